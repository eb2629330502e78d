import { type Severity, severities } from '../diagnostic.ts';

/** For whom a draft is checked: whoever still writes it, whoever is about to publish it, or whoever lets nothing pass. */
export const presetNames = ['draft', 'publication', 'strict'] as const;

export type Preset = (typeof presetNames)[number];

interface Leaning {
  /** How many steps graver each finding becomes. */
  readonly graver?: number;
  /** What findings of a rule or a group are at the most. */
  readonly atMost?: Readonly<Record<string, Severity>>;
  /** What findings of a rule are at the least. */
  readonly atLeast?: Readonly<Record<string, Severity>>;
}

const leanings: Readonly<Record<Preset, Leaning>> = {
  // What is not written yet is no fault in a text that is still being written.
  draft: {
    atMost: {
      'writing/placeholder': 'info',
      'structure/empty-section': 'hint',
      'structure/missing-theme': 'hint',
      'structure/missing-statement': 'hint',
      'structure/missing-part': 'hint',
      'structure/missing-heading': 'hint',
      'structure/missing-table': 'hint',
      'number/unsupported': 'hint',
      'evidence/': 'hint',
    },
  },
  // What embarrasses a council once it is out.
  publication: {
    atLeast: {
      'writing/placeholder': 'error',
      'writing/personal-data': 'error',
      'writing/local-path': 'error',
      'writing/empty-link': 'error',
      'writing/missing-alt-text': 'warning',
      'structure/empty-section': 'error',
      'structure/missing-theme': 'error',
      'structure/missing-statement': 'error',
      'number/small-count': 'error',
      'number/inconsistent': 'error',
      'number/wrong-period': 'error',
      'number/wrong-area': 'error',
      'number/unsupported': 'warning',
      'consistency/contradiction': 'error',
      'draft/unused-suppression': 'warning',
    },
  },
  strict: { graver: 1 },
};

/** The severity that a preset gives to what a rule reports with `own`. A rule that is off stays off. */
export function presetSeverity(preset: Preset | null, rule: string, own: Severity): Severity {
  if (preset === null || own === 'off') return own;
  const { graver = 0, atMost = {}, atLeast = {} } = leanings[preset];
  const group = `${rule.split('/')[0]}/`;
  const [most, least] = [atMost[rule] ?? atMost[group], atLeast[rule] ?? atLeast[group]];
  const rank = (severity: Severity): number => severities.indexOf(severity);
  let at = Math.max(0, rank(own) - graver);
  if (most) at = Math.max(at, rank(most));
  if (least) at = Math.min(at, rank(least));
  return severities[at]!;
}
