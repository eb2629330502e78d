// npm run mutation: changes the sources of the number checks in many small ways and counts how many the tests notice.
//   npm run mutation -- [--sample N] [--seed N] [--minutes N] [--only GLOB] [--list]
// Of all mutants a random sample is tried, 800 of seed 1 unless given; `--only` keeps to some sources, and `--list` shows
// what survived, line by line. The bar is 80 of 100.
import { fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { globSync } from 'tinyglobby';
import { installApart } from '../scripts/install-apart.mjs';
import { sampleOf } from './sample.mjs';

const folder = path.dirname(fileURLToPath(import.meta.url));
process.chdir(path.resolve(folder, '..'));
const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '800' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '25' },
    only: { type: 'string', default: 'server/src/numbers/**/*.ts' },
    list: { type: 'boolean', default: false },
  },
});
const bar = 80;

/** Tests of what numbers are read as, linked to and found to be. */
const tests = [
  'test/unit/numbers/**/!(invariance).test.ts',
  'test/unit/{coverage,folder,rules}/*.test.ts',
  'test/unit/{fixtures,rule-examples}.test.ts',
];

/** Tests that take longer than this are left out, in milliseconds of the processor's time, which is the same on a busy computer: mostly those that try much random text. */
const longestTest = 5_000;

/** How long the tests of one mutant may take together, in milliseconds, besides those of the labelled drafts. */
const allowance = 8_000;

/** What has little to do with numbers, though it reads some, and what takes long for what it notices. */
const aside =
  /test\/fixtures\/(?:structure|writing|evidence|frameworks|documents|metrics)\/|every fix puts right|never (?:throws|fail)/;

/** How long one mutant may take, in milliseconds, besides so many times what its tests take of the processor without it. */
const patience = 10_000;
const slowness = 6;

/** A process with the tests in it, which answers one request at a time. */
class Tests {
  #process;

  /** Resolves to null where the tests cannot even be loaded with the mutant on. */
  static async load(mutant = '') {
    const made = new Tests();
    const env = { ...process.env, CQC_LINT_MUTANT: mutant };
    if (mutant === '') delete env.CQC_LINT_MUTANT;
    made.#process = fork(path.join(folder, 'test-process.mjs'), { env, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    const answer = await made.#answer(60_000);
    return answer?.kind === 'loaded' ? made : null;
  }

  /** What came of a run; null where it took too long or brought the process down. */
  async run(request, timeout) {
    this.#process.send(request);
    return this.#answer(timeout);
  }

  end() {
    this.#process.kill('SIGKILL');
  }

  #answer(timeout) {
    return new Promise((resolve) => {
      const settle = (answer) => {
        clearTimeout(timer);
        this.#process.removeAllListeners();
        if (answer === null) this.end();
        resolve(answer);
      };
      const timer = setTimeout(() => settle(null), timeout);
      this.#process.once('message', settle);
      this.#process.once('exit', () => settle(null));
    });
  }
}

/** All tests without a mutant: which of them reach which mutants, and how long each takes. */
async function rehearse() {
  const process = await Tests.load();
  if (!process) throw new Error('The tests cannot be loaded.');
  const { outcomes, coverage, suites } = await process.run(
    { mutant: null, titles: null, bail: false, seconds: {}, wantsCoverage: true, aside: aside.source },
    900_000,
  );
  process.end();
  const quick = outcomes.filter(({ title, milliseconds }) => milliseconds <= longestTest && !aside.test(title));
  const failed = quick.filter(({ failure }) => failure !== undefined);
  if (failed.length > 0) throw new Error(`These fail without a mutant: ${JSON.stringify(failed, null, 1)}`);
  const duration = new Map(quick.map(({ title, milliseconds }) => [title, milliseconds]));
  const watched = new Set(coverage.watched);
  const reaching = new Map();
  const reach = ([title, ids], isWatched) => {
    if (!duration.has(title)) return;
    for (const id of ids) if (watched.has(id) === isWatched) reaching.set(id, [...(reaching.get(id) ?? []), title]);
  };
  for (const each of coverage.perTest) reach(each, false);
  for (const each of coverage.differing) reach(each, true);
  const reached = new Set(coverage.perTest.filter(([title]) => duration.has(title)).flatMap(([, ids]) => ids));
  const ofSuite = (suite) => quick.filter(({ title }) => title.startsWith(suite));
  const seconds = Object.fromEntries(
    suites.map((suite) => [suite, ofSuite(suite).reduce((sum, { milliseconds }) => sum + milliseconds, 0)]),
  );
  return { duration, reached, reaching, seconds, outside: new Set([...coverage.atLoading, ...coverage.outside]) };
}

