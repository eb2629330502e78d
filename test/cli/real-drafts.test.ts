import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { globSync } from 'tinyglobby';
import { SourceText } from '../../server/src/text/source-text.ts';
import { cqcLint } from './command.ts';
import { lintShape, numbersShape } from './json-shape.ts';

// Published self-assessments stand beside the repository where they may be used; they are no part of it.
const folder = resolve('../shared/bench/cases');
const drafts = existsSync(folder) ? globSync('*.md', { cwd: folder, absolute: true }).toSorted() : [];

describe('real drafts', function () {
  this.timeout(240_000);

  if (drafts.length === 0)
    it.skip(`published self-assessments: none in ${folder}, so nothing is checked on them`, () => {});

  for (const draft of drafts) {
    const cwd = dirname(draft);
    const name = draft.slice(cwd.length + 1);
    const source = (path: string): SourceText => new SourceText(path, readFileSync(resolve(cwd, path), 'utf8'));

    it(`${name}: every diagnostic lies on the text that it names`, () => {
      const { status, stdout, stderr } = cqcLint(['lint', name, '--format', 'json'], { cwd });
      assert.ok(status === 0 || status === 1, `${status}: ${stderr}`);
      const report = lintShape.parse(JSON.parse(stdout));
      assert.equal(report.files[0]!.path, name);
      assert.ok(report.files[0]!.diagnostics.length > 0);
      for (const { path, diagnostics } of report.files) {
        for (const { rule, range, message, related } of diagnostics) {
          const text = textAt(source(path), range);
          assert.ok(text.trim() !== '', `${path}:${range.start.line + 1} ${rule} lies on no text`);
          if (rule.startsWith('number/')) assert.equal(firstQuoted(message), text, message);
          for (const place of related) assert.ok(textAt(source(place.path), place.range).trim() !== '', message);
        }
      }
    });

    it(`${name}: every number lies where it is written`, () => {
      const { status, stdout, stderr } = cqcLint(['numbers', name, '--format', 'json'], { cwd });
      assert.equal(status, 0, stderr);
      const [file] = numbersShape.parse(JSON.parse(stdout)).files;
      assert.ok(file!.numbers.length > 100);
      for (const { range, text } of file!.numbers) {
        assert.equal(textAt(source(name), range).replaceAll(/\s+/g, ' '), text.replaceAll(/\s+/g, ' '));
      }
    });
  }
});

/** The text in a range, which must lie in the file. */
function textAt(
  source: SourceText,
  range: { start: { line: number; character: number }; end: { line: number; character: number } },
): string {
  const span = source.span(range);
  assert.deepEqual(source.range(span), range, `${source.uri}:${range.start.line + 1} lies outside the file`);
  return source.slice(span);
}

/** The first words that a message quotes. */
function firstQuoted(message: string): string | undefined {
  return /“([^”]*)”/.exec(message)?.[1];
}
