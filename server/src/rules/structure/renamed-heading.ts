import type { Finding } from '../../diagnostic.ts';
import type { Draft, Section } from '../../draft/draft.ts';
import type { Entry, EntryMatch, HeadingMatch, Outline, Part } from '../../framework/framework.ts';
import { readHeading } from '../../framework/heading-text.ts';
import { layoutOf } from '../../framework/layout.ts';
import { allMatches } from '../../framework/outline-entries.ts';
import { entryName, headingPlace, quoted } from '../../framework/outline-words.ts';
import { retitled } from '../../framework/retitled.ts';
import { neighboursOf, whereItBelongs } from '../../framework/statement-place.ts';
import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'structure/renamed-heading',
  severity: 'info',
  looksAt: 'draft',
  *check({ draft, outline }) {
    if (!outline) return;
    const seen = new Set<string>();
    for (const match of allMatches(outline)) {
      const { entry, section } = match;
      // A title that stands for several cannot be written out.
      if (!isRenamed(match) || entry.title.includes('{')) continue;
      const words = `${entry.id} ${readHeading(section.heading!.text).words}`;
      if (seen.has(words)) continue;
      seen.add(words);
      yield match.via === 'place' ? readByPlace(draft, outline, match) : otherTitle(draft, match);
    }
    yield* misspeltParts(draft, outline);
  },
});

export const page: RulePage = {
  summary: 'A heading has another title than in the framework.',
  why: 'The draft is understood, but a reader who searches for the framework’s title does not find the section, and two drafts are harder to compare.',
  how: 'Write the framework’s title. The quick fix does that and keeps the numbering. Numbering, case, “&” for “and”, hyphens, serial commas, a second language and “(continued)” make no difference, nor do names that the framework’s owner uses too. Where the titles of a framework are one council’s and no owner’s, its other names are left alone. A heading with other words that stands where a title is missing, and is written like that section, is read as it; the message then says between which headings. Parts are reported only where a letter has slipped.',
  examples: {
    wrong: '## Theme 1: Working with people\n\n### 2.3 Equity in experiences and outcomes\n\nWe listen to people.\n',
    right: '## Theme 1: Working with people\n\n### 2.3 Equity in experience and outcomes\n\nWe listen to people.\n',
  },
};

/** Another wording is as good as a title that is itself one draft’s, and no owner’s. */
function isRenamed({ entry, via }: HeadingMatch<Entry>): boolean {
  const isOfficial = entry.confidence === 'V' || entry.confidence === 'R';
  return via === 'similar' || via === 'place' || (via === 'alias' && isOfficial);
}

function otherTitle(draft: Draft, { entry, section }: HeadingMatch<Entry>): Finding {
  return {
    place: headingPlace(draft, section),
    message: `This heading is read as the ${entryName(entry)}, but it has another title. A reader who searches for the framework’s title will not find it; write ${quoted(entry.title)}.`,
    fixes: titleFix(draft, section, entry.title),
  };
}

function readByPlace(draft: Draft, outline: Outline, { entry, section }: EntryMatch): Finding {
  const row = allMatches(outline).filter((other) => other.entry.parent === entry.parent && other.entry !== entry);
  const { words, related } = whereItBelongs(draft, neighboursOf(row, entry));
  const where = words === '' ? '' : `${words},`;
  return {
    place: headingPlace(draft, section),
    message: `${quoted(section.heading!.text)} stands${where} where the framework has the ${entryName(entry)}, which this draft does not name, so it is read as that. A reader who searches for the title will not find it. If it is meant, write ${quoted(entry.title)}; if not, add a section for it.`,
    related,
    severity: 'warning',
    fixes: titleFix(draft, section, entry.title),
  };
}

/** Parts whose title is a slip of the one that the draft, or the framework, uses; one that it uses twice is its own. */
function* misspeltParts(draft: Draft, outline: Outline): Iterable<Finding> {
  const all = allMatches(outline).flatMap((match) => match.parts);
  const wordings = all.map(({ section }) => readHeading(section.heading!.text).words);
  const isSingle = ({ section }: (typeof all)[number]): boolean => {
    const own = readHeading(section.heading!.text).words;
    return wordings.filter((words) => words === own).length === 1;
  };
  const parts = all.filter((part) => part.via === 'similar' && isSingle(part));
  if (parts.length === 0) return;
  const usual = new Map(layoutOf(outline).parts.map(({ part, title }) => [part, title]));
  for (const { entry, section } of parts) {
    const title = titleOf(entry, section, usual.get(entry));
    if (title.includes('{')) continue;
    yield {
      place: headingPlace(draft, section),
      message: `${quoted(section.heading!.text)} is read as ${quoted(title)}, but it is written in another way than elsewhere, so a reader may take it for something else. Write ${quoted(title)}.`,
      fixes: titleFix(draft, section, title),
    };
  }
}

/** The part’s title as other sections have it, else the framework’s. */
function titleOf({ title }: Part, { heading }: Section, usual: string | undefined): string {
  return usual === undefined || readHeading(usual).words === readHeading(heading!.text).words ? title : usual;
}

function titleFix(draft: Draft, section: Section, title: string): Finding['fixes'] {
  const edit = retitled(draft, section, title);
  return edit ? [{ title: `Change the title to ${quoted(title)}`, edits: [edit] }] : [];
}
