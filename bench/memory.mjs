// The memory of a language server after many edits of one draft.
import { setTimeout } from 'node:timers/promises';
import { draftOf, metricsOf } from './drafts.mjs';
import { LanguageClient } from './language-client.mjs';
import { memoryOf } from './processes.mjs';
import { placesInProse } from './variation.mjs';

const characters = 158_000;
const metrics = 150;
/** How long, in milliseconds, a writer is taken to rest. */
const rest = 5000;
const lookedAt = [100, 1000];

/** Measures the servers one after another; see `Measurement` in report.mjs. */
export async function measureMemory({ tools, workplace, progress }) {
  const text = draftOf(characters);
  workplace.write('memory/metrics.yaml', metricsOf(metrics));
  const file = workplace.write('memory/draft.md', text);
  const measurements = [];
  for (const tool of tools.filter(({ server }) => server)) {
    progress(`memory of ${tool.name} over ${lookedAt.at(-1)} edits`);
    const client = await LanguageClient.start(tool.server, file);
    await client.open(text);
    const places = placesInProse(text, lookedAt.at(-1));
    for (const [i, place] of places.entries()) {
      await client.type(place, 'e');
      if (!lookedAt.includes(i + 1)) continue;
      for (const [what, pause] of [
        [`after ${i + 1} edits without a pause`, 0],
        [`after ${i + 1} edits, at rest`, rest],
      ]) {
        await setTimeout(pause);
        const value = memoryOf(client.pid)?.now;
        if (value !== undefined) measurements.push(measurement(tool, what, value));
      }
    }
    await client.stop();
  }
  return measurements;
}

function measurement({ name: tool }, what, value) {
  const of = `${characters / 1000} KB, ${metrics} metrics`;
  return { part: 'memory', case: of, what, tool, unit: 'MB', value };
}
