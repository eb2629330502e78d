/**
 * A text in lower case, every character where it was. A pattern in lower case finds in it what it would find in the text
 * itself without regard to case, several times faster.
 */
export function lowerCaseInPlace(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replaceAll(/\p{L}/gu, (letter) => {
    const own = letter.toLowerCase();
    return own.length === letter.length ? own : letter;
  });
}
