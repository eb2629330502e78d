import type { Passage, Section } from '../draft/draft.ts';
import type { Observation } from '../metrics/metrics.ts';
import { intersects, scale } from '../quantities/interval.ts';
import { type Period, parsePeriod, periodsOverlap } from '../quantities/period.ts';
import { contains } from '../text/source-text.ts';
import type { AreaNames } from './area-names.ts';
import { byPassage, type Claimed } from './claimed-sentences.ts';
import { measured } from './measures.ts';
import type { CheckedNumber } from './number.ts';
import { headersOf } from './table-headers.ts';
import { conversion } from './units.ts';

type PassageNumbers = ReadonlyMap<Passage, readonly CheckedNumber[]>;

/** A supported number for whose metric and area the metrics file has a later value than the one that it states. */
export interface StaleNumber {
  readonly number: Claimed;
  readonly observation: Observation;
  readonly newest: Observation;
}

/**
 * Numbers that a later observation has overtaken. Silent where the text names the older period, where it tells of a
 * change from it, and where the later observation lies beyond the draft's own period.
 */
export function staleNumbers(
  numbers: readonly Claimed[],
  all: readonly CheckedNumber[],
  areas: AreaNames,
  reporting: Period | null,
): StaleNumber[] {
  const passages = byPassage(all);
  return numbers.flatMap((number) => {
    const { observation } = number;
    const newest = observation && newestOf(number, observation, areas, reporting);
    if (!newest || agrees(number, newest) || isHistory(number, newest, passages)) return [];
    return namesPeriod(number, observation.period!.value, passages) ? [] : [{ number, observation, newest }];
  });
}

/** The latest observation of the same area and kind of period that is later than the one given. */
function newestOf(
  { metric }: Claimed,
  observation: Observation,
  areas: AreaNames,
  reporting: Period | null,
): Observation | undefined {
  const old = observation.period?.value;
  if (!metric || !old) return undefined;
  const later = metric.observations.filter(({ period, area }) => {
    const value = period?.value;
    const isLater = value?.kind === old.kind && value.from > old.to && (!reporting || value.to <= reporting.to);
    return isLater && areas.same(area?.value ?? null, observation.area?.value ?? null);
  });
  return later.toSorted((a, b) => (a.period!.value.to < b.period!.value.to ? 1 : -1))[0];
}

/** Whether the number is right for the newer value as well. */
function agrees({ mention, metric }: Claimed, newest: Observation): boolean {
  const factor = conversion(mention.reading.unit, metric!.unit);
  return intersects(scale(mention.reading.strict, factor), measured(newest));
}

const earlier =
  /\b(?:from|than|since|previous(?:ly)?|before|earlier|prior|historic(?:al)?|formerly|originally|baseline|compared (?:to|with)|against) (?:[\w’-]+ ){0,4}$/i;
export const relative =
  /\b(?:last year|(?:the|a) year (?:before|ago|earlier)|(?:the )?previous year|at the time|back then)\b/i;

/** Whether the number tells where things stood before: "up from 61%", or beside the newer value itself. */
function isHistory({ mention, metric }: Claimed, newest: Observation, passages: PassageNumbers): boolean {
  const { passage, plain } = mention;
  const sentence = passage.sentences.find((each) => contains(each, plain)) ?? { start: 0, end: passage.text.length };
  if (earlier.test(passage.text.slice(sentence.start, plain.start))) return true;
  if (relative.test(passage.text.slice(sentence.start, sentence.end))) return true;
  const beside = passage.cell ? passage.cell.table.rows[passage.cell.row]! : [passage];
  return beside
    .flatMap((each) => passages.get(each) ?? [])
    .some((other) => other.metric === metric && other.observation === newest);
}

/** Whether the text around a number names the period that its value is for: its sentence, or else what stands above it. */
function namesPeriod({ mention }: Claimed, period: Period, passages: PassageNumbers): boolean {
  const { passage, plain, reading } = mention;
  const said = reading.period;
  if (said && said.from !== 'link' && said.from !== 'front-matter' && periodsOverlap(said.period, period)) return true;
  const sentence = passage.sentences.find((each) => contains(each, plain));
  const own = datesIn(passage, passages).filter((date) => sentence && contains(sentence, date.mention.plain));
  if (own.length > 0) return own.some((date) => isOrMayBe(date, period));
  return above(passage).some((each) => datesIn(each, passages).some((date) => isOrMayBe(date, period)));
}

function datesIn(passage: Passage, passages: PassageNumbers): readonly CheckedNumber[] {
  return (passages.get(passage) ?? []).filter(({ mention }) => mention.kind === 'period' || mention.kind === 'date');
}

/** A date that cannot be read on its own ("June") may be meant. */
function isOrMayBe({ mention }: CheckedNumber, period: Period): boolean {
  const named = parsePeriod(mention.text);
  return named === undefined || periodsOverlap(named, period);
}

/** A passage and what says of which time it speaks: its table's headers, the lead-ins of its lists, its headings. */
function above(passage: Passage): Passage[] {
  const found = [passage];
  found.push(...headersOf(passage));
  if (passage.cell?.table.leadIn) found.push(passage.cell.table.leadIn);
  for (let item = passage.item; item; item = item.list.parent) if (item.list.leadIn) found.push(item.list.leadIn);
  for (let section: Section | null = passage.section; section?.heading; section = section.parent)
    if (section.passages[0]) found.push(section.passages[0]);
  return found;
}
