import type { Section } from '../draft/draft.ts';
import type { Entry, Framework } from './framework.ts';
import { type Fault, HeadingRanks } from './heading-ranks.ts';
import { certain, type Named, readNames } from './named-headings.ts';
import { partsAsMeant } from './part-levels.ts';
import { commonLevel, isBelow } from './section-place.ts';

/** What the headings of a draft were meant to be, as far as their levels say otherwise. */
interface MeantLevels {
  readonly faults: readonly Fault[];
  /** One for each section: the smaller, the higher it stands. */
  readonly ranks: readonly number[];
}

/**
 * Finds themes, statements and what belongs below them at a level at which they would hold, or be held by, the wrong
 * sections. Only headings that are named for certain count, and only where the draft's other headings of their kind
 * stand at another level.
 */
export function meantLevels(sections: readonly Section[], framework: Framework): MeantLevels {
  const named = readNames(sections, framework);
  const levels = new HeadingRanks(sections, named);
  const home = themesAsMeant(named, levels);
  const statementLevel = statementsAsMeant(named, home, levels);
  partsAsMeant(named, statementLevel, levels);
  return { faults: levels.faults.toSorted((a, b) => a.index - b.index), ranks: levels.ranks };
}

/** The theme in which a heading stands when one reads on from the top, with how far its heading is off its level. */
type Home = (index: number) => { readonly theme: Entry; readonly off: number; readonly level: number } | null;

function themesAsMeant(named: readonly Named[], levels: HeadingRanks): Home {
  const themes = named.flatMap((one) => {
    const { theme: entry } = one;
    return entry && entry.statements.length > 0 ? [{ ...one, entry }] : [];
  });
  const level = commonLevel(themes);
  const usual = new Set(themes.filter(({ section }) => section.level === level).map(({ entry }) => entry));
  const homes = new Map<number, { theme: Entry; off: number; level: number }>();
  for (const { entry, index, section, saysTheme } of themes) {
    const next = named.find((other) => other.index > index && (other.theme || certain(other.statement)));
    const following = next && certain(next.statement)?.entry;
    const isOpened = following ? following.theme === entry : saysTheme;
    if (section.level !== level && usual.size > 1 && !usual.has(entry) && isOpened) {
      levels.report('theme', index, level);
      usual.add(entry);
    } else if (section.level !== level) continue;
    homes.set(index, { theme: entry, off: level - section.level, level });
  }
  return (index) => homes.get([...homes.keys()].findLast((at) => at < index) ?? -1) ?? null;
}

/** Finds the statements at a wrong level; the level at which statements stand, 0 where there are none. */
function statementsAsMeant(named: readonly Named[], home: Home, levels: HeadingRanks): number {
  const hasThemes = named.some(({ index }) => home(index) !== null);
  const statements = named.flatMap((one) => {
    const match = certain(one.statement);
    const isAtHome = match && (hasThemes ? home(one.index)?.theme === match.entry.theme : true);
    return isAtHome ? [{ ...one, entry: match.entry, via: match.via, home: home(one.index) }] : [];
  });
  const level = commonLevel(statements);
  const usual = statements.filter(({ section }) => section.level === level);
  // A heading with a slip in it names its statement too.
  const entries = new Set(
    named.flatMap((one) => (one.section.level === level && one.statement ? [one.statement.entry] : [])),
  );
  const themeLevel = statements.find((one) => one.home)?.home?.level ?? 0;
  if (hasThemes && level <= themeLevel) {
    statementsBesideThemes(named, home, themeLevel, levels);
    return level;
  }
  for (const { index, section, entry, via, home: own } of statements) {
    if (section.level === level) continue;
    if (own && own.off !== 0 && section.level + own.off === level) {
      levels.place(index, level);
      continue;
    }
    if (entries.has(entry) || entries.size < 2) continue;
    const isOwnTitle = via === 'title' || via === 'official-alias';
    const earlier = usual.findLast(before(index));
    const isInOrder = hasThemes || isBetween(entry, earlier, usual.find(after(index)));
    const holdsOthers = usual.some((other) => isBelow(other.section, section));
    const isMeant =
      section.level > level
        ? isOwnTitle &&
          isInOrder &&
          (isHeld(section, named) || isAmong(section, usual, earlier !== undefined && !hasThemes))
        : hasThemes
          ? section.level <= themeLevel || holdsOthers
          : index > 0 && (holdsOthers || (isOwnTitle && isInOrder));
    if (!isMeant) continue;
    levels.report('statement', index, level);
    entries.add(entry);
  }
  return level;
}

/** A draft that has its statements at the level of its themes: all that stands between a theme and its last statement. */
function statementsBesideThemes(named: readonly Named[], home: Home, themeLevel: number, levels: HeadingRanks): void {
  const rank = themeLevel + 0.5;
  const own = named.filter(({ index, statement, theme }) => {
    const entry = theme ? null : statement?.entry;
    return entry && home(index)?.theme === entry.theme;
  });
  for (const { index, section, theme, isPart } of named) {
    const at = home(index);
    const last = own.findLast((one) => home(one.index) === at && one.section.level === themeLevel);
    if (!at || theme || !last || isPart) continue;
    if (section.level === themeLevel && index <= last.index) levels.report('statement', index, themeLevel + 1, rank);
    else if (section.level === themeLevel + 1 && own.some((one) => one.index === index && certain(one.statement))) {
      levels.place(index, rank);
    }
  }
}

/** Whether a heading stands below what holds the usual ones, or, where `orBelowThem`, below a heading of their level. */
function isAmong(section: Section, usual: readonly { readonly section: Section }[], orBelowThem: boolean): boolean {
  return usual.some(
    (one) => one.section.parent === section.parent || (orBelowThem && one.section.level === section.parent?.level),
  );
}

const before =
  (index: number) =>
  (other: Named): boolean =>
    other.index < index;
const after =
  (index: number) =>
  (other: Named): boolean =>
    other.index > index;

function isBetween(entry: Entry, earlier?: { readonly entry: Entry }, later?: { readonly entry: Entry }): boolean {
  return (earlier?.entry.position ?? -1) < entry.position && entry.position < (later?.entry.position ?? Infinity);
}

/** Whether a heading lies in a statement's section, or skips a level below its theme. */
function isHeld(section: Section, named: readonly Named[]): boolean {
  return named.some(
    (other) =>
      (certain(other.statement) && isBelow(section, other.section)) ||
      (other.theme && section.parent === other.section),
  );
}
