import type { Draft } from '../../../server/src/draft/draft.ts';
import { parseDraft } from '../../../server/src/draft/parse-draft.ts';
import type { Entry, Framework, Part } from '../../../server/src/framework/framework.ts';
import { matchHeadings } from '../../../server/src/framework/match-headings.ts';
import { skeleton } from '../../../server/src/framework/skeleton.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';

/** A heading of a right draft, with what stands between it and the next heading. */
export interface Row {
  readonly kind: 'title' | 'theme' | 'statement' | 'heading' | 'part';
  /** 1 to 6. */
  readonly level: number;
  readonly title: string;
  readonly body: string;
  readonly entry: Entry | Part | null;
}

/** A right draft of a framework, with a sentence of its own wherever something is to be written. */
export function rightDraft(framework: Framework): Row[] {
  let number = 0;
  const text = skeleton(framework)
    .replace(/\[Insert text\]/g, () => `Residents spoke with us about matter ${words(++number)}.`)
    .replace(/\[Insert ([^\]]*)\]/g, (_, name: string) => `${name} at home`);
  const draft: Draft = parseDraft(new SourceText('file:///draft.md', text));
  const outline = matchHeadings(draft, framework);
  const known = new Map<number, Pick<Row, 'kind' | 'entry'>>();
  const visit = (matches: typeof outline.statements | typeof outline.themes, kind: Row['kind']): void => {
    for (const { section, entry, parts, headings } of matches) {
      known.set(section.span.start, { kind, entry });
      for (const part of parts) known.set(part.section.span.start, { kind: 'part', entry: part.entry });
      visit(headings as typeof outline.themes, 'heading');
    }
  };
  visit(outline.themes, 'theme');
  visit(outline.statements, 'statement');
  return draft.sections.map((section, index) => {
    const end = draft.sections[index + 1]?.span.start ?? text.length;
    const { heading, span } = section;
    return {
      ...(known.get(span.start) ?? { kind: 'title', entry: null }),
      level: heading!.level,
      title: heading!.text,
      body: text.slice(heading!.span.end, end).trim(),
    };
  });
}

/** A number in words, so that no number is checked. */
function words(number: number): string {
  return [...String(number)]
    .map((digit) => ['nil', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][Number(digit)])
    .join('-');
}

/** The text of a draft. */
export function draftText(framework: Framework, rows: readonly Row[]): string {
  const blocks = rows.flatMap(({ level, title, body }) => [
    ...(title === '' ? [] : [level === 0 ? `**${title}**` : `${'#'.repeat(level)} ${title}`]),
    ...(body === '' ? [] : [body]),
  ]);
  return `---\nframework: ${framework.id}\n---\n\n${blocks.join('\n\n')}\n`;
}

/** The rows of a section with all below it. */
function sectionEnd(rows: readonly Row[], index: number): number {
  const end = rows.findIndex((row, i) => i > index && row.level <= rows[index]!.level);
  return end < 0 ? rows.length : end;
}

/** One change of a right draft. */
interface Mutation {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** Everything that is done to the heading at an index, one at a time. */
export function mutationsAt(rows: readonly Row[], index: number): Mutation[] {
  const row = rows[index]!;
  const end = sectionEnd(rows, index);
  const section = rows.slice(index, end);
  const with_ = (change: Partial<Row>): Row[] => rows.map((one, i) => (i === index ? { ...one, ...change } : one));
  const without = [...rows.slice(0, index), ...rows.slice(end)];
  const nextEnd = rows[end]?.level === row.level ? sectionEnd(rows, end) : -1;
  return [
    { name: 'heading deleted', rows: with_({ title: '' }) },
    { name: 'section deleted', rows: without },
    { name: 'slip', rows: with_({ title: withSlip(row.title) }) },
    { name: 'other title', rows: with_({ title: 'Quite another matter' }) },
    { name: 'section twice', rows: [...rows.slice(0, end), ...section.map(reworded), ...rows.slice(end)] },
    { name: 'heading twice', rows: [...rows.slice(0, index), { ...row, body: '' }, ...rows.slice(index)] },
    { name: 'in bold type', rows: with_({ level: 0 }) },
    ...(nextEnd > 0
      ? [
          {
            name: 'changed places',
            rows: [...rows.slice(0, index), ...rows.slice(end, nextEnd), ...section, ...rows.slice(nextEnd)],
          },
        ]
      : []),
    ...(row.level > 1 ? [{ name: 'level higher', rows: with_({ level: row.level - 1 }) }] : []),
    ...(row.level < 6 ? [{ name: 'level deeper', rows: with_({ level: row.level + 1 }) }] : []),
    {
      name: 'heading added after',
      rows: [
        ...rows.slice(0, end),
        { ...row, title: 'Quite another matter', body: 'This is ours alone.' },
        ...rows.slice(end),
      ],
    },
  ];
}

function reworded(row: Row): Row {
  return { ...row, body: row.body.replaceAll('Residents spoke', 'Carers wrote') };
}

/** A title with a letter of its longest word left out. */
function withSlip(title: string): string {
  const longest = title.split(/[^\p{L}]+/u).toSorted((a, b) => b.length - a.length)[0]!;
  const middle = Math.floor(longest.length / 2);
  return title.replace(longest, longest.slice(0, middle) + longest.slice(middle + 1));
}
