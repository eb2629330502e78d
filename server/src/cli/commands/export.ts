import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Option } from 'commander';
import { lint } from '../../lint.ts';
import { frameworkShelf } from '../frameworks-at-hand.ts';
import { loadDrafts } from '../load-drafts.ts';
import { NodeFiles } from '../node-files.ts';
import { refuseToOverwrite } from '../output-file.ts';
import { settingsUri } from '../settings-option.ts';
import { type ExitStatus, exitStatus, say, type Terminal, WorkStopped } from '../terminal.ts';
import { writeDocument } from '../write-document.ts';
import { refuseToReplace } from '../write-metrics-file.ts';
import type { AddCommand } from './command.ts';

interface ExportOptions {
  readonly format: 'markdown' | 'html';
  readonly sources?: 'footnotes';
  readonly frontMatter: boolean;
  readonly output?: string;
  readonly force?: boolean;
  readonly config?: string;
}

const help = `
Links to metrics become plain text, and comments that silence rules are taken out; of Markdown all else stays as it is,
to the letter. HTML is one page that needs no other file: pictures are left out, other comments too.
With --sources footnotes each number that is linked to a metric has a footnote that names the metric, its value with the
period, and its source.

Examples:
  cqc-lint export self-assessment.md --output published.md --no-front-matter
  cqc-lint export self-assessment.md --format html --sources footnotes --output published.html

Exit status:
  0  the draft was written
  1  it was written, but something has no place there, or a linked number has no source that agrees
  2  the work could not be done: wrong arguments, a draft that cannot be read, or a file that is there already`;

export const addExport: AddCommand = (program, terminal, finish) => {
  program
    .command('export')
    .summary('write a draft for readers, as Markdown or HTML')
    .description('Writes a draft for readers: links to metrics as plain text, on request with sources as footnotes.')
    .argument('<file>', 'the draft')
    .addOption(new Option('--format <name>', 'what to write').choices(['markdown', 'html']).default('markdown'))
    .addOption(new Option('--sources <how>', 'say where linked numbers are from').choices(['footnotes']))
    .option('--no-front-matter', 'leave out the front matter; HTML never has it')
    .option('--output <file>', 'write to this file instead of the screen')
    .option('--force', 'write over a file that is there already')
    .option('--config <file>', 'use this settings file instead of the nearest cqc-lint.yaml')
    .addHelpText('after', help)
    .action(async (file: string, options: ExportOptions) => finish(await runExport(file, options, terminal)));
};

async function runExport(name: string, options: ExportOptions, terminal: Terminal): Promise<ExitStatus> {
  const files = new NodeFiles();
  const chosen = { ...(await settingsUri(options.config, files, terminal)), frameworks: frameworkShelf(files) };
  const { drafts, complete } = await loadDrafts([name], files, chosen, terminal);
  const [loaded] = drafts;
  if (!loaded || !complete) return exitStatus.stopped;
  if (drafts.length > 1) throw new WorkStopped(`“${name}” holds ${drafts.length} drafts. Name one of them.`);
  if (loaded.draft.unread.length > 0)
    throw new WorkStopped(`Not all of “${name}” can be read, so it was not exported. “cqc-lint ${name}” shows where.`);
  const { analysis, stopped } = lint(loaded);
  if (stopped && options.sources)
    throw new WorkStopped(`A file that “${name}” needs could not be read. “cqc-lint ${name}” shows what is wrong.`);
  const { output } = options;
  if (output !== undefined) {
    refuseToOverwrite(output, drafts, terminal);
    if (!options.force) await refuseToReplace(output, terminal);
  }
  // The build leaves what writes for readers in a bundle of its own, which lies beside the command.
  const { exportDraft } = await import('../../documents/export/export-draft.ts');
  const { text, lost } = exportDraft(loaded.draft, analysis.numbers, {
    format: options.format,
    keepsFrontMatter: options.frontMatter,
    hasSources: options.sources === 'footnotes',
    title: basename(fileURLToPath(loaded.draft.source.uri)),
  });
  if (output === undefined) terminal.stdout.write(text);
  else await writeDocument(output, text, terminal);
  for (const sentence of lost) say(terminal, sentence);
  return lost.length > 0 ? exitStatus.findings : exitStatus.clean;
}
