// The time from an edit to its diagnostics, in language servers that hold the same draft, edit by edit in turn.
import { draftOf, metricsOf } from './drafts.mjs';
import { LanguageClient } from './language-client.mjs';
import { median, percentile } from './statistics.mjs';
import { placesInProse } from './variation.mjs';

const kilobyte = 1000;
const megabyte = 1000 * kilobyte;

/** How many letters are typed at each place, one an edit. */
const letters = 5;
/** After so many milliseconds of a case no more is measured than it must be. */
const patience = 15_000;
const leastEdits = 5;
const cases = [
  { id: '101 KB', characters: 101 * kilobyte, metrics: 150, places: 20 },
  { id: '158 KB', characters: 158 * kilobyte, metrics: 150, places: 20 },
  { id: '1 MB', characters: megabyte, metrics: 150, places: 8 },
  { id: '5 MB', characters: 5 * megabyte, metrics: 150, places: 5 },
];

/** Measures all cases; see `Measurement` in report.mjs. */
export async function measureEdits({ tools, workplace, progress, isWanted }) {
  const measurements = [];
  for (const one of cases.filter(({ id }) => isWanted(id)))
    measurements.push(...(await measureCase(one, { tools, workplace, progress })));
  return measurements;
}

async function measureCase({ id, characters, metrics, places }, { tools, workplace, progress }) {
  progress(`edits of ${id}`);
  const text = draftOf(characters);
  const folder = `edit/${id.replace(' ', '-')}`;
  workplace.write(`${folder}/metrics.yaml`, metricsOf(metrics));
  const file = workplace.write(`${folder}/draft.md`, text);
  const servers = [];
  for (const tool of tools.filter(({ server }) => server)) {
    const client = await LanguageClient.start(tool.server, file);
    servers.push({ tool, client, first: await client.open(text), times: [], whole: [] });
  }
  const all = placesInProse(text, places);
  // First to warm up: programs that compile as they run are measured as they are after a while.
  for (const round of [0, 1]) {
    const until = performance.now() + patience;
    for (const [i, place] of edits(all, round).entries()) {
      if (i >= leastEdits && performance.now() > until) break;
      for (const { client, times } of servers) {
        const took = await client.type(place, 'e');
        if (round === 1) times.push(took);
      }
    }
  }
  for (const { tool, client, whole } of servers) {
    const until = performance.now() + patience;
    for (const [i, place] of (tool.reportsInSteps ? edits(all, 2) : []).entries()) {
      if (i >= leastEdits && performance.now() > until) break;
      whole.push(await client.typeAndFix(place, 'e'));
    }
    await client.stop();
  }
  return servers.flatMap(({ tool, first, times, whole }) => {
    const common = { part: 'edit', case: `${id}, ${metrics} metrics`, tool: tool.name, unit: 'ms' };
    return [
      { ...common, what: 'first diagnostics', value: first },
      { ...common, what: 'edit, p50', value: median(times) },
      { ...common, what: 'edit, p95', value: percentile(times, 0.95) },
      ...(whole.length > 0 ? [{ ...common, what: 'edit, all of the draft checked, p50', value: median(whole) }] : []),
    ];
  });
}

/** Where letters are typed, some after another at each place; in each round after those of the last. */
function edits(places, round) {
  return places.flatMap(({ line, character }) =>
    Array.from({ length: letters }, (_, i) => ({ line, character: character + round * letters + i })),
  );
}
