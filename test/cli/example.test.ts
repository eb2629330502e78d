import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { SourceText } from '../../server/src/text/source-text.ts';
import { cqcLint } from './command.ts';
import { lintShape } from './json-shape.ts';

describe('the example workspace', function () {
  this.timeout(240_000);
  const draft = 'examples/harrowmere/self-assessment.md';
  const source = new SourceText(draft, readFileSync(draft, 'utf8'));
  let status: number | null;
  let files: ReturnType<typeof lintShape.parse>['files'];

  before(() => {
    const outcome = cqcLint(['examples/harrowmere', '--format', 'json']);
    status = outcome.status;
    files = lintShape.parse(JSON.parse(outcome.stdout)).files;
  });

  it('has one draft: its README and the minutes are left in peace', () => {
    assert.deepEqual(
      files.map(({ path }) => path),
      [draft],
    );
  });

  it('has the planted faults and no others', () => {
    assert.equal(status, 1);
    assert.deepEqual(
      files[0]!.diagnostics.map(({ rule, range }) => `${source.slice(source.span(range))}: ${rule}`),
      [
        '2,064: number/inconsistent',
        '61.8%: number/wrong-period',
        '[insert quotation from the carers’ forum]: writing/placeholder',
        'Theme 3: How the local authority ensures safety within the system: structure/missing-statement',
        '38: consistency/contradiction',
        '38: number/inconsistent',
      ],
    );
  });

  it('backs its other numbers', () => {
    const { coverage } = JSON.parse(cqcLint(['numbers', draft, '--format', 'json']).stdout).files[0];
    assert.equal(coverage.supported, coverage.claims - 3);
    assert.ok(coverage.claims >= 20, `only ${coverage.claims} claims`);
  });
});
