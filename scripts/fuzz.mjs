// npm run fuzz: what has to hold for any draft, file, edit and message, tried on random ones for a long time.
//   npm run fuzz -- [SECONDS] [SEED] [--jobs N] [--only WORDS]
// An hour, a seed from the clock and one process unless given; `--only` keeps to properties whose name holds the words.
// Ends at ten million cases, after that time or when it is told to (SIGTERM), with the cases, seeds and slowest case of each property, and with status
// 1 where one failed or took more than a second.
import { fork } from 'node:child_process';
import { parseArgs } from 'node:util';
import { runProgram, secondsSince } from './steps.mjs';

const mostCases = 10_000_000;
/** How long a process may say nothing before it is taken to hang, in milliseconds. */
const patience = 600_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { jobs: { type: 'string' }, only: { type: 'string', default: '' } },
});
const [seconds = 3_600, seed = Math.floor(Date.now() / 1_000)] = positionals.map(Number);
const jobs = Number(values.jobs ?? 1);

/** By property, and there by process, how it stands. */
const standing = new Map();
const failures = [];
let cases = 0;
const started = performance.now();
let isStopped = false;
const isOver = () => isStopped || cases >= mostCases || performance.now() - started >= seconds * 1_000;
process.once('SIGTERM', () => {
  isStopped = true;
});

function hear(report, state) {
  state.heard = performance.now();
  if (report.kind === 'round') state.round = report;
  else if (report.kind === 'progress') {
    cases += report.cases;
    const byProcess = standing.get(report.property) ?? new Map();
    standing.set(report.property, byProcess.set(state.name, report.progress));
  } else if (report.kind !== 'alive') fail(report);
}

function fail(report) {
  const { property, seed, milliseconds, text } = report;
  failures.push(report);
  const what = milliseconds === undefined ? 'failed' : `took ${(milliseconds / 1_000).toFixed(1)} s`;
  console.log(`\n${property}: ${what} at seed ${seed}\n${text.slice(0, 6_000)}\n`);
}

/** Runs a process until all is over, and another from the next seed where it goes down or hangs. */
async function work(job) {
  let next = seed + job;
  for (let restarts = 0; !isOver(); restarts++) {
    const state = { name: `${job}.${restarts}`, heard: performance.now(), round: null };
    const worker = fork('out/fuzz/fuzz/worker.mjs', [String(next), String(jobs), values.only]);
    const watch = setInterval(() => {
      if (isOver() && worker.connected) worker.send('end');
      if (performance.now() - state.heard < patience) return;
      state.heard = Number.POSITIVE_INFINITY;
      fail({ ...state.round, text: `Nothing was heard for ${patience / 1_000} s.` });
      worker.kill('SIGKILL');
    }, 1_000);
    worker.on('message', (report) => hear(report, state));
    const [code, signal] = await new Promise((resolve) => worker.on('exit', (...how) => resolve(how)));
    clearInterval(watch);
    if (code !== 0 && !isOver() && signal !== 'SIGKILL')
      fail({ ...state.round, text: `The process ended with ${code ?? signal}.` });
    next = (state.round?.seed ?? next) + jobs;
  }
}

function summary() {
  const rows = [...standing].map(([property, byProcess]) => {
    const all = [...byProcess.values()];
    const sum = all.reduce((total, each) => total + each.cases, 0);
    const slowest = Math.max(...all.map((each) => each.slowest));
    const seeds = `${Math.min(...all.map((each) => each.firstSeed))} to ${Math.max(...all.map((each) => each.lastSeed))}`;
    return `${sum.toLocaleString('en-GB').padStart(12)}  ${`${slowest.toFixed(0)} ms`.padStart(9)}  ${property} (seeds ${seeds})`;
  });
  return [
    `\n${'cases'.padStart(12)}  ${'slowest'.padStart(9)}  property`,
    ...rows,
    `${cases.toLocaleString('en-GB').padStart(12)}  in all, in ${secondsSince(started)}; ${failures.length} failed or took more than a second`,
  ].join('\n');
}

try {
  process.env.OUT = 'out/fuzz';
  runProgram(process.execPath, ['scripts/build.mjs']);
  runProgram(process.execPath, ['scripts/build.mjs', '--tests', 'test/fuzz/worker.ts']);
  console.log(`${seconds} seconds from seed ${seed}, in ${jobs === 1 ? 'one process' : `${jobs} processes`}.`);
  const told = setInterval(
    () => console.log(`${secondsSince(started)}: ${cases} cases, ${failures.length} failures`),
    60_000,
  );
  await Promise.all(Array.from({ length: jobs }, (_, job) => work(job)));
  clearInterval(told);
  console.log(summary());
  process.exitCode = failures.length > 0 ? 1 : 0;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
