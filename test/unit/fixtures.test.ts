import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic, DiagnosticFix } from '../../server/src/diagnostic.ts';
import { type DraftReport, lint } from '../../server/src/lint.ts';
import { ruleById } from '../../server/src/rules/registry.ts';
import { SourceText } from '../../server/src/text/source-text.ts';
import { ChangedFiles, fixturePaths, loadFixture, markedIn } from '../marked-fixtures.ts';

async function lintFixture(path: string, changed?: ReadonlyMap<string, string>): Promise<DraftReport | null> {
  const loaded = await loadFixture(path, new ChangedFiles(changed));
  return loaded && lint(loaded);
}

/** The files that a draft's findings may lie in: itself, and those beside it that were read. */
function textsOf(report: DraftReport): Map<string, SourceText> {
  const { draft, metrics, settings } = report.analysis;
  const sources = [draft.source, ...metrics.map(({ source }) => source), ...(settings ? [settings.source] : [])];
  return new Map(sources.map((source) => [source.uri, source]));
}

const pathOf = (uri: string): string => relative('', fileURLToPath(uri));
const row = (uri: string, line: number, rule: string): string => `${pathOf(uri)}:${line + 1} ${rule}`;

function lineAt(source: SourceText, line: number): string {
  return source.slice(source.lineSpan(line));
}

/** A text after some edits of it, which may not overlap. */
function edited(source: SourceText, edits: readonly DiagnosticFix['edits'][number][]): string {
  const spans = edits.map(({ range, newText }) => ({ ...source.span(range), newText }));
  let text = source.text;
  let next = Number.POSITIVE_INFINITY;
  for (const { start, end, newText } of spans.toSorted((a, b) => b.start - a.start)) {
    assert.ok(end <= next, 'two edits of one fix overlap');
    text = text.slice(0, start) + newText + text.slice(end);
    next = start;
  }
  return text;
}

/** What the rule of a diagnostic can do besides, when it is asked. */
function offered({ rule: id, range, uri }: Diagnostic, { analysis }: DraftReport): DiagnosticFix[] {
  const rule = ruleById(id);
  const { source } = analysis.draft;
  if (rule?.looksAt !== 'draft' || !rule.offers || uri !== source.uri) return [];
  return rule.offers(analysis, source.span(range)).map(({ title, edits }) => ({
    title,
    edits: edits.map(({ place, newText }) => ({
      uri: place.source.uri,
      range: place.source.range(place.span),
      newText,
    })),
  }));
}

function counts(diagnostics: readonly Diagnostic[]): Map<string, number> {
  const result = new Map<string, number>();
  for (const { rule } of diagnostics) result.set(rule, (result.get(rule) ?? 0) + 1);
  return result;
}

/**
 * Whether a finding may follow from what a fix says: a section that it puts in is still to be written, and a number that
 * it links to a metric is from then on checked against it.
 */
function isFollowing(rule: string, { edits }: DiagnosticFix): boolean {
  if (rule === 'writing/placeholder') return edits.some(({ newText }) => newText.includes('[Insert '));
  return rule.startsWith('number/') && edits.some(({ newText }) => newText.includes('](metric:'));
}

/** Whether an empty range marks where something is to be put: a fix of its own inserts there. */
function isInsertionPoint({ uri, range, fixes }: Diagnostic): boolean {
  const here = JSON.stringify(range);
  return fixes.some(({ edits }) => edits.some((edit) => edit.uri === uri && JSON.stringify(edit.range) === here));
}

describe('fixtures', function () {
  this.timeout(240_000);
  const drafts: string[] = [];

  for (const path of fixturePaths()) {
    it(`${path}: what is marked is found, and nothing else`, async function () {
      const report = await lintFixture(path);
      if (!report) return this.skip();
      drafts.push(path);
      const found = report.diagnostics.map(({ uri, range, rule }) => row(uri, range.start.line, rule));
      const marked = [...textsOf(report).values()].flatMap(({ uri, text }) =>
        markedIn(pathOf(uri), text).map(({ line, rule }) => row(uri, line, rule)),
      );
      assert.deepEqual(found.toSorted(), marked.toSorted());
    });

    it(`${path}: every finding lies on text`, async function () {
      const report = await lintFixture(path);
      if (!report) return this.skip();
      const texts = textsOf(report);
      for (const diagnostic of report.diagnostics) {
        for (const { uri, range } of [diagnostic, ...diagnostic.related]) {
          const at = row(uri, range.start.line, diagnostic.rule);
          const source = texts.get(uri) ?? new SourceText(uri, readFileSync(fileURLToPath(uri), 'utf8'));
          const span = source.span(range);
          assert.deepEqual(source.range(span), range, `${at} lies outside its file`);
          const empty = span.end <= span.start;
          assert.ok(!empty || span.start === 0 || isInsertionPoint(diagnostic), `${at} is empty`);
        }
      }
    });

    it(`${path}: every fix puts right what it says, and nothing new is wrong`, async function () {
      const report = await lintFixture(path);
      if (!report) return this.skip();
      const texts = textsOf(report);
      const before = counts(report.diagnostics);
      const faulty = new Set(report.diagnostics.map(({ uri, range }) => lineAt(texts.get(uri)!, range.start.line)));
      for (const diagnostic of report.diagnostics) {
        for (const fix of [...diagnostic.fixes, ...offered(diagnostic, report)]) {
          const at = `${row(diagnostic.uri, diagnostic.range.start.line, diagnostic.rule)}, “${fix.title}”`;
          const changed = new Map(
            [...new Set(fix.edits.map(({ uri }) => uri))].map((uri) => {
              assert.ok(texts.has(uri), `${at} changes a file that was not read`);
              return [
                uri,
                edited(
                  texts.get(uri)!,
                  fix.edits.filter((edit) => edit.uri === uri),
                ),
              ];
            }),
          );
          const after = await lintFixture(path, changed);
          assert.ok(after, `${at} leaves no draft`);
          const left = counts(after.diagnostics);
          assert.ok((left.get(diagnostic.rule) ?? 0) < before.get(diagnostic.rule)!, `${at} leaves its finding`);
          const textsAfter = textsOf(after);
          for (const found of after.diagnostics) {
            const { rule } = found;
            if (left.get(rule)! <= (before.get(rule) ?? 0) || isFollowing(rule, fix)) continue;
            // What was wrong elsewhere and stays so may be found wrong in another way beside the text put right.
            const places = [found, ...found.related].map(({ uri, range }) => ({ source: textsAfter.get(uri)!, range }));
            const isOld = places.some(({ source, range }) => faulty.has(lineAt(source, range.start.line)));
            assert.ok(isOld, `${at} brings a new ${rule}`);
          }
        }
      }
    });
  }

  it('there are drafts among them', () => {
    assert.ok(drafts.length >= 10, `only ${drafts.length}: ${drafts.join(', ')}`);
  });
});
