import { fileName } from '../../files.ts';
import type { CheckedNumber, MentionKind, Reading, Source, Verdict } from '../../numbers/number.ts';
import { formatInterval, formatPeriod, formatValue, hedgeName } from '../../numbers/wording.ts';
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

function readingItems({ value, unit, hedge, strict, loose, period, area, rankOf }: Reading): string[] {
  const hedged = hedgeName(hedge) ? `, said as “${hedgeName(hedge)}”` : '';
  return [
    `Value: ${formatValue(value, unit, 0, rankOf)}${hedged}`,
    `Agrees with a measured value of ${formatInterval(strict, unit)}`,
    ...(loose ? [`With a remark, also of ${formatInterval(loose, unit)}`] : []),
    period ? `Period: ${formatPeriod(period.period)}, from ${sourceWords[period.from]}` : 'Period: none is named',
    area ? `Area: ${area.area}, from ${sourceWords[area.from]}` : 'Area: your own authority',
  ];
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
