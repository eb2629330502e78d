import assert from 'node:assert/strict';
import { readMetrics } from '../../../server/src/metrics/read-metrics.ts';
import { type DraftDefaults, referenceFor } from '../../../server/src/numbers/reference.ts';
import { financialYear } from '../../../server/src/quantities/period.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';
import { draftOf } from '../draft/draft-of.ts';

const fileOf = (yaml: string) => readMetrics(new SourceText('file:///metrics.yaml', yaml));
const file = fileOf('metrics: [{ id: a, label: Bulbs planted, unit: count, observations: [{ value: 4 }] }]');
const other = fileOf('metrics: [{ id: a, label: Beds dug, unit: count, observations: [{ value: 5 }] }]');
const defaults: DraftDefaults = { period: financialYear(2023), authority: 'Harrowmere Borough Council' };
const draft = draftOf('The Garden Action Plan (GAP) is new.');

describe('what the numbers of a draft are looked up in', () => {
  const first = referenceFor(draft, [file], defaults);
  const isKept = (text: string, files: readonly (typeof file)[], its: DraftDefaults): boolean =>
    referenceFor(draftOf(text), files, its, first) === first;
  const text = 'Now the Garden Action Plan (GAP) is two years old.';

  it('is the same while nothing that decides it changed', () => {
    assert.equal(isKept(text, [file], { ...defaults, period: financialYear(2023) }), true);
    const bare = referenceFor(draftOf(''), [], { period: null, authority: null });
    assert.equal(referenceFor(draftOf('Text.'), [], { period: null, authority: null }, bare), bare);
  });

  it('is another with other files', () => {
    assert.equal(isKept(text, [other], defaults), false);
    assert.equal(isKept(text, [], defaults), false);
    assert.equal(isKept(text, [file, other], defaults), false);
  });

  it('is another for another period or authority', () => {
    assert.equal(isKept(text, [file], { ...defaults, period: financialYear(2022) }), false);
    assert.equal(isKept(text, [file], { ...defaults, period: null }), false);
    assert.equal(isKept(text, [file], { ...defaults, authority: 'Lowmarsh Council' }), false);
  });

  it('is another where abbreviations stand for something else', () => {
    assert.equal(isKept('Nothing is short.', [file], defaults), false);
    assert.equal(isKept('The Gate Access Permit (GAP) is new.', [file], defaults), false);
    assert.equal(isKept('The Park Action Plan (PAP) is new.', [file], defaults), false);
    assert.equal(isKept(`${text} So is the Park Tree Fund (PTF).`, [file], defaults), false);
  });

  it('has of two metrics with one id the first', () => {
    const both = referenceFor(draft, [file, other], defaults);
    assert.deepEqual(
      [...both.metrics.values()].map(({ label }) => label),
      ['Bulbs planted'],
    );
    assert.deepEqual(both.files, [file, other]);
  });
});
