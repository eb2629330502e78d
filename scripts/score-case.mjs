// Counts, for one labelled draft, what the command read, linked and reported rightly. A case is NAME.md,
// NAME.metrics.yaml and NAME.gold.json in one folder; positions are 0-based, characters UTF-16 units.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { promisify } from 'node:util';

const wrong = new Set(['inconsistent', 'wrong-period', 'wrong-area']);

/**
 * @typedef {Record<string, number>} Counts
 * @param {string} gold path of the labels
 * @returns {Promise<Counts>}
 */
export async function scoreCase(gold) {
  const folder = path.dirname(gold);
  const labelled = JSON.parse(readFileSync(gold, 'utf8'));
  const source = readFileSync(path.join(folder, labelled.draft), 'utf8').split(/\r?\n/);
  const runs = ['numbers', 'lint'].map((command) => run(folder, command, labelled.draft));
  const [{ numbers }, { diagnostics }] = await Promise.all(runs);
  const labels = labelled.numbers.map((label) => ({ ...label, range: rangeOf(label, source) }));
  const counts = {};
  const add = (name, n = 1) => {
    counts[name] = (counts[name] ?? 0) + n;
  };
  countReadings(labels, numbers, add);
  countLinks(labels, numbers, add);
  countFindings(labelled, diagnostics, add);
  return counts;
}

async function run(folder, command, draft) {
  const given = [path.resolve('dist/cli.js'), command, draft, '--format', 'json'];
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, given, options);
    return JSON.parse(stdout).files[0];
  } catch (error) {
    // Findings give exit status 1, and a report all the same.
    if (error.code === 1 && error.stdout) return JSON.parse(error.stdout).files[0];
    throw new Error(`${command} ${draft}: ${error.stderr || error.message}`);
  }
}

function rangeOf({ line, character, text }, source) {
  if (source[line]?.slice(character, character + text.length) !== text)
    throw new Error(`A label is out of place: line ${line + 1}, “${text}”.`);
  return { start: { line, character }, end: { line, character: character + text.length } };
}

function countReadings(labels, numbers, add) {
  for (const number of numbers.filter(({ claim }) => claim)) {
    const under = labels.filter(({ range }) => overlaps(range, number.range));
    if (!under.some(({ unsure }) => unsure)) add(under.some(({ claim }) => claim) ? 'claimsRight' : 'claimsWrong');
  }
  for (const label of labels.filter(({ claim, unsure }) => claim && !unsure)) {
    const number = numberAt(label, numbers);
    add('claims');
    if (!number?.claim) continue;
    add('claimsFound');
    if (label.unit) add(number.unit === label.unit ? 'unitRight' : 'unitWrong');
  }
}

function countLinks(labels, numbers, add) {
  for (const label of labels) {
    const number = numberAt(label, numbers);
    const verdict = number?.claim ? number.verdict : null;
    const isAccused = wrong.has(verdict);
    if (label.metric && number?.claim) add(number.metric === label.metric ? 'linkRight' : 'linkWrong');
    if (label.expect === 'supported') add(verdict === 'supported' ? 'backedRight' : 'backedWrong');
    else if (label.expect === 'inconsistent') add(isAccused ? 'plantedFound' : 'plantedMissed');
    else if (label.expect === 'unsupported') add(verdict === 'unsupported' ? 'unbackedRight' : 'unbackedWrong');
    if (label.expect === 'inconsistent' || label.expect === 'unsupported')
      add('wronglySupported', verdict === 'supported' ? 1 : 0);
    const isRight = label.expect === 'supported' || label.expect === 'unsupported' || (!label.claim && !label.expect);
    if (isAccused && isRight) add('falseAlarms');
  }
}

function countFindings({ findings, decoys }, diagnostics, add) {
  const reports = diagnostics.filter(({ rule }) => rule.startsWith('consistency/'));
  const ranges = new Map(
    reports.map((report) => [report, [report.range, ...report.related.map(({ range }) => range)]]),
  );
  const explained = new Set();
  const touching = ({ places }, report) =>
    places.filter((place) => ranges.get(report).some((range) => overlaps(range, placeRange(place)))).length;
  for (const finding of findings) {
    const hits = reports.filter((report) => touching(finding, report) > 0);
    for (const hit of hits) explained.add(hit);
    add(`findings${finding.severity}${hits.length > 0 ? 'Found' : 'Missed'}`);
  }
  for (const decoy of decoys) {
    const least = Math.min(2, decoy.places.length);
    const isFlagged = reports.some((report) => !explained.has(report) && touching(decoy, report) >= least);
    add(isFlagged ? 'decoysFlagged' : 'decoysSpared');
  }
  add('unexplained', reports.length - explained.size);
}

function placeRange({ line, character, endLine, endCharacter }) {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}

/** The number read at a label; a claim before anything else that lies there. */
function numberAt(label, numbers) {
  const hits = numbers.filter(({ range }) => overlaps(range, label.range));
  return hits.find(({ claim }) => claim) ?? hits[0];
}

function overlaps(a, b) {
  return isBefore(a.start, b.end) && isBefore(b.start, a.end);
}

function isBefore(a, b) {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
