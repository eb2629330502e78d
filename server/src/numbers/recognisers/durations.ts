import { Rational } from '../../quantities/rational.ts';
import { digits, type Numeral, numberWords, numeral, wordValue } from '../numerals.ts';
import type { Recogniser } from '../token.ts';
import vocabulary from '../vocabulary/durations.json' with { type: 'json' };

const units: Readonly<Record<string, string>> = vocabulary.units;
const unitWord = Object.keys(units).join('|');
const number = `${digits}|\\b(?:${numberWords})`;
const duration = new RegExp(
  `(?<![\\w.,£/])(${number})(?:(?: ?[-–—] ?| to | or )(${number}))?[- ]?(?:(?:working|calendar|consecutive|clock|financial|full|more) )?(${unitWord})s?(?=[ivxlc]{0,8}(?![A-Za-z0-9]))(?:[- ]?long)?`,
  'yi',
);
const rateUnit =
  /(?:once|twice|three times|four times) (?:a|per|every|each) (?:day|week|fortnight|month|quarter|year)\b|\b(?:twice|once|thrice)[- ](?:weekly|daily|monthly|yearly|annually)\b|\b(?:two|three|four|five|six|eight|ten|twelve)[- ](?:weekly|monthly)\b/iy;
const measured = new RegExp(`\\b(?:${vocabulary.measured.join('|')})\\b`, 'i');
/** A sentence about a statistic of time, and words that give its value: "the median wait over the year was 13 weeks". */
const statistic =
  /\b(?:average|averaged|mean|median|expectancy|gap|difference|waiting times?|length of (?:stay|wait))\b/i;
const stated =
  /\b(?:is|was|are|were|be|been|at|still|now|averag(?:ed|es|ing)|(?:fell|fallen|falling|rose|risen|rising|down|up|cut|reduced|reducing|improved|increased|increasing|decreased|dropped|stood)(?: (?:from|to|at|by))?|from(?: an? [a-z]+ of)?|days? (?:in [\d/–-]+ )?to|weeks? (?:in [\d/–-]+ )?to|months? (?:in [\d/–-]+ )?to|years? (?:in [\d/–-]+ )?to|hours? (?:in [\d/–-]+ )?to)(?: (?:just|around|about|only|nearly|almost|over|under|some|more than|less than|an average of|a median of))* $/i;
const compared = /^ rather than \d/;
/** "47 days rather than 74", "24 days (median)". */
const spoken = /^ (?:on average|of waiting|rather than \d|\((?:the )?(?:median|mean|average)\b)/i;
const parameter = new RegExp(`\\b(?:${vocabulary.parameters.join('|')}) $`, 'i');

/**
 * Numbers with a unit of time. They are the parameter of a measure or plain narrative ("within 28 days", "six weeks"),
 * unless the sentence says that time itself was measured ("waited 23 days on average", "life expectancy was 63 years").
 */
export const durations: Recogniser = (passing) => {
  const { text } = passing;
  for (const m of passing.free(rateUnit)) passing.note('idiom', { start: m.index, end: m.index + m[0].length });
  for (const m of passing.free(duration)) {
    const span = { start: m.index, end: m.index + m[0].length };
    const first = wordValue(m[1]!.replaceAll(',', ''));
    if (!first) continue;
    if (isNamedDay(m, text.slice(span.end))) continue;
    const behind = text.slice(sentenceStart(text, span.start), span.start);
    const isLarge = first.compare(Rational.of(100)) >= 0;
    const glued = m[0][m[1]!.length] === '-' && m[2] === undefined;
    const decimal = m[1]!.includes('.');
    const says =
      measured.test(/(?<!\D)\D*$/.exec(behind.replace(/(?<![\d.,])[\d.,]+ (?:and|or|to) $/, ''))![0].slice(-60)) ||
      spoken.test(text.slice(span.end));
    const isMeasured = statistic.test(behind) && stated.test(behind);
    const isParameter =
      !isMeasured && parameter.test(behind) && !/\b(?:average|mean|median|expectancy)\b[^,;]{0,24}$/i.test(behind);
    const follows = passing.tokens.some(
      (t) =>
        t.kind === 'claim' &&
        t.quantity?.unit === units[m[3]!.toLowerCase()] &&
        t.plain.start >= sentenceStart(text, span.start) &&
        t.plain.end <= span.start,
    );
    const isChange = follows && / to $/.test(behind);
    const isClaim =
      !glued &&
      (decimal ||
        isLarge ||
        isChange ||
        isMeasured ||
        ((says || follows) && !isParameter) ||
        compared.test(text.slice(span.end)));
    const n = numeral(m[1]!.replaceAll(' ', '')) ?? { value: first, step: Rational.one, zeros: 0 };
    if (!isClaim) {
      passing.note('duration', span);
      continue;
    }
    const unit = units[m[3]!.toLowerCase()]!;
    const claim = (start: number, end: number, of: Numeral, upper: Rational | null): void =>
      passing.take({
        plain: { start, end },
        kind: 'claim',
        quantity: { form: 'plain', value: of.value, upper, step: of.step, zeros: 0, unit, of: null },
        period: null,
      });
    const upper = m[2] ? wordValue(m[2].replaceAll(',', '')) : undefined;
    const second = m[2] && upper ? (numeral(m[2]) ?? { value: upper, step: Rational.one, zeros: 0 }) : null;
    const ends = m[2] ? span.start + m[0].indexOf(m[2], m[1]!.length) : 0;
    if (second && / to /.test(m[0]) && (/\bfrom $/i.test(behind) || upper!.compare(n.value) < 0)) {
      claim(span.start, span.start + m[1]!.length, n, null);
      claim(ends, ends + m[2]!.length, second, null);
    } else claim(span.start, second ? ends + m[2]!.length : span.start + m[1]!.length, n, upper ?? null);
  }
};

const dayThing = new RegExp(`^ (?:${vocabulary.namesAfterDay.join('|')})s?\\b`);

/** "48 day centres" counts centres. */
function isNamedDay(match: RegExpExecArray, after: string): boolean {
  return / day$/i.test(match[0]) && dayThing.test(after);
}

function sentenceStart(text: string, offset: number): number {
  for (let i = offset - 2; i > 0; i--) if (/[.!?;]/.test(text[i]!) && text[i + 1] === ' ') return i + 2;
  return 0;
}
