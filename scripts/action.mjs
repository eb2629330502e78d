// The step of the GitHub Action (action.yml): its inputs as arguments of the command. They come through the environment,
// so that nothing in them is run by a shell.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const input = (name) => (process.env[`INPUT_${name}`] ?? '').trim();
const option = (flag, name) => (input(name) === '' ? [] : [`${flag}=${input(name)}`]);
const output = (format, name) => (input(name) === '' ? [] : ['--output', `${format}=${input(name)}`]);

const drafts = input('DRAFTS')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '');
const given = [
  'lint',
  '--format=github',
  ...option('--changed', 'CHANGED'),
  ...option('--preset', 'PRESET'),
  ...option('--config', 'CONFIG'),
  ...option('--baseline', 'BASELINE'),
  ...option('--fail-on', 'FAIL_ON'),
  ...output('sarif', 'SARIF'),
  ...output('html', 'HTML'),
  '--',
  ...drafts,
];
const command = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const { status, error } = spawnSync(process.execPath, [command, ...given], { stdio: 'inherit' });
if (error) console.error(error.message);
process.exitCode = status ?? 2;
