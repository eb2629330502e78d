import assert from 'node:assert/strict';
import { lint } from '../../../server/src/lint.ts';
import type { LeftNumber } from '../../../server/src/numbers/refresh/refresh-plan.ts';
import { refreshedText, refreshOf } from '../../../server/src/refresh.ts';
import { loadFromMemory } from '../load-from-memory.ts';

const metrics = `authority: Harrowmere Borough Council
metrics:
  - id: satisfaction
    label: People satisfied with their care
    unit: percent
    observations:
      - { period: 2021-22, value: "61.0" }
      - { period: 2022-23, value: "64.5" }
      - { period: 2023-24, value: "66.1" }
      - { period: 2023-24 Q1-Q2, value: "70.2" }
      - { period: 2022-23, area: London, value: "60.3" }
      - { period: 2023-24, area: London, value: "62.8" }
      - { period: 2022-23, area: England, value: "63.9" }
  - id: control
    label: People who feel in control of their daily life
    unit: percent
    observations:
      - { period: 2022-23, value: "77.2" }
      - { period: 2023-24, value: "75.4" }
  - id: carers
    label: Carers known to us
    unit: count
    observations:
      - { period: 2022-23, value: "2,840" }
      - { period: 2023-24, value: "3,104" }
  - id: waiting
    label: People waiting for an assessment
    unit: count
    observations:
      - { period: 2023-03-31, value: "412" }
      - { period: 2024-03-31, value: "365" }
  - id: answered
    label: People who answered our survey
    unit: count
    observations:
      - { period: 2022-23, value: "400", numerator: 258, denominator: 400 }
      - { period: 2023-24, value: "410" }
  - id: providers
    label: Care homes that closed
    unit: count
    observations:
      - { period: 2022-23, value: "12" }
      - { period: 2023-24, value: "3" }
  - id: one-year
    label: People helped at home
    unit: count
    observations: [{ period: 2022-23, value: "118" }]
  - id: falling
    label: People who feel safe
    unit: percent
    observations:
      - { period: 2022-23, value: "78.1" }
      - { period: 2023-24, value: "70.4" }
  - id: quarterly
    label: Calls answered
    unit: percent
    observations:
      - { period: 2023-24 Q1, value: "81.0" }
      - { period: 2023-24 Q2, value: "84.0" }
      - { period: 2023-24, value: "85.0" }
`;

const opening = '---\nframework: cqc-local-authority\nmetrics: metrics.yaml\n---\n\n';

/** The body of a draft after a refresh, and the numbers that were left. */
export async function refreshedBody(body: string): Promise<{ text: string; left: readonly LeftNumber[] }> {
  const loaded = await loadFromMemory(`${opening}${body}\n`, { 'metrics.yaml': metrics });
  assert.deepEqual(loaded.problems, []);
  const plan = refreshOf(loaded, lint(loaded));
  return { text: refreshedText(loaded, plan.steps).slice(opening.length, -1), left: plan.left };
}

/** A link to the metric that most drafts of these tests pin. */
export const sat = (text: string, query = '?period=2022-23'): string => `[${text}](metric:satisfaction${query})`;
