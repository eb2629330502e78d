import { InvalidArgumentError } from 'commander';
import { formats } from '../report/registry.ts';
import { WorkStopped } from './terminal.ts';

/** One way in which the results of a run are to be written. */
export interface ChosenOutput {
  /** The id of a format. */
  readonly format: string;
  /** As it was typed; null is standard output. */
  readonly file: string | null;
}

/**
 * What `--format` and `--output` ask for, each of which may be given several times. `--output FORMAT=FILE` writes a format
 * to a file, `--output FILE` the only format there is; a format without a file goes to standard output, as stylish does
 * where none is named. Throws WorkStopped where that is not clear.
 */
export function chosenOutputs(given: readonly string[], files: readonly string[]): ChosenOutput[] {
  const named = files.map(formatAndFile);
  const plain = named.filter(({ format }) => format === null);
  const wanted = [...new Set(given.length > 0 ? given : ['stylish'])];
  if (plain.length > 1) {
    throw new WorkStopped(
      `“--output” is given ${plain.length} times. Say which format goes where: --output sarif=findings.sarif.`,
    );
  }
  if (plain.length === 1 && wanted.length > 1) {
    throw new WorkStopped(
      `“--output ${plain[0]!.file}” does not say which of the formats it is for. Write --output ${wanted.at(-1)}=${plain[0]!.file}.`,
    );
  }
  const outputs = named.map(({ format, file }): ChosenOutput => ({ format: format ?? wanted[0]!, file }));
  const rest = wanted.filter((format) => !outputs.some((output) => output.format === format));
  if (rest.length > 1) {
    throw new WorkStopped(
      `${rest.join(' and ')} would both be shown on the screen. Write one of them to a file: --output ${rest.at(-1)}=FILE.`,
    );
  }
  refuseTwice(outputs);
  return [...rest.map((format): ChosenOutput => ({ format, file: null })), ...outputs];
}

/** `sarif=out.sarif`, or a file alone; a name with another word before its `=` is a file. */
function formatAndFile(output: string): { format: string | null; file: string } {
  const [, word, file] = /^([a-z]+)=(.*)$/s.exec(output) ?? [];
  if (!formats.some(({ id }) => id === word)) return { format: null, file: output };
  if (file === '') throw new WorkStopped(`“--output ${output}” names no file.`);
  return { format: word!, file: file! };
}

function refuseTwice(outputs: readonly ChosenOutput[]): void {
  const files = outputs.map(({ file }) => file);
  const twice = files.find((file, i) => files.indexOf(file) !== i);
  if (twice !== undefined) throw new WorkStopped(`Two formats would be written to “${twice}”. Name a file for each.`);
}

/** Reads one `--format` option after those before it. Throws an InvalidArgumentError for a format that there is not. */
export function formatNames(name: string, previous: readonly string[] = []): string[] {
  const ids = formats.map(({ id }) => id);
  if (!ids.includes(name)) throw new InvalidArgumentError(`Allowed choices are ${ids.join(', ')}.`);
  return [...previous, name];
}
