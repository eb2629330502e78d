// npm run bench: how long the numbers of a long draft take to read, link and check, warm. Prints medians; asserts nothing.
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from './install.mjs';

process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'));
installPackages();
const { globSync } = await import('tinyglobby');
const { loadSources } = await import('./load-sources.mjs');
const { checkNumbers, parseDraft, parsePeriod, readMetrics, SourceText } = await loadSources([
  'server/src/draft/parse-draft.ts',
  'server/src/metrics/read-metrics.ts',
  'server/src/numbers/check-numbers.ts',
  'server/src/quantities/period.ts',
  'server/src/text/source-text.ts',
]);

const characters = 158_000;
const leastMetrics = 500;
const runs = 25;
const casesIn = (glob) =>
  globSync(glob)
    .toSorted()
    .map((gold) => gold.replace(/\.gold\.json$/, ''));
const own = casesIn('test/fixtures/cases/*.gold.json');
// Published drafts have a seventh of the numbers that the project's own have in as much text.
const beside = casesIn('../shared/bench/cases/*.gold.json');
const stems = [...own, ...beside];
const texts = (beside.length > 0 ? beside : own).map((stem) => readFileSync(`${stem}.md`, 'utf8'));
const whole = texts.join('\n\n');
const text = whole.repeat(Math.ceil(characters / whole.length)).slice(0, characters);
const files = [];
let metrics = 0;
for (const stem of stems.toReversed()) {
  if (metrics >= leastMetrics) break;
  const text = readFileSync(`${stem}.metrics.yaml`, 'utf8');
  const file = readMetrics(new SourceText(`file:///${path.basename(stem)}.yaml`, text));
  files.push(file);
  metrics += file.metrics.length;
}
const defaults = { period: parsePeriod('2024-25'), authority: 'Harrowmere Borough Council' };

let draft;
const parsing = median(() => {
  draft = parseDraft(new SourceText('file:///draft.md', text));
});
let numbers;
const checking = median(() => {
  numbers = checkNumbers(draft, files, defaults);
});
const claims = numbers.filter(({ mention }) => mention.reading).length;
console.log(`A draft of ${characters / 1000} KB with ${claims} claims against ${metrics} metrics, median of ${runs}:`);
console.log(`  parsed from nothing                ${parsing.toFixed(1)} ms`);
console.log(`  numbers read, linked and checked   ${checking.toFixed(1)} ms`);

function median(run) {
  const times = [];
  for (let i = 0; i < runs; i++) {
    const started = performance.now();
    run();
    times.push(performance.now() - started);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)];
}
