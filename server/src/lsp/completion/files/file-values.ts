import { recentFinancialYears } from '../recent-years.ts';
import type { FileKind, FileSchema } from './file-schema.ts';
import { textsAt, type YamlPlace } from './yaml-place.ts';

/** What a file can name of what lies around it. */
export interface FileSurroundings {
  /** The frameworks that there are. */
  readonly frameworks: () => Promise<readonly { readonly id: string; readonly title: string }[]>;
  /** Paths of the metrics files in the folder of the file and below. */
  readonly metricsFiles: () => Promise<readonly string[]>;
  /** The text of a file that came with the program; its path starts from the program's folder. */
  readonly readPackaged: (path: string) => Promise<string>;
  readonly today: Date;
}

interface Value {
  readonly value: string;
  readonly detail: string;
}

const recentYears = 6;
/** What is another for every entry, so that those of others are no help. */
const ownValues = new Set(['id', 'label', 'title', 'text', 'value', 'numerator', 'denominator', 'url', 'reference']);
/** Areas that every metrics file knows. */
const knownAreas = ['London', 'England', 'region', 'peer group'];

/** The values that can stand at a place: what the schema names, what lies around the file, what the file has elsewhere. */
export async function valuesFor(
  kind: FileKind,
  schemas: readonly FileSchema[],
  { path, tree, typed }: YamlPlace,
  around: FileSurroundings,
): Promise<Value[]> {
  const named = path.at(-1) === '[]' ? path.at(-2) : path.at(-1);
  const elsewhere = ownValues.has(named ?? '') ? [] : textsAt(tree, path).filter((value) => value !== typed);
  const values = [
    ...schemas.flatMap(fromSchema),
    ...(await fromAround(kind, named, path, around)),
    ...elsewhere.map((value) => ({ value, detail: 'Elsewhere in this file' })),
    ...known(kind, named, tree, around),
  ];
  return values.filter(({ value }, index) => values.findIndex((one) => one.value === value) === index);
}

function fromSchema({ description = '', enum: values, examples, type }: FileSchema): Value[] {
  const named = values ?? examples ?? ([type].flat().includes('boolean') ? ['true', 'false'] : []);
  return named.map((value) => ({ value, detail: meaningIn(description, value) ?? description }));
}

/** What a description says of one of its values: “fixed (a warning)”, “R read in a republished copy”. */
function meaningIn(description: string, value: string): string | undefined {
  const literal = value.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const found = new RegExp(
    `(?:^|[:;,.] )(${literal}(?: \\([^)]{1,80}\\)|: [^.;]{1,160}| [^,.;:]{2,160}))(?=[,.;]|$)`,
  ).exec(description);
  return found?.[1];
}

async function fromAround(
  kind: FileKind,
  key: string | undefined,
  path: readonly string[],
  around: FileSurroundings,
): Promise<Value[]> {
  const isTop = path.length <= (path.at(-1) === '[]' ? 2 : 1);
  if (isTop && ((kind === 'settings' && key === 'framework') || (kind === 'framework' && key === 'extends'))) {
    return (await around.frameworks()).map(({ id, title }) => ({ value: id, detail: title }));
  }
  if (kind === 'settings' && isTop && key === 'metrics') {
    return (await around.metricsFiles()).map((value) => ({ value, detail: 'Metrics file' }));
  }
  return [];
}

/** What is known without the file saying it: years, areas, and the sources that a framework file lists. */
function known(kind: FileKind, key: string | undefined, tree: YamlPlace['tree'], { today }: FileSurroundings): Value[] {
  if (key === 'period') {
    const detail = 'Financial year, April to March';
    return recentFinancialYears(today, recentYears).map((value) => ({ value, detail }));
  }
  if (kind === 'metrics' && key === 'area') {
    const listed = textsAt(tree, ['areas', '[]', 'name']);
    return [...listed, ...knownAreas].map((value) => ({ value, detail: 'Area that values are compared with' }));
  }
  if (kind === 'framework' && key === 'source' && tree.kind === 'map') {
    const sources = tree.entries.find((entry) => entry.key.value === 'sources')?.value;
    if (sources?.kind !== 'map') return [];
    return sources.entries.map(({ key, value }) => ({
      value: key.value,
      detail: value.kind === 'text' ? value.text : 'Source of this file',
    }));
  }
  return [];
}
