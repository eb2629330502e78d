import * as z from 'zod/mini';
import { closest } from './similarity.ts';
import type { SourceText, Span, TextProblem } from './source-text.ts';
import { descend, type Tree } from './tree.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** How a kind of file speaks of keys. */
export interface Wording {
  /** What the writer calls the key that a path ends in. */
  keyName(path: Path): string;
  /** How to write a key that is missing; `purpose` says what it is for and may be empty. */
  add(key: string, purpose: string): string;
}

const keysAndValues: Wording = {
  keyName: (path) => String(path.at(-1) ?? ''),
  add: (key, purpose) => `Add “${key}: …”${purpose ? `: ${purpose}` : '.'}`,
};

/**
 * What does not fit a schema, in words for the writer: each problem names the key and the remedy and stands on the
 * offending value, on the key where the key itself is wrong, or on the first line of the entry that lacks a key.
 * A schema says what a key is for in its description; a message that is the schema's own is kept as it is.
 */
export function explainIssues(
  issues: readonly Issue[],
  source: SourceText,
  tree: Tree,
  schema: z.core.$ZodType,
  wording: Wording = keysAndValues,
): TextProblem[] {
  return issues.flatMap((issue) => new Explanation({ source, tree, schema, wording }, issue).problems());
}

interface Checked {
  readonly source: SourceText;
  readonly tree: Tree;
  readonly schema: z.core.$ZodType;
  readonly wording: Wording;
}

class Explanation {
  readonly #checked: Checked;
  readonly #issue: Issue;

  constructor(checked: Checked, issue: Issue) {
    this.#checked = checked;
    this.#issue = issue;
  }

