import type { Passage } from '../draft/draft.ts';
import type { Period } from '../quantities/period.ts';
import { Rational } from '../quantities/rational.ts';
import type { Span } from '../text/source-text.ts';
import type { AreaNames } from './area-names.ts';
import { type Clause, clauses } from './clauses.ts';
import { hedgeOf } from './hedges.ts';
import { accepted } from './intervals.ts';
import { lex } from './lexer.ts';
import type { Mention, Reading } from './number.ts';
import { numeral } from './numerals.ts';
import { situate } from './situate.ts';
import { headersOf } from './table-headers.ts';
import type { Quantity, Token } from './token.ts';

/** A claim with what the linker needs to know of its place. */
export interface Claim {
  readonly clause: Clause;
  readonly reading: Reading;
  readonly mention: Mention;
}

export interface NumbersRead {
  readonly mentions: readonly Mention[];
  /** The claims among them, in order, grouped by sentence or table row. */
  readonly sentences: readonly (readonly Claim[])[];
}

/** Reads every number of some passages: what it is, and for a claim what it stands for. Knows no metrics. */
export function readNumbers(passages: readonly Passage[], areas: AreaNames, defaultPeriod: Period | null): NumbersRead {
  const mentions: Mention[] = [];
  const sentences: Claim[][] = [];
  for (const passage of passages) {
    const tokens = lex(passage).map((token) => inPlace(passage, token));
    const claims = readClaims(passage, tokens, areas, defaultPeriod);
    const byToken = new Map(claims.map((claim) => [claim.clause.token, claim.mention]));
    for (const token of tokens) mentions.push(byToken.get(token) ?? mention(passage, token, token.plain, null));
    const bySentence = new Map<Span, Claim[]>();
    for (const claim of claims) {
      const list = bySentence.get(claim.clause.sentence);
      if (list) list.push(claim);
      else bySentence.set(claim.clause.sentence, [claim]);
    }
    sentences.push(...bySentence.values());
  }
  return { mentions, sentences };
}

/** A token as its section and its table make it. */
function inPlace(passage: Passage, token: Token): Token {
  if (isNoteMark(passage, token)) return { ...token, kind: 'list-marker', quantity: null };
  if (isNarrative(passage, token)) return { ...token, kind: 'other', quantity: null };
  return timeInCell(passage, token) ?? token;
}

const timed = /^([\d,.]+) (minute|hour|day|week|month|year)s?$/i;
const measuresTime =
  /\b(?:median|average|mean|waits?|waiting|delays?|longest|length of|expectancy|time (?:to|from|taken|between))\b/i;

/** A table's cell that is all a time, where its row or column says that time was measured. */
function timeInCell(passage: Passage, token: Token): Token | undefined {
  const match = token.kind === 'duration' && passage.cell ? timed.exec(passage.text.trim()) : null;
  const value = match && numeral(match[1]!);
  if (!match || !value || !headersOf(passage).some(({ text }) => measuresTime.test(text))) return undefined;
  const { start } = token.plain;
  const unit = `${match[2]!.toLowerCase()}s`;
  return {
    ...token,
    kind: 'claim',
    plain: { start, end: start + match[1]!.length },
    quantity: { form: 'plain', value: value.value, upper: null, step: value.step, zeros: 0, unit, of: null },
  };
}

function readClaims(
  passage: Passage,
  tokens: readonly Token[],
  areas: AreaNames,
  defaultPeriod: Period | null,
): Claim[] {
  const claims: Claim[] = [];
  const assumed: Reading['period'] = defaultPeriod && { period: defaultPeriod, from: 'front-matter' };
  for (const clause of clauses(passage, tokens)) {
    const { token } = clause;
    const stated = token.quantity!;
    const { hedge } = hedgeOf(passage.text, token.plain);
    // What the sentence before opened with, not what it compared that with.
    const before = claims.findLast((claim) => claim.clause.sentence !== clause.sentence);
    const opening = before && claims.find((claim) => claim.clause.sentence === before.clause.sentence);
    const situation = situate(clause, tokens, areas, opening?.reading ?? null);
    const header = headerUnit(passage);
    const lent = header ? null : lentUnit(clause, claims, situation.area !== null);
    const quantity = header ? inHeader(stated, header) : { ...stated, unit: lent ?? stated.unit };
    const { strict, loose } = accepted(quantity, quantity.upper ? 'range' : hedge);
    const reading: Reading = {
      value: quantity.value,
      unit: quantity.unit,
      hedge: quantity.upper ? 'range' : hedge,
      strict,
      loose,
      period: situation.period ?? (situation.isEarlier ? null : assumed),
      area: situation.area,
      rankOf: quantity.form === 'rank' ? quantity.of : null,
    };
    const read: Token = { ...token, quantity };
    claims.push({ clause: { ...clause, token }, reading, mention: mention(passage, read, token.plain, reading) });
  }
  return claims;
}

