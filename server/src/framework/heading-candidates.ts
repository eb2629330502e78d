import type { Section } from '../draft/draft.ts';
import type { Entry, Framework, Part, QualityStatement, Theme } from './framework.ts';
import { plainWords, readHeading } from './heading-text.ts';
import { isBelow, isBelowAny } from './section-place.ts';
import { type TitleMatch, type TitleMatcher, titleMatcher } from './title-matcher.ts';

/** What a heading could be by its words alone, before its place in the draft is looked at. */
export interface Candidate {
  readonly section: Section;
  readonly theme: TitleMatch<Theme> | null;
  readonly statement: TitleMatch<QualityStatement> | null;
  /** Whether it says that it is a theme: “Theme 3: …”. */
  readonly saysTheme: boolean;
  /** The theme that its number alone names: “Theme 3: Keeping everyone safe”. */
  readonly numberedTheme: Theme | null;
}

export interface Matchers {
  readonly theme: TitleMatcher<Theme>;
  readonly statement: TitleMatcher<QualityStatement>;
  readonly part: TitleMatcher<Part>;
}

const matchersOf = new WeakMap<Framework, Matchers>();

/** Readers of the titles of a framework's themes, statements and parts, made once. */
export function matchersFor(framework: Framework): Matchers {
  let matchers = matchersOf.get(framework);
  if (!matchers) {
    matchers = {
      theme: titleMatcher(framework.themes),
      statement: titleMatcher(framework.statements),
      part: titleMatcher(framework.parts),
    };
    matchersOf.set(framework, matchers);
  }
  return matchers;
}

export interface MatchersBelow {
  readonly heading: TitleMatcher<Entry>;
  readonly part: TitleMatcher<Part>;
}

const matchersBelowOf = new WeakMap<Entry, MatchersBelow>();

/** Readers of the titles that a framework has below one of its headings, made once. */
export function matchersBelow(entry: Entry): MatchersBelow {
  let matchers = matchersBelowOf.get(entry);
  if (!matchers) {
    matchers = { heading: titleMatcher(entry.headings), part: titleMatcher(entry.parts) };
    matchersBelowOf.set(entry, matchers);
  }
  return matchers;
}

/**
 * The headings that name a theme or a statement, in document order, without those below a heading that names a
 * statement: sub-headings often repeat its words.
 */
export function headingCandidates(sections: readonly Section[], framework: Framework): Candidate[] {
  const candidates = sections.map((section) => readCandidate(section, framework));
  const themeSections = candidates.filter(({ theme, saysTheme }) => theme && saysTheme).map(({ section }) => section);
  const documentTitle = framework.themes.length > 0 ? null : titleAbove(candidates);
  const statements = new Set<Section>();
  return candidates.filter(({ section, theme, statement, numberedTheme }) => {
    if (isBelowAny(section, statements)) return false;
    if (!statement) return theme !== null || numberedTheme !== null;
    const isDocumentTitle = section === documentTitle || themeSections.some((other) => isBelow(other, section));
    if (!isDocumentTitle) statements.add(section);
    return !isDocumentTitle;
  });
}

/** The first heading, where it has level 1 and all that is recognised stands below it. */
function titleAbove(candidates: readonly Candidate[]): Section | null {
  const first = candidates[0]?.section;
  const others = candidates.filter(({ section, statement }) => statement && section !== first);
  const isAbove = first?.level === 1 && others.length > 0 && others.every(({ section }) => isBelow(section, first));
  return isAbove ? first : null;
}

/** What a heading could be by its words alone. */
export function readCandidate(section: Section, framework: Framework): Candidate {
  const text = section.heading?.text ?? '';
  const known = candidatesOf.get(framework) ?? new Map<string, Omit<Candidate, 'section'>>();
  if (known.size >= mostKnown) known.clear();
  const read = known.get(text) ?? readText(text, framework);
  candidatesOf.set(framework, known.set(text, read));
  return { section, ...read };
}

/** How many headings are remembered at most. */
const mostKnown = 5000;
/** A draft is read again after every edit, with nearly the same headings. */
const candidatesOf = new WeakMap<Framework, Map<string, Omit<Candidate, 'section'>>>();

function readText(text: string, framework: Framework): Omit<Candidate, 'section'> {
  const matchers = matchersFor(framework);
  const { words, themeNumber, saysTheme, title } = readHeading(text);
  const named = namedBy(text.slice(title.start, title.end), words, matchers);
  const statement =
    named.theme && named.theme.via !== 'similar'
      ? null
      : (named.statement ?? statementAfterTheme(text.slice(title.start, title.end), matchers));
  const theme = statement ? null : named.theme;
  const numbered = framework.themes.find(({ number, statements }) => number === themeNumber && statements.length > 0);
  return { theme, statement, saysTheme, numberedTheme: theme || statement ? null : (numbered ?? null) };
}

/** What a title names, as a whole or in one half of it: in one of two languages, or before a note in brackets. */
function namedBy(title: string, words: string, { theme, statement }: Matchers): Pick<Candidate, 'theme' | 'statement'> {
  const whole = { theme: theme(words), statement: statement(words) };
  if (!isUncertain(whole.theme) || !isUncertain(whole.statement)) return whole;
  for (const half of halves(title)) {
    const own = { theme: theme(half), statement: statement(half) };
    if (!isUncertain(own.theme)) return { theme: own.theme, statement: null };
    if (!isUncertain(own.statement)) return { theme: null, statement: own.statement };
  }
  return whole;
}

function halves(title: string): string[] {
  const pieces = title.split(/[/|]/);
  const halved = pieces.length === 2 ? pieces : [];
  const [, start] = /^([^()]+)\([^()]+\)$/.exec(title) ?? [];
  return [...halved, ...(start ? [start] : [])].map((piece) => readHeading(piece.trim()).words);
}

/** The statement of a heading that names its theme first: “Working with people – Assessing needs”. */
function statementAfterTheme(title: string, matchers: Matchers): TitleMatch<QualityStatement> | null {
  const [first, ...rest] = title.split(/ [–—|-] |: /);
  if (rest.length === 0 || isUncertain(matchers.theme(plainWords(first!)))) return null;
  const statement = matchers.statement(readHeading(rest.join(' ')).words);
  return isUncertain(statement) ? null : statement;
}

/** Whether words name nothing, or not for certain. */
function isUncertain(match: TitleMatch<unknown> | null): boolean {
  return match === null || match.via === 'similar' || match.via === 'alias';
}
