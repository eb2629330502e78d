// Scores the number checks against labelled drafts that lie beside the project, and holds the scores to the bars of
// test/bench/bars.json.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { globSync } from 'tinyglobby';
import { Skip } from './steps.mjs';

const bench = path.resolve('../shared/bench');

/** Throws where a score misses its bar; skips where there are no labelled drafts. */
export function checkScore() {
  const program = path.join(bench, 'score.mjs');
  if (!existsSync(program)) throw new Skip('The labelled drafts are not beside this folder, so nothing was scored.');
  const cases = globSync('cases/*.gold.json', { cwd: bench, absolute: true });
  if (cases.length === 0) throw new Error('There is no labelled draft to score.');
  const command = `${process.execPath} ${path.resolve('dist/cli.js')}`;
  const scores = JSON.parse(execFileSync(process.execPath, [program, '--json', '--cli', command, ...cases]));
  for (const [name, score] of Object.entries(scores)) console.log(`${name.padEnd(24)}${score}`);
  const missed = JSON.parse(readFileSync('test/bench/bars.json', 'utf8')).filter(
    (bar) => !reaches(scores[bar.score], bar),
  );
  if (missed.length > 0)
    throw new Error(missed.map((bar) => `${bar.score} is ${scores[bar.score]}, ${asText(bar)}`).join('\n'));
}

function reaches(score, { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY }) {
  return typeof score === 'number' && score >= atLeast && score <= atMost;
}

function asText({ atLeast, atMost }) {
  return atLeast === undefined ? `which must be at most ${atMost}` : `which must be at least ${atLeast}`;
}
