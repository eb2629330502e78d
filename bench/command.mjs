// Whole runs of the commands on one draft or a few, the tools in turn.
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { draftOf, metricsOf, stems } from './drafts.mjs';
import { peakMemoryOf, timeOf } from './processes.mjs';
import { median } from './statistics.mjs';

const runs = 5;
const memoryRuns = 3;
const kilobyte = 1000;
const megabyte = 1000 * kilobyte;

const sizes = [
  { id: '101 KB', characters: 101 * kilobyte },
  { id: '158 KB', characters: 158 * kilobyte },
  { id: '1 MB', characters: megabyte, slow: true },
  { id: '5 MB', characters: 5 * megabyte, slow: true },
];
const metricCounts = [10, 500, 5000];

/** The cases: each is a folder with its drafts in it, and whether all tools are run on it. */
function* cases() {
  const example = 'examples/harrowmere';
  yield {
    id: 'the example',
    files: [['draft.md', read(`${example}/self-assessment.md`)]],
    metrics: read(`${example}/metrics.yaml`),
  };
  for (const stem of stems) {
    const file = `${path.basename(stem)}.metrics.yaml`;
    const text = read(`${stem}.md`).replace(file, 'metrics.yaml');
    yield { id: path.basename(stem), files: [['draft.md', text]], metrics: read(`${stem}.metrics.yaml`) };
  }
  for (const { id, characters, slow } of sizes) {
    yield { id, slow, files: [['draft.md', draftOf(characters)]], metrics: metricsOf(150) };
  }
  const three = Array.from({ length: 3 }, (_, i) => [`draft-${i + 1}.md`, draftOf((3.5 / 3) * megabyte, i)]);
  yield { id: '3.5 MB in three drafts', slow: true, files: three, metrics: metricsOf(150) };
  for (const count of metricCounts) {
    const files = [['draft.md', draftOf(158 * kilobyte)]];
    yield { id: `158 KB, ${count} metrics`, files, metrics: metricsOf(count), alone: true };
  }
}

/** Measures all cases; see `Measurement` in report.mjs. */
export async function measureCommands({ tools, workplace, progress, isWanted }) {
  const measurements = [];
  for (const { id, files, metrics, slow, alone } of cases()) {
    if (!isWanted(id)) continue;
    progress(`commands on ${id}`);
    const folder = `command/${id.replaceAll(/[ ,.]+/g, '-')}`;
    const cwd = path.dirname(workplace.write(`${folder}/metrics.yaml`, metrics));
    for (const [name, text] of files) workplace.write(`${folder}/${name}`, text);
    const names = files.map(([name]) => name);
    // Only cqc-lint reads metrics. textlint is left out where the run would become long.
    const chosen = tools.filter(({ name }) => name === 'cqc-lint' || !(alone || (slow && name === 'textlint')));
    measurements.push(...(await measureCase(id, chosen, names, cwd)));
  }
  return [...measurements, ...growth(measurements)];
}

/** How many times as long as the draft of 1 MB each tool takes for that of 5 MB: 5 where its time follows the size. */
function growth(measurements) {
  const time = (of, tool) =>
    measurements.find((one) => one.case === of && one.what === 'time' && one.tool === tool)?.value;
  return [...new Set(measurements.map(({ tool }) => tool))].flatMap((tool) => {
    const [small, large] = [time('1 MB', tool), time('5 MB', tool)];
    if (small === undefined || large === undefined) return [];
    return [{ part: 'command', case: '5 MB to 1 MB', what: 'time', tool, unit: '×', value: large / small }];
  });
}

async function measureCase(id, tools, names, cwd) {
  const times = new Map(tools.map(({ name }) => [name, []]));
  const memory = new Map(tools.map(({ name }) => [name, []]));
  for (let run = 0; run < runs; run++) {
    for (const { name, command } of tools) {
      times.get(name).push(await timeOf(command(names), cwd));
      if (run < memoryRuns) memory.get(name).push(await peakMemoryOf(command(names), cwd));
    }
  }
  return tools.flatMap(({ name: tool }) => {
    const common = { part: 'command', case: id, tool };
    const known = memory.get(tool).filter((peak) => peak !== undefined);
    return [
      { ...common, what: 'time', unit: 'ms', value: median(times.get(tool)) },
      ...(known.length === 0 ? [] : [{ ...common, what: 'most memory', unit: 'MB', value: median(known) }]),
    ];
  });
}

function read(file) {
  return readFileSync(file, 'utf8');
}
