import type { Analysis } from '../analysis.ts';
import type { Finding } from '../diagnostic.ts';
import { type SuppressionFilter, suppressionFilter } from '../draft/suppressions.ts';
import type { SummarisedStatement } from '../folder/statement.ts';
import type { FolderRule, Rule } from '../rules/rule.ts';
import { type Found, foundBy, type SeverityOf } from './found.ts';
import { isSectionRule, type SectionFindings, settledFindings } from './section-findings.ts';

/** What rules look at beyond single sections, and what these gave. */
interface Ground {
  readonly analysis: Analysis;
  readonly rules: readonly Rule[];
  /** Those of them that are on. */
  readonly on: readonly Rule[];
  readonly severityOf: SeverityOf;
  /** Has rules look at single sections. */
  readonly lookAtSections: () => SectionFindings;
  /** Whether the rest of the draft is to be compared with what it was when they were looked at. */
  readonly isToSettle: boolean;
}

/** Rules looking at a draft beyond its single sections, one after the other. */
export class BeyondSections {
  readonly #ground: Ground;
  #inSections: SectionFindings | undefined;
  #isSettled = false;
  #found: Found[] = [];
  readonly #statements = new Map<string, readonly SummarisedStatement[]>();
  /** The first error of each rule that failed. */
  #failures = new Map<Rule, unknown>();
  #filter: SuppressionFilter | undefined;
  /** How many of the rules that are on have looked. */
  #looked = 0;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** What single sections gave, as far as they were looked at again. */
  get inSections(): SectionFindings {
    this.#inSections ??= this.#ground.lookAtSections();
    return this.#inSections;
  }

  /** What all rules found, with what was found in single sections first. */
  get found(): readonly Found[] {
    while (this.look());
    return this.#found;
  }

  /** What rules about a folder’s drafts are to know of this one, by their ids. */
  get statements(): ReadonlyMap<string, readonly SummarisedStatement[]> {
    while (this.look());
    return this.#statements;
  }

  /** Has the next rule look. Says whether any is left. */
  look(): boolean {
    const { on } = this.#ground;
    if (!this.#isSettled) {
      this.#settle();
      return true;
    }
    if (this.#looked > on.length) return false;
    const rule = on[this.#looked++];
    if (rule) this.#lookWith(rule);
    else this.#tellFailures();
    return this.#looked <= on.length;
  }

  #settle(): void {
    const { on, severityOf, isToSettle } = this.#ground;
    const first = this.inSections;
    const settled = isToSettle ? settledFindings(on.filter(isSectionRule), severityOf, first) : first;
    this.#isSettled = true;
    this.#inSections = settled;
    this.#found = [...settled.found];
    this.#failures = new Map(settled.failures);
  }

  #lookWith(rule: Rule): void {
    const { analysis, rules } = this.#ground;
    this.#add(rule, () => analysis.problems.filter((problem) => problem.rule === rule.id));
    if (rule.looksAt === 'section') this.#addUntold(rule, () => rule.checkDraft?.(analysis) ?? []);
    if (rule.looksAt === 'draft' || rule.looksAt === 'folder') {
      this.#add(rule, () =>
        rule.check(
          analysis,
          rules.map(({ id }) => id),
        ),
      );
    }
    if (rule.looksAt === 'folder') this.#attempt(rule, () => this.#statements.set(rule.id, this.#summarise(rule)));
  }

  #tellFailures(): void {
    const { analysis, on } = this.#ground;
    const ruleFailed = on.find((rule) => rule.id === 'draft/rule-failed');
    if (!ruleFailed) return;
    this.#add(ruleFailed, () => [...this.#failures].map(([rule, error]) => failure(rule, error, analysis)));
  }

  /** Adds what a rule finds; where it fails, what it found before stays. */
  #add(rule: Rule, find: () => Iterable<Finding>, isNew: (one: Found) => boolean = () => true): void {
    this.#attempt(rule, () => {
      for (const finding of find()) {
        const one = foundBy(rule, finding, this.#ground.severityOf);
        if (one && isNew(one)) this.#found.push(one);
      }
    });
  }

  /** Does some work of a rule, and notes it where the rule fails. */
  #attempt(rule: Rule, work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!this.#failures.has(rule)) this.#failures.set(rule, error);
    }
  }

  /** The same, but for what the rule has found on the same places already. */
  #addUntold(rule: Rule, find: () => Iterable<Finding>): void {
    let told: ReadonlySet<string> | undefined;
    this.#add(rule, find, (one) => {
      told ??= new Set(this.#found.filter((other) => other.rule === rule).map(spotsOf));
      return !told.has(spotsOf(one));
    });
  }

  #summarise(rule: FolderRule): SummarisedStatement[] {
    const { analysis } = this.#ground;
    const { uri } = analysis.draft.source;
    this.#filter ??= suppressionFilter(analysis.draft);
    const filter = this.#filter;
    return rule.statements(analysis).map((statement) => ({
      ...statement,
      isSilenced: filter.hides(rule.id, { uri, range: statement.range }),
    }));
  }
}

/** All places that were found together, whichever of them is reported. */
function spotsOf({ diagnostic }: Found): string {
  return [diagnostic, ...diagnostic.related]
    .map(({ uri, range: { start } }) => `${start.line} ${start.character} ${uri}`)
    .sort()
    .join('\n');
}

function failure(rule: Rule, error: unknown, analysis: Analysis): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    place: { source: analysis.draft.source, span: { start: 0, end: 0 } },
    message: `The rule ${rule.id} failed on this draft (${reason}), so what it checks is not checked. The other rules ran. Please report this as a fault of cqc-lint.`,
  };
}
