import type { MetricsFile } from '../metrics/metrics.ts';
import { lowerCaseInPlace } from '../text/lower-case.ts';
import type { Span } from '../text/source-text.ts';
import vocabulary from './vocabulary/areas.json' with { type: 'json' };

/** A reference area where a text names it. */
export interface AreaName {
  readonly name: string;
  /** Part of a longer name ("North East London Partnership"), so that it says nothing of where a value holds. */
  readonly isQualified: boolean;
}

const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** "The English average"; without such a word it is the language. */
const ofEngland =
  /^ (?:national |local )?(?:averages?|means?|medians?|figures?|rates?|levels?|position|benchmarks?|totals?|councils?|authorit(?:y|ies)|regions?|local authorities|counterparts?)\b/i;

/** Finds reference areas (London, England, peer group …) in text, under all the names they go by. */
export class AreaNames {
  /** The same for the same files, however often they are asked for: an edit of a draft leaves them as they are. */
  static of(files: readonly MetricsFile[], authority: string | null): AreaNames {
    const [first] = files;
    const last = first && lastOf.get(first);
    const isLast =
      last?.authority === authority &&
      last.files.length === files.length &&
      last.files.every((file, i) => file === files[i]);
    if (isLast) return last.names;
    const names = new AreaNames(files, authority);
    if (first) lastOf.set(first, { files, authority, names });
    return names;
  }

  readonly #canonical = new Map<string, string>();
  readonly #named = new Map<string, string>();
  /** In lower case, as are the names. */
  readonly #pattern: RegExp;
  readonly #own: string;
  readonly #equivalent: readonly (readonly string[])[];

  constructor(files: readonly MetricsFile[], authority: string | null) {
    const used = new Set<string>();
    for (const file of files) {
      for (const area of file.areas) this.#add(area.name, area.aliases);
      for (const metric of file.metrics) for (const o of metric.observations) if (o.area) used.add(o.area.value);
    }
    for (const { name, aliases } of vocabulary.areas) this.#add(name, aliases);
    for (const name of used) this.#add(name, []);
    const names = [...this.#canonical.keys()]
      .sort((a, b) => b.length - a.length)
      .map((name) => literal(name).replaceAll(' ', '[ -]'));
    this.#pattern = new RegExp(`(?<![\\w-])(?:${names.join('|')})(?![a-z_]|\\d{3}|-(?!wide))`, 'g');
    this.#own = (authority ?? '').toLowerCase();
    this.#equivalent = vocabulary.equivalent;
  }

  /** Every area that a text names, in order. Common words count only as they are written in names. */
  find(text: string): (AreaName & Span)[] {
    const found: (AreaName & Span)[] = [];
    for (const match of lowerCaseInPlace(text).matchAll(this.#pattern)) {
      const name = this.#canonical.get(match[0].replaceAll('-', ' '));
      if (!name) continue;
      const end = match.index + match[0].length;
      if (match[0] === 'english' && !ofEngland.test(text.slice(end))) continue;
      const isQualified =
        /^[A-Z]/.test(text.slice(match.index, end)) &&
        (/\b(?!(?:The|In|Our|For|And|Of)\b)[A-Z][a-z]+ $/.test(text.slice(0, match.index)) ||
          /^ (?!LAs?\b)(?:[A-Z][a-z]+|Borough of)/.test(text.slice(end)));
      found.push({ name, isQualified, start: match.index, end });
    }
    return found;
  }

  /** The one area that a header is about. */
  only(text: string): string | undefined {
    const found = this.find(text);
    return found.length === 1 ? found[0]!.name : undefined;
  }

  /** Whether a word is only part of the authority's own name. */
  isOwn(text: string): boolean {
    return text.length > 3 && this.#own === text.toLowerCase();
  }

  /** Whether two names mean the same area, or a file uses one for the other. */
  same(a: string | null, b: string | null): boolean {
    if (a === b) return true;
    if (a === null || b === null) return false;
    const [x, y] = [this.canonical(a), this.canonical(b)];
    const isRegion = (name: string): boolean => vocabulary.regions.includes(name);
    if ((x === 'region' && isRegion(y)) || (y === 'region' && isRegion(x))) return true;
    return x === y || this.#equivalent.some((group) => group.includes(x) && group.includes(y));
  }

  canonical(name: string): string {
    const known = this.#named.get(name);
    if (known !== undefined) return known;
    const canonical = this.#canonical.get(name.toLowerCase()) ?? name;
    this.#named.set(name, canonical);
    return canonical;
  }

  #add(name: string, aliases: readonly string[]): void {
    for (const alias of [name, ...aliases]) {
      const key = alias.toLowerCase().replaceAll('-', ' ');
      if (!this.#canonical.has(key)) this.#canonical.set(key, name);
    }
  }
}

/** What was last asked for of files, by the first of them. */
const lastOf = new WeakMap<
  MetricsFile,
  { readonly files: readonly MetricsFile[]; readonly authority: string | null; readonly names: AreaNames }
>();
