import type { Section } from '../draft/draft.ts';
import type { EntryMatch, HeadingMatch, Outline, Theme } from './framework.ts';
import { readHeading } from './heading-text.ts';
import { allMatches } from './outline-entries.ts';
import { isBelow } from './section-place.ts';

/** A heading of which the draft has an earlier one, though the framework has it once. */
export interface Repeated {
  readonly title: string;
  readonly section: Section;
  readonly first: Section;
}

/**
 * The headings that a draft has twice by mistake. Those that say that they are continued are meant, and so are those of
 * slides, where one section runs on over several headings. What a section repeated holds is not repeated again.
 */
export function repeatedHeadings(outline: Outline): Repeated[] {
  const themes = repeatedThemes(outline);
  const isWithin = (section: Section): boolean => themes.some((theme) => isBelow(section, theme.section));
  const rows: readonly (readonly EntryMatch[])[] = [
    outline.statements,
    ...allMatches(outline).map((one) => one.headings),
  ];
  return [...themes, ...rows.flatMap((row) => repeatedIn(row).filter(({ section }) => !isWithin(section)))];
}

/** A theme's heading may be repeated for each page of it, as long as each holds other statements. */
function repeatedThemes({ themes, statements }: Outline): Repeated[] {
  const held = ({ section }: HeadingMatch<Theme>): ReadonlySet<unknown> =>
    new Set(statements.flatMap((match) => (isBelow(match.section, section) ? [match.entry] : [])));
  return themes.flatMap((match, index) => {
    const earlier = themes.slice(0, index).filter(({ entry }) => entry === match.entry);
    if (earlier.length === 0 || match.entry.repeats || saysContinued(match.section)) return [];
    const own = held(match);
    const before = new Set(earlier.flatMap((other) => [...held(other)]));
    const runsOn = themes[index - 1] === earlier.at(-1);
    const areOthers = own.size > 0 && before.size > 0 && ![...own].some((entry) => before.has(entry));
    return runsOn && areOthers ? [] : [repeated(match, earlier[0]!)];
  });
}

/** The later headings of entries that a draft may have once only, among those that stand side by side. */
function repeatedIn(matches: readonly EntryMatch[]): Repeated[] {
  const isWritten = ({ section }: EntryMatch): boolean => section.hasContent || section.children.length > 0;
  const runsOn = matches.filter((match, index) => {
    const last = matches[index - 1];
    return last?.entry === match.entry && !match.entry.repeats && isWritten(match) && isWritten(last);
  });
  // Several headings repeated at once are the layout of slides, one heading a page.
  const areSlides = new Set(runsOn.map(({ entry }) => entry)).size > 1;
  return matches.flatMap((match) => {
    const first = matches.find(({ entry }) => entry === match.entry)!;
    const isOfSlides = runsOn.includes(match) && (areSlides || saysSlide(match.section));
    const isMeant = match.entry.repeats || saysContinued(match.section) || isOfSlides;
    return first === match || isMeant ? [] : [repeated(match, first)];
  });
}

function repeated(
  { entry, section }: HeadingMatch<{ readonly title: string }>,
  first: HeadingMatch<unknown>,
): Repeated {
  return { title: entry.title, section, first: first.section };
}

function saysContinued({ heading }: Section): boolean {
  return readHeading(heading!.text).continued;
}

function saysSlide({ heading }: Section): boolean {
  const { text } = heading!;
  return /\b(?:slide|page)\b/i.test(text.slice(0, readHeading(text).title.start));
}
