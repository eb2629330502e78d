import { pageName } from '../report/rule-page.ts';
import { ruleById } from '../rules/registry.ts';
import type { RulePage } from '../rules/rule.ts';

/** What a rule’s page says, by the rule's id. */
export type RuleTexts = Readonly<Record<string, RulePage>>;

/** What comes with the program for the pages of the rules. Paths start from the program's folder. */
interface Packaged {
  /** The URI of the program's folder, ending in `/`; null where nobody knows it. */
  readonly program: string | null;
  isPackaged(path: string): boolean;
  readText(path: string): Promise<string>;
}

/** The packaged reference pages of the rules, which open without a network. */
export class RulePages {
  readonly #packaged: Packaged;
  #texts: Promise<RuleTexts> | undefined;

  constructor(packaged: Packaged) {
    this.#packaged = packaged;
  }

  /** The URI of a rule's page, or undefined where none is packaged. */
  uriOf(id: string): string | undefined {
    const rule = ruleById(id);
    const path = rule && `../docs/rules/${pageName(rule)}`;
    const { program } = this.#packaged;
    return path && program !== null && this.#packaged.isPackaged(path) ? new URL(path, program).href : undefined;
  }

  /** What the pages say. The build puts it beside the running program; it is read when somebody asks. */
  texts(): Promise<RuleTexts> {
    this.#texts ??= this.#packaged.readText('rule-pages.json').then((text) => JSON.parse(text) as RuleTexts);
    return this.#texts;
  }
}
