import type { Passage } from '../../draft/draft.ts';
import { monthNames } from '../../quantities/period.ts';
import { wordValue } from '../numerals.ts';
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
      if (end >= start) {
        yield* otherLength(passage, match, Math.round((end - start) / 32));
        continue;
      }
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

const length =
  /^,? (?:we |it |the council )?(?:ran|held|had|tested|delivered) an? ([\w]+)[- ]month (?:pilot|programme|project|trial|contract|scheme|campaign|period)\b/i;

/** "Between September 2023 and March 2025 we ran a 12-month pilot". */
function* otherLength(passage: Passage, match: RegExpExecArray, months: number): Generator<Misfit> {
  const start = match.index + match[0].length;
  const said = length.exec(passage.text.slice(start));
  const count = said && wordValue(said[1]!);
  if (!said || !count || Math.abs(Number(count.toDecimal()) - months) <= 1) return;
  const plain = { start: match.index, end: start + said[0].length };
  const message = `“${match[0]}” is about ${months} months, not ${said[1]}. Correct the dates or the length.`;
  yield { passage, plain, message, beside: [], isCertain: false };
}

/** A number that grows with the day. */
function at(year: string, month: string, day: string): number {
  const index = monthNames.findIndex((name) => name.startsWith(month.slice(0, 3)));
  return (Number(year) * 12 + index) * 32 + Number(day);
}
