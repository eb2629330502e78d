import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Analysis, analyse } from '../../../server/src/analysis.ts';
import type { Finding } from '../../../server/src/diagnostic.ts';
import type { Draft } from '../../../server/src/draft/draft.ts';
import { parseDraft } from '../../../server/src/draft/parse-draft.ts';
import type { Framework } from '../../../server/src/framework/framework.ts';
import type { Edit } from '../../../server/src/framework/insertion.ts';
import { matchHeadings } from '../../../server/src/framework/match-headings.ts';
import { moveSection } from '../../../server/src/framework/move-section.ts';
import { loadDraft } from '../../../server/src/project.ts';
import { ruleById } from '../../../server/src/rules/registry.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';
import { frameworkById, shelf } from '../../frameworks-at-hand.ts';

const draftOf = (text: string): Draft => parseDraft(new SourceText('file:///harrowmere/draft.md', text));

function edited(draft: Draft, edits: readonly Edit[]): string {
  let { text } = draft.source;
  let next = Number.POSITIVE_INFINITY;
  for (const { place, newText } of edits.toSorted((a, b) => b.place.span.start - a.place.span.start)) {
    assert.ok(place.span.end <= next, 'two edits of one fix overlap');
    next = place.span.start;
    text = text.slice(0, place.span.start) + newText + text.slice(place.span.end);
  }
  return text;
}

/** Moves the section of a title to where another one starts or ends. */
function moved(text: string, title: string, where: 'before' | 'after', other: string): string | null {
  const draft = draftOf(text);
  const named = (name: string) => draft.sections.find(({ heading }) => heading!.text === name)!;
  const { span } = named(other);
  const edits = moveSection(draft, named(title), where === 'before' ? span.start : span.end);
  return edits && edited(draft, edits);
}

describe('moveSection', () => {
  it('takes a section with all below it to its new place', () => {
    const text = '# A\n\nOne.\n\n## A1\n\nTwo.\n\n# B\n\nThree.\n\n# C\n\nFour.\n';
    assert.equal(moved(text, 'A', 'after', 'B'), '# B\n\nThree.\n\n# A\n\nOne.\n\n## A1\n\nTwo.\n\n# C\n\nFour.\n');
    assert.equal(moved(text, 'C', 'before', 'B'), '# A\n\nOne.\n\n## A1\n\nTwo.\n\n# C\n\nFour.\n\n# B\n\nThree.\n');
    assert.equal(moved(text, 'B', 'before', 'A'), '# B\n\nThree.\n\n# A\n\nOne.\n\n## A1\n\nTwo.\n\n# C\n\nFour.\n');
  });

  it('keeps the front matter first and the end as it was', () => {
    const front = '---\nframework: cqc-local-authority\n---\n';
    assert.equal(moved(`${front}# A\n\n# B\n\nEnd`, 'B', 'before', 'A'), `${front}\n# B\n\nEnd\n\n# A`);
    assert.equal(moved(`${front}\n# A\n\n# B\n\nEnd`, 'A', 'after', 'B'), `${front}\n# B\n\nEnd\n\n# A`);
    assert.equal(moved('\uFEFF# A\n\nOne.\n\n# B\n\nTwo.\n', 'B', 'before', 'A'), '\uFEFF# B\n\nTwo.\n\n# A\n\nOne.\n');
  });

  it('takes the comment above a heading along, and leaves that of the next', () => {
    const silence = '<!-- cqc-lint-disable-next-line structure/statement-order -- meant -->\n';
    assert.equal(
      moved(`# A\n\nOne.\n\n${silence}# B\n\nTwo.\n\n# C\n\nThree.\n`, 'B', 'after', 'C'),
      `# A\n\nOne.\n\n# C\n\nThree.\n\n${silence}# B\n\nTwo.\n`,
    );
    assert.equal(
      moved(`# A\n\nOne.\n\n# B\n\nTwo.\n\n${silence}# C\n\nThree.\n`, 'A', 'after', 'B'),
      `# B\n\nTwo.\n\n# A\n\nOne.\n\n${silence}# C\n\nThree.\n`,
    );
  });

  it('adds a blank line only where blocks would run together', () => {
    assert.equal(moved('# A\nOne.\n# B\nTwo.\n# C\n', 'A', 'after', 'B'), '# B\nTwo.\n\n# A\nOne.\n\n# C\n');
    assert.equal(moved('A\n=\nOne.\n\nB\n=\nTwo.', 'A', 'after', 'B'), 'B\n=\nTwo.\n\nA\n=\nOne.');
  });

  it('keeps the draft’s own line breaks', () => {
    assert.equal(moved('# A\r\n\r\nOne.\r\n\r\n# B\r\n', 'A', 'after', 'B'), '# B\r\n\r\n# A\r\n\r\nOne.\r\n');
  });

  it('does not move a section to where it stands, nor one that is left open', () => {
    assert.equal(moved('# A\n\nOne.\n\n# B\n', 'B', 'after', 'A'), null);
    assert.equal(moved('# A\n\nOne.\n\n# B\n\n```\nTwo.\n', 'B', 'before', 'A'), null);
    assert.equal(moved('# A\n\nOne.\n\n# B\n\n<!-- Two.\n', 'B', 'before', 'A'), null);
  });
});

