import { inOrder } from '../../framework/build-framework.ts';
import type {
  CheckedPlace,
  Column,
  CrossCheck,
  Entry,
  Framework,
  Origin,
  Part,
  TableForm,
} from '../../framework/framework.ts';
import type { FrameworksReport, ReportedFramework, ReportedHeading } from './frameworks-schema.ts';

/** Every entry of some frameworks, with its source. The shape of `frameworks --format json`. */
export function frameworksReport(frameworks: readonly Framework[]): FrameworksReport {
  return { version: 1, frameworks: frameworks.map(reportedFramework) };
}

/** Every entry of a framework: texts and ids, with no references between objects. */
export function reportedFramework(framework: Framework): ReportedFramework {
  const { id, version, title, owner, reader, notice, order, words } = framework;
  const tables = [...inOrder(framework.headings), ...framework.parts].flatMap((entry) => entry.tables);
  return {
    ...{ id, version, title, owner, reader, notice, order, words },
    ...origin(framework),
    levels: [...(framework.themeLevel === null ? [] : [framework.themeLevel]), framework.statementLevel],
    others: framework.reportsOthers ? 'reported' : 'allowed',
    headings: framework.headings.map(heading),
    parts: framework.parts.map(part),
    tables: [...new Set(tables)].map(table),
    checks: framework.checks.map(check),
    evidenceCategories: framework.evidenceCategories.map((category) => ({
      id: category.id,
      title: category.title,
      used: category.used,
      ...origin(category),
    })),
    scoring: framework.scoring && {
      scores: [...framework.scoring.scores],
      ratings: [...framework.scoring.ratings],
      ...origin(framework.scoring),
    },
  };
}

function origin({ source, confidence }: Origin): Origin {
  return { source, confidence };
}

/** What headings, parts and columns have in common. */
function titled({ id, title, aliases, expect, ...rest }: Entry | Part | Column) {
  return {
    ...{ id, title, expect },
    ...origin(rest),
    aliases: aliases.map((alias) => ({ text: alias.text, official: alias.official, ...origin(alias) })),
  };
}

function heading(entry: Entry): ReportedHeading {
  const { level, order, words, guidance, weStatement } = entry;
  return {
    ...titled(entry),
    ...{ level, order, words, guidance },
    repeat: entry.repeats,
    others: entry.reportsOthers ? 'reported' : 'allowed',
    parts: ids(entry.parts),
    tables: ids(entry.tables),
    weStatement: weStatement && { text: weStatement.text, ...origin(weStatement) },
    iStatements: entry.iStatements.map((one) => ({ text: one.text, ...origin(one) })),
    topics: entry.topics.map((one) => ({ text: one.text, ...origin(one) })),
    headings: entry.headings.map(heading),
  };
}

function part(one: Part): ReportedFramework['parts'][number] {
  return { ...titled(one), tables: ids(one.tables), words: one.words, guidance: one.guidance };
}

function table(one: TableForm): ReportedFramework['tables'][number] {
  const { id, title, expect } = one;
  const columns = one.columns.map((column) => ({
    ...titled(column),
    holds: [...column.holds],
    filled: column.filled,
    values: column.values.map(({ text, needs }) => ({ text, needs: ids(needs) })),
  }));
  return { id, title, expect, ...origin(one), columns };
}

function check(one: CrossCheck): ReportedFramework['checks'][number] {
  const takenUp = one.kind === 'taken-up';
  return {
    id: one.id,
    why: one.why,
    ...origin(one),
    each: takenUp ? placeId(one.each) : null,
    in: takenUp ? placeId(one.within) : null,
    below: takenUp ? null : one.below.id,
    mirrors: takenUp ? [] : ids(one.mirrored),
  };
}

function placeId(place: CheckedPlace): string {
  switch (place.kind) {
    case 'heading':
      return place.entry.id;
    case 'part':
      return place.part.id;
    case 'table':
      return place.table.id;
  }
}

function ids(entries: readonly { readonly id: string }[]): string[] {
  return entries.map(({ id }) => id);
}
