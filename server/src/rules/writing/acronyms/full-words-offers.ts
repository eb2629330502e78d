import type { Fix } from '../../../diagnostic.ts';
import type { Draft } from '../../../draft/draft.ts';
import vocabulary from '../vocabulary/full-words.json';
import type { Acronym } from './acronyms.ts';

const known: Readonly<Record<string, readonly string[] | undefined>> = vocabulary.words;

/**
 * Ways to explain an acronym where it is first used, though the draft has its full words nowhere: what the sector uses it
 * for. None in headings and plurals, which are better written by hand.
 */
export function fullWordsOffers({ name, uses }: Acronym, { source }: Draft): Fix[] {
  const { passage, plain } = uses[0]!;
  if (passage.kind === 'heading' || /^[’']?s/.test(passage.text.slice(plain.end))) return [];
  const place = { source, span: passage.toSource(plain) };
  const begins = passage.sentences.some(({ start }) => start === plain.start);
  return (Object.hasOwn(known, name) ? known[name]! : []).map((words) => {
    const text = `${begins ? words[0]!.toUpperCase() + words.slice(1) : words} (${name})`;
    return { title: `Write “${text}”`, edits: [{ place, newText: text }] };
  });
}
