import { SourceText, type Span } from '../../../text/source-text.ts';
import { parseTree, type Tree } from '../../../text/tree.ts';

/** A step into a YAML text: a key, or `[]` for any item of a list. */
export type Step = string;

/** What a cursor in a YAML file is on. */
export interface YamlPlace {
  readonly kind: 'key' | 'value';
  /** Where: for a key that of the entry which holds it, for a value its own. */
  readonly path: readonly Step[];
  /** The keys that the entry has besides. */
  readonly present: readonly string[];
  /** What is written of the key or value, around the cursor. */
  readonly span: Span;
  /** What of it stands before the cursor. */
  readonly typed: string;
  /** Whether a colon follows already. */
  readonly hasColon: boolean;
  readonly isQuoted: boolean;
  /** All that the file says besides. */
  readonly tree: Tree;
}

/** Stands in the file for what is being written. */
const marker = 'c7q4cursor';
/** Where a key or a value begins on a line, with the quotation mark before it, and what is written of it. */
const beginning = /(?:^[ \t]*(?:-[ \t]+)*|[{[,][ \t]*|:[ \t]+)(?<quote>["']?)(?<typed>[^"'{}[\],:#]*)$/;

/**
 * What can be written at an offset of a YAML file: a key, or a value. The file is read with a word put there, so that the
 * reader of YAML decides where it belongs. Null in comments and where nothing can be written.
 */
export function yamlPlaceAt(source: SourceText, offset: number): YamlPlace | null {
  const line = source.lineSpan(source.positionAt(offset).line);
  const before = source.text.slice(line.start, offset);
  const found = beginning.exec(before);
  if (!found?.groups || /(?:^|\s)#/.test(before)) return null;
  const typed = found.groups.typed!;
  const isQuoted = found.groups.quote !== '';
  const rest = /^[^"'{}[\],:#]*/.exec(source.text.slice(offset, line.end))![0].trimEnd();
  const end = offset + rest.length;
  const hasColon = /^["']?[ \t]*:/.test(source.text.slice(end, line.end));
  const isKeyLike = !found[0].startsWith(':') && !isQuoted;
  const colon = isKeyLike && !hasColon ? ': ' : '';
  const text = source.text.slice(0, offset) + marker + rest + colon + source.text.slice(end);
  const marked = new SourceText(source.uri, text);
  const { tree } = parseTree(marked, { start: 0, end: text.length });
  const at = find(tree, []);
  const span = { start: offset - typed.length, end };
  return at && { ...at, span, typed, hasColon, isQuoted, tree };
}

type Found = Pick<YamlPlace, 'kind' | 'path' | 'present'>;

function find(tree: Tree, path: readonly Step[]): Found | null {
  if (tree.kind === 'text') return tree.text.includes(marker) ? { kind: 'value', path, present: [] } : null;
  if (tree.kind === 'list') return first(tree.items, (item) => find(item, [...path, '[]']));
  if (tree.kind === 'absent') return null;
  const keys = tree.entries.map(({ key }) => key.value);
  if (keys.some((key) => key.includes(marker))) {
    return { kind: 'key', path, present: keys.filter((key) => !key.includes(marker)) };
  }
  return first(tree.entries, ({ key, value }) => find(value, [...path, key.value]));
}

function first<T, R>(all: readonly T[], look: (one: T) => R | null): R | null {
  for (const one of all) {
    const found = look(one);
    if (found !== null) return found;
  }
  return null;
}

/** The texts that a YAML file has at a path, each once, in its order; what is being written is left out. */
export function textsAt(tree: Tree, path: readonly Step[]): string[] {
  return [...new Set(texts(tree, path))].filter((text) => !text.includes(marker));
}

function texts(tree: Tree, [step, ...rest]: readonly Step[]): string[] {
  if (step === undefined) return tree.kind === 'text' ? [tree.text] : [];
  if (tree.kind === 'list') return step === '[]' ? tree.items.flatMap((item) => texts(item, rest)) : [];
  if (tree.kind !== 'map') return [];
  return tree.entries.filter(({ key }) => key.value === step).flatMap(({ value }) => texts(value, rest));
}
