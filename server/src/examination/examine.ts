import { type Analysis, analyse } from '../analysis.ts';
import type { FrontMatter } from '../draft/draft.ts';
import type { DraftSummary } from '../folder/statement.ts';
import { type VerdictCounts, verdictCounts } from '../numbers/verdict-counts.ts';
import type { LoadedDraft } from '../project.ts';
import { rules as allRules } from '../rules/registry.ts';
import type { Rule } from '../rules/rule.ts';
import { BeyondSections } from './beyond-sections.ts';
import { type Found, type SeverityOf, severities } from './found.ts';
import { isSectionRule, type SectionFindings, sectionFindings } from './section-findings.ts';

/** A draft that every rule has seen, but on which nothing is reported yet, as that depends on the drafts beside it. */
export interface Examined {
  readonly loaded: LoadedDraft;
  readonly analysis: Analysis;
  /** What the other drafts of its folder are to know of it. */
  readonly summary: DraftSummary;
  readonly rules: readonly Rule[];
  /** What all rules found, with what was found in single sections first. */
  readonly found: readonly Found[];
  /** How its numbers stand. */
  readonly verdicts: VerdictCounts;
  readonly severityOf: SeverityOf;
}

/** A draft that was examined now; one that is recalled from a record has no more than `Examined`. */
export interface Examination extends Examined {
  /** What single sections gave; what else of the draft decides there is compared when rules look further. */
  readonly inSections: SectionFindings;
  /**
   * Has one more rule look beyond single sections. Says whether any is left: `found` and `summary` wait for all of them,
   * so whoever has other work to do in between asks for them after that.
   */
  lookFurther(): boolean;
}

/**
 * Has every rule that is on look at one loaded draft. Pure. A rule that fails becomes a finding of `draft/rule-failed`.
 * Rules look when somebody asks for what they found, those about single sections first.
 *
 * Given the examination of the draft as it was before an edit, only what the edit can have changed is looked at again, and
 * the result is the same as without it. `loaded.draft` must be parsed from the draft of `previous`.
 */
export function examine(
  loaded: LoadedDraft,
  rules: readonly Rule[] = allRules,
  previous: Examination | null = null,
): Examination {
  const before = previous && hasSameGround(loaded, rules, previous) ? previous : null;
  const analysis = analyse(loaded, before?.analysis);
  const severityOf = before?.severityOf ?? severities(loaded);
  const on = rules.filter((rule) => severityOf(rule) !== 'off');
  // Where acronyms of the draft stand for something else now, its numbers were all read anew.
  const isReadAlike = before?.analysis.draftNumbers.reference === analysis.draftNumbers.reference;
  const told = before && isReadAlike ? before.inSections : null;
  const lookAtSections = (): SectionFindings => sectionFindings(on.filter(isSectionRule), analysis, severityOf, told);
  const beyond = new BeyondSections({ analysis, rules, on, severityOf, lookAtSections, isToSettle: told !== null });
  let verdicts: VerdictCounts | undefined;
  let summary: DraftSummary | undefined;
  return {
    loaded,
    analysis,
    rules,
    severityOf,
    get inSections() {
      return beyond.inSections;
    },
    get found() {
      return beyond.found;
    },
    get summary() {
      const { draft, framework, authority } = analysis;
      const { uri } = draft.source;
      summary ??= { uri, framework: framework?.family ?? null, authority, statements: beyond.statements };
      return summary;
    },
    get verdicts() {
      verdicts ??= verdictCounts(analysis.numbers);
      return verdicts;
    },
    lookFurther: () => beyond.look(),
  };
}

/** Whether a draft is checked by the same rules against the same files and settings as before. */
function hasSameGround(loaded: LoadedDraft, rules: readonly Rule[], previous: Examination): boolean {
  const { loaded: before } = previous;
  return (
    previous.rules === rules &&
    before.draft.source.uri === loaded.draft.source.uri &&
    isSameFront(before.draft.frontMatter, loaded.draft.frontMatter) &&
    before.settings === loaded.settings &&
    before.overrides.preset === loaded.overrides.preset &&
    before.framework === loaded.framework &&
    before.references === loaded.references &&
    before.namesMetrics === loaded.namesMetrics &&
    before.authority === loaded.authority &&
    before.period?.key === loaded.period?.key &&
    haveSame(before.metrics, loaded.metrics) &&
    haveSame([...(before.overrides.rules ?? [])].flat(), [...(loaded.overrides.rules ?? [])].flat())
  );
}

function isSameFront(a: FrontMatter, b: FrontMatter): boolean {
  const isNone = ({ span, problems }: FrontMatter): boolean => span === null && problems.length === 0;
  return a === b || (isNone(a) && isNone(b));
}

function haveSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}
