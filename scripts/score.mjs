// Scores the number checks against labelled drafts, the project's own and those that may lie beside it, prints the
// figures and holds them to the bars of test/bench/bars.json.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { globSync } from 'tinyglobby';
import { scoreCase } from './score-case.mjs';

/** Throws where a score misses its bar, or where a second scorer beside the cases counts otherwise. */
export async function checkScore() {
  const missed = [];
  for (const { cases, bars } of JSON.parse(readFileSync('test/bench/bars.json', 'utf8'))) {
    const paths = globSync(cases).toSorted();
    if (paths.length === 0) {
      console.log(`${cases}: there are none here, so nothing is scored.\n`);
      continue;
    }
    const scores = await scoreAll(paths);
    compareWithScorerBeside(paths, scores);
    const low = bars.filter((bar) => !reaches(scores[bar.score], bar));
    missed.push(...low.map((bar) => asText(cases, scores[bar.score], bar)));
  }
  if (missed.length > 0) throw new Error(missed.join('\n'));
}

async function scoreAll(paths) {
  const counts = [];
  for (const gold of paths) counts.push(await scoreCase(gold));
  const columns = counts.length > 1 ? [...counts, sum(counts)] : counts;
  const names = [...paths.map((gold) => path.basename(gold, '.gold.json')), 'all'].slice(0, columns.length);
  const scores = columns.map(figures);
  console.log(row('', names));
  for (const name of Object.keys(scores[0]))
    console.log(
      row(
        name,
        scores.map((score) => score[name]),
      ),
    );
  console.log('');
  return scores.at(-1);
}

function row(name, cells) {
  return `${name.padEnd(24)}${cells.map((cell) => String(cell ?? '-').padStart(22)).join('')}`.trimEnd();
}

function sum(all) {
  const total = {};
  for (const counts of all) for (const [name, n] of Object.entries(counts)) total[name] = (total[name] ?? 0) + n;
  return total;
}

function figures(given) {
  const n = (name) => given[name] ?? 0;
  const share = (right, rest) => (n(right) + n(rest) > 0 ? round(n(right) / (n(right) + n(rest)), 3) : null);
  const precision = share('claimsRight', 'claimsWrong');
  const recall = n('claims') > 0 ? round(n('claimsFound') / n('claims'), 3) : null;
  const backed = n('backedRight') + n('backedWrong');
  return {
    claimPrecision: precision,
    claimRecall: recall,
    claimF1: precision && recall ? round((2 * precision * recall) / (precision + recall), 3) : null,
    unitAccuracy: share('unitRight', 'unitWrong'),
    linkAccuracy: share('linkRight', 'linkWrong'),
    supportedRecall: share('backedRight', 'backedWrong'),
    plantedRecall: share('plantedFound', 'plantedMissed'),
    falseAlarmsPer100: backed > 0 ? round((100 * n('falseAlarms')) / backed, 1) : null,
    unsupportedRecall: share('unbackedRight', 'unbackedWrong'),
    wronglySupported: n('wronglySupported'),
    findingsA: `${n('findingsAFound')}/${n('findingsAFound') + n('findingsAMissed')}`,
    findingsB: `${n('findingsBFound')}/${n('findingsBFound') + n('findingsBMissed')}`,
    decoysFlagged: `${n('decoysFlagged')}/${n('decoysFlagged') + n('decoysSpared')}`,
    consistencyUnexplained: n('unexplained'),
  };
}

function round(value, places) {
  return Number(value.toFixed(places));
}

/** Labelled drafts may come with a scorer of their own; both must agree, else one of them counts wrongly. */
function compareWithScorerBeside(paths, scores) {
  const program = path.resolve(path.dirname(paths[0]), '../score.mjs');
  if (!existsSync(program)) return;
  const command = `${process.execPath} ${path.resolve('dist/cli.js')}`;
  const theirs = JSON.parse(execFileSync(process.execPath, [program, '--json', '--cli', command, ...paths]));
  const differing = Object.keys(theirs).filter((name) => theirs[name] !== scores[name]);
  if (differing.length > 0) throw new Error(`${program} counts otherwise: ${differing.join(', ')}.`);
}

function reaches(score, { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY }) {
  const value = typeof score === 'string' ? Number(score.split('/')[0]) : score;
  return typeof value === 'number' && value >= atLeast && value <= atMost;
}

function asText(cases, score, bar) {
  const limit = bar.atLeast === undefined ? `at most ${bar.atMost}` : `at least ${bar.atLeast}`;
  return `${cases}: ${bar.score} is ${score}, which must be ${limit}`;
}
