import { l10n } from 'vscode';
import type { DraftCoverage } from '../../../server/src/lsp/protocol.ts';
import { counted } from '../counted.ts';

type Statement = DraftCoverage['statements'][number];
export type Readiness = Statement['readiness'];
type Numbers = Statement['numbers'];
export type EvidenceKind = keyof Statement['evidence'];

/** How each state of a section is called. */
export const readinessNames: Readonly<Record<Readiness, string>> = {
  ready: l10n.t('Ready'),
  'to-correct': l10n.t('To correct'),
  incomplete: l10n.t('Incomplete'),
  empty: l10n.t('Empty'),
  missing: l10n.t('Missing'),
};

/** How each kind of evidence is called. */
export const evidenceNames: Readonly<Record<EvidenceKind, string>> = {
  number: l10n.t('Numbers'),
  quotation: l10n.t('Quotations'),
  experience: l10n.t('People’s experience'),
  involvement: l10n.t('Involvement'),
  staff: l10n.t('Staff and leaders'),
  partners: l10n.t('Partners'),
  survey: l10n.t('Surveys'),
  audit: l10n.t('Audits and reviews'),
  reference: l10n.t('References'),
};

/** “12 of 15 numbers backed”; undefined where there are none. */
export function backedText({ claims, supported }: Numbers, checksNumbers: boolean): string | undefined {
  if (claims === 0) return undefined;
  if (!checksNumbers) return counted(claims, 'number');
  return claims === 1
    ? l10n.t('{0} of 1 number backed', supported)
    : l10n.t('{0} of {1} numbers backed', supported, claims);
}

/** The same in brief, for a narrow column: “12/15 backed”. */
export function backedInBrief(numbers: Numbers, checksNumbers: boolean): string | undefined {
  if (numbers.claims === 0 || !checksNumbers) return undefined;
  return l10n.t('{0}/{1} backed', numbers.supported, numbers.claims);
}

/** What becomes of the numbers of a section, each on a line: “2 of another period”. */
export function numberLines(numbers: Numbers): string[] {
  const lines: [number, string][] = [
    [numbers.supported, l10n.t('{0} backed by the metrics file', numbers.supported)],
    [numbers.inconsistent, l10n.t('{0} with another value in the metrics file', numbers.inconsistent)],
    [numbers['wrong-period'], l10n.t('{0} of another period', numbers['wrong-period'])],
    [numbers['wrong-area'], l10n.t('{0} of another area', numbers['wrong-area'])],
    [numbers.ambiguous, l10n.t('{0} that several metrics fit', numbers.ambiguous)],
    [numbers.unsupported, l10n.t('{0} that no metric fits', numbers.unsupported)],
    [numbers.unchecked, l10n.t('{0} not checked, as no metrics file is linked', numbers.unchecked)],
  ];
  return lines.filter(([count]) => count > 0).map(([, text]) => text);
}

/** How many parts of those asked for are there: “1 of 2 parts”. */
export function partsText(present: number, asked: number): string {
  return asked === 1 ? l10n.t('{0} of 1 part', present) : l10n.t('{0} of {1} parts', present, asked);
}

/** With a capital first letter. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
