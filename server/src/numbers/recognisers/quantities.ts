import { Rational } from '../../quantities/rational.ts';
import type { Span } from '../../text/source-text.ts';
import type { MentionKind } from '../number.ts';
import {
  digits,
  fractionValue,
  fractionWord,
  type Numeral,
  numberWords,
  numeral,
  ordinal,
  ordinalValue,
  scaleWord,
  tail,
  wordValue,
} from '../numerals.ts';
import type { Passing, Quantity, Recogniser } from '../token.ts';
import labels from '../vocabulary/labels.json' with { type: 'json' };
import superlatives from '../vocabulary/superlatives.json' with { type: 'json' };

const before = '(?<![\\w,/:£$-]|\\d\\.|[A-Za-z]-)';
const dash = '(?: ?[-–—] ?| to | and )';
const per = 'per|in every|for every';
const bases = '1,?000,?000|100,?000|10,?000|1,?000|million';

const money = new RegExp(
  `(?:£|GBP ?|€|\\$)(?!000)(${digits})(?: ?(${scaleWord})${tail})?(?:(?:${dash}£| ?[-–—] ?(?=(?:${digits}) ?(?:${scaleWord})\\b))(${digits})(?: ?(${scaleWord})${tail})?)?(?!\\d)`,
  'g',
);
/** "Every £1 spent returns £2.90." */
const eachPound = /£1(?<=\b(?:every|each|per) £1)(?:\.00)?(?![\d,.]*\d| ?(?:m|k|bn|million|billion|thousand)\b)/gi;
/** "The most deprived 10% of neighbourhoods" names a group. */
const outermost = new RegExp(
  `(?<=\\b(?:(?:most|least) deprived|poorest|richest|wealthiest|top|bottom|worst|best|highest|lowest) )(?:${digits}) ?(?:%|per ?cent\\b)`,
  'yi',
);
/** "A rank of 1 is the most deprived." */
const rankScale =
  /\brank(?:ed|s|ing)?(?: of)? \d{1,3}(?= (?:is|being|means|meaning|indicates|=)|=)|(?<=\bwhere )\d{1,3}(?= (?:is|being|means|=) (?:the )?(?:most|least|best|worst|highest|lowest)\b)/gi;
const points = new RegExp(
  `${before}[+\\-−–]?(${digits}) ?(?:%|per ?cent(?:age)?)?[- ]?(?:percentage[- ]points?|points?(?= (?:above|below|higher|lower|more|less|better|worse|increase|decrease|improvement|ahead|behind|from|up|down|on|since|in the year))|ppts?\\b|pp\\b|p\\.p\\.)`,
  'yi',
);
/** "The 7.3 point gap", "12.9%, down by 8.6 points.": points of percentages. */
const pointGap = new RegExp(
  `${before}(${digits})[- ]points?(?= (?:[a-z]+ ){0,2}(?:gap|difference|rise|fall|drop|jump|gain)\\b)`,
  'yi',
);
const pointsMoved = new RegExp(
  `${before}(${digits}) points?(?=[.,;:)]| and\\b|$)(?<=%[^.;]{0,60}\\b(?:by|up|down|of|improved|fell|rose|another)(?: (?:just|nearly|about|around|over|almost|more than))? (?:${digits}) points?)`,
  'yi',
);
const percent = new RegExp(
  `${before}[+−]?(${digits})(?: ?(?:%|per ?cent)?(?:${dash})(${digits}))? ?(?:%|per ?cent\\b|percent\\b|pc\\b)`,
  'yi',
);
const wordPercent = new RegExp(`\\b(${numberWords}) ?(?:per ?cent\\b|percent\\b)`, 'yi');
const base = new RegExp(`\\b(?:${per}) ?(${bases})\\b`, 'gi');
const rate = new RegExp(`${before}(${digits})(?= (?:[a-z-]+ ){0,5}?\\(?(?:${per}) (${bases})\\b)`, 'yi');
const rankOf = new RegExp(
  `\\b(rank(?:ed|s|ing)?)\\b((?:[^\\d.;]|\\bout\\b){0,40}?)(\\d{1,3}(?:st|nd|rd|th)?|\\b(?:${ordinal}))\\b(?: ?(?:out of|of|/) ?(?:the |all )?(\\d{1,3}))?`,
  'gi',
);
const placeOf = new RegExp(`${before}(\\d{1,3}(?:st|nd|rd|th)) (?:out of|of) (?:the )?(\\d{1,3})`, 'yi');
const placeIn = new RegExp(
  `${before}(\\d{1,3}(?:st|nd|rd|th)) (?=in (?:the country|England|London|the region)|nationally|regionally)`,
  'yi',
);
/** "having been 9th in 2023-24", "up from 12th". */
const placeBefore =
  /(?<=\b(?:been|was|were|from|came) (?:joint )?)(\d{1,3}(?:st|nd|rd|th))(?=[,.;)]|$| in (?:19|20)\d\d| (?:the )?(?:previous|last) year| to (?:joint )?\d)/y;
