// The ratios of ratios.json: how much of other tools' time and memory cqc-lint needed when they were last written down.
import { readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ratios } from './report.mjs';

const file = path.join(path.dirname(fileURLToPath(import.meta.url)), 'ratios.json');

/** How many times a committed ratio a measured one may be: runs on one busy machine were seen to differ by a third. */
const tolerance = 1.5;

/** What is worse than committed beyond the tolerance, a sentence each. What is not committed is not held against anything. */
export function worseThanCommitted(measurements) {
  const committed = new Map(Object.entries(readCommitted()));
  return [...ratios(measurements)].flatMap(([name, ratio]) => {
    const known = committed.get(name);
    if (known === undefined || ratio <= known * tolerance) return [];
    return [`${name}: ${ratio.toFixed(3)}, more than ${tolerance} times the committed ${known}.`];
  });
}

/** Puts measured ratios in the place of the committed ones. */
export function writeRatios(measurements) {
  const all = new Map(Object.entries(readCommitted()));
  for (const [name, ratio] of ratios(measurements)) all.set(name, Number(ratio.toPrecision(3)));
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
}

function readCommitted() {
  return JSON.parse(readFileSync(file, 'utf8'));
}
