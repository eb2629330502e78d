import type { Finding } from '../../diagnostic.ts';
import type { Draft, Mark } from '../../draft/draft.ts';
import { gathering } from '../../draft/gathering.ts';
import type { Outline } from '../../framework/framework.ts';
import { readHeading } from '../../framework/heading-text.ts';
import { closest } from '../../text/similarity.ts';
import { defineRule, type RulePage } from '../rule.ts';
import { anchorsOf } from './references/anchors.ts';
import {
  isTitled,
  type NamedReference,
  namedReferences,
  type ThemeReference,
  themeReferences,
  titleAfter,
} from './references/named-references.ts';
import { type NumberedPlace, numberedPlaces } from './references/numbered-places.ts';
import { type Reference, references } from './references/references.ts';
import { Topics } from './references/topics.ts';

/** A reference to a part of the draft that is not there, or that is about something else. */
export default defineRule({
  id: 'writing/cross-reference',
  severity: 'warning',
  looksAt: 'draft',
  *check({ draft, outline }) {
    const places = numberedPlaces(draft);
    const topics = new Topics(places);
    for (const reference of references(draft)) {
      const sameKind = places.filter(({ label }) => label === reference.label);
      const target = sameKind.find(({ number }) => leadsTo(reference, number));
      const title = titleAfter(reference.passage, reference.plain);
      const titled = title ? sameKind.filter(({ passage }) => isTitled(passage.text, title)) : [];
      if (titled.length === 1 && titled[0]!.number !== reference.number) {
        yield otherNumber(reference, title!, titled[0]!, draft);
      } else if (titled.length > 0) continue;
      else if (!target) {
        if (sameKind.length >= 2) yield missing(reference, sameKind, draft);
      } else if (
        target.number === reference.number &&
        target.section &&
        topics.isElsewhere(reference, target.section)
      ) {
        yield astray(reference, target, draft);
      }
    }
    for (const reference of namedReferences(draft)) yield* misnamed(reference, draft);
    if (outline) for (const reference of themeReferences(draft, outline)) yield* otherTheme(reference, outline, draft);
    yield* brokenAnchors(draft);
  },
});

export const page: RulePage = {
  summary: 'A reference leads to a section, table or heading that is not there, or that is about something else.',
  why: 'Section numbers change while a draft grows, and references stay behind. An inspector who turns to “Section 4.2” for the evidence and reads about something else does not find it.',
  how: 'Correct the number, or refer to the section by its title, as a link: `[Safeguarding](#safeguarding)`. A title in quotation marks is looked up among the headings, and “Theme 3” in the framework. Whether a section is about something else is judged by its words, so look before you change anything. References to laws (“Section 42 enquiries”) and to other documents are left alone.',
  examples: {
    wrong:
      '## 1.1 Assessing needs\n\nWe visit people at home.\n\n## 1.2 Safeguarding\n\nConcerns are heard at once, as Section 1.4 describes.',
    right:
      '## 1.1 Assessing needs\n\nWe visit people at home.\n\n## 1.2 Safeguarding\n\nConcerns are heard at once, also during the visits that Section 1.1 describes. Some lead to Section 42 enquiries.',
  },
};

/** “Section 5” also leads to 5.1. */
function leadsTo({ number, label }: Reference, place: string): boolean {
  return place === number || (label === 'section' && place.startsWith(`${number}.`));
}

function missing(reference: Reference, places: readonly NumberedPlace[], { source }: Draft): Finding {
  const { passage, plain, label } = reference;
  const text = passage.text.slice(plain.start, plain.end);
  const numbers = [...new Set(places.map(({ number }) => number))];
  const listed = numbers.length <= 12 ? numbers.join(', ') : `${numbers.slice(0, 5).join(', ')} to ${numbers.at(-1)}`;
  return {
    place: { source, span: passage.toSource(plain) },
    message: `There is no “${text}” in this draft: its ${plural[label]} are ${listed}. Correct the number, so that the reader finds the place.`,
  };
}

const plural = { section: 'sections', appendix: 'appendices', slide: 'slides', table: 'tables', figure: 'figures' };

