import assert from 'node:assert/strict';
import { parseDraft } from '../../../server/src/draft/parse-draft.ts';
import type { Outline } from '../../../server/src/framework/framework.ts';
import { matchHeadings } from '../../../server/src/framework/match-headings.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';
import { frameworkById } from '../../frameworks-at-hand.ts';

const cqc = await frameworkById('cqc-local-authority');

function outlineOf(headings: readonly string[]): Outline {
  const text = headings.map((heading) => `${heading}\n\nText.\n`).join('\n');
  return matchHeadings(parseDraft(new SourceText('file:///draft.md', text)), cqc);
}

/** What is recognised: `T3 similar` for a theme, `S7 title in T3` for a statement, with its parts. */
function recognised(...headings: string[]): string[] {
  const outline = outlineOf(headings);
  const rows = [
    ...outline.themes.map(({ entry, section, via }) => ({ section, row: `T${entry.number} ${via}` })),
    ...outline.statements.map(({ entry, section, via, within, parts }) => ({
      section,
      row: [
        `S${entry.number} ${via}${within ? ` in T${within.entry.number}` : ''}`,
        ...parts.map((part) => `${part.entry.id} ${part.via}`),
      ].join(', '),
    })),
  ];
  return rows.toSorted((a, b) => a.section.span.start - b.section.span.start).map(({ row }) => row);
}

describe('matchHeadings', () => {
  it('recognises every title and alias of the framework in its place', () => {
    for (const theme of cqc.themes) {
      for (const title of [theme.title, ...theme.aliases.map(({ text }) => text)]) {
        assert.equal(outlineOf([`## Theme ${theme.number}: ${title}`]).themes[0]?.entry, theme, title);
      }
      for (const statement of theme.statements) {
        for (const title of [statement.title, ...statement.aliases.map(({ text }) => text)]) {
          const [match] = outlineOf([`## ${theme.title}`, `### ${title}`]).statements;
          assert.equal(match?.entry, statement, title);
          assert.equal(match.theme, theme);
          assert.equal(match.within?.entry, theme);
        }
      }
    }
  });

  it('says how each was recognised', () => {
    assert.deepEqual(
      recognised(
        '## Theme 3: Ensuring safety',
        '### 3.1 Safe pathways, systems and transitions',
        '### QS7: SAFEGUARDING',
        '## How local authorities work with people',
        '### Assessing need',
      ),
      ['T3 alias', 'S6 official-alias in T3', 'S7 title in T3', 'T1 official-alias', 'S1 similar in T1'],
    );
  });

  it('goes by a theme’s number where its words name nothing', () => {
    assert.deepEqual(recognised('## Theme 3: Keeping everyone safe', '### Safeguarding'), [
      'T3 similar',
      'S7 title in T3',
    ]);
    assert.deepEqual(recognised('## Theme 3', '### Safeguarding'), ['T3 similar', 'S7 title in T3']);
  });

  it('follows the words where the number says something else', () => {
    assert.deepEqual(recognised('## Theme 2: Leadership', '### QS1: Safeguarding'), ['T4 title', 'S7 title in T4']);
  });

  it('knows a theme by its statements where the other themes have headings', () => {
    assert.deepEqual(
      recognised(
        '## Working with people',
        '### Assessing needs',
        '## Staying safe in Harrowmere',
        '### Safe systems, pathways and transitions',
        '### Safeguarding',
      ),
      ['T1 title', 'S1 title in T1', 'T3 similar', 'S6 title in T3', 'S7 title in T3'],
    );
  });

  it('takes statements without themes', () => {
    assert.deepEqual(recognised('# Self-assessment', '## Assessing needs', '## Safeguarding'), [
      'S1 title',
      'S7 title',
    ]);
  });

  it('takes statements whose headings name the theme first', () => {
    assert.deepEqual(
      recognised(
        '## Theme 1: Working with people – 1.1 Assessing needs',
        '## Theme 3: Ensuring safety within the system: Safeguarding',
      ),
      ['S1 title', 'S7 title'],
    );
    assert.deepEqual(recognised('## Working with people - what we learnt'), []);
  });

  it('puts statements that stand beside their theme below it', () => {
    assert.deepEqual(recognised('## Theme 1: Working with people', '## Assessing needs'), [
      'T1 title',
      'S1 title in T1',
    ]);
  });

  it('takes a statement that skips a level below its theme', () => {
    assert.deepEqual(
      recognised(
        '## Theme 1: Working with people',
        '### Assessing needs',
        '## Theme 4: Leadership',
        '#### Governance, management and sustainability',
      ),
      ['T1 title', 'S1 title in T1', 'T4 title', 'S8 title in T4'],
    );
  });

  it('takes each heading of a statement that is repeated', () => {
    assert.deepEqual(
      recognised(
        '## Leadership',
        '### Learning, improvement and innovation',
        '### Learning, improvement and innovation (continued)',
      ),
      ['T4 title', 'S9 title in T4', 'S9 title in T4'],
    );
  });

  it('leaves sub-headings that repeat a statement’s or theme’s words', () => {
    assert.deepEqual(
      recognised(
        '## Theme 3: Ensuring safety within the system',
        '### Safe systems, pathways and transitions',
        '#### Safeguarding',
        '### Safeguarding',
        '## Theme 4: Leadership',
        '### Governance, management and sustainability',
        '#### Leadership',
        '#### Theme 1: Waiting times',
      ),
      ['T3 official-alias', 'S6 title in T3', 'S7 title in T3', 'T4 title', 'S8 title in T4'],
    );
  });

  it('leaves a statement’s name in an introduction and in a summary of all statements', () => {
    const draft = ['## Theme 1: Working with people', '### Assessing needs', '## Theme 3: Ensuring safety'];
    assert.deepEqual(recognised('## About us', '### Safeguarding', ...draft), [
      'T1 title',
      'S1 title in T1',
      'T3 alias',
    ]);
    assert.deepEqual(recognised('## In short', '### Assessing needs', '### Safeguarding', ...draft), [
      'T1 title',
      'S1 title in T1',
      'T3 alias',
    ]);
  });

  it('leaves a lone heading that happens to be a theme’s title, and numbered themes of something else', () => {
    assert.deepEqual(recognised('# Plan', '## Leadership'), []);
    assert.deepEqual(recognised('# Survey', '## Theme 1: Waiting', '## Theme 2: Cost'), []);
  });

  it('leaves titles with a word more that changes what they mean', () => {
    assert.deepEqual(
      recognised('# Plan', '## Safeguarding adults board', '## Working with young people', '## Assessing risks'),
      [],
    );
  });

  it('finds parts below statements only, at any depth', () => {
    assert.deepEqual(
      recognised(
        '## Our strengths',
        '## Working with people',
        '### Assessing needs',
        '#### Areas of strength',
        '##### Areas of focus',
        '#### Areas for developments',
      ),
      [
        'T1 title',
        'S1 title in T1, areas-of-strength title, areas-for-development alias, areas-for-development similar',
      ],
    );
  });

  it('does not take a document’s title for the statement it speaks of', () => {
    assert.deepEqual(recognised('# Safeguarding', '## Theme 3: Ensuring safety', '### Safeguarding'), [
      'T3 alias',
      'S7 title in T3',
    ]);
  });

  it('finds nothing in a draft without headings', () => {
    assert.deepEqual(recognised('Only text.'), []);
  });
});
