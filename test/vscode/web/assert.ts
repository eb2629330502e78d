/**
 * What the suites use of `node:assert/strict`, for the extension host in a browser, which has none: the build puts it in
 * its place there.
 */

class AssertionError extends Error {
  override readonly name = 'AssertionError';
  constructor(
    message: string | undefined,
    found: string,
    readonly actual?: unknown,
    readonly expected?: unknown,
  ) {
    super(message === undefined ? found : `${message}: ${found}`);
  }
}

export function ok(value: unknown, message?: string): asserts value {
  if (!value) throw new AssertionError(message, `${shown(value)} does not hold`);
}

export function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) differs(actual, expected, message);
}

export function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (!isSame(actual, expected)) differs(actual, expected, message);
}

export function match(text: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(text)) throw new AssertionError(message, `${shown(text)} does not match ${String(pattern)}`);
}

export function doesNotMatch(text: string, pattern: RegExp, message?: string): void {
  if (pattern.test(text)) throw new AssertionError(message, `${shown(text)} matches ${String(pattern)}`);
}

export function fail(message?: string): never {
  throw new AssertionError(message, 'it failed');
}

function differs(actual: unknown, expected: unknown, message: string | undefined): never {
  throw new AssertionError(message, `${shown(actual)} is not ${shown(expected)}`, actual, expected);
}

/** Plain values, and lists and records of them. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  const [own, other] = [Object.entries(a), Object.entries(b)];
  return own.length === other.length && own.every(([key, value]) => key in b && isSame(value, Reflect.get(b, key)));
}

function shown(value: unknown): string {
  return typeof value === 'string' ? `“${value}”` : (JSON.stringify(value) ?? String(value));
}
