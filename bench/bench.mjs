// npm run bench: how fast cqc-lint is, and how fast other linters are on the same drafts in the same run.
//   npm run bench                     all parts
//   npm run bench -- edit folder      some of them: see `parts`
//   npm run bench -- edit --only=MB   only the cases whose names hold a text
//   npm run bench -- --json           what was measured, for programs
//   npm run bench -- --check          fails where a ratio is worse than the one in ratios.json, beyond a tolerance
//   npm run bench -- --update         writes the measured ratios to ratios.json
import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installPackages } from '../scripts/install.mjs';

process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'));
installPackages();

// These need the packages.
const { sourceOfDrafts, workplace } = await import('./drafts.mjs');
const { worseThanCommitted, writeRatios } = await import('./committed-ratios.mjs');
const { measureAnswers } = await import('./answers.mjs');
const { measureCommands } = await import('./command.mjs');
const { measureEdits } = await import('./edit.mjs');
const { measureEngine } = await import('./engine.mjs');
const { measureFolder } = await import('./folder.mjs');
const { measureMemory } = await import('./memory.mjs');
const { table } = await import('./report.mjs');
const { measureWorkbench } = await import('./workbench.mjs');
const { installTools, tools } = await import('./tools.mjs');

const parts = {
  edit: { title: 'From an edit to its diagnostics, in a language server', measure: measureEdits },
  answers: { title: 'Completion and hover', measure: measureAnswers },
  memory: { title: 'Memory of a language server', measure: measureMemory },
  command: { title: 'Whole runs of the command', measure: measureCommands },
  folder: { title: 'A folder of drafts', measure: measureFolder },
  workbench: { title: 'What a writer waits for in VS Code', measure: measureWorkbench },
  engine: { title: 'Steps of checking a draft, warm, in one process', measure: measureEngine },
};

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}

/** Runs the parts that the arguments name; the exit status. */
async function run(given) {
  const { named, only, json, check, update } = readArguments(given);
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) return 2;
  installTools();
  const setting = {
    tools: tools(),
    workplace: workplace(),
    progress: (what) => console.error(`measuring ${what} …`),
    isWanted: (id) => id.includes(only),
  };
  const measurements = [];
  const say = json ? () => {} : console.log;
  say(`Node ${process.version}; drafts made of ${sourceOfDrafts}; ${versions(setting.tools)}.`);
  say('Behind the values of another tool: how much of it cqc-lint needs.');
  for (const [name, { title, measure }] of Object.entries(parts)) {
    if (named.length > 0 && !named.includes(name)) continue;
    const measured = await measure(setting);
    measurements.push(...measured);
    say(`\n${title}\n${table(measured)}`);
  }
  if (json) console.log(JSON.stringify({ node: process.version, measurements }, null, 2));
  if (update) writeRatios(measurements);
  const worse = check ? worseThanCommitted(measurements) : [];
  for (const sentence of worse) console.error(sentence);
  return worse.length > 0 ? 1 : 0;
}

function readArguments(given) {
  const { positionals: named, values } = parseArgs({
    args: given,
    allowPositionals: true,
    options: {
      only: { type: 'string', default: '' },
      json: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      update: { type: 'boolean', default: false },
    },
  });
  const unknown = named.find((name) => !parts[name]);
  if (unknown !== undefined)
    throw new Error(`There is no part “${unknown}”. There are: ${Object.keys(parts).join(', ')}.`);
  return { named, ...values };
}

function versions(all) {
  return all.map(({ name, version }) => `${name} ${version}`).join(', ');
}
