import fc from 'fast-check';

const split = (list: string): string[] => list.split('|');

/** Numbers in all their forms, and what looks like them. */
export const numberPieces: readonly string[] = [
  ...split(
    '1,511|64.5%|£3.6m|1 in 10|19 out of 152|2022-23|2021|65+|18-64|per 1,000|two thirds|nearly half|12 of 30|0|00|-3',
  ),
  ...split(
    '1.2.3|99999999999999999999|1/0|0 out of 0|1e9|٣٤|½|²|１２|£|%|–|Q1-Q3|June 2023|31 February 2024|s42|IR 12|+9.2%',
  ),
  ...split(
    'a dozen|one hundred and twelve|second|22nd|64,5|1,51|,5|5.|.5|0.0000001|£|£m|3-|–4|10-5|1–2–3|p 7|4/5|FY22',
  ),
];

/** Words that turn a number, or that rules look for. */
export const wordPieces: readonly string[] = [
  ...split(
    'safeguarding concerns|people|were satisfied|with their care|in|of|from|to|increased by|fell|compared with|London',
  ),
  ...split(
    'respectively|England average|a total of|over|at least|between|and|five priorities:|Our Carers Strategy has four priorities',
  ),
  ...split('higher than|top quartile|percentage points|both|annualised|twice as|(|)|,|.|:|;|we expect|of these'),
  ...split('TBC|[insert figure]|recently|see Theme 3|as a result|outstanding|AMHP|by March 2021|we never|not|nearly'),
];

/** Markdown that opens, closes, links and silences. */
export const markdownPieces: readonly string[] = [
  ...split(
    '\n|\n\n|\n- |\n1. |\n# |\n## |\n> |**|*|_|`|[|](metric:satisfied)|](metric:none)|](metric:?period=)|<!--|-->|<br>',
  ),
  '\\|',
  '&nbsp;',
  '&#x0;',
  '&#37;',
  '\n\n```\n',
  '\n\n~~~\n',
  '\n    ',
  '\n---\n',
  '\n===\n',
  '\n| a | 2022-23 |\n|---|---|\n| concerns | 1,511 |\n',
  '\n|',
  '|---|',
  '\n\n[^1]: ',
  '[^1]',
  '[ref]: https://example.org\n',
  '](#safeguarding)',
  '](<',
  '"',
  '![](picture.png)',
  '<!-- cqc-lint-disable-file -->',
  '<!-- cqc-lint-disable-next-line number/unsupported -- agreed -->\n',
  '<!-- cqc-lint-disable -->',
  '<!-- cqc-lint-enable -->',
  '\n### Assessing needs\n\n',
  '\n#### Areas for development\n\n',
  '\r\n',
  '\t',
];

const signPieces = [
  '\uD800',
  '\uDC00',
  '\0',
  '\uFEFF',
  '\u200B',
  '\u202E',
  '\u2028',
  '👩🏽‍🦽',
  'İ',
  'ß',
  'e\u0301',
  '\u00AD',
];

const bit = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...numberPieces) },
  { weight: 6, arbitrary: fc.constantFrom(...wordPieces) },
  { weight: 4, arbitrary: fc.constantFrom(...markdownPieces) },
  { weight: 2, arbitrary: fc.constantFrom(...signPieces) },
  fc.string({ maxLength: 5, unit: 'binary' }),
);

/** Text of what drafts are made of: numbers, the words that turn them, Markdown, and what breaks readers. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.tuple(bit, fc.constantFrom(' ', ' ', '')), { maxLength: 40 })
  .map((bits) => bits.flat().join(''));
