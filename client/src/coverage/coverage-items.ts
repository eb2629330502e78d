import {
  type Command,
  l10n,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type Uri,
} from 'vscode';
import type { DraftCoverage, EvidencePlace } from '../../../server/src/lsp/protocol.ts';
import { showPlaceCommand } from '../command-names.ts';
import type { Place } from '../show-place.ts';
import {
  backedInBrief,
  backedText,
  capitalised,
  type EvidenceKind,
  evidenceNames,
  numberLines,
  partsText,
  type Readiness,
  readinessNames,
} from './coverage-words.ts';

type Statement = DraftCoverage['statements'][number];
type Theme = DraftCoverage['themes'][number];
type Range = Place['range'];

/** A draft with what it covers of its framework. */
export interface ShownCoverage {
  readonly draft: Uri;
  readonly coverage: DraftCoverage;
}

/** A row of the coverage tree. `id` is the same after an edit, so that what is open stays open. */
export type CoverageRow = { readonly id: string; readonly shown: ShownCoverage } & (
  | { readonly kind: 'theme'; readonly theme: Theme }
  | { readonly kind: 'statement'; readonly statement: Statement }
  | { readonly kind: 'reason'; readonly reason: Statement['reasons'][number] }
  | { readonly kind: 'part'; readonly part: Statement['parts'][number] }
  | { readonly kind: 'numbers'; readonly statement: Statement }
  | { readonly kind: 'evidence'; readonly statement: Statement; readonly seen: EvidenceKind }
  | { readonly kind: 'place'; readonly place: EvidencePlace }
);

const icons: Readonly<Record<Readiness, readonly [icon: string, colour: string]>> = {
  ready: ['pass-filled', 'testing.iconPassed'],
  'to-correct': ['warning', 'list.warningForeground'],
  incomplete: ['circle-large-outline', 'descriptionForeground'],
  empty: ['circle-slash', 'list.warningForeground'],
  missing: ['error', 'list.errorForeground'],
};

/** The rows at the top of the tree: the themes, or the statements of a framework that has none. */
export function topRows(shown: ShownCoverage): CoverageRow[] {
  const { themes, statements } = shown.coverage;
  const alone = statements.filter(({ theme }) => theme === null);
  return [
    ...themes.map((theme): CoverageRow => ({ kind: 'theme', id: theme.id, shown, theme })),
    ...statementRows(alone, shown),
  ];
}

/** The rows below a row. `placesOf` gives the places of evidence in the statement whose heading stands on a line. */
export async function rowsBelow(
  row: CoverageRow,
  placesOf: (draft: Uri, line: number) => Promise<readonly EvidencePlace[]>,
): Promise<CoverageRow[]> {
  const { shown } = row;
  if (row.kind === 'theme')
    return statementRows(
      shown.coverage.statements.filter(({ theme }) => theme === row.theme.id),
      shown,
    );
  if (row.kind === 'statement') return rowsOfStatement(row.statement, row.id, shown);
  if (row.kind !== 'evidence' || !row.statement.range) return [];
  const all = await placesOf(shown.draft, row.statement.range.start.line);
  return all
    .filter(({ kind }) => kind === row.seen)
    .map((place, i) => ({ kind: 'place', id: `${row.id}/${i}`, shown, place }));
}

/** How a row is shown; a click leads to its place in the draft. */
export function coverageItem(row: CoverageRow): TreeItem {
  const item = itemOf(row, row.shown.draft, row.shown.coverage.checksNumbers);
  item.id = row.id;
  item.contextValue = row.kind;
  item.accessibilityInformation ??= { label: joined([String(item.label), item.description]) };
  return item;
}

function statementRows(statements: readonly Statement[], shown: ShownCoverage): CoverageRow[] {
  const seen = new Map<string, number>();
  return statements.map((statement) => {
    const earlier = seen.get(statement.id) ?? 0;
    seen.set(statement.id, earlier + 1);
    return { kind: 'statement', id: `${statement.theme}/${statement.id}/${earlier}`, shown, statement };
  });
}

function rowsOfStatement(statement: Statement, id: string, shown: ShownCoverage): CoverageRow[] {
  const { reasons, range, parts, numbers, evidence } = statement;
  const kinds = (Object.keys(evidenceNames) as EvidenceKind[]).filter((kind) => kind !== 'number');
  const written = range ? parts.filter(({ expect, present }) => expect !== 'optional' || present) : [];
  return [
    ...reasons.map((reason, i): CoverageRow => ({ kind: 'reason', id: `${id}/reason ${i}`, shown, reason })),
    ...written.map((part): CoverageRow => ({ kind: 'part', id: `${id}/part ${part.id}`, shown, part })),
    ...(numbers.claims > 0 ? [{ kind: 'numbers' as const, id: `${id}/numbers`, shown, statement }] : []),
    ...kinds
      .filter((kind) => evidence[kind] > 0)
      .map((seen): CoverageRow => ({ kind: 'evidence', id: `${id}/evidence ${seen}`, shown, statement, seen })),
  ];
}

