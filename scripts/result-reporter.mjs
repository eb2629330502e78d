// A mocha reporter: one of mocha's own (`--reporter-option report=dot`), and the counts and failures as
// JSON in the file that `result` names, written last, so that a run that died on the way is not taken for one without failures.
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

export default class ResultReporter {
  constructor(runner, options) {
    const { report = 'spec', result } = options.reporterOptions;
    new Mocha.reporters[Mocha.reporters[report] ? report : 'spec'](runner, options);
    const failures = [];
    runner.on('fail', (test, error) => failures.push(`${test.fullTitle()}: ${firstLine(error)}`));
    runner.once('end', () => {
      const { passes, pending } = runner.stats;
      const counts = { passed: passes, failed: runner.stats.failures, skipped: pending, failures };
      writeFileSync(result, JSON.stringify(counts));
    });
  }
}

function firstLine(error) {
  return String(error?.message ?? error).split('\n', 1)[0];
}
