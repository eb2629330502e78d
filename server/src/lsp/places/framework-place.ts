import type { Analysis } from '../../analysis.ts';
import type { HeadingFields } from '../../framework/framework-schema.ts';
import { nameParts } from '../../framework/framework-shelf.ts';
import { allMatches } from '../../framework/outline-entries.ts';
import type { FrameworkText } from '../../framework/read-framework.ts';
import type { LoadedDraft } from '../../project.ts';
import { contains, type Place, type Span } from '../../text/source-text.ts';

/** What a place in a draft takes from a framework file. */
export interface FrameworkReference {
  /** The heading, or the framework’s name in the front matter. */
  readonly span: Span;
  /** Where the framework file has it. */
  readonly place: Place;
}

/**
 * What the heading at an offset, or the name of the framework, takes from a framework file of the council’s own; null
 * where the entry is none of its own, as it comes with the program.
 */
export function frameworkReferenceAt(
  { draft, ownFrameworks }: LoadedDraft,
  analysis: Analysis,
  offset: number,
): FrameworkReference | null {
  const here: Span = { start: offset, end: offset };
  const files = filesOf(analysis, ownFrameworks);
  const name = draft.frontMatter.framework;
  if (name && contains(name.span, here)) {
    const [file] = files;
    return file ? { span: name.span, place: placeIn(file, file.file) } : null;
  }
  const named = entryAt(analysis, here);
  if (!named) return null;
  for (const file of files) {
    const part = entryIn(file, named.id);
    if (part) return { span: named.span, place: placeIn(file, part) };
  }
  return null;
}

/** The council’s own file of the framework, and those that it extends, nearest first. */
function filesOf({ framework }: Analysis, own: readonly FrameworkText[]): FrameworkText[] {
  const files: FrameworkText[] = [];
  for (let id = framework?.id; id !== undefined; ) {
    const next = own.find((text) => text.file.id === id && !files.includes(text));
    if (!next) break;
    files.push(next);
    id = next.file.extends === undefined ? undefined : nameParts(next.file.extends).id;
  }
  return files;
}

function entryAt({ outline }: Analysis, here: Span): { readonly id: string; readonly span: Span } | null {
  for (const { entry, section, parts } of outline ? allMatches(outline) : []) {
    for (const match of [{ entry, section }, ...parts]) {
      const { span } = match.section.heading!;
      if (contains(span, here)) return { id: match.entry.id, span };
    }
  }
  return null;
}

interface Identified {
  readonly id: string;
}

function entryIn({ file }: FrameworkText, id: string): Identified | undefined {
  const headings = (list: readonly HeadingFields[] = []): Identified[] =>
    list.flatMap((heading) => [heading, ...headings(heading.headings)]);
  return [...headings(file.headings), ...(file.parts ?? [])].find((one) => one.id === id);
}

function placeIn({ source, spanOf }: FrameworkText, part: object): Place {
  return { source, span: spanOf(part, 'id') };
}
