import fc from 'fast-check';

/** One change of a text; places and lengths are shares of it, so that they fit any text. */
type Mutation =
  | { readonly kind: 'insert'; readonly at: number; readonly text: string }
  | { readonly kind: 'replace'; readonly at: number; readonly length: number; readonly text: string }
  | { readonly kind: 'delete' | 'repeat' | 'move'; readonly at: number; readonly length: number; readonly to: number }
  | { readonly kind: 'cut'; readonly at: number };

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
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('insert' as const), at: place, text }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('replace' as const), at: place, length, text }) },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constantFrom('delete' as const, 'repeat' as const, 'move' as const),
        at: place,
        length,
        to: place,
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut' as const), at: place }) },
  );
}

/** Texts that begin as a stretch of one of `texts`, of at most `longest` characters, and went through a few changes. */
export function mutatedText(
  texts: readonly string[],
  pieces: readonly string[],
  { longest = 3_000, mutations = 8, head = 0 }: { longest?: number; mutations?: number; head?: number } = {},
): fc.Arbitrary<string> {
  return fc
    .record({
      text: fc.constantFrom(...texts),
      from: fc.oneof(fc.constant(0), place),
      changes: fc.array(mutation(fc.constantFrom(...pieces)), { maxLength: mutations }),
    })
    .map(({ text, from, changes }) => {
      const room = Math.max(0, text.length - longest);
      const start = text.indexOf('\n', Math.floor(from * room)) + 1;
      const stretch = from === 0 || room === 0 ? text.slice(0, longest) : text.slice(start, start + longest);
      const kept = stretch.slice(0, head);
      return kept + changes.reduce(changed, stretch.slice(head));
    });
}

function changed(text: string, mutation: Mutation): string {
  const at = Math.floor(mutation.at * text.length);
  const [before, after] = [text.slice(0, at), text.slice(at)];
  switch (mutation.kind) {
    case 'insert':
      return before + mutation.text + after;
    case 'replace':
      return before + mutation.text + after.slice(mutation.length);
    case 'delete':
      return before + after.slice(mutation.length);
    case 'repeat':
      return before + after.slice(0, mutation.length) + after;
    case 'move': {
      const rest = before + after.slice(mutation.length);
      const to = Math.floor(mutation.to * rest.length);
      return rest.slice(0, to) + after.slice(0, mutation.length) + rest.slice(to);
    }
    case 'cut':
      return before;
  }
}
