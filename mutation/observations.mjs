// What the tests' process knows of its mutants: which are reached, and which would give another value, in which test.
const state = { activeMutant: undefined, ...globalThis.__stryker__ };
globalThis.__stryker__ = state;

/** By test, the mutants that would give another value there; null while nothing is watched. */
let differing = null;
const watched = new Set();
const unwatched = new Set();

/** Begins to watch. */
export function watch() {
  differing = new Map();
}

/** Ends it. @returns {{ differing: [string, string[]][], watched: string[] }} by test, what would differ there */
export function watchings() {
  const found = [...differing].map(([test, ids]) => [test, [...ids]]);
  differing = null;
  return { differing: found, watched: [...watched].filter((id) => !unwatched.has(id)) };
}

function note(id) {
  const test = state.currentTestId ?? '';
  const known = differing.get(test);
  if (known) known.add(id);
  else differing.set(test, new Set([id]));
}

const isNoted = (id) => differing.get(state.currentTestId ?? '')?.has(id) === true;

function isSame(a, b) {
  if (Object.is(a, b)) return true;
  return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((each, at) => Object.is(each, b[at]));
}

/** Notes which of the mutants of an expression would not give what it gives. Where only its truth counts, `isAsked`. */
globalThis.observeMutants = (isAsked, value, mutants) => {
  if (!differing) return value;
  const watching = differing;
  for (const [id, mutated] of mutants) {
    watched.add(id);
    if (isNoted(id)) continue;
    let isDifferent = true;
    differing = null;
    try {
      const other = mutated();
      isDifferent = isAsked ? Boolean(other) !== Boolean(value) : !isSame(value, other);
    } catch {}
    differing = watching;
    if (isDifferent) note(id);
  }
  return value;
};

/** A pattern that is one of its mutants while that is on, and meanwhile notes which would match otherwise. */
class MutatedPattern extends RegExp {
  #mutants;

  constructor(pattern, mutants) {
    super(pattern);
    this.#mutants = mutants;
    for (const [id] of mutants) watched.add(id);
  }

  get source() {
    for (const [id] of this.#mutants) {
      unwatched.add(id);
      this.#cover(id);
    }
    return this.#chosen()?.source ?? super.source;
  }

  exec(text) {
    const from = this.lastIndex;
    const chosen = this.#chosen();
    if (chosen) return this.#by(chosen, text, from);
    const found = super.exec(text);
    if (differing)
      this.#compare(JSON.stringify([found, found?.index, this.lastIndex]), (mutant) => {
        mutant.lastIndex = from;
        const other = mutant.exec(text);
        return JSON.stringify([other, other?.index, mutant.lastIndex]);
      });
    return found;
  }

  [Symbol.split](text, limit) {
    const pattern = this.#chosen() ?? this.#plain();
    const found = pattern[Symbol.split](text, limit);
    if (differing) this.#compare(JSON.stringify(found), (mutant) => JSON.stringify(mutant[Symbol.split](text, limit)));
    return found;
  }

  [Symbol.matchAll](text) {
    const all = (pattern) => {
      const from = new RegExp(pattern);
      from.lastIndex = this.lastIndex;
      return [...from[Symbol.matchAll](text)];
    };
    const shown = (found) => JSON.stringify(found.map((match) => [match, match.index]));
    const found = all(this.#chosen() ?? this.#plain());
    if (differing) this.#compare(shown(found), (mutant) => shown(all(mutant)));
    return found.values();
  }

  static get [Symbol.species]() {
    return RegExp;
  }

  #plain() {
    return new RegExp(super.source, this.flags);
  }

  #chosen() {
    const { activeMutant } = state;
    return activeMutant === undefined ? undefined : this.#mutants.find(([id]) => id === activeMutant)?.[1];
  }

  #by(pattern, text, from) {
    pattern.lastIndex = from;
    const found = pattern.exec(text);
    this.lastIndex = pattern.lastIndex;
    return found;
  }

  #compare(shown, other) {
    for (const [id, mutant] of this.#mutants) {
      this.#cover(id);
      if (!isNoted(id) && other(mutant) !== shown) note(id);
    }
  }

  #cover(id) {
    state.mutantCoverage ??= { static: {}, perTest: {} };
    const { static: outside, perTest } = state.mutantCoverage;
    const test = state.currentTestId;
    if (test) perTest[test] ??= {};
    const reached = test ? perTest[test] : outside;
    reached[id] = (reached[id] ?? 0) + 1;
  }
}

globalThis.mutatedPattern = (pattern, mutants) => new MutatedPattern(pattern, mutants);
