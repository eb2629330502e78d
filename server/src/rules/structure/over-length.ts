import type { Finding } from '../../diagnostic.ts';
import type { Draft, Section } from '../../draft/draft.ts';
import { writtenEntries } from '../../framework/outline-entries.ts';
import { draftPlace, headingPlace, quoted } from '../../framework/outline-words.ts';
import { wordCount } from '../../text/words.ts';
import { defineRule, type RulePage } from '../rule.ts';

export default defineRule({
  id: 'structure/over-length',
  severity: 'warning',
  looksAt: 'draft',
  *check({ draft, outline }) {
    if (!outline) return;
    const { framework } = outline;
    const whole = framework.words === null ? 0 : wordsIn([draft.root]);
    if (framework.words !== null && whole > framework.words) {
      yield { place: draftPlace(draft), message: tooLong('This draft', whole, framework.words) };
    }
    for (const { entry, matches } of writtenEntries(outline)) {
      yield* overLength(
        draft,
        matches.map(({ section }) => section),
        entry.words,
      );
      for (const part of entry.parts) {
        const sections = matches.flatMap(({ parts }) => parts.filter((match) => match.entry === part));
        yield* overLength(
          draft,
          sections.map(({ section }) => section),
          part.words,
        );
      }
    }
  },
});

export const page: RulePage = {
  summary: 'A section, or the draft, has more words than the framework allows.',
  why: 'Who has to read many drafts sets a limit to each. What stands beyond it may not be read, and it is the writer who should choose what that is.',
  how: 'Shorten the section, or move detail to a document that it links to. Word limits are set with “words:” in a framework; none of those that come with cqc-lint has one.',
  examples: {
    wrong:
      '---\nframework: harrowmere-summary\n---\n# Summary\n\n## In short\n\nWe assess people where they live, and a person decides who joins the conversation.\n',
    right: '---\nframework: harrowmere-summary\n---\n# Summary\n\n## In short\n\nWe assess people where they live.\n',
  },
};

function* overLength(draft: Draft, sections: readonly Section[], limit: number | null): Iterable<Finding> {
  if (limit === null || sections.length === 0) return;
  const count = wordsIn(sections);
  if (count <= limit) return;
  const [first, ...others] = sections;
  yield {
    place: headingPlace(draft, first!),
    message: tooLong(quoted(first!.heading!.text), count, limit),
    related: others.map((section) => ({ place: headingPlace(draft, section), message: 'It goes on here.' })),
  };
}

function tooLong(what: string, count: number, limit: number): string {
  return `${what} has ${count} words, ${count - limit} more than the ${limit} that the framework allows, and the end may go unread. Shorten it, or link to a document with the detail.`;
}

/** The words of sections with all below them, without the sections’ own headings. */
function wordsIn(sections: readonly Section[]): number {
  return sections.reduce((sum, section) => {
    const own = section.passages
      .filter(({ kind }) => kind !== 'heading')
      .reduce((count, { text }) => count + wordCount(text), 0);
    const below = section.children.reduce(
      (count, child) => count + wordCount(child.heading?.text ?? '') + wordsIn([child]),
      0,
    );
    return sum + own + below;
  }, 0);
}
