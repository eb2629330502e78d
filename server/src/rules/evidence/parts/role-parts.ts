import type { Analysis } from '../../../analysis.ts';
import { isAllBold } from '../../../draft/bold.ts';
import type { Passage, Section } from '../../../draft/draft.ts';
import { gathering } from '../../../draft/gathering.ts';
import { keeping } from '../../../draft/keeping.ts';
import { draftEvidence } from '../../../evidence/draft-evidence.ts';
import type { StatementEvidence } from '../../../evidence/evidence.ts';
import { plainWords, readHeading } from '../../../framework/heading-text.ts';
import { allMatches } from '../../../framework/outline-entries.ts';
import { countUntil } from '../../../text/sorted.ts';
import type { Place, SourceText } from '../../../text/source-text.ts';
import vocabulary from '../vocabulary/titles.json' with { type: 'json' };

/** What a part of a draft is there to say. */
type Role = 'strengths' | 'development' | 'plans';

/** A stretch of a draft under a heading, or under a line in bold, that says what it is for. */
export interface RolePart {
  readonly role: Role;
  /** The heading or bold line. */
  readonly title: Passage;
  /** What stands below it, in document order. */
  readonly passages: readonly Passage[];
  /** The statement section that it stands in; null elsewhere. */
  readonly statement: StatementEvidence | null;
}

/** A bold line is deeper than any heading. */
const boldLevel = 7;
const caption = /^(?:table|figure|chart|box|source)\b/i;
const goingOn = /^(?:and|as|for|from|in|on|to|with|20\d\d)\b/;
const roles = ['strengths', 'development', 'plans'] as const;
const inWords = ({ alone, phrases }: { alone: readonly string[]; phrases: readonly string[] }) => ({
  alone,
  phrases: phrases.map(plainWords),
});
const titles = {
  strengths: inWords(vocabulary.strengths),
  development: inWords(vocabulary.development),
  plans: inWords(vocabulary.plans),
};

/** The parts of a draft that say what is good, what is not, or what will be done, in document order. */
export function roleParts(analysis: Analysis): readonly TitledPart[] {
  const parts = known.get(analysis) ?? partsOf(analysis);
  known.set(analysis, parts);
  return parts;
}

const known = new WeakMap<Analysis, readonly TitledPart[]>();

/** The passages that stand under a heading for plans. */
export function plannedPassages(analysis: Analysis): { has(passage: Passage): boolean } {
  const plans = roleParts(analysis).filter(({ role }) => role === 'plans');
  return {
    has: ({ span: { start } }) => {
      const part = plans[countUntil(plans, ({ bounds: [title] }) => title >= start) - 1];
      return part !== undefined && start < part.bounds[1];
    },
  };
}

function partsOf(analysis: Analysis): TitledPart[] {
  const byTitle = frameworkRoles(analysis);
  const found: TitledPart[] = [];
  let open: { readonly title: Passage; readonly level: number; readonly role: Role } | null = null;
  const close = (end: number): void => {
    if (open) found.push(new TitledPart(open, end, analysis));
  };
  for (const { passage: title } of titlesIn(analysis.draft)) {
    const level = titleLevel(title)!;
    const role = ownRole(title) ?? (title.kind === 'heading' ? byTitle.get(title.section) : undefined);
    if (open && level > open.level && (role === undefined || role === open.role)) continue;
    close(title.span.start);
    open = role ? { title, level, role } : null;
  }
  close(analysis.draft.source.text.length);
  return found;
}

/** Knows the bounds of a part; what stands within them is gathered when it is asked for: mostly it is not. */
class TitledPart implements RolePart {
  readonly role: Role;
  readonly title: Passage;
  /** Where its title starts and where the part ends, as offsets. */
  readonly bounds: readonly [start: number, end: number];
  readonly #analysis: Analysis;
  #passages: readonly Passage[] | undefined;

  constructor({ role, title }: Pick<RolePart, 'role' | 'title'>, end: number, analysis: Analysis) {
    this.role = role;
    this.title = title;
    this.bounds = [title.span.start, end];
    this.#analysis = analysis;
  }

  get passages(): readonly Passage[] {
    const { passages } = this.#analysis.draft;
    const [start, end] = this.bounds;
    this.#passages ??= passages.slice(
      countUntil(passages, ({ span }) => span.start > start),
      countUntil(passages, ({ span }) => span.start >= end),
    );
    return this.#passages;
  }

  get statement(): StatementEvidence | null {
    return draftEvidence(this.#analysis).statementAt(this.bounds[0]);
  }
}

/** The level of a heading, or that of a line in bold; null for what is neither. */
export function titleLevel(passage: Passage): number | null {
  if (passage.kind === 'heading') return passage.section.level;
  return passage.item === null && isBoldLine(passage) ? boldLevel : null;
}

const isBoldLine = keeping(
  (passage: Passage) =>
    passage.kind === 'paragraph' && passage.text.length <= 120 && !caption.test(passage.text) && isAllBold(passage),
);

const titlesIn = gathering((passage) => (titleLevel(passage) === null ? [] : [true]));

/** Whether the reader of a draft weighs evidence by categories, so that what a section says has to be shown. */
export function isWeighed({ framework }: Analysis): boolean {
  return framework !== null && framework.evidenceCategories.length > 0;
}

/** Where to report what a part lacks: the text of its heading, or its bold line. */
export function titlePlace(source: SourceText, { kind, section, span }: Passage): Place {
  return { source, span: kind === 'heading' && section.heading ? section.heading.textSpan : span };
}

/** What a title says that the text below it is for; undefined where it does not say. */
function roleOf(title: string): Role | undefined {
  // “Our strengths are in reablement.” is a statement.
  if (/[.!]$/.test(title.trim())) return undefined;
  const { words } = readHeading(title);
  return roles.find((role) => {
    const { alone, phrases } = titles[role];
    return alone.includes(words) || phrases.some((phrase) => isNamed(words, phrase, role));
  });
}

const ownRole = keeping(({ text }) => roleOf(text));

/** Whether a title is a phrase, goes on from it (“in reablement”), or leads up to it (“key issues and areas of focus”). */
function isNamed(words: string, phrase: string, role: Role): boolean {
  if (words === phrase) return true;
  if (words.length - phrase.length > 50) return false;
  const goesOn = words.startsWith(`${phrase} `) && goingOn.test(words.slice(phrase.length + 1));
  return goesOn || (role !== 'plans' && words.endsWith(` ${phrase}`));
}

/** The sections that are a part of the framework whose own title says what it is for. */
function frameworkRoles({ outline }: Analysis): Map<Section, Role> {
  const found = new Map<Section, Role>();
  for (const { parts } of outline ? allMatches(outline) : []) {
    for (const { entry, section } of parts) {
      const role = roleOf(entry.title);
      if (role) found.set(section, role);
    }
  }
  return found;
}
