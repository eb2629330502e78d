/** In characters; no value of a metric comes near it. */
const longest = 60;

/** An exact number, `numerator / denominator` in lowest terms with a positive denominator. Values are never floating point. */
export class Rational {
  #approximate: number | undefined;

  static readonly zero = new Rational(0n, 1n);
  static readonly one = new Rational(1n, 1n);
  static readonly hundred = new Rational(100n, 1n);

  readonly numerator: bigint;
  readonly denominator: bigint;

  private constructor(numerator: bigint, denominator: bigint) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** `numerator / denominator`. Throws a RangeError where the denominator is zero. */
  static of(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
    let n = BigInt(numerator);
    let d = BigInt(denominator);
    if (d === 0n) throw new RangeError('A number cannot be divided by zero');
    if (d < 0n) {
      n = -n;
      d = -d;
    }
    if (d === 1n) return new Rational(n, d);
    const divisor = greatestCommonDivisor(n < 0n ? -n : n, d);
    return new Rational(n / divisor, d / divisor);
  }

  /**
   * Reads a plain decimal such as `64.50`, `-3`, `.5` or `1,234`, with or without thousands separators.
   * Returns undefined for anything else (exponents, units and more than 60 characters included: exact arithmetic on
   * thousands of digits would stall the reader).
   */
  static parse(text: string): Rational | undefined {
    if (text.length > longest) return undefined;
    const match = /^([+\-−–]?)(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d+))?$/.exec(text.trim());
    if (!match || (match[2] === undefined && match[3] === undefined)) return undefined;
    const fraction = match[3] ?? '';
    const digits = BigInt((match[2] ?? '').replaceAll(',', '') + fraction);
    const value = Rational.of(digits, 10n ** BigInt(fraction.length));
    return match[1] && match[1] !== '+' ? value.negate() : value;
  }

  /** 10 to the power `exponent`, which may be negative. */
  static powerOfTen(exponent: number): Rational {
    return exponent >= 0 ? new Rational(10n ** BigInt(exponent), 1n) : new Rational(1n, 10n ** BigInt(-exponent));
  }

  add(other: Rational): Rational {
    return Rational.of(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  subtract(other: Rational): Rational {
    return this.add(other.negate());
  }

  multiply(other: Rational): Rational {
    return Rational.of(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  /** Throws a RangeError where `other` is zero. */
  divide(other: Rational): Rational {
    return Rational.of(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  negate(): Rational {
    return new Rational(-this.numerator, this.denominator);
  }

  absolute(): Rational {
    return this.numerator < 0n ? this.negate() : this;
  }

  /** About this number, to fifteen digits; only for telling early that two numbers are far apart. */
  get approximate(): number {
    this.#approximate ??= Number(this.numerator) / Number(this.denominator);
    return this.#approximate;
  }

  /** Negative, zero or positive as this number is below, equal to or above `other`. */
  compare(other: Rational): number {
    const difference = this.numerator * other.denominator - other.numerator * this.denominator;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  equals(other: Rational): boolean {
    return this.compare(other) === 0;
  }

  isInteger(): boolean {
    return this.denominator === 1n;
  }

  /** The nearest number with `decimals` places; a tie moves away from zero. `decimals` may be negative (tens, hundreds). */
  round(decimals: number): Rational {
    const scale = Rational.powerOfTen(decimals);
    const scaled = this.absolute().multiply(scale);
    const doubled = scaled.numerator * 2n + scaled.denominator;
    const rounded = Rational.of(doubled / (scaled.denominator * 2n)).divide(scale);
    return this.numerator < 0n ? rounded.negate() : rounded;
  }

  /** The largest number with `decimals` places that is not above this one. */
  floor(decimals = 0): Rational {
    const scale = Rational.powerOfTen(decimals);
    const scaled = this.multiply(scale);
    let quotient = scaled.numerator / scaled.denominator;
    if (scaled.numerator < 0n && quotient * scaled.denominator !== scaled.numerator) quotient -= 1n;
    return Rational.of(quotient).divide(scale);
  }

  /**
   * A plain decimal. A number with no finite decimal form (two thirds) is rounded to `most` places; `least` keeps
   * trailing zeros, so that 64.5 with `least` 2 is `64.50`.
   */
  toDecimal(least = 0, most = 4): string {
    const rounded = this.round(Math.max(least, Math.min(most, this.#finitePlaces(most))));
    const negative = rounded.numerator < 0n;
    const places = Math.max(least, rounded.#finitePlaces(most));
    const digits = rounded
      .absolute()
      .multiply(Rational.powerOfTen(places))
      .numerator.toString()
      .padStart(places + 1, '0');
    const whole = digits.slice(0, digits.length - places);
    const sign = negative ? '-' : '';
    return places === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-places)}`;
  }

  toString(): string {
    return this.toDecimal();
  }

  #finitePlaces(most: number): number {
    let scale = 1n;
    for (let places = 0; places < most; places++, scale *= 10n) {
      if ((this.numerator * scale) % this.denominator === 0n) return places;
    }
    return most;
  }
}

const mostSafe = BigInt(Number.MAX_SAFE_INTEGER);

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  if (a <= mostSafe && b <= mostSafe) return BigInt(ofSafe(Number(a), Number(b)));
  let x = a;
  let y = b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}

/** The same in the machine's own integers, which are exact up to 2^53 and many times faster. */
function ofSafe(a: number, b: number): number {
  let x = a;
  let y = b;
  while (y !== 0) [x, y] = [y, x % y];
  return x === 0 ? 1 : x;
}
