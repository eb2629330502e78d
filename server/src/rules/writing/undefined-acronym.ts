import type { Finding, Fix } from '../../diagnostic.ts';
import type { Draft, Passage } from '../../draft/draft.ts';
import type { Settings } from '../../settings/settings.ts';
import type { Span } from '../../text/source-text.ts';
import { defineRule, type RulePage } from '../rule.ts';
import { isKnown } from './acronyms/acronym-uses.ts';
import { type Acronym, acronymsOf } from './acronyms/acronyms.ts';
import { type FullWords, firstInFull, inFull, sameExpansion } from './acronyms/expansions.ts';
import { fullWordsOffers } from './acronyms/full-words-offers.ts';

/** An acronym that is not explained, or only after it was used, or in two ways. */
export default defineRule({
  id: 'writing/undefined-acronym',
  severity: 'info',
  looksAt: 'draft',
  *check({ draft, settings }) {
    const all = acronymsOf(draft);
    const { open, inFull } = openAcronyms(all, draft, settings);
    for (const acronym of all) yield* explainedTwice(acronym, draft);
    for (const acronym of open) yield unexplained(acronym, inFull.get(acronym.name) ?? null, draft);
  },
  offers({ draft, settings }, { start }) {
    const { open, inFull } = openAcronyms(acronymsOf(draft), draft, settings);
    const asked = open.find(({ uses: [first] }) => first!.passage.toSource(first!.plain).start === start);
    const hasWords = asked && (asked.explanations[0]?.words || inFull.has(asked.name));
    return asked && !hasWords ? fullWordsOffers(asked, draft) : [];
  },
});

export const page: RulePage = {
  summary: 'An acronym is not explained where it is first used, or is explained in two ways.',
  why: 'Self-assessments are read by people who draw on care, by councillors and by inspectors from other professions. “The PSW leads the MDT” tells them nothing, and some acronyms stand for several things.',
  how: 'Write the full words the first time, with the acronym in brackets: “principal social worker (PSW)”. Or add a section called “Glossary” that lists them. Where the draft has the full words nowhere, the quick fix offers those that the sector uses. Acronyms that everybody knows, such as NHS, GP or CQC, need no explanation; add those that your readers know to `knownAcronyms` in cqc-lint.yaml.',
  examples: {
    wrong: 'The PSW meets the MASH every week.',
    right:
      'The principal social worker (PSW) meets the multi-agency safeguarding hub (MASH) every week, and the PSW tells NHS partners.',
  },
};

/** The acronyms that nothing explains, and where the draft has their full words, if it has. */
function openAcronyms(all: readonly Acronym[], draft: Draft, settings: Settings | null) {
  const open = all.filter(
    (acronym) =>
      !acronym.isIntroduced && !isKnown(acronym.name, settings?.knownAcronyms ?? []) && isUnexplained(acronym),
  );
  const names = open.filter(({ explanations: [later] }) => !later?.words).map(({ name }) => name);
  return { open, inFull: firstInFull(draft, names) };
}

/** Whether nothing explains an acronym, or only a later section. */
function isUnexplained({ name, uses, explanations }: Acronym): boolean {
  const { passage } = uses[0]!;
  const later = explanations[0];
  if (later?.passage.section === passage.section || (later && later.passage.span.start < passage.span.start))
    return false;
  // Who reads the full words in the same paragraph knows what is meant.
  return inFull(passage, name) === null;
}

/** `somewhere` is the first place that has it in full, where no explanation does. */
function unexplained({ name, uses, explanations }: Acronym, somewhere: FullWords | null, draft: Draft): Finding {
  const { passage, plain } = uses[0]!;
  const later = explanations[0];
  const place = { source: draft.source, span: passage.toSource(plain) };
  const full = later?.words ? { passage: later.passage, plain: later.words } : somewhere;
  const start = `“${name}” is not explained${later ? ' before it is used' : ''}, and not every reader knows it. Write`;
  if (!full) return { place, message: `${start} the full words here, with “(${name})” after them.` };
  const words = full.passage.text.slice(full.plain.start, full.plain.end);
  const span = full.passage.toSource(full.plain);
  const isBefore = span.start < place.span.start;
  const fix = isBefore ? bracket(draft, full.passage, full.plain, name) : spellOut(draft, passage, plain, words, name);
  return {
    place,
    message: `${start} “${words} (${name})” ${isBefore ? `on line ${lineOf(draft, span)}` : 'here'}.`,
    related: [{ place: { source: draft.source, span }, message: 'The full words stand here.' }],
    fixes: fix ? [fix] : [],
  };
}

function lineOf({ source }: Draft, { start }: Span): number {
  return source.positionAt(start).line + 1;
}

function* explainedTwice({ name, explanations }: Acronym, draft: Draft): Iterable<Finding> {
  const named = explanations.flatMap(({ passage, words }) =>
    words ? [{ text: passage.text.slice(words.start, words.end), span: passage.toSource(words) }] : [],
  );
  const [first, ...others] = named;
  const other = first && others.find(({ text }) => !sameExpansion(text, first.text));
  if (!first || !other) return;
  const { source } = draft;
  yield {
    place: { source, span: other.span },
    message: `“${name}” stands for “${other.text}” here, but for “${first.text}” on line ${lineOf(draft, first.span)}. Keep it for one of them, and write the other in full, so that a reader can tell which is meant.`,
    related: [{ place: { source, span: first.span }, message: `Here it stands for “${first.text}”.` }],
    severity: 'warning',
  };
}

/** Puts the acronym in brackets after the words that it stands for; not within a link or a heading. */
function bracket({ source }: Draft, passage: Passage, plain: Span, name: string): Fix | null {
  const isMarked = passage.marks.some(({ plain: marked }) => marked.start <= plain.end && plain.end <= marked.end);
  if (isMarked || passage.kind === 'heading') return null;
  const { end } = passage.toSource(plain);
  const edits = [{ place: { source, span: { start: end, end } }, newText: ` (${name})` }];
  return { title: `Put “(${name})” after the full words`, edits };
}

function spellOut({ source }: Draft, passage: Passage, plain: Span, words: string, name: string): Fix | null {
  // The full words of a plural are better written by hand.
  if (passage.kind === 'heading' || /^[’']?s/.test(passage.text.slice(plain.end))) return null;
  const edits = [{ place: { source, span: passage.toSource(plain) }, newText: `${words} (${name})` }];
  return { title: `Write “${words} (${name})”`, edits };
}
