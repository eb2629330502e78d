import type { Span } from '../../../text/source-text.ts';
import vocabulary from '../vocabulary/mailboxes.json';
import { isNhsNumber } from './nhs-number.ts';

export type DetailKind =
  | 'NHS number'
  | 'National Insurance number'
  | 'date of birth'
  | 'e-mail address'
  | 'telephone number'
  | 'postcode';

/** Something in a text that points to one person, in the text's plain offsets. */
export interface PersonalDetail {
  readonly kind: DetailKind;
  readonly plain: Span;
  /** Whether it cannot be anything else. */
  readonly certain: boolean;
}

const shared: ReadonlySet<string> = new Set(vocabulary.shared);
const privateServices: ReadonlySet<string> = new Set(vocabulary.private);

const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}';
const fullDate = `(?:\\d{1,2}[/.-]\\d{1,2}[/.-](?:19|20)?\\d\\d|\\d{1,2}(?:st|nd|rd|th)? ${month},? (?:19|20)\\d\\d|${month} \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d\\d|(?:19|20)\\d\\d-\\d\\d-\\d\\d)`;

const nhsNumber = /(?<![\d.,£/-])(?:\d{3}([ -]?)\d{3}\1\d{4})(?![\d/-]|[.,]\d)/g;
const nationalInsurance = /\b(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d\d ?\d\d ?\d\d ?[A-D]\b/g;
const birth = new RegExp(
  `\\b(?:d\\.? ?o\\.? ?b\\.?|date of birth|born(?: on)?)(?: (?:is|was|of))?[:,]? {0,3}(?:the )?(?<date>${fullDate})(?!\\d)`,
  'gi',
);
const mail =
  /(?<![\w.+-])(?<local>[a-z\d](?:[\w.+-]{0,62}[a-z\d])?)@(?<domain>[a-z\d-]{1,62}(?:\.[a-z\d-]{1,62}){1,4})/gi;
/** Mobile numbers are people’s own; others mostly belong to a service, unless the words before say whose they are. */
const mobile = /(?<![\d+])(?:(?:\+|00)44 ?(?:\(0\) ?)?|\(?0)7\d{3}\)?[ -]?\d{3}[ -]?\d{3}(?!\d)/g;
const landline = /(?<![\d+])(?:(?:\+|00)44 ?(?:\(0\) ?)?|\(?0)[12]\d{1,4}\)?[ -]?\d{3,4}[ -]?\d{3,4}(?!\d)/g;
const ownPhone = /\b(?:her|his|their|my|Mrs?|Ms|Miss)\b[^.;]{0,40}$/;
/** A mobile telephone that a service answers. */
const servicePhone =
  /\b(?:duty|helpline|hotline|line|team|office|service|text|texts|texting|sms|whatsapp|desk|hub)\b[^.;]{0,40}$/i;
const postcode = /\b(?:[A-PR-UWYZ][A-HK-Y]?\d[\dA-HJKMNPR-Y]?|GIR) \d[ABD-HJLNP-UW-Z]{2}\b/g;
const premises = new RegExp(`\\b(?:${vocabulary.premises.join('|')})\\b`, 'i');
const namedPremises = /\b\p{Lu}\p{L}+ (?:House|Hall|Court)\b/u;

/** Every detail but an address for mail has digits. */
const maybeDetail = /[@\d]/;
/** Every number of a person or a telephone has this many digits, with little between them. */
const maybeLongNumber = /\d(?:\D{0,2}\d){8}/;

/** The details of single persons in a text, in their order. Bare years, ages and first names are none. */
export function personalDetails(text: string): PersonalDetail[] {
  if (!maybeDetail.test(text)) return [];
  const details: PersonalDetail[] = [];
  const add = (kind: DetailKind, start: number, length: number, certain = false): void => {
    const plain = { start, end: start + length };
    if (!details.some((other) => other.plain.start < plain.end && plain.start < other.plain.end)) {
      details.push({ kind, plain, certain });
    }
  };
  const longNumbers = (pattern: RegExp): Iterable<RegExpExecArray> =>
    maybeLongNumber.test(text) ? text.matchAll(pattern) : [];
  for (const { index, 0: found, 1: gap } of longNumbers(nhsNumber)) {
    const saysNhs = /\bNHS\b(?:[^.;]|\bno\.){0,30}$/i.test(text.slice(Math.max(0, index - 60), index));
    // One in eleven numbers of ten digits has the right check digit by chance.
    if ((saysNhs || gap !== '') && isNhsNumber(found.replace(/\D/g, '')))
      add('NHS number', index, found.length, saysNhs);
  }
  for (const { index, 0: found } of text.matchAll(nationalInsurance))
    add('National Insurance number', index, found.length);
  for (const match of text.matchAll(birth)) {
    const { date } = match.groups as { date: string };
    add('date of birth', match.index + match[0].length - date.length, date.length);
  }
  for (const match of text.includes('@') ? text.matchAll(mail) : []) {
    const { local, domain } = match.groups as { local: string; domain: string };
    if (namesPerson(local, domain)) add('e-mail address', match.index, match[0].length);
  }
  for (const { index, 0: found } of longNumbers(mobile)) {
    if (!servicePhone.test(text.slice(Math.max(0, index - 80), index))) add('telephone number', index, found.length);
  }
  for (const { index, 0: found } of longNumbers(landline)) {
    if (ownPhone.test(text.slice(Math.max(0, index - 80), index))) add('telephone number', index, found.length);
  }
  for (const { index, 0: found } of text.matchAll(postcode)) {
    const before = text.slice(Math.max(0, index - 120), index);
    if (!premises.test(before) && !namedPremises.test(before)) add('postcode', index, found.length);
  }
  return details.toSorted((a, b) => a.plain.start - b.plain.start);
}

/** Whether an address is one person's: at a private mail service, or in the form of a first name and a surname. */
function namesPerson(local: string, domain: string): boolean {
  if (privateServices.has(domain.toLowerCase().split('.')[0]!)) return true;
  const parts = local.toLowerCase().split(/[._-]/);
  const isName = parts.length >= 2 && parts.length <= 3 && parts.every((part) => /^\p{L}+\d{0,2}$/u.test(part));
  return isName && parts.at(-1)!.length > 1 && !parts.some((part) => shared.has(part));
}
