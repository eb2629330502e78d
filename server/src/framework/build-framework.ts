import type { CheckFields } from './check-schema.ts';
import type {
  Alias,
  CheckedPlace,
  Column,
  CrossCheck,
  Entry,
  EvidenceCategory,
  Framework,
  Origin,
  Part,
  QualityStatement,
  Scoring,
  Sourced,
  TableForm,
  Theme,
} from './framework.ts';
import type { FrameworkFile, PartFields } from './framework-schema.ts';
import type { FlatHeading, SettledFramework } from './settle-framework.ts';
import type { TableFields } from './table-schema.ts';

/** A file as a framework: names become what they name. What a name does not lead to is left out; that was reported. */
export function buildFramework(file: SettledFramework, family: string): Framework {
  return { ...new Builder(file).framework(), family };
}

/** Entries know what holds them and what they hold, so they are made empty and filled. */
type Growing<T> = { -readonly [K in keyof T]: T[K] };

class Builder {
  readonly #file: SettledFramework;
  readonly #tables: ReadonlyMap<string, TableForm>;
  readonly #parts: ReadonlyMap<string, Part>;
  readonly #entries = new Map<string, Entry>();
  readonly #levels: readonly { readonly name: string; readonly numbered?: string | undefined }[];
  readonly #origin: Origin;

  constructor(file: SettledFramework) {
    this.#file = file;
    this.#origin = { source: file.source, confidence: file.confidence };
    this.#levels = file.levels ?? [{ name: 'section' }];
    this.#tables = byId((file.tables ?? []).map((table) => this.#table(table)));
    this.#parts = byId((file.parts ?? []).map((part) => this.#part(part)));
  }

