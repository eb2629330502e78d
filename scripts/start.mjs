// npm start: installs what is missing, builds, checks the example (or the drafts named after `--`) and says how to go on.
// Ends with 0 where the check found mistakes, which is what it is for; otherwise npm would show a failure of its own.
import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from './install.mjs';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const example = 'examples/harrowmere';
const couldNotWork = 2;

const bold = (text) => (process.stdout.isTTY ? `\u001b[1m${text}\u001b[22m` : text);
const drafts = process.argv.slice(2);

try {
  installPackages();
  run(['scripts/build.mjs'], project);
  const status = drafts.length > 0 ? lintOwn() : lintExample();
  if (status === null || status >= couldNotWork) process.exitCode = couldNotWork;
  else sayHowToGoOn();
} catch (error) {
  console.error(error.message);
  process.exitCode = couldNotWork;
}

function lintExample() {
  console.log(`\n${bold(`Checking the example draft in ${example}`)}`);
  console.log('Its mistakes are planted on purpose: this is what the checker makes of them.\n');
  return lint([example], project);
}

/** Paths are those of the folder that npm was called in. */
function lintOwn() {
  console.log(`\n${bold(`Checking ${drafts.join(', ')}`)}\n`);
  return lint(drafts, process.env.INIT_CWD ?? process.cwd());
}

function lint(paths, folder) {
  return spawnSync(process.execPath, [path.join(project, 'dist/cli.js'), 'lint', ...paths], {
    cwd: folder,
    stdio: 'inherit',
  }).status;
}

function run(given, folder) {
  const { status } = spawnSync(process.execPath, given, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Error('The build failed; the messages above say where.');
}

function sayHowToGoOn() {
  console.log(`
${bold('The same in VS Code')}
  code --extensionDevelopmentPath="${project}" "${path.join(project, example)}"
  or install it:  npm run package  and then  code --install-extension dist/cqc-lint.vsix

${bold('A draft of your own')}
  npm start -- path/to/draft.md
  node dist/cli.js init           begins a draft with its metrics file
  node dist/cli.js --help         all that the command does`);
}
