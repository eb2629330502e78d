import type { Place } from '../text/source-text.ts';
import type { FrameworkFile, HeadingFields, PartFields } from './framework-schema.ts';
import type { FrameworkText } from './read-framework.ts';

/** Where the wording of an entry or alias stands, by the object that holds it. */
export type Places = WeakMap<object, Place>;

type Wording = Pick<PartFields, 'title' | 'aliases'> & OriginFields;

interface OriginFields {
  readonly source?: string | undefined;
  readonly confidence?: FrameworkFile['confidence'];
}

/** A heading beside all others: `in` names the one that it goes below, if any. */
export type FlatHeading = Omit<HeadingFields, 'headings'>;

/** A framework file with its headings in one list, each after the one that holds it. */
export interface SettledFramework extends Omit<FrameworkFile, 'headings'> {
  readonly headings: readonly FlatHeading[];
}

/**
 * A framework file in which every entry with wording of its own says where it is from: names of sources are written out,
 * and an entry without them has the source and confidence of the entry around it. Notes in `places` where titles and
 * aliases stand.
 */
export function settle(text: FrameworkText, places: Places): SettledFramework {
  return new Settler(text, places).settled();
}

class Settler {
  readonly #text: FrameworkText;
  readonly #places: Places;

  constructor(text: FrameworkText, places: Places) {
    this.#text = text;
    this.#places = places;
  }

  settled(): SettledFramework {
    const { file } = this.#text;
    const own = this.#origin(file, file);
    return {
      ...file,
      ...own,
      headings: (file.headings ?? []).flatMap((entry) => this.#headings(entry, undefined, own)),
      ...given(
        'parts',
        file.parts?.map((part) => this.#titled(part, own)),
      ),
      ...given(
        'tables',
        file.tables?.map((table) => this.#table(table, own)),
      ),
      ...given(
        'checks',
        file.checks?.map((check) => ({ ...check, ...this.#origin(check, own) })),
      ),
      ...given(
        'evidenceCategories',
        file.evidenceCategories?.map((category) => this.#titled(category, own)),
      ),
      ...given('scoring', file.scoring && this.#sourced(file.scoring, own)),
    };
  }

  #headings(entry: HeadingFields, holder: string | undefined, around: Required<OriginFields>): FlatHeading[] {
    const own = this.#origin(entry, around);
    const { headings, ...fields } = entry;
    const settled = {
      ...fields,
      ...given('in', entry.in ?? holder),
      ...this.#wording(entry, around),
      ...given('weStatement', entry.weStatement && this.#sourced(entry.weStatement, own)),
      ...given(
        'iStatements',
        entry.iStatements?.map((one) => this.#sourced(one, own)),
      ),
      ...given(
        'topics',
        entry.topics?.map((one) => this.#sourced(one, own)),
      ),
    };
    this.#places.set(settled, this.#placeOf(entry, 'title'));
    return [settled, ...(headings ?? []).flatMap((below) => this.#headings(below, entry.id, own))];
  }

  #titled<T extends Wording>(entry: T, around: Required<OriginFields>): T {
    const settled = { ...entry, ...this.#wording(entry, around) };
    this.#places.set(settled, this.#placeOf(entry, 'title'));
    return settled;
  }

  /** An entry that changes one of another framework keeps that one's origin, unless it brings a title of its own. */
  #wording(entry: Wording, around: Required<OriginFields>): Partial<Wording> {
    const own = this.#origin(entry, around);
    return {
      ...(entry.title === undefined ? {} : own),
      ...given(
        'aliases',
        entry.aliases?.map((alias) => this.#alias(alias, own)),
      ),
    };
  }

  #table<T extends NonNullable<FrameworkFile['tables']>[number]>(table: T, around: Required<OriginFields>): T {
    const own = this.#origin(table, around);
    const columns = table.columns.map((column) => this.#titled(column, own));
    return { ...table, ...own, columns };
  }

  #alias<T extends OriginFields>(alias: T, around: Required<OriginFields>): T {
    const settled = this.#sourced(alias, around);
    this.#places.set(settled, this.#placeOf(alias, 'text'));
    return settled;
  }

  #sourced<T extends OriginFields>(value: T, around: Required<OriginFields>): T {
    return { ...value, ...this.#origin(value, around) };
  }

  #origin({ source, confidence }: OriginFields, around: Required<OriginFields>): Required<OriginFields> {
    const spelledOut = source === undefined ? undefined : (this.#text.file.sources?.[source] ?? source);
    return { source: spelledOut ?? around.source, confidence: confidence ?? around.confidence };
  }

  #placeOf(part: object, key: string): Place {
    return { source: this.#text.source, span: this.#text.spanOf(part, key) };
  }
}

/** A field where it has a value, otherwise nothing: an absent field must not stand in the way of what it would change. */
function given<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
}
