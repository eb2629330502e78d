import type { Random } from '../draft/random.ts';

/** What a writer adds, takes away or changes: words that rules look for, numbers, structure, comments, links. */
const pieces = [
  ' the ',
  ' more than the England average',
  '12',
  ' 64.5%',
  ' (ASC)',
  ' ASC',
  ' Approved Mental Health Professional (AMHP)',
  ' AMHPs',
  '.',
  ', ',
  ' TBC',
  ' [insert figure]',
  ' recently',
  ' see section 3.2',
  ' see Theme 3',
  ' [here](#safeguarding)',
  ' [61.8%](metric:none)',
  ' in 2022-23',
  ' in 2021/22',
  ' by March 2021',
  ' of these, ',
  ' outstanding',
  ' as a result of our work outcomes improved',
  ' we never',
  'Our four priorities are:',
  '\n\n',
  '\n- ',
  '\n  - ',
  '\n1. ',
  '\n\n## Areas for development\n\n',
  '\n\n### Safeguarding\n\n',
  '\n\n#### What we will do next\n\n',
  '\n\n**Areas of strength**\n\n',
  '\n# ',
  '\n> ',
  '\n> # Heading in a quotation\n> ',
  '\n\n```\n',
  '\n\n| Year | People |\n|---|---|\n| 2022-23 | 1,204 |\n| 2021-22 | 1,300 |\n\n',
  '<!-- cqc-lint-disable-next-line -->\n',
  '<!-- cqc-lint-disable number/unsupported -- agreed -->',
  '<!-- cqc-lint-enable -->',
  '<!--',
  '-->',
  '[ref]: https://example.org\n\n',
  '[ref]',
  '\r\n',
  '---\n',
  '😀',
];

/** A text after one more edit: typed, deleted, moved, pasted from elsewhere in it, or as it was once before. */
export function randomDraftEdit(random: Random, text: string, before: readonly string[]): string {
  const at = random.below(text.length + 1);
  const kind = random.next();
  if (kind < 0.35) return text.slice(0, at) + random.pick(pieces) + text.slice(at);
  if (kind < 0.5) return text.slice(0, at) + text.slice(at + 1 + random.below(12));
  if (kind < 0.6) return text.slice(0, at) + text.slice(at + random.below(400));
  if (kind < 0.75) {
    const digit = text.slice(at).search(/\d/);
    if (digit < 0) return text;
    return text.slice(0, at + digit) + random.below(10) + text.slice(at + digit + 1);
  }
  if (kind < 0.85) {
    const from = random.below(text.length + 1);
    return text.slice(0, at) + text.slice(from, from + random.below(600)) + text.slice(at);
  }
  if (kind < 0.93) {
    const line = text.indexOf('\n', at) + 1;
    const start = text.lastIndexOf('\n', at) + 1;
    return line > start ? text.slice(0, start) + text.slice(line) : text;
  }
  return before.length > 0 ? random.pick(before) : text;
}
