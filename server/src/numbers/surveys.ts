import type { Metric } from '../metrics/metrics.ts';
import type { Clause } from './clauses.ts';
import vocabulary from './vocabulary/surveys.json' with { type: 'json' };

const kinds = Object.entries(vocabulary.kinds);
const words = kinds.flatMap(([, names]) => names).sort((a, b) => b.length - a.length);
const survey = new RegExp(
  `\\b(${words.join('|')})(?:s|[’']s|s[’'])? (?:[a-z]+ )?(?:survey|questionnaire)\\b|\\bsurvey of (?:our )?(${words.join('|')})s?\\b`,
  'gi',
);
const anySurvey = /\b(?:surveys?|questionnaires?|respondents?)\b/i;

/** Who answers the survey that a text names last; null where it names none, or none that says. */
function surveyIn(text: string): string | null {
  if (!anySurvey.test(text)) return null;
  const last = [...text.matchAll(survey)].at(-1);
  const name = (last?.[1] ?? last?.[2])?.toLowerCase();
  return kinds.find(([, names]) => name !== undefined && names.includes(name))?.[0] ?? null;
}

/** Who answers the survey that a claim comes from, by its sentence, or the one before where that speaks of respondents. */
export function surveyOf({ passage, sentence, token }: Clause): string | null {
  const own = passage.text.slice(sentence.start, sentence.end);
  if (!anySurvey.test(own)) return null;
  const before = passage.sentences[passage.sentences.indexOf(sentence) - 1];
  return (
    surveyIn(passage.text.slice(sentence.start, token.plain.start)) ??
    surveyIn(own) ??
    (before ? surveyIn(passage.text.slice(before.start, before.end)) : null)
  );
}

const known = new WeakMap<Metric, string | null>();

/** Who answers the survey that a metric's wording names, or null. */
export function surveyOfMetric(metric: Metric): string | null {
  const before = known.get(metric);
  if (before !== undefined) return before;
  const named = surveyIn([metric.label, ...metric.aliases].join(' ; '));
  known.set(metric, named);
  return named;
}
