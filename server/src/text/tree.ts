import { type Alias, isAlias, isScalar, isSeq, type Node, Scalar, type YAMLMap } from 'yaml';
import type { Located, SourceText, Span, TextProblem } from './source-text.ts';
import { explainSyntax } from './syntax-problems.ts';
import { composeDocument } from './yaml-document.ts';

/** A YAML or JSON value with its place. Scalars keep their text, so that `64.50` and `2024-25` reach the reader unchanged. */
export type Tree =
  | { readonly kind: 'text'; readonly span: Span; readonly text: string }
  | { readonly kind: 'list'; readonly span: Span; readonly items: readonly Tree[] }
  | { readonly kind: 'map'; readonly span: Span; readonly entries: readonly Entry[] }
  /** A key without a value, `null` or `~`. */
  | { readonly kind: 'absent'; readonly span: Span };

export interface Entry {
  readonly key: Located<string>;
  readonly value: Tree;
}

export interface ParsedTree {
  /** What could be read; where `broken`, as far as it could be made out. */
  readonly tree: Tree;
  /** Whether the text is not well-formed, so that parts of it may have been misread. */
  readonly broken: boolean;
  readonly problems: readonly TextProblem[];
}

/** How many values aliases may repeat in all: far more than anyone writes, far fewer than would hang the reader. */
const mostRepeated = 10_000;

/**
 * Reads the YAML or JSON in a stretch of a file. Never throws: what is not well-formed, too deep, repeated without
 * bound or written twice becomes a problem, and the rest is read.
 */
export function parseTree(source: SourceText, within: Span): ParsedTree {
  const start = source.text.charCodeAt(within.start) === 0xfeff ? within.start + 1 : within.start;
  const text = source.text.slice(start, within.end);
  const at = ({ start: from, end: to }: Span): Span => ({ start: start + from, end: start + to });
  const unread = (span: Span, message: string): ParsedTree => ({
    tree: { kind: 'absent', span: within },
    broken: true,
    problems: [{ span: at(span), message }],
  });
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    return unread(
      { start: nul, end: nul + 1 },
      'There is an unreadable character here, so nothing was read. Delete it, or save the file again as plain text (UTF-8).',
    );
  }
  const composed = composeDocument(text);
  if (!composed.document) {
    return unread(
      composed.stoppedAt,
      'This is nested too deeply to be read, so nothing was read. A few levels are enough.',
    );
  }
  const { document, next } = composed;
  const syntax = explainSyntax(document.errors, text, start);
  const planter = new Planter(start);
  const tree = document.contents && planter.plant(document.contents);
  // What is odd in a text that is not well-formed most often follows from that.
  const problems = syntax.length > 0 ? syntax : [...planter.problems];
  if (next) {
    const message =
      'Three dashes begin a second document here, which is not read. Delete them, or move what follows into a file of its own.';
    problems.push({ span: at({ start: next.start, end: Math.min(next.end, next.start + 3) }), message });
  }
  return { tree: tree ?? { kind: 'absent', span: within }, broken: syntax.length > 0, problems };
}

/** Turns yaml's nodes into a Tree. A value that cannot be read is left out of its list or entry. */
class Planter {
  readonly problems: TextProblem[] = [];
  readonly #offset: number;
  /** What each anchor so far stands for, with how many values it holds; null while its value is still being read. */
  readonly #anchors = new Map<string, { tree: Tree | undefined; size: number } | null>();
  #size = 0;
  #repeated = 0;

  constructor(offset: number) {
    this.#offset = offset;
  }

  plant(node: Node): Tree | undefined {
    if (isAlias(node)) return this.#repeat(node);
    const before = this.#size++;
    if (node.anchor) this.#anchors.set(node.anchor, null);
    const tree = this.#plantValue(node);
    if (node.anchor) this.#anchors.set(node.anchor, { tree, size: this.#size - before });
    return tree;
  }

  #plantValue(node: Exclude<Node, Alias>): Tree {
    const span = this.#spanOf(node);
    if (isScalar(node)) return scalar(node, span);
    if (isSeq(node)) return { kind: 'list', span, items: node.items.flatMap((item) => this.plant(item as Node) ?? []) };
    return { kind: 'map', span, entries: this.#entries(node) };
  }

