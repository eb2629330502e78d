import type { ListItem, Passage } from '../../../draft/draft.ts';
import { words } from '../../../text/words.ts';
import { titleLevel } from './role-parts.ts';

/** One thing that a part says: what stands under one of its headings, one item of its list, or a paragraph of its own. */
export interface PartPoint {
  /** How to call it: its heading, else its first sentence. */
  readonly name: string;
  /** In document order, at least one. */
  readonly passages: readonly [Passage, ...Passage[]];
}

/**
 * What a part says, point by point: by its headings or bold lines where it has some, else by the outer items of its
 * lists, else by the paragraphs that open in bold. A part in running text is one point.
 */
export function pointsOf(passages: readonly Passage[]): PartPoint[] {
  const levels = passages.flatMap((passage) => titleLevel(passage) ?? []);
  if (levels.length > 0) {
    const top = Math.min(...levels);
    return split(passages, (passage) => titleLevel(passage) === top);
  }
  // A list that a sentence further down announces (“They told us three things:”) belongs to that sentence.
  const isAnnounced = ({ list: { leadIn } }: ListItem): boolean =>
    leadIn?.text.endsWith(':') === true && passages.indexOf(leadIn) > 0;
  const isOuterItem = ({ item }: Passage): boolean => item !== null && item.list.parent === null && !isAnnounced(item);
  const items = new Set(passages.filter(isOuterItem).map(({ item }) => item));
  const inLists = passages.filter(({ item }) => item !== null);
  if (items.size > 1 && length(inLists) > length(passages) / 2) {
    const seen = new Set<Passage['item']>();
    return split(passages, (passage) => {
      const { item } = passage;
      if (!isOuterItem(passage) || seen.has(item)) return false;
      seen.add(item);
      return true;
    });
  }
  const isBoldStart = ({ marks, item }: Passage): boolean =>
    item === null && marks.some(({ kind, plain }) => kind === 'strong' && plain.start === 0);
  if (passages.filter(isBoldStart).length > 1) return split(passages, isBoldStart);
  return split(passages, (_, index) => index === 0);
}

/** How many words stand in some passages. */
export function length(passages: readonly Passage[]): number {
  return passages.reduce((total, { text }) => total + words(text).length, 0);
}

/** Cuts a run of passages before each that starts a point; what stands before the first is left out. */
function split(passages: readonly Passage[], starts: (passage: Passage, index: number) => boolean): PartPoint[] {
  const points: [Passage, ...Passage[]][] = [];
  for (const [index, passage] of passages.entries()) {
    if (starts(passage, index)) points.push([passage]);
    else points.at(-1)?.push(passage);
  }
  return points.map((own) => ({ name: nameOf(own[0]), passages: own }));
}

function nameOf({ text, sentences, marks, kind }: Passage): string {
  const bold = marks.find((mark) => mark.kind === 'strong' && mark.plain.start === 0);
  const end = kind === 'heading' ? text.length : (bold?.plain.end ?? sentences[0]?.end ?? text.length);
  const name = text
    .slice(0, end)
    .trim()
    .replace(/[.:;,]$/, '');
  return name.length > 80 ? `${name.slice(0, 77).trimEnd()}…` : name;
}
