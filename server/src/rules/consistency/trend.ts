import { type Analysis, numbersIn } from '../../analysis.ts';
import type { Finding } from '../../diagnostic.ts';
import { announcedFaults, type MissingArea } from '../../numbers/trend/announced.ts';
import { isNearlyAlike, type TrendFault } from '../../numbers/trend/fault.ts';
import { type QuartileFault, quartileFaults } from '../../numbers/trend/quartiles.ts';
import { inOrder, trendFaults } from '../../numbers/trend/trend-faults.ts';
import { formatValue } from '../../numbers/wording.ts';
import { placeOf, quoted } from '../number-finding.ts';
import { defineRule, type RulePage } from '../rule.ts';

/** Words of direction against the numbers beside them. */
export default defineRule({
  id: 'consistency/trend',
  severity: 'warning',
  looksAt: 'section',
  *check(section, analysis) {
    const { areas, acronyms } = analysis.draftNumbers.reference;
    const numbers = numbersIn(section, analysis);
    const announced = announcedFaults(section.passages, numbers, areas);
    for (const fault of inOrder([...trendFaults(numbers, areas), ...announced.faults])) yield directed(fault, analysis);
    for (const missing of announced.missing) yield unannounced(missing, analysis);
    for (const fault of quartileFaults(numbers, acronyms)) yield misplaced(fault, analysis);
  },
});

export const page: RulePage = {
  summary: 'A word that compares (“increased”, “above”, “similar to”) does not fit the numbers beside it.',
  why: 'Inspectors read the comparison before the numbers. Where “above the average” stands beside a number that is below it, one of the two is wrong, and readers cannot tell which.',
  how: 'Correct the number that is wrong or the words that compare. “Similar to” and “in line with” stand for a gap of at most two percentage points, or a twentieth of other numbers; for more, say higher or lower. Rounding is allowed for: 64% may be said to be above 64%, but is better written with a decimal.',
  examples: {
    wrong:
      'The share of carers who find it easy to get information increased from 60% in 2021-22 to 55% in 2022-23, similar to the London average of 66%.',
    right:
      'The share of carers who find it easy to get information fell from 60% in 2021-22 to 55% in 2022-23, below the London average of 66%.',
  },
};

function directed(fault: TrendFault, analysis: Analysis): Finding {
  const { subject, reference } = fault;
  const isOne = subject.number === reference.number;
  return {
    place: placeOf(analysis, subject.number),
    message: message(fault),
    related: isOne
      ? []
      : [{ place: placeOf(analysis, reference.number), message: `It is compared with ${quoted(reference.number)}.` }],
    ...(severityOf(fault) && { severity: severityOf(fault) }),
  };
}

function severityOf({ kind, subject, reference }: TrendFault): Finding['severity'] {
  if (kind === 'apart') return isNearlyAlike(subject, reference) ? 'hint' : undefined;
  if (kind === 'barely') return 'hint';
  const { low, high } = subject.extent;
  const isExact = low !== null && high !== null && low.equals(high);
  return kind === 'same' && !isExact ? 'hint' : undefined;
}

function message({ kind, words, subject, reference }: TrendFault): string {
  const [one, other] = [subject, reference].map(({ number, value }) =>
    subject.number === reference.number ? `“${formatValue(value, number.mention.reading.unit)}”` : quoted(number),
  ) as [string, string];
  const said = `“${words.text}”`;
  switch (kind) {
    case 'against': {
      const way = subject.value.compare(reference.value) < 0 ? 'lower than' : 'higher than';
      const found = subject.value.equals(reference.value) ? 'the same as' : way;
      return `The text says ${said}, but ${one} is ${found} ${other}. Correct the number that is wrong, or the word.`;
    }
    case 'same':
      return `The text says ${said}, but ${one} and ${other} are the same as they are written. Correct the one that is wrong, or show the decimal that sets them apart.`;
    case 'apart': {
      const distance = subject.value.subtract(reference.value);
      const { unit } = subject.number.mention.reading;
      const apart = formatValue(distance.absolute(), unit === 'percent' ? 'percentage-points' : unit);
      const way = distance.compare(distance.negate()) < 0 ? 'below' : 'above';
      return `The text says ${said}, but ${one} is ${apart} ${way} ${other}. Correct the number that is wrong, or say “${way}”.`;
    }
    case 'barely':
      return `The text says ${said}, but ${one} and ${other} are almost the same. A reader who looks at both will think that the draft makes too much of it: leave out “${words.text.split(' ')[0]}”.`;
  }
}

function unannounced({ passage, plain, text, given, first }: MissingArea, analysis: Analysis): Finding {
  const what = passage.kind === 'heading' ? 'This heading' : 'This line';
  const compared = given.length > 1 ? `${given.slice(0, -1).join(', ')} and ${given.at(-1)}` : given[0]!;
  return {
    place: { source: analysis.draft.source, span: passage.toSource(plain) },
    message: `${what} compares with “${text}”, but the text below it gives numbers for ${compared} only. Add the number for “${text}”, or name in the comparison the areas that the text gives.`,
    related: [{ place: placeOf(analysis, first), message: `Here is the number for ${given[0]}.` }],
    severity: 'info',
  };
}

function misplaced({ rank, base, right, stated, fitsReversed }: QuartileFault, analysis: Analysis): Finding {
  const end = base.toDecimal();
  const unless = fitsReversed ? ', unless the last rank is the best' : '';
  const lies = stated.places ? 'is not among them' : `lies in ${quartileName(right)}`;
  return {
    place: { source: analysis.draft.source, span: stated.passage.toSource(stated.plain) },
    message: `“${stated.text}” does not fit rank ${quoted(rank)} for the same measure: of ${end}, that rank ${lies}${unless}. Correct the one that is wrong, or say what sets the two measures apart.`,
    related: [{ place: placeOf(analysis, rank), message: `Here the rank is ${quoted(rank)} (of ${end}).` }],
    ...(fitsReversed && { severity: 'info' as const }),
  };
}

function quartileName(quartile: number): string {
  return ['the top quartile', 'quartile 2', 'quartile 3', 'the bottom quartile'][quartile - 1]!;
}
