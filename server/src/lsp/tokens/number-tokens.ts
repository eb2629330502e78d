import type { Analysis } from '../../analysis.ts';
import { verdicts } from '../../numbers/number.ts';
import { overlaps, type Span } from '../../text/source-text.ts';

/** The names that a client is given for what follows; `package.json` says how they look in VS Code. */
export const tokenLegend = {
  tokenTypes: ['claim'],
  /** The verdicts, whether a link names the metric, and whether a number agrees only when read loosely. */
  tokenModifiers: [...verdicts, 'linked', 'loosely'],
};

const bitOf = (modifier: string): number => 1 << tokenLegend.tokenModifiers.indexOf(modifier);

/**
 * The claims in a stretch of a draft as the protocol has them: for each line of a number five whole numbers (lines and
 * characters from the one before, its length, its type, its modifiers).
 */
export function numberTokens({ draft: { source }, numbers }: Analysis, within: Span): number[] {
  const data: number[] = [];
  let last = { line: 0, character: 0 };
  for (const { mention, verdict, via, loosely } of numbers) {
    if (mention.kind !== 'claim' || !overlaps(mention.span, within)) continue;
    const modifiers =
      (verdict ? bitOf(verdict) : 0) | (via === 'link' ? bitOf('linked') : 0) | (loosely ? bitOf('loosely') : 0);
    const { start, end } = source.range(mention.span);
    for (let line = start.line; line <= end.line; line++) {
      const whole = source.lineSpan(line);
      const character = line === start.line ? start.character : 0;
      const length = (line === end.line ? end.character : whole.end - whole.start) - character;
      if (length <= 0) continue;
      data.push(line - last.line, line === last.line ? character - last.character : character, length, 0, modifiers);
      last = { line, character };
    }
  }
  return data;
}
