import { stem } from '../../text/words.ts';
import { numberWords } from '../numerals.ts';
import vocabulary from '../vocabulary/enumerations.json' with { type: 'json' };

/** How many things a run of text names: "and" may join two of them or belong to one. */
export interface ItemCount {
  readonly fewest: number;
  readonly most: number;
}

const elaborating = new RegExp(
  `(?:^|[^\\w-])(?:${vocabulary.elaborating.join('|').replaceAll('.', '\\.')})(?![\\w-])`,
  'i',
);
/** "two in the north, one in the south" divides, and does not name. */
const subtotal = new RegExp(`\\b(?:${numberWords})\\b`, 'i');
const opening = /^(?:: |, namely,? | – | — | - | \()/;
const joint = / (?:and|or|&) /g;

/**
 * The things named behind "three themes": up to the end of the sentence or the bracket. Undefined where what follows is
 * no plain enumeration.
 */
export function itemsNamed(after: string): ItemCount | undefined {
  const open = opening.exec(after);
  if (!open) return undefined;
  const rest = after.slice(open[0].length);
  const end = open[0] === ' (' ? rest.indexOf(')') : endOf(rest);
  const text = rest
    .slice(0, Math.max(end, 0))
    .replaceAll(/ ?\([^)]{0,100}\)/g, '')
    .trim();
  if (text === '' || elaborating.test(text) || subtotal.test(text) || /[\d:?!–—“”"]/.test(text)) return undefined;
  return text.includes(';') ? bySemicolons(text) : byCommas(text);
}

const naming = new Set(vocabulary.naming.map(stem));
const describing = new RegExp(`^(?:\\w+ed\\b|\\w+ly\\b|(?:${vocabulary.describing.join('|')})\\b)`, 'i');

/** What "our three priorities are …" names, where a noun of that kind is told what it is and not how it is. */
export function itemsThatAre(after: string, noun: string): ItemCount | undefined {
  if (!naming.has(noun) || !after.startsWith(' are ') || describing.test(after.slice(5))) return undefined;
  const items = itemsNamed(`: ${after.slice(5)}`);
  return items && items.fewest >= 3 ? items : undefined;
}

const compass = vocabulary.compass.join('|');
const places = new RegExp(`^, ((?:${compass})(?:, (?:${compass}))*,? and (?:${compass}))(?=[,.;])`);

/** "by three locality teams, East, Mid and South". */
export function placesNamed(after: string): ItemCount | undefined {
  const match = places.exec(after);
  return match ? byCommas(match[1]!) : undefined;
}

/** The end of the first sentence; a text that goes on to the end of its passage must close with a stop. */
function endOf(text: string): number {
  return /\.(?= [A-Z]|\s*$)/.exec(text)?.index ?? -1;
}

function bySemicolons(text: string): ItemCount | undefined {
  const parts = text.split(';').map((part) => part.trim());
  if (parts.length < 2 || parts.some((part) => part === '')) return undefined;
  const last = parts.at(-1)!;
  const inner = /^(?:and|or) /.test(last) ? 0 : (last.match(joint)?.length ?? 0);
  return { fewest: parts.length, most: parts.length + inner };
}

function byCommas(text: string): ItemCount | undefined {
  const parts = text.split(',').map((part) => part.trim());
  const last = parts.at(-1)!;
  const closed = /^(?:and|or|&) /.test(last);
  const inner = parts.reduce((sum, part) => sum + (part.replace(/^(?:and|or|&) /, '').match(joint)?.length ?? 0), 0);
  const isJoined = closed || joint.test(last);
  joint.lastIndex = 0;
  if (parts.some((part) => part === '' || part.split(' ').length > 8)) return undefined;
  if (!isJoined && parts.length < 3) return undefined;
  const fewest = isCertain(parts) ? parts.length + (closed || !isJoined ? 0 : 1) : 1;
  return { fewest, most: parts.length + inner };
}

/** Whether each comma parts two things: one lone word among longer items may be an adjective ("safe, timely discharge"). */
function isCertain(parts: readonly string[]): boolean {
  const lone = parts.slice(0, -1).filter((part) => !part.includes(' ')).length;
  return (
    lone === 0 ||
    (lone === parts.length - 1 &&
      !parts
        .at(-1)!
        .replace(/^(?:and|or|&) /, '')
        .replaceAll(joint, '')
        .includes(' '))
  );
}
