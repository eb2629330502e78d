import type { Finding, Fix } from '../diagnostic.ts';
import type { Draft, Section } from '../draft/draft.ts';
import type { Entry } from '../framework/framework.ts';
import { entryName, headingPlace, quoted } from '../framework/outline-words.ts';
import { retitled } from '../framework/retitled.ts';
import type { whereItBelongs } from '../framework/statement-place.ts';

/**
 * The finding on a heading that is none of the framework’s and stands where the draft lacks one. `addition` is the fix
 * that adds what is missing beside it.
 */
export function standInFinding(
  draft: Draft,
  entry: Entry,
  section: Section,
  { words, related }: ReturnType<typeof whereItBelongs>,
  addition: readonly Fix[],
): Finding {
  const edit = retitled(draft, section, entry.title);
  const change = edit ? [{ title: `Change the heading to ${quoted(entry.title)}`, edits: [edit] }] : [];
  return {
    place: headingPlace(draft, section),
    message: `${quoted(section.heading!.text)} stands${words && `${words},`} where the framework has the ${entryName(entry)}, which the draft lacks. If that is meant, write ${quoted(entry.title)}; if not, add a heading with this title, and put this text below the one that it supports.`,
    related,
    fixes: [...change, ...addition],
  };
}
