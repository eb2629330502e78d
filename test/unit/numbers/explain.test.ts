import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/analysis.ts';
import { type ExplainedCandidate, type Explanation, explainer } from '../../../server/src/numbers/explain.ts';
import { lackTexts, reasonText, saidTexts, valueText } from '../../../server/src/numbers/explanation-words.ts';
import { referenceFor } from '../../../server/src/numbers/reference.ts';
import { loadFixture } from '../../marked-fixtures.ts';
import { checkedDraft } from './reading-drafts.ts';

const metrics = `
metrics:
  - id: satisfied
    label: People extremely or very satisfied with their care
    unit: percent
    observations:
      - { period: 2021-22, value: "61.0" }
      - { period: 2022-23, value: "64.5" }
      - { period: 2022-23, area: London, value: "59.2" }
  - id: carers-satisfied
    label: Carers extremely or very satisfied with services
    unit: percent
    observations: [{ period: 2022-23, value: "38.2" }]
  - id: reviews
    label: Annual reviews completed
    unit: count
    observations: [{ period: 2022-23, value: 815 }]
  - id: groups-in-forum
    label: Voluntary groups supported through our forum
    unit: count
    observations: [{ period: 2022-23, value: 48 }]
  - id: groups-by-contract
    label: Voluntary groups supported by contract
    unit: count
    observations: [{ period: 2022-23, value: 23 }]
`;

/** Why each claim of a draft has its metric, in the order of the text. */
function explanationsOf(markdown: string, against = metrics): Explanation[] {
  const checked = checkedDraft(markdown, against, '2022-23');
  const explain = explainer(referenceFor(checked.draft, checked.metrics, checked.defaults));
  return checked.numbers.flatMap((number) => explain(number) ?? []);
}

const takenOf = ({ candidates }: Explanation): ExplainedCandidate | undefined =>
  candidates.find(({ isTaken }) => isTaken);
const candidateOf = ({ candidates }: Explanation, id: string): ExplainedCandidate | undefined =>
  candidates.find(({ metric }) => metric.id.value === id);
/** The words of a label that were found, by where. */
const placesOf = (candidate: ExplainedCandidate | undefined): Record<string, string> =>
  Object.fromEntries(candidate!.said.map(({ word, place }) => [word, place]));

/** What becomes of a number of which this is the explanation. */
function verdictOf({ reason }: Explanation, taken: ExplainedCandidate | undefined): string {
  if (reason === 'equal') return 'ambiguous';
  return reason === 'outdated' ? 'wrong-period' : (taken?.judgement.verdict ?? 'unsupported');
}

