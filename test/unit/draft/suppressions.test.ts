import assert from 'node:assert/strict';
import type { Draft } from '../../../server/src/draft/draft.ts';
import { suppressionFilter } from '../../../server/src/draft/suppressions.ts';
import { type Location, SourceText, type Span } from '../../../server/src/text/source-text.ts';
import { draftOf, spanIn, textsOf } from './draft-of.ts';

const known = ['number/unsupported', 'number/stale', 'structure/missing-part', 'draft/unused-suppression'];

/** Each suppression of a text as its kind, ids and reason; asserts that the ids stand where they say. */
function suppressionsIn(text: string): (string | null)[][] {
  return draftOf(text).suppressions.map(({ kind, rules, reason, span }) => {
    for (const { value, span: at } of rules) assert.equal(text.slice(at.start, at.end), value);
    assert.match(text.slice(span.start, span.end), /^<!--[\s\S]*-->$/);
    return [kind, textsOf(rules).join(' '), reason];
  });
}

function placeOf({ source }: Draft, span: Span): Location {
  return { uri: source.uri, range: source.range(span) };
}

/** Which of the words `X1`, `X2` … of a text have a finding of `rule` hidden. */
function hiddenIn(text: string, rule = 'number/unsupported'): string[] {
  const draft = draftOf(text);
  const filter = suppressionFilter(draft);
  return [...text.matchAll(/X\d/g)]
    .filter(({ 0: word, index }) => filter.hides(rule, placeOf(draft, { start: index, end: index + word.length })))
    .map(([word]) => word);
}

/** What `unused` says after the findings of the given rules at `X` were asked about: the place, and the text after the fix. */
function unusedIn(
  text: string,
  rules: readonly string[] = [],
): { at: string; message: string; fixed: string | null }[] {
  const draft = draftOf(text);
  const filter = suppressionFilter(draft);
  for (const rule of rules) filter.hides(rule, placeOf(draft, spanIn(text, 'X')));
  return filter.unused(known).map(({ place, message, fixes = [] }) => {
    const edit = fixes[0]?.edits[0];
    const fixed = edit ? text.slice(0, edit.place.span.start) + edit.newText + text.slice(edit.place.span.end) : null;
    return { at: draft.source.slice(place.span), message, fixed };
  });
}

describe('suppression comments', () => {
  it('are read with kind, rules and reason', () => {
    assert.deepEqual(
      suppressionsIn(
        [
          '<!-- cqc-lint-disable-file -->',
          '<!--cqc-lint-disable number/unsupported, structure/missing-part-->',
          'a <!-- cqc-lint-disable-line number/ -- counted by hand -- twice --> b',
          '<!-- cqc-lint-disable-next-line number/stale',
          '  number/unsupported',
          '  -- agreed',
          '-->',
          '<!-- cqc-lint-enable -- on -->',
        ].join('\n'),
      ),
      [
        ['file', '', null],
        ['disable', 'number/unsupported structure/missing-part', null],
        ['line', 'number/', 'counted by hand -- twice'],
        ['next-line', 'number/stale number/unsupported', 'agreed'],
        ['enable', '', 'on'],
      ],
    );
  });

  it('are read anywhere in the Markdown', () => {
    const comment = '<!-- cqc-lint-disable-line number/stale -->';
    for (const text of [
      `# Title ${comment}`,
      `| a ${comment} |\n|---|`,
      `> - a **b ${comment}**`,
      `[a ${comment}](b)`,
      `> <!-- cqc-lint-disable-line\n> number/stale -->`,
      `<div>\n${comment}\n</div>`,
      `\uFEFFa\r\n${comment}`,
    ]) {
      assert.deepEqual(suppressionsIn(text), [['line', 'number/stale', null]], text);
    }
  });

  it('are none in code, in other comments and in words', () => {
    for (const text of [
      '`<!-- cqc-lint-disable-line -->`',
      '```\n<!-- cqc-lint-disable -->\n```',
      '<!-- see cqc-lint-disable -->',
      '<!-- cqc-lint-disabled -->',
      '<!-- cqc-lint-disable',
      '\\<!-- cqc-lint-disable -->',
    ]) {
      assert.deepEqual(suppressionsIn(text), [], text);
    }
  });
});

