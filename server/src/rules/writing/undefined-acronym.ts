import type { Finding, Fix } from '../../diagnostic.ts';
import type { Draft, Passage } from '../../draft/draft.ts';
import type { Span } from '../../text/source-text.ts';
import { defineRule, type RulePage } from '../rule.ts';
import { isKnown } from './acronyms/acronym-uses.ts';
import { type Acronym, acronymsOf } from './acronyms/acronyms.ts';
import { inFull, sameExpansion } from './acronyms/expansions.ts';

/** An acronym that is not explained, or only after it was used, or in two ways. */
export default defineRule({
  id: 'writing/undefined-acronym',
  severity: 'info',
  looksAt: 'draft',
  *check({ draft, settings }) {
    for (const acronym of acronymsOf(draft)) {
      const { name, explanations, isIntroduced } = acronym;
      yield* explainedTwice(acronym, draft);
      if (isIntroduced || isKnown(name, settings?.knownAcronyms ?? [])) continue;
      const finding = explanations.length === 0 ? unexplained(acronym, draft) : explainedLate(acronym, draft);
      if (finding) yield finding;
    }
  },
});

export const page: RulePage = {
  summary: 'An acronym is not explained where it is first used, or is explained in two ways.',
  why: 'Self-assessments are read by people who draw on care, by councillors and by inspectors from other professions. “The PSW leads the MDT” tells them nothing, and some acronyms stand for several things.',
  how: 'Write the full words the first time, with the acronym in brackets: “principal social worker (PSW)”. Or add a section called “Glossary” that lists them. Acronyms that everybody knows, such as NHS, GP or CQC, need no explanation; add those that your readers know to `knownAcronyms` in cqc-lint.yaml.',
  examples: {
    wrong: 'The PSW meets the MASH every week.',
    right:
      'The principal social worker (PSW) meets the multi-agency safeguarding hub (MASH) every week, and the PSW tells NHS partners.',
  },
};

function unexplained({ name, uses }: Acronym, draft: Draft): Finding | null {
  const { passage, plain } = uses[0]!;
  const place = { source: draft.source, span: passage.toSource(plain) };
  // Who reads the full words in the same paragraph knows what is meant.
  if (inFull(passage, name)) return null;
  const full = firstInFull(draft, name);
  const often = uses.length === 1 ? '' : `, which is used ${uses.length} times,`;
  if (!full) {
    return {
      place,
      message: `“${name}”${often} is not explained. Readers from outside the council may not know it: write the full words here, with “(${name})” after them.`,
    };
  }
  const words = full.passage.text.slice(full.plain.start, full.plain.end);
  const span = full.passage.toSource(full.plain);
  const line = draft.source.positionAt(span.start).line + 1;
  const isBefore = span.start < place.span.start;
  const fix = isBefore ? bracket(draft, full.passage, full.plain, name) : spellOut(draft, passage, plain, words, name);
  return {
    place,
    message: `“${name}”${often} is not explained; it seems to stand for “${words}” on line ${line}. ${isBefore ? `Put “(${name})” after these words there` : `Write “${words} (${name})” here`}, so that every reader knows it.`,
    related: [{ place: { source: draft.source, span }, message: 'The full words stand here.' }],
    fixes: fix ? [fix] : [],
  };
}

/** An acronym that is used in one section and explained only in a later one. */
function explainedLate({ name, uses, explanations }: Acronym, draft: Draft): Finding | null {
  const first = uses[0]!;
  const explanation = explanations[0]!;
  const { passage } = explanation;
  if (passage.section === first.passage.section || passage.span.start <= first.passage.span.start) return null;
  if (inFull(first.passage, name)) return null;
  const place = { source: draft.source, span: passage.toSource(explanation.plain) };
  const words = explanation.words && passage.text.slice(explanation.words.start, explanation.words.end);
  const fix = words === null ? null : spellOut(draft, first.passage, first.plain, words, name);
  return {
    place: { source: draft.source, span: first.passage.toSource(first.plain) },
    message: `“${name}” is used here but explained only on line ${draft.source.positionAt(place.span.start).line + 1}. Explain it where a reader first meets it.`,
    related: [{ place, message: 'It is explained here.' }],
    fixes: fix ? [fix] : [],
  };
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
    message: `“${name}” stands for “${other.text}” here, but for “${first.text}” on line ${source.positionAt(first.span.start).line + 1}. A reader cannot tell which is meant elsewhere: keep it for one of them, and write the other in full.`,
    related: [{ place: { source, span: first.span }, message: `Here it stands for “${first.text}”.` }],
    severity: 'warning',
  };
}

function firstInFull({ passages }: Draft, name: string): { passage: Passage; plain: Span } | null {
  for (const passage of passages) {
    const plain = name.length > 2 ? inFull(passage, name) : null;
    if (plain) return { passage, plain };
  }
  return null;
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
