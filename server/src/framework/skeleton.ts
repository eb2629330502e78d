import { stringify } from 'yaml';
import type { Framework, Part, QualityStatement, Theme } from './framework.ts';

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
 * A new draft for a framework, as Markdown that ends its last line: front matter, then every theme and statement with
 * its We statement as a quotation and the parts that are expected, each with a placeholder that says what belongs there.
 */
export function skeleton(framework: Framework, options: SkeletonOptions = {}): string {
  const title = options.title ?? framework.title;
  const parts = framework.parts.filter((part) => part.expected);
  const blocks = [
    frontMatter(framework, title, options),
    `# ${title}`,
    ...framework.themes.flatMap((theme) => themeBlocks(theme, parts)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** One statement's section, at heading level 3, as blocks that stand apart by empty lines. */
export function statementBlocks(statement: QualityStatement, parts: readonly Part[]): string[] {
  const placeholders = parts.flatMap((part) => [`#### ${part.title}`, placeholder(part.guidance)]);
  return [
    `### ${statement.title}`,
    `> ${statement.weStatement.text}`,
    ...(parts.length > 0 ? placeholders : [placeholder(`How you meet this statement, and how you know.`)]),
  ];
}

function frontMatter(framework: Framework, title: string, options: SkeletonOptions): string {
  const { authority, metrics, period } = options;
  const entries = {
    title,
    ...(authority === undefined ? {} : { authority }),
    framework: framework.id,
    ...(metrics === undefined || metrics.length === 0 ? {} : { metrics: metrics.length === 1 ? metrics[0] : metrics }),
    ...(period === undefined ? {} : { period }),
  };
  return `---\n${stringify(entries, { lineWidth: 0 })}---`;
}

function themeBlocks(theme: Theme, parts: readonly Part[]): string[] {
  return [
    `## Theme ${theme.number}: ${theme.title}`,
    ...theme.statements.flatMap((statement) => statementBlocks(statement, parts)),
  ];
}

function placeholder(guidance: string): string {
  return `[To be written: ${guidance.charAt(0).toLowerCase()}${guidance.slice(1)}]`;
}

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
${options.authority === undefined ? '' : stringify({ authority: options.authority }, { lineWidth: 0 })}metrics: []
`;
}
