import * as z from 'zod/mini';
import { type Severity, severities } from '../diagnostic.ts';
import { isRuleOrGroup, rules } from '../rules/registry.ts';
import type { Overrides } from '../settings/settings.ts';
import { closest } from '../text/similarity.ts';

/** The settings section of the editor. */
export const settingsSection = 'cqcLint';

/** Which numbers have their metric written behind them: none, those whose metric was found by words, or all. */
const inlayHintChoices = ['off', 'found', 'all'] as const;

/** What the editor's settings say of drafts: what is laid over every one, and what is shown in it. */
export interface EditorSettings {
  readonly enable: boolean;
  readonly overrides: Overrides;
  readonly codeLens: boolean;
  readonly inlayHints: (typeof inlayHintChoices)[number];
}

export const defaultSettings: EditorSettings = { enable: true, overrides: {}, codeLens: true, inlayHints: 'off' };

/** Reads the editor's settings. A setting that is wrong is left out, and a sentence in `problems` names it and the remedy. */
export function readEditorSettings(value: unknown): { settings: EditorSettings; problems: readonly string[] } {
  const problems: string[] = [];
  const section = z.record(z.string(), z.unknown()).safeParse(value ?? {});
  if (!section.success) {
    problems.push(
      `The setting ${settingsSection} must be a group of settings, such as ${settingsSection}.rules. It is ignored.`,
    );
    return { settings: defaultSettings, problems };
  }
  const { enable, framework, rules, codeLens, inlayHints } = section.data;
  return {
    settings: {
      enable: readSwitch('enable', enable, problems),
      codeLens: readSwitch('codeLens', codeLens, problems),
      inlayHints: readInlayHints(inlayHints, problems),
      overrides: { ...readFramework(framework, problems), ...readRules(rules, problems) },
    },
    problems,
  };
}

/** A setting that is on unless it is switched off. */
function readSwitch(name: 'enable' | 'codeLens', value: unknown, problems: string[]): boolean {
  const given = z.nullish(z.boolean()).safeParse(value);
  if (!given.success) {
    problems.push(`The setting ${settingsSection}.${name} is ${shown(value)}, so it is ignored. Write true or false.`);
  }
  return given.data ?? true;
}

function readInlayHints(value: unknown, problems: string[]): EditorSettings['inlayHints'] {
  const given = z.nullish(z.enum(inlayHintChoices)).safeParse(value);
  if (!given.success) {
    problems.push(
      `The setting ${settingsSection}.inlayHints is ${shown(value)}, so it is ignored. Write one of: ${inlayHintChoices.join(', ')}.`,
    );
  }
  return given.data ?? defaultSettings.inlayHints;
}

function readFramework(value: unknown, problems: string[]): Pick<Overrides, 'framework'> {
  const framework = z.nullish(z.string()).safeParse(value);
  // Whether there is such a framework is seen where a draft is read, as settings beside it may name more of them.
  if (framework.success) return framework.data ? { framework: framework.data } : {};
  problems.push(
    `The setting ${settingsSection}.framework is ${shown(value)}, which is not a name, so it is ignored. Write the name of a framework, for example cqc-local-authority.`,
  );
  return {};
}

function readRules(value: unknown, problems: string[]): Pick<Overrides, 'rules'> {
  const given = z.nullish(z.record(z.string(), z.unknown())).safeParse(value);
  if (!given.success) {
    problems.push(
      `The setting ${settingsSection}.rules is ${shown(value)}, so it is ignored. Write rules with their severity, for example { "number/unsupported": "info" }.`,
    );
  }
  const chosen = new Map<string, Severity>();
  for (const [id, written] of Object.entries(given.data ?? {})) {
    const severity = z.enum(severities).safeParse(written);
    if (!isRuleOrGroup(id)) problems.push(unknownRule(id));
    else if (severity.success) chosen.set(id, severity.data);
    else {
      problems.push(
        `The setting ${settingsSection}.rules gives ${id} the severity ${shown(written)}, so it is ignored. Write one of: ${severities.join(', ')}.`,
      );
    }
  }
  // Groups first, so that a rule's own severity is laid over its group's, however the settings are ordered.
  const ordered = [...chosen].toSorted(([a], [b]) => Number(b.endsWith('/')) - Number(a.endsWith('/')));
  return ordered.length > 0 ? { rules: new Map(ordered) } : {};
}

function unknownRule(id: string): string {
  const groups = new Set(rules.map((rule) => `${rule.id.split('/')[0]}/`));
  const near = closest(id, [...rules.map((rule) => rule.id), ...groups]);
  const remedy = near ? `Did you mean ${near}?` : 'The documentation lists all rules.';
  return `The setting ${settingsSection}.rules names “${id}”, which is not a rule, so it is ignored. ${remedy}`;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? `“${value}”` : (JSON.stringify(value) ?? 'missing');
}
