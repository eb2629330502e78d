// Starts VS Code's own web server (as the package code-server ships it) and opens its workbench in headless Chromium.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { chromium } from 'playwright-core';
import { vscodeFolder, vscodeNode } from './vscode-versions.mjs';

// What a desktop VS Code has by default where a browser has not, and nothing that moves, asks or calls out.
const userSettings = {
  'files.autoSave': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'window.commandCenter': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'json.schemaDownload.enable': false,
  'npm.fetchOnlinePackageInfo': false,
  'typescript.disableAutomaticTypeAcquisition': true,
  'git.enabled': false,
  'editor.accessibilitySupport': 'off',
  'editor.minimap.enabled': false,
};

const ready = /Web UI available at http:\/\/[^:]+:(\d+)/;
const startLimit = 120_000;

/**
 * Starts VS Code's server on a port of this machine only, with folders of its own that `stop` removes.
 * `settings` are laid over the user settings of all tests. `trusted: false` opens folders in restricted mode, as VS Code opens a folder that nobody has said to trust.
 * Resolves to `{ host, token, folder, stop, log }`; rejects with the server's log where it does not start.
 */
export async function startServer({
  userDataFolder,
  extensionsFolder,
  environment = {},
  trusted = true,
  settings = {},
  echo,
} = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'vscode-'));
  const userData = userDataFolder ?? path.join(folder, 'user-data');
  const extensions = extensionsFolder ?? path.join(folder, 'extensions');
  const serverData = path.join(folder, 'server');
  const temporary = path.join(folder, 'tmp');
  for (const made of [path.join(userData, 'User'), extensions, serverData, temporary]) {
    mkdirSync(made, { recursive: true });
  }
  writeUserSettings(path.join(userData, 'User', 'settings.json'), trusted, settings);
  const token = randomBytes(16).toString('hex');
  const [program, ...first] = [...endWithParent(), vscodeNode(), path.join(vscodeFolder(), 'out', 'server-main.js')];
  const options = [
    ...['--host', '127.0.0.1', '--port', '0', '--connection-token', token, '--accept-server-license-terms'],
    ...['--server-data-dir', serverData, '--user-data-dir', userData, '--extensions-dir', extensions],
    '--disable-telemetry',
    '--enable-remote-auto-shutdown',
    // Newer versions take no tests from the address without it.
    '--enable-smoke-test-driver',
    ...(trusted ? ['--disable-workspace-trust'] : []),
  ];
  const env = { ...processEnvironment(folder, temporary), ...environment };
  const child = spawn(program, [...first, ...options], { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let log = '';
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    signalGroup(child.pid, 'SIGTERM');
    const killer = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), 3_000);
    await exited;
    clearTimeout(killer);
    signalGroup(child.pid, 'SIGKILL');
    if (process.env.KEEP_VSCODE_FOLDER) console.error(`Kept ${folder} (settings and logs).`);
    else rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    const port = await new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`VS Code's server did not start in time:\n${log}`)), startLimit);
      const listen = (chunk) => {
        log += chunk;
        echo?.(chunk);
        const found = ready.exec(log);
        if (!found) return;
        clearTimeout(late);
        resolve(Number(found[1]));
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      child.once('exit', (status) => {
        clearTimeout(late);
        reject(new Error(`VS Code's server ended with ${status}:\n${log}`));
      });
    });
    return { host: `127.0.0.1:${port}`, token, folder, stop, log: () => log };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Installs a .vsix as `code --install-extension` does; returns what that printed. */
