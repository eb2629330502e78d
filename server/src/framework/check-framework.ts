import type { Finding } from '../diagnostic.ts';
import { closest } from '../text/similarity.ts';
import type { Place } from '../text/source-text.ts';
import type { HeadingFields } from './framework-schema.ts';
import type { FrameworkText } from './read-framework.ts';
import type { SettledFramework } from './settle-framework.ts';
import { titleWords } from './title-words.ts';

/** Something wrong in a framework file, under the rule that reports it. */
export interface FrameworkProblem extends Finding {
  readonly rule: string;
}

/**
 * What is wrong in one framework file by itself, or beside the framework that it extends (null where it extends none):
 * ids used twice, names that lead nowhere, and what only the first file of a framework must say.
 */
export function checkFramework(text: FrameworkText, base: SettledFramework | null): FrameworkProblem[] {
  return [...new Checker(text, base).problems()];
}

class Checker {
  readonly #text: FrameworkText;
  readonly #base: SettledFramework | null;
  readonly #headings: readonly HeadingFields[];
  readonly #headingIds: ReadonlySet<string>;
  readonly #partIds: ReadonlySet<string>;
  readonly #tableIds: ReadonlySet<string>;

  constructor(text: FrameworkText, base: SettledFramework | null) {
    const { headings = [], parts = [], tables = [] } = text.file;
    this.#text = text;
    this.#base = base;
    this.#headings = flat(headings);
    this.#headingIds = idsOf(this.#headings, base?.headings);
    this.#partIds = idsOf(parts, base?.parts);
    this.#tableIds = idsOf(tables, base?.tables);
  }

  *problems(): Iterable<FrameworkProblem> {
    yield* this.#missing();
    yield* this.#boundless();
    yield* this.#duplicates();
    yield* this.#names();
    yield* this.#sources(this.#text.file);
  }

