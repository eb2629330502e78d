import { verdictWords } from '../numbers/explanation-words.ts';
import type { CheckedNumber, Verdict } from '../numbers/number.ts';
import { formatDifference } from '../numbers/wording.ts';
import type { CheckedDraft } from './examined-draft.ts';
import { observationText } from './hover/metric.ts';

/** What a preview shows of one claim, and where: previews know lines of blocks, and texts in them. */
export interface PreviewMark {
  /** The first line of the block that it stands in, counted from 0. */
  readonly line: number;
  /** Of a cell, the column in its row, counted from 0; null elsewhere. */
  readonly column: number | null;
  /** The claim as it reads, without markup. */
  readonly text: string;
  /** How often the same text stands before it in its block. */
  readonly before: number;
  readonly verdict: Verdict;
  /** The verdict in words, with the metric. */
  readonly title: string;
}

/** The verdicts on the claims of a draft, in document order. */
export function previewMarks({ report }: CheckedDraft): PreviewMark[] {
  const { numbers, draft } = report.analysis;
  return numbers.flatMap((number): PreviewMark[] => {
    const { mention, verdict } = number;
    if (mention.kind !== 'claim' || verdict === null) return [];
    const { passage, plain } = mention;
    const text = passage.text.slice(plain.start, plain.end);
    return [
      {
        line: draft.source.positionAt(passage.span.start).line,
        column: passage.cell?.column ?? null,
        text,
        before: passage.text.slice(0, plain.start).split(text).length - 1,
        verdict,
        title: titleOf(number, verdict),
      },
    ];
  });
}

function titleOf({ metric, observation, difference }: CheckedNumber, verdict: Verdict): string {
  if (!metric) return verdictWords[verdict];
  const measured = observation
    ? observationText(metric, observation)
    : difference && formatDifference(metric, difference);
  const value = measured ? `: ${measured}` : '';
  return `${verdictWords[verdict]} ${metric.label}${value}.`;
}
