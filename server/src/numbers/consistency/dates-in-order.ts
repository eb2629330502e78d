import type { Passage } from '../../draft/draft.ts';
import { monthNames } from '../../quantities/period.ts';
import type { Misfit } from './stated.ts';

const months =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const date = `(?:the )?(?:end of )?(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? )?(${months})\\.?,? ((?:19|20)\\d\\d)`;
const stretch = new RegExp(`\\b(?:[Ff]rom|[Bb]etween) ${date} (?:to|until|till|and|up to|[–-]) ${date}(?![\\w-])`, 'g');
/** What goes from one date to another need not go forward. */
const moved =
  /\b(?:mov\w+|br(?:ing|ought)|forward|chang\w+|shift\w+|revis\w+|reschedul\w+|compar\w+|earlier|f[ae]ll\w*|rose|ris\w+|increas\w+|decreas\w+|reduc\w+|improv\w+|back(?:dated)?|differ\w+|gap|either)\b[^.;]*$/i;

/** Stretches of time that end before they begin: "from June 2023 to April 2023". */
export function* backwardStretches(passages: readonly Passage[]): Generator<Misfit> {
  for (const passage of passages) {
    for (const match of /20\d\d|19\d\d/.test(passage.text) ? passage.text.matchAll(stretch) : []) {
      const [, day, month, year, lastDay, lastMonth, lastYear] = match;
      if (moved.test(passage.text.slice(Math.max(0, match.index - 60), match.index))) continue;
      const start = at(year!, month!, day ?? '1');
      const end = at(lastYear!, lastMonth!, lastDay ?? (lastMonth === month && lastYear === year ? '31' : '1'));
      if (end >= start) continue;
      yield {
        passage,
        plain: { start: match.index, end: match.index + match[0].length },
        message: `“${match[0]}” ends before it begins. Correct the date that is wrong.`,
        beside: [],
        isCertain: true,
      };
    }
  }
}

/** A number that grows with the day. */
function at(year: string, month: string, day: string): number {
  const index = monthNames.findIndex((name) => name.startsWith(month.slice(0, 3)));
  return (Number(year) * 12 + index) * 32 + Number(day);
}
