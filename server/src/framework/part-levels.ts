import type { Section } from '../draft/draft.ts';
import type { Entry, Part, QualityStatement } from './framework.ts';
import { matchersBelow } from './heading-candidates.ts';
import type { HeadingRanks } from './heading-ranks.ts';
import { readHeading } from './heading-text.ts';
import { certain, type Named } from './named-headings.ts';
import { commonLevel } from './section-place.ts';
import type { TitleMatch } from './title-matcher.ts';

/** Finds what belongs below the statements and stands beside them, or too deep. `statementLevel` is theirs. */
export function partsAsMeant(named: readonly Named[], statementLevel: number, levels: HeadingRanks): void {
  for (const { from, match } of statementRanges(named, statementLevel, levels)) {
    const below = membersBelow(named, from, match.entry);
    partsBeside(named, from, below, levels);
    partsWithin(from, below, levels);
  }
  partsTooDeep(named, statementLevel, levels);
}

/** Each statement's heading, with the index of it. */
function statementRanges(
  named: readonly Named[],
  level: number,
  levels: HeadingRanks,
): { readonly from: number; readonly match: TitleMatch<Entry> }[] {
  return named.flatMap(({ index, section, statement }) =>
    statement && (section.level === level || levels.isFaulty(index)) ? [{ from: index, match: statement }] : [],
  );
}

/** Something that a framework has below a heading, where a draft names it. */
interface Member {
  readonly index: number;
  readonly section: Section;
  readonly entry: Entry | Part;
}

/** What names a part or a heading of an entry between its heading and the next theme or statement. */
function membersBelow(named: readonly Named[], from: number, entry: Entry): Member[] {
  const matchers = matchersBelow(entry);
  const members: Member[] = [];
  for (const one of named.slice(from + 1)) {
    const { index, section } = one;
    if (section.level < named[from]!.section.level || one.theme) break;
    const { words } = readHeading(section.heading!.text);
    const match = certain(matchers.heading(words)) ?? certain(matchers.part(words));
    const statement = certain(one.statement)?.entry;
    // A part may have the words of a statement that the draft has elsewhere.
    if (statement && !(match && isElsewhere(named, index, statement))) break;
    if (match && !match.entry.title.startsWith('{')) members.push({ index, section, entry: match.entry });
  }
  return members;
}

function isElsewhere(named: readonly Named[], index: number, statement: QualityStatement): boolean {
  return named.some((other) => other.index !== index && certain(other.statement)?.entry === statement);
}

/** Parts that stand at the level of their statement, straight after it or after each other. */
function partsBeside(named: readonly Named[], from: number, below: readonly Member[], levels: HeadingRanks): void {
  const rank = levels.ranks[from]!;
  const found = below.filter(({ index }) => levels.ranks[index]! > rank);
  for (const { index } of named.slice(from + 1)) {
    if (levels.ranks[index]! > rank) continue;
    const member = below.find((one) => one.index === index);
    const isBeside = levels.ranks[index] === rank || named[index]!.section.level === named[from]!.section.level;
    if (!isBeside || !member || found.some(({ entry }) => entry === member.entry)) break;
    const meant = levels.faults.find((fault) => fault.index === from)?.level ?? named[from]!.section.level;
    levels.report('part', index, meant + 1, rank + 0.25);
    found.push(member);
    // The headings beside it would otherwise fall below it.
    for (const other of below)
      if (other.index > index && 'headings' in other.entry) levels.place(other.index, rank + 0.25);
  }
}

/** Headings that the framework has beside the one that holds them. */
function partsWithin(from: number, below: readonly Member[], levels: HeadingRanks): void {
  for (const { index, section, entry } of below) {
    const holder = below.find((other) => other.index > from && other.section === section.parent);
    const areBoth = holder && 'headings' in holder.entry && 'headings' in entry;
    const isAlone = below.filter((other) => other.entry === entry).length === 1;
    if (areBoth && isAlone && holder.entry !== entry && !levels.isFaulty(holder.index))
      levels.report('part', index, holder.section.level);
  }
}

/** Parts that lie within another part of their statement, while other statements have them beside it. */
function partsTooDeep(named: readonly Named[], statementLevel: number, levels: HeadingRanks): void {
  const all = statementRanges(named, statementLevel, levels).map(({ from, match }) =>
    membersBelow(named, from, match.entry).filter(({ entry }) => !('headings' in entry)),
  );
  for (const own of all) {
    for (const { index, section, entry } of own) {
      const others = all.flatMap((one) => (one === own ? [] : one.filter((other) => other.entry === entry)));
      const level = commonLevel(others);
      const usual = others.filter((other) => other.section.level === level).length;
      const isWithin = section.parent !== null && section.parent.level >= level;
      const isAlone = own.filter((other) => other.entry === entry).length === 1;
      if (usual > 1 && section.level > level && isWithin && isAlone) levels.report('part', index, level);
      else if (usual === 0 && isAlone) partWithinRequired(index, section, entry, own, levels);
    }
  }
}

/** Of two parts that the framework requires, neither belongs below the other. */
function partWithinRequired(
  index: number,
  section: Section,
  entry: Entry | Part,
  own: readonly Member[],
  levels: HeadingRanks,
): void {
  const holder = own.find((other) => other.section === section.parent && other.entry !== entry);
  const areRequired = entry.expect === 'required' && holder?.entry.expect === 'required';
  if (areRequired && !levels.isFaulty(holder.index)) levels.report('part', index, holder.section.level);
}
