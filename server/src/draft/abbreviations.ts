/** Words that a full stop follows and never ends. */
const alwaysContinue = new Set(
  'e.g i.e eg ie c ca cf viz approx vs v Mr Mrs Ms Dr Prof Cllr Rev Hon St Messrs'.split(' '),
);

/** Words whose full stop carries on to a number. */
const beforeNumber = new Set(
  (
    'no nos p pp para paras fig figs ref refs reg regs sec s ss art sch ch cl vol pt app tel ext max min avg est ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
);

/** Words that a full stop may shorten in the middle of a sentence. */
const beforeSmallLetter = new Set('etc incl excl dept govt hrs mins yrs wks mths admin misc assoc'.split(' '));

/** Words that a single capital letter names, and does not shorten: “Appendix A. The …”. */
const lettered =
  /(?:^|\s)(?:appendix|annex|plan|option|part|table|figure|section|schedule|grade|band|category|group|type|tier|ward|hepatitis|vitamin|phase|theme|block|unit|zone|level|class|team|site)\s$/i;

/**
 * Whether the full stop between two stretches of a text belongs to an abbreviation, an initial or a list number, so that
 * the sentence goes on. `before` begins with the sentence or well before the stop; `following` begins after the space.
 */
export function isAbbreviation(before: string, following: string): boolean {
  if (/^\s*["'“‘([]?(?:\d{1,3}|\p{L})$/u.test(before)) return true;
  const word = wordAtEnd(before);
  if (alwaysContinue.has(word) || alwaysContinue.has(word.toLowerCase())) return true;
  if (/^[£(]?\d/.test(following)) return beforeNumber.has(word.toLowerCase());
  if (/^\p{Ll}/u.test(following)) return continuesSmall(word);
  const isInitial = /^\p{Lu}$/u.test(word) && word !== 'I' && /^\p{Lu}/u.test(following);
  return isInitial && !lettered.test(before.slice(0, -1));
}

/** The letters and stops that a text ends with; a search for them by a regular expression would begin at every character. */
function wordAtEnd(text: string): string {
  let start = text.length;
  while (start > 0) {
    const isPair = /[\uDC00-\uDFFF]/.test(text[start - 1]!) && /[\uD800-\uDBFF]/.test(text[start - 2] ?? '');
    const before = start - (isPair ? 2 : 1);
    if (!/[\p{L}.]/u.test(text.slice(before, start))) break;
    start = before;
  }
  return text.slice(start);
}

/** A short or dotted word before a small letter is taken for an abbreviation; a longer one ends its sentence. */
function continuesSmall(word: string): boolean {
  return word.length < 4 || word.includes('.') || beforeSmallLetter.has(word.toLowerCase());
}
