import cqcLocalAuthority from '../../../schemas/frameworks/cqc-local-authority.json';
import type { Files } from '../files.ts';
import { SourceText } from '../text/source-text.ts';
import { buildFramework } from './build-framework.ts';
import { checkFramework, type FrameworkProblem } from './check-framework.ts';
import { extendFramework } from './extend-framework.ts';
import type { Framework } from './framework.ts';
import { type FrameworkText, frameworkOf, type ReadFramework, readFramework } from './read-framework.ts';
import { type Places, type SettledFramework, settle } from './settle-framework.ts';
import { unreachableNames } from './unreachable-names.ts';

/** The framework of a draft that is linted without naming one; it alone is part of the program itself. */
export const defaultFrameworkId = 'cqc-local-authority';

/** The frameworks that come with the program as files of their own, beside the default one. */
const shippedIds = [
  'cqc-provider',
  'ofsted-ilacs-self-evaluation',
  'ofsted-improvement-plan',
  'lga-peer-review',
  'safeguarding-partnership-annual-report',
  'ombudsman-response',
] as const;

/** The ids of all that come with the program, the default one first. */
export const shippedFrameworkIds: readonly string[] = [defaultFrameworkId, ...shippedIds];

/** A framework put together, with what is wrong in the files that it was made of. */
export interface ShelvedFramework {
  /** Null where it cannot be put together. */
  readonly framework: Framework | null;
  readonly problems: readonly FrameworkProblem[];
}

/**
 * The frameworks that come with the program, read when they are first named, and the council's own as they are handed
 * in. What was read is kept, so that a draft can be read again after every edit at no cost.
 */
export class FrameworkShelf {
  readonly #files: Files;
  readonly #folder: string | null;
  readonly #shipped = new Map<string, Promise<FrameworkText | null>>();
  readonly #own = new Map<string, { readonly text: string; readonly read: ReadFramework }>();
  readonly #made = new WeakMap<
    FrameworkText,
    { readonly on: readonly FrameworkText[]; readonly made: ShelvedFramework }
  >();

  /** `folder` is the URI, ending in `/`, of the folder that holds the shipped frameworks; null where there is none. */
  constructor(files: Files, folder: string | null) {
    this.#files = files;
    this.#folder = folder;
  }

  /** Reads a file of the council's own; the same text gives the same result without reading it again. */
  read(uri: string, text: string): ReadFramework {
    const known = this.#own.get(uri);
    if (known?.text === text) return known.read;
    const read = readFramework(new SourceText(uri, text));
    this.#own.set(uri, { text, read });
    return read;
  }