describe('what a suppression hides', () => {
  it('is its line', () => {
    assert.deepEqual(hiddenIn('X1\nX2 <!-- cqc-lint-disable-line --> X3\nX4'), ['X2', 'X3']);
  });

  it('is the next line that is not blank or another suppression', () => {
    assert.deepEqual(hiddenIn('X1\n\n<!-- cqc-lint-disable-next-line -->\nX2\nX3'), ['X2']);
    assert.deepEqual(hiddenIn('X1\n\n<!-- cqc-lint-disable-next-line -->\n\n \nX2\nX3'), ['X2']);
    assert.deepEqual(
      hiddenIn(
        '<!-- cqc-lint-disable-next-line number/unsupported -->\n<!-- cqc-lint-disable-next-line\nnumber/stale -->\nX2\nX3',
      ),
      ['X2'],
    );
    assert.deepEqual(hiddenIn('> <!-- cqc-lint-disable-next-line -->\n>\n> X1\n> X2'), ['X1']);
    assert.deepEqual(
      hiddenIn('X1 <!-- cqc-lint-disable-next-line --> X2\nX3 <!-- cqc-lint-disable-line number/stale -->'),
      ['X3'],
    );
    assert.deepEqual(hiddenIn('X1\n\n<!-- cqc-lint-disable-next-line -->'), []);
  });

  it('is everything up to the comment that ends it', () => {
    const text =
      'X1\n\n<!-- cqc-lint-disable -->\n\nX2\n\n# X3\n\n<!-- cqc-lint-enable -->\n\nX4\n\n<!-- cqc-lint-disable -->\n\nX5';
    assert.deepEqual(hiddenIn(text), ['X2', 'X3', 'X5']);
  });

  it('is only what the ending comment does not name', () => {
    const text = '<!-- cqc-lint-disable number/ -->\n\nX1\n\n<!-- cqc-lint-enable number/stale -->\n\nX2';
    assert.deepEqual(hiddenIn(text, 'number/unsupported'), ['X1', 'X2']);
    assert.deepEqual(hiddenIn(text, 'number/stale'), ['X1']);
  });

  it('is the whole draft', () => {
    assert.deepEqual(hiddenIn('X1\n\n<!-- cqc-lint-disable-file number/unsupported -->\n\nX2'), ['X1', 'X2']);
  });

  it('is only what it names', () => {
    const text = '<!-- cqc-lint-disable-next-line number/unsupported structure/ -->\nX1';
    assert.deepEqual(hiddenIn(text, 'number/unsupported'), ['X1']);
    assert.deepEqual(hiddenIn(text, 'structure/missing-part'), ['X1']);
    assert.deepEqual(hiddenIn(text, 'number/stale'), []);
    assert.deepEqual(hiddenIn(text, 'structured/other'), []);
  });

  it('is nothing in another file', () => {
    const draft = draftOf('<!-- cqc-lint-disable-file -->');
    const source = new SourceText('file:///harrowmere/metrics.yaml', 'X');
    assert.equal(
      suppressionFilter(draft).hides('metrics/schema', { uri: source.uri, range: source.range({ start: 0, end: 1 }) }),
      false,
    );
  });

  it('is an unused suppression only where that is named', () => {
    assert.deepEqual(hiddenIn('<!-- cqc-lint-disable-file -->\nX1', 'draft/unused-suppression'), []);
    assert.deepEqual(hiddenIn('X1 <!-- cqc-lint-disable-line draft/ -->', 'draft/unused-suppression'), ['X1']);
  });
});

describe('an unused suppression', () => {
  it('is not one that hid something', () => {
    for (const ids of ['', 'number/unsupported', 'number/', 'number/unsupported, draft/unused-suppression']) {
      for (const text of [
        `X <!-- cqc-lint-disable-line ${ids} -->`,
        `<!-- cqc-lint-disable-next-line ${ids} -->\nX`,
        `<!-- cqc-lint-disable-file ${ids} -->\nX`,
        `<!-- cqc-lint-disable ${ids} -->\n\nX\n\n<!-- cqc-lint-enable ${ids} -->`,
      ]) {
        assert.deepEqual(unusedIn(text, ['number/unsupported']), [], text);
      }
    }
  });

  it('is removed with its line where it stands alone', () => {
    const text = 'a\r\n\r\n  <!-- cqc-lint-disable-next-line -->\r\nX\r\n';
    assert.deepEqual(
      unusedIn(text).map(({ at, fixed }) => [at, fixed]),
      [['<!-- cqc-lint-disable-next-line -->', 'a\r\n\r\nX\r\n']],
    );
  });

  it('is removed with one space where it stands in a line', () => {
    const comment = '<!-- cqc-lint-disable-line number/stale -->';
    assert.equal(unusedIn(`X ${comment}\nb`)[0]!.fixed, 'X\nb');
    assert.equal(unusedIn(`X ${comment} b`)[0]!.fixed, 'X b');
    assert.equal(unusedIn(`| X${comment} | b |\n|---|---|`)[0]!.fixed, '| X | b |\n|---|---|');
  });

  it('is one id of several', () => {
    const [finding, ...others] = unusedIn('<!-- cqc-lint-disable-next-line number/stale, number/unsupported -->\nX', [
      'number/unsupported',
    ]);
    assert.deepEqual(others, []);
    assert.equal(finding!.at, 'number/stale');
    assert.equal(finding!.fixed, '<!-- cqc-lint-disable-next-line number/unsupported -->\nX');
    const [last] = unusedIn('<!-- cqc-lint-disable-next-line number/unsupported, structure/ -- why -->\nX', [
      'number/unsupported',
    ]);
    assert.equal(last!.fixed, '<!-- cqc-lint-disable-next-line number/unsupported -- why -->\nX');
  });

  it('is an id that is no rule, with the closest one', () => {
    const [finding, ...others] = unusedIn('<!-- cqc-lint-disable-next-line number/unsuported -->\nX', [
      'number/unsupported',
    ]);
    assert.deepEqual(others, []);
    assert.equal(finding!.at, 'number/unsuported');
    assert.match(finding!.message, /no rule called “number\/unsuported”.*“number\/unsupported”/);
    assert.equal(finding!.fixed, '<!-- cqc-lint-disable-next-line number/unsupported -->\nX');
    assert.equal(unusedIn('<!-- cqc-lint-disable-line zzz -->')[0]!.fixed, '');
    assert.equal(unusedIn('<!-- cqc-lint-disable-file zzz/ -->')[0]!.at, 'zzz/');
  });

  it('is an enable with nothing to end', () => {
    const found = unusedIn(
      '<!-- cqc-lint-disable number/ -->\n\nX\n\n<!-- cqc-lint-enable structure/missing-part -->',
      ['number/stale'],
    );
    assert.deepEqual(
      found.map(({ at }) => at),
      ['<!-- cqc-lint-enable structure/missing-part -->'],
    );
  });
});
