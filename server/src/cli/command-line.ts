import { parentPort } from 'node:worker_threads';
import { answerTasks } from './examining/worker.ts';
import { run } from './run.ts';
import type { Output } from './terminal.ts';

/** A stream whose reader may go away, as in `cqc-lint … | head`: what is left to write is then of no use to anyone. */
function output(stream: NodeJS.WriteStream): Output {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    write: (text) => {
      if (stream.writable) stream.write(text);
    },
    isTerminal: stream.isTTY === true,
    columns: stream.columns,
  };
}

function runHere(): void {
  run({
    argv: process.argv.slice(2),
    cwd: process.cwd(),
    // Opened only where it is read.
    get stdin() {
      return process.stdin;
    },
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    env: process.env,
    onInterrupt: (end) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
    },
  }).then((status) => {
    process.exitCode = status;
  });
}

// The threads that the command starts run this bundle as well.
if (parentPort) answerTasks(parentPort);
else runHere();
