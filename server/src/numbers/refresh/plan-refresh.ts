import type { Draft } from '../../draft/draft.ts';
import { closed } from '../../quantities/interval.ts';
import { contains } from '../../text/source-text.ts';
import type { AreaNames } from '../area-names.ts';
import { type Claimed, isClaimed } from '../claimed-sentences.ts';
import type { CheckedNumber } from '../number.ts';
import { judgeDirection, type Side } from '../trend/fault.ts';
import { conversion } from '../units.ts';
import { isSame, leave, type Move, moveOf } from './moves.ts';
import { type NamedPeriod, NamedPeriods } from './named-periods.ts';
import { pinsOf } from './pins.ts';
import type { LeftBecause, LeftNumber, RefreshPlan, RefreshStep } from './refresh-plan.ts';
import { boundTo, sentenceOf, statesMore, tellingWords } from './wording-around.ts';

/**
 * What the pinned numbers of a draft become with the newest values of their metrics, each in its own form and together
 * with the period that its link and its sentence name. A number whose sentence could become false is left, with the
 * reason. Pure.
 */
export function planRefresh(draft: Draft, numbers: readonly CheckedNumber[], areas: AreaNames): RefreshPlan {
  const { pins, left: unpinned } = pinsOf(draft, numbers, areas);
  if (pins.length === 0) return { steps: [], left: unpinned };
  const named = new NamedPeriods();
  const results = pins.map((pin) => moveOf(pin, named));
  const moves = results.filter((result): result is Move => 'edits' in result);
  const planning = new Planning(moves, numbers.filter(isClaimed), named);
  planning.settle();
  const stays = results.filter((result): result is LeftNumber => 'because' in result);
  const all = [...unpinned, ...stays, ...planning.left];
  return { steps: planning.steps(), left: all.toSorted((a, b) => a.span.start - b.span.start) };
}

/** Why a move cannot be made. */
interface Hindrance {
  readonly because: LeftBecause;
  readonly why: string;
}

/** The moves that are still possible; each that is given up may take others with it. */
class Planning {
  readonly left: LeftNumber[] = [];
  readonly #moves: Map<number, Move>;
  readonly #claims: readonly Claimed[];
  readonly #named: NamedPeriods;
  /** By the place of the number: the moves that must be made with it. */
  readonly #companions = new Map<Move, ReadonlySet<Move>>();

  constructor(moves: readonly Move[], claims: readonly Claimed[], named: NamedPeriods) {
    this.#moves = new Map(moves.map((move) => [placeOf(move.pin.number), move]));
    this.#claims = claims;
    this.#named = named;
  }

  /** Gives up what cannot be done until the rest can be done together. */
  settle(): void {
    for (let isSettled = false; !isSettled; ) {
      isSettled = true;
      for (const [place, move] of this.#moves) {
        const hindrance = this.#hindrance(move);
        if (!hindrance) continue;
        this.#moves.delete(place);
        this.left.push(leave(move.pin, hindrance.because, hindrance.why));
        isSettled = false;
      }
    }
  }

  steps(): RefreshStep[] {
    const done = new Set<Move>();
    const steps: RefreshStep[] = [];
    for (const move of this.#moves.values()) {
      if (done.has(move)) continue;
      const together = this.#together(move);
      for (const each of together) done.add(each);
      steps.push(stepOf(together));
    }
    return steps.toSorted((a, b) => a.edits[0]!.span.start - b.edits[0]!.span.start);
  }

  #together(first: Move): Move[] {
    const group = new Set([first]);
    for (const move of group) {
      for (const other of this.#moves.values()) {
        if (this.#companions.get(move)?.has(other) || this.#companions.get(other)?.has(move)) group.add(other);
      }
    }
    return [...group].toSorted((a, b) => placeOf(a.pin.number) - placeOf(b.pin.number));
  }