const superlative = new RegExp(`\\b(${ordinal})[- ](?:joint[- ])?(?=(?:${superlatives.join('|')})\\b)`, 'yi');
const share = new RegExp(
  `${before}(${digits}|\\b(?:${numberWords}))(?: (?:adults?|child|children|people|person|residents?|carers?|families|households?|young people|pupils?|women|men|homes|staff))? (in|out of|of the|of our|of its|of their|of these|of those|of all|of|in every|out of every) (?:every )?(${digits}|(?:${numberWords}))(?![\\w%-]|,\\d| (?:million|thousand|per cent))`,
  'yi',
);
/** "7.4 out of 12": a score is no share. */
const scored = new RegExp(`${before}(\\d{1,3}\\.\\d+) (?:out of|of a possible) (\\d{1,3})(?![\\w%]|[,.]\\d)`, 'y');
const times = new RegExp(
  `\\b(twice|thrice|(?:${digits}|${numberWords}) times) (?=(?:as|more|less|higher|lower|the|greater|likelier)\\b|over\\b(?! (?:the|a|this|that|last|past|all)\\b))`,
  'yi',
);
const fraction = new RegExp(`\\b(?:(an?|one|two|three|four|five|\\d)[ -])?(${fractionWord})\\b(?!-)`, 'gi');
/** "About half the England share of 18.4%", "less than half the 7.4 minutes": as many times as another number. */
const ofAnother = new RegExp(
  `^ (?:the|our|that of the) (?:[A-Za-z’']+ ){0,3}?(?:(?:average|rate|figure|share|level|median|number|proportion|percentage)\\b|(?:${digits})\\b)`,
);
const scaled = `(${digits})(?: ?(${scaleWord})${tail})?`;
const ranged = new RegExp(`${before}${scaled}${dash}${scaled}(?= |[).,;]|$)`, 'y');
const plain = new RegExp(`${before}${scaled}${tail}`, 'y');
const topWord = new RegExp(`\\b(?:${labels.top.join('|')}) $`, 'i');
// Some 150 to 153 English councils have adult social care, and are ranked.
const amongCouncils = new RegExp(`${before}(\\d{1,3})/(15[0-3])(?![\\w/-])`, 'y');
const outOf = /^ (?:(?!in\b|with\b|and\b)[a-z-]+ ){1,4}(?:out )?of (?:the |all )?(\d{2,3})(?![\w%]|,\d)/;
const ordinals = new RegExp(`\\b(?:${ordinal})\\b`, 'yi');
const topMost = new RegExp(`\\b(?:${labels.top.join('|')}) (?:${numberWords}|\\d+)\\b`, 'gi');

function quantity(form: Quantity['form'], n: Numeral, unit: string, more: Partial<Quantity> = {}): Quantity {
  return { form, value: n.value, upper: null, step: n.step, zeros: n.zeros, unit, of: null, ...more };
}

const whole = (value: Rational): Numeral => ({ value, step: Rational.one, zeros: 0 });

function claim(passing: Passing, span: Span, q: Quantity, kind: MentionKind = 'claim'): void {
  passing.take({ plain: span, kind, quantity: kind === 'claim' ? q : null, period: null });
}

const all = (m: RegExpExecArray): Span => ({ start: m.index, end: m.index + m[0].trimEnd().length });

/** "per 100,000" and the number before it. */
export const rates: Recogniser = (passing) => {
  for (const m of passing.free(rate)) {
    const n = numeral(m[1]!);
    if (n)
      claim(passing, all(m), quantity('plain', n, `per-${m[2]!.replaceAll(',', '').replace('million', '1000000')}`));
  }
  for (const m of passing.free(base)) {
    const start = m.index + m[0].length - m[1]!.length;
    passing.note('rate-denominator', { start, end: start + m[1]!.length });
  }
};

export const moneys: Recogniser = (passing) => {
  for (const m of passing.free(eachPound)) passing.note('rate-denominator', all(m));
  for (const m of passing.free(money)) {
    const upper = m[3] ? numeral(m[3], m[4]) : undefined;
    const n = numeral(m[1]!, m[2] ?? (upper ? m[4] : undefined));
    if (!n) continue;
    if (upper && isPair(m[0], passing.text.slice(0, m.index), n.value, upper.value)) {
      const at = m.index + m[0].lastIndexOf('£');
      const first = passing.text.slice(m.index, at).replace(/ (?:to|and) $/, '').length;
      claim(passing, { start: m.index, end: m.index + first }, quantity('money', numeral(m[1]!, m[2])!, 'gbp'));
      claim(passing, { start: at, end: m.index + m[0].length }, quantity('money', upper, 'gbp'));
    } else claim(passing, all(m), quantity('money', n, 'gbp', { upper: upper?.value ?? null }));
  }
};

