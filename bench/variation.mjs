// Changes to a text that are the same in every run.

/** A generator of numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A draft's text with about a tenth of its paragraphs left out, a fifth of the others with another number and another word. */
export function varied(text, random) {
  return text
    .split(/\n{2,}/)
    .filter((block) => block.startsWith('#') || random() > 0.1)
    .map((block) => (random() > 0.2 ? block : withOtherWords(block, random)))
    .join('\n\n');
}

function withOtherWords(block, random) {
  const exchanged = [
    ['people', 'residents'],
    ['residents', 'people'],
    ['staff', 'colleagues'],
    ['support', 'help'],
    ['improve', 'strengthen'],
  ];
  const [word, other] = exchanged[Math.floor(random() * exchanged.length)];
  // Only the last digit, so that dates and years stay what they are.
  return block
    .replace(new RegExp(`\\b${word}\\b`, 'i'), other)
    .replace(/\b\d{1,3}(?:\.\d)?(?=%)/, (number) => number.slice(0, -1) + Math.floor(random() * 10));
}

/** So many places in prose, spread over a text: each the line and the character of the middle of a longish line's word. */
export function placesInProse(text, count) {
  const lines = text.split('\n');
  const prose = lines.flatMap((line, index) =>
    /^[A-Z][^|<[\]`]{80,}$/.test(line) && wordInTheMiddle(line) !== null ? index : [],
  );
  if (prose.length === 0) throw new Error('There is no running text to edit in this draft.');
  return Array.from({ length: count }, (_, i) => {
    const line = prose[Math.floor(((i + 0.5) / count) * prose.length)];
    return { line, character: wordInTheMiddle(lines[line]) };
  });
}

/** The middle of the first word of five letters or more in the second half of a line; null where there is none. */
function wordInTheMiddle(line) {
  const half = Math.floor(line.length / 2);
  const word = /\b[a-z]{5,}\b/.exec(line.slice(half));
  return word ? half + word.index + 2 : null;
}
