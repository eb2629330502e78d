// One folder with many drafts, checked by the commands.
import { dirname } from 'node:path';
import { metricsOf, variedDrafts } from './drafts.mjs';
import { peakMemoryOf, timeOf } from './processes.mjs';
import { median } from './statistics.mjs';

const drafts = 150;
const characters = 100_000;
const metrics = 150;
const runs = 5;

/** Measures the folder; see `Measurement` in report.mjs. textlint is left out, as the run would become long. */
export async function measureFolder({ tools, workplace, progress }) {
  const texts = variedDrafts(drafts, characters);
  const cwd = dirname(workplace.write('folder/metrics.yaml', metricsOf(metrics)));
  for (const [i, text] of texts.entries()) workplace.write(`folder/draft-${String(i + 1).padStart(3, '0')}.md`, text);
  const megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
  const id = `${drafts} drafts, ${megabytes.toFixed(1)} MB`;
  const measured = tools.filter(({ name }) => name !== 'textlint');
  const times = new Map(measured.map(({ name }) => [name, []]));
  const memory = new Map();
  for (let run = 0; run < runs; run++) {
    for (const { name, command, folderCommand } of measured) {
      progress(`${id}: ${name}, run ${run + 1} of ${runs}`);
      const line = folderCommand?.('.') ?? command(['.']);
      times.get(name).push(await timeOf(line, cwd));
      if (run === 0) memory.set(name, await peakMemoryOf(line, cwd));
    }
  }
  return measured.flatMap(({ name: tool }) => {
    const common = { part: 'folder', case: id, tool };
    const peak = memory.get(tool);
    return [
      { ...common, what: 'time', unit: 's', value: median(times.get(tool)) / 1000 },
      ...(peak === undefined ? [] : [{ ...common, what: 'most memory, one run', unit: 'MB', value: peak }]),
    ];
  });
}
