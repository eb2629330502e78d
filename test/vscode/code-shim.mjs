#!/usr/bin/env node
// Stands in for the `code` of a desktop. @vscode/test-electron starts it as the VS Code to test in; it runs the suite in
// a real extension host (VS Code's server) under the real workbench (headless Chromium) and ends as `code` would:
// 0 all passed, 1 a test failed or the suite did not load, 2 bad arguments, 3 no result in time, 4 the page crashed,
// 5 the extension host ended before the suite did.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import { developInBrowser, launchBrowser, remoteUri, startServer, workbenchUrl } from './harness.mjs';
import { serveFolder } from './static-server.mjs';
import { vscodeProduct } from './vscode-versions.mjs';

const limit = Number(process.env.CODE_SHIM_LIMIT ?? 600_000);
const verbose = Boolean(process.env.CODE_SHIM_VERBOSE);
const logLinesShown = 80;

const options = readArguments(process.argv.slice(2));
if (options.version) {
  const { version, commit } = vscodeProduct();
  console.log(`${version}\n${commit}\n${process.arch}`);
  process.exit(0);
}
if (!options.tests || options.extensions.length === 0) {
  console.error('code-shim: --extensionTestsPath= and --extensionDevelopmentPath= are needed.');
  process.exit(2);
}

const folder = mkdtempSync(path.join(tmpdir(), 'code-shim-'));
// In a browser, the suite knows no folder but the one that is open, and writes beside it.
const written = options.kind === 'web' && options.opened ? path.dirname(options.opened) : folder;
const report = path.join(written, 'report.txt');
const result =
  options.kind === 'web'
    ? path.join(written, 'result.json')
    : (process.env.CQC_LINT_SUITE_RESULT ?? path.join(folder, 'result.json'));
writeFileSync(report, '');
rmSync(result, { force: true });
const log = [];
let server;
/** What serves the extension to the extension host of a browser. */
let web;
let browser;
let page;
let ending = false;
let shownLength = 0;

const copying = setInterval(copyReport, 100);
const late = setTimeout(async () => {
  console.error(`code-shim: the suite gave no result in ${limit / 1000} s.`);
  if (process.env.CODE_SHIM_PICTURE) await page?.screenshot({ path: process.env.CODE_SHIM_PICTURE }).catch(() => {});
  console.error(server?.log().slice(-4000));
  await finish(3);
}, limit);
late.unref();
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void finish(130));

try {
  await finish(judge(await runSuite()));
} catch (error) {
  console.error('code-shim:', error);
  await finish(1);
}

/** Reads the arguments that `code` understands, as far as test-electron gives them. */
function readArguments(given) {
  const values = (name) => given.filter((one) => one.startsWith(`--${name}=`)).map((one) => one.slice(name.length + 3));
  const toPath = (text) => (text.startsWith('file:') ? fileURLToPath(text) : path.resolve(text));
  return {
    version: given.includes('--version') || given.includes('-v'),
    tests: values('extensionTestsPath').map(toPath)[0],
    extensions: values('extensionDevelopmentPath').map(toPath),
    kind: values('extensionDevelopmentKind')[0],
    userDataFolder: values('user-data-dir')[0],
    extensionsFolder: values('extensions-dir')[0],
    withoutOthers: given.includes('--disable-extensions'),
    opened: given.filter((one) => !one.startsWith('-')).map(toPath)[0],
  };
}

/** Resolves to the status that the workbench ends the suite with. */
async function runSuite() {
  server = await startServer({
    userDataFolder: options.userDataFolder,
    extensionsFolder: options.extensionsFolder,
    environment: { CQC_LINT_SUITE_REPORT: report, CQC_LINT_SUITE_RESULT: result },
    echo: verbose ? (chunk) => process.stderr.write(chunk) : undefined,
  });
  if (options.kind === 'web') web = await serveFolder(options.extensions[0]);
  ({ browser, page } = await launchBrowser(server, web ? [web.host] : []));
  let ended;
  const status = new Promise((resolve) => {
    ended = resolve;
  });
  await page.exposeFunction('codeAutomationExit', (code) => ended(code));
  await page.exposeFunction('codeAutomationLog', (type, words) => {
    log.push(`[${type}] ${format(...words)}`);
    if (verbose) console.error(log.at(-1));
  });
  page.on('pageerror', (error) => console.error('code-shim: an error in the page:', error.message));
  page.on('crash', () => {
    console.error('code-shim: the page crashed.');
    ended(4);
  });
  const { opened } = options;
  const isWorkspaceFile = opened?.endsWith('.code-workspace') && statSync(opened).isFile();
  const target = isWorkspaceFile ? { workspace: opened } : { folder: opened };
  if (web) {
    const [extension] = options.extensions;
    const tests = path.relative(extension, options.tests).split(path.sep).join('/');
    await developInBrowser(page, server, { extension: `http://${web.host}/`, tests: `http://${web.host}/${tests}` });
    await page.goto(workbenchUrl({ host: server.host }, { ...target, payload: payload() }));
    return status;
  }
  await page.goto(workbenchUrl(server, { ...target, payload: [...underDevelopment(), ...payload()] }));
  return status;
}

function underDevelopment() {
  return [
    ...options.extensions.map((folder) => ['extensionDevelopmentPath', remoteUri(server.host, folder)]),
    ['extensionTestsPath', remoteUri(server.host, options.tests)],
  ];
}

function payload() {
  return [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...(options.withoutOthers ? [['disableExtensions', 'true']] : []),
  ];
}

/** VS Code says 0 too where the extension host was killed or ended itself: only the suite's own result counts. */
function judge(status) {
  if (status !== 0) return typeof status === 'number' ? status : 1;
  try {
    const counts = readFileSync(result, 'utf8');
    if (process.env.CQC_LINT_SUITE_RESULT) writeFileSync(process.env.CQC_LINT_SUITE_RESULT, counts);
    const { passed, failed } = JSON.parse(counts);
    return passed > 0 && failed === 0 ? 0 : 1;
  } catch {
    console.error('code-shim: the extension host ended before the suite did.');
    return 5;
  }
}

async function finish(status) {
  if (ending) return;
  ending = true;
  clearInterval(copying);
  await browser?.close().catch(() => {});
  await server?.stop();
  web?.stop();
  copyReport();
  if (status !== 0 && !verbose) {
    console.error(['The last of the log of workbench and extension host:', ...log.slice(-logLinesShown)].join('\n'));
  }
  rmSync(folder, { recursive: true, force: true });
  process.exit(status);
}

/** Shows what the suite has added to its report since the last time. */
function copyReport() {
  const text = readFileSync(report);
  // A browser writes all of it anew each time.
  if (text.length < shownLength) return;
  process.stdout.write(text.subarray(shownLength));
  shownLength = text.length;
}
