import { Option } from 'commander';
import type { Confidence, Framework } from '../../framework/framework.ts';
import { capitalised } from '../../framework/layout.ts';
import { confidences, confidenceWords } from '../../report/frameworks/confidence-words.ts';
import { frameworkText } from '../../report/frameworks/framework-text.ts';
import { frameworksReport, reportedFramework } from '../../report/frameworks/frameworks-report.ts';
import { jsonText } from '../../report/json-text.ts';
import { type Look, wrap } from '../../report/look.ts';
import { relativePath } from '../../report/relative-path.ts';
import { chosenFramework, frameworkShelf, loadedHere } from '../frameworks-at-hand.ts';
import { NodeFiles } from '../node-files.ts';
import { folderUri } from '../root.ts';
import { settingsUri } from '../settings-option.ts';
import { type ExitStatus, exitStatus, lookOf, say, type Terminal } from '../terminal.ts';
import type { AddCommand } from './command.ts';

const help = `
With ID, every entry of that framework is shown: headings, parts, tables and checks with their ids, and the wording that
headings are recognised by. Under “Known” a letter says how well an entry is known, and a number where it was found; both
are explained at the end. With --format json the same is written for programs, for all frameworks where no ID is given;
schemas/frameworks-report.schema.json describes it.

Examples:
  cqc-lint frameworks
  cqc-lint frameworks cqc-local-authority
  cqc-lint frameworks cqc-local-authority --format json`;

export const addFrameworks: AddCommand = (program, terminal, finish) => {
  program
    .command('frameworks')
    .summary('list the frameworks that a draft can be checked against, or show one')
    .description(
      'Lists the frameworks, whose they are, and how well their wording is known: those that come with cqc-lint, and those that “frameworks:” in cqc-lint.yaml names, in which it reports what is wrong.',
    )
    .argument('[id]', 'a framework to show with all its entries, for example cqc-local-authority')
    .addOption(new Option('--format <name>', 'how to write it').choices(['table', 'json']).default('table'))
    .option('--config <file>', 'use this settings file instead of the nearest cqc-lint.yaml')
    .option('--no-color', 'no colours')
    .addHelpText('after', help)
    .action(async (id: string | undefined, options: FrameworksOptions) =>
      finish(await (id === undefined ? listAll(options, terminal) : showOne(id, options, terminal))),
    );
};

interface FrameworksOptions {
  readonly format: 'table' | 'json';
  readonly config?: string;
  readonly color: boolean;
}

async function listAll(options: FrameworksOptions, terminal: Terminal): Promise<ExitStatus> {
  const files = new NodeFiles();
  const shelf = frameworkShelf(files);
  const settings = await settingsUri(options.config, files, terminal);
  const { ownFrameworks, problems } = await loadedHere(null, shelf, files, terminal, settings.settingsUri);
  const texts = [...(await shelf.shipped()), ...ownFrameworks];
  const made = await Promise.all(texts.map((text) => shelf.make(text, ownFrameworks)));
  const frameworks = made.flatMap(({ framework }) => framework ?? []);
  const look = lookOf(terminal.stdout, terminal.env, options.color);
  terminal.stdout.write(
    options.format === 'json'
      ? jsonText(frameworksReport(frameworks))
      : `${frameworks.map((framework) => entry(framework, look)).join('\n\n')}\n`,
  );
  for (const { place, message } of problems) {
    const path = relativePath(folderUri(terminal.cwd), place.source.uri);
    say(terminal, `cqc-lint: ${path}:${place.source.positionAt(place.span.start).line + 1}: ${message}`);
  }
  return problems.length > 0 ? exitStatus.stopped : exitStatus.clean;
}

async function showOne(id: string, options: FrameworksOptions, terminal: Terminal): Promise<ExitStatus> {
  const files = new NodeFiles();
  const { settingsUri: settings } = await settingsUri(options.config, files, terminal);
  const framework = await chosenFramework(id, frameworkShelf(files), files, terminal, settings);
  const look = lookOf(terminal.stdout, terminal.env, options.color);
  terminal.stdout.write(
    options.format === 'json'
      ? jsonText(frameworksReport([framework]))
      : frameworkText(reportedFramework(framework), look),
  );
  return exitStatus.clean;
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
  return confidences
    .map((confidence) => ({ confidence, count: entries.filter((one) => one.confidence === confidence).length }))
    .filter(({ count }) => count > 0)
    .map(({ confidence, count }) => `${count} ${confidenceWords[confidence]}`)
    .join(', ');
}
