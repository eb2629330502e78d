import { closest } from '../text/similarity.ts';
import type { Place } from '../text/source-text.ts';
import type { FrameworkProblem } from './check-framework.ts';
import type { Framework } from './framework.ts';
import { defaultFrameworkId, type FrameworkShelf, nameParts } from './framework-shelf.ts';
import type { FrameworkText } from './read-framework.ts';

/** A framework's name, `id` or `id@version`, as a draft or settings give it. */
export interface FrameworkName {
  readonly value: string;
  readonly place: Place;
  /** Whether it stands at that place, so that it can be put right there. */
  readonly isWritten: boolean;
}

export interface NamedFramework {
  /** Null where there is none of that name, or it cannot be put together. */
  readonly framework: Framework | null;
  readonly problems: readonly FrameworkProblem[];
}

/** The framework that a draft names, or the default one; with what is wrong with the name. */
export async function namedFramework(
  name: FrameworkName | null,
  own: readonly FrameworkText[],
  shelf: FrameworkShelf,
): Promise<NamedFramework> {
  const value = name?.value ?? defaultFrameworkId;
  const { id, version } = nameParts(value);
  const exact = await shelf.find(value, own);
  const text = exact ?? (version === null ? null : await shelf.find(id, own));
  const framework = text && (await shelf.make(text, own)).framework;
  if (!name || exact) return { framework, problems: [] };
  const problem = text ? otherVersion(name, text) : unknown(name, await shelf.ids(own));
  return { framework, problems: [problem] };
}

function unknown(name: FrameworkName, ids: readonly string[]): FrameworkProblem {
  const near = closest(name.value, ids);
  return {
    rule: 'draft/unknown-framework',
    place: name.place,
    message: `There is no framework called “${name.value}”, so the draft’s structure is not checked. Write one of: ${ids.join(', ')}.`,
    fixes: near && name.isWritten ? [rename(name.place, near)] : [],
  };
}

function otherVersion({ value, place, isWritten }: FrameworkName, { file }: FrameworkText): FrameworkProblem {
  const { id, version } = nameParts(value);
  const right = `${id}@${file.version}`;
  return {
    rule: 'draft/framework-version',
    place,
    message: `This draft is written to version “${version}” of ${id}, but version “${file.version}” is the one at hand, and the draft is checked against that. See what has changed between the two, then write “${right}”.`,
    fixes: isWritten ? [rename(place, right)] : [],
  };
}

function rename(place: Place, newText: string): NonNullable<FrameworkProblem['fixes']>[number] {
  return { title: `Change to ${newText}`, edits: [{ place, newText }] };
}
