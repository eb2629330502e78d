import type { Analysis } from '../analysis.ts';
import type { Finding, Fix, Severity } from '../diagnostic.ts';
import type { Section } from '../draft/draft.ts';
import type { Statement } from '../folder/statement.ts';
import type { Span } from '../text/source-text.ts';

/** What every rule says of itself. */
interface RuleDescription {
  /** `group/name`; permanent once released. */
  readonly id: `${string}/${string}`;
  /** The default. `error` only where the draft is certainly wrong. */
  readonly severity: Severity;
  /** Whether a finding means that the tool could not do its work (exit status 2). */
  readonly stopsWork?: boolean;
  /** Further fixes of its finding at a span, which take too long to work out before somebody asks for them. */
  offers?(analysis: Analysis, span: Span): readonly Fix[];
}

/**
 * What a rule's reference page says besides: every rule file exports one as `page`, apart from the rule, so that the
 * language server, which shows no pages, does not carry them.
 */
export interface RulePage {
  /** One sentence: what it reports. */
  readonly summary: string;
  /** Why it matters to a reader or an inspector. */
  readonly why: string;
  /** How to put it right, or to silence it where the draft is right. */
  readonly how: string;
  /** Short drafts or fragments. */
  readonly examples: { readonly wrong: string; readonly right: string };
  /** The document that the rule follows, if any. */
  readonly follows?: string;
}

/** A rule about the whole draft with its framework and metrics. */
interface DraftRule extends RuleDescription {
  readonly looksAt: 'draft';
  /** `ruleIds` are the ids of all rules there are. */
  check(analysis: Analysis, ruleIds: readonly string[]): Iterable<Finding>;
}

/**
 * A rule that needs one section at a time, without those below it. What it finds is kept until the section changes: so it
 * looks at the section’s own passages and numbers, at the headings that they stand under, and at what comes from other files
 * or the front matter, and reports places in the section or in other files.
 */
export interface SectionRule extends RuleDescription {
  readonly looksAt: 'section';
  check(section: Section, analysis: Analysis): Iterable<Finding>;
  /** What shows only with the whole draft in view; what is reported on the same places as in a section is left out. */
  checkDraft?(analysis: Analysis): Iterable<Finding>;
  /** What else of the draft decides what is found in a section, as a text that is the same where that is the same. */
  context?(analysis: Analysis): (section: Section) => string;
}

/**
 * A rule about one draft and about the other drafts of its folder, of which it sees only what they state: `lint` holds
 * the statements of all of them against each other.
 */
export interface FolderRule extends RuleDescription {
  readonly looksAt: 'folder';
  /** What is wrong within the draft. */
  check(analysis: Analysis, ruleIds: readonly string[]): Iterable<Finding>;
  /** What the draft states that another may not contradict. */
  statements(analysis: Analysis): readonly Statement[];
  /** What to say of a statement that excludes another draft's; `where` is that draft's name and line. */
  contradicted(own: Statement, other: Statement, where: string): string;
}

/**
 * A rule about a file that could not be read as it should: the readers notice, and name the rule in the problem, so
 * there is nothing left to check.
 */
interface ReadingRule extends RuleDescription {
  readonly looksAt: 'reading';
}

export type Rule = DraftRule | SectionRule | FolderRule | ReadingRule;

/** Marks a rule file's default export, so that its type is checked where it is written. */
export function defineRule<R extends Rule>(rule: R): R {
  return rule;
}
