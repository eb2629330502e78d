import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pageName } from '../report/rule-page.ts';
import { ruleById } from '../rules/registry.ts';

/** The packaged reference pages of the rules, which open without a network. */
export class RulePages {
  readonly #folder: string;

  /** `folder` is the path of the folder that holds the pages. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The `file:` URI of a rule's page, or undefined where none is packaged. */
  uriOf(id: string): string | undefined {
    const rule = ruleById(id);
    const path = rule && join(this.#folder, pageName(rule));
    return path && existsSync(path) ? pathToFileURL(path).href : undefined;
  }
}
