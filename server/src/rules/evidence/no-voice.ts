import { draftEvidence } from '../../evidence/draft-evidence.ts';
import type { Entry } from '../../framework/framework.ts';
import { plainWords } from '../../framework/heading-text.ts';
import { headingPlace, quoted } from '../../framework/outline-words.ts';
import { defineRule, type RulePage } from '../rule.ts';
import { length } from './parts/points.ts';
import { isUnfinished } from './parts/unfinished.ts';

/** A section with fewer words of its own is a stub, of which other rules speak. */
const leastWords = 80;

/** Statement sections in which nobody who uses services is heard. */
export default defineRule({
  id: 'evidence/no-voice',
  severity: 'info',
  looksAt: 'draft',
  *check(analysis) {
    for (const { written, passages, categories, kinds } of draftEvidence(analysis).statements) {
      const experience = categories.find(({ category }) => category.id === 'peoples-experience');
      if (!experience || experience.sightings.length > 0 || kinds.has('experience')) continue;
      const own = passages.filter(
        ({ kind, text }) => kind !== 'heading' && plainWords(text) !== official(written.entry),
      );
      if (length(own) < leastWords || isUnfinished(passages)) continue;
      const { section } = written.matches[0]!;
      const involved = kinds.has('involvement')
        ? 'says that people took part, but not what they said'
        : 'has nothing of what people say';
      yield {
        place: headingPlace(analysis.draft, section),
        message: `The section ${quoted(section.heading!.text)} ${involved}. An inspector looks for ${quoted(experience.category.title)} under every ${written.entry.level} and gives it as much weight as other evidence. Add what people, carers or families told you: a quotation, a survey result, a theme of complaints and compliments, or a story.`,
      };
    }
  },
});

function official({ weStatement }: Entry): string | null {
  return weStatement && plainWords(weStatement.text);
}

export const page: RulePage = {
  summary:
    'A statement section says nothing of what people with care and support needs, carers or families experience.',
  why: 'People’s experience is one of the evidence categories, is asked for under every quality statement, and counts as much as other evidence.',
  how: 'Add a quotation, a survey result, what complaints and compliments say, what Healthwatch found or a person’s story. That people took part in a plan shows involvement; what they said of their care shows experience.',
  examples: {
    wrong:
      '# Self-assessment\n\n## Theme 3: How the local authority ensures safety within the system\n\n### Safeguarding\n\nThe safeguarding hub opened in April 2022 and takes every concern. It has eight practitioners and two managers, who share an office with the police and with the community nurses. Each concern has a decision within two working days. The Safeguarding Adults Board meets every quarter, with an independent chair, and has three sub-groups. They look at practice, at learning and at what the figures show. Training is open to all providers, and we keep a list of those that have sent nobody in the past year. In 2022-23 we closed 84% of enquiries within six weeks.\n',
    right:
      '# Self-assessment\n\n## Theme 3: How the local authority ensures safety within the system\n\n### Safeguarding\n\nThe safeguarding hub opened in April 2022 and takes every concern. It has eight practitioners and two managers, who share an office with the police and with the community nurses. Each concern has a decision within two working days. The Safeguarding Adults Board meets every quarter, with an independent chair, and has three sub-groups. They look at practice, at learning and at what the figures show. Training is open to all providers, and we keep a list of those that have sent nobody in the past year. In 2022-23 we closed 84% of enquiries within six weeks. People told us that they felt listened to, and that letters came too late.\n',
  },
};
