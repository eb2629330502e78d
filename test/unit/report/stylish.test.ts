import assert from 'node:assert/strict';
import { draftCoverage } from '../../../server/src/coverage/draft-coverage.ts';
import { lint } from '../../../server/src/lint.ts';
import { finishedRun } from '../../../server/src/report/finished-run.ts';
import { type Look, plain } from '../../../server/src/report/look.ts';
import { writerOf } from '../../../server/src/report/writers.ts';
import { loadFromMemory } from '../load-from-memory.ts';

const metrics = `metrics:
  - id: satisfaction
    label: People satisfied with their care
    unit: percent
    observations:
      - { period: 2023-24, value: "64.5" }
`;

async function written(text: string, look: Look): Promise<string> {
  const draft = `---\nframework: cqc-local-authority\nmetrics: metrics.yaml\nperiod: 2023-24\n---\n\n# Draft\n\n${text}\n`;
  const report = lint(await loadFromMemory(draft, { 'metrics.yaml': metrics }));
  const run = finishedRun([report], {
    folder: 'file:///',
    errorsOnly: true,
    rules: [],
    coverageOf: draftCoverage,
    version: '1',
    time: '2024-05-14T09:30:00',
    address: null,
  });
  return writerOf('stylish').write(run, look);
}

const right = '[64.5%](metric:satisfaction) of people were satisfied with their care.';
const wrong = '[71.5%](metric:satisfaction) of people were satisfied with their care.';

describe('stylish', () => {
  it('ends with how many numbers the metrics back', async () => {
    assert.match(
      await written(`${right}\n\n${wrong}`, plain()),
      /\n1 of 2 numbers that should be backed by the metrics are\.\n$/,
    );
    assert.match(
      await written(right, plain()),
      /^Nothing to report in 1 file\.\n1 of 1 number that should be backed by the metrics is\.\n$/,
    );
    assert.match(await written('No numbers.', plain()), /^Nothing to report in 1 file\.\n$/);
  });

  it('links the name of a file where links are followed', async () => {
    const look: Look = { ...plain(), link: (text, uri) => `<${uri}>${text}</>` };
    assert.match(await written(wrong, look), /^<file:\/\/\/harrowmere\/draft\.md>harrowmere\/draft\.md<\/>\n/);
    assert.match(await written(wrong, plain()), /^harrowmere\/draft\.md\n/);
  });
});
