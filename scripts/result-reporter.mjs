// A mocha reporter: one of mocha's own (`--reporter-option report=dot`), and the counts as JSON in the file that
// `result` names, written last, so that a run that died on the way is not taken for one without failures.
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

export default class ResultReporter {
  constructor(runner, options) {
    const { report = 'spec', result } = options.reporterOptions;
    new Mocha.reporters[Mocha.reporters[report] ? report : 'spec'](runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = runner.stats;
      writeFileSync(result, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
    });
  }
}
