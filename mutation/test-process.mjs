// A process that holds the tests in memory and runs those that are asked for, with one mutant switched on.
// CQC_LINT_MUTANT names a mutant that is on while the tests are loaded, for what runs only then.
import fc from 'fast-check';
import Mocha from 'mocha';
import { globSync } from 'tinyglobby';
import { watch, watchings } from './observations.mjs';

// The same random values for each mutant.
fc.configureGlobal({ seed: 1 });
const state = globalThis.__stryker__;
state.activeMutant = process.env.CQC_LINT_MUTANT;

/** Tells what became of each test, by its title with those of its suites, and what it took of the processor's time. */
class Listener {
  static outcomes = [];
  constructor(runner) {
    Listener.outcomes = [];
    let begun = process.cpuUsage();
    runner.on('test', () => {
      begun = process.cpuUsage();
    });
    runner.on('pass', (test) => {
      const { user, system } = process.cpuUsage(begun);
      Listener.outcomes.push({ title: test.fullTitle(), milliseconds: (user + system) / 1000 });
    });
    runner.on('fail', (test, { message }) =>
      Listener.outcomes.push({ title: test.fullTitle(), failure: message ?? '' }),
    );
  }
}

const mocha = new Mocha({ reporter: Listener, timeout: 60_000 });
mocha.cleanReferencesAfterRun(false);
for (const file of globSync('out/mutation/tests/**/*.test.mjs').toSorted()) mocha.addFile(file);
mocha.suite.beforeEach(function () {
  state.currentTestId = this.currentTest.fullTitle();
});
mocha.suite.afterEach(() => {
  state.currentTestId = undefined;
});

/** Runs the tests of these titles, or all where `titles` is null. The quickest suites come first. */
async function run({ mutant, titles, bail, seconds, aside }) {
  state.activeMutant = mutant ?? undefined;
  state.hitCount = mutant === null ? undefined : 0;
  state.hitLimit = 20_000_000;
  mocha.suite.suites.sort((a, b) => (seconds[a.title] ?? 0) - (seconds[b.title] ?? 0));
  mocha.bail(bail);
  const wanted = titles && new Set(titles);
  const left = aside && new RegExp(aside);
  mocha.options.grep = { test: (title) => (wanted ? wanted.has(title) : !left?.test(title)) };
  await new Promise((resolve) => mocha.run(resolve));
  state.activeMutant = undefined;
  return { outcomes: Listener.outcomes, suites: mocha.suite.suites.map(({ title }) => title) };
}

try {
  await mocha.loadFilesAsync();
} catch (error) {
  process.send({ kind: 'not loaded', failure: String(error) });
  process.exit();
}
const atLoading = Object.keys(state.mutantCoverage?.static ?? {});
process.on('message', async (request) => {
  if (request.wantsCoverage) watch();
  const result = await run(request);
  const { perTest = {}, static: outside = {} } = state.mutantCoverage ?? {};
  const coverage = request.wantsCoverage
    ? {
        atLoading,
        outside: Object.keys(outside),
        perTest: Object.entries(perTest).map(([t, c]) => [t, Object.keys(c)]),
        ...watchings(),
      }
    : undefined;
  process.send({ kind: 'ran', ...result, coverage });
});
process.send({ kind: 'loaded' });
