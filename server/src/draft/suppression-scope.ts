import type { SourceText, Span } from '../text/source-text.ts';
import type { Draft, Suppression } from './draft.ts';

/** The rule that reports unused suppressions. A comment for all rules does not hide it, or it would hide itself. */
export const unusedSuppressionRule = 'draft/unused-suppression';

/** One suppression comment with the lines it counts for, and what it hid so far. */
export class SuppressionScope {
  readonly suppression: Suppression;
  /** The line it counts for, `all`, or null for one that switches rules off or on from there. */
  readonly #lines: number | 'all' | null;
  readonly #used = new Set<string>();

  constructor(suppression: Suppression, lines: number | 'all' | null) {
    this.suppression = suppression;
    this.#lines = lines;
  }

  /** Whether it switches rules off or on from where it stands. */
  get isSwitch(): boolean {
    return this.#lines === null;
  }

  /** Whether it speaks of a rule: it names the rule or its group, or no rule at all. */
  names(rule: string): boolean {
    const { rules } = this.suppression;
    return rules.length === 0 ? rule !== unusedSuppressionRule : rules.some(({ value }) => includes(value, rule));
  }

  /** Whether a finding that begins on a line lies on its own. */
  covers(line: number): boolean {
    return this.#lines === 'all' || this.#lines === line;
  }

  /** Notes that it hid a finding of a rule. */
  use(rule: string): void {
    this.#used.add(rule);
  }

  /** Whether it hid anything, or anything of one of the ids it names. */
  isUsed(id?: string): boolean {
    return id === undefined ? this.#used.size > 0 : [...this.#used].some((rule) => includes(id, rule));
  }
}

/** Whether an id is a rule or, ending in `/`, its group. */
export function includes(id: string, rule: string): boolean {
  return id === rule || (id.endsWith('/') && rule.startsWith(id));
}

/** The scopes of a draft's suppressions, in their order. */
export function scopesOf({ source, suppressions }: Draft): SuppressionScope[] {
  const ends = new Map(suppressions.map(({ span }) => [span.start, span.end]));
  return suppressions.map((suppression) => new SuppressionScope(suppression, linesOf(suppression, source, ends)));
}

function linesOf(
  { kind, span }: Suppression,
  source: SourceText,
  ends: ReadonlyMap<number, number>,
): number | 'all' | null {
  if (kind === 'file') return 'all';
  if (kind === 'disable' || kind === 'enable') return null;
  return kind === 'line' ? source.positionAt(span.start).line : lineAfter(span, source, ends);
}

/**
 * The next line that is not blank and holds more than suppression comments, so that several can stand above one line.
 * `ends` gives the end of each suppression comment by its start.
 */
function lineAfter(span: Span, source: SourceText, ends: ReadonlyMap<number, number>): number {
  const blank = /[\s>]*/y;
  blank.lastIndex = source.offsetAt({ line: source.positionAt(span.end).line + 1, character: 0 });
  for (;;) {
    blank.exec(source.text);
    const end = ends.get(blank.lastIndex);
    if (end === undefined) return source.positionAt(blank.lastIndex).line;
    blank.lastIndex = end;
  }
}