function mention(passage: Passage, token: Token, plain: Span, reading: Reading | null): Mention {
  return {
    passage,
    plain,
    span: passage.toSource(plain),
    text: passage.text.slice(plain.start, plain.end),
    kind: token.kind,
    quantity: token.quantity,
    reading,
  };
}

/**
 * The unit of a bare number that its neighbours give: "63.8 and 64 years", "18.4 for females" after "18-19 years",
 * "England average 8.5" after "8.7 adults per 1,000".
 */
function lentUnit(clause: Clause, earlier: readonly Claim[], isComparator: boolean): string | undefined {
  const { token, siblings, index, passage, sentence } = clause;
  const q = token.quantity!;
  if (q.form !== 'plain' || q.unit !== 'count') return undefined;
  const next = siblings[index + 1];
  if (
    next &&
    /^ (?:and|or|to) $/.test(passage.text.slice(token.plain.end, next.plain.start)) &&
    next.quantity!.form === 'plain'
  ) {
    if (next.quantity!.unit !== 'count') return next.quantity!.unit;
  }
  const before = earlier.at(-1);
  if (before && isGoal(clause)) return before.reading.unit;
  if (!before || before.reading.unit === 'rank' || before.reading.unit === 'count') return namedUnit(clause);
  const isSame = before.clause.sentence === sentence;
  const decimal = !q.value.isInteger();
  const bare =
    !/^ \p{L}/u.test(passage.text.slice(token.plain.end)) ||
    /^ (?:for|in|and|nationally|regionally|across|compared|respectively)\b/.test(passage.text.slice(token.plain.end));
  if (
    (isSame && bare && !isOwnSubject(clause) && (decimal || isComparator || isInBrackets(clause))) ||
    (isComparator && bare && before.mention.quantity?.form === 'plain')
  ) {
    return before.reading.unit;
  }
  return namedUnit(clause);
}

/** "from 19 weeks to nine", "47 days rather than 74". */
function isGoal({ passage: { text }, token, siblings, index }: Clause): boolean {
  const before = siblings[index - 1];
  const gap = before ? text.slice(before.plain.end, token.plain.start) : '';
  return (
    /^ (?:minutes|hours|days|weeks|months|years) (?:to|rather than) $/.test(gap) &&
    /^(?! [a-z]+s\b)/.test(text.slice(token.plain.end))
  );
}

/** "… and average caseloads are 15.6": another thing is spoken of than before. */
function isOwnSubject({ passage: { text }, token, siblings, index }: Clause): boolean {
  const gap = text.slice(siblings[index - 1]?.plain.end ?? 0, token.plain.start);
  return /(?:, | and )(?:the |our )?average (?!(?:of|was|is)\b)[a-z]+(?: [a-z]+){0,3} (?:is|are|was|were|stands? at|stood at) $/.test(
    gap,
  );
}

/** "49 days (58 in the year before)": the same measure at another time or place. */
function isInBrackets({ passage: { text }, token, siblings, index }: Clause): boolean {
  const gap = text.slice(siblings[index - 1]?.plain.end ?? token.plain.start, token.plain.start);
  return /^[^()]{0,40}\($/.test(gap) && /^ (?:in|at|for|on) [^()]{0,40}\)/.test(text.slice(token.plain.end));
}

