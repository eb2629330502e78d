import type { Confidence, Framework } from '../../framework/framework.ts';
import { capitalised } from '../../framework/layout.ts';
import { type Look, wrap } from '../../report/look.ts';
import { relativePath } from '../../report/relative-path.ts';
import { frameworkShelf, loadedHere } from '../frameworks-at-hand.ts';
import { NodeFiles } from '../node-files.ts';
import { folderUri } from '../root.ts';
import { settingsUri } from '../settings-option.ts';
import { type ExitStatus, exitStatus, lookOf, say, type Terminal } from '../terminal.ts';
import type { AddCommand } from './command.ts';

const meaning: Readonly<Record<Confidence, string>> = {
  V: 'read on an official page',
  R: 'read in a republished copy of an official text',
  S: 'seen in a published document of its kind',
  D: 'worked out from the others',
  M: 'not confirmed',
};

export const addFrameworks: AddCommand = (program, terminal, finish) => {
  program
    .command('frameworks')
    .summary('list the frameworks that a draft can be checked against')
    .description(
      'Lists the frameworks, whose they are, and how well their wording is known: those that come with cqc-lint, and those that “frameworks:” in cqc-lint.yaml names, in which it reports what is wrong.',
    )
    .option('--config <file>', 'use this settings file instead of the nearest cqc-lint.yaml')
    .option('--no-color', 'no colours')
    .action(async (options: FrameworksOptions) => finish(await runFrameworks(options, terminal)));
};

interface FrameworksOptions {
  readonly config?: string;
  readonly color: boolean;
}

async function runFrameworks(options: FrameworksOptions, terminal: Terminal): Promise<ExitStatus> {
  const files = new NodeFiles();
  const shelf = frameworkShelf(files);
  const settings = await settingsUri(options.config, files, terminal);
  const { ownFrameworks, problems } = await loadedHere(null, shelf, files, terminal, settings.settingsUri);
  const texts = [...(await shelf.shipped()), ...ownFrameworks];
  const made = await Promise.all(texts.map((text) => shelf.make(text, ownFrameworks)));
  const look = lookOf(terminal.stdout, terminal.env, options.color);
  const entries = made.flatMap(({ framework }) => (framework ? [entry(framework, look)] : []));
  terminal.stdout.write(`${entries.join('\n\n')}\n`);
  for (const { place, message } of problems) {
    const path = relativePath(folderUri(terminal.cwd), place.source.uri);
    say(terminal, `cqc-lint: ${path}:${place.source.positionAt(place.span.start).line + 1}: ${message}`);
  }
  return problems.length > 0 ? exitStatus.stopped : exitStatus.clean;
}

function entry(framework: Framework, look: Look): string {
  const { statements, statementLevel, themeLevel } = framework;
  const weStatements = statements.flatMap(({ weStatement }) => weStatement ?? []);
  const rows: [string, string][] = [
    ['Title', framework.title],
    ['Owner', framework.owner],
    ['Source', framework.source],
    ['Version', framework.version],
    ...(themeLevel === null
      ? []
      : ([[capitalised(`${themeLevel}s`), String(framework.themes.length)]] satisfies [string, string][])),
    [capitalised(`${statementLevel.split(' ').at(-1)}s`), `${statements.length}: ${known(statements)}`],
    ...(weStatements.length === 0 ? [] : ([['We statements', known(weStatements)]] satisfies [string, string][])),
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
