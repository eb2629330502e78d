import type { Analysis } from '../../analysis.ts';
import { fileName } from '../../files.ts';
import { type ExplainedCandidate, type Explanation, explainer } from '../../numbers/explain.ts';
import {
  areaText,
  judgementText,
  lackTexts,
  notCheckedText,
  periodText,
  points,
  reasonText,
  saidTexts,
  valueText,
} from '../../numbers/explanation-words.ts';
import type { CheckedNumber } from '../../numbers/number.ts';
import { formatDifference, formatObservation, formatSituation } from '../../numbers/wording.ts';
import { type Look, visible, wrap } from '../look.ts';
import { relativePath } from '../relative-path.ts';
import { type Selection, selectedNumbers } from './numbers-report.ts';
import { verdictStyle } from './table.ts';

/** How many candidates of a number are shown. */
const most = 3;

/**
 * Why each claim has its metric, or none, as blocks for people. `folder` as in `numbersReport`. Of numbers that are no
 * claims only those are shown that were asked for: `selected` is undefined where all are.
 */
export function numberExplanations(
  analyses: readonly Analysis[],
  folder: string,
  selected: Selection | undefined,
  look: Look,
): string {
  return analyses.map((analysis) => fileBlocks(analysis, folder, selected, look)).join('\n');
}

function fileBlocks(analysis: Analysis, folder: string, selected: Selection | undefined, look: Look): string {
  const explain = explainer(analysis.draftNumbers.reference);
  const blocks = selectedNumbers(analysis, selected ?? (({ mention }) => mention.reading !== null)).map((number) => {
    const explanation = explain(number);
    const rows = explanation ? explanationRows(explanation) : [['', notCheckedText(number.mention.kind)] as const];
    return [headLine(number, analysis, look), ...rows.flatMap((row) => written(row, look))].join('\n');
  });
  return [look.paint('path', visible(relativePath(folder, analysis.draft.source.uri))), ...blocks, ''].join('\n\n');
}

function headLine({ mention, verdict }: CheckedNumber, { draft }: Analysis, look: Look): string {
  const { line, character } = draft.source.positionAt(mention.span.start);
  const judged = verdict ? [look.paint(verdictStyle[verdict], verdict)] : [];
  return [`${line + 1}:${character + 1}`, look.paint('strong', visible(mention.text)), ...judged].join('  ');
}

/** A line of a block: what it is about, and what it says. A line about the same as the one before has no name. */
type Row = readonly [name: string, text: string];

const nameWidth = 11;

function written([name, text]: Row, look: Look): string[] {
  const lines = wrap(visible(text), look.columns - nameWidth - 2);
  return lines.map((line, i) => `  ${look.paint('faint', (i === 0 ? name : '').padEnd(nameWidth))}${line}`);
}

function explanationRows(explanation: Explanation): Row[] {
  const { number, comparedWith, candidates, otherUnits } = explanation;
  const reading = number.mention.reading!;
  const shown = candidates.slice(0, most);
  const units = otherUnits.slice(0, most).map(({ metric }) => `${metric.id.value} (${metric.unit})`);
  const more = candidates.length - shown.length;
  return [
    ['Read as', [valueText(number), periodText(reading), areaText(reading)].join('; ')],
    ...(number.metric ? [['Metric', metricText(number)] as const] : []),
    ['Why', reasonText(explanation)],
    ...(comparedWith
      ? [['', `It is compared with “${comparedWith.text}”, so the words around that count as well.`] as const]
      : []),
    ...shown.flatMap((candidate, i) => candidateRows(candidate, explanation, i)),
    ...(more > 0 ? [['', `and ${more} more, which ${more === 1 ? 'fits' : 'fit'} less`] as const] : []),
    ...(units.length > 0 ? [['Left out', `${units.join(', ')}: the words fit, the unit does not`] as const] : []),
  ];
}

function metricText({ metric, observation, difference }: CheckedNumber): string {
  const known = observation ?? difference?.to;
  const value = observation
    ? `: ${formatObservation(metric!, observation)}${formatSituation(observation)}`
    : difference
      ? `: ${formatDifference(metric!, difference)}`
      : '';
  const file = (known ?? metric!).source;
  const place = file.placeName(known?.valueSpan.start ?? metric!.span.start);
  return `${metric!.id.value}, “${metric!.label}”${value} (${fileName(file.uri)}, ${place})`;
}

function candidateRows(candidate: ExplainedCandidate, explanation: Explanation, index: number): Row[] {
  const { metric, wording, score, weight, judgement } = candidate;
  const scores = `words ${points(score)}, all told ${points(weight)}`;
  const value = judgement.verdict === 'supported' ? [judgementText(candidate)] : [];
  const against = lackTexts(candidate, explanation);
  return [
    [index === 0 ? 'Weighed' : '', `${index + 1}. ${metric.id.value}, “${wording}”: ${scores}`],
    ['  for', [...saidTexts(candidate), ...value].join('; ')],
    ...(against.length > 0 ? [['  against', against.join('; ')] as const] : []),
  ];
}