/** The quickest of the tests, as many as may be, and those of the labelled drafts, which notice the most. */
function affordable(titles, duration) {
  let left = allowance;
  return titles
    .toSorted((a, b) => duration.get(a) - duration.get(b))
    .filter((title) => {
      if (title.startsWith('labelled drafts')) return true;
      left -= duration.get(title);
      return left >= 0;
    });
}

/** What becomes of a mutant: `killed`, `timeout`, `survived`, or `unreached` where no test comes by. */
async function fate(id, { reached, reaching, outside, duration, seconds }, shared) {
  const isOutside = outside.has(id);
  const titles = reaching.get(id) ?? [];
  if (!isOutside && titles.length === 0) return reached.has(id) ? 'survived' : 'unreached';
  const wanted = affordable(isOutside ? [...duration.keys()] : titles, duration);
  const expected = wanted.reduce((sum, title) => sum + (duration.get(title) ?? 0), 0);
  if (!isOutside) shared.tests ??= await Tests.load();
  const tests = isOutside ? await Tests.load(id) : shared.tests;
  if (!tests) return 'killed';
  const request = { mutant: id, titles: wanted, bail: true, seconds };
  const answer = await tests.run(request, patience + slowness * expected);
  if (isOutside) tests.end();
  else if (!answer) shared.tests = undefined;
  if (!answer) return 'timeout';
  return answer.outcomes.some(({ failure }) => failure !== undefined) ? 'killed' : 'survived';
}

const isLeft = (fate) => fate === 'survived' || fate === 'unreached';

function describe({ fileName, location, mutatorName, replacement }) {
  const { line, column } = location.start;
  return `${fileName}:${line + 1}:${column + 1}  ${mutatorName}: ${replacement.replace(/\s+/g, ' ').slice(0, 100)}`;
}

try {
  installApart(folder, 'what makes the mutants');
  const { bundleTests, mutantsOf, withMutants } = await import('./mutants.mjs');
  const all = await mutantsOf(values.only);
  const { files, mutants } = await withMutants(sampleOf(all, Number(values.sample), Number(values.seed)));
  rmSync('out/mutation', { recursive: true, force: true });
  await bundleTests(globSync(tests), files, 'out/mutation/tests');
  const rehearsal = await rehearse();
  // In random order, so that those that are tried before the time is over are a fair sample too.
  const chosen = sampleOf(mutants, mutants.length, Number(values.seed));
  console.log(`Of ${all.length} mutants ${chosen.length} are tried, with ${rehearsal.duration.size} tests.`);
  const fates = new Map();
  const shared = {};
  const end = performance.now() + Number(values.minutes) * 60_000;
  for (const mutant of chosen) {
    if (performance.now() > end) break;
    const became = await fate(mutant.id, rehearsal, shared);
    fates.set(mutant, became);
    if (values.list && isLeft(became)) console.log(`${became.padEnd(9)} ${describe(mutant)}`);
    if (fates.size % 25 === 0) console.log(`${fates.size}: ${JSON.stringify(counted(fates))}`);
  }
  shared.tests?.end();
  report(fates);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function counted(fates) {
  const counts = { killed: 0, timeout: 0, survived: 0, unreached: 0 };
  for (const each of fates.values()) counts[each]++;
  return counts;
}

function report(fates) {
  const { killed, timeout, survived, unreached } = counted(fates);
  const score = ((killed + timeout) / fates.size) * 100;
  console.log(
    `Of ${fates.size} mutants ${killed} were noticed by a test, ${timeout} ran without end, ${survived} survived and ${unreached} were reached by no test: ${score.toFixed(1)} of 100.`,
  );
  if (score < bar) process.exitCode = 1;
}
