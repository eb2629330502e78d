import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { parseDraft } from '../../../server/src/draft/parse-draft.ts';
import { readMetrics } from '../../../server/src/metrics/read-metrics.ts';
import { checkNumbers } from '../../../server/src/numbers/check-numbers.ts';
import type { CheckedNumber } from '../../../server/src/numbers/number.ts';
import { parsePeriod } from '../../../server/src/quantities/period.ts';
import { overlaps, SourceText, type Span } from '../../../server/src/text/source-text.ts';

/** One number as a person labelled it; `line` and `character` are 0-based. */
interface Label {
  readonly line: number;
  readonly character: number;
  readonly text: string;
  readonly claim: boolean;
  readonly unsure: boolean;
  readonly unit?: string | null;
  readonly expect?: 'supported' | 'inconsistent' | 'unsupported' | null;
  readonly metric?: string;
}

/** Figures that may not fall below (or, for alarms, rise above) what was reached on drafts that were labelled unseen. */
const bars = { precision: 0.98, recall: 0.98, unit: 0.98, link: 0.93, supported: 0.94, planted: 0.8, alarmsPer100: 1 };

const wrong = new Set(['inconsistent', 'wrong-period', 'wrong-area']);

interface Case {
  readonly labels: readonly (Label & { readonly span: Span })[];
  readonly numbers: readonly CheckedNumber[];
}

function readCase(path: string): Case {
  const stem = path.replace(/\.gold\.json$/, '');
  const source = new SourceText(`file:///${stem}.md`, readFileSync(`${stem}.md`, 'utf8'));
  const draft = parseDraft(source);
  const metrics = readMetrics(
    new SourceText(`file:///${stem}.metrics.yaml`, readFileSync(`${stem}.metrics.yaml`, 'utf8')),
  );
  assert.deepEqual(metrics.problems, []);
  const { period, authority } = draft.frontMatter;
  const defaults = { period: parsePeriod(period!.value)!, authority: authority!.value };
  const gold = JSON.parse(readFileSync(path, 'utf8')) as { numbers: Label[] };
  const labels = gold.numbers.map((label) => {
    const start = source.offsetAt(label);
    assert.equal(source.text.slice(start, start + label.text.length), label.text, 'a label is out of place');
    return { ...label, span: { start, end: start + label.text.length } };
  });
  return { labels, numbers: checkNumbers(draft, [metrics], defaults) };
}

const share = (part: number, whole: number): number => part / whole;

describe('labelled drafts', () => {
  const paths = globSync('test/fixtures/cases/*.gold.json').toSorted();
  const cases = paths.map(readCase);
  const found = (label: Label & { span: Span }, { numbers }: Case): CheckedNumber | undefined => {
    const hits = numbers.filter(({ mention }) => overlaps(mention.span, label.span));
    return hits.find(({ mention }) => mention.reading) ?? hits[0];
  };
  const labelled = cases.flatMap((each) => each.labels.map((label) => ({ label, number: found(label, each) })));
  const having = (expect: Label['expect']): typeof labelled => labelled.filter(({ label }) => label.expect === expect);

  it('there are some, with more than a thousand numbers', () => {
    assert.ok(paths.length >= 3);
    assert.ok(labelled.length > 1000);
  });

  it('what is read as a claim is one', () => {
    const sure = cases.flatMap(({ labels, numbers }) =>
      numbers
        .filter(({ mention }) => mention.reading)
        .map(({ mention }) => labels.filter(({ span }) => overlaps(span, mention.span)))
        .filter((hits) => !hits.some(({ unsure }) => unsure)),
    );
    const right = sure.filter((hits) => hits.some(({ claim }) => claim));
    assert.ok(share(right.length, sure.length) >= bars.precision, `${right.length} of ${sure.length}`);
  });

  it('claims are found, with their units', () => {
    const claims = labelled.filter(({ label }) => label.claim && !label.unsure);
    const read = claims.filter(({ number }) => number?.mention.reading);
    assert.ok(share(read.length, claims.length) >= bars.recall, `${read.length} of ${claims.length}`);
    const withUnit = read.filter(({ label }) => label.unit);
    const right = withUnit.filter(({ label, number }) => number!.mention.reading!.unit === label.unit);
    assert.ok(share(right.length, withUnit.length) >= bars.unit, `${right.length} of ${withUnit.length}`);
  });

  it('claims are linked to their metric', () => {
    const linkable = labelled.filter(({ label, number }) => label.metric && number?.mention.reading);
    const right = linkable.filter(({ label, number }) => number!.metric?.id.value === label.metric);
    assert.ok(share(right.length, linkable.length) >= bars.link, `${right.length} of ${linkable.length}`);
  });

  it('what is right is supported, and what was changed is found', () => {
    const backed = having('supported');
    const supported = backed.filter(({ number }) => number?.verdict === 'supported');
    assert.ok(share(supported.length, backed.length) >= bars.supported, `${supported.length} of ${backed.length}`);
    const planted = having('inconsistent');
    const caught = planted.filter(({ number }) => wrong.has(number?.verdict ?? ''));
    assert.ok(share(caught.length, planted.length) >= bars.planted, `${caught.length} of ${planted.length}`);
  });

  it('hardly anything right is called wrong', () => {
    const alarms = labelled.filter(
      ({ label, number }) =>
        label.expect !== 'inconsistent' && label.expect !== null && wrong.has(number?.verdict ?? ''),
    );
    const backed = having('supported').length;
    const places = alarms.map(({ label }) => `${label.line + 1}: ${label.text}`).join(', ');
    assert.ok(share(100 * alarms.length, backed) <= bars.alarmsPer100, `${alarms.length} for ${backed}: ${places}`);
  });
});
