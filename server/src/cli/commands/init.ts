import { access, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { makeFolder } from '../../disk/make-folder.ts';
import { defaultFrameworkId } from '../../framework/framework-shelf.ts';
import { metricsSkeleton, skeleton } from '../../framework/skeleton.ts';
import { parsePeriod } from '../../quantities/period.ts';
import { chosenFramework, frameworkShelf } from '../frameworks-at-hand.ts';
import { NodeFiles } from '../node-files.ts';
import { type ExitStatus, exitStatus, say, type Terminal, WorkStopped } from '../terminal.ts';
import type { AddCommand } from './command.ts';

interface InitOptions {
  readonly framework: string;
  readonly title?: string;
  readonly authority?: string;
  readonly period?: string;
}

const help = `
Writes FILE with every heading that the framework asks for, with parts and tables to fill in, and metrics.yaml beside it to put your figures in.
A file that is there already is never changed.

Example:
  cqc-lint init self-assessment.md --authority "Harrowmere Borough Council" --period 2024-25
  cqc-lint init improvement-plan.md --framework ofsted-improvement-plan`;

export const addInit: AddCommand = (program, terminal, finish) => {
  program
    .command('init')
    .summary('start a new draft with a metrics file')
    .description('Starts a new draft from a framework, with a metrics file beside it.')
    .argument('[file]', 'the draft to write', 'self-assessment.md')
    .option('--framework <id>', 'the framework to follow; “cqc-lint frameworks” lists them', defaultFrameworkId)
    .option('--title <text>', 'the title of the draft; otherwise the framework’s own')
    .option('--authority <name>', 'the name of your council')
    .option('--period <year>', 'the year that most figures are for, such as 2024-25')
    .addHelpText('after', help)
    .action(async (file: string, options: InitOptions) => finish(await runInit(file, options, terminal)));
};

async function runInit(file: string, options: InitOptions, terminal: Terminal): Promise<ExitStatus> {
  const files = new NodeFiles();
  const framework = await chosenFramework(options.framework, frameworkShelf(files), files, terminal);
  if (options.period !== undefined && !parsePeriod(options.period)) {
    throw new WorkStopped(
      `“--period ${options.period}” is no period. Write a financial year as 2024-25, or a calendar year as 2024.`,
    );
  }
  const draft = resolve(terminal.cwd, /\.(?:md|markdown)$/i.test(file) ? file : `${file}.md`);
  const metrics = join(dirname(draft), 'metrics.yaml');
  const shown = (path: string): string => relative(terminal.cwd, path).split(sep).join('/');
  await create(draft, skeleton(framework, { ...options, metrics: ['metrics.yaml'] }), shown(draft));
  if (await exists(metrics)) say(terminal, `${shown(metrics)} was there already and is left as it was.`);
  else await create(metrics, metricsSkeleton(options), shown(metrics));
  terminal.stdout.write(
    `Start with ${shown(draft)}, put your figures into ${shown(metrics)}, and check with: cqc-lint ${shown(draft)}\n`,
  );
  return exitStatus.clean;
}

/** Writes a new file. Throws WorkStopped where there is one already or it cannot be written. */
async function create(path: string, text: string, shown: string): Promise<void> {
  try {
    await makeFolder(dirname(path));
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw new WorkStopped(`“${shown}” is there already, so nothing was written. Choose another name.`);
    }
    throw new WorkStopped(
      `“${shown}” could not be written: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
