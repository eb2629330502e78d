import { numbersIn } from '../../analysis.ts';
import { pointMisfits } from '../../numbers/consistency/percentage-points.ts';
import { populationMisfits } from '../../numbers/consistency/population-change.ts';
import { sketches } from '../../numbers/consistency/sketch.ts';
import { findingOf } from '../misfit-finding.ts';
import { defineRule, type RulePage } from '../rule.ts';

/** Differences between percentages that are written as percentages. */
export default defineRule({
  id: 'consistency/percentage-points',
  severity: 'info',
  looksAt: 'section',
  *check(section, analysis) {
    for (const misfit of sketches(numbersIn(section, analysis)).flatMap((sketch) => [
      ...pointMisfits(sketch),
      ...populationMisfits(sketch),
    ])) {
      const finding = findingOf(analysis, misfit);
      yield misfit.isCertain ? { ...finding, severity: 'warning' } : finding;
    }
  },
});

export const page: RulePage = {
  summary: 'A difference between two percentages is written as a percentage.',
  why: 'From 60% to 65% is a rise of 5 percentage points, or of 8%. A reader who takes one for the other works out a wrong value, and where only one value is given cannot tell which is meant.',
  how: 'Write “percentage points” for the difference between two percentages, or state both values and leave the difference out.',
  examples: {
    wrong: 'Satisfaction rose by 5% from 60% to 65%.',
    right: 'Satisfaction rose by 5 percentage points from 60% to 65%.',
  },
};
