import type { Finding } from '../../../diagnostic.ts';
import type { Draft, Passage } from '../../../draft/draft.ts';
import { keepingAt } from '../../../draft/keeping.ts';
import { overlaps, type Span } from '../../../text/source-text.ts';
import { isQuoted } from '../references/quoted.ts';

/** Something that can be written in several ways, as it stands in a draft. */
export interface Form {
  readonly passage: Passage;
  /** In the passage's plain text. */
  readonly plain: Span;
  /** Its way of writing, as an example of it. */
  readonly style: string;
  /** How it is written in another style. */
  readonly rewritten: (style: string) => string;
}

/** A form that is not in the style of most. */
export interface Departure extends Form {
  readonly text: string;
  readonly usual: string;
  /** How many forms are in the usual style. */
  readonly usualCount: number;
}

/**
 * A finding, with its fix, for every form that is not in the usual style, or in the one that is asked for; `say` gives
 * its message.
 */
export function departureFindings(
  { source }: Draft,
  forms: readonly Form[],
  say: (departure: Departure, better: string) => string,
  asked: string | null = null,
): Finding[] {
  return departures(forms, asked).map((departure) => {
    const place = { source, span: departure.passage.toSource(departure.plain) };
    const better = departure.rewritten(departure.usual);
    const fixes = [{ title: `Change to “${better}”`, edits: [{ place, newText: better }], isSafe: true }];
    return { place, message: say(departure, better), fixes };
  });
}

/**
 * The forms that are not in the style that most are in; where two styles are as frequent, in the one that comes first.
 * Quotations, code and the names of documents, which are links or in italics, stay as they are and do not count.
 */
function departures(forms: readonly Form[], asked: string | null): Departure[] {
  const own = forms.filter(isOwnWording);
  const counts = new Map<string, number>();
  for (const { style } of own) counts.set(style, (counts.get(style) ?? 0) + 1);
  const [most] = [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), ['', 0]);
  const usual = asked ?? most;
  const usualCount = counts.get(usual) ?? 0;
  return own
    .filter(({ style }) => style !== usual)
    .map((form) => ({
      ...form,
      text: form.passage.text.slice(form.plain.start, form.plain.end),
      usual,
      usualCount,
    }));
}

function isOwnWording({ passage, plain }: Form): boolean {
  return passage.quoteDepth === 0 && isWritersOwn(passage, plain);
}

const isWritersOwn = keepingAt(
  (passage, plain) =>
    !isQuoted(passage.text, plain) &&
    !passage.marks.some(
      ({ kind, plain: marked, target }) =>
        overlaps(marked, plain) &&
        (kind === 'code' || kind === 'emphasis' || (kind === 'link' && !target?.startsWith('metric:'))),
    ),
);
