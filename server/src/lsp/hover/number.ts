import { fileName } from '../../files.ts';
import type { ExplainedCandidate, Explanation } from '../../numbers/explain.ts';
import {
  areaText,
  lackTexts,
  notCheckedText,
  periodText,
  reasonText,
  saidTexts,
  valueText,
  verdictWords,
} from '../../numbers/explanation-words.ts';
import type { CheckedNumber } from '../../numbers/number.ts';
import { formatDifference } from '../../numbers/wording.ts';
import { observationText } from './metric.ts';
import type { RichText } from './rich-text.ts';

/**
 * How a number in the draft is read, what backs it and why: short, since it covers the text. `explanation` is null where
 * the number is no claim.
 */
export function numberText(number: CheckedNumber, explanation: Explanation | null): RichText {
  const { mention, verdict, loosely } = number;
  const title = { kind: 'title', text: mention.text } as const;
  if (!mention.reading) return [title, { kind: 'paragraph', text: notCheckedText(mention.kind) }];
  const judged = verdict ? verdictWords[verdict] + (loosely ? looseRemark : '') : 'How it is read:';
  const read = [valueText(number), periodText(mention.reading), areaText(mention.reading)].join('; ');
  const why = explanation && verdict ? whyItems(explanation) : [];
  return [title, { kind: 'list', lead: judged, items: [`Read as ${read}`, ...backing(number), ...why] }];
}

const looseRemark = ' It agrees only when read loosely.';

function backing({ metric, observation, difference }: CheckedNumber): string[] {
  if (!metric) return [];
  const known = observation ?? difference?.to;
  const file = (known ?? metric).source;
  const place = `${fileName(file.uri)}, ${file.placeName(known?.valueSpan.start ?? metric.span.start)}`;
  const source = [metric.dataSource?.name, metric.dataSource?.reference].filter((part) => part != null).join(', ');
  return [
    `Metric: ${metric.label} (${metric.id.value})`,
    observation
      ? `Measured: ${observationText(metric, observation)} (${place})`
      : difference
        ? `Measured: ${formatDifference(metric, difference)} (${place})`
        : `No value for this period and area (${place})`,
    ...(source ? [`Source: ${source}${metric.owner ? `; owner: ${metric.owner}` : ''}`] : []),
  ];
}

/** Why it has that metric, or none, and the next that it might have had. */
function whyItems(explanation: Explanation): string[] {
  const { candidates, number, reason } = explanation;
  const taken = candidates.find(({ isTaken }) => isTaken);
  const isNext = ({ metric, isSaidByAnother }: ExplainedCandidate): boolean =>
    number.metric ? metric !== number.metric : !isSaidByAnother;
  const next = candidates.find(isNext);
  const words = taken ? saidTexts(taken).slice(0, 2).join('; ') : '';
  // That the value agrees is said already.
  const why = reason === 'agrees' ? words : [reasonText(explanation), words].filter((part) => part !== '').join(' ');
  return [`${taken ? 'Why this metric' : 'Why'}: ${why}`, ...(next ? [nextText(next, explanation)] : [])];
}

function nextText(next: ExplainedCandidate, explanation: Explanation): string {
  const lacks = lackTexts(next, explanation).slice(0, 2).join('; ');
  const name = `${explanation.number.metric ? 'Next' : 'Nearest'}: ${next.metric.label} (${next.metric.id.value})`;
  return lacks ? `${name}; ${lacks}` : name;
}
