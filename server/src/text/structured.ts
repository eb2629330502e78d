import * as z from 'zod/mini';
import { explainIssues, type Wording } from './schema-problems.ts';
import type { SourceText, Span, TextProblem } from './source-text.ts';
import { descend, parseTree, plain, type Tree, without } from './tree.ts';

/** A YAML or JSON text read against a schema. */
export interface Structured<T> {
  /**
   * What the text says, without the parts that do not fit the schema: a broken optional key or list item is left out
   * alone, a broken required key takes its entry with it. Null where nothing that fits is left.
   */
  readonly value: T | null;
  readonly problems: readonly TextProblem[];
  /**
   * Where the part of `value` at a path stands; the nearest enclosing one where the path does not exist. A quoted text's
   * span lies between its quotes.
   */
  spanOf(path: readonly PropertyKey[]): Span;
  /** Where the key that leads to that part stands; as `spanOf` where none does. */
  keySpanOf(path: readonly PropertyKey[]): Span;
}

/**
 * Reads the YAML or JSON in a stretch of a file against a schema. Every scalar reaches the schema as its text
 * (`64.50`, `2024-25`, `true`), and an empty one, `null` and `~` as an absent key. Never throws for what the text says.
 */
export function readStructured<T>(source: SourceText, within: Span, schema: z.core.$ZodType<T>): Structured<T> {
  const { tree, broken, problems } = parseTree(source, within);
  const structured = check(source, tree, schema);
  // In a text that is not well-formed, most of what does not fit follows from that, so only the cause is reported.
  return { ...structured, problems: broken ? problems : [...problems, ...structured.problems] };
}

/** Reads a tree against a schema, as `readStructured` does. An absent root counts as an entry without keys. */
export function check<T>(source: SourceText, tree: Tree, schema: z.core.$ZodType<T>, wording?: Wording): Structured<T> {
  let kept = entryOf(tree);
  const problems: TextProblem[] = [];
  for (let round = 0; ; round++) {
    const result = z.safeParse(schema, plain(kept));
    if (result.success) return { value: result.data, problems, ...places(kept) };
    const { issues } = result.error;
    // What is missing after the first round is missing because it was left out, and that has been said. What a schema
    // checks between several keys, it checks only when each is sound, so that this may come later.
    const news = round === 0 ? issues : issues.filter((issue) => issue.code === 'custom');
    problems.push(...explainIssues(news, source, kept, schema, wording));
    const paths = issues.flatMap((issue) => offending(kept, issue));
    if (paths.some((path) => path.length === 0)) return { value: null, problems, ...places(kept) };
    kept = without(kept, paths);
  }
}

function entryOf(tree: Tree): Tree {
  return tree.kind === 'absent' ? { kind: 'map', span: tree.span, entries: [] } : tree;
}

/** The parts that an issue condemns: always at least one that exists, so that leaving them out gets nearer to an end. */
function offending(tree: Tree, issue: z.core.$ZodIssue): (readonly PropertyKey[])[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...issue.path, key]);
  let path: readonly PropertyKey[] = issue.path;
  while (path.length > 0 && (descend(tree, path)?.tree.kind ?? 'absent') === 'absent' && !isItem(tree, path)) {
    path = path.slice(0, -1);
  }
  return [path];
}

function isItem(tree: Tree, path: readonly PropertyKey[]): boolean {
  return descend(tree, path.slice(0, -1))?.tree.kind === 'list' && descend(tree, path) !== undefined;
}

function places(tree: Tree): Pick<Structured<unknown>, 'spanOf' | 'keySpanOf'> {
  return {
    spanOf: (path) => nearest(tree, path).span,
    keySpanOf: (path) => descend(tree, path)?.key?.span ?? nearest(tree, path).span,
  };
}

function nearest(tree: Tree, path: readonly PropertyKey[]): Tree {
  for (let length = path.length; length > 0; length--) {
    const found = descend(tree, path.slice(0, length));
    if (found) return found.tree;
  }
  return tree;
}
