import { type Command, InvalidArgumentError } from 'commander';
import type { ExitStatus, Terminal } from '../terminal.ts';

/** One subcommand: adds itself, with its options and help, to the program. */
export type AddCommand = (program: Command, terminal: Terminal, finish: (status: ExitStatus) => void) => void;

/** For an option that may be given several times. */
export function collect(value: string, previous: readonly string[] = []): string[] {
  return [...previous, value];
}

/** Reads a whole number that is not negative. */
export function wholeNumber(text: string): number {
  return wholeNumberFrom(0, text);
}

/** Reads a whole number that is one or more. */
export function positiveNumber(text: string): number {
  return wholeNumberFrom(1, text);
}

function wholeNumberFrom(least: number, text: string): number {
  if (/^\d{1,9}$/.test(text) && Number(text) >= least) return Number(text);
  throw new InvalidArgumentError(`It must be a whole number, for example ${least}.`);
}
