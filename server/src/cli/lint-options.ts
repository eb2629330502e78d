import { type Severity, severities } from '../diagnostic.ts';
import type { Preset } from '../settings/presets.ts';
import { WorkStopped } from './terminal.ts';

/** What the command `lint` is given besides the names of drafts. */
export interface LintOptions {
  readonly format?: readonly string[];
  readonly output?: readonly string[];
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly failOn: (typeof failLevels)[number];
  readonly maxWarnings?: number;
  readonly quiet?: boolean;
  readonly rule?: readonly string[];
  readonly config?: string;
  readonly framework?: string;
  readonly preset?: Preset;
  readonly printConfig?: boolean;
  /** A commit, or what was taken for one. */
  readonly changed?: string | true;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly growBaseline?: boolean;
  readonly watch?: boolean;
  readonly cache?: boolean;
  /** The folder of the cache. */
  readonly cacheLocation: string;
  readonly jobs?: number;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly color: boolean;
}

/** The least grave findings that make a run fail. */
export const failLevels = ['error', 'warning', 'info', 'hint', 'none'] as const;

/** Whether a finding of a severity makes a run fail. */
export function fails(severity: Severity, level: LintOptions['failOn']): boolean {
  return level !== 'none' && severities.indexOf(severity) <= severities.indexOf(level);
}

/** Throws WorkStopped where the arguments do not go together. */
export function refuseArguments(names: readonly string[], options: LintOptions): void {
  if (options.stdin && options.fix) {
    throw new WorkStopped('With --stdin there is no file to write to. --fix-dry-run shows what would change.');
  }
  if (options.stdin && options.watch) {
    throw new WorkStopped('With --stdin there is no file to watch.');
  }
  if (options.stdin && options.changed !== undefined) {
    throw new WorkStopped('With --stdin there is one draft, so --changed has nothing to choose from.');
  }
  if (options.stdin && names.length > 0) {
    throw new WorkStopped('With --stdin the draft comes from standard input, so name no file.');
  }
  if (!options.stdin && names.length === 0 && options.changed === undefined) {
    throw new WorkStopped(
      'Name a draft, a folder or a glob to check, for example “cqc-lint self-assessment.md”. “cqc-lint --help” shows more.',
    );
  }
  if (!options.stdin && options.stdinFilename !== undefined) {
    throw new WorkStopped('--stdin-filename is of use with --stdin only.');
  }
  if ((options.updateBaseline || options.growBaseline) && options.baseline === undefined) {
    throw new WorkStopped('Name the baseline to be written: --baseline FILE --update-baseline.');
  }
}
