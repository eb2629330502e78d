import type { Diagnostic } from '../diagnostic.ts';
import type { Readiness, Reason, StatementCoverage } from './coverage-schema.ts';
import { lacks, reasonText } from './reason-words.ts';

/** The best first. */
export const readinesses: readonly Readiness[] = ['ready', 'to-correct', 'incomplete', 'empty', 'missing'];

const severities: readonly string[] = ['error', 'warning', 'info'];

/** What the findings in a section that has text say of it, and the reasons: those that count, the gravest first. */
export function judged(diagnostics: readonly Diagnostic[]): {
  readonly readiness: Readiness;
  readonly reasons: Reason[];
} {
  const lacking = diagnostics.filter(({ rule, severity }) => lacks[rule] && severities.includes(severity));
  const wrong = diagnostics.filter(
    ({ rule, severity }) => !lacks[rule] && (severity === 'error' || severity === 'warning'),
  );
  return {
    readiness: lacking.length > 0 ? 'incomplete' : wrong.length > 0 ? 'to-correct' : 'ready',
    reasons: [...summedUp(lacking), ...summedUp(wrong)],
  };
}

/** One reason for all findings of one rule. */
function summedUp(diagnostics: readonly Diagnostic[]): Reason[] {
  const gravest = diagnostics.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  return [...new Set(gravest.map(({ rule }) => rule))].map((rule) => {
    const found = gravest.filter((one) => one.rule === rule);
    return {
      rule,
      count: found.length,
      text: reasonText(rule, found.length, found[0]!.severity),
      ranges: found.map(({ range }) => range),
    };
  });
}

/** The readiness of several sections together: that of the one that is furthest from ready. */
export function furthest(all: readonly Readiness[]): Readiness {
  return readinesses[Math.max(0, ...all.map((one) => readinesses.indexOf(one)))]!;
}

/** How many statements are how far. */
export function countedByReadiness(
  statements: readonly Pick<StatementCoverage, 'readiness'>[],
): Record<Readiness, number> {
  const count = (readiness: Readiness): number => statements.filter((one) => one.readiness === readiness).length;
  return {
    ready: count('ready'),
    'to-correct': count('to-correct'),
    incomplete: count('incomplete'),
    empty: count('empty'),
    missing: count('missing'),
  };
}

const sayings: Readonly<Record<Exclude<Readiness, 'ready'>, readonly [one: string, many: string]>> = {
  missing: ['is missing', 'are missing'],
  empty: ['is empty', 'are empty'],
  incomplete: ['is incomplete', 'are incomplete'],
  'to-correct': ['has something to correct', 'have something to correct'],
};

/** Why several sections together are not ready: which of them are how far from it, the furthest first. */
export function reasonsTogether(statements: readonly StatementCoverage[], level: string): Reason[] {
  return (['missing', 'empty', 'incomplete', 'to-correct'] as const).flatMap((readiness) => {
    const such = statements.filter((one) => one.readiness === readiness);
    if (such.length === 0) return [];
    const [one, many] = sayings[readiness];
    const which = such.length === statements.length && such.length > 1 ? '' : `: ${such.map(quotedTitle).join(', ')}`;
    const noun = statements.length === 1 ? level : `${level}s`;
    return {
      rule: null,
      count: such.length,
      text: `${such.length} of ${statements.length} ${noun} ${such.length === 1 ? one : many}${which}`,
      ranges: such.flatMap(({ range }) => range ?? []),
    };
  });
}

function quotedTitle({ title }: StatementCoverage): string {
  return `“${title}”`;
}
