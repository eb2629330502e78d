import type { Confidence, Framework, Part, QualityStatement, Sourced, Theme } from '../../framework/framework.ts';
import type { Block, RichText } from './rich-text.ts';

const confidenceWords: Readonly<Record<Confidence, string>> = {
  V: 'official',
  R: 'republished copy',
  S: 'seen in a published self-assessment',
  D: 'derived',
  M: 'unverified',
};

/** A quality statement for the writer: its We and I statements, what inspectors look for, and where all this is from. */
export function statementText(statement: QualityStatement, framework: Framework): RichText {
  const { weStatement, iStatements, topics } = statement;
  return [
    { kind: 'title', text: `Quality statement ${statement.number}: ${statement.title}` },
    { kind: 'quote', text: weStatement.text },
    ...list(
      'What people say when it goes well:',
      iStatements.map(({ text }) => `“${text}”`),
    ),
    ...list('What inspectors look for:', topics.map(withConfidence)),
    ...list('Evidence that is used:', evidence(framework)),
    {
      kind: 'paragraph',
      text: `Source of the statement (${confidenceWords[weStatement.confidence]}): ${weStatement.source}`,
    },
  ];
}

/** A theme with its quality statements. */
export function themeText(theme: Theme, framework: Framework): RichText {
  return [
    { kind: 'title', text: `Theme ${theme.number}: ${theme.title}` },
    ...list(
      'Its quality statements:',
      theme.statements.map(({ number, title }) => `${number}: ${title}`),
    ),
    { kind: 'paragraph', text: `${framework.title}, ${framework.owner}` },
    { kind: 'paragraph', text: `Source (${confidenceWords[theme.confidence]}): ${theme.source}` },
  ];
}

/** A part of a statement section, with what belongs in it. */
export function partText(part: Part): RichText {
  return [
    { kind: 'title', text: part.title },
    { kind: 'paragraph', text: part.guidance },
    { kind: 'paragraph', text: `Source (${confidenceWords[part.confidence]}): ${part.source}` },
  ];
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