export const percentages: Recogniser = (passing) => {
  for (const pattern of [points, pointGap, pointsMoved])
    for (const m of passing.free(pattern)) {
      const n = numeral(m[1]!);
      if (n) claim(passing, all(m), quantity('percent', n, 'percentage-points'));
    }
  for (const m of passing.free(outermost)) passing.note('other', all(m));
  for (const m of passing.free(percent)) {
    const n = numeral(m[1]!);
    const upper = m[2] ? numeral(m[2]) : undefined;
    if (!n) continue;
    if (upper && isPair(m[0], passing.text.slice(0, m.index), n.value, upper.value)) {
      const at = m.index + m[0].lastIndexOf(m[2]!);
      const first = passing.text.slice(m.index, at).replace(/ (?:to|and) $/, '').length;
      claim(passing, { start: m.index, end: m.index + first }, quantity('percent', n, 'percent'));
      claim(passing, { start: at, end: m.index + m[0].length }, quantity('percent', upper, 'percent'));
    } else claim(passing, all(m), quantity('percent', n, 'percent', { upper: upper?.value ?? null }));
  }
  for (const m of passing.free(wordPercent)) {
    const value = wordValue(m[1]!);
    if (value) claim(passing, all(m), quantity('percent', whole(value), 'percent'));
  }
};

/** "From", "from nearly", "from a high of": the first of two numbers of a change comes next. */
const startOfChange =
  /\bfrom (?:(?:an?|the|its|nearly|almost|about|around|approximately|roughly|just|only|well|over|under|above|below|more|less|than|high|low|peak|baseline|average|of) ){0,4}$/i;

/**
 * "5 and 6", "from 5 to 6" and "by 5 to 36" are two numbers; "between 5 and 6", "5 to 6" and "by 5 to 6" are one range.
 */
function isPair(text: string, behind: string, from: Rational, to: Rational): boolean {
  if (/ and /.test(text)) return !/\bbetween $/i.test(behind);
  if (!/ to /.test(text)) return false;
  return startOfChange.test(behind) || (/\bby $/i.test(behind) && to.compare(from.multiply(Rational.of(3))) > 0);
}

/** "ranked 19 out of 152", "rank 1", "ranked first", "second highest". */
export const ranks: Recogniser = (passing) => {
  for (const m of passing.free(rankScale)) passing.note('other', all(m));
  for (const m of passing.free(rankOf)) {
    const value = ordinalValue(m[3]!) ?? Rational.parse(m[3]!);
    const start = m.index + m[1]!.length + m[2]!.length;
    if (topWord.test(m[2]!)) continue;
    if (value && value.compare(Rational.of(400)) < 0) {
      claim(
        passing,
        { start, end: m.index + m[0].length },
        quantity('rank', whole(value), 'rank', { of: m[4] ? Rational.parse(m[4])! : null }),
      );
    }
  }
  for (const m of passing.free(placeOf)) {
    claim(passing, all(m), quantity('rank', whole(ordinalValue(m[1]!)!), 'rank', { of: Rational.parse(m[2]!)! }));
  }
  for (const m of passing.free(placeIn)) {
    claim(passing, all(m), quantity('rank', whole(ordinalValue(m[1]!)!), 'rank'));
  }
  for (const m of passing.free(placeBefore)) {
    claim(passing, all(m), quantity('rank', whole(ordinalValue(m[1]!)!), 'rank'));
  }
  for (const m of passing.free(amongCouncils)) {
    claim(passing, all(m), quantity('rank', whole(Rational.parse(m[1]!)!), 'rank', { of: Rational.parse(m[2]!)! }));
  }
  for (const m of passing.free(superlative)) {
    const start = m.index + m[0].indexOf(m[1]!);
    const span = { start, end: start + m[1]!.length };
    const among = outOf.exec(passing.text.slice(span.end));
    const of = among && Rational.parse(among[1]!)!;
    claim(passing, span, quantity('rank', whole(ordinalValue(m[1]!)!), 'rank', { of }));
    if (!among) continue;
    const end = span.end + among[0].length;
    passing.note('other', { start: end - among[1]!.length, end });
  }
};

