import type { Finding } from '../../diagnostic.ts';
import type { Draft, Passage, Section } from '../../draft/draft.ts';
import { keeping, keepingFor } from '../../draft/keeping.ts';
import type { QualityStatement, Sourced } from '../../framework/framework.ts';
import { plainWords } from '../../framework/heading-text.ts';
import { quoted } from '../../framework/outline-words.ts';
import { compareWords, type WordDifference } from '../../framework/word-differences.ts';
import { defineRule, type RulePage } from '../rule.ts';

/** From this likeness on a paragraph is meant as the statement; a council's own sentences stay far below it. */
const leastAlike = 0.7;
/** More differences than this are not spelled out. */
const mostShown = 4;

export default defineRule({
  id: 'structure/altered-we-statement',
  severity: 'info',
  looksAt: 'draft',
  *check({ draft, outline }) {
    for (const { entry, section } of outline?.statements ?? []) {
      const { weStatement } = entry;
      if (!weStatement) continue;
      const candidates = paragraphsIn(section).filter(opensWithWe);
      if (candidates.some((passage) => isQuotedIn(passage, weStatement))) continue;
      for (const passage of candidates) {
        const { likeness, differences } = compared(passage, weStatement);
        if (likeness >= leastAlike) yield altered(draft, passage, entry, weStatement, differences);
      }
    }
  },
});

export const page: RulePage = {
  summary: 'A “We” statement is quoted with other words than its owner’s.',
  why: 'The “We” statement is what the section is judged by. An inspector who knows it by heart stops at a changed word and asks whether it was changed on purpose.',
  how: 'Quote the statement word for word; the quick fix does that. Capitals, quotation marks, hyphens and serial commas make no difference. If a sentence of your own happens to be alike, silence the rule for the line.',
  examples: {
    wrong:
      '## Theme 3: How the local authority ensures safety within the system\n\n### Safe systems, pathways and transitions\n\n> We work with people and our partners to establish and maintain safe systems of care, in which safety is managed, monitored and assured. We ensure continuity of care, including when people move between services.\n',
    right:
      '## Theme 3: How the local authority ensures safety within the system\n\n### Safe systems, pathways and transitions\n\n> We work with people and our partners to establish and maintain safe systems of care, in which safety is managed, monitored, and assured. We ensure continuity of care, including when people move between different services.\n',
  },
};

const opensWithWe = keeping(({ text }) => /^[“"‘'\s]*we\b/i.test(text));
const isQuotedIn = keepingFor(({ text }: Passage, statement: Sourced) =>
  lettersOf(text).includes(lettersOf(statement.text)),
);
const compared = keepingFor(({ text }: Passage, statement: Sourced) => compareWords(text, statement.text));

function altered(
  draft: Draft,
  passage: Passage,
  { title }: QualityStatement,
  { text, source }: Sourced,
  differences: readonly WordDifference[],
): Finding {
  const place = { source: draft.source, span: passage.toSource({ start: 0, end: passage.text.length }) };
  const shown = differences.slice(0, mostShown).map(inWords);
  const more =
    differences.length > mostShown ? [`and it differs in ${differences.length - mostShown} more places`] : [];
  const [, opening = '', closing = ''] = /^([“"‘']?)[\s\S]*?([”"’']?)$/.exec(passage.text) ?? [];
  const isPlain = passage.marks.every(({ plain }) => plain.start === 0 && plain.end === passage.text.length);
  return {
    place,
    message: `This reads as the “We” statement of ${quoted(title)}, but ${[...shown, ...more].join('; ')}. A reader who knows the statement asks why. Quote it word for word (${source}).`,
    fixes: isPlain
      ? [{ title: 'Quote the statement word for word', edits: [{ place, newText: opening + text + closing }] }]
      : [],
  };
}

function inWords({ written, expected }: WordDifference): string {
  if (written === '') return `it lacks ${quoted(expected)}`;
  if (expected === '') return `it adds ${quoted(written)}`;
  return `it has ${quoted(written)} for ${quoted(expected)}`;
}

function lettersOf(text: string): string {
  return plainWords(text).replaceAll(' ', '');
}

function paragraphsIn({ passages, children }: Section): Passage[] {
  return [...passages.filter(({ kind }) => kind === 'paragraph'), ...children.flatMap(paragraphsIn)];
}
