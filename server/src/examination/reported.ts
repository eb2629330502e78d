import type { Analysis } from '../analysis.ts';
import type { Diagnostic, SilencedDiagnostic } from '../diagnostic.ts';
import type { Draft, Suppression } from '../draft/draft.ts';
import { type SuppressionFilter, suppressionFilter } from '../draft/suppressions.ts';
import type { VerdictCounts } from '../numbers/verdict-counts.ts';
import type { Examined } from './examine.ts';
import type { Found } from './found.ts';
import { byPlace } from './order.ts';

/** What is reported on one draft; a diagnostic may lie in one of its metrics or settings files. */
export interface DraftReport {
  readonly analysis: Analysis;
  /** How its numbers stand. */
  readonly verdicts: VerdictCounts;
  readonly diagnostics: readonly Diagnostic[];
  /**
   * Hints for editors at the other places of what is reported, which lead to where it is reported. They count nowhere:
   * a finding on two places is one finding.
   */
  readonly echoes: readonly Diagnostic[];
  /** What comments in the draft keep from being reported, in the order of its places. */
  readonly silenced: readonly SilencedDiagnostic[];
  /** Whether a file could not be read or understood, so that part of the work was not done. */
  readonly stopped: boolean;
}

/** Gathers what is reported on one draft. */
export class Reported {
  /** What comments in the draft hide; it learns of each comment whether it has a use. */
  readonly filter: SuppressionFilter;
  readonly #uri: string;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #echoes: Diagnostic[] = [];
  readonly #silenced: SilencedDiagnostic[] = [];
  #stopped = false;

  constructor(draft: Draft) {
    this.filter = suppressionFilter(draft);
    this.#uri = draft.source.uri;
  }

  /** Adds what was found, where no comment hides it. */
  add(found: Found | null): void {
    if (!found) return;
    const { rule, diagnostic } = found;
    const hidden = hiddenBy(found, this.filter);
    if (hidden) {
      this.#silenced.push({ diagnostic, reason: hidden.reason });
      return;
    }
    if (rule.stopsWork) this.#stopped = true;
    this.#diagnostics.push(diagnostic);
    if (diagnostic.related.length > 0) this.#echoes.push(...echoesOf(diagnostic));
  }

  /** Adds a hint, which counts nowhere. */
  addEcho(echo: Diagnostic): void {
    this.#echoes.push(echo);
  }

  /** All of it, in the order of the places, those in the draft first. */
  about(examined: Pick<Examined, 'analysis' | 'verdicts'>): DraftReport {
    const order = byPlace(this.#uri);
    const lines = new Set(this.#echoes.map(({ range }) => range.start.line));
    const rules = new Set(this.#echoes.map(({ rule }) => rule));
    const near = this.#diagnostics.filter(({ rule, range }) => rules.has(rule) && lines.has(range.start.line));
    const reported = new Set(near.map(placeKey));
    return {
      analysis: examined.analysis,
      get verdicts() {
        return examined.verdicts;
      },
      diagnostics: this.#diagnostics.toSorted(order),
      echoes: this.#echoes.filter((echo) => !reported.has(placeKey(echo))).toSorted(order),
      silenced: this.#silenced.toSorted((a, b) => order(a.diagnostic, b.diagnostic)),
      stopped: this.#stopped,
    };
  }
}

/** The comment that hides what was found, if any. Of two places that contradict each other, a comment at either will do. */
function hiddenBy({ rule, diagnostic }: Found, filter: SuppressionFilter): Suppression | null {
  if (filter.isEmpty) return null;
  const places = rule.looksAt === 'folder' ? [diagnostic, ...diagnostic.related] : [diagnostic];
  // Each is asked, as a comment at any of them has its use.
  const hiding = places.flatMap((place) => filter.hiding(rule.id, place) ?? []);
  return hiding[0] ?? null;
}

const echoes = new WeakMap<Diagnostic, readonly Diagnostic[]>();

/** A hint at every other place in the same file of what contradicts itself: for the same diagnostic the same objects. */
export function echoesOf(diagnostic: Diagnostic): readonly Diagnostic[] {
  if (!mayHaveEchoes(diagnostic.rule)) return [];
  const known = echoes.get(diagnostic) ?? echoesAround(diagnostic);
  echoes.set(diagnostic, known);
  return known;
}

function echoesAround({ rule, message, uri, range, related }: Diagnostic): Diagnostic[] {
  const line = range.start.line + 1;
  return related
    .filter((other) => other.uri === uri)
    .map((other) => ({
      rule,
      severity: 'hint',
      message: `Reported on line ${line}: ${message}`,
      uri,
      range: other.range,
      related: [{ uri, range, message: `It is reported here, on line ${line}.` }],
      fixes: [],
    }));
}

/** Whether hints may be given at the other places of what a rule found. */
export function mayHaveEchoes(rule: string): boolean {
  return rule.startsWith('consistency/');
}

/** The same for diagnostics of one rule at one place. */
export const placeKey = ({ rule, uri, range: { start, end } }: Diagnostic): string =>
  `${rule} ${start.line}:${start.character}-${end.line}:${end.character} ${uri}`;
