// npm run fuzz: random edits of random and hostile drafts, each parse held against one from nothing, for a long time.
//   npm run fuzz -- [SECONDS] [SEED]   an hour and a seed from the clock unless given; the seeds are printed
import { runProgram } from './steps.mjs';

const [seconds = 3_600, seed = Math.floor(Date.now() / 1_000)] = process.argv.slice(2).map(Number);
const files = 'block-parser,incremental,unread';
const share = Math.ceil(seconds / files.split(',').length);

process.env.OUT = 'out/fuzz';
process.env.CQC_LINT_FUZZ_SECONDS = String(share);
process.env.CQC_LINT_FUZZ_SEED = String(seed);
try {
  console.log(`${share} seconds for each property, from seed ${seed}.`);
  runProgram(process.execPath, ['scripts/build.mjs', '--tests', `test/unit/draft/{${files}}.test.ts`]);
  const timeout = String((share + 600) * 1_000);
  const only = 'after any edits';
  const mocha = [
    'node_modules/mocha/bin/mocha.js',
    '--timeout',
    timeout,
    '--grep',
    only,
    'out/fuzz/unit/**/*.test.mjs',
  ];
  runProgram(process.execPath, mocha);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