  framework(): Omit<Framework, 'family'> {
    const { id, version, title, owner, reader, notice, words } = this.#file;
    const headings = this.#headingsIn(undefined, null, 0);
    const isGrouped = this.#levels.length > 1;
    const themes = isGrouped ? (headings as Theme[]) : [];
    const statements = (isGrouped ? themes.flatMap((theme) => theme.headings) : headings) as QualityStatement[];
    for (const [i, entry] of inOrder(headings).entries()) (entry as Growing<Entry>).position = i;
    for (const [i, entry] of statements.entries()) (entry as Growing<Entry>).number = i + 1;
    const numbered = themes.filter((theme) => theme.statements.length > 0);
    for (const [i, theme] of numbered.entries()) (theme as Growing<Theme>).number = i + 1;
    return {
      ...this.#origin,
      id,
      version,
      title: title ?? id,
      owner: owner ?? '',
      reader: reader ?? 'a reader',
      notice: notice ?? null,
      statementLevel: this.#levels.at(-1)!.name,
      themeLevel: isGrouped ? this.#levels[0]!.name : null,
      numbersThemes: isGrouped && this.#levels[0]!.numbered === 'true',
      order: this.#file.order ?? 'advised',
      reportsOthers: this.#file.others === 'reported',
      words: words === undefined ? null : Number(words),
      headings,
      themes,
      statements,
      parts: [...this.#parts.values()],
      checks: (this.#file.checks ?? []).flatMap((check) => this.#check(check) ?? []),
      evidenceCategories: (this.#file.evidenceCategories ?? []).map((one) => this.#category(one)),
      scoring: this.#file.scoring ? this.#scoring(this.#file.scoring) : null,
    };
  }

  #headingsIn(holder: string | undefined, parent: Entry | null, depth: number): Entry[] {
    const isKnown = (id: string | undefined): boolean => this.#file.headings.some((one) => one.id === id);
    return this.#file.headings
      .filter((one) => (isKnown(one.in) ? one.in : undefined) === holder)
      .map((one, i) => this.#heading(one, parent, depth, i));
  }

  #heading(fields: FlatHeading, parent: Entry | null, depth: number, index: number): Entry {
    const isTheme = depth === 0 && this.#levels.length > 1;
    const isStatement = depth === this.#levels.length - 1;
    const partIds = fields.parts ?? (isStatement ? [...this.#parts.keys()] : []);
    const entry: Growing<Entry> & { statements?: readonly Entry[]; theme?: Entry | null } = {
      id: fields.id,
      title: fields.title ?? fields.id,
      ...this.#originOf(fields),
      aliases: this.#aliases(fields.aliases),
      level: this.#levels[depth]?.name ?? 'heading',
      number: index + 1,
      position: 0,
      parent,
      expect: fields.expect ?? 'required',
      repeats: fields.repeat === 'true',
      order: fields.order ?? this.#file.order ?? 'advised',
      reportsOthers: fields.others === 'reported',
      headings: [],
      parts: partIds.flatMap((id) => this.#parts.get(id) ?? []),
      tables: this.#tablesNamed(fields.tables),
      words: fields.words === undefined ? null : Number(fields.words),
      guidance: fields.guidance ?? null,
      weStatement: fields.weStatement ? this.#sourced(fields.weStatement) : null,
      iStatements: (fields.iStatements ?? []).map((one) => this.#sourced(one)),
      topics: (fields.topics ?? []).map((one) => this.#sourced(one)),
    };
    // Of several with one id only the first holds others, so that none comes to stand in itself.
    const isFirst = this.#file.headings.find(({ id }) => id === fields.id) === fields;
    entry.headings = isFirst ? this.#headingsIn(fields.id, entry, depth + 1) : [];
    if (isTheme) entry.statements = entry.headings;
    // What stands beside the themes and holds no statements is none.
    if (isTheme && entry.headings.length === 0) entry.level = 'section';
    if (isStatement) entry.theme = parent;
    this.#entries.set(entry.id, entry);
    return entry;
  }

  #part(fields: PartFields): Part {
    return {
      id: fields.id,
      title: fields.title ?? fields.id,
      ...this.#originOf(fields),
      aliases: this.#aliases(fields.aliases),
      expect: fields.expect ?? 'advised',
      guidance: fields.guidance ?? null,
      words: fields.words === undefined ? null : Number(fields.words),
      tables: this.#tablesNamed(fields.tables),
    };
  }

  #table(fields: TableFields): TableForm {
    const columns = fields.columns.map(
      (column): Growing<Column> => ({
        id: column.id,
        title: column.title,
        ...this.#originOf(column),
        aliases: this.#aliases(column.aliases),
        expect: column.expect ?? 'required',
        holds: [column.holds ?? 'text'].flat(),
        values: [],
        filled: column.filled === 'true',
      }),
    );
    const byColumnId = byId(columns);
    for (const [i, { values }] of fields.columns.entries()) {
      columns[i]!.values = (values ?? []).map((value) =>
        typeof value === 'string'
          ? { text: value, needs: [] }
          : { text: value.text, needs: (value.needs ?? []).flatMap((id) => byColumnId.get(id) ?? []) },
      );
    }
    const { id, title, expect } = fields;
    return { id, title, expect: expect ?? 'required', columns, ...this.#originOf(fields) };
  }

  #check(fields: CheckFields): CrossCheck | null {
    const about = { id: fields.id, why: fields.why ?? null, ...this.#originOf(fields) };
    if ('each' in fields) {
      const each = this.#place(fields.each);
      const within = this.#place(fields.in);
      return each && within ? { kind: 'taken-up', ...about, each, within } : null;
    }
    const below = this.#entries.get(fields.below);
    const mirrored = fields.mirrors.flatMap((id) => this.#entries.get(id) ?? []);
    return below && mirrored.length > 0 ? { kind: 'mirrors', ...about, below, mirrored } : null;
  }

  #place(id: string): CheckedPlace | null {
    const entry = this.#entries.get(id);
    if (entry) return { kind: 'heading', entry };
    const part = this.#parts.get(id);
    if (part) return { kind: 'part', part };
    const table = this.#tables.get(id);
    return table ? { kind: 'table', table } : null;
  }

  #category(fields: NonNullable<FrameworkFile['evidenceCategories']>[number]): EvidenceCategory {
    return {
      id: fields.id,
      title: fields.title ?? fields.id,
      used: fields.used !== 'false',
      ...this.#originOf(fields),
    };
  }

  #scoring(fields: NonNullable<FrameworkFile['scoring']>): Scoring {
    const scores = fields.scores.map(({ score, meaning }) => ({ score: Number(score), meaning }));
    const ratings = (fields.ratings ?? []).map(({ title, from }) => ({ title, from: Number(from) }));
    return {
      scores: scores.toSorted((a, b) => a.score - b.score),
      ratings: ratings.toSorted((a, b) => a.from - b.from),
      ...this.#originOf(fields),
    };
  }

  #tablesNamed(ids: readonly string[] = []): TableForm[] {
    return ids.flatMap((id) => this.#tables.get(id) ?? []);
  }

  #aliases(fields: PartFields['aliases'] = []): Alias[] {
    return fields.map((alias) => ({ ...this.#sourced(alias), official: alias.official === 'true' }));
  }

  #sourced(fields: { readonly text: string } & Partial<Undefinable<Origin>>): Sourced {
    return { text: fields.text, ...this.#originOf(fields) };
  }

  #originOf({ source, confidence }: Partial<Undefinable<Origin>>): Origin {
    return { source: source ?? this.#origin.source, confidence: confidence ?? this.#origin.confidence };
  }
}

type Undefinable<T> = { [K in keyof T]: T[K] | undefined };

/** Headings with all below them, in the framework's order. */
export function inOrder(entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry) => [entry, ...inOrder(entry.headings)]);
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): Map<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}
