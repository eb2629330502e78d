import fc from 'fast-check';

/** Counts a case, measures it and passes on what it gives or throws; `show` is the case for people. */
export type Attempt = <T>(run: () => T, show: () => string) => T;

/** Something that has to hold whatever it is tried on. */
export interface FuzzProperty {
  /** What is tried, for people. */
  readonly name: string;
  /** Its part of the time of a long run; 1 where nothing else is said. */
  readonly weight?: number;
  /** How many rounds a short run has, in CI. */
  readonly shortRounds: number;
  /** Tries cases that follow from the seed alone, each through `attempt`; throws where one fails. */
  round(seed: number, attempt: Attempt): void | Promise<void>;
  /** Ends what rounds have left running. */
  end?(): Promise<void>;
}

/** How many cases of an arbitrary are a round, and of how many rounds a short run is made. */
interface Rounds {
  readonly cases: number;
  readonly shortRounds: number;
  readonly weight?: number;
}

/** A property that holds for every value of an arbitrary. A value that fails is made smaller first. */
export function forAny<T>(
  name: string,
  arbitrary: fc.Arbitrary<T>,
  { cases, ...rest }: Rounds,
  check: (value: T) => void | Promise<void>,
): FuzzProperty {
  return {
    name,
    ...rest,
    round: async (seed, attempt) => {
      const property = fc.asyncProperty(arbitrary, async (value) => {
        await attempt(
          () => check(value),
          () => fc.stringify(value),
        );
      });
      const details = await fc.check(property, { seed, numRuns: cases, interruptAfterTimeLimit: 120_000 });
      if (details.failed) throw new Error(fc.defaultReportMessage(details), { cause: details.errorInstance });
    },
  };
}
