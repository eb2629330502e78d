import type { Analysis } from '../../analysis.ts';
import type { Section } from '../../draft/draft.ts';
import { allMatches } from '../../framework/outline-entries.ts';
import { headingPlace } from '../../framework/outline-words.ts';
import { byPassage } from '../../numbers/claimed-sentences.ts';
import type { CheckedNumber } from '../../numbers/number.ts';
import { verdictCounts } from '../../numbers/verdict-counts.ts';
import type { Span } from '../../text/source-text.ts';
import { numbersInWords } from '../numbers-in-words.ts';

/** A heading of a draft in its outline. Spans are the draft's. */
export interface DraftSymbol {
  readonly name: string;
  /** What the framework calls it; `heading` where it names no such heading. */
  readonly kind: 'theme' | 'statement' | 'part' | 'heading';
  /** How the numbers below it stand; empty where there are none. */
  readonly detail: string;
  /** All that stands below the heading, the heading included. */
  readonly span: Span;
  /** The heading's text. */
  readonly nameSpan: Span;
  readonly below: readonly DraftSymbol[];
}

/** The headings of a draft, each below what the framework means it to be below. */
export function draftSymbols(analysis: Analysis): DraftSymbol[] {
  const { draft, outline } = analysis;
  const kinds = kindsOf(analysis);
  const numbers = byPassage(analysis.numbers);
  const symbolOf = (section: Section): { symbol: DraftSymbol; numbers: readonly CheckedNumber[] } => {
    const below = section.children.map(symbolOf);
    const all = [
      ...section.passages.flatMap((passage) => numbers.get(passage) ?? []),
      ...below.flatMap((child) => child.numbers),
    ];
    const nameSpan = headingPlace(draft, section).span;
    const symbol: DraftSymbol = {
      name: section.heading!.text.trim() || 'A heading without text',
      kind: kinds.get(section) ?? 'heading',
      detail: numbersInWords(verdictCounts(all)),
      span: { start: Math.min(section.span.start, nameSpan.start), end: Math.max(section.span.end, nameSpan.end) },
      nameSpan,
      below: below.map((child) => child.symbol),
    };
    return { symbol, numbers: all };
  };
  const sections = outline?.sections ?? draft.sections;
  return sections.filter(({ parent }) => !parent?.heading).map((section) => symbolOf(section).symbol);
}

function kindsOf({ outline }: Analysis): ReadonlyMap<Section, DraftSymbol['kind']> {
  const kinds = new Map<Section, DraftSymbol['kind']>();
  for (const { entry, section, parts } of outline ? allMatches(outline) : []) {
    const isTheme = 'statements' in entry && outline!.framework.themes.some((theme) => theme === entry);
    kinds.set(section, isTheme ? 'theme' : 'statement');
    for (const part of parts) kinds.set(part.section, 'part');
  }
  return kinds;
}
