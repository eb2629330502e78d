import assert from 'node:assert/strict';
import { draftCoverageSchema } from '../../server/src/coverage/coverage-schema.ts';
import type { EvidencePlace } from '../../server/src/coverage/evidence-places.ts';
import { countedDraft, countedMetrics } from '../unit/coverage/counted-draft.ts';
import { TestClient } from './language-client.ts';
import { Workplace } from './workplace.ts';

describe('coverage over the protocol', () => {
  let workplace: Workplace;
  let client: TestClient;
  let uri: string;

  beforeEach(async () => {
    workplace = new Workplace({
      'draft.md': countedDraft,
      'metrics.yaml': countedMetrics,
      'minutes.md': '# Minutes\n',
    });
    uri = workplace.uriOf('draft.md');
    client = await TestClient.start({ folders: [workplace.uri] });
  });

  afterEach(async () => {
    await client.stop();
    workplace.remove();
  });

  it('a command and a request answer with the same model of the text as it is', async () => {
    await client.open(uri, countedDraft.replace('We ordered 4,100 bicycles.', 'We ordered bicycles.'));
    const answer = draftCoverageSchema.parse(await client.execute('cqc-lint.coverage', { uri }));
    assert.deepEqual(await client.connection.sendRequest('cqc-lint/coverage', { uri }), answer);
    const first = answer.statements[0]!;
    assert.deepEqual(
      [first.id, first.words, first.numbers.claims, first.readiness],
      ['assessing-needs', 28, 4, 'to-correct'],
    );
    assert.deepEqual(first.range, { start: { line: 13, character: 4 }, end: { line: 13, character: 19 } });
    assert.deepEqual([answer.statements.length, answer.overall.words], [9, 74]);
  });

  it('a request leads to the evidence in a statement', async () => {
    await client.open(uri, countedDraft.replace('Of all reviews', '🎉 Of all reviews').replaceAll('\n', '\r\n'));
    const answer = draftCoverageSchema.parse(await client.execute('cqc-lint.coverage', { uri }));
    const [first] = answer.statements;
    const parameters = { uri, line: first!.range!.start.line };
    const places = await client.connection.sendRequest<EvidencePlace[]>('cqc-lint/evidencePlaces', parameters);
    const reference = places.filter(({ kind }) => kind === 'reference');
    assert.deepEqual(
      reference.map(({ text, sentence, range }) => [text, sentence, range.start, range.end.character]),
      [
        [
          'IR 5',
          '🎉 Of all reviews, 64.5% were done on time (IR 5).',
          { line: 19, character: '🎉 Of all reviews, [64.5%](metric:reviews) were done on time ('.length },
          '🎉 Of all reviews, [64.5%](metric:reviews) were done on time (IR 5'.length,
        ],
      ],
    );
    for (const [kind, count] of Object.entries(first!.evidence))
      assert.equal(places.filter((one) => one.kind === kind).length, count, kind);
    assert.deepEqual(
      first!.parts.filter(({ present }) => present).map(({ title, range }) => [title, range?.start.line]),
      [
        ['Areas of strength', 17],
        ['Areas for development', 23],
      ],
    );
  });

  it('there is none of what is no open draft', async () => {
    assert.equal(await client.execute('cqc-lint.coverage', { uri }), null);
    const minutes = workplace.uriOf('minutes.md');
    await client.open(minutes, '# Minutes\n');
    assert.equal(await client.connection.sendRequest('cqc-lint/coverage', { uri: minutes }), null);
  });
});
