import assert from 'node:assert/strict';
import { type Analysis, analyse } from '../../../server/src/analysis.ts';
import { draftEvidence, evidenceIn } from '../../../server/src/evidence/draft-evidence.ts';
import type { DraftEvidence, EvidenceKind } from '../../../server/src/evidence/evidence.ts';
import { loadFromMemory } from '../load-from-memory.ts';

async function analysisOf(body: string, framework = 'cqc-local-authority'): Promise<Analysis> {
  const draft = `---\nauthority: Harrowmere Borough Council\nframework: ${framework}\n---\n\n${body}`;
  return analyse(await loadFromMemory(draft, {}));
}

async function evidenceOf(body: string, framework?: string): Promise<DraftEvidence> {
  return draftEvidence(await analysisOf(body, framework));
}

/** The kinds seen in one paragraph, with the words they are seen in. */
async function seen(paragraph: string): Promise<string[]> {
  const analysis = await analysisOf(`# Self-assessment\n\n${paragraph}\n`);
  const { sightings } = draftEvidence(analysis);
  return analysis.draft.passages
    .flatMap((passage) => sightings.get(passage))
    .map(({ kind, passage, plain }) => `${kind}: ${passage.text.slice(plain.start, plain.end)}`);
}

async function kinds(paragraph: string): Promise<EvidenceKind[]> {
  const all = (await seen(paragraph)).map((text) => text.split(':', 1)[0] as EvidenceKind);
  return [...new Set(all)].toSorted();
}

describe('evidence in a sentence', () => {
  const cases: readonly (readonly [string, readonly EvidenceKind[]])[] = [
    ['We have a strong approach to practice.', []],
    ['81.4% of people needed no ongoing support.', ['number']],
    ['Our plan for 2024 has been agreed.', []],
    ['Carers in the west of the borough told us that breaks are hard to book.', ['experience']],
    ['Feedback from over three dozen young people shaped the offer.', ['experience', 'number']],
    ['Residents’ views are reported each month.', ['experience']],
    ['The strategy was co-produced.', ['involvement']],
    ['We worked with local families on the design.', ['involvement']],
    ['Social workers say that supervision is good.', ['staff']],
    ['Feedback from providers is good.', ['partners']],
    ['An annual survey goes out in January.', ['survey']],
    ['Case file audits look at each team.', ['audit']],
    ['The peer review commended our front door.', ['audit']],
    ['See IR 12 for more.', ['reference']],
    ['Read [our strategy](https://harrowmere.example/strategy).', ['reference']],
    ['The [contract](metric:none) runs on.', []],
    ['This is set out in our standards.[^1]\n\n[^1]: Practice standards.', ['reference']],
    ['This is set out in our standardsxxv.', ['reference']],
    ['Visits by taxi. We’ll use a matrix for six teams, in Hawaii.', []],
    ['The review found “a confident and open team that learns”.', ['quotation']],
    ['The ‘Towards a Better Harrowmere Together’ roadmap sets the aims.', []],
    ['> I did not have to say it all again, and my daughter could come too.', ['experience', 'quotation']],
    ['> Key fact: the team meets on Tuesdays.', []],
    ['**Asha’s story.** Asha lives alone.', ['experience']],
    ['Barriers that people experience are removed.', []],
  ];
  for (const [sentence, expected] of cases) {
    it(sentence.split('\n')[0]!, async () => {
      assert.deepEqual(await kinds(sentence), [...expected].toSorted());
    });
  }

  it('says where it is seen', async () => {
    assert.deepEqual(await seen('Our survey went to 412 people (IR 7).'), [
      'survey: survey',
      'number: 412',
      'reference: IR 7',
    ]);
  });
});

describe('evidence in a draft', () => {
  const body = `# Self-assessment

## Theme 1: Working with people

### Assessing needs

> We maximise the effectiveness of people's care and treatment by assessing and reviewing their health, care, wellbeing and communication needs with them.

#### Areas of strength

An audit found good recording, and staff say that it helps.

#### Areas for development

Carers told us that they wait.

### Supporting people to live healthier lives

#### Areas of strength

We have a hub.
`;

  it('is kept by statement, part and category', async () => {
    const { statements } = await evidenceOf(body);
    const [needs, lives, ...others] = statements;
    assert.deepEqual(others, []);
    assert.equal(needs!.written.entry.title, 'Assessing needs');
    assert.deepEqual([...needs!.kinds], ['audit', 'staff', 'experience']);
    assert.deepEqual(
      needs!.parts.map(({ part, kinds: inPart }) => [part.id, [...inPart]]),
      [
        ['areas-of-strength', ['audit', 'staff']],
        ['areas-for-development', ['experience']],
      ],
    );
    assert.deepEqual(
      needs!.categories.map(({ category, sightings }) => [category.id, sightings.length]),
      [
        ['peoples-experience', 1],
        ['feedback-from-staff-and-leaders', 1],
        ['feedback-from-partners', 0],
        ['processes', 1],
      ],
    );
    assert.equal(lives!.kinds.size, 0);
  });

  it('can be asked for any passages', async () => {
    const evidence = await evidenceOf(body);
    const { passages } = evidence.statements[0]!;
    assert.deepEqual([...evidenceIn(evidence, passages.slice(-1)).kinds], ['experience']);
  });

  it('has no categories where the framework names none', async () => {
    const { statements } = await evidenceOf(
      '# Self-evaluation\n\n## Early help\n\nParents told us that it helps.\n',
      'ofsted-ilacs-self-evaluation',
    );
    assert.deepEqual(
      statements.map(({ categories, kinds: inStatement }) => [categories.length, [...inStatement]]),
      [[0, ['experience']]],
    );
  });
});

describe('the statement that a place stands in', () => {
  const body = [
    '# Self-assessment',
    '',
    'An opening.',
    '',
    '## Theme 1: Working with people',
    '',
    'About the theme.',
    '',
    '## 1.1 Assessing needs',
    '',
    'First words.',
    '',
    '### Getting in touch',
    '',
    'Second words.',
    '',
    '## 1.2 Supporting people to live healthier lives',
    '',
    'Third words.',
    '',
    '## Theme 2: Providing support',
    '',
    'Last words.',
    '',
  ];

  for (const [name, lines] of [
    ['below its theme', body.map((line) => line.replace(/^##(#? \d|# )/, '###$1'))],
    ['on one level with its theme', body],
  ] as const) {
    it(`is known where the statement’s heading is ${name}`, async () => {
      const analysis = await analysisOf(lines.join('\n'));
      const { statementAt, statements } = draftEvidence(analysis);
      const places = analysis.draft.passages.filter(({ kind }) => kind === 'paragraph');
      assert.deepEqual(
        places.map(({ text, span }) => [text, statementAt(span.start)?.written.entry.title ?? null]),
        [
          ['An opening.', null],
          ['About the theme.', null],
          ['First words.', 'Assessing needs'],
          ['Second words.', 'Assessing needs'],
          ['Third words.', 'Supporting people to live healthier lives'],
          ['Last words.', null],
        ],
      );
      for (const statement of statements)
        for (const { span } of statement.passages) assert.equal(statementAt(span.start), statement);
    });
  }
});
