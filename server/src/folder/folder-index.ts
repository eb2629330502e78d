import { type DraftSummary, excludeEachOther, type SummarisedStatement } from './statement.ts';

/** A statement of another draft that cannot be true beside one of this draft. */
export interface Opposing {
  readonly uri: string;
  readonly statement: SummarisedStatement;
}

/** What one draft says under one key. */
interface Said {
  readonly first: SummarisedStatement;
  /** Whether all that it says there can be true together. */
  isOneThing: boolean;
}

/** Two drafts are versions of one text where they share so many things and so much of all that either states. */
const fewestInVersions = 20;
const sharedByVersions = 0.8;

/**
 * What the drafts of one folder state, found by what it is about, so that the cost of a comparison follows what drafts
 * have in common and not how many there are.
 */
export class FolderIndex {
  readonly #summaries = new Map<string, DraftSummary>();
  /** By rule and key, then by the URI of the draft. */
  readonly #byKey = new Map<string, Map<string, Said>>();
  /** The rules and keys of each draft. */
  readonly #keys = new Map<string, ReadonlySet<string>>();
  #isOfOneAuthority: boolean | undefined;

  constructor(summaries: Iterable<DraftSummary> = []) {
    for (const summary of summaries) this.set(summary);
  }

  /** Puts a draft's summary in the place of what was known of the draft. */
  set(summary: DraftSummary): void {
    this.delete(summary.uri);
    this.#summaries.set(summary.uri, summary);
    this.#keys.set(summary.uri, new Set([...entries(summary)].map(([key]) => key)));
    this.#isOfOneAuthority = undefined;
    for (const [key, statement] of entries(summary)) {
      const drafts = this.#byKey.get(key) ?? new Map<string, Said>();
      this.#byKey.set(key, drafts);
      const known = drafts.get(summary.uri);
      if (!known) drafts.set(summary.uri, { first: statement, isOneThing: true });
      else if (excludeEachOther(known.first, statement)) known.isOneThing = false;
    }
  }

  delete(uri: string): void {
    const known = this.#keys.get(uri);
    if (!known) return;
    this.#summaries.delete(uri);
    this.#keys.delete(uri);
    this.#isOfOneAuthority = undefined;
    for (const key of known) {
      const drafts = this.#byKey.get(key);
      drafts?.delete(uri);
      if (drafts?.size === 0) this.#byKey.delete(key);
    }
  }

  /**
   * What the other drafts say against each statement of one draft that a rule compares, one statement a draft, in the
   * order of their URIs. A draft that says different things under one key uses its words for several things there, and
   * is left out.
   */
  *opposing(
    uri: string,
    rule: string,
  ): Iterable<{ readonly own: SummarisedStatement; readonly others: readonly Opposing[] }> {
    const summary = this.#summaries.get(uri);
    const versions = summary ? this.#versionsOf(summary) : new Set();
    for (const own of summary?.statements.get(rule) ?? []) {
      const others = new Map<string, SummarisedStatement>();
      for (const key of own.keys) {
        const drafts = this.#byKey.get(entryKey(rule, key))!;
        if (!drafts.get(uri)!.isOneThing) continue;
        for (const [other, { first, isOneThing }] of drafts) {
          if (other === uri || !isOneThing || versions.has(other) || others.has(other) || !excludeEachOther(own, first))
            continue;
          if (this.#areComparable(summary!, this.#summaries.get(other)!)) others.set(other, first);
        }
      }
      const found = [...others].map(([other, statement]) => ({ uri: other, statement }));
      if (found.length > 0) yield { own, others: found.toSorted((a, b) => (a.uri < b.uri ? -1 : 1)) };
    }
  }

  /** The drafts that state nearly all that a draft states and nearly nothing else: other versions of it. */
  #versionsOf(summary: DraftSummary): Set<string> {
    const shared = new Map<string, number>();
    const own = this.#keys.get(summary.uri)!;
    if (own.size < fewestInVersions) return new Set();
    for (const key of own) for (const uri of this.#byKey.get(key)!.keys()) shared.set(uri, (shared.get(uri) ?? 0) + 1);
    shared.delete(summary.uri);
    const isVersion = ([uri, count]: [string, number]): boolean => {
      const larger = Math.max(own.size, this.#keys.get(uri)!.size);
      return count >= fewestInVersions && count >= larger * sharedByVersions;
    };
    return new Set([...shared].filter(isVersion).map(([uri]) => uri));
  }

  /** Whether two drafts are about one authority under one framework. */
  #areComparable(a: DraftSummary, b: DraftSummary): boolean {
    if (!mayBeCompared(a, b)) return false;
    if (a.authority !== null && b.authority !== null) return true;
    // Where all that name an authority name the same one, those that name none must mean it.
    this.#isOfOneAuthority ??= isOfOneAuthority([...this.#summaries.values()]);
    return this.#isOfOneAuthority;
  }
}

/** Whether two drafts can be about one authority under one framework: no for two that name different ones. */
export function mayBeCompared(a: Subject, b: Subject): boolean {
  if (a.framework === null || a.framework !== b.framework) return false;
  return a.authority === null || b.authority === null || sameName(a.authority, b.authority);
}

type Subject = Pick<DraftSummary, 'framework' | 'authority'>;

function isOfOneAuthority(drafts: readonly DraftSummary[]): boolean {
  const names = drafts.flatMap(({ authority }) => authority ?? []);
  return names.every((name) => sameName(name, names[0]!));
}

function* entries({ statements }: DraftSummary): Iterable<[key: string, statement: SummarisedStatement]> {
  for (const [rule, list] of statements) {
    for (const statement of list) for (const key of statement.keys) yield [entryKey(rule, key), statement];
  }
}

const entryKey = (rule: string, key: string): string => `${rule} ${key}`;

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