const files = { read: async () => ({ kind: 'missing' }) as const };

/** What may stand below a heading, some of it hard to keep whole. */
const body = fc.constantFrom(
  '',
  'People told us of it.',
  'People told us of it.  \nAnd of that.',
  '- One\n- Two\n\n  Still two',
  '> We quote\nand run on',
  '| A | B |\n| --- | --- |\n| 1 | 2 |',
  '```\n# no heading\n\n```',
  '    code\n\n    more',
  '<div>\n\nText\n\n</div>',
  '<!-- a note -->',
  'See [us].\n\n[us]: https://harrowmere.example',
  'Café 🏠 &amp; “home”',
  '#### Carers\n\nText\n\n##### Young carers\n\nText',
);

const separator = fc.constantFrom('\n\n', '\n\n\n', '\n \n', '\n');

interface Shuffled {
  readonly text: string;
  /** Whether a blank line stands between all blocks, and a line break at the end. */
  readonly isTidy: boolean;
}

/** A draft with the framework’s headings in any order and place. */
function shuffled(framework: Framework): fc.Arbitrary<Shuffled> {
  const headings = framework.themes.flatMap((theme) => [
    `## Theme ${theme.number}: ${theme.title}`,
    ...theme.statements.map(({ title }) => `### ${title}`),
  ]);
  const first = headings[0]!;
  return fc
    .record({
      order: fc.shuffledSubarray(headings.slice(1), { minLength: headings.length - 1, maxLength: headings.length - 1 }),
      bodies: fc.array(body, { minLength: headings.length, maxLength: headings.length }),
      separators: fc.array(separator, { minLength: 2 * headings.length, maxLength: 2 * headings.length }),
      end: fc.constantFrom('', '\n', '\n\n'),
      lineBreak: fc.constantFrom('\n', '\r\n'),
      title: fc.boolean(),
      isTidy: fc.boolean(),
    })
    .map(({ order, bodies, separators: drawn, end, lineBreak, title, isTidy }) => {
      const separators = isTidy ? drawn.map(() => '\n\n') : drawn;
      const written = [first, ...order].map((heading, i) => {
        const apart = separators[2 * i]!;
        return heading + (bodies[i] === '' ? '' : apart + bodies[i]!);
      });
      const joined = written.reduce((text, one, i) => {
        // A heading after an unfinished block, such as a table, needs a blank line.
        const apart = separators[2 * i + 1]!;
        return text === ''
          ? one
          : text + (/^[ \t|>-]|<|code/m.test(written[i - 1]!) && apart === '\n' ? '\n\n' : apart) + one;
      }, '');
      const text = `---\nframework: ${framework.id}\n---\n\n${title ? '# Self-assessment\n\n' : ''}${joined}${isTidy ? '\n' : end}`;
      return { text: text.replaceAll('\n', lineBreak), isTidy };
    });
}

const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .toSorted();

function findingsOf(analysis: Analysis, framework: Framework, text: string, id: string): Finding[] {
  const rule = ruleById(id)!;
  const draft = draftOf(text);
  const changed = { ...analysis, draft, outline: matchHeadings(draft, framework) };
  return rule.looksAt === 'draft' ? [...rule.check(changed, [])] : [];
}

describe('moving sections to their places', function () {
  this.timeout(120_000);

  for (const id of ['structure/statement-order', 'structure/misplaced-statement']) {
    it(`${id}: keeps every line, mends what it says, and ends`, async () => {
      const framework = await frameworkById('cqc-local-authority');
      const empty = new SourceText('file:///harrowmere/draft.md', '---\nframework: cqc-local-authority\n---\n');
      const analysis = analyse(await loadDraft(empty, files, { root: 'file:///harrowmere/', frameworks: shelf }));
      let moves = 0;
      fc.assert(
        fc.property(shuffled(framework), (given) => {
          let { text } = given;
          for (let round = 0; ; round++) {
            const findings = findingsOf(analysis, framework, text, id);
            const fix = findings.flatMap(({ fixes }) => fixes ?? [])[0];
            if (!fix) {
              assert.deepEqual(
                findings.map(({ message }) => message),
                [],
              );
              return;
            }
            assert.ok(round < 13, 'moving does not end');
            const next = edited(draftOf(text), fix.edits);
            assert.deepEqual(linesOf(next), linesOf(text));
            if (given.isTidy) assert.deepEqual(next.split('\n').toSorted(), text.split('\n').toSorted());
            assert.equal(findingsOf(analysis, framework, next, id).length < findings.length, true, fix.title);
            assert.equal(/\r\n/.test(next) && /[^\r]\n/.test(next), false);
            moves++;
            text = next;
          }
        }),
        { numRuns: 30, seed: 11 },
      );
      assert.ok(moves > 30, String(moves));
    });
  }
});
