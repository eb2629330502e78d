import type { DraftCoverage } from '../../../server/src/lsp/protocol.ts';

type Statement = DraftCoverage['statements'][number];
export type Readiness = Statement['readiness'];
type Numbers = Statement['numbers'];
export type EvidenceKind = keyof Statement['evidence'];

/** How each state of a section is called. */
export const readinessNames: Readonly<Record<Readiness, string>> = {
  ready: 'Ready',
  'to-correct': 'To correct',
  incomplete: 'Incomplete',
  empty: 'Empty',
  missing: 'Missing',
};

/** How each kind of evidence is called. */
export const evidenceNames: Readonly<Record<EvidenceKind, string>> = {
  number: 'Numbers',
  quotation: 'Quotations',
  experience: 'People’s experience',
  involvement: 'Involvement',
  staff: 'Staff and leaders',
  partners: 'Partners',
  survey: 'Surveys',
  audit: 'Audits and reviews',
  reference: 'References',
};

/** “12 of 15 numbers backed”; undefined where there are none. */
export function backedText(numbers: Numbers, checksNumbers: boolean): string | undefined {
  if (numbers.claims === 0) return undefined;
  if (!checksNumbers) return counted(numbers.claims, 'number');
  return `${numbers.supported} of ${counted(numbers.claims, 'number')} backed`;
}

/** The same in brief, for a narrow column: “12/15 backed”. */
export function backedInBrief(numbers: Numbers, checksNumbers: boolean): string | undefined {
  return numbers.claims > 0 && checksNumbers ? `${numbers.supported}/${numbers.claims} backed` : undefined;
}

/** What becomes of the numbers of a section, each on a line: “2 differ from the metrics file”. */
export function numberLines(numbers: Numbers): string[] {
  const lines: [number, string][] = [
    [numbers.supported, 'backed by the metrics file'],
    [numbers.inconsistent, 'with another value in the metrics file'],
    [numbers['wrong-period'], 'of another period'],
    [numbers['wrong-area'], 'of another area'],
    [numbers.ambiguous, 'that several metrics fit'],
    [numbers.unsupported, 'that no metric fits'],
    [numbers.unchecked, 'not checked, as no metrics file is linked'],
  ];
  return lines.filter(([count]) => count > 0).map(([count, text]) => `${count} ${text}`);
}

/** “1 part”, “2 parts”. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** With a capital first letter. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
