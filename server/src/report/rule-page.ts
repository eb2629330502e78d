import type { ExplainedRule } from '../rules/pages.ts';
import type { Rule } from '../rules/rule.ts';

/** Rules of one group, in the order of their ids. */
export interface RuleGroup {
  readonly title: string;
  readonly rules: readonly ExplainedRule[];
}

/** What each group compares the draft with; a group that is not named here is last, under its own name. */
const titles: Readonly<Record<string, string>> = {
  structure: 'Structure: the draft against its framework',
  number: 'Numbers: the draft against its metrics files',
  consistency: 'Consistency: the draft against itself',
  evidence: 'Evidence: what an inspector asks',
  writing: 'Writing: the practice of published documents',
  metrics: 'Metrics files',
  framework: 'Frameworks of your own',
  draft: 'Reading the draft',
  settings: 'Settings',
};

/** The rules by what they compare, in the order in which a reader would look for them. */
export function groups(rules: readonly ExplainedRule[]): RuleGroup[] {
  const known = Object.keys(titles);
  const names = [...new Set(rules.map(groupOf))].toSorted((a, b) => order(known, a) - order(known, b));
  return names.map((name) => ({ title: titles[name] ?? name, rules: rules.filter((rule) => groupOf(rule) === name) }));
}

/** The file name of a rule's page. */
export function pageName(rule: Rule): string {
  return `${rule.id.replace('/', '-')}.md`;
}

/** A rule's reference page as Markdown that ends its last line: what, why, how, an example, how to set and silence it. */
export function rulePage(rule: ExplainedRule): string {
  const blocks = [
    `# ${rule.id}`,
    rule.summary,
    `Default severity: **${rule.severity}**.${rule.stopsWork ? ' The command ends with status 2, as part of its work could not be done.' : ''}`,
    ...section('Why it matters', rule.why),
    ...section('How to put it right', rule.how),
    ...section('Wrong', fenced(rule.examples.wrong)),
    ...section('Right', fenced(rule.examples.right)),
    ...(rule.follows === undefined ? [] : section('What it follows', rule.follows)),
    ...section('How to set it', 'In `cqc-lint.yaml`, beside the draft or in a folder above it:'),
    fenced(`rules:\n  ${rule.id}: ${otherSeverity(rule)}`, 'yaml'),
    'The severities are `error`, `warning`, `info`, `hint` and `off`.',
    ...silencing(rule),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** The index of all rule pages. */
export function rulesIndex(rules: readonly ExplainedRule[]): string {
  const blocks = groups(rules).flatMap(({ title, rules }) => [
    `## ${title}`,
    [
      '| Rule | Severity | What it reports |',
      '| --- | --- | --- |',
      ...rules.map((rule) => `| [${rule.id}](${pageName(rule)}) | ${rule.severity} | ${cell(rule.summary)} |`),
    ].join('\n'),
  ]);
  return `${['# Rules', ...blocks].join('\n\n')}\n`;
}

function groupOf(rule: Rule): string {
  return rule.id.split('/')[0]!;
}

function order(known: readonly string[], name: string): number {
  const index = known.indexOf(name);
  return index < 0 ? known.length : index;
}

function section(title: string, text: string): string[] {
  return [`## ${title}`, text];
}

/** A code block whose fence is longer than any in the text. */
function fenced(text: string, language = isYaml(text) ? 'yaml' : 'markdown'): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}`;
}

function isYaml(text: string): boolean {
  return /^(?:#.*\n)*[a-z-]+:(?:\s|$)/.test(text);
}

/** A severity to show in the example: one that is not the rule's already. */
function otherSeverity(rule: Rule): string {
  return rule.severity === 'warning' ? 'error' : 'warning';
}

/** A comment can silence what stands in a draft; what is wrong with another file has no place for one. */
function silencing(rule: Rule): string[] {
  if (rule.looksAt === 'reading' || groupOf(rule) === 'settings') return [];
  return [
    ...section(
      'How to silence it in one place',
      'Where the draft is right as it stands, put a comment on the line before and say why:',
    ),
    fenced(`<!-- cqc-lint-disable-next-line ${rule.id} -- the reason -->`, 'markdown'),
    '`cqc-lint-disable-file` in its place silences the rule in the whole draft.',
  ];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
