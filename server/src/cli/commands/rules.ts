import { type Look, wrap } from '../../report/look.ts';
import { groups, rulePage } from '../../report/rule-page.ts';
import type { ExplainedRule } from '../../rules/pages.ts';
import { unknownRule } from '../choices.ts';
import { explainedRules } from '../rule-pages.ts';
import { exitStatus, lookOf, WorkStopped } from '../terminal.ts';
import type { AddCommand } from './command.ts';

export const addRules: AddCommand = (program, terminal, finish) => {
  program
    .command('rules')
    .summary('list the rules, or explain one')
    .description('Lists the rules with their severities, or explains one rule with an example.')
    .argument('[id]', 'a rule, for example number/inconsistent')
    .option('--no-color', 'no colours')
    .addHelpText('after', '\nExamples:\n  cqc-lint rules\n  cqc-lint rules number/inconsistent')
    .action(async (id: string | undefined, options: { readonly color: boolean }) => {
      const look = lookOf(terminal.stdout, terminal.env, options.color);
      const rules = await explainedRules();
      terminal.stdout.write(id === undefined ? list(rules, look) : explanation(id, rules, look));
      finish(exitStatus.clean);
    });
};

function list(rules: readonly ExplainedRule[], look: Look): string {
  const blocks = groups(rules).map(({ title, rules }) => [
    look.paint('strong', title),
    ...rules.flatMap((rule) => entry(rule, look)),
  ]);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function entry(rule: ExplainedRule, look: Look): string[] {
  const severity = rule.severity === 'off' ? 'off' : look.paint(rule.severity, rule.severity);
  return [`  ${rule.id}  ${severity}`, ...wrap(rule.summary, look.columns - 6).map((line) => `      ${line}`)];
}

function explanation(id: string, rules: readonly ExplainedRule[], look: Look): string {
  const rule = rules.find((each) => each.id === id);
  if (!rule) throw new WorkStopped(unknownRule(id));
  return rulePage(rule).replace(/^#+ .*$/gm, (heading) => look.paint('strong', heading));
}
