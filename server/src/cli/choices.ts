import { type Severity, severities } from '../diagnostic.ts';
import { isRuleOrGroup, rules } from '../rules/registry.ts';
import { closest } from '../text/similarity.ts';
import { WorkStopped } from './terminal.ts';

/**
 * Reads `--rule ID=SEVERITY` options into the severities that they choose; a later one wins over an earlier one. An id
 * is a rule or, ending in `/`, a group. Throws WorkStopped for anything else, naming the closest.
 */
export function chosenSeverities(options: readonly string[]): Map<string, Severity> {
  const chosen = new Map<string, Severity>();
  for (const option of options) {
    const [, id, severity] = /^([^=]*)=(.*)$/.exec(option) ?? [];
    if (id === undefined || severity === undefined) {
      throw new WorkStopped(
        `“--rule ${option}” names no severity. Write for example --rule ${example(option)}=warning.`,
      );
    }
    if (!isRuleOrGroup(id)) throw new WorkStopped(unknownRule(id));
    chosen.delete(id);
    chosen.set(id, severityNamed(severity, option));
  }
  return chosen;
}

/** The message for a rule that does not exist. */
export function unknownRule(id: string): string {
  const groups = [...new Set(rules.map((rule) => `${rule.id.split('/')[0]}/`))];
  const near = closest(id, [...rules.map((rule) => rule.id), ...groups], 0.4);
  const remedy = near === undefined ? '' : ` Did you mean “${near}”?`;
  return `There is no rule “${id}”.${remedy} “cqc-lint rules” lists them all.`;
}

function example(id: string): string {
  return isRuleOrGroup(id) ? id : 'number/unsupported';
}

function severityNamed(text: string, option: string): Severity {
  const severity = severities.find((known) => known === text);
  if (severity) return severity;
  throw new WorkStopped(`“--rule ${option}” names no severity that there is. Choose one of: ${severities.join(', ')}.`);
}
