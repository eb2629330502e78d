import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Rational } from '../../../server/src/quantities/rational.ts';
import { claimsOf } from '../../unit/numbers/reading-drafts.ts';
import { type FuzzProperty, forAny } from '../fuzz-property.ts';

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** How a writer chose to write a number. */
interface Style {
  readonly isCapital: boolean;
  readonly joint: '-' | ' ';
  readonly hundred: 'one' | 'a';
  readonly separator: ',' | '';
}

/** A whole number below a thousand in words, as it is written in Britain. */
function words(value: number, { joint, hundred }: Style): string {
  if (value < 20) return ones[value]!;
  const [ten, one, hundreds] = [Math.floor(value / 10) % 10, value % 10, Math.floor(value / 100)];
  if (hundreds > 0) {
    const rest = value % 100;
    const head = `${hundreds === 1 ? hundred : ones[hundreds]} hundred`;
    return rest === 0 ? head : `${head} and ${words(rest, { joint, hundred, isCapital: false, separator: '' })}`;
  }
  return one === 0 ? tens[ten]! : `${tens[ten]}${joint}${ones[one]}`;
}

function digits(value: number, { separator }: Style): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, separator);
}

const style = fc.record<Style>({
  isCapital: fc.boolean(),
  joint: fc.constantFrom('-', ' '),
  hundred: fc.constantFrom('one', 'a'),
  separator: fc.constantFrom(',', ''),
});

/** One form of a number, with the value and the unit that it stands for. */
interface Written {
  readonly text: string;
  readonly value: Rational;
  readonly unit: string;
}

const whole = fc.oneof(fc.integer({ min: 2, max: 20 }), fc.integer({ min: 2, max: 999 }));

const written: fc.Arbitrary<Written> = fc.oneof(
  fc.tuple(whole, style).map(([value, how]) => {
    const text = words(value, how);
    return {
      text: how.isCapital ? text[0]!.toUpperCase() + text.slice(1) : text,
      value: Rational.of(value),
      unit: 'count',
    };
  }),
  fc
    .tuple(fc.integer({ min: 2, max: 99 }), style, fc.constantFrom('thousand', 'million'))
    .map(([value, how, scale]) => ({
      text: `${words(value, how)} ${scale}`,
      value: Rational.of(value * (scale === 'million' ? 1_000_000 : 1_000)),
      unit: 'count',
    })),
  fc.tuple(fc.integer({ min: 2_100, max: 999_999_999 }), style).map(([value, how]) => ({
    text: digits(value, { ...how, separator: ',' }),
    value: Rational.of(value),
    unit: 'count',
  })),
  fc
    .tuple(fc.integer({ min: 0, max: 999 }), fc.constantFrom('%', ' %', ' per cent', ' percent'))
    .map(([tenths, sign]) => ({
      text: `${tenths / 10}${sign}`,
      value: Rational.of(tenths, 10),
      unit: 'percent',
    })),
  fc
    .tuple(fc.integer({ min: 2, max: 99 }), style, fc.constantFrom(' per cent', ' percent'))
    .map(([value, how, sign]) => ({ text: words(value, how) + sign, value: Rational.of(value), unit: 'percent' })),
  fc
    .tuple(
      fc.integer({ min: 1, max: 99_999 }),
      fc.constantFrom(['m', 6], [' million', 6], ['k', 3], ['bn', 9], ['', 0]),
    )
    .map(([hundredths, [scale, power]]) => ({
      text: `£${(hundredths / 100).toFixed(2)}${scale}`,
      value: Rational.of(hundredths, 100).multiply(Rational.powerOfTen(Number(power))),
      unit: 'gbp',
    })),
);

/** Sentences with a place for a number of each unit. */
const sentences: Readonly<Record<string, readonly [before: string, after: string][]>> = {
  count: [
    ['In all, we supported ', ' people at home.'],
    ['There were ', ' referrals to the front door.'],
    ['- We completed ', ' reviews, **more** than planned.'],
  ],
  percent: [
    ['We found that ', ' of people were satisfied.'],
    ['Satisfaction stood at ', ' in the survey.'],
    ['> Of carers, ', ' felt heard.'],
  ],
  gbp: [
    ['We spent ', ' on home care.'],
    ['The budget of ', ' was agreed.'],
  ],
};

/** Numbers in words and digits are read as what they stand for. */
export const numberWordProperties: readonly FuzzProperty[] = [
  forAny(
    'numbers in words and digits',
    written.chain((number) =>
      fc.constantFrom(...sentences[number.unit]!).map(([before, after]) => ({ ...number, before, after })),
    ),
    { cases: 200, shortRounds: 1 },
    ({ text, value, unit, before, after }) => {
      const claims = claimsOf(before + text + after);
      const shown = claims.map(({ mention }) => `${mention.text}: ${mention.reading!.value} ${mention.reading!.unit}`);
      assert.equal(claims.length, 1, `${text}: ${shown}`);
      const { reading } = claims[0]!.mention;
      assert.ok(reading!.value.equals(value), `${text}: ${shown}`);
      assert.equal(reading!.unit, unit, text);
      assert.ok(reading!.strict.low!.compare(value) <= 0 && reading!.strict.high!.compare(value) >= 0, text);
    },
  ),
];
