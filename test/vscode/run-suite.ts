import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { textRow, workbookFiles, zipOf } from '../workbook-file.ts';

// Runs the suites inside VS Code's extension host; started in the project's folder. CQC_LINT_VSCODE says in which one:
// `latest` or `floor`, the ones that setup.mjs fetches, or the path of a desktop's `code`. Without it, test-electron
// downloads the newest desktop VS Code.
const chosen = process.env.CQC_LINT_VSCODE;
const project = process.cwd();
// CQC_LINT_HOST=web: in the extension host of a browser, as on vscode.dev.
const isWeb = process.env.CQC_LINT_HOST === 'web';

/** The executable for a name that setup.mjs knows is the stand-in, which reads the name from the environment. */
function executable(): string | undefined {
  if (chosen === 'latest' || chosen === 'floor') return path.join(project, 'test', 'vscode', 'code-shim.mjs');
  return chosen;
}

async function runInEditor(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'suite-'));
  const workspace = path.join(folder, 'harrowmere');
  // A copy: the tests edit it.
  cpSync(path.join(project, 'examples', 'harrowmere'), workspace, { recursive: true });
  addWorkbooks(path.join(workspace, 'workbooks'));
  try {
    await runTests({
      vscodeExecutablePath: executable(),
      extensionDevelopmentPath: project,
      extensionTestsPath: path.join(__dirname, isWeb ? 'web/index.js' : 'index'),
      launchArgs: [
        workspace,
        '--disable-extensions',
        ...(isWeb ? ['--extensionDevelopmentKind=web'] : []),
        `--user-data-dir=${path.join(folder, 'user-data')}`,
        `--extensions-dir=${path.join(folder, 'extensions')}`,
      ],
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Workbooks for the suites to copy: one that LibreOffice wrote, and one with another value. */
function addWorkbooks(folder: string): void {
  mkdirSync(folder);
  cpSync(path.join(project, 'test', 'fixtures', 'workbooks', 'figures.xlsx'), path.join(folder, 'figures.xlsx'));
  const rows = ['id label unit period value'.split(' '), 'support-cost Support gbp 2023-24 149200000'.split(' ')];
  const later = workbookFiles({ rows: rows.map((row, i) => textRow(i + 1, row)).join('') });
  writeFileSync(path.join(folder, 'figures-later.xlsx'), zipOf(later));
}

runInEditor().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
