import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { globSync } from 'tinyglobby';
import type { Draft, Passage } from '../../../server/src/draft/draft.ts';
import { parseDraft } from '../../../server/src/draft/parse-draft.ts';
import { SourceText, type Span } from '../../../server/src/text/source-text.ts';
import { assertSound } from './assert-sound.ts';
import { draftOf } from './draft-of.ts';

const folder = resolve('../shared/bench/cases');
const names = existsSync(folder) ? globSync('*.md', { cwd: folder }) : [];

const textsIn = ({ passages }: Draft): string[] => passages.map(({ text }) => text);

/** All places of a draft: its sections, and each passage with its sentences and marks. */
function placesIn({ sections, passages }: Draft): Span[] {
  const ofPassage = (passage: Passage): Span[] => [
    passage.span,
    ...passage.sentences.map((sentence) => passage.toSource(sentence)),
    ...passage.marks.flatMap(({ span, targetSpan }) => (targetSpan ? [span, targetSpan] : [span])),
  ];
  return [...sections.flatMap(({ span, heading }) => [span, heading!.textSpan]), ...passages.flatMap(ofPassage)];
}

/** Asserts that `changed` reads the same as `draft`, each place moved as `move` says. */
function assertMoved(draft: Draft, changed: Draft, move: (offset: number) => number): void {
  assert.deepEqual(textsIn(changed), textsIn(draft));
  const moved = placesIn(draft).map(({ start, end }) => ({ start: move(start), end: move(end) }));
  assert.deepEqual(placesIn(changed), moved);
}

/** How many line feeds stand before each offset. */
function lineFeedsBefore(text: string): Uint32Array {
  const counts = new Uint32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) counts[i + 1] = counts[i]! + (text[i] === '\n' ? 1 : 0);
  return counts;
}

describe('real drafts', function () {
  this.timeout(240_000);

  if (names.length === 0) it.skip(`are read (there are none in ${folder})`, () => undefined);

  for (const name of names) {
    const text = readFileSync(resolve(folder, name), 'utf8');
    const draft = draftOf(text);

    it(`${name}: every place is sound, and every word leads back to itself`, () => {
      assertSound(draft);
      assert.deepEqual(draft.frontMatter.problems, []);
      let words = 0;
      for (const passage of draft.passages) {
        for (const { 0: word, index } of passage.text.matchAll(/[\p{L}\p{N}%£]+/gu)) {
          const span = passage.toSource({ start: index, end: index + word.length });
          assert.equal(draft.source.slice(span), word);
          assert.equal(passage.toPlain(span.start), index);
          words++;
        }
      }
      assert.ok(words > 1_000);
    });

    it(`${name}: reads the same with CRLF, with CR and under a byte-order mark`, () => {
      const lineFeeds = lineFeedsBefore(text);
      assertMoved(draft, draftOf(text.replaceAll('\n', '\r\n')), (offset) => offset + lineFeeds[offset]!);
      assertMoved(draft, draftOf(text.replaceAll('\n', '\r')), (offset) => offset);
      assertMoved(draft, draftOf(`\uFEFF${text}`), (offset) => offset + 1);
    });

    it(`${name}: reads the same with words emphasised`, () => {
      for (const marks of ['*', '**']) {
        const plain = draft.passages.filter((passage) => passage.kind === 'paragraph' && passage.marks.length === 0);
        const words = plain.map((passage) => {
          const word = / ([a-z]{2,}) /.exec(passage.text);
          return word ? passage.toSource({ start: word.index + 1, end: word.index + 1 + word[1]!.length }) : null;
        });
        let emphasised = '';
        let at = 0;
        for (const word of words.filter((span) => span !== null)) {
          emphasised += text.slice(at, word.start) + marks + text.slice(word.start, word.end) + marks;
          at = word.end;
        }
        emphasised += text.slice(at);
        assert.ok(emphasised.length > text.length + 100);
        assert.deepEqual(textsIn(draftOf(emphasised)), textsIn(draft));
      }
    });

    it(`${name}: is read in a fraction of a second`, () => {
      const source = new SourceText('file:///harrowmere/draft.md', text);
      const times = Array.from({ length: 8 }, () => {
        const start = process.cpuUsage();
        parseDraft(source);
        const { user, system } = process.cpuUsage(start);
        return (user + system) / 1_000;
      });
      assert.ok(Math.min(...times) < 300, `${Math.min(...times)} ms`);
    });
  }
});