  problems(): TextProblem[] {
    const issue = this.#issue;
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => this.#unknownKey(issue.path, key));
    if (issue.code === 'invalid_key') return [this.#invalidKey(issue.path, issue.issues)];
    if (issue.code === 'invalid_union') return this.#union(issue);
    const found = descend(this.#checked.tree, issue.path);
    if (found?.tree.kind === 'absent') {
      return [this.#missing(issue.path, found.key?.span ?? this.#shown(found.tree))];
    }
    if (!found) return [this.#missing(issue.path, this.#firstLine(issue.path.slice(0, -1)))];
    return [{ span: this.#shown(found.tree), message: this.#message(issue, found.tree) }];
  }

  #message(issue: Issue, tree: Tree): string {
    const name = this.#name(issue.path);
    switch (issue.code) {
      case 'invalid_type':
        return this.#wrongType(issue.expected, tree);
      case 'invalid_value':
        return this.#notAllowed(issue.values.map(String), tree.kind === 'text' ? tree.text : '');
      case 'too_small':
        if (issue.origin === 'string') return `${name} is empty. Write it out, or delete it where it may be left out.`;
        return `${name} needs at least ${count(Number(issue.minimum))}. ${this.#purpose(issue.path)}`.trimEnd();
      case 'too_big':
        return `${name} is too long: at most ${issue.maximum} are allowed.`;
      default:
        return issue.message;
    }
  }

  #wrongType(expected: string, tree: Tree): string {
    if (this.#issue.path.length === 0) {
      const keys = keysOf(this.#checked.schema).join(', ');
      return `Keys are expected here, one a line, each as “key: value”. Known here: ${keys}.`;
    }
    const key = this.#key(this.#issue.path);
    const shape = {
      array: 'a list',
      object: 'an entry with keys',
      record: 'an entry with keys',
      string: 'a single value',
    }[expected];
    const example = {
      array: key ? ` Write it as “${key}: [first, second]”, or one “- ” line for each.` : ' Begin each line with “- ”.',
      object: ' Write its keys below it, one a line, each as “key: value”.',
      record: ' Write its keys below it, one a line, each as “key: value”.',
      string: key ? ` Write it as “${key}: value”.` : ' Write the value alone.',
    }[expected];
    const stands = { text: 'a single value', list: 'a list', map: 'an entry with keys', absent: 'nothing' }[tree.kind];
    return `${this.#name(this.#issue.path)} should be ${shape ?? expected}, but ${stands} stands here.${example ?? ''}`;
  }

  #notAllowed(allowed: readonly string[], text: string): string {
    const near = closest(text, allowed, 0.4);
    const remedy = near ? ` Did you mean “${near}”?` : '';
    return `${this.#name(this.#issue.path)} cannot be “${text}”. Write one of: ${allowed.join(', ')}.${remedy}`;
  }

  #missing(path: Path, span: Span): TextProblem {
    if (typeof path.at(-1) === 'number')
      return { span, message: 'This list entry is empty. Fill it in, or delete it.' };
    const purpose = this.#purpose(path);
    const remedy = this.#checked.wording.add(this.#key(path), purpose);
    return { span, message: `${this.#name(path)} is missing${this.#within(path)}. ${remedy}` };
  }

  #unknownKey(path: Path, key: string): TextProblem {
    const span = descend(this.#checked.tree, [...path, key])?.key?.span ?? this.#firstLine(path);
    const known = keysOf(schemaAt(this.#checked.schema, path));
    const near = closest(key, known, 0.5);
    const remedy = near ? `Did you mean “${near}”?` : `Known here: ${known.join(', ')}.`;
    return { span, message: `“${key}” is not a key that is known here, so it is ignored. ${remedy}` };
  }

  #invalidKey(path: Path, issues: readonly Issue[]): TextProblem {
    const span = descend(this.#checked.tree, path)?.key?.span ?? this.#firstLine(path);
    const own = issues.find((issue) => issue.code === 'custom')?.message;
    return { span, message: own ?? `“${String(path.at(-1))}” cannot be used as a key here.` };
  }

  /** The alternative that came nearest: the first whose complaint lies deepest; where none fits at all, what each expects. */
  #union(issue: Extract<Issue, { code: 'invalid_union' }>): TextProblem[] {
    const deep = issue.errors.find((issues) =>
      issues.every(({ path, code }) => path.length > 0 || code !== 'invalid_type'),
    );
    const chosen = deep ?? issue.errors[0] ?? [];
    return chosen.flatMap((inner) => {
      const located = { ...inner, path: [...issue.path, ...inner.path] } as Issue;
      return new Explanation(this.#checked, located).problems();
    });
  }

  /** “key”, or for a list entry “entry 2 of key”. */
  #name(path: Path): string {
    const last = path.at(-1);
    if (last === undefined) return 'This file';
    if (typeof last !== 'number') return `“${this.#key(path)}”`;
    const list = path.findLast((step) => typeof step !== 'number');
    return list === undefined ? `Entry ${last + 1}` : `Entry ${last + 1} of “${String(list)}”`;
  }

  /** Which entry lacks a key, where it has an id to be known by. */
  #within(path: Path): string {
    const id = descend(this.#checked.tree, [...path.slice(0, -1), 'id'])?.tree;
    return id?.kind === 'text' ? ` in “${id.text}”` : '';
  }

  #key(path: Path): string {
    return typeof path.at(-1) === 'string' ? this.#checked.wording.keyName(path) : '';
  }

  #purpose(path: Path): string {
    const description = describedAt(this.#checked.schema, path);
    return description ? description.charAt(0).toLowerCase() + description.slice(1) : '';
  }

  /** A value of one line whole, of a longer one the first line; where there is none, the line that waits for it. */
  #shown({ span }: Tree): Span {
    const { source } = this.#checked;
    const line = source.lineSpan(source.positionAt(span.start).line);
    if (span.end > span.start) return { start: span.start, end: Math.max(span.start, Math.min(span.end, line.end)) };
    const written = source.slice(line);
    return {
      start: line.start + written.length - written.trimStart().length,
      end: line.start + written.trimEnd().length,
    };
  }

  #firstLine(path: Path): Span {
    for (let length = path.length; length >= 0; length--) {
      const found = descend(this.#checked.tree, path.slice(0, length));
      if (found) return this.#shown(found.tree);
    }
    return this.#shown(this.#checked.tree);
  }
}

function count(minimum: number): string {
  return minimum === 1 ? 'one entry' : `${minimum} entries`;
}

/** The schema inside wrappers that do not change the shape: optional, default, and what is read before a transformation. */
function unwrapped(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  const { def } = (schema?._zod ?? {}) as { def?: { innerType?: z.core.$ZodType; in?: z.core.$ZodType } };
  const inner = def?.innerType ?? def?.in;
  return inner ? unwrapped(inner) : schema;
}

function shapeOf(schema: z.core.$ZodType | undefined): Readonly<Record<string, z.core.$ZodType>> | undefined {
  const { def } = (unwrapped(schema)?._zod ?? {}) as { def?: { shape?: Record<string, z.core.$ZodType> } };
  return def?.shape;
}

/** The keys that a writer uses; those that begin with a dollar are for editors. */
function keysOf(schema: z.core.$ZodType | undefined): string[] {
  return Object.keys(shapeOf(schema) ?? {}).filter((key) => !key.startsWith('$'));
}

function schemaAt(schema: z.core.$ZodType | undefined, path: Path): z.core.$ZodType | undefined {
  let at = schema;
  for (const step of path) {
    const { def } = (unwrapped(at)?._zod ?? {}) as { def?: { element?: z.core.$ZodType; valueType?: z.core.$ZodType } };
    at = typeof step === 'number' ? def?.element : (shapeOf(at)?.[String(step)] ?? def?.valueType);
  }
  return at;
}

function describedAt(schema: z.core.$ZodType, path: Path): string | undefined {
  let at = schemaAt(schema, path);
  for (;;) {
    const description = at && z.globalRegistry.get(at)?.description;
    if (!at || description) return description;
    const { def } = at._zod as { def: { innerType?: z.core.$ZodType; in?: z.core.$ZodType } };
    at = def.innerType ?? def.in;
  }
}