  /** Why a move cannot be made with those that are left; undefined where it can. Notes what it must be made with. */
  #hindrance(move: Move): Hindrance | undefined {
    const { number } = move.pin;
    const sentence = this.#sentenceWith(number);
    const companions = new Set<Move>();
    const hindrance =
      this.#series(move) ??
      this.#trend(move, sentence, companions) ??
      this.#beside(move, boundTo(number, sentence), companions) ??
      this.#period(move, companions);
    this.#companions.set(move, companions);
    return hindrance;
  }

  #sentenceWith(number: Claimed): Claimed[] {
    const { passage } = number.mention;
    const span = sentenceOf(number);
    return this.#claims.filter(({ mention }) => mention.passage === passage && contains(span, mention.plain));
  }

  /** A text that gives a metric for several periods would give one of them twice. */
  #series({ pin: { number, metric, newest } }: Move): Hindrance | undefined {
    const { passage, reading } = number.mention;
    const beside = passage.cell ? passage.cell.table.rows[passage.cell.row]! : [passage];
    const other = this.#claims.find(
      (claim) =>
        claim !== number &&
        claim.metric === metric &&
        beside.includes(claim.mention.passage) &&
        (claim.mention.reading.area?.area ?? null) === (reading.area?.area ?? null) &&
        (periodKey(claim) !== periodKey(number) || claim.observation === newest),
    );
    if (!other) return undefined;
    const why = `“${other.mention.text}” beside it is the same metric for another period, which the text compares it with`;
    return { because: 'tells-of-the-past', why };
  }

  /** Words that compare or tell of a change; a comparison of two numbers that move together may still hold. */
  #trend(move: Move, sentence: readonly Claimed[], companions: Set<Move>): Hindrance | undefined {
    const found = tellingWords(move.pin.number, sentence);
    const [only, second] = found;
    if (!only) return undefined;
    const hindrance: Hindrance = {
      because: 'trend-in-words',
      why: `“${only.text}” beside it may not be true of that`,
    };
    const [first, last, third] = sentence;
    if (second || !only.compares || !first || !last || third) return hindrance;
    const moves = [first, last].map((number) => this.#moves.get(placeOf(number)));
    const [a, b] = moves;
    const isBetween = first.mention.plain.end <= only.start && only.end <= last.mention.plain.start;
    if (!a || !b || !isBetween || !isSamePeriod(a, b)) return hindrance;
    if (judgeDirection(only.compares, sideOf(a), sideOf(b))) return hindrance;
    companions.add(a).add(b);
    return undefined;
  }

  /** Numbers that say the same in another way must say it for the same period. */
  #beside(move: Move, beside: readonly Claimed[], companions: Set<Move>): Hindrance | undefined {
    for (const other of beside) {
      const companion = this.#moves.get(placeOf(other));
      if (companion && isSamePeriod(companion, move)) companions.add(companion);
      else if (!isAlready(other, move)) {
        const why = `“${other.mention.text}” beside it belongs to it and would stay as it is`;
        return { because: 'number-beside-it', why };
      }
    }
    return undefined;
  }

  /** A period in the words moves only with all numbers that it stands for. */
  #period(move: Move, companions: Set<Move>): Hindrance | undefined {
    const { period, pin } = move;
    if (!period) return undefined;
    if (period.from === 'table' && this.#headsSeries(period.named))
      return { because: 'period-in-words', why: `“${period.named.text}” heads one of several periods in its table` };
    const sharing = this.#claims.filter((claim) => this.#isNamedBy(claim, move));
    const isInSentence = period.named.passage === pin.number.mention.passage;
    const what = `“${period.named.text}”`;
    if (isInSentence && statesMore(sentenceOf(pin.number), sharing))
      return { because: 'period-in-words', why: `the sentence says more of ${what} than this number` };
    for (const other of sharing) {
      const companion = this.#moves.get(placeOf(other));
      if (companion && isSamePeriod(companion, move)) companions.add(companion);
      else if (other !== pin.number) {
        const state = other.via === 'link' ? 'stays as it is' : 'is not pinned to a metric';
        return {
          because: 'period-in-words',
          why: `${what} stands for “${other.mention.text}” as well, which ${state}`,
        };
      }
    }
    return undefined;
  }

  /** Whether a table has another header beside this one that names a period. */
  #headsSeries({ passage }: NamedPeriod): boolean {
    const { table, row, column } = passage.cell!;
    const headers = row === 0 ? table.rows[0]! : table.rows.flatMap((cells) => cells[column] ?? []);
    return headers.some((header) => header !== passage && this.#named.in(header).length > 0);
  }

  #isNamedBy(claim: Claimed, { period, pin }: Move): boolean {
    const { named, from } = period!;
    if (from === 'sentence' && claim.mention.passage !== named.passage) return false;
    return this.#named.of(claim, pin.from).named.some((each) => isSame(each, named));
  }
}

/** Numbers are told apart by where they stand. */
function placeOf({ mention }: Claimed): number {
  return mention.span.start;
}

/** For when a number is given, as far as it is known. */
function periodKey({ mention, observation }: Claimed): string | undefined {
  const said = mention.reading.period;
  return said?.from === 'link' ? said.period.key : observation?.period?.value.key;
}

function isSamePeriod(a: Move, b: Move): boolean {
  const key = ({ pin }: Move): string => `${pin.from?.key ?? ''} ${pin.newest.period?.value.key ?? ''}`;
  return key(a) === key(b);
}

/** Whether a number is given for the newer period as it stands. */
function isAlready({ observation, via }: Claimed, { pin }: Move): boolean {
  const key = pin.newest.period?.value.key;
  return via !== null && key !== undefined && observation?.period?.value.key === key;
}

function sideOf({ pin }: Move): Side {
  const { number, metric, newest } = pin;
  const value = newest.value.divide(conversion(number.mention.reading.unit, metric.unit));
  return { number, value, extent: closed(value, value) };
}

function stepOf(moves: readonly Move[]): RefreshStep {
  const edits = new Map(
    moves
      .flatMap(({ edits, period }) => (period ? [...edits, period.edit] : edits))
      .map((edit) => [edit.span.start, edit]),
  );
  return {
    numbers: moves.map(({ refreshed }) => refreshed),
    edits: [...edits.values()].toSorted((a, b) => a.span.start - b.span.start),
  };
}
