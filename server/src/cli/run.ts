import { Command, CommanderError } from 'commander';
import { version } from '../../../package.json';
import { addCompletion } from './commands/completion.ts';
import { addConfig } from './commands/config.ts';
import { addCoverage } from './commands/coverage.ts';
import { addExport } from './commands/export.ts';
import { addFrameworks } from './commands/frameworks.ts';
import { addImport } from './commands/import.ts';
import { addInit } from './commands/init.ts';
import { addLint } from './commands/lint.ts';
import { addLsp } from './commands/lsp.ts';
import { addMetrics } from './commands/metrics/metrics.ts';
import { addNumbers } from './commands/numbers.ts';
import { addRefresh } from './commands/refresh.ts';
import { addRules } from './commands/rules.ts';
import { type ExitStatus, exitStatus, say, type Terminal, WorkStopped } from './terminal.ts';

/** Runs the command that the arguments name, and gives the exit status. Never throws. */
export async function run(terminal: Terminal): Promise<ExitStatus> {
  let status: ExitStatus = exitStatus.clean;
  const program = programFor(terminal, (result) => {
    status = result;
  });
  try {
    await program.parseAsync(terminal.argv, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.clean : exitStatus.stopped;
    const told =
      error instanceof WorkStopped ? error.message : `This is a fault of cqc-lint, please report it: ${trace(error)}`;
    say(terminal, `cqc-lint: ${told}`);
    return exitStatus.stopped;
  }
}

function programFor(terminal: Terminal, finish: (status: ExitStatus) => void): Command {
  const program = new Command('cqc-lint')
    .description(
      'Checks adult social care self-assessments: structure against the CQC framework, every number against a metrics file, and contradictions.',
    )
    .version(version, '--version', 'show the version')
    .helpOption('--help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .showSuggestionAfterError()
    .showHelpAfterError('(--help shows what can be given)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      getOutHelpWidth: () => Math.min(terminal.stdout.columns ?? 100, 120),
      getErrHelpWidth: () => Math.min(terminal.stderr.columns ?? 100, 120),
    });
  for (const add of [
    addLint,
    addNumbers,
    addCoverage,
    addRefresh,
    addMetrics,
    addRules,
    addFrameworks,
    addConfig,
    addCompletion,
    addInit,
    addImport,
    addExport,
    addLsp,
  ])
    add(program, terminal, finish);
  return program;
}

function trace(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
