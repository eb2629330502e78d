import described from 'all:./formats/*.ts#format';

/** What the command says of a format and needs to know before it writes one. */
export interface FormatDescription {
  readonly id: string;
  /** For the help text. */
  readonly summary: string;
  /** The variable of the environment that names the folder which its reader expects paths to start from. */
  readonly startsFrom?: string;
  /** The variable of the environment that names a file which its reader shows beside what is written. */
  readonly summaryFile?: string;
}

/** Every format, found by its file in `formats`. What writes them is in `writers.ts`, which only a run that ends needs. */
export const formats: readonly FormatDescription[] = described as FormatDescription[];
