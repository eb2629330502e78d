/** What a heading says, apart from how it is numbered and set. */
export interface HeadingText {
  /** Lower-case words with single spaces, without numbering, punctuation and “(continued)”. */
  readonly words: string;
  /** The number after the word “theme” or “key question”, or null. */
  readonly themeNumber: number | null;
  /** Whether it says that it is a theme: “Theme 3: …”, “Key question 1: …”. */
  readonly saysTheme: boolean;
  /** Whether it says that it continues an earlier one: “(continued)”, “(2 of 3)”. */
  readonly continued: boolean;
  /** Where the title proper starts and ends in the text given. */
  readonly title: { readonly start: number; readonly end: number };
}

const numberWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const romanNumbers = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
/** Words before a number that say what is numbered. */
const labels = [
  'quality statement',
  'key question',
  'theme',
  'statement',
  'qs',
  'section',
  'part',
  'chapter',
  'slide',
  'page',
];
/** Words before such a label that say what the document is. */
const openings = ['self[- ]?assessment', 'cqc', 'adult social care'];

const separators = String.raw`[ \t]*(?:[.:)\]|,–—-]+[ \t]*|[ \t]+|$)`;
const strongSeparators = String.raw`[ \t]*[.:)\]|–—-]+[ \t]*`;
const digits = String.raw`\d{1,3}(?:\.\d{1,3}){0,3}`;
const words = `(?:${numberWords.join('|')}|${romanNumbers.join('|')})`;

/** Tried in order, again and again from the front, until none fits. */
const numberings: readonly RegExp[] = [
  new RegExp(`^(?:${openings.join('|')})(?:[ \\t]*[:–—-])?[ \\t]+(?=(?:${labels.join('|')})\\b)`, 'i'),
  new RegExp(
    `^(?<label>${labels.join('|')})[ \\t]*(?<number>${digits}|${words}\\b)(?:[ \\t]*(?:of|/)[ \\t]*\\d{1,3})?${separators}`,
    'i',
  ),
  new RegExp(`^(?<label>${labels.join('|')})${strongSeparators}`, 'i'),
  new RegExp(`^[([]?${digits}${separators}`),
  new RegExp(`^[([]?(?:[a-z]|${romanNumbers.join('|')})[.)\\]][ \\t]*`, 'i'),
];

const continuations: readonly RegExp[] = [
  /(?<![ \t])[ \t]+(?:continued|cont(?:['’.]?d)?\.?)$/i,
  /(?<![ \t])[ \t]*[([,–—-][ \t]*(?:part|page|slide)[ \t]*\d{1,2}(?:[ \t]*(?:of|\/)[ \t]*\d{1,2})?[ \t]*[)\]]?$/i,
  /(?<![ \t])[ \t]*[([–—-][ \t]*(?:continued|cont(?:['’.]?d)?\.?|\d{1,2}[ \t]*(?:of|\/)[ \t]*\d{1,2})[ \t]*[)\]]?$/i,
];

/** “– score: 3”, “(3 out of 4)”: what a council gives itself. */
const outOf = '[ \\t]*(?:out of|\\/)[ \\t]*\\d{1,2}';
const endings: readonly RegExp[] = [
  new RegExp(
    `(?<![ \\t])[ \\t]*[([|,:–—-][ \\t]*(?:score[ \\t]*[:–—-]?[ \\t]*\\d(?:${outOf})?|\\d${outOf})[)\\]]?$`,
    'i',
  ),
  new RegExp(`(?<![ \\t])[ \\t]*[([](?:${labels.join('|')})?[ \\t]*${digits}[)\\]]$`, 'i'),
  /(?<![ \t.:;,–—-])[ \t.:;,–—-]+$/,
];

const mostKnown = 20_000;
const known = new Map<string, HeadingText>();

/** Reads a heading's text. It may be of any form; what is no numbering counts as the title. Kept, as headings are read often. */
export function readHeading(text: string): HeadingText {
  const read = known.get(text) ?? readAnew(text);
  if (known.size >= mostKnown) known.clear();
  known.set(text, read);
  return read;
}

function readAnew(text: string): HeadingText {
  const bounded = text.slice(0, 400).trimEnd();
  let start = bounded.length - bounded.trimStart().length;
  let end = bounded.length;
  let themeNumber: number | null = null;
  let saysTheme = false;
  let continued = false;

  for (let found = true; found; ) {
    const rest = bounded.slice(start, end);
    const match = firstMatch(numberings, rest);
    found = match !== null && match[0].length > 0;
    if (!match || !found) break;
    start += match[0].length;
    const { label = '', number } = match.groups ?? {};
    if (/^(?:theme|key question)$/i.test(label)) {
      saysTheme = true;
      themeNumber = number ? numberOf(number) : themeNumber;
    }
  }
  for (let found = true; found; ) {
    const rest = bounded.slice(start, end);
    const continuation = firstMatch(continuations, rest);
    const match = continuation ?? firstMatch(endings, rest);
    found = match !== null;
    if (continuation) continued = true;
    if (match) end -= match[0].length;
  }
  return { words: plainWords(bounded.slice(start, end)), themeNumber, saysTheme, continued, title: { start, end } };
}

/** The words of a title for comparison: no case, punctuation or serial commas; “&” is “and”, a hyphen is a space. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function firstMatch(patterns: readonly RegExp[], text: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return match;
  }
  return null;
}

/** The whole number that a numbering starts with, or null for one that has several levels. */
function numberOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const lower = text.toLowerCase();
  for (const names of [numberWords, romanNumbers]) if (names.includes(lower)) return names.indexOf(lower) + 1;
  return null;
}
