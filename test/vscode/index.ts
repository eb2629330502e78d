import { appendFileSync, readdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { format } from 'node:util';

/**
 * What the extension host calls: runs the suites beside this file and rejects where a test failed or none ran.
 * Under the stand-in for `code` the report goes to a file that it shows, and the counts to another, written last: an
 * extension host that dies on the way looks like success to VS Code.
 */
export async function run(): Promise<void> {
  // Mocha is an ES module, which the `require` of older extension hosts does not load.
  const { default: Mocha } = await import('mocha');
  const report = process.env.CQC_LINT_SUITE_REPORT;
  if (report) Mocha.reporters.Base.consoleLog = (...words) => appendFileSync(report, `${format(...words)}\n`);
  const mocha = new Mocha({ color: false, timeout: 180_000, forbidOnly: Boolean(process.env.CI) });
  const folder = path.join(__dirname, 'suite');
  for (const file of readdirSync(folder)) if (file.endsWith('.test.js')) mocha.addFile(path.join(folder, file));
  const failed: string[] = [];
  const { passes, failures, pending } = await new Promise<Mocha.Stats>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats as Mocha.Stats));
    runner.on('fail', (test, error) => failed.push(`${test.fullTitle()}: ${error?.message}`));
  });
  const counts = { passed: passes, failed: failures, skipped: pending, failures: failed };
  const result = process.env.CQC_LINT_SUITE_RESULT;
  if (result) writeFileSync(result, JSON.stringify(counts));
  if (failures > 0) throw new Error(`${failures} of ${passes + failures} tests failed.`);
  if (passes === 0) throw new Error('No test ran.');
}
