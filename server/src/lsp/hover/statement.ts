import type { Confidence, Entry, Framework, Origin, Part, Sourced, Theme } from '../../framework/framework.ts';
import { capitalised } from '../../framework/layout.ts';
import type { Block, RichText } from './rich-text.ts';

const confidenceWords: Readonly<Record<Confidence, string>> = {
  V: 'official',
  R: 'republished copy',
  S: 'seen in a published document of its kind',
  D: 'derived',
  M: 'unverified',
};

/** A heading of the framework for the writer: its We and I statements, what belongs in it, and where all this is from. */
export function entryText(entry: Entry, framework: Framework): RichText {
  const { weStatement, iStatements, topics, guidance, headings, parts, words } = entry;
  const isStatement = framework.statements.some((statement) => statement === entry);
  const number = isStatement && framework.numbersThemes ? ` ${entry.number}` : '';
  return [
    { kind: 'title', text: `${capitalised(entry.level)}${number}: ${entry.title}` },
    ...(weStatement ? [{ kind: 'quote', text: weStatement.text } as const] : []),
    ...(guidance ? [{ kind: 'paragraph', text: guidance } as const] : []),
    ...list(
      'What people say when it goes well:',
      iStatements.map(({ text }) => `“${text}”`),
    ),
    ...list(
      isStatement ? `What ${framework.reader.replace(/^an? /, '')}s look for:` : 'What it covers:',
      topics.map(withConfidence),
    ),
    ...list(
      'The headings below it:',
      headings.map(({ title }) => title),
    ),
    ...list('What every such section should have:', isStatement ? [] : parts.map(({ title }) => title)),
    ...list('Evidence that is used:', isStatement ? evidence(framework) : []),
    ...(words === null ? [] : [{ kind: 'paragraph', text: `At most ${words} words.` } as const]),
    sourceOf(weStatement ? 'Source of the statement' : 'Source', weStatement ?? entry),
  ];
}

/** A theme with its quality statements. */
export function themeText(theme: Theme, framework: Framework): RichText {
  if (theme.statements.length === 0) return entryText(theme, framework);
  return [
    { kind: 'title', text: `${capitalised(theme.level)} ${theme.number}: ${theme.title}` },
    ...list(
      `Its ${framework.statementLevel}s:`,
      theme.statements.map(({ number, title }) => `${number}: ${title}`),
    ),
    { kind: 'paragraph', text: `${framework.title}, ${framework.owner}` },
    sourceOf('Source', theme),
  ];
}

/** A part of a section, with what belongs in it. */
export function partText(part: Part): RichText {
  return [
    { kind: 'title', text: part.title },
    ...(part.guidance ? [{ kind: 'paragraph', text: part.guidance } as const] : []),
    ...(part.words === null ? [] : [{ kind: 'paragraph', text: `At most ${part.words} words.` } as const]),
    sourceOf('Source', part),
  ];
}

function sourceOf(lead: string, { source, confidence }: Origin): Block {
  return { kind: 'paragraph', text: `${lead} (${confidenceWords[confidence]}): ${source}` };
}

function withConfidence({ text, confidence }: Sourced): string {
  return `${text} (${confidenceWords[confidence]})`;
}

function evidence({ evidenceCategories }: Framework): string[] {
  return evidenceCategories.filter(({ used }) => used).map(({ title }) => title);
}

function list(lead: string, items: readonly string[]): Block[] {
  return items.length > 0 ? [{ kind: 'list', lead, items }] : [];
}
