import type { Readiness } from '../../coverage/coverage-schema.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import type { Verdict } from '../../numbers/number.ts';
import { grouped } from '../../numbers/wording.ts';
import { counted, listed } from '../look.ts';
import { worstFirst } from '../places.ts';
import { type Html, html } from './html.ts';

/** What a badge looks like, which is never all that tells what it says. */
type Tone = 'good' | 'care' | 'warn' | 'bad' | 'plain';

interface Name {
  readonly text: string;
  readonly tone: Tone;
}

const readinesses: Readonly<Record<Readiness, Name>> = {
  ready: { text: '✓ Ready', tone: 'good' },
  'to-correct': { text: 'To correct', tone: 'care' },
  incomplete: { text: 'Incomplete', tone: 'warn' },
  empty: { text: 'Empty', tone: 'bad' },
  missing: { text: '✗ Missing', tone: 'bad' },
};

const verdicts: Readonly<Record<Verdict, Name>> = {
  supported: { text: '✓ Backed', tone: 'good' },
  inconsistent: { text: '✗ Other value', tone: 'bad' },
  'wrong-period': { text: '✗ Other period', tone: 'bad' },
  'wrong-area': { text: '✗ Other area', tone: 'bad' },
  ambiguous: { text: '? Several fit', tone: 'plain' },
  unsupported: { text: '– No metric', tone: 'plain' },
};

const severities: Readonly<Record<Diagnostic['severity'], Name>> = {
  error: { text: 'Error', tone: 'bad' },
  warning: { text: 'Warning', tone: 'warn' },
  info: { text: 'Remark', tone: 'plain' },
  hint: { text: 'Hint', tone: 'plain' },
};

export function readinessBadge(readiness: Readiness): Html {
  return badge(readinesses[readiness]);
}

export function verdictBadge(verdict: Verdict | null): Html {
  return badge(verdict === null ? { text: 'Not checked', tone: 'plain' } : verdicts[verdict]);
}

export function severityBadge(severity: Diagnostic['severity']): Html {
  return badge(severities[severity]);
}

/** “2 errors, 1 warning and 3 remarks”; “nothing to report”. */
export function findingCounts(diagnostics: readonly Pick<Diagnostic, 'severity'>[]): string {
  const present = worstFirst
    .map((severity) => ({ severity, count: diagnostics.filter((one) => one.severity === severity).length }))
    .filter(({ count }) => count > 0);
  return present.length === 0
    ? 'nothing to report'
    : listed(present.map(({ severity, count }) => counted(count, severities[severity].text.toLowerCase())));
}

/** `6298` as `6,298`. */
export function inThousands(count: number): string {
  return grouped(String(count));
}

function badge({ text, tone }: Name): Html {
  return html`<span class="badge ${tone}">${text}</span>`;
}