  #entries(node: YAMLMap): Entry[] {
    const entries: Entry[] = [];
    const seen = new Set<string>();
    for (const pair of node.items) {
      const key = this.#key(pair.key as Node);
      if (!key) continue;
      const value = pair.value ? this.plant(pair.value as Node) : ({ kind: 'absent', span: key.span } as const);
      if (key.value === '__proto__') {
        this.#leaveOut(key.span, '“__proto__” is not a key that is known here. Delete it.');
      } else if (seen.has(key.value)) {
        this.#leaveOut(
          key.span,
          `“${key.value}” is written twice in one entry, and only the first is read. Delete one of them.`,
        );
      } else if (value) {
        entries.push({ key, value });
      }
      seen.add(key.value);
    }
    return entries;
  }

  #key(node: Node): Located<string> | undefined {
    const tree = this.plant(node);
    if (tree?.kind === 'text') return { value: tree.text, span: tree.span };
    if (tree) this.#leaveOut(tree.span, 'A plain name is expected before the colon, so this entry is left out.');
    return undefined;
  }

  #repeat(alias: Alias): Tree | undefined {
    const span = this.#spanOf(alias);
    const name = alias.source;
    const anchor = this.#anchors.get(name);
    if (anchor === undefined) {
      return this.#leaveOut(
        span,
        `Nothing above is marked “&${name}”, so “*${name}” stands for nothing. Write it out.`,
      );
    }
    if (anchor === null) {
      return this.#leaveOut(span, `“*${name}” stands inside the very entry that it repeats. Write it out.`);
    }
    const allowed = this.#repeated <= mostRepeated;
    this.#size += anchor.size;
    this.#repeated += anchor.size;
    if (this.#repeated <= mostRepeated) return anchor.tree;
    return allowed
      ? this.#leaveOut(span, 'Aliases repeat too much from here on to be read. Write the values out.')
      : undefined;
  }

  #leaveOut(span: Span, message: string): undefined {
    this.problems.push({ span, message });
  }

  #spanOf(node: Node): Span {
    const [start, end] = node.range ?? [0, 0];
    return { start: this.#offset + start, end: this.#offset + end };
  }
}

function scalar(node: Scalar, span: Span): Tree {
  const text = String(node.value ?? '');
  if (node.type === Scalar.PLAIN && (text === '' || text === '~' || text === 'null')) return { kind: 'absent', span };
  const quoted = node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE;
  const inner = quoted && span.end - span.start >= 2 ? { start: span.start + 1, end: span.end - 1 } : span;
  return { kind: 'text', span: inner, text };
}

/** The plain value of a tree, for a schema: text for every scalar, nothing for what is absent. */
export function plain(tree: Tree): unknown {
  switch (tree.kind) {
    case 'text':
      return tree.text;
    case 'list':
      return tree.items.map(plain);
    case 'map':
      return Object.fromEntries(
        tree.entries.filter(({ value }) => value.kind !== 'absent').map(({ key, value }) => [key.value, plain(value)]),
      );
    case 'absent':
      return undefined;
  }
}

/** The tree at a path, with the key that leads to it; undefined where the path leads nowhere. */
export function descend(
  tree: Tree,
  path: readonly PropertyKey[],
): { tree: Tree; key: Located<string> | null } | undefined {
  let at = tree;
  let key: Located<string> | null = null;
  for (const step of path) {
    if (at.kind === 'list' && typeof step === 'number') {
      const item = at.items[step];
      if (!item) return undefined;
      at = item;
      key = null;
    } else {
      const entry: Entry | undefined = at.kind === 'map' ? at.entries.find((e) => e.key.value === step) : undefined;
      if (!entry) return undefined;
      at = entry.value;
      key = entry.key;
    }
  }
  return { tree: at, key };
}

/** The tree without the values at some paths: entries and items are taken out, not emptied. */
export function without(tree: Tree, paths: readonly (readonly PropertyKey[])[]): Tree {
  if (paths.length === 0 || (tree.kind !== 'list' && tree.kind !== 'map')) return tree;
  const below = new Map<PropertyKey, (readonly PropertyKey[])[]>();
  for (const [step, ...rest] of paths) {
    const group = below.get(step!);
    if (group) group.push(rest);
    else below.set(step!, [rest]);
  }
  const keep = (step: PropertyKey, value: Tree): Tree | undefined => {
    const rest = below.get(step);
    if (!rest) return value;
    return rest.some((path) => path.length === 0) ? undefined : without(value, rest);
  };
  if (tree.kind === 'list') {
    return { ...tree, items: tree.items.flatMap((item, i) => keep(i, item) ?? []) };
  }
  const entries = tree.entries.flatMap(({ key, value }) => {
    const kept = keep(key.value, value);
    return kept ? [{ key, value: kept }] : [];
  });
  return { ...tree, entries };
}
