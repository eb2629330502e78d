import { type Look, plain, type Style, visible } from '../report/look.ts';

/** All that the command touches of the process that runs it, so that a test can run it without one. */
export interface Terminal {
  /** The arguments after the command's own name. */
  readonly argv: readonly string[];
  /** The current folder, an absolute path. */
  readonly cwd: string;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Has something done when the person at the terminal wants the command to end (Ctrl+C). */
  onInterrupt(end: () => void): void;
}

export interface Output {
  write(content: string | Uint8Array): void;
  /** Whether a person looks at it, rather than a file or a program. */
  readonly isTerminal: boolean;
  readonly columns?: number | undefined;
}

/** What the command ends with: nothing found, findings, or it could not do its work. */
export const exitStatus = { clean: 0, findings: 1, stopped: 2 } as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** Something that keeps the command from doing its work; the message is for the person who typed it. */
export class WorkStopped extends Error {}

/** Tells the person at the terminal something that is not a result. */
export function say(terminal: Terminal, message: string): void {
  terminal.stderr.write(`${message.split('\n').map(visible).join('\n')}\n`);
}

const codes: Readonly<Record<Style, number>> = {
  error: 31,
  warning: 33,
  info: 36,
  hint: 90,
  path: 4,
  rule: 2,
  good: 32,
  faint: 2,
  strong: 1,
};

/** Colours for a terminal, unless `--no-color` or NO_COLOR says otherwise; FORCE_COLOR puts them in files too. */
export function lookOf(output: Output, env: Terminal['env'], wanted: boolean): Look {
  const columns = Math.max(40, Math.min(output.columns ?? 100, 120));
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '' && env.FORCE_COLOR !== '0';
  if (!wanted || env.NO_COLOR || !(output.isTerminal || forced) || env.TERM === 'dumb') return plain(columns);
  const paint: Look['paint'] = (style, text) => `\u001b[${codes[style]}m${text}\u001b[0m`;
  // A log that takes colours need not take links.
  return output.isTerminal ? { columns, paint, link } : { columns, paint };
}

/** As most terminals follow it, and the others leave it out. */
function link(text: string, uri: string): string {
  return `\u001b]8;;${uri}\u001b\\${text}\u001b]8;;\u001b\\`;
}
