// Tries properties until it is told to end, taking turns by the time that each has had, and tells its parent how it goes.
import { inspect } from 'node:util';
import { isSlow, measured } from './measured.ts';
import { protocolProperties } from './properties/protocol.ts';
import { properties as inProcess } from './properties.ts';
import type { Progress, Report } from './reports.ts';

const [first = '1', leap = '1', only = ''] = process.argv.slice(2);
const seed = Number(first);
const step = Number(leap);
const chosen = [...inProcess, ...protocolProperties].filter(({ name }) => name.includes(only));
if (chosen.length === 0) throw new Error(`No property’s name holds “${only}”.`);
const turns = chosen.map((property) => ({
  property,
  seed,
  spent: 0,
  progress: { cases: 0, firstSeed: seed, lastSeed: seed, slowest: 0, slowestCase: '' } as Progress,
}));
let isEnding = false;
process.on('message', () => {
  isEnding = true;
});

let told = 0;
const tell = (report: Report): void => {
  told = performance.now();
  process.send?.(report);
};

async function takeTurn(turn: (typeof turns)[number]): Promise<void> {
  const { property, progress, seed } = turn;
  tell({ kind: 'round', property: property.name, seed });
  const started = performance.now();
  const before = progress.cases;
  try {
    await property.round(seed, (run, show) =>
      measured(run, (milliseconds) => {
        progress.cases++;
        if (performance.now() - told > 1_000) tell({ kind: 'alive' });
        if (milliseconds <= progress.slowest) return;
        progress.slowest = milliseconds;
        progress.slowestCase = show().slice(0, 2_000);
        if (isSlow(milliseconds)) tell({ kind: 'slow', property: property.name, seed, milliseconds, text: show() });
      }),
    );
  } catch (error) {
    const text = inspect(error, { depth: 4, maxStringLength: 3_000 });
    tell({ kind: 'failure', property: property.name, seed, text });
  }
  progress.lastSeed = seed;
  turn.seed += step;
  turn.spent += (performance.now() - started) / (property.weight ?? 1);
  tell({ kind: 'progress', property: property.name, cases: progress.cases - before, progress });
}

while (!isEnding) {
  await takeTurn(turns.reduce((least, turn) => (turn.spent < least.spent ? turn : least)));
  // Lets the parent's word to end come in.
  await new Promise((resolve) => setImmediate(resolve));
}
for (const { property } of turns) await property.end?.();
process.disconnect();
