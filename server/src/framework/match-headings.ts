import type { Draft, Section } from '../draft/draft.ts';
import { chooseStatements } from './choose-statements.ts';
import { chooseThemes } from './choose-themes.ts';
import type { Entry, EntryMatch, Framework, HeadingMatch, Outline, Part, StatementMatch } from './framework.ts';
import { headingCandidates, matchersBelow } from './heading-candidates.ts';
import { readHeading } from './heading-text.ts';
import { meantLevels } from './meant-levels.ts';
import { placedBelow, placedStatements } from './missing-places.ts';
import { regrouped } from './regrouped-sections.ts';
import { isBelow } from './section-place.ts';
import { type TitleMatch, titleMatcher } from './title-matcher.ts';

/**
 * Recognises a draft's headings as themes, statements, the headings below them and parts of a framework. Words decide
 * first, then the place: a heading below a statement's heading is no statement or theme, however it reads, nor is one
 * that repeats a statement in an introduction or deeper than the draft's statements stand. Headings at a wrong level are
 * put where they were meant to be before that, and what is still missing is looked for where it should be after it.
 */
export function matchHeadings(draft: Draft, framework: Framework): Outline {
  const { faults, ranks } = meantLevels(draft.sections, framework);
  const sections = faults.length > 0 ? regrouped(draft.sections, ranks) : draft.sections;
  const candidates = headingCandidates(sections, framework);
  const themes = chooseThemes(candidates, sections, framework);
  const misplaced = new Set(faults.map(({ index }) => sections[index]!));
  const named = chooseStatements(candidates, themes, misplaced);
  const statements = [...named, ...placedStatements(framework, themes, named)].sort(inOrderOfText);
  const recognised = new Set([...themes, ...statements].map(({ section }) => section));
  const holders = themes.filter(({ entry }) => entry.statements.length > 0);
  return {
    framework,
    themes: themes.map((match) =>
      holders.includes(match) ? { ...match, parts: [], headings: [] } : withAllBelow(match, recognised),
    ),
    statements: statements.map(
      (match): StatementMatch => ({
        ...withAllBelow(match, recognised),
        theme: match.entry.theme,
        within: holders.findLast((theme) => isBelow(match.section, theme.section)) ?? null,
      }),
    ),
    sections,
    ranks: faults.length > 0 ? ranks : null,
    levelFaults: faults.map(({ kind, index, level }) => ({ kind, level, section: sections[index]! })),
  };
}

function inOrderOfText(a: HeadingMatch<unknown>, b: HeadingMatch<unknown>): number {
  return a.section.span.start - b.section.span.start;
}

/** A heading with what its entry asks for below it, at any depth, outside of the other sections that were recognised. */
function withAllBelow<T extends Entry>(match: HeadingMatch<T>, recognised: ReadonlySet<Section>): EntryMatch<T> {
  const matchers = matchersBelow(match.entry);
  const parts: HeadingMatch<Part>[] = [];
  const headings: HeadingMatch<Entry>[] = [];
  const visit = (section: Section): void => {
    for (const child of section.children) {
      if (recognised.has(child)) continue;
      const { words } = readHeading(child.heading?.text ?? '');
      const heading = matchers.heading(words);
      const part = partNamed(words, match.entry, parts);
      if (
        heading &&
        (isOwnTitle(heading.entry) || (section === match.section && !part && !isPartOf(heading.entry, words)))
      ) {
        headings.push({ ...heading, section: child });
        continue;
      }
      if (part) parts.push({ ...part, section: child });
      visit(child);
    }
  };
  visit(match.section);
  const placed = placedBelow(match, headings);
  return {
    ...match,
    parts: parts.filter((part) => !placed.some(({ section }) => isBelow(part.section, section))),
    headings: [...headings, ...placed].sort(inOrderOfText).map((heading) => withAllBelow(heading, recognised)),
  };
}

/** Whether a title is more than a place for any words, which names what stands directly below only, and no part. */
function isOwnTitle({ title }: Entry): boolean {
  return !title.startsWith('{');
}

function isPartOf(entry: Entry, words: string): boolean {
  return matchersBelow(entry).part(words) !== null;
}

/**
 * The part that words name. Where one wording fits several (“Priorities in 2023/24”, “Priorities in 2024/25”), the
 * first heading is the first of them, the second the next.
 */
function partNamed(words: string, entry: Entry, found: readonly HeadingMatch<Part>[]): TitleMatch<Part> | null {
  const part = matchersBelow(entry).part(words);
  if (!part || !found.some((other) => other.entry === part.entry)) return part;
  const rest = entry.parts.filter((other) => !found.some((known) => known.entry === other));
  const next = titleMatcher(rest)(words);
  return next && next.via !== 'similar' ? next : part;
}