function itemOf(row: CoverageRow, draft: Uri, checksNumbers: boolean): TreeItem {
  switch (row.kind) {
    case 'theme':
      return themeItem(row.theme, checksNumbers);
    case 'statement':
      return statementItem(row.statement, draft, checksNumbers);
    case 'reason':
      return leaf(capitalised(row.reason.text), 'arrow-small-right', goTo(draft, row.reason.ranges[0]));
    case 'part':
      return partItem(row.part, draft);
    case 'numbers': {
      const item = leaf(backedText(row.statement.numbers, checksNumbers) ?? '', 'symbol-number');
      item.tooltip = capitalised(numberLines(row.statement.numbers).join('\n'));
      return item;
    }
    case 'evidence': {
      const item = new TreeItem(evidenceNames[row.seen], TreeItemCollapsibleState.Collapsed);
      item.iconPath = new ThemeIcon('quote');
      item.description = String(row.statement.evidence[row.seen]);
      return item;
    }
    case 'place': {
      const item = leaf(row.place.text, 'location', goTo(draft, row.place.range));
      item.description = l10n.t('line {0}', row.place.range.start.line + 1);
      item.tooltip = row.place.sentence;
      return item;
    }
  }
}

function themeItem(theme: Theme, checksNumbers: boolean): TreeItem {
  const { title, statements, numbers, readiness, reasons } = theme;
  const item = new TreeItem(title, TreeItemCollapsibleState.Expanded);
  const all = Object.values(statements).reduce((sum, count) => sum + count, 0);
  item.description = joined([l10n.t('{0}/{1} ready', statements.ready, all), backedInBrief(numbers, checksNumbers)]);
  const inWords = [title, l10n.t('{0} of {1} ready', statements.ready, all), backedText(numbers, checksNumbers)];
  item.accessibilityInformation = { label: joined(inWords) };
  item.tooltip = tooltip(joined(inWords), readiness, reasons);
  return item;
}

function statementItem(statement: Statement, draft: Uri, checksNumbers: boolean): TreeItem {
  const { title, readiness, reasons, range, parts, numbers } = statement;
  const item = new TreeItem(title, range ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None);
  const asked = parts.filter(({ expect }) => expect !== 'optional').length;
  const present = parts.filter((part) => part.present && part.expect !== 'optional').length;
  // Headings with nothing below them are no parts that somebody has written.
  const isWritten = range !== null && readiness !== 'empty';
  const partsInBrief = asked > 0 ? l10n.t('{0}/{1} parts', present, asked) : undefined;
  item.description = isWritten
    ? joined([partsInBrief, backedInBrief(numbers, checksNumbers)])
    : readinessNames[readiness].toLowerCase();
  const [icon, colour] = icons[readiness];
  item.iconPath = new ThemeIcon(icon, new ThemeColor(colour));
  const counts = isWritten
    ? [asked > 0 ? partsText(present, asked) : undefined, backedText(numbers, checksNumbers)]
    : [];
  const inWords = [title, ...counts];
  item.accessibilityInformation = { label: joined([title, readinessNames[readiness], ...counts]) };
  item.tooltip = tooltip(joined(inWords), readiness, reasons);
  const command = goTo(draft, range);
  if (command) item.command = command;
  return item;
}

function partItem({ title, present, expect, range }: Statement['parts'][number], draft: Uri): TreeItem {
  const item = leaf(title, present ? 'pass' : 'circle-large-outline', goTo(draft, range));
  if (!present) item.description = expect === 'required' ? l10n.t('missing') : l10n.t('not there');
  return item;
}

function tooltip(what: string, readiness: Readiness, reasons: Statement['reasons']): MarkdownString {
  const text = new MarkdownString();
  text.appendText(`${what}: ${readinessNames[readiness].toLowerCase()}`);
  for (const reason of reasons) text.appendMarkdown('\n\n- ').appendText(reason.text);
  return text;
}

function leaf(text: string, icon: string, command?: Command): TreeItem {
  const item = new TreeItem(text, TreeItemCollapsibleState.None);
  item.iconPath = new ThemeIcon(icon);
  if (command) item.command = command;
  return item;
}

function goTo(draft: Uri, range: Range | null | undefined): Command | undefined {
  if (!range) return undefined;
  const place: Place = { uri: draft.toString(), range };
  return { command: showPlaceCommand, title: l10n.t('Show in the Draft'), arguments: [place] };
}

/** The texts that there are, with commas. */
function joined(texts: readonly (string | boolean | undefined)[]): string {
  return texts.filter((text) => typeof text === 'string' && text !== '').join(', ');
}
