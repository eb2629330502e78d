import fc from 'fast-check';

/** One change of a text. Places are shares of its length, so that they fit any text. */
interface Mutation {
  readonly kind: 'insert' | 'replace' | 'delete' | 'repeat' | 'move' | 'cut';
  readonly at: number;
  readonly to: number;
  readonly length: number;
  readonly text: string;
  /** Whether the places move on to where the text may come apart, so that it stays whole enough to be read. */
  readonly isApt: boolean;
}

interface Mutations {
  /** The longest stretch that is taken, in characters. */
  readonly longest?: number;
  /** How many changes at the most. */
  readonly most?: number;
  /** Where a text may come apart: before each of these; by default before lines. */
  readonly seam?: string;
  /** How much of the start stays as it is. */
  readonly head?: number;
}

const place = fc.double({ min: 0, max: 1, noNaN: true });

/** What breaks readers of any text: other line ends, signs that nobody sees, halves of characters, far too much of one. */
const awkwardPieces = fc.constantFrom(
  '\0',
  '\uFEFF',
  '\uD800',
  '\uDC00',
  '\u2028',
  '\u0085',
  '\u00A0',
  '\u200B',
  '\u202E',
  '\r',
  '\r\n',
  '\t',
  '\u001b[2J',
  '👩🏽‍🦽',
  'é',
  'e\u0301',
  'İ',
  '9'.repeat(400),
  '('.repeat(200),
  '[['.repeat(100),
  ' '.repeat(500),
  '\n'.repeat(100),
);

function mutation(piece: fc.Arbitrary<string>): fc.Arbitrary<Mutation> {
  const text = fc.oneof(
    { weight: 8, arbitrary: piece },
    { weight: 1, arbitrary: awkwardPieces },
    { weight: 1, arbitrary: fc.string({ maxLength: 4, unit: 'binary' }) },
  );
  const length = fc.oneof(
    { weight: 3, arbitrary: fc.nat(6) },
    { weight: 2, arbitrary: fc.nat(60) },
    { weight: 1, arbitrary: fc.nat(400) },
  );
  const kind = fc.oneof(
    {
      weight: 12,
      arbitrary: fc.constantFrom<Mutation['kind'][]>('insert', 'insert', 'replace', 'delete', 'repeat', 'move'),
    },
    { weight: 1, arbitrary: fc.constant<Mutation['kind']>('cut') },
  );
  const isApt = fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false));
  return fc.record<Mutation>({ kind, at: place, to: place, length, text, isApt });
}

/** Texts that begin as a stretch of one of `texts`, of at most `longest` characters, and went through a few changes. */
export function mutatedText(
  texts: readonly string[],
  pieces: readonly string[],
  { longest = 3_000, most = 6, seam = '\n', head = 0 }: Mutations = {},
): fc.Arbitrary<string> {
  return fc
    .record({
      text: fc.constantFrom(...texts),
      from: fc.oneof(fc.constant(0), place),
      changes: fc.array(mutation(fc.constantFrom(...pieces)), { maxLength: most }),
    })
    .map(({ text, from, changes }) => {
      const room = Math.max(0, text.length - longest);
      const start = text.indexOf('\n', Math.floor(from * room)) + 1;
      const stretch = from === 0 || room === 0 ? text.slice(0, longest) : text.slice(start, start + longest);
      const kept = stretch.slice(0, head);
      return kept + changes.reduce((changing, change) => changed(changing, change, seam), stretch.slice(head));
    });
}

function changed(text: string, { kind, at, to, length, text: inserted, isApt }: Mutation, seam: string): string {
  const settle = (within: string, offset: number): number => {
    const next = isApt ? within.indexOf(seam, offset) : offset;
    return next < 0 ? within.length : next;
  };
  const start = settle(text, Math.floor(at * text.length));
  const end = settle(text, Math.min(text.length, start + length));
  const [before, part, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  switch (kind) {
    case 'insert':
      return before + inserted + part + after;
    case 'replace':
      return before + inserted + after;
    case 'delete':
      return before + after;
    case 'repeat':
      return before + part + part + after;
    case 'move': {
      const rest = before + after;
      const there = settle(rest, Math.floor(to * rest.length));
      return rest.slice(0, there) + part + rest.slice(there);
    }
    case 'cut':
      return before;
  }
}
