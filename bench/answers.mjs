// How long a language server takes to say what can follow and what there is to say at a place.
import { draftOf, metricsOf } from './drafts.mjs';
import { LanguageClient } from './language-client.mjs';
import { median, percentile } from './statistics.mjs';
import { placesInProse } from './variation.mjs';

const characters = 158_000;
const metrics = 150;
const places = 60;

/** Measures completion and hover; see `Measurement` in report.mjs. */
export async function measureAnswers({ tools, workplace, progress }) {
  progress('completion and hover');
  const text = draftOf(characters);
  workplace.write('answers/metrics.yaml', metricsOf(metrics));
  const file = workplace.write('answers/draft.md', text);
  const measurements = [];
  for (const tool of tools.filter(({ server }) => server)) {
    const client = await LanguageClient.start(tool.server, file);
    await client.open(text);
    const times = { 'completion after an edit': [], hover: [] };
    for (const round of [0, 1]) {
      for (const place of placesInProse(text, places)) {
        const completion = await client.complete({ ...place, character: place.character + round }, 'e');
        // The answer to an edit is not what is measured here.
        await client.type({ ...place, character: place.character + round }, 'e');
        const hover = await client.hover(place);
        if (round === 0) continue;
        times['completion after an edit'].push(completion);
        times.hover.push(hover);
      }
    }
    await client.stop();
    for (const [what, list] of Object.entries(times)) {
      const common = {
        part: 'answers',
        case: `${characters / 1000} KB, ${metrics} metrics`,
        tool: tool.name,
        unit: 'ms',
      };
      measurements.push({ ...common, what: `${what}, p50`, value: median(list) });
      measurements.push({ ...common, what: `${what}, p95`, value: percentile(list, 0.95) });
    }
  }
  return measurements;
}
