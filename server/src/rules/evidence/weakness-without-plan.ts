import type { Analysis } from '../../analysis.ts';
import type { Passage } from '../../draft/draft.ts';
import { listed, quoted } from '../../framework/outline-words.ts';
import { words } from '../../text/words.ts';
import { defineRule, type RulePage } from '../rule.ts';
import { actionTables, namesTime } from './actions/actions.ts';
import { anyOf } from './claims/own-sentences.ts';
import { length, type PartPoint, pointsOf } from './parts/points.ts';
import { isWeighed, type RolePart, roleParts, titlePlace } from './parts/role-parts.ts';
import { tellingStems } from './parts/telling-words.ts';
import { isUnfinished } from './parts/unfinished.ts';
import vocabulary from './vocabulary/plans.json' with { type: 'json' };

const doing = new RegExp(
  String.raw`\b${anyOf(vocabulary.doing)}\b|\p{L}’ll\b|\bwe(?: have|’ve)? (?:now |since |also |recently )?(?!need)\p{L}{2,}ed\b|\b(?:was|were|has been|have been) \p{L}+ed in \p{Lu}`,
  'iu',
);
/** An area for improvement that is told as what to do: “Bring the number of overdue reviews below 300.” */
const order = new RegExp(String.raw`^${anyOf(vocabulary.orders)}\b`, 'iu');
const leastWords = 4;
const mostNamed = 3;

/** Weaknesses of which a draft does not say what becomes of them. */
export default defineRule({
  id: 'evidence/weakness-without-plan',
  severity: 'info',
  looksAt: 'draft',
  *check(analysis) {
    if (!isWeighed(analysis)) return;
    const parts = roleParts(analysis);
    const plans = plansElsewhere(analysis, parts);
    for (const { role, title, passages, statement } of parts) {
      if (role !== 'development' || !statement || isUnfinished(passages)) continue;
      // A part for plans beside it answers the whole section.
      if (parts.some((other) => other.role === 'plans' && other.statement === statement)) continue;
      const points = pointsOf(passages).filter((point) => length(point.passages) >= leastWords);
      const others = statement.passages.filter((one) => one.kind === 'paragraph' && !passages.includes(one));
      const without = points.filter(
        (point) => !order.test(point.name) && !hasPlan(point) && !isTakenUp(point, plans) && !isTopicOf(point, others),
      );
      if (without.length === 0) continue;
      const names = without.slice(0, mostNamed).map(({ name }) => name);
      const more = without.length - names.length;
      const which = more > 0 ? `${names.map(quoted).join(', ')} and ${more} more` : listed(names);
      yield {
        place: titlePlace(analysis.draft.source, title),
        message: `${quoted(title.text)} does not say what is being done about ${which}. An inspector gives credit for a weakness that a council knows of and acts on, not for one that it only names. Add what will be done, by whom and by when.`,
        related: without.map(({ passages: [first] }) => ({
          place: { source: analysis.draft.source, span: first.span },
          message: 'Nothing here says what is being done.',
        })),
      };
    }
  },
});

export const page: RulePage = {
  summary: 'A weakness is named, but nothing says what is being done about it.',
  why: 'A council that knows its weaknesses and acts on them shows leadership. A weakness without a plan shows the weakness only.',
  how: 'Say after each what is being done, by whom and by when, or take it up under “What we will do” or in the action plan, in words that a reader recognises.',
  examples: {
    wrong:
      '# Self-assessment\n\n## Theme 1: Working with people\n\n### Assessing needs\n\n#### Areas for development\n\n- Too many people wait for an occupational therapist.\n- Carers find it hard to reach us in the evening.\n',
    right:
      '# Self-assessment\n\n## Theme 1: Working with people\n\n### Assessing needs\n\n#### Areas for development\n\n- Too many people wait for an occupational therapist. The Head of Assessment will bring in a second team by May 2024.\n- Carers find it hard to reach us in the evening. From June 2024 the line is open until 8pm.\n',
  },
};

function hasPlan({ passages }: PartPoint): boolean {
  return passages.some(({ text, sentences }) =>
    sentences.some(({ start, end }) => {
      const sentence = text.slice(start, end);
      return doing.test(sentence) || (/\b(?:from|by|since)\b/i.test(sentence) && namesTime(sentence));
    }),
  );
}

/** What a plan elsewhere in the draft is about. */
interface Plan {
  /** The words of the action itself. */
  readonly action: ReadonlySet<string>;
  /** Those, and the words of the rest of its row. */
  readonly all: ReadonlySet<string>;
}

function plansElsewhere(analysis: Analysis, parts: readonly RolePart[]): Plan[] {
  const rows = actionTables(analysis).flatMap(({ rows }) =>
    rows.map(({ action, cells }) => ({ action: tellingStems([action]), all: tellingStems(cells) })),
  );
  const listedPlans = parts
    .filter(({ role }) => role === 'plans')
    .flatMap(({ passages }) => pointsOf(passages).map((point) => tellingStems(point.passages)))
    .map((all) => ({ action: all, all }));
  return [...rows, ...listedPlans];
}

/** Whether some plan speaks of the same: two words in common, or all that the action or the weakness has. */
function isTakenUp({ passages }: PartPoint, plans: readonly Plan[]): boolean {
  const own = tellingStems(passages);
  const common = (plan: ReadonlySet<string>): number => [...own].filter((stem) => plan.has(stem)).length;
  return plans.some(
    ({ action, all }) => common(all) >= Math.min(2, own.size) || (action.size > 0 && common(action) === action.size),
  );
}

/** Whether a weakness named by a word or two, “Falls”, is spoken of elsewhere in its section. */
function isTopicOf({ name, passages: [first] }: PartPoint, others: readonly Passage[]): boolean {
  const topic = words(name).map(({ stem }) => stem);
  if (topic.length > 2 || name.length === first.text.length) return false;
  return others.some(({ text }) => {
    const said = words(text).map(({ stem }) => stem);
    return topic.every((stem) => said.includes(stem));
  });
}