describe('why a number has its metric', () => {
  it('names the words that fit, and where each stands', () => {
    const [explanation] = explanationsOf(
      '## Care at home\n\nIn 2022-23, 64.5% of people were very satisfied with what they had.',
    );
    assert.equal(explanation!.reason, 'agrees');
    const taken = takenOf(explanation!)!;
    assert.equal(taken.metric.id.value, 'satisfied');
    assert.deepEqual(placesOf(taken), { People: 'own', satisfied: 'own', care: 'heading' });
    assert.deepEqual(taken.unsaid, ['extremely']);
    assert.deepEqual(new Set(saidTexts(taken)), new Set(['“satisfied”, “People” beside it', '“care” in its heading']));
  });

  it('says what the runner-up lacks', () => {
    const [explanation] = explanationsOf(
      'In 2022-23, 64.5% of people were extremely or very satisfied with their care.',
    );
    const next = candidateOf(explanation!, 'carers-satisfied')!;
    assert.equal(explanation!.candidates.indexOf(next), 1);
    assert.ok(next.score < takenOf(explanation!)!.score);
    assert.deepEqual(lackTexts(next, explanation!), [
      'nothing near says “Carers”, “services”',
      '38.2% in 2022-23 does not agree',
    ]);
  });

  it('gives the words that another word of the same meaning says', () => {
    const [explanation] = explanationsOf('In 2022-23, 64.5% of service users were very satisfied with their care.');
    const taken = takenOf(explanation!)!;
    assert.equal(taken.metric.id.value, 'satisfied');
    const people = taken.said.find(({ word }) => word === 'People');
    assert.match(people!.text, /^(?:service|users)$/);
    assert.match(saidTexts(taken).join('; '), /“People” \(written “(?:service|users)”/);
  });

  it('tells which metrics were left out for their unit', () => {
    const [explanation] = explanationsOf('In 2022-23, 42% of annual reviews were completed.');
    assert.equal(explanation!.reason, 'nothing-near');
    assert.deepEqual(
      explanation!.otherUnits.map(({ metric }) => metric.id.value),
      ['reviews'],
    );
  });

  it('gives a link of the writer as the only reason', () => {
    const [linked, unknown] = explanationsOf('It was [64.5%](metric:satisfied) and [70%](metric:gone).');
    assert.deepEqual([linked!.reason, linked!.candidates], ['linked', []]);
    assert.deepEqual([unknown!.reason, unknown!.candidates], ['linked-unknown', []]);
    assert.equal(explanationsOf('We have [10](metric:none) homes.').length, 0);
  });

  it('weighs the words of the number that a comparator stands beside', () => {
    const [own, london] = explanationsOf(
      'In 2022-23, 64.5% of people were very satisfied with their care, above the London average of 54%.',
    );
    assert.equal(own!.comparedWith, null);
    assert.equal(london!.comparedWith?.text, '64.5%');
    assert.equal(london!.reason, 'compared-with');
    const taken = takenOf(london!)!;
    assert.equal(taken.metric.id.value, 'satisfied');
    assert.ok(taken.said.some(({ word, ofAnchor }) => word === 'satisfied' && ofAnchor));
    assert.match(reasonText(london!), /compared with “64\.5%”/);
    assert.match(lackTexts(taken, london!).join('; '), /59\.2% for London in 2022-23 does not agree/);
    assert.match(lackTexts(candidateOf(london!, 'carers-satisfied')!, london!).join('; '), /no value for London/);
  });

  it('finds the words of a table in its headers', () => {
    const [cell] = explanationsOf('| Measure | 2022-23 |\n| --- | --- |\n| Annual reviews completed | 815 |\n');
    assert.equal(cell!.reason, 'agrees');
    assert.deepEqual(placesOf(takenOf(cell!)), {
      Annual: 'cellHeader',
      reviews: 'cellHeader',
      completed: 'cellHeader',
    });
    assert.deepEqual(cell!.number.mention.reading!.period?.from, 'table');
  });

  it('names those that fit alike', () => {
    const [explanation] = explanationsOf('We supported 51 voluntary groups in 2022-23.');
    assert.deepEqual([explanation!.reason, explanation!.number.verdict], ['equal', 'ambiguous']);
    const equal = explanation!.candidates.filter(({ isEqual }) => isEqual).map(({ metric }) => metric.id.value);
    assert.deepEqual(equal.toSorted(), ['groups-by-contract', 'groups-in-forum']);
    assert.match(reasonText(explanation!), /forum” and “.*contract” alike|contract” and “.*forum” alike/);
  });

  it('says of an unsupported number how far the words fell short', () => {
    const [nothing] = explanationsOf('We planted 6,419 bulbs.');
    assert.deepEqual([nothing!.reason, nothing!.candidates], ['nothing-near', []]);
    const [weak] = explanationsOf('We wrote 3,140 annual and completed reports.');
    assert.deepEqual([weak!.reason, weak!.number.verdict], ['too-weak', 'unsupported']);
    const [nearest] = weak!.candidates;
    assert.ok(nearest!.score < weak!.needed!);
    assert.deepEqual(nearest!.unsaid, ['reviews']);
    assert.match(reasonText(weak!), /“Annual reviews completed” best, but too loosely: \d+ of 100, and 90 are needed/);
    const [one] = explanationsOf('Our annual figure was 3,140.');
    assert.equal(one!.reason, 'one-word');
    const [letters] = explanationsOf('We sent 3,140 annual letters.');
    assert.equal(letters!.reason, 'another-thing');
    assert.match(reasonText(letters!), /a count of something else than “Annual reviews completed”/);
  });

  it('tells a slip of the keys, and a value that another number of the sentence has', () => {
    const [slip] = explanationsOf('In 2022-23, 46.5% of people were extremely or very satisfied with their care.');
    assert.equal(slip!.reason, 'same-digits');
    const [first, second] = explanationsOf('We completed 815 annual reviews, and annual reviews completed were 640.');
    assert.equal(first!.reason, 'agrees');
    assert.equal(candidateOf(second!, 'reviews')!.isSaidByAnother, true);
    assert.match(lackTexts(candidateOf(second!, 'reviews')!, second!)[0]!, /another number, beside or before it/);
  });

  it('shows what each form of a number is read as', () => {
    const read = (text: string): string => valueText(explanationsOf(text)[0]!.number);
    assert.equal(read('We hold 2,846 cases.'), '2,846 exactly');
    assert.equal(read('Exactly 64.5% agree.'), 'exactly 64.5% (agrees with 64.45% to 64.55%)');
    assert.equal(read('One in five people agree.'), '1 in 5 (agrees with 18.1818% to 22.2222%)');
    assert.equal(read('We ranked 17 out of 152 councils.'), 'rank 17 of 152 exactly');
    assert.match(read('Between 10 and 20 people came.'), /^10 to 20 \(agrees with 9\.5 to 20\.5\)$/);
  });

  it('has no reason where no metrics file is linked', () => {
    const [explanation] = explanationsOf('In 2022-23, 64.5% of people were satisfied.', '');
    assert.equal(explanation!.reason, null);
  });

  for (const path of [
    'test/fixtures/cases/harrowmere-slides.md',
    'test/fixtures/cases/westmarch-children.md',
    'examples/harrowmere/self-assessment.md',
  ]) {
    it(`explains just what was decided: ${path}`, async () => {
      const analysis = analyse((await loadFixture(path))!);
      const explain = explainer(analysis.draftNumbers.reference);
      const claims = analysis.numbers.filter(({ mention }) => mention.reading);
      assert.ok(claims.length > 10);
      for (const number of claims) {
        const explanation = explain(number)!;
        assert.equal(explanation.reason, number.reason);
        if (number.via === 'link') continue;
        const taken = takenOf(explanation);
        // What tells a difference has the metric of the values beside it, of whatever metric its own words speak.
        if (number.reason === 'difference') assert.equal(taken, undefined, number.mention.text);
        else {
          assert.equal(taken?.metric, number.metric ?? undefined, number.mention.text);
          assert.equal(verdictOf(explanation, taken), number.verdict);
        }
        assert.deepEqual(
          new Set(explanation.candidates.map(({ metric }) => metric)),
          new Set(number.candidates.map(({ metric }) => metric)),
        );
        for (const { score, said, unsaid, wording } of explanation.candidates) {
          assert.ok(Math.abs(said.reduce((sum, { part }) => sum + part, 0) - score) < 1e-9, 'the parts add up');
          for (const word of [...said.map((each) => each.word), ...unsaid]) assert.ok(wording.includes(word));
          assert.ok(said.every(({ text }) => text.trim() !== ''));
        }
      }
    });
  }
});
