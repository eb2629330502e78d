import type { Confidence, Origin } from '../../framework/framework.ts';
import { capitalised } from '../../framework/layout.ts';
import { type Look, listed, toWidth, visible, wrap } from '../look.ts';
import { confidences, confidenceWords } from './confidence-words.ts';
import type { ReportedFramework, ReportedHeading } from './frameworks-schema.ts';

type Row = readonly string[];

/** No column is made narrower than this, in characters. */
const narrowest = 10;

/** A framework with all its entries, for people: tables of headings, parts, tables and checks, then where each is from. */
export function frameworkText(framework: ReportedFramework, look: Look): string {
  const writer = new FrameworkWriter(look);
  const blocks = [
    writer.about(framework),
    writer.headings(framework),
    writer.parts(framework),
    ...framework.tables.map((table) => writer.columns(table)),
    writer.checks(framework),
    writer.evidence(framework),
    writer.scores(framework),
    writer.ratings(framework),
    writer.wording(framework),
    writer.known(),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** Writes the blocks of one framework; it numbers sources as they come, so that a row can name one in a few characters. */
class FrameworkWriter {
  readonly #look: Look;
  readonly #sources: string[] = [];
  readonly #confidences = new Set<Confidence>();

  constructor(look: Look) {
    this.#look = look;
  }

  about(framework: ReportedFramework): string {
    const { id, title, owner, version, reader, words, notice } = framework;
    return [
      this.#look.paint('strong', visible(id)),
      ...this.#labelled([
        ['Title', title],
        ['Owner', owner],
        ['Version', version],
        ['Known', this.#known(framework)],
        ['Reader', reader],
        ...(words === null ? [] : [['Words', `${words} at most`]]),
        ...(notice === null ? [] : [['Notice', notice]]),
      ]),
    ].join('\n');
  }

  headings({ headings }: ReportedFramework): string {
    const rows = withDepth(headings).map(({ heading, depth }) => [
      `${'  '.repeat(depth)}${heading.id}`,
      heading.title,
      heading.level,
      [heading.expect, ...(heading.repeat ? ['repeated'] : [])].join(', '),
      this.#known(heading),
    ]);
    return this.#table('Headings', ['Id', 'Title', 'Level', 'Asked for', 'Known'], rows);
  }

  parts({ parts, levels }: ReportedFramework): string {
    const rows = parts.map((part) => [part.id, part.title, part.expect, listed(part.tables), this.#known(part)]);
    return this.#table(`Parts of each ${levels.at(-1)}`, ['Id', 'Title', 'Asked for', 'Tables', 'Known'], rows);
  }

  columns({ id, title, columns, expect, ...origin }: ReportedFramework['tables'][number]): string {
    const rows = columns.map((column) => [
      column.id,
      column.title,
      [column.expect, ...(column.filled ? ['always filled in'] : [])].join(', '),
      cellWords(column),
      this.#known(column),
    ]);
    const name = `Table ${id}: ${title} (${expect}, ${this.#known(origin)})`;
    return this.#table(name, ['Column', 'Title', 'Asked for', 'Holds', 'Known'], rows);
  }

  checks({ checks }: ReportedFramework): string {
    const rows = checks.map((check) => [check.id, checkWords(check), this.#known(check)]);
    return this.#table('What must agree', ['Id', 'Check', 'Known'], rows);
  }

  evidence({ evidenceCategories }: ReportedFramework): string {
    const rows = evidenceCategories.map((one) => [one.id, one.title, one.used ? 'yes' : 'no', this.#known(one)]);
    return this.#table('Evidence categories', ['Id', 'Title', 'Used', 'Known'], rows);
  }

  scores({ scoring }: ReportedFramework): string {
    if (!scoring) return '';
    const rows = scoring.scores.map(({ score, meaning }) => [String(score), meaning, this.#known(scoring)]);
    return this.#table('Scores', ['Score', 'Meaning', 'Known'], rows);
  }

  ratings({ scoring }: ReportedFramework): string {
    if (!scoring) return '';
    const rows = scoring.ratings.map(({ title, from }) => [title, `from ${from}%`, this.#known(scoring)]);
    return this.#table('Ratings, by the sum of all scores as a share of full scores', ['Title', 'From', 'Known'], rows);
  }

  /** The longer texts of headings, parts and columns, each below the id that they belong to. */
  wording(framework: ReportedFramework): string {
    const entries: { id: string; rows: Row[] }[] = [
      ...withDepth(framework.headings).map(({ heading }) => ({
        id: heading.id,
        rows: this.#headingRows(heading, framework),
      })),
      ...framework.parts.map((part) => ({ id: part.id, rows: this.#commonRows(part) })),
      ...framework.tables.flatMap(({ id, columns }) =>
        columns.map((column) => ({ id: `${id}, column ${column.id}`, rows: this.#aliasRows(column) })),
      ),
    ];
    const blocks = entries
      .filter(({ rows }) => rows.length > 0)
      .map(({ id, rows }) => [`  ${id}`, ...this.#labelled(rows, 4)].join('\n'));
    return blocks.length === 0 ? '' : [this.#look.paint('strong', 'Wording'), ...blocks].join('\n');
  }

  /** What the letters and numbers under “Known” stand for; to be written last. */
  known(): string {
    const letters = confidences.filter((one) => this.#confidences.has(one));
    return [
      this.#look.paint('strong', 'Known'),
      ...this.#labelled([
        ...letters.map((one) => [one, capitalised(confidenceWords[one])]),
        ...this.#sources.map((source, i) => [String(i + 1), source]),
      ]),
    ].join('\n');
  }

  #headingRows(heading: ReportedHeading, { levels, parts }: ReportedFramework): Row[] {
    const { weStatement, iStatements, topics, tables } = heading;
    const usual = heading.level === levels.at(-1) ? parts.map(({ id }) => id) : [];
    const isUsual = heading.parts.length === usual.length && heading.parts.every((id) => usual.includes(id));
    return [
      ...(weStatement ? [['We', this.#sourced(weStatement)]] : []),
      ...iStatements.map((one) => ['I', this.#sourced(one)]),
      ...topics.map((one) => ['Topic', this.#sourced(one)]),
      ...this.#commonRows(heading),
      ...(isUsual ? [] : [['Parts', heading.parts.join(', ') || 'none']]),
      ...(tables.length > 0 ? [['Tables', tables.join(', ')]] : []),
    ];
  }

  /** What headings and parts alike may have. */
  #commonRows({ aliases, words, guidance }: ReportedHeading | ReportedFramework['parts'][number]): Row[] {
    return [
      ...this.#aliasRows({ aliases }),
      ...(words === null ? [] : [['Words', `${words} at most`]]),
      ...(guidance === null ? [] : [['Guidance', guidance]]),
    ];
  }

  #aliasRows({ aliases }: Pick<ReportedHeading, 'aliases'>): Row[] {
    return aliases.map((alias) => ['Also', this.#sourced(alias)]);
  }

  /** A text with how it is known, which stays on one line. */
  #sourced({ text, ...origin }: Origin & { readonly text: string }): string {
    return `${text} (${this.#known(origin).replace(' ', '\u00a0')})`;
  }

  /** The letter of the confidence and the number of the source: “V 3”. */
  #known({ source, confidence }: Origin): string {
    this.#confidences.add(confidence);
    if (!this.#sources.includes(source)) this.#sources.push(source);
    return `${confidence} ${this.#sources.indexOf(source) + 1}`;
  }

  /** Rows of a label and a text, which goes on below itself. */
  #labelled(rows: readonly Row[], indent = 2): string[] {
    const width = Math.max(...rows.map(([label]) => label!.length)) + 2;
    return rows.flatMap(([label, text]) =>
      wrap(visible(text!), this.#look.columns - indent - width).map(
        (line, i) => ' '.repeat(indent) + (i === 0 ? label! : '').padEnd(width) + line,
      ),
    );
  }

  #table(title: string, head: Row, rows: readonly Row[]): string {
    if (rows.length === 0) return '';
    const widths = columnWidths([head, ...rows], this.#look.columns - 2);
    const lines = (row: Row): string[] => {
      const cells = row.map((cell, i) => (i === 0 ? [visible(cell)] : wrap(visible(cell), widths[i]!)));
      const height = Math.max(...cells.map((cell) => cell.length));
      return Array.from({ length: height }, (_, line) =>
        `  ${cells.map((cell, i) => toWidth(cell[line] ?? '', widths[i]!)).join('  ')}`.trimEnd(),
      );
    };
    return [this.#look.paint('strong', visible(title)), ...lines(head), ...rows.flatMap(lines)].join('\n');
  }
}

/** As wide as the texts; where that is more than there is room for, the widest give way, but not the ids in front. */
function columnWidths(rows: readonly Row[], room: number): number[] {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => [...visible(row[i]!)].length)));
  const gaps = 2 * (widths.length - 1);
  for (let excess = widths.reduce((sum, width) => sum + width, gaps) - room; excess > 0; excess--) {
    const widest = Math.max(...widths.slice(1));
    if (widest <= narrowest) break;
    widths[widths.indexOf(widest, 1)] = widest - 1;
  }
  return widths;
}

function withDepth(
  headings: readonly ReportedHeading[],
  depth = 0,
): { readonly heading: ReportedHeading; readonly depth: number }[] {
  return headings.flatMap((heading) => [{ heading, depth }, ...withDepth(heading.headings, depth + 1)]);
}

function cellWords({ holds, values }: ReportedFramework['tables'][number]['columns'][number]): string {
  const kinds = holds.join(' or ');
  if (values.length === 0) return kinds;
  const allowed = values.map(({ text, needs }) => (needs.length === 0 ? text : `${text} (needs ${listed(needs)})`));
  return `${kinds}: ${allowed.join(', ')}`;
}

function checkWords({ each, in: within, below, mirrors, why }: ReportedFramework['checks'][number]): string {
  const what =
    each === null
      ? `Below ${below} there is a heading for each of ${listed(mirrors)}`
      : `Each point of ${each} is taken up in ${within}`;
  return why === null ? what : `${what}. ${why}`;
}