export function installExtension(vsix, extensionsFolder) {
  const folder = mkdtempSync(path.join(tmpdir(), 'vsix-'));
  const server = path.join(vscodeFolder(), 'out', 'server-main.js');
  const folders = ['--server-data-dir', path.join(folder, 'server'), '--extensions-dir', extensionsFolder];
  try {
    return execFileSync(
      vscodeNode(),
      [server, '--accept-server-license-terms', ...folders, '--install-extension', vsix],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: processEnvironment(folder, folder) },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The address by which the workbench knows a file of this machine. */
export function remoteUri(host, file) {
  return `vscode-remote://${host}${path.resolve(file).split(path.sep).map(encodeURIComponent).join('/')}`;
}

/** The address of a workbench with a folder (or a .code-workspace file) open; `payload` is VS Code's own list of pairs. */
export function workbenchUrl({ host, token }, { folder, workspace, payload = [] }) {
  const query = new URLSearchParams(token ? { tkn: token } : {});
  if (workspace) query.set('workspace', path.resolve(workspace));
  else if (folder) query.set('folder', path.resolve(folder));
  else query.set('ew', 'true');
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://${host}/?${query}`;
}

/**
 * Chromium with one page that reaches the server, the other hosts in `allowed` and nothing else; `blocked` gathers what
 * it asked for besides.
 */
export async function launchBrowser({ host, folder }, allowed = []) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    env: { ...process.env, HOME: folder },
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
      ...['--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
      // A page that is handed to the browser by the tests counts as one from afar, which may not ask this computer.
      '--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  const blocked = new Set();
  await context.route(
    (url) => !['data:', 'blob:'].includes(url.protocol) && ![host, ...allowed].includes(url.host),
    (route) => {
      blocked.add(new URL(route.request().url()).host);
      return route.abort();
    },
  );
  return { browser, page: await context.newPage(), blocked };
}

/**
 * Has the workbench that the page opens next run an extension, and its tests if any, that are served from another host, in
 * the browser's own extension host. The page's settings name them, as they do on the web; of its address VS Code takes only
 * what lies on its server.
 */
export async function developInBrowser(page, { host, token }, { extension, tests }) {
  const partsOf = (address) => {
    const { protocol, host: authority, pathname } = new URL(address);
    return { scheme: protocol.slice(0, -1), authority, path: pathname };
  };
  // With it the page comes at the first request; what a redirection leads to cannot be changed.
  await page.context().addCookies([{ name: 'vscode-tkn', value: token, url: `http://${host}` }]);
  await page.route(
    (url) => url.host === host && url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const marker = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;
      const body = html.replace(marker, (_, before, settings) => {
        const given = JSON.parse(settings.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
        given.developmentOptions = {
          ...given.developmentOptions,
          extensions: [partsOf(extension)],
          ...(tests ? { extensionTestsPath: partsOf(tests) } : {}),
        };
        const written = JSON.stringify(given).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
        return `${before}${written}"`;
      });
      if (body === html) throw new Error('VS Code’s page holds no settings where they were.');
      const headers = response.headers();
      const policy = headers['content-security-policy'].replaceAll(
        /(?:connect|img)-src /g,
        `$&${new URL(extension).origin} `,
      );
      await route.fulfill({ response, body, headers: { ...headers, 'content-security-policy': policy } });
    },
  );
}

/** Opens a workbench and waits until all that it shows at its start is there. */
export async function openWorkbench(page, url) {
  await page.goto(url);
  await page.waitForFunction(() => globalThis.driver !== undefined, undefined, { timeout: 60_000 });
  await page.evaluate(() => globalThis.driver.whenWorkbenchRestored());
}

function writeUserSettings(file, trusted, settings) {
  if (existsSync(file)) return;
  const trust = trusted
    ? { 'security.workspace.trust.enabled': false }
    : { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };
  writeFileSync(file, JSON.stringify({ ...userSettings, ...trust, ...settings }, null, 2));
}

/** The server's folders are all in `home`, and no marketplace is asked for extensions. */
function processEnvironment(home, temporary) {
  const gallery = JSON.stringify({ serviceUrl: '', itemUrl: '', resourceUrlTemplate: '' });
  const { ELECTRON_RUN_AS_NODE: _electron, VSCODE_IPC_HOOK_CLI: _hook, ...environment } = process.env;
  return { ...environment, HOME: home, XDG_RUNTIME_DIR: home, TMPDIR: temporary, EXTENSIONS_GALLERY: gallery };
}

/** Linux ends the server when this process ends, even when it is killed. */
function endWithParent() {
  return existsSync('/usr/bin/setpriv') ? ['/usr/bin/setpriv', '--pdeathsig', 'TERM'] : [];
}

/** Signals the server and all that it started: extension host, terminals, file watcher, language servers. */
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended already.
  }
}
