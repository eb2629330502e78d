import type { AreaNames } from './area-names.ts';
import { judge } from './judge.ts';
import type { CheckedNumber, Reading } from './number.ts';
import { canonicalUnit } from './units.ts';

const close =
  '^(?:[^\\d.;:()–—]{0,60}? \\(| \\(|[^\\d.;()–—]{0,30} [–—-] [^.;()–—]{0,40}\\bor )(?:or |that is |i\\.e\\. )?$';
/** "Around one in five (21.7%)", "74 were answered on time (85.1%)", "fewer than one in ten – 26,918 people, or 9.4%". */
const restating = new RegExp(close);

/**
 * The claims of a sentence, where one that nothing backs is said again more exactly right after it by one that a metric
 * backs: it takes the same metric, if it agrees with it. A count may agree with the count that a share was worked out of.
 */
export function withRestated(
  sentence: readonly CheckedNumber[],
  asIn: (number: CheckedNumber, unit: string) => Reading,
  areas: AreaNames,
): readonly CheckedNumber[] {
  return sentence.map((number, i) => {
    if (number.verdict !== 'unsupported') return number;
    const { passage, plain } = number.mention;
    const exact = sentence
      .slice(i + 1, i + 3)
      .find((next) => restating.test(passage.text.slice(plain.end, next.mention.plain.start)));
    if (!exact?.metric || exact.verdict !== 'supported' || !isShare(exact) || exact.mention.reading?.area)
      return number;
    const { metric, observation } = exact;
    const isCount = number.mention.quantity?.form === 'plain' && number.mention.reading?.unit === 'count';
    const stated = isCount ? number.mention.reading! : asIn(number, canonicalUnit(metric.unit));
    const reading = { ...stated, period: exact.mention.reading!.period };
    const judgement = judge(reading, metric, areas);
    if (judgement.verdict !== 'supported' || judgement.observation !== observation) return number;
    const { loosely } = judgement;
    return { ...number, metric, observation, via: 'words', verdict: 'supported', loosely, reason: 'restated' };
  });
}

const isShare = ({ mention }: CheckedNumber): boolean => mention.reading?.unit === 'percent';
