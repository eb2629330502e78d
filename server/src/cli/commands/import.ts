import { basename, dirname, join, relative, sep } from 'node:path';
import { defaultFrameworkId } from '../../framework/framework-shelf.ts';
import { counted } from '../../report/look.ts';
import { chosenFramework, frameworkShelf } from '../frameworks-at-hand.ts';
import { NodeFiles } from '../node-files.ts';
import { readDocument } from '../read-document.ts';
import { type ExitStatus, exitStatus, say, type Terminal, WorkStopped } from '../terminal.ts';
import { writeDocument } from '../write-document.ts';
import { refuseToReplace } from '../write-metrics-file.ts';
import type { AddCommand } from './command.ts';

interface ImportOptions {
  readonly output?: string;
  readonly framework: string;
  readonly images?: string | boolean;
  readonly force?: boolean;
}

const help = `
Headings, lists, tables, footnotes, links, bold and italic are kept, and so is every word and number of the text.
Comments become notes that readers do not see. Tracked changes are taken as if they were accepted. The table of contents,
headers, footers, page numbers and the numbers that Word gives to headings by itself are left out. What could not be kept
is told.

The draft is written beside the document, under its name with the ending .md; --output - writes it to the screen. Its
pictures become files in a folder beside it, NAME-images, unless --images names another; on the screen they are left out.
Its front matter names the framework and no metrics file yet: add “metrics: metrics.yaml” when you have one.

Examples:
  cqc-lint import self-assessment.docx
  cqc-lint import self-assessment.docx --output drafts/2024.md --images drafts/pictures

Exit status:
  0  the draft was written
  1  it was written, but something could not be kept
  2  the work could not be done: wrong arguments, a document that cannot be read, or a draft that is there already`;

export const addImport: AddCommand = (program, terminal, finish) => {
  program
    .command('import')
    .summary('make a draft of a Word document')
    .description('Makes a Markdown draft of a Word document (.docx), ready to be checked.')
    .argument('<file>', 'the Word document')
    .option('--output <file>', 'the draft to write; “-” is the screen')
    .option('--images <folder>', 'put the pictures into this folder')
    .option('--no-images', 'leave the pictures out')
    .option('--framework <id>', 'the framework to follow; “cqc-lint frameworks” lists them', defaultFrameworkId)
    .option('--force', 'write over a file that is there already')
    .addHelpText('after', help)
    .action(async (file: string, options: ImportOptions) => finish(await runImport(file, options, terminal)));
};

async function runImport(name: string, options: ImportOptions, terminal: Terminal): Promise<ExitStatus> {
  const files = new NodeFiles();
  await chosenFramework(options.framework, frameworkShelf(files), files, terminal);
  const output = options.output ?? `${name.replace(/\.docx$/i, '')}.md`;
  if (output !== '-' && !options.force) await refuseToReplace(output, terminal);
  const bytes = await readDocument(name, terminal);
  // The build leaves what reads Word documents in a bundle of its own, which lies beside the command.
  const { importDocument } = await import('../../documents/import/import-document.ts');
  const title = basename(name).replace(/\.docx$/i, '');
  const folder = folderOf(options.images, output);
  const pictureFolder = folder === null ? null : asTarget(output === '-' ? '.' : dirname(output), folder);
  const imported = await importDocument(bytes, { framework: options.framework, title, pictureFolder });
  if ('refusal' in imported) throw new WorkStopped(`“${name}” ${imported.refusal}.`);
  const pictures = imported.pictures.map((picture) => ({ ...picture, path: join(folder ?? '', picture.name) }));
  if (!options.force) for (const { path } of pictures) await refuseToReplace(path, terminal);
  for (const picture of pictures) await writeDocument(picture.path, picture.bytes, terminal);
  if (output === '-') terminal.stdout.write(imported.text);
  else await writeDocument(output, imported.text, terminal);
  for (const sentence of [...imported.lost, ...imported.changed]) say(terminal, sentence);
  if (pictures.length > 0) say(terminal, `${counted(pictures.length, 'picture')} written to ${folder}.`);
  if (output !== '-') say(terminal, `${output} is written. Check it with: cqc-lint ${output}`);
  return imported.lost.length > 0 ? exitStatus.findings : exitStatus.clean;
}

/** The folder for pictures, or null where they are left out. */
function folderOf(images: ImportOptions['images'], output: string): string | null {
  if (typeof images === 'string') return images;
  return images === false || output === '-' ? null : `${output.replace(/\.[^./\\]*$/, '')}-images`;
}

/** A folder as a draft in `from` names it in the targets of pictures. */
function asTarget(from: string, folder: string): string {
  const segments = relative(from, folder).split(sep);
  return segments.every((segment) => segment === '') ? '.' : segments.map(encodeURIComponent).join('/');
}
