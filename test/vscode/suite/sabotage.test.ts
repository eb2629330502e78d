import * as assert from 'node:assert/strict';

// The negative control: each way in which a run can go wrong, asked for by the environment. The run must then fail.
const sabotage = process.env.CQC_LINT_SABOTAGE;

if (sabotage === 'load') throw new Error('Sabotage: the suite does not load.');

if (sabotage) {
  describe(`sabotage: ${sabotage}`, () => {
    if (sabotage === 'fail') it('fails', () => assert.fail('Sabotage: a failing test.'));
    if (sabotage === 'kill') it('kills the extension host', () => process.kill(process.pid, 'SIGKILL'));
    if (sabotage === 'exit') it('ends the extension host as if all were well', () => process.exit(0));
    if (sabotage === 'hang') it('never ends', () => new Promise(() => {})).timeout(0);
  });
}
