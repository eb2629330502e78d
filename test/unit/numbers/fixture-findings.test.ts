import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { lint } from '../../../server/src/lint.ts';
import { ChangedFiles, fixturePaths, loadFixture } from '../../marked-fixtures.ts';

/** By fixture, each finding about numbers: its line, what it lies on, what it says, the places beside it and its fixes. */
const expected = z
  .record(z.string(), z.array(z.string()))
  .parse(JSON.parse(readFileSync('test/unit/numbers/fixture-findings.json', 'utf8')));

async function findingsIn(path: string): Promise<string[]> {
  const loaded = await loadFixture(path, new ChangedFiles());
  const { diagnostics, analysis } = lint(loaded!);
  const { source } = analysis.draft;
  return diagnostics
    .filter(({ rule, uri }) => /^(?:number|consistency)\//.test(rule) && uri === source.uri)
    .map(({ range, rule, severity, message, related, fixes }) =>
      [
        `${range.start.line + 1} [${source.slice(source.span(range))}] ${severity} ${rule}: ${message}`,
        ...related.map((each) => each.message),
        ...fixes.map(
          ({ title, edits, isSafe }) =>
            `${isSafe ? 'safely: ' : ''}${title}: ${edits.map(({ newText }) => newText).join(', ')}`,
        ),
      ].join(' | '),
    );
}

describe('what is said of the numbers of the fixtures', () => {
  const paths = fixturePaths().filter((path) => /fixtures\/(?:number|consistency)\//.test(path));

  it('is known of each of them', () => assert.deepEqual(Object.keys(expected), paths.toSorted()));

  for (const path of paths) it(path, async () => assert.deepEqual(await findingsIn(path), expected[path]));
});
