import assert from 'node:assert/strict';
import * as z from 'zod';
import { cqcLint, draft, folderWith, metrics, removeFolders, wrong } from '../command.ts';
import { runs, written } from './runs.ts';

// What docs.gitlab.com says under “Code Quality report format”, and no more.
const line = z.int().positive();
const schema = z.array(
  z.strictObject({
    type: z.literal('issue'),
    description: z.string().min(1),
    check_name: z.string().min(1),
    fingerprint: z.string().min(1),
    severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']),
    location: z.strictObject({
      path: z.string().regex(/^(?!\.\/|\/)/, 'relative to the repository, without ./'),
      lines: z.strictObject({ begin: line, end: line }),
    }),
  }),
);

describe('GitLab’s code quality', function () {
  this.timeout(240_000);
  after(removeFolders);

  for (const run of Object.values(runs)) {
    it(`agrees with its documentation, and has every finding once: ${run.name}`, () => {
      const { gitlab: text, report } = written(run);
      const issues = schema.parse(JSON.parse(text));
      assert.deepEqual(
        issues.map(({ check_name }) => check_name),
        report.files.flatMap(({ diagnostics }) => diagnostics.map(({ rule }) => rule)),
      );
      assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, issues.length);
    });
  }

  it('writes paths from the root of the repository, wherever it is run', () => {
    const root = folderWith({ 'drafts/draft.md': draft(wrong), 'drafts/metrics.yaml': metrics });
    const { stdout } = cqcLint(['draft.md', '--format', 'gitlab', '--rule', 'structure/=off'], {
      cwd: `${root}/drafts`,
      env: { CI_PROJECT_DIR: root },
    });
    assert.deepEqual(
      schema.parse(JSON.parse(stdout)).map(({ location }) => location.path),
      ['drafts/draft.md'],
    );
  });
});
