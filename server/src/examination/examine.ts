import { type Analysis, analyse } from '../analysis.ts';
import type { Finding } from '../diagnostic.ts';
import type { FrontMatter } from '../draft/draft.ts';
import { type SuppressionFilter, suppressionFilter } from '../draft/suppressions.ts';
import type { DraftSummary, SummarisedStatement } from '../folder/statement.ts';
import { type VerdictCounts, verdictCounts } from '../numbers/verdict-counts.ts';
import type { LoadedDraft } from '../project.ts';
import { rules as allRules } from '../rules/registry.ts';
import type { FolderRule, Rule, SectionRule } from '../rules/rule.ts';
import { type Found, foundBy, type SeverityOf, severities } from './found.ts';
import { type SectionFindings, sectionFindings } from './section-findings.ts';

/** A draft that every rule has seen but that nothing is reported on yet, as that depends on the drafts beside it. */
export interface Examination {
  readonly loaded: LoadedDraft;
  readonly analysis: Analysis;
  /** What the other drafts of its folder are to know of it. */
  readonly summary: DraftSummary;
  readonly rules: readonly Rule[];
  readonly found: readonly Found[];
  /** How its numbers stand. */
  readonly verdicts: VerdictCounts;
  /** Those of them that single sections gave. */
  readonly inSections: SectionFindings;
  readonly severityOf: SeverityOf;
}

/**
 * Has every rule that is on look at one loaded draft. Pure. A rule that fails becomes a finding of `draft/rule-failed`.
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
  const inSections = sectionFindings(on.filter(isSectionRule), analysis, severityOf, told);
  const gathered = new Gathered(severityOf, inSections);
  const ids = rules.map((rule) => rule.id);
  const filter = suppressionFilter(loaded.draft);
  const statements = new Map<string, readonly SummarisedStatement[]>();
  for (const rule of on) {
    gathered.add(rule, () => analysis.problems.filter((problem) => problem.rule === rule.id));
    if (rule.looksAt === 'section') gathered.addUntold(rule, () => rule.checkDraft?.(analysis) ?? []);
    if (rule.looksAt === 'draft' || rule.looksAt === 'folder') gathered.add(rule, () => rule.check(analysis, ids));
    if (rule.looksAt === 'folder') {
      gathered.attempt(rule, () => statements.set(rule.id, summarise(rule, analysis, filter)));
    }
  }
  const ruleFailed = on.find((rule) => rule.id === 'draft/rule-failed');
  if (ruleFailed) {
    gathered.add(ruleFailed, () => [...gathered.failures].map(([rule, error]) => failure(rule, error, analysis)));
  }
  const { draft, framework, authority } = analysis;
  const verdicts = verdictCounts(analysis.numbers);
  const summary = { uri: draft.source.uri, framework: framework?.family ?? null, authority, statements };
  return { loaded, analysis, summary, rules, found: gathered.found, verdicts, inSections, severityOf };
}

/** What all rules found, with what was found in single sections first. */
class Gathered {
  readonly found: Found[];
  /** The first error of each rule that failed. */
  readonly failures: Map<Rule, unknown>;
  readonly #severityOf: SeverityOf;

  constructor(severityOf: SeverityOf, { found, failures }: SectionFindings) {
    this.found = [...found];
    this.failures = new Map(failures);
    this.#severityOf = severityOf;
  }

  /** Adds what a rule finds; where it fails, what it found before stays. */
  add(rule: Rule, find: () => Iterable<Finding>, isNew: (one: Found) => boolean = () => true): void {
    this.attempt(rule, () => {
      for (const finding of find()) {
        const one = foundBy(rule, finding, this.#severityOf);
        if (one && isNew(one)) this.found.push(one);
      }
    });
  }

  /** Does some work of a rule, and notes it where the rule fails. */
  attempt(rule: Rule, work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!this.failures.has(rule)) this.failures.set(rule, error);
    }
  }

  /** The same, but for what the rule has found on the same places already. */
  addUntold(rule: Rule, find: () => Iterable<Finding>): void {
    let told: ReadonlySet<string> | undefined;
    this.add(rule, find, (one) => {
      told ??= new Set(this.found.filter((other) => other.rule === rule).map(spotsOf));
      return !told.has(spotsOf(one));
    });
  }
}

/** All places that were found together, whichever of them is reported. */
function spotsOf({ diagnostic }: Found): string {
  return [diagnostic, ...diagnostic.related]
    .map(({ uri, range: { start } }) => `${start.line} ${start.character} ${uri}`)
    .sort()
    .join('\n');
}

function isSectionRule(rule: Rule): rule is SectionRule {
  return rule.looksAt === 'section';
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

function summarise(rule: FolderRule, analysis: Analysis, filter: SuppressionFilter): SummarisedStatement[] {
  const { uri } = analysis.draft.source;
  return rule.statements(analysis).map((statement) => ({
    ...statement,
    isSilenced: filter.hides(rule.id, { uri, range: statement.range }),
  }));
}

function failure(rule: Rule, error: unknown, analysis: Analysis): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    place: { source: analysis.draft.source, span: { start: 0, end: 0 } },
    message: `The rule ${rule.id} failed on this draft (${reason}), so what it checks is not checked. The other rules ran. Please report this as a fault of cqc-lint.`,
  };
}
