import assert from 'node:assert/strict';
import { lint } from '../../server/src/lint.ts';
import { loadFromMemory } from './load-from-memory.ts';

const draft = (comment: string): string =>
  `---\nframework: cqc-local-authority\nmetrics: metrics.yaml\nperiod: 2023-24\n---\n\n# Draft\n\n${comment}\n[71.5%](metric:satisfaction) of people were satisfied.\n`;
const metrics = `metrics:
  - id: satisfaction
    label: People satisfied with their care
    unit: percent
    observations:
      - { period: 2023-24, value: "64.5" }
`;

async function silencedBy(comment: string) {
  const { diagnostics, silenced } = lint(await loadFromMemory(draft(comment), { 'metrics.yaml': metrics }));
  return {
    reported: diagnostics.filter(({ rule }) => rule === 'number/inconsistent').length,
    silenced: silenced.map(({ diagnostic, reason }) => [diagnostic.rule, diagnostic.range.start.line, reason]),
  };
}

describe('what comments silence', () => {
  it('is told with the reason that the comment gives', async () => {
    assert.deepEqual(
      await silencedBy('<!-- cqc-lint-disable-next-line number/inconsistent -- agreed by the board -->'),
      {
        reported: 0,
        silenced: [['number/inconsistent', 9, 'agreed by the board']],
      },
    );
  });

  it('has no reason where the comment gives none', async () => {
    const { silenced } = await silencedBy('<!-- cqc-lint-disable number/ -->');
    assert.deepEqual(silenced, [['number/inconsistent', 9, null]]);
  });

  it('is nothing where the comment is for another rule', async () => {
    assert.deepEqual(await silencedBy('<!-- cqc-lint-disable-next-line number/stale -->'), {
      reported: 1,
      silenced: [],
    });
  });
});
