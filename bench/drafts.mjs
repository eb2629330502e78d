// The drafts and metrics files that are measured, made of published drafts where these are at hand, otherwise of our own.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { globSync } from 'tinyglobby';
import { parse, stringify } from 'yaml';
import { randomNumbers, varied } from './variation.mjs';

const stemsIn = (folder) =>
  globSync(`${folder}/*.metrics.yaml`)
    .toSorted()
    .map((file) => file.replace(/\.metrics\.yaml$/, ''));
const published = stemsIn('../shared/bench/cases');
const own = stemsIn('test/fixtures/cases');
/** The drafts whose text is used, without their endings. */
export const stems = published.length > 0 ? published : own;
export const sourceOfDrafts =
  published.length > 0
    ? `${published.length} published drafts`
    : 'the drafts of test/fixtures/cases (no published ones are at hand)';

const bodies = stems.map((stem) => readFileSync(`${stem}.md`, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));

/** A temporary folder, with a way to write files in it; it goes when the process ends. */
export function workplace() {
  const root = mkdtempSync(path.join(tmpdir(), 'cqc-lint-bench-'));
  process.on('exit', () => rmSync(root, { recursive: true, force: true }));
  return {
    root,
    /** Writes a file, with the folders that it needs; its absolute path. */
    write(name, text) {
      const file = path.join(root, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
      return file;
    },
  };
}

/** What stands at the head of a draft that is checked against `metrics.yaml` beside it. */
function frontMatter(authority = 'Harrowmere Borough Council') {
  const fields = { title: 'Self-assessment', authority, framework: 'cqc-local-authority', metrics: 'metrics.yaml' };
  return `---\n${stringify({ ...fields, period: '2023-24' })}---\n\n`;
}

/** A draft of about so many characters: the sources' texts one after another, as often as needed, from source `first` on. */
export function draftOf(characters, first = 0) {
  const order = [...bodies.slice(first % bodies.length), ...bodies.slice(0, first % bodies.length)];
  const once = `${order.join('\n\n')}\n\n`;
  const all = frontMatter() + once.repeat(Math.ceil(characters / once.length));
  return `${all.slice(0, all.lastIndexOf('\n\n', characters))}\n`;
}

/** A metrics file of so many metrics: those of the sources, then our own, then variations of all these. */
export function metricsOf(count) {
  const files = [...new Set([...stems, ...own])].map((stem) => parse(readFileSync(`${stem}.metrics.yaml`, 'utf8')));
  // A metric without an observation, as a fixture may have on purpose, would be an error of the file.
  const known = files.flatMap(({ metrics }) => metrics).filter(({ observations }) => observations?.length > 0);
  const areas = new Map(files.flatMap((file) => file.areas ?? []).map((area) => [area.name.toLowerCase(), area]));
  const metrics = Array.from({ length: count }, (_, i) => {
    const metric = known[i % known.length];
    const round = Math.floor(i / known.length);
    const label = round === 0 ? metric.label : `${metric.label} in locality ${round}`;
    return { ...metric, id: `${metric.id}-${i}`, label };
  });
  return stringify({ authority: 'Harrowmere Borough Council', areas: [...areas.values()], metrics }, { lineWidth: 0 });
}

const authorities = ['Harrowmere', 'Kelderby', 'Stourvale', 'Ashbourne Vale', 'Castlebury'];

/** Drafts that are alike as those of councils are: the same sources, each with paragraphs left out, words and numbers changed. */
export function variedDrafts(count, characters) {
  return Array.from({ length: count }, (_, i) => {
    const text = draftOf(characters * 1.3, i).replace(/^---\n[\s\S]*?\n---\n/, '');
    const random = randomNumbers(i + 1);
    const body = varied(text, random).slice(0, characters);
    return frontMatter(`${authorities[i % authorities.length]} Council`) + body;
  });
}