const share = /(?:^|[\s(])(?:% of|percentages? of|proportions? of|per ?cent of)\b[^,;.\d]*$/i;

/** "the average age was 45", "% of reviews on time: 68.3". */
function namedUnit({ passage, token, own, sentence }: Clause): string | undefined {
  if (/\b(?:average|mean|median) age\b[^,;]*$/i.test(passage.text.slice(own.start, token.plain.start))) return 'years';
  const isBare = /^ ?(?:$|[.;,)(|]|in\b|for\b|at\b)/.test(passage.text.slice(token.plain.end));
  const isShare = isBare && token.quantity!.value.compare(Rational.hundred) <= 0;
  return isShare && share.test(passage.text.slice(sentence.start, token.plain.start)) ? 'percent' : undefined;
}

/** The unit that a table's column or row header gives to bare numbers in it. */
function headerUnit(passage: Passage): HeaderUnit | undefined {
  if (!/^\s*[\d,.]+(?: \(?(?:forecast|provisional|estimate|projected|target|budget)\)?)?\s*$/i.test(passage.text))
    return undefined;
  for (const { text } of headersOf(passage)) {
    const unit = unitIn(text);
    if (unit) return unit;
  }
  // "£m" alone in the corner holds for the whole table.
  const corner = passage.cell?.row ? passage.cell.table.rows[0]?.[0] : undefined;
  return corner && /^\(?(?:£ ?(?:bn|m|k|000s?)?|%|per ?cent)\)?$/i.test(corner.text.trim())
    ? unitIn(corner.text)
    : undefined;
}

interface HeaderUnit {
  readonly unit: string;
  /** How many zeros the header leaves out: 6 for `£m`. */
  readonly scale: number;
}

function inHeader(quantity: Quantity, { unit, scale }: HeaderUnit): Quantity {
  const factor = Rational.powerOfTen(scale);
  const form = unit === 'percent' ? 'percent' : unit === 'gbp' ? 'money' : unit === 'rank' ? 'rank' : quantity.form;
  return { ...quantity, form, unit, value: quantity.value.multiply(factor), step: quantity.step.multiply(factor) };
}

function unitIn(header: string): HeaderUnit | undefined {
  const rate = /\bper (1,?000|10,?000|100,?000)\b/i.exec(header);
  if (rate) return { unit: `per-${rate[1]!.replaceAll(',', '')}`, scale: 0 };
  if (/%|\bper ?cent(?:age)?\b/i.test(header)) return { unit: 'percent', scale: 0 };
  const money = /£ ?(bn|m|k|000s?)?/i.exec(header);
  if (money)
    return { unit: 'gbp', scale: { bn: 9, m: 6, k: 3, '000': 3, '000s': 3 }[money[1]?.toLowerCase() ?? ''] ?? 0 };
  const time = /[(,] ?(days|weeks|months|hours|years)(?: per [\w -]{2,30})?\)?$/i.exec(header.trim());
  if (time) return { unit: time[1]!.toLowerCase(), scale: 0 };
  return /\brank\b/i.test(header) ? { unit: 'rank', scale: 0 } : undefined;
}

const notes = /^(?:(?:end|foot)?notes?|sources?|references?|notes and (?:sources|references)|sources and notes)$/i;

/** "1 Skills for Care, 2024" among the notes at the end: a note's own number. */
function isNoteMark({ section, text }: Passage, { plain }: Token): boolean {
  return plain.start === 0 && /^\d{1,2} [A-Z“‘]/.test(text) && notes.test(section.heading?.text.trim() ?? '');
}

const storied = /\b(?:story|stories|case study|case example)\b/i;

/** Numbers of a person's story or inside quotation marks are narrative; a share or a sum of money still makes a claim. */
function isNarrative(passage: Passage, token: Token): boolean {
  const q = token.quantity;
  if (!q || q.form === 'percent' || q.form === 'money' || q.form === 'rank') return false;
  if (isQuoted(passage.text, token.plain)) return true;
  if (q.value.compare(Rational.of(1000)) >= 0) return false;
  return (
    (passage.section.heading !== null && storied.test(passage.section.heading.text)) ||
    /^case (?:study|example)\b/i.test(passage.text)
  );
}

/** Whether a span lies between double quotation marks, curly or straight. */
function isQuoted(text: string, plain: Span): boolean {
  const behind = text.slice(0, plain.start);
  if (behind.lastIndexOf('“') > behind.lastIndexOf('”') && text.indexOf('”', plain.end) >= 0) return true;
  return (behind.split('"').length - 1) % 2 === 1 && text.indexOf('"', plain.end) >= 0;
}
