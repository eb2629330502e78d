import type * as mdast from 'mdast';
import type { Span } from '../text/source-text.ts';
import type { LabelUse } from './asked-labels.ts';

/** The labels that a Markdown file defines. */
export interface Labels {
  /** In the parser's spelling, as in `LabelUse`. */
  readonly defined: ReadonlySet<string>;
  /** The targets of reference links by the identifier that the syntax tree gives them; the first definition of one counts. */
  readonly targets: ReadonlyMap<string, string>;
}

/** The labels that one block of a file defines, and those that it asked for when it was parsed. */
export interface BlockLabels {
  readonly defined: readonly string[];
  readonly targets: readonly (readonly [identifier: string, target: string])[];
  readonly found: readonly string[];
  readonly missed: readonly string[];
}

/** Those of a block without brackets. */
const noLabels: BlockLabels = { defined: [], targets: [], found: [], missed: [] };

/** The labels of the nodes that stand in `span` of a parsed text; `uses` are those of all of the text. */
export function labelsIn(nodes: readonly mdast.RootContent[], uses: readonly LabelUse[], span: Span): BlockLabels {
  const own = uses.filter(({ at }) => span.start <= at && at < span.end);
  if (own.length === 0) return noLabels;
  const labels = (kind: LabelUse['kind']): string[] => [
    ...new Set(own.filter((use) => use.kind === kind).map(({ label }) => label)),
  ];
  const defined = labels('defined');
  const targets = defined.length === 0 ? [] : definitionsIn(nodes);
  return { defined, targets, found: labels('found'), missed: labels('missed') };
}

/** The labels that all blocks of a file define. */
export function labelsOf(blocks: Iterable<{ readonly labels: BlockLabels }>): Labels {
  const defined = new Set<string>();
  const targets = new Map<string, string>();
  for (const { labels } of blocks) {
    if (labels.defined.length === 0) continue;
    for (const label of labels.defined) defined.add(label);
    for (const [identifier, target] of labels.targets) {
      if (!targets.has(identifier)) targets.set(identifier, target);
    }
  }
  return { defined, targets };
}

/** Whether two sets of labels are the same, so that nothing can read differently under one than under the other. */
export function isSameLabels(one: Labels, other: Labels): boolean {
  if (one.defined.size !== other.defined.size || one.targets.size !== other.targets.size) return false;
  for (const label of one.defined) if (!other.defined.has(label)) return false;
  for (const [identifier, target] of one.targets) if (other.targets.get(identifier) !== target) return false;
  return true;
}

/** Whether a block that was read under `before` reads differently under `after`. */
export function isOutdated({ found, missed }: BlockLabels, before: Labels, after: Labels): boolean {
  return (
    missed.some((label) => after.defined.has(label)) ||
    found.some((label) => !after.defined.has(label) || isRetargeted(label, before, after))
  );
}

function isRetargeted(label: string, before: Labels, after: Labels): boolean {
  const identifier = label.slice(1).toLowerCase();
  return label.startsWith('[') && before.targets.get(identifier) !== after.targets.get(identifier);
}

/** The definitions in a stretch of a syntax tree, in their order. */
function definitionsIn(nodes: readonly mdast.RootContent[]): [identifier: string, target: string][] {
  const definitions: [string, string][] = [];
  const waiting: mdast.Nodes[] = nodes.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'definition') definitions.push([node.identifier, node.url]);
    else if (holdsBlocks(node)) for (const child of node.children.toReversed()) waiting.push(child);
  }
  return definitions;
}

function holdsBlocks(
  node: mdast.Nodes,
): node is mdast.Blockquote | mdast.List | mdast.ListItem | mdast.FootnoteDefinition {
  return ['blockquote', 'list', 'listItem', 'footnoteDefinition'].includes(node.type);
}

/**
 * What a text most likely defines, by its looks: parsing with a good guess saves parsing again once all definitions are
 * known.
 */
export function guessLabels(text: string): Labels {
  const defined = new Set<string>();
  const targets = new Map<string, string>();
  if (!text.includes(']:')) return { defined, targets };
  const definition = /^[ \t>*+\-\d.)]*\[(\^?)([^\]\\]{1,999})\]:[ \t]*<?([^\s>]*)/gm;
  for (const [, caret, name, target] of text.matchAll(definition)) {
    const label = name!
      .replace(/[\t\n\r ]+/g, ' ')
      .trim()
      .toLowerCase()
      .toUpperCase();
    defined.add((caret === '^' ? '^' : '[') + label);
    if (caret === '' && !targets.has(label.toLowerCase())) targets.set(label.toLowerCase(), target!);
  }
  return { defined, targets };
}
