import { fileName } from '../../files.ts';
import type { CheckedNumber, Hedge, MentionKind, Reading, Source, Verdict } from '../../numbers/number.ts';
import type { Interval } from '../../quantities/interval.ts';
import { observationText, sourceText } from './metric.ts';
import type { Block, RichText } from './rich-text.ts';

const verdictWords: Readonly<Record<Verdict, string>> = {
  supported: 'The metrics file backs this number.',
  inconsistent: 'The metrics file has another value.',
  'wrong-period': 'The value is that of another period.',
  'wrong-area': 'The value is that of another area.',
  ambiguous: 'More than one metric could back this number. Link the one that is meant.',
  unsupported: 'No metric in the metrics file backs this number.',
};

const hedgeWords: Readonly<Record<Hedge, string>> = {
  none: '',
  exactly: 'said to be exact',
  approx: 'approximate',
  nearly: 'nearly',
  'just-over': 'just over',
  over: 'over',
  'at-least': 'at least',
  under: 'under',
  'at-most': 'at most',
  'up-to': 'up to',
  range: 'a range',
};

const sourceWords: Readonly<Record<Source, string>> = {
  link: 'its link',
  phrase: 'the words beside it',
  sentence: 'its sentence',
  table: 'its table',
  list: 'its list',
  passage: 'its paragraph',
  heading: 'its heading',
  'front-matter': 'the front matter',
};

const kindWords: Readonly<Record<Exclude<MentionKind, 'claim'>, string>> = {
  period: 'a period',
  date: 'a date',
  'age-band': 'an age or age band',
  reference: 'a reference',
  legal: 'a legal reference',
  name: 'part of a name',
  'list-marker': 'a list number',
  page: 'a page number',
  duration: 'a length of time that is set, not measured',
  'rate-denominator': 'the base of a rate',
  enumeration: 'a count of what the text lists',
  idiom: 'part of an expression',
  url: 'part of an address',
  other: 'no measured value',
};

const unitWords: Readonly<Record<string, string>> = {
  percent: 'percent',
  'percentage-points': 'percentage points',
  count: '',
  gbp: 'pounds',
  'per-1000': 'per 1,000',
  'per-100000': 'per 100,000',
  rank: '(a rank)',
};

/** How a number in the draft is read and what backs it. */
export function numberText(number: CheckedNumber): RichText {
  const { mention, verdict, loosely } = number;
  if (!mention.reading) {
    const kind = mention.kind === 'claim' ? 'no measured value' : kindWords[mention.kind];
    return [
      { kind: 'title', text: mention.text },
      { kind: 'paragraph', text: `This is read as ${kind}, so it is not checked against the metrics file.` },
    ];
  }
  return [
    { kind: 'title', text: mention.text },
    { kind: 'list', lead: 'How it is read:', items: readingItems(mention.reading) },
    ...(verdict ? [{ kind: 'paragraph', text: verdictWords[verdict] + (loosely ? looseRemark : '') } as const] : []),
    ...backing(number),
    ...others(number),
  ];
}

const looseRemark = ' It agrees only when read loosely.';

function readingItems(reading: Reading): string[] {
  const { value, unit, hedge, strict, loose, period, area, rankOf } = reading;
  const hedged = hedgeWords[hedge] ? `, ${hedgeWords[hedge]}` : '';
  const outOf = rankOf ? ` out of ${rankOf.toDecimal()}` : '';
  return [
    `Value: ${value.toDecimal()} ${unitWords[unit] ?? unit}`.trimEnd() + outOf + hedged,
    `Agrees with measured values ${intervalWords(strict)}`,
    ...(loose ? [`With a remark, also ${intervalWords(loose)}`] : []),
    period ? `Period: ${period.period.key}, from ${sourceWords[period.from]}` : 'Period: none is named',
    area ? `Area: ${area.area}, from ${sourceWords[area.from]}` : 'Area: your own authority',
  ];
}

/** An interval in words: `from 64.45 to 64.55`, `above 300 up to 400`. */
export function intervalWords({ low, high, lowOpen, highOpen }: Interval): string {
  if (low && high && low.equals(high)) return `of exactly ${low.toDecimal()}`;
  const bottom = low && `${lowOpen ? 'above' : 'from'} ${low.toDecimal()}`;
  const top = high && `${highOpen ? 'to just below' : lowOpen ? 'up to' : 'to'} ${high.toDecimal()}`;
  if (bottom && top) return `${bottom} ${top}`;
  if (bottom) return lowOpen ? bottom : `${bottom} upwards`;
  return high ? `${highOpen ? 'below' : 'up to'} ${high.toDecimal()}` : 'of any size';
}

function backing({ metric, observation, via }: CheckedNumber): Block[] {
  if (!metric) return [];
  const found = via === 'link' ? 'linked by the writer' : 'found by its words';
  const place = observation ?? metric;
  const line = metric.source.positionAt(place.span.start).line + 1;
  return [
    {
      kind: 'list',
      lead: `Metric: ${metric.label} (${metric.id.value}), ${found}`,
      items: [
        observation ? `Measured: ${observationText(metric, observation)}` : 'No value for this period and area',
        `In ${fileName(metric.source.uri)}, line ${line}`,
      ],
    },
    ...sourceText(metric),
  ];
}

function others({ metric, candidates }: CheckedNumber): Block[] {
  const labels = candidates
    .filter((candidate) => candidate.metric !== metric)
    .map((candidate) => candidate.metric.label);
  const items = [...new Set(labels)].slice(0, 3);
  return items.length > 0 ? [{ kind: 'list', lead: 'It could also be:', items }] : [];
}
