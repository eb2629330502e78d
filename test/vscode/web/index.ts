import 'mocha/mocha.js';
import * as vscode from 'vscode';

/** The browser's build of mocha leaves itself here. */
declare const Mocha: typeof import('mocha');

const report = 'report.txt';
const result = 'result.json';

/**
 * What the extension host in a browser calls: runs the same suites as the host in Node, and rejects where a test failed
 * or none ran. The report and the counts go to files beside the open folder, the counts last: an extension host that
 * dies on the way looks like success to VS Code.
 */
export async function run(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) throw new Error('No folder is open.');
  const write = (name: string, text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, '..', name), new TextEncoder().encode(text));
  let said = '';
  let written: Thenable<void> = Promise.resolve();
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 180_000, reporter: Mocha.reporters.Spec });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  Mocha.reporters.Base.consoleLog = (...words: unknown[]) => {
    said += `${formatted(words)}\n`;
    written = written.then(() => write(report, said));
  };
  // All suites but the one that ends the extension host on purpose, which no page can.
  await import('../suite/activation.test.ts');
  await import('../suite/completion.test.ts');
  await import('../suite/diagnostics.test.ts');
  await import('../suite/navigation.test.ts');
  await import('../suite/report-panel.test.ts');
  await import('../suite/virtual-files.test.ts');
  await import('../suite/workbook.test.ts');
  await import('../suite/workspace-diagnostics.test.ts');
  await import('../suite/writing.test.ts');
  await import('./preview.ts');
  const failed: string[] = [];
  const { passes, failures, pending } = await new Promise<Mocha.Stats>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats as Mocha.Stats));
    runner.on('fail', (test, error) => failed.push(`${test.fullTitle()}: ${error?.message}`));
  });
  await written;
  const counts = { passed: passes, failed: failures, skipped: pending, failures: failed };
  await write(result, JSON.stringify(counts));
  if (failures > 0) throw new Error(`${failures} of ${passes + failures} tests failed.`);
  if (passes === 0) throw new Error('No test ran.');
}

/** As the console writes words of which the first may have places for the others. */
function formatted([first, ...others]: readonly unknown[]): string {
  const rest = [...others];
  const text = String(first ?? '').replaceAll(/%[sd%]/g, (place) =>
    place === '%%' ? '%' : String(rest.shift() ?? ''),
  );
  return [text, ...rest].join(' ');
}
