import assert from 'node:assert/strict';
import { FolderIndex } from '../../../server/src/folder/folder-index.ts';
import type { DraftSummary, SummarisedStatement } from '../../../server/src/folder/statement.ts';
import { closed } from '../../../server/src/quantities/interval.ts';
import { Rational } from '../../../server/src/quantities/rational.ts';
import { measuring } from '../../processor-time.ts';

const rule = 'consistency/contradiction';

function statement(key: string, value: number): SummarisedStatement {
  const exact = closed(Rational.of(value), Rational.of(value));
  const start = { line: 0, character: 0 };
  return {
    keys: [key],
    text: String(value),
    range: { start, end: { line: 0, character: 1 } },
    strict: exact,
    lenient: exact,
    about: '',
    isSilenced: false,
  };
}

function draft(name: string, said: Readonly<Record<string, number | number[]>>, about = {}): DraftSummary {
  const statements = Object.entries(said).flatMap(([key, values]) => [values].flat().map((v) => statement(key, v)));
  return {
    uri: `file:///harrowmere/${name}.md`,
    framework: 'cqc-local-authority',
    authority: 'Harrowmere Borough Council',
    statements: new Map([[rule, statements]]),
    ...about,
  };
}

/** What the index says of one draft: `own < other other`. */
function against(index: FolderIndex, name: string): string[] {
  return [...index.opposing(`file:///harrowmere/${name}.md`, rule)].map(
    ({ own, others }) => `${own.text} < ${others.map((other) => other.statement.text).join(' ')}`,
  );
}

describe('the index of a folder', () => {
  it('finds what excludes each other, from either side', () => {
    const index = new FolderIndex([
      draft('a', { concerns: 12 }),
      draft('b', { concerns: 13 }),
      draft('c', { visits: 9 }),
    ]);
    assert.deepEqual(against(index, 'a'), ['12 < 13']);
    assert.deepEqual(against(index, 'b'), ['13 < 12']);
    assert.deepEqual(against(index, 'c'), []);
  });

  it('names one statement of each other draft', () => {
    const index = new FolderIndex([
      draft('a', { k: 1 }),
      draft('b', { k: [2, 2] }),
      draft('c', { k: 3 }),
      draft('d', { k: 1 }),
    ]);
    assert.deepEqual(against(index, 'a'), ['1 < 2 3']);
    assert.deepEqual(against(index, 'b'), ['2 < 1 3 1', '2 < 1 3 1']);
  });

  it('leaves out a draft that says different things under one key', () => {
    const index = new FolderIndex([draft('a', { k: 1 }), draft('b', { k: [2, 3] })]);
    assert.deepEqual(against(index, 'a'), []);
    assert.deepEqual(against(index, 'b'), []);
  });

  it('follows what is put in and taken out', () => {
    const index = new FolderIndex([draft('a', { k: 1 }), draft('b', { k: 2 })]);
    index.set(draft('b', { k: 1 }));
    assert.deepEqual(against(index, 'a'), []);
    index.set(draft('b', { k: [3], other: 4 }));
    assert.deepEqual(against(index, 'a'), ['1 < 3']);
    index.delete('file:///harrowmere/b.md');
    index.delete('file:///harrowmere/unknown.md');
    assert.deepEqual(against(index, 'a'), []);
    assert.deepEqual(against(index, 'b'), []);
  });

  it('compares drafts of one authority and one framework only', () => {
    const other = (about: object): string[] =>
      against(new FolderIndex([draft('a', { k: 1 }), draft('b', { k: 2 }, about)]), 'a');
    assert.deepEqual(other({}), ['1 < 2']);
    assert.deepEqual(other({ authority: 'harrowmere borough council ' }), ['1 < 2']);
    assert.deepEqual(other({ authority: null }), ['1 < 2']);
    assert.deepEqual(other({ authority: 'Westmarch County Council' }), []);
    assert.deepEqual(other({ framework: 'another' }), []);
    assert.deepEqual(other({ framework: null }), []);
  });

  it('takes a draft that names no authority for nobody’s where the folder has those of several', () => {
    const unnamed = draft('b', { k: 2 }, { authority: null });
    const index = new FolderIndex([draft('a', { k: 1 }), unnamed]);
    assert.deepEqual(against(index, 'b'), ['2 < 1']);
    index.set(draft('c', { k: 5 }, { authority: 'Westmarch County Council' }));
    assert.deepEqual(against(index, 'b'), []);
    index.delete('file:///harrowmere/c.md');
    assert.deepEqual(against(index, 'b'), ['2 < 1']);
  });

  it('does not hold versions of one text against each other', () => {
    const said = (count: number, changed: number): Record<string, number> =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, i === 0 ? changed : 7]));
    const old = (count: number): string[] =>
      against(new FolderIndex([draft('a', said(40, 1)), draft('b', said(count, 2))]), 'a');
    assert.deepEqual(old(40), []);
    assert.deepEqual(old(33), []);
    assert.deepEqual(old(30), ['1 < 2']);
    assert.deepEqual(against(new FolderIndex([draft('a', said(19, 1)), draft('b', said(19, 2))]), 'a'), ['1 < 2']);
  });

  it('holds 150 drafts of 300 statements against each other in a moment', () => {
    const said = (own: number): Record<string, number> =>
      Object.fromEntries(Array.from({ length: 300 }, (_, i) => [i < 5 ? `shared ${i}` : `${own} ${i}`, own % 3]));
    const taken = measuring();
    const index = new FolderIndex(Array.from({ length: 150 }, (_, i) => draft(`d${i}`, said(i))));
    let found = 0;
    for (let i = 0; i < 150; i++) found += [...index.opposing(`file:///harrowmere/d${i}.md`, rule)].length;
    assert.equal(found, 150 * 5);
    assert.ok(taken() < 10_000);
  });
});