  /** Every framework that comes with the program, the default one first. */
  async shipped(): Promise<FrameworkText[]> {
    const all = await Promise.all(shippedFrameworkIds.map((id) => this.#text(id)));
    return all.filter((text) => text !== null);
  }

  /**
   * The framework of an id, or `id@version`: the council's own before one that comes with the program. Where there are
   * several versions and none is named, the latest.
   */
  async find(name: string, own: readonly FrameworkText[]): Promise<FrameworkText | null> {
    const { id, version } = nameParts(name);
    const fits = ({ file }: FrameworkText): boolean => file.id === id && (version === null || file.version === version);
    const latest = own.filter(fits).toSorted((a, b) => compareVersions(b.file.version, a.file.version))[0];
    if (latest) return latest;
    const shipped = await this.#text(id);
    return shipped && fits(shipped) ? shipped : null;
  }

  /** Puts a framework together with all that it extends. */
  async make(text: FrameworkText, own: readonly FrameworkText[]): Promise<ShelvedFramework> {
    const { chain, problem } = await this.#chain(text, own);
    const known = this.#made.get(text);
    if (known && known.on.length === chain.length && known.on.every((one, i) => one === chain[i])) return known.made;
    const made = put(chain, problem);
    this.#made.set(text, { on: chain, made });
    return made;
  }

  /** A framework, all that it extends after it, and what stopped the way to the first of them. */
  async #chain(
    text: FrameworkText,
    own: readonly FrameworkText[],
  ): Promise<{ chain: FrameworkText[]; problem: FrameworkProblem | null }> {
    const chain = [text];
    for (let at = text; at.file.extends !== undefined; ) {
      const name = at.file.extends;
      // A council's edition of a framework may keep its id.
      const others = own.filter((one) => one !== at);
      const base = await this.find(name, others);
      const place = { source: at.source, span: at.spanOf(at.file, 'extends') };
      const report = (message: string): FrameworkProblem => ({ rule: 'framework/extends', place, message });
      if (!base) return { chain, problem: report(await this.#unknownBase(name, own)) };
      const from = chain.indexOf(base);
      if (from >= 0) {
        const way = [...chain.slice(from), base].map(({ file }) => `“${file.id}”`).join(' extends ');
        return {
          chain,
          problem: report(
            `This goes round in a circle: ${way}. Take “extends” out of one of them, or name another framework.`,
          ),
        };
      }
      chain.push(base);
      at = base;
    }
    return { chain, problem: null };
  }

  async #unknownBase(name: string, own: readonly FrameworkText[]): Promise<string> {
    const { id, version } = nameParts(name);
    const any = version === null ? null : await this.find(id, own);
    if (any)
      return `There is no version “${version}” of “${id}” here, but “${any.file.version}”. Write “${id}@${any.file.version}”, or “${id}” alone.`;
    return `There is no framework “${name}” to extend, so nothing is checked against this one. Write one of: ${(await this.ids(own)).join(', ')}.`;
  }

  /** The ids that a draft can name. */
  async ids(own: readonly FrameworkText[]): Promise<string[]> {
    return [...new Set([...own, ...(await this.shipped())].map(({ file }) => file.id))];
  }

  #text(id: string): Promise<FrameworkText | null> {
    const known = this.#shipped.get(id) ?? this.#readShipped(id);
    this.#shipped.set(id, known);
    return known;
  }

  async #readShipped(id: string): Promise<FrameworkText | null> {
    if (id === defaultFrameworkId) return frameworkOf(cqcLocalAuthority);
    if (this.#folder === null || !(shippedIds as readonly string[]).includes(id)) return null;
    const content = await this.#files.read(`${this.#folder}${id}.json`);
    return content.kind === 'text' ? frameworkOf(JSON.parse(content.text)) : null;
  }
}

/** What a draft or a framework names: an id, and a version if it holds to one. */
export function nameParts(name: string): { readonly id: string; readonly version: string | null } {
  const at = name.indexOf('@');
  return at < 0 ? { id: name, version: null } : { id: name.slice(0, at), version: name.slice(at + 1) };
}

/** By their numbers where they have such (`2` before `10`), otherwise letter by letter. */
function compareVersions(a: string, b: string): number {
  const pieces = (version: string): string[] => version.match(/\d+|\D+/g) ?? [];
  const others = pieces(b);
  for (const [i, piece] of pieces(a).entries()) {
    const other = others[i] ?? '';
    const difference = Number(piece) - Number(other);
    if (difference !== 0 && !Number.isNaN(difference)) return difference;
    if (piece !== other && Number.isNaN(difference)) return piece < other ? -1 : 1;
  }
  return others.length - pieces(a).length;
}

/** Puts a chain of framework files together, the last of which extends none. */
function put(chain: readonly FrameworkText[], problem: FrameworkProblem | null): ShelvedFramework {
  const places: Places = new WeakMap();
  const problems: FrameworkProblem[] = problem ? [problem] : [];
  let base: SettledFramework | null = null;
  if (!problem) {
    for (const text of chain.toReversed()) {
      // What is wrong in the file that is extended is said of that file.
      if (text === chain[0]) problems.push(...checkFramework(text, base));
      const settled = settle(text, places);
      base = base ? extendFramework(base, settled, places) : settled;
    }
  }
  if (!base) return { framework: null, problems };
  problems.push(...unreachableNames(base, places).filter(({ place }) => place.source === chain[0]!.source));
  const framework = base.headings.length > 0 ? buildFramework(base, chain.at(-1)!.file.id) : null;
  return { framework, problems };
}
