import type { TextEdit } from '../../text/edits.ts';
import type { Claimed } from '../claimed-sentences.ts';
import { inSource } from '../rewriting/in-source.ts';
import { isRefused, type PlainEdit } from '../rewriting/rewording.ts';
import { rewrite } from '../rewriting/rewrite.ts';
import { formatObservation, formatPeriod, formatSituation } from '../wording.ts';
import type { NamedPeriod, NamedPeriods, Naming } from './named-periods.ts';
import { renamed } from './period-wording.ts';
import type { Pin } from './pins.ts';
import type { LeftBecause, LeftNumber, RefreshedNumber } from './refresh-plan.ts';
import { tellsOfThePast } from './wording-around.ts';

/** A pinned number that could be brought up to date, if what it stands with can be too. */
export interface Move {
  readonly pin: Pin;
  readonly refreshed: RefreshedNumber;
  /** Of the number and of its link. */
  readonly edits: readonly TextEdit[];
  /** The one period in the words that says for when the number is, and what it is to become. */
  readonly period: { readonly named: NamedPeriod; readonly from: Naming['from']; readonly edit: TextEdit } | null;
}

/** Why a pin is left, for the writer. */
export function leave(pin: Pin, because: LeftBecause, why: string): LeftNumber {
  const { number, target, metric, newest } = pin;
  const value = `${formatObservation(metric, newest)}${formatSituation(newest)}`;
  return {
    span: number.mention.span,
    text: number.mention.text,
    target,
    metric,
    because,
    message: because === 'no-newer-data' ? why : `The newest value is ${value}, but ${why}.`,
    newest,
  };
}

/** What a pin alone would become; the words that it shares with others are not looked at. */
export function moveOf(pin: Pin, named: NamedPeriods): Move | LeftNumber {
  const { number, metric, newest, from } = pin;
  const rewritten = rewrite(number, metric, newest);
  const isMoved = (newest.period?.value.key ?? null) !== (from?.key ?? null);
  if (!isRefused(rewritten) && rewritten.edits.length === 0 && (!isMoved || from === null)) return upToDate(pin);
  if (isRefused(rewritten)) return leave(pin, 'form', rewritten.refused);
  if (tellsOfThePast(number))
    return leave(pin, 'tells-of-the-past', 'the words around it tell where things stood before');
  const inText = inSource(number.mention.passage, rewritten.edits);
  if (!inText) return leave(pin, 'marked-up', 'there are marks inside the number, such as bold for a part of it');
  const inLink = isMoved ? linkEdit(pin) : null;
  if (inLink === 'elsewhere')
    return leave(
      pin,
      'link-elsewhere',
      'its link names the period in another place of the draft, which other numbers may share',
    );
  const period = isMoved ? periodIn(pin, named.of(number, from)) : null;
  if (period && 'why' in period) return leave(pin, 'period-in-words', period.why);
  const edits = inLink ? [...inText, inLink] : inText;
  if (edits.length === 0 && !period) return upToDate(pin);
  const was = originally(number, rewritten.edits);
  return { pin, refreshed: { number, metric, to: newest, from, was, reads: rewritten.reads }, edits, period };
}

function upToDate(pin: Pin): LeftNumber {
  const { metric, newest } = pin;
  return leave(
    pin,
    'no-newer-data',
    `It is up to date: “${metric.label}” is ${formatObservation(metric, newest)}${formatSituation(newest)}.`,
  );
}

/** The number with what of its hedge is to change, as it stands. */
function originally({ mention: { passage, plain } }: Claimed, edits: readonly PlainEdit[]): string {
  const start = Math.min(plain.start, ...edits.map((edit) => edit.plain.start));
  return passage.text.slice(start, plain.end);
}

/** The edit of the link's `period=`; null where the link names none. */
function linkEdit({ target, isInPlace, from, newest }: Pin): TextEdit | 'elsewhere' | null {
  if (!target.period || !newest.period || !from) return null;
  if (!isInPlace) return 'elsewhere';
  const written = target.period.value;
  const text = renamed(written, from, newest.period.value) ?? newest.period.value.key;
  return { span: target.period.span, newText: encodeURIComponent(text).replaceAll('%2F', '/') };
}

/** The period in the words that moves with the number; null where they name none; or why it cannot move. */
function periodIn({ from, newest }: Pin, { from: where, named }: Naming): Move['period'] | { readonly why: string } {
  if (named.length === 0) return null;
  const [only, second] = named;
  const quoted = named.map(({ text }) => `“${text}”`).join(' and ');
  const says = `${placeWords[where]} ${quoted}`;
  if (second) return { why: `${says}, so that it is not clear which of these would have to move along` };
  if (!from || only!.period?.key !== from.key) {
    const given = from ? `, while the number is given for ${formatPeriod(from)}` : '';
    return { why: `${says}${given}` };
  }
  if (only!.isName) return { why: `${says}, which is part of a name` };
  if (where === 'heading' || where === 'passage' || only!.passage.kind === 'heading')
    return { why: `${says}, which also stands for more than this number` };
  const text = newest.period && renamed(only!.text, from, newest.period.value);
  const place = only!.passage.toSource(only!.plain);
  if (!text || place.end - place.start !== only!.text.length)
    return { why: `${says}, and how that would be written for the newer value is not clear` };
  return { named: only!, from: where, edit: { span: place, newText: text } };
}

const placeWords: Readonly<Record<Naming['from'], string>> = {
  sentence: 'the sentence says',
  table: 'the table’s header says',
  passage: 'a sentence before it says',
  'lead-in': 'the words that lead into the list or table say',
  heading: 'the heading says',
  nowhere: '',
};

/** Whether two named periods are the same words. */
export function isSame(a: NamedPeriod, b: NamedPeriod): boolean {
  return a.passage === b.passage && a.plain.start === b.plain.start;
}
