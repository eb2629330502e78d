import type { Framework } from './framework.ts';
import { heading, isExpected, type Layout, statementSkeleton, themeSkeleton } from './layout.ts';

export interface SkeletonOptions {
  /** The draft's title; the framework's own where it is absent. */
  readonly title?: string;
  /** The council's name. */
  readonly authority?: string;
  /** Paths of metrics files, relative to the draft. */
  readonly metrics?: readonly string[];
  /** The reporting year, such as `2024-25`. */
  readonly period?: string;
}

/**
 * A new draft for a framework, as Markdown that ends its last line: front matter, then every heading that is expected,
 * with its We statement as a quotation, its parts and its tables, each still to be written.
 */
export function skeleton(framework: Framework, options: SkeletonOptions = {}): string {
  const title = options.title ?? framework.title;
  const isGrouped = framework.themeLevel !== null;
  const layout: Layout = {
    themeLevel: isGrouped ? 2 : 1,
    statementLevel: isGrouped ? 3 : 2,
    partLevel: isGrouped ? 4 : 3,
    numbersThemes: framework.numbersThemes,
    parts: framework.parts.filter(isExpected).map((part) => ({ part, title: part.title })),
  };
  const sections = isGrouped
    ? framework.themes.filter(isExpected).map((theme) => themeSkeleton(theme, layout, '\n'))
    : framework.statements.filter(isExpected).map((statement) => statementSkeleton(statement, layout, '\n'));
  return `${[frontMatter(framework, title, options), heading(1, title), ...sections].join('\n\n')}\n`;
}

/** The front matter of a draft that follows a framework, with its fences and without a line break at its end. */
export function frontMatter(framework: Pick<Framework, 'id'>, title: string, options: SkeletonOptions): string {
  const { authority, metrics = [], period } = options;
  const lines = [
    `title: ${yamlText(title)}`,
    ...(authority === undefined ? [] : [`authority: ${yamlText(authority)}`]),
    `framework: ${framework.id}`,
    ...(metrics.length === 1 ? [`metrics: ${yamlText(metrics[0]!)}`] : []),
    ...(metrics.length > 1 ? ['metrics:', ...metrics.map((path) => `  - ${yamlText(path)}`)] : []),
    ...(period === undefined ? [] : [`period: ${yamlText(period)}`]),
  ];
  return `---\n${lines.join('\n')}\n---`;
}

/** A text as YAML: as it stands where no reader of YAML takes it for anything else, otherwise quoted as in JSON. */
function yamlText(text: string): string {
  const isPlain = /^(?:\p{L}[\p{L}\d ./’-]*[\p{L}\d]|\d{4}-\d{2})$/u.test(text) && !yamlWords.test(text);
  return isPlain ? text : JSON.stringify(text);
}

/** What some readers of YAML take for a truth value or for nothing. */
const yamlWords = /^(?:true|false|yes|no|on|off|null)$/i;

/** A metrics file to start from, as YAML: how to write an entry, and none yet. */
export function metricsSkeleton(options: Pick<SkeletonOptions, 'authority'> = {}): string {
  return `# The figures behind the draft: every number in the draft is checked against this file.
# One entry is one metric, with a value for each period and area. For example:
#
#   - id: overall-satisfaction        # a short name of your own, for links: [64.5%](metric:overall-satisfaction)
#     label: People extremely or very satisfied with their care and support
#     unit: percent                   # count, percent, gbp, days, weeks, rank, per-100000 …, or any noun
#     of: survey respondents
#     source: { name: Adult Social Care Survey }
#     observations:
#       - { period: 2024-25, value: "64.5" }
#       - { period: 2024-25, area: England, value: "65.0" }
${options.authority === undefined ? '' : `authority: ${yamlText(options.authority)}\n`}metrics: []
`;
}
