import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Span } from '../../../server/src/text/source-text.ts';
import { assertSound } from './assert-sound.ts';
import { draftOf } from './draft-of.ts';

/** A bit of a sentence as it is written and as it reads; `shown` is the part of what is written that its text leads to. */
interface Bit {
  readonly written: string;
  readonly plain: string;
  readonly shown: string;
}

const word = fc
  .constantFrom(
    'Harrowmere',
    '64.5%',
    '£1.2m',
    '2022-23',
    'carers’',
    'naïve',
    '😀',
    '👩🏽‍🦽',
    '1,209',
    'a',
    'snake_case',
  )
  .map((text) => ({ written: text, plain: text, shown: text }));

const wrapped = fc
  .tuple(
    word,
    fc.constantFrom(
      ['**', '**'],
      ['*', '*'],
      ['***', '***'],
      ['[', '](metric:x?period=2022-23)'],
      ['`', '`'],
      ['<b>', '</b>'],
    ),
  )
  .map(([{ plain }, marks]) => ({ written: marks[0] + plain + marks[1], plain, shown: plain }));

const decoded = fc
  .constantFrom(['&amp;', '&'], ['&#8211;', '–'], ['&pound;', '£'], ['&#x1F600;', '😀'], ['\\*', '*'], ['\\[', '['])
  .map(([written, plain]) => ({ written: written!, plain: plain!, shown: written! }));

const dropped = fc
  .constantFrom('<!-- 12 -->', '![5](6.png)', '<span title="7">')
  .map((written) => ({ written, plain: '', shown: '' }));

const bit: fc.Arbitrary<Bit> = fc.oneof(
  { weight: 3, arbitrary: word },
  { weight: 3, arbitrary: wrapped },
  decoded,
  dropped,
);

/** What begins a paragraph's first line and what begins its other lines. */
const container = fc.constantFrom(
  ['', ''],
  ['', '   '],
  ['> ', '> '],
  ['> ', ''],
  ['- ', '  '],
  ['12. > ', '    > '],
  ['> - ', '>   '],
  ['[^n]: ', '    '],
);

const ending = fc.constantFrom('\n', '\r\n', '\r', '  \n', '\\\n');

/** A paragraph, written with every bit and break noted. */
function write(
  bits: readonly Bit[],
  breaks: readonly (string | null)[],
  prefix: readonly string[],
): {
  text: string;
  plain: string;
  places: { bit: Bit; plain: Span; source: Span }[];
} {
  let text = prefix[0]!;
  let plain = '';
  const places = bits.map((bit, i) => {
    if (i > 0) {
      const lineBreak = bit.plain === '' ? null : breaks[i % breaks.length];
      text += lineBreak ? lineBreak + prefix[1]! : ' ';
      plain += ' ';
    }
    const inside = bit.shown === '' ? 0 : bit.written.indexOf(bit.shown);
    const place = {
      bit,
      plain: { start: plain.length, end: plain.length + bit.plain.length },
      source: { start: text.length + inside, end: text.length + inside + bit.shown.length },
    };
    text += bit.written;
    plain += bit.plain;
    return place;
  });
  return { text, plain, places };
}

const first = { written: 'We', plain: 'We', shown: 'We' };
const last = { written: 'end', plain: 'end', shown: 'end' };

describe('alignment of plain text with the file', function () {
  this.timeout(240_000);

  it('holds for every bit of any paragraph', () => {
    fc.assert(
      fc.property(
        fc.array(bit, { maxLength: 12 }),
        fc.array(fc.option(ending), { minLength: 1, maxLength: 5 }),
        container,
        fc.constantFrom('', '\uFEFF', 'Before [^n].\n\n', '\uFEFF# Heading\r\n\r\n'),
        (bits, breaks, prefix, before) => {
          const written = write([first, ...bits, last], breaks, prefix);
          const draft = draftOf(before + written.text);
          const passage = draft.passages.at(-1)!;
          const footnoteIsDefined = before.includes('[^n]');
          const isNote = prefix[0] === '[^n]: ';
          if (isNote && !footnoteIsDefined) return;
          assert.equal(passage.text, written.plain);
          for (const {
            bit: { plain },
            plain: span,
            source,
          } of written.places) {
            if (plain === '') continue;
            const expected = { start: source.start + before.length, end: source.end + before.length };
            assert.deepEqual(passage.toSource(span), expected);
            assert.equal(passage.toPlain(expected.start), span.start);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('makes nothing of emphasis around words', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 8 }),
        fc.array(fc.constantFrom('', '*', '**', '***')),
        (words, marks) => {
          const text = words.map(({ plain }) => plain).join(' ');
          const emphasised = words.map(({ plain }, i) => `${marks[i] ?? ''}${plain}${marks[i] ?? ''}`).join(' ');
          assert.equal(draftOf(`We ${emphasised} end`).passages[0]!.text, `We ${text} end`);
        },
      ),
    );
  });

  it('never throws, and every span lies in the text and in order, whatever the text', () => {
    const mark = fc.constantFrom(
      '#',
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '!',
      '|',
      '-',
      '&',
      ';',
      '\\',
      '\n',
      '\r',
      '\t',
      ' ',
      '\0',
      '\uFEFF',
      '\uD83D',
      '^',
      ':',
      '~',
    );
    const any = fc.array(fc.oneof({ weight: 3, arbitrary: mark }, fc.string({ maxLength: 4, unit: 'binary' })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(any, (bits) => assertSound(draftOf(bits.join('')))),
      { numRuns: 1500 },
    );
  });
});