  /** What the schema cannot ask for, as a file that extends another may leave it to that one. */
  *#missing(): Iterable<FrameworkProblem> {
    const { file, source } = this.#text;
    const report = (span: Place['span'], message: string): FrameworkProblem => ({
      rule: 'framework/schema',
      place: { source, span },
      message,
    });
    if (!this.#base && file.extends === undefined) {
      for (const key of ['title', 'owner', 'headings'] as const) {
        if (file[key] !== undefined) continue;
        const remedy =
          key === 'headings' ? 'Add “headings:” with the headings of a draft below it.' : `Add “${key}: …”.`;
        yield report(this.#text.spanOf(file, 'id'), `“${key}” is missing. ${remedy}`);
      }
    }
    const titled = [...this.#headings, ...(file.parts ?? []), ...(file.evidenceCategories ?? [])];
    const baseEntries = [this.#base?.headings, this.#base?.parts, this.#base?.evidenceCategories];
    const inherited = new Set(baseEntries.flatMap((entries) => [...(entries ?? [])]).map(({ id }) => id));
    for (const entry of titled) {
      if (entry.title !== undefined || inherited.has(entry.id)) continue;
      const near = closest(entry.id, inherited);
      const remedy = near
        ? `Did you mean “${near}”, which the extended framework has? Otherwise add “title: …”.`
        : 'Add “title: …”.';
      yield report(
        this.#text.spanOf(entry, 'id'),
        `“${entry.id}” has no title, so no heading can be recognised as it. ${remedy}`,
      );
    }
  }

  /** A title that stands for any words would be found in every heading of a draft. */
  *#boundless(): Iterable<FrameworkProblem> {
    const { file, source } = this.#text;
    const frame = (file.levels ?? this.#base?.levels ?? [{}]).length;
    const visit = function* (entries: readonly HeadingFields[], depth: number): Iterable<HeadingFields> {
      if (depth >= frame) return;
      for (const entry of entries) {
        if (entry.in === undefined && entry.title !== undefined && titleWords(entry.title) === '*') yield entry;
        yield* visit(entry.headings ?? [], depth + 1);
      }
    };
    for (const entry of visit(file.headings ?? [], 0)) {
      yield {
        rule: 'framework/schema',
        place: { source, span: this.#text.spanOf(entry, 'title') },
        message: `“${entry.title}” stands for any words, so every heading of a draft would be one. Write some words of its own, for example “Priority {number}: {name}”, or put it below another heading.`,
      };
    }
  }

  *#duplicates(): Iterable<FrameworkProblem> {
    const { file, source } = this.#text;
    const first = new Map<string, Place>();
    const lists = [this.#headings, file.parts, file.tables, file.checks, file.evidenceCategories];
    for (const entry of lists.flatMap((entries) => [...(entries ?? [])])) {
      const place = { source, span: this.#text.spanOf(entry, 'id') };
      const earlier = first.get(entry.id);
      if (earlier) {
        const line = source.positionAt(earlier.span.start).line + 1;
        yield {
          rule: 'framework/duplicate-id',
          place,
          message: `The id “${entry.id}” already stands in line ${line}, so a name cannot tell which of the two is meant. Give each entry its own id.`,
          related: [{ place: earlier, message: 'The first entry with this id.' }],
        };
      } else first.set(entry.id, place);
    }
  }

  *#names(): Iterable<FrameworkProblem> {
    const { file } = this.#text;
    const everything = new Set([...this.#headingIds, ...this.#partIds, ...this.#tableIds]);
    for (const entry of this.#headings) {
      yield* this.#name(entry, ['in'], entry.in, this.#headingIds, 'heading');
      yield* this.#name(entry, ['after'], entry.after, this.#headingIds, 'heading');
      yield* this.#name(entry, ['before'], entry.before, this.#headingIds, 'heading');
      yield* this.#list(entry, 'parts', entry.parts, this.#partIds, 'part');
      yield* this.#list(entry, 'tables', entry.tables, this.#tableIds, 'table');
      if (entry.in !== undefined && this.#isBelowItself(entry)) {
        yield this.#problem(entry, ['in'], `“${entry.id}” would stand below itself. Name another heading.`);
      }
    }
    for (const part of file.parts ?? []) {
      yield* this.#name(part, ['after'], part.after, this.#partIds, 'part');
      yield* this.#name(part, ['before'], part.before, this.#partIds, 'part');
      yield* this.#list(part, 'tables', part.tables, this.#tableIds, 'table');
    }
    for (const check of file.checks ?? []) {
      if ('each' in check) {
        yield* this.#name(check, ['each'], check.each, everything, 'heading, part or table');
        yield* this.#name(check, ['in'], check.in, everything, 'heading, part or table');
      } else {
        yield* this.#name(check, ['below'], check.below, this.#headingIds, 'heading');
        yield* this.#list(check, 'mirrors', check.mirrors, this.#headingIds, 'heading');
      }
    }
    const base = this.#base;
    if (!base) return;
    const removable = [base.headings, base.parts, base.tables, base.checks, base.evidenceCategories];
    yield* this.#list(file, 'remove', file.remove, idsOf(...removable), 'entry of the extended framework');
  }

  #isBelowItself(entry: HeadingFields): boolean {
    const seen = new Set<string>();
    for (let at: string | undefined = entry.in; at !== undefined && !seen.has(at); ) {
      if (at === entry.id) return true;
      seen.add(at);
      const holder: HeadingFields | undefined = this.#headings.find(({ id }) => id === at);
      const nesting = this.#headings.find(({ headings }) => headings?.some(({ id }) => id === at));
      at = holder?.in ?? nesting?.id;
    }
    return false;
  }

  *#list(
    entry: object,
    key: string,
    names: readonly string[] | undefined,
    known: ReadonlySet<string>,
    what: string,
  ): Iterable<FrameworkProblem> {
    for (const [i, name] of (names ?? []).entries()) yield* this.#name(entry, [key, i], name, known, what);
  }

  *#name(
    entry: object,
    keys: readonly PropertyKey[],
    name: string | undefined,
    known: ReadonlySet<string>,
    what: string,
  ): Iterable<FrameworkProblem> {
    if (name === undefined || known.has(name)) return;
    const near = closest(name, known, 0.4);
    const some = [...known].slice(0, 12).join(', ');
    const remedy = near ? `Did you mean “${near}”?` : some ? `Write one of: ${some}.` : 'This framework has none yet.';
    const problem = this.#problem(
      entry,
      keys,
      `There is no ${what} with the id “${name}”, so this line changes nothing. ${remedy}`,
    );
    yield near
      ? { ...problem, fixes: [{ title: `Change to ${near}`, edits: [{ place: problem.place, newText: near }] }] }
      : problem;
  }

  /** Short names of sources, wherever they stand; words with spaces or an address are a source by themselves. */
  *#sources(value: unknown): Iterable<FrameworkProblem> {
    if (Array.isArray(value)) for (const inner of value) yield* this.#sources(inner);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const known = new Set(Object.keys(this.#text.file.sources ?? {}));
    const { source } = value as { source?: unknown };
    if (typeof source === 'string' && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(source)) {
      if (known.size > 0) yield* this.#name(value, ['source'], source, known, 'source in “sources”');
      else {
        yield this.#problem(
          value,
          ['source'],
          `“${source}” reads as a short name from “sources”, which this file does not have. Say in a few words where the wording is from.`,
        );
      }
    }
    for (const [key, inner] of Object.entries(value)) if (key !== 'sources') yield* this.#sources(inner);
  }

  #problem(entry: object, keys: readonly PropertyKey[], message: string): FrameworkProblem {
    const place = { source: this.#text.source, span: this.#text.spanOf(entry, ...keys) };
    return { rule: 'framework/unknown-name', place, message };
  }
}

function flat(headings: readonly HeadingFields[]): HeadingFields[] {
  return headings.flatMap((entry) => [entry, ...flat(entry.headings ?? [])]);
}

function idsOf(...lists: readonly (readonly { readonly id: string }[] | undefined)[]): Set<string> {
  return new Set(lists.flatMap((entries) => (entries ?? []).map(({ id }) => id)));
}
