import type { Analysis } from '../../../analysis.ts';
import { monthNames, parsePeriod } from '../../../quantities/period.ts';
import type { Span } from '../../../text/source-text.ts';
import { words } from '../../../text/words.ts';

/** A time by which something is to be done. */
export interface DueDate {
  readonly plain: Span;
  /** Its last day, `YYYY-MM-DD`. */
  readonly lastDay: string;
}

const months = monthNames.map((name) => name.slice(0, 3).toLowerCase());
const month = `(?<month>${months.join('|')})[a-z]{0,6}`;
const seasons: Readonly<Record<string, string>> = {
  spring: '05-31',
  summer: '08-31',
  autumn: '11-30',
  winter: '12-31',
};
const date = String.raw`(?:(?:(?<day>\d{1,2})(?:st|nd|rd|th)? )?${month},? (?<monthYear>20\d\d)|(?<season>spring|summer|autumn|winter)(?: of)?,? (?<seasonYear>20\d\d)|(?<financial>20\d\d ?[-/–] ?(?:20)?\d\d)|(?<year>20\d\d))(?![\d/–-]|\.\d)`;
const due = new RegExp(
  String.raw`\b(?:by|before|until|no later than|in|during|from|for) (?:the )?(?:(?:end|start|beginning|middle) of |early |mid-? ?|late )?(?:the )?${date}`,
  'gi',
);
const whole = new RegExp(`^(?:by |from )?(?:end of |end |early |mid |late )?${date}$`, 'i');

/** The times that a text gives after words such as “by” and “from”, in its order. */
export function dueDatesIn(text: string): DueDate[] {
  return [...text.matchAll(due)].flatMap((match) => {
    const lastDay = lastDayOf(match.groups ?? {});
    return lastDay ? [{ plain: { start: match.index, end: match.index + match[0].length }, lastDay }] : [];
  });
}

/** The time that a cell holds and nothing else. */
export function dueDateOf(cell: string): DueDate | null {
  const match = whole.exec(cell.trim());
  const lastDay = match && lastDayOf(match.groups ?? {});
  return lastDay ? { plain: { start: 0, end: cell.length }, lastDay } : null;
}

function lastDayOf(groups: Readonly<Record<string, string | undefined>>): string | null {
  const { day, month: name, monthYear, season, seasonYear, financial, year } = groups;
  if (name && monthYear) {
    const number = String(months.indexOf(name.toLowerCase()) + 1).padStart(2, '0');
    const text = `${monthYear}-${number}`;
    return parsePeriod(day ? `${text}-${day.padStart(2, '0')}` : text)?.to ?? null;
  }
  if (season && seasonYear) {
    const end = seasons[season.toLowerCase()]!;
    // Winter goes on into the next year.
    return season.toLowerCase() === 'winter' ? `${Number(seasonYear) + 1}-03-31` : `${seasonYear}-${end}`;
  }
  return parsePeriod((financial ?? year ?? '').replaceAll(' ', ''))?.to ?? null;
}

const firstPassages = 12;
const dated = new RegExp(`\\b(?:(?<day>\\d{1,2})(?:st|nd|rd|th)? )?${month},? (?<monthYear>20\\d\\d)\\b`, 'i');
const ofDocument =
  /\b(?:version|draft|agreed|approved|signed off|published|updated|last reviewed|self-assessment|correct (?:at|as of)|as at)\b/i;

/**
 * The day that a draft was still being written: what it says near its top, else the last day of its reporting year.
 * Null where it says neither.
 */
export function writtenOn({ draft, period }: Analysis): string | null {
  const stated = draft.passages.slice(0, firstPassages).flatMap(({ text, kind }) => {
    const isAbout = kind !== 'cell' && (ofDocument.test(text) || words(text).length <= 6) && words(text).length <= 40;
    const { day, month: name, monthYear } = (isAbout && dated.exec(text)?.groups) || {};
    if (!name || !monthYear) return [];
    const number = String(months.indexOf(name.toLowerCase()) + 1).padStart(2, '0');
    return [`${monthYear}-${number}-${(day ?? '1').padStart(2, '0')}`];
  });
  return stated.toSorted().at(-1) ?? period?.to ?? null;
}