function astray({ passage, plain }: Reference, target: NumberedPlace, { source }: Draft): Finding {
  const text = passage.text.slice(plain.start, plain.end);
  return {
    place: { source, span: passage.toSource(plain) },
    message: `“${text}” is “${target.passage.text}”, which hardly mentions what this sentence is about, while other sections do. Check the number.`,
    related: [{ place: { source, span: target.passage.span }, message: 'The reference leads here.' }],
    severity: 'info',
  };
}

/** The number and the title of a reference lead to two sections. */
function otherNumber(reference: Reference, title: string, titled: NumberedPlace, { source }: Draft): Finding {
  const { passage, plain, numberPlain } = reference;
  const text = passage.text.slice(plain.start, plain.end);
  const number = { source, span: passage.toSource(numberPlain) };
  return {
    place: { source, span: passage.toSource(plain) },
    message: `“${text}” is not “${title}”, which has the number ${titled.number}. Correct the number, so that the reader finds the place.`,
    related: [{ place: { source, span: titled.passage.span }, message: 'The section of this title.' }],
    fixes: [{ title: `Change to ${titled.number}`, edits: [{ place: number, newText: titled.number }] }],
  };
}

/** A section is called by a title that is nearly, but not quite, one of the draft’s. */
function* misnamed({ passage, title, plain }: NamedReference, { sections, source }: Draft): Iterable<Finding> {
  const titles = sections.map(({ heading }) => {
    const { start, end } = readHeading(heading!.text).title;
    return heading!.text.slice(start, end);
  });
  if (sections.some(({ heading }) => isTitled(heading!.text, title))) return;
  const near = closest(title, titles, 0.7);
  if (!near) return;
  const place = { source, span: passage.toSource(plain) };
  yield {
    place,
    message: `No heading of this draft is “${title}”. If “${near}” is meant, write that, so that a search finds it.`,
    fixes: [{ title: `Change to “${near}”`, edits: [{ place, newText: near }] }],
  };
}

/** A theme’s number that the framework does not have, or that is not the one of the theme named beside it. */
function* otherTheme(reference: ThemeReference, { framework }: Outline, { source }: Draft): Iterable<Finding> {
  const { passage, plain, number, theme, named } = reference;
  if (theme && (!named || named === theme)) return;
  const last = framework.themes.findLast(({ statements }) => statements.length > 0)!;
  const wrong = theme
    ? `${framework.themeLevel} ${number} is “${theme.title}”, and “${named!.title}” is ${framework.themeLevel} ${named!.number}`
    : `the framework has ${framework.themeLevel}s 1 to ${last.number}`;
  yield {
    place: { source, span: passage.toSource(plain) },
    message: `“${passage.text.slice(plain.start, plain.end)}” leads nowhere that fits: ${wrong}. Correct the number or the name, so that the reader finds the place.`,
  };
}

function* brokenAnchors(draft: Draft): Iterable<Finding> {
  const { source } = draft;
  const links = linksIn(draft).flatMap(({ passage }) => passage.marks.filter(linksHere));
  if (links.length === 0) return;
  const anchors = anchorsOf(draft);
  for (const { target, targetSpan, span } of links) {
    const anchor = decoded(target!.slice(1));
    if (anchors.has(anchor) || anchors.has(anchor.toLowerCase())) continue;
    const place = { source, span: targetSpan ?? span };
    const near = closest(anchor, anchors, 0.8);
    yield {
      place,
      message: `This link leads to “#${anchor}”, but no heading has that name.${near ? ` Did you mean “#${near}”?` : ' Link to a heading of this draft, or take the link away.'}`,
      fixes: near && targetSpan ? [{ title: `Change to “#${near}”`, edits: [{ place, newText: `#${near}` }] }] : [],
    };
  }
}

function linksHere({ kind, target }: Mark): boolean {
  return kind === 'link' && /^#./.test(target ?? '');
}

/** The passages with links to places of the draft itself. */
const linksIn = gathering(({ marks }) => (marks.some(linksHere) ? [true] : []));

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