/** "1 in 10", "12 of the 13", "twice as likely". */
export const ratios: Recogniser = (passing) => {
  for (const m of passing.free(scored)) {
    const n = numeral(m[1]!);
    if (n) claim(passing, all(m), quantity('plain', n, 'score', { of: Rational.parse(m[2]!)! }));
  }
  for (const m of passing.free(share)) {
    const k = wordValue(m[1]!.replaceAll(',', ''));
    const n = wordValue(m[3]!.replaceAll(',', ''));
    if (!k || !n || n.equals(Rational.zero) || k.compare(n) > (/out of/i.test(m[2]!) ? 0 : -1)) continue;
    // One of the six, one of 13: what is counted is the six.
    const isOneOf = k.equals(Rational.one) && /^of/i.test(m[2]!);
    if (isOneOf) {
      passing.note('idiom', { start: m.index, end: m.index + m[1]!.length });
      continue;
    }
    const within = /^(?:in|out of|in every|out of every)$/i.test(m[2]!);
    if (
      within &&
      /^in$/i.test(m[2]!) &&
      (n.compare(Rational.of(1900)) >= 0 ||
        /^ (?:years?|months?|weeks?|days?|hours?)\b/.test(passing.text.slice(m.index + m[0].length)))
    )
      continue;
    const isSmall = n.compare(Rational.of(20)) <= 0;
    const spoken = !/\d/.test(m[0]) || /^in/i.test(m[2]!);
    const rounds = within && isSmall && spoken;
    claim(passing, all(m), quantity(rounds ? 'share' : 'count-of', whole(k), 'ratio', { of: n }));
  }
  for (const m of passing.free(times)) {
    const value = /^twice/i.test(m[1]!)
      ? Rational.of(2)
      : /^thrice/i.test(m[1]!)
        ? Rational.of(3)
        : wordValue(m[1]!.replace(/ times$/i, ''));
    if (value)
      claim(passing, { start: m.index, end: m.index + m[1]!.length }, quantity('times', whole(value), 'ratio'));
  }
};

/** Half, a third, three quarters; not half-days, quarters of a year or third in a row. */
export const fractions: Recogniser = (passing) => {
  for (const m of passing.free(fraction)) {
    const word = m[2]!.toLowerCase();
    const after = passing.text.slice(m.index + m[0].length, m.index + m[0].length + 24);
    const behind = passing.text.slice(Math.max(0, m.index - 24), m.index).toLowerCase();
    const counted = m[1] !== undefined && !/^\d$/.test(m[1]);
    const isHalf = /^hal/.test(word);
    if (!isHalf && !counted) continue;
    const said =
      /^ (?:of|the|our|all|a million)\b/.test(after) ||
      /(?:nearly|almost|over|around|about|than|under|by|approximately|just|to|only|below|above)\s(?:a )?$/.test(
        behind,
      ) ||
      (counted && !isHalf);
    const time =
      /^ (?:of (?:the )?(?:year|(?:19|20)\d\d)|a day|an? hour|day|term|year|hour|\d|one|two|yearly|party|person|example|sector)/.test(
        after,
      ) || /\b(?:first|second|other|better|last|this|next|per|each|every) $/.test(behind);
    if (!said || time) continue;
    const value = fractionValue(m[1] ?? '', word);
    if (value && ofAnother.test(after + passing.text.slice(m.index + m[0].length + 24, m.index + m[0].length + 60))) {
      claim(passing, all(m), quantity('times', whole(value.divide(Rational.hundred)), 'ratio'));
      continue;
    }
    if (value) claim(passing, all(m), quantity('fraction', { value, step: Rational.of(5), zeros: 0 }, 'percent'));
  }
};

/** What digits are left. */
export const numbers: Recogniser = (passing) => {
  for (const m of passing.free(topMost)) passing.note('other', all(m));
  for (const pattern of [ranged, plain]) for (const m of passing.free(pattern)) readPlain(passing, m);
  for (const m of passing.free(ordinals)) passing.note('idiom', all(m));
};

function readPlain(passing: Passing, m: RegExpExecArray): void {
  const upper = m[3] ? numeral(m[3], m[4]) : undefined;
  const n = numeral(m[1]!, m[2] ?? (upper ? m[4] : undefined));
  if (!n) return;
  if (upper && n.value.compare(upper.value) < 0) {
    if (isPair(m[0], passing.text.slice(0, m.index), n.value, upper.value)) return;
    claim(passing, all(m), quantity('plain', n, 'count', { upper: upper.value, zeros: 0 }));
    return;
  }
  const end = m.index + m[1]!.length + (m[2] ? m[0].indexOf(m[2], m[1]!.length) - m[1]!.length + m[2].length : 0);
  claim(passing, { start: m.index, end }, quantity('plain', n, 'count'));
}
