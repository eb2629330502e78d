import type { Confidence, Framework } from '../../framework/framework.ts';
import { frameworks } from '../../framework/registry.ts';
import { type Look, wrap } from '../../report/look.ts';
import { exitStatus, lookOf } from '../terminal.ts';
import type { AddCommand } from './command.ts';

const meaning: Readonly<Record<Confidence, string>> = {
  V: 'read on an official page',
  R: 'read in a republished copy of an official text',
  S: 'seen in a published self-assessment',
  D: 'worked out from the others',
  M: 'not confirmed',
};

export const addFrameworks: AddCommand = (program, terminal, finish) => {
  program
    .command('frameworks')
    .summary('list the frameworks that a draft can be checked against')
    .description('Lists the frameworks, whose they are, and how well their wording is known.')
    .option('--no-color', 'no colours')
    .action((options: { readonly color: boolean }) => {
      const look = lookOf(terminal.stdout, terminal.env, options.color);
      terminal.stdout.write(`${frameworks.map((framework) => entry(framework, look)).join('\n\n')}\n`);
      finish(exitStatus.clean);
    });
};

function entry(framework: Framework, look: Look): string {
  const statements = framework.themes.flatMap((theme) => theme.statements);
  const rows: [string, string][] = [
    ['Title', framework.title],
    ['Owner', framework.owner],
    ['Source', framework.source],
    ['Version', framework.version],
    ['Themes', String(framework.themes.length)],
    ['Statements', `${statements.length}: ${known(statements)}`],
    ['We statements', known(statements.map((statement) => statement.weStatement))],
  ];
  return [
    look.paint('strong', framework.id),
    ...rows.flatMap(([label, text]) =>
      wrap(text, look.columns - 17).map((line, i) => `  ${(i === 0 ? label : '').padEnd(13)}  ${line}`),
    ),
  ].join('\n');
}

/** How many entries are known how well, in words. */
function known(entries: readonly { readonly confidence: Confidence }[]): string {
  return (Object.keys(meaning) as Confidence[])
    .map((confidence) => ({ confidence, count: entries.filter((one) => one.confidence === confidence).length }))
    .filter(({ count }) => count > 0)
    .map(({ confidence, count }) => `${count} ${meaning[confidence]}`)
    .join(', ');
}
