import assert from 'node:assert/strict';
import type { Draft, Section } from '../../../server/src/draft/draft.ts';
import { keptSections, lineageOf } from '../../../server/src/draft/kept-sections.ts';
import { draftOf } from './draft-of.ts';
import { edited } from './edited-drafts.ts';
import { fuzzSeed } from './fuzz-settings.ts';
import { Random } from './random.ts';
import { randomEdit, randomMarkdown } from './random-markdown.ts';

/** The headings of the sections that an edit left alone; the root is ''. */
function keptHeadings(before: string, after: string): string[] {
  const first = draftOf(before);
  const second = edited(first, after);
  const kept = keptSections(second, first);
  const titles = all(second).flatMap((section) => (kept.get(section) ? [section.heading?.text ?? ''] : []));
  assert.equal(kept.size, titles.length);
  return titles;
}

function all({ root, sections }: Draft): Section[] {
  return [root, ...sections];
}

/** The text of a section without those below it. */
function ownText(section: Section, draft: Draft): string {
  const end = all(draft)[section.index + 1]?.span.start ?? draft.source.text.length;
  return draft.source.text.slice(section.span.start, end);
}

function headingsAbove(section: Section): string[] {
  const { heading, level, parent } = section;
  return [`${level} ${heading?.text ?? ''}`, ...(parent ? headingsAbove(parent) : [])];
}

const text = 'First.\n\n# A\n\nWords.\n\n## B\n\nMore words.\n\n### C\n\nOf C.\n\n## D\n\nOf D.\n\n# E\n\nLast.\n';

describe('The sections that an edit leaves alone', () => {
  const edits: Readonly<Record<string, readonly [after: string, kept: readonly string[]]>> = {
    'a letter is typed': [text.replace('More', 'Many more'), ['', 'A', 'C', 'D', 'E']],
    'what stands above the first heading goes': [text.replace('First.\n\n', ''), ['A', 'B', 'C', 'D', 'E']],
    'something comes to stand above the first heading': [`New.\n\n${text}`, ['A', 'B', 'C', 'D', 'E']],
    'a heading is written anew': [text.replace('# A', '# Anew'), ['', 'E']],
    'a heading becomes deeper': [text.replace('## B', '### B'), ['', 'A', 'D', 'E']],
    'a heading goes': [text.replace('## B\n\n', ''), ['', 'D', 'E']],
    'a section goes': [text.replace('### C\n\nOf C.\n\n', ''), ['', 'A', 'D', 'E']],
    'a heading comes': [text.replace('## D', '# N\n\nNew.\n\n## D'), ['', 'A', 'B', 'E']],
    'the last words go': [text.replace('Last.\n', ''), ['', 'A', 'B', 'C', 'D']],
    'nothing is edited': [text, ['', 'A', 'B', 'C', 'D', 'E']],
    'all goes': ['', []],
  };
  for (const [what, [after, kept]] of Object.entries(edits)) {
    it(`are the right ones where ${what}`, () => {
      const found = keptHeadings(text, after);
      // A section beside the edit may be looked at again although it reads the same.
      const close = kept.filter((title) => !found.includes(title));
      assert.ok(close.length <= 1, `looked at again: ${close.join(', ')}`);
      assert.deepEqual(
        found.filter((title) => !kept.includes(title)),
        [],
      );
    });
  }

  it('do not stand under a heading that has another level now', () => {
    const deep = '# A\n\n## B\n\nWords.\n\n#### C\n\nOf C.\n\n#### D\n\nOf D.\n';
    assert.deepEqual(keptHeadings(deep, deep.replace('## B', '### B')), ['']);
  });

  it('read the same under the same headings, after any edits, and pass on what was worked out from them', () => {
    let seen = 0;
    for (let seed = fuzzSeed; seed < fuzzSeed + 150; seed++) {
      const random = new Random(seed);
      let draft = draftOf(randomMarkdown(random, 40));
      for (let i = 0; i < 6; i++) {
        const next = edited(draft, randomEdit(random, draft.source.text, []));
        const kept = keptSections(next, draft);
        const before = lineageOf(draft);
        for (const section of all(next)) {
          const old = kept.get(section);
          if (!old) continue;
          seen++;
          const where = `seed ${seed}, edit ${i}, section ${section.index}`;
          assert.equal(ownText(section, next), ownText(old, draft), where);
          assert.deepEqual(headingsAbove(section), headingsAbove(old), where);
          assert.deepEqual(
            section.passages.map(({ content }) => content),
            old.passages.map(({ content }) => content),
            where,
          );
          assert.equal(kept.get({ ...section }), undefined, 'a section of another tree');
        }
        // As rules and readers of numbers do: what they work out is found again.
        for (const section of all(draft)) before(section).set(keptSections, section);
        const again = edited(draft, next.source.text);
        const keptAgain = keptSections(again, draft);
        for (const section of all(again))
          assert.equal(lineageOf(again)(section).get(keptSections), keptAgain.get(section), `seed ${seed}, edit ${i}`);
        draft = next;
      }
    }
    assert.ok(seen > 150, `${seen} sections were left alone`);
  });
});
