import type { DraftReport } from '../lint.ts';
import { ruleById } from '../rules/registry.ts';
import type { Baseline, KnownFinding } from './baseline-schema.ts';
import { type Found, foundFiles, identity } from './found-files.ts';

/** What a run found, held against a baseline. */
interface Compared {
  /** The reports without what the baseline knows, in the same order. */
  readonly reports: readonly DraftReport[];
  /** How many findings the baseline knows. */
  readonly known: number;
  /** How many it does not know. */
  readonly added: number;
  /** How many that it knows were not found any more. */
  readonly mended: number;
  /** The baseline without what is mended. */
  readonly pruned: Baseline;
  /** The same with what it did not know. */
  readonly grown: Baseline;
}

/** What a baseline is held against. */
interface Reported {
  readonly reports: readonly DraftReport[];
  /** The path of a file as the baseline has it. */
  pathOf(uri: string): string;
  /** Whether a file of the baseline that was not looked at in this run is still there, so that its findings are kept. */
  exists(path: string): boolean;
}

type Findings = readonly KnownFinding[];

/** How much of a sentence a baseline shows to those who read it. */
const longestText = 100;

/**
 * Holds what was found against a baseline, null for none yet. A finding is known as often as the baseline counts its key in
 * its file. What keeps the work from being done is never known: it must be told each time. Pure.
 */
export function compareWithBaseline(baseline: Baseline | null, { reports, pathOf, exists }: Reported): Compared {
  const before = new Map<string, Findings>(Object.entries(baseline?.files ?? {}));
  const now = new Map<string, Findings>();
  const hidden = new Set<string>();
  let all = 0;
  for (const { uri, found } of foundFiles(reports)) {
    const open = found.filter(({ diagnostic, silenced }) => !silenced && !ruleById(diagnostic.rule)?.stopsWork);
    const path = pathOf(uri);
    now.set(path, counted(open));
    all += open.length;
    for (const { diagnostic, key, occurrence } of open) {
      if (occurrence <= countOf(before.get(path), key)) hidden.add(identity(diagnostic));
    }
  }
  const others = [...before].filter(([path]) => !now.has(path) && exists(path));
  const expected = total(before.values()) - total(others.map(([, findings]) => findings));
  return {
    reports: reports.map((report) => ({
      ...report,
      diagnostics: report.diagnostics.filter((one) => !hidden.has(identity(one))),
    })),
    known: hidden.size,
    added: all - hidden.size,
    mended: expected - hidden.size,
    pruned: baselineOf([...others, ...[...now].map(([path, own]) => [path, still(own, before.get(path))] as const)]),
    grown: baselineOf([...others, ...now]),
  };
}

/** Findings with one key are one entry. They come in the order of their places, so the last has the count. */
function counted(found: readonly Found[]): Findings {
  const byKey = new Map<string, KnownFinding>();
  for (const { diagnostic, section, text, key, occurrence } of found) {
    byKey.set(key, { rule: diagnostic.rule, section, text: shortened(text), key, count: occurrence });
  }
  return [...byKey.values()];
}

/** The findings that were known before, as often as they were and still are. */
function still(now: Findings, before: Findings | undefined): Findings {
  return now
    .map((one) => ({ ...one, count: Math.min(one.count, countOf(before, one.key)) }))
    .filter(({ count }) => count > 0);
}

function countOf(findings: Findings | undefined, key: string): number {
  return findings?.find((one) => one.key === key)?.count ?? 0;
}

function total(files: Iterable<Findings>): number {
  return [...files].flat().reduce((sum, { count }) => sum + count, 0);
}

/** Sorted, so that a change shows as a small difference. */
function baselineOf(files: readonly (readonly [string, Findings])[]): Baseline {
  const filled = files.filter(([, findings]) => findings.length > 0).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const entry = ({ rule, key }: KnownFinding): string => `${rule} ${key}`;
  return {
    version: 1,
    files: Object.fromEntries(
      filled.map(([path, findings]) => [path, findings.toSorted((a, b) => (entry(a) < entry(b) ? -1 : 1))]),
    ),
  };
}

function shortened(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText - 1).trimEnd()}…` : text;
}
