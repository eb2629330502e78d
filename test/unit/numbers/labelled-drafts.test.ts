import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { globSync } from 'tinyglobby';
import * as z from 'zod';
import { parseDraft } from '../../../server/src/draft/parse-draft.ts';
import { readMetrics } from '../../../server/src/metrics/read-metrics.ts';
import { checkNumbers } from '../../../server/src/numbers/check-numbers.ts';
import type { CheckedNumber } from '../../../server/src/numbers/number.ts';
import { referenceFor } from '../../../server/src/numbers/reference.ts';
import { parsePeriod } from '../../../server/src/quantities/period.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';

/** What people who read the draft say of each number in it. Lines and characters are counted from 0. */
const labelled = z.object({
  draft: z.string(),
  metrics: z.string(),
  numbers: z.array(
    z.object({
      line: z.number(),
      character: z.number(),
      text: z.string(),
      claim: z.boolean(),
      unsure: z.boolean().optional(),
      unit: z.string().nullish(),
      metric: z.string().nullish(),
      expect: z.string().nullish(),
      /** For when and of which place it is given; null where the text around it does not say. */
      period: z.string().nullish(),
      area: z.string().nullish(),
      hedge: z.string().optional(),
    }),
  ),
});
type Label = z.infer<typeof labelled>['numbers'][number];

const aspects = ['claims', 'units', 'metrics', 'verdicts', 'periods', 'areas', 'hedges'] as const;
type Aspect = (typeof aspects)[number];

/** How many labels are met. More is better: write the new count here. Fewer is a label that was met and no longer is. */
const reached: Readonly<Record<string, Record<Aspect, number>>> = {
  'ashbourne-vale': { claims: 625, units: 284, metrics: 221, verdicts: 254, periods: 153, areas: 285, hedges: 284 },
  'castlebury-royal': { claims: 893, units: 534, metrics: 381, verdicts: 483, periods: 287, areas: 543, hedges: 533 },
  'harrowmere-slides': { claims: 312, units: 197, metrics: 157, verdicts: 178, periods: 152, areas: 197, hedges: 196 },
  'kelderby-metropolitan': {
    claims: 711,
    units: 401,
    metrics: 302,
    verdicts: 364,
    periods: 236,
    areas: 405,
    hedges: 401,
  },
  'lowick-and-marrish': { claims: 903, units: 544, metrics: 395, verdicts: 509, periods: 272, areas: 545, hedges: 547 },
  'north-carrow': { claims: 504, units: 252, metrics: 191, verdicts: 219, periods: 210, areas: 262, hedges: 259 },
  'saltholme-quays': { claims: 741, units: 488, metrics: 364, verdicts: 468, periods: 191, areas: 503, hedges: 492 },
  'stourvale-county': { claims: 696, units: 366, metrics: 289, verdicts: 339, periods: 269, areas: 367, hedges: 372 },
  'tidewell-borough': { claims: 471, units: 274, metrics: 205, verdicts: 246, periods: 203, areas: 278, hedges: 271 },
  'westmarch-children': { claims: 303, units: 182, metrics: 140, verdicts: 155, periods: 114, areas: 180, hedges: 180 },
};

/** Whether a number is a claim or none as the label says, and has the unit, metric, verdict, period, area and hedge that it says. */
function isMet(label: Label, number: CheckedNumber | undefined): Record<Aspect, boolean> {
  const { reading } = number?.mention ?? { reading: null };
  const saidPeriod = reading?.period && reading.period.from !== 'front-matter' ? reading.period.period.key : null;
  const verdict = number?.verdict ?? '';
  const isWrong = ['inconsistent', 'wrong-period', 'wrong-area'].includes(verdict);
  return {
    claims: (reading !== null) === label.claim,
    units: Boolean(label.claim && label.unit && reading?.unit === label.unit),
    metrics: Boolean(label.metric && number?.metric?.id.value === label.metric),
    periods: label.period !== undefined && saidPeriod === label.period,
    areas: label.area !== undefined && (reading?.area?.area ?? null) === label.area,
    hedges: label.hedge !== undefined && reading?.hedge === label.hedge,
    verdicts: label.expect === 'inconsistent' ? isWrong : Boolean(label.expect) && label.expect === verdict,
  };
}

function checkedNumbers(name: string, metricsName: string): { source: SourceText; numbers: readonly CheckedNumber[] } {
  const read = (file: string): SourceText =>
    new SourceText(`file:///harrowmere/${file}`, readFileSync(`test/fixtures/cases/${file}`, 'utf8'));
  const draft = parseDraft(read(name));
  const metrics = readMetrics(read(metricsName));
  const { period, authority } = draft.frontMatter;
  const defaults = { period: parsePeriod(period?.value ?? '') ?? null, authority: authority?.value ?? null };
  return { source: draft.source, numbers: checkNumbers(draft.passages, referenceFor(draft, [metrics], defaults)) };
}

describe('labelled drafts', () => {
  for (const path of globSync('test/fixtures/cases/*.gold.json').toSorted()) {
    const name = basename(path, '.gold.json');
    it(`keeps every label that is met in ${name}`, () => {
      const { draft, metrics, numbers: labels } = labelled.parse(JSON.parse(readFileSync(path, 'utf8')));
      const { source, numbers } = checkedNumbers(draft, metrics);
      const counts = { claims: 0, units: 0, metrics: 0, verdicts: 0, periods: 0, areas: 0, hedges: 0 };
      for (const label of labels.filter(({ unsure }) => !unsure)) {
        const start = source.offsetAt(label);
        const here = numbers.filter(
          ({ mention: { span } }) => span.start < start + label.text.length && start < span.end,
        );
        const met = isMet(label, here.find(({ mention }) => mention.reading) ?? here[0]);
        for (const key of aspects) if (met[key]) counts[key]++;
      }
      for (const what of aspects) {
        assert.ok(counts[what] >= reached[name]![what], `${what}: ${JSON.stringify(counts)}`);
      }
    });
  }
});
