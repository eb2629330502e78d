import { type Files, fileName, isWithin, resolveUri } from '../files.ts';
import { type Located, type Place, SourceText } from '../text/source-text.ts';
import type { FrameworkProblem } from './check-framework.ts';
import type { FrameworkShelf } from './framework-shelf.ts';
import type { FrameworkText } from './read-framework.ts';

/** The frameworks that a council keeps beside its drafts. */
export interface OwnFrameworks {
  readonly texts: readonly FrameworkText[];
  readonly problems: readonly FrameworkProblem[];
  /** URIs of the files read or looked for. */
  readonly dependsOn: readonly string[];
}

/** Reads the framework files that a settings file names. A file that cannot be read becomes a problem at its name. */
export async function readOwnFrameworks(
  settings: SourceText,
  paths: readonly Located<string>[],
  files: Files,
  root: string,
  shelf: FrameworkShelf,
): Promise<OwnFrameworks> {
  const texts: FrameworkText[] = [];
  const problems: FrameworkProblem[] = [];
  const dependsOn: string[] = [];
  for (const path of paths) {
    const report = (why: string, remedy: string): void => {
      const place = { source: settings, span: path.span };
      const message = `${why}, so no draft can be checked against the framework in it. ${remedy}`;
      problems.push({ rule: 'framework/unreadable', place, message });
    };
    const uri = resolveUri(settings.uri, path.value);
    if (!isWithin(root, uri)) {
      report(
        `The framework file “${path.value}” lies outside this folder`,
        'Copy it beside this file and name it here.',
      );
      continue;
    }
    dependsOn.push(uri);
    const content = await files.read(uri);
    switch (content.kind) {
      case 'text': {
        const { text, problems: found } = shelf.read(uri, content.text);
        const source = text?.source ?? new SourceText(uri, content.text);
        problems.push(
          ...found.map(({ span, message }) => ({ rule: 'framework/schema', place: { source, span }, message })),
        );
        if (text) texts.push(text);
        break;
      }
      case 'missing':
        report(
          `There is no framework file “${path.value}”`,
          `Check the spelling; the path starts from the folder of ${fileName(settings.uri)}.`,
        );
        break;
      case 'folder':
        report(`“${path.value}” is a folder`, 'Name a file in it.');
        break;
      case 'binary':
        report(`“${path.value}” is not a text file`, 'Framework files are YAML or JSON.');
        break;
      case 'unreadable':
        report(
          `The framework file “${path.value}” could not be read (${content.reason})`,
          'See that it can be opened.',
        );
        break;
    }
  }
  return { texts, problems: [...problems, ...sameName(texts)], dependsOn };
}

function sameName(texts: readonly FrameworkText[]): FrameworkProblem[] {
  const first = new Map<string, Place>();
  const problems: FrameworkProblem[] = [];
  for (const text of texts) {
    const { id, version } = text.file;
    const place = { source: text.source, span: text.spanOf(text.file, 'id') };
    const earlier = first.get(`${id}@${version}`);
    if (!earlier) {
      first.set(`${id}@${version}`, place);
      continue;
    }
    problems.push({
      rule: 'framework/duplicate-id',
      place,
      message: `${fileName(earlier.source.uri)} has a framework “${id}” of version “${version}” already, so a draft cannot tell which of the two is meant. Give this one another id, or another version.`,
      related: [{ place: earlier, message: 'The first framework with this id and version.' }],
    });
  }
  return problems;
}
