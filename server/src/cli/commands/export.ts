import { basename, dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Option } from 'commander';
import { lint } from '../../lint.ts';
import { frameworkShelf } from '../frameworks-at-hand.ts';
import { loadDrafts } from '../load-drafts.ts';
import { NodeFiles } from '../node-files.ts';
import { refuseToOverwrite } from '../output-file.ts';
import { readPictureFile } from '../read-picture-file.ts';
import { settingsUri } from '../settings-option.ts';
import { type ExitStatus, exitStatus, say, type Terminal, WorkStopped } from '../terminal.ts';
import { writeDocument } from '../write-document.ts';
import { refuseToReplace } from '../write-metrics-file.ts';
import type { AddCommand } from './command.ts';

interface ExportOptions {
  readonly format?: Format;
  readonly sources?: 'footnotes';
  readonly frontMatter: boolean;
  readonly output?: string;
  readonly force?: boolean;
  readonly config?: string;
}

const formats = ['markdown', 'html', 'docx'] as const;
type Format = (typeof formats)[number];

const help = `
Links to metrics become plain text, and comments that silence rules are taken out; of Markdown all else stays as it is,
to the letter. HTML is one page that needs no other file, and docx is a Word document: both hold the pictures that lie in
the draft’s folder or below it, and no comments.
With --sources footnotes each number that is linked to a metric has a footnote that names the metric, its value with the
period, and its source.

Without --output, Markdown and HTML are written to the screen, and a Word document beside the draft, under its name with
the ending .docx. Without --format, the ending of --output says what to write: .docx, .html or .md.

Examples:
  cqc-lint export self-assessment.md --format docx --sources footnotes
  cqc-lint export self-assessment.md --sources footnotes --output published.html
  cqc-lint export self-assessment.md --no-front-matter --output published.md

Exit status:
  0  the draft was written
  1  it was written, but something has no place there, or a linked number has no source that agrees
  2  the work could not be done: wrong arguments, a draft that cannot be read, or a file that is there already`;

export const addExport: AddCommand = (program, terminal, finish) => {
  program
    .command('export')
    .summary('write a draft for readers, as Word document, HTML or Markdown')
    .description('Writes a draft for readers: links to metrics as plain text, on request with sources as footnotes.')
    .argument('<file>', 'the draft')
    .addOption(new Option('--format <name>', 'what to write').choices(formats))
    .addOption(new Option('--sources <how>', 'say where linked numbers are from').choices(['footnotes']))
    .option('--no-front-matter', 'leave out the front matter; HTML and docx never have it')
    .option('--output <file>', 'write to this file; “-” is the screen')
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
  const path = fileURLToPath(loaded.draft.source.uri);
  const format = options.format ?? formatOf(options.output);
  const output = options.output ?? (format === 'docx' ? besideDraft(path, terminal) : '-');
  if (output !== '-') {
    refuseToOverwrite(output, drafts, terminal);
    if (!options.force) await refuseToReplace(output, terminal);
  }
  // The build leaves what writes for readers in a bundle of its own, which lies beside the command.
  const { exportDraft } = await import('../../documents/export/export-draft.ts');
  const { content, lost } = await exportDraft(loaded.draft, analysis.numbers, {
    format,
    keepsFrontMatter: options.frontMatter,
    hasSources: options.sources === 'footnotes',
    title: basename(path),
    pictureAt: (target) => readPictureFile(dirname(path), target),
  });
  if (output === '-') terminal.stdout.write(content);
  else await writeDocument(output, content, terminal);
  for (const sentence of lost) say(terminal, sentence);
  if (options.output === undefined && output !== '-') say(terminal, `${output} is written.`);
  return lost.length > 0 ? exitStatus.findings : exitStatus.clean;
}

const endings: Readonly<Record<string, Format>> = {
  '.docx': 'docx',
  '.html': 'html',
  '.htm': 'html',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'markdown',
  '': 'markdown',
};

/** The format that the ending of a name asks for. Throws WorkStopped where there is none of that ending. */
function formatOf(output = ''): Format {
  const format = endings[extname(output).toLowerCase()];
  if (format) return format;
  throw new WorkStopped(
    `“${output}” does not say which format is wanted. Let its name end in .docx, .html or .md, or name one with --format.`,
  );
}

/** The Word document of a draft, as a person would name it from here. */
function besideDraft(path: string, { cwd }: Terminal): string {
  return relative(cwd, join(dirname(path), `${basename(path, extname(path))}.docx`));
}
