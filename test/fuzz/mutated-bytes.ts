import fc from 'fast-check';

const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('set', 'set', 'set', 'flip', 'delete', 'insert', 'repeat', 'cut'),
  byte: fc.oneof(fc.constantFrom(0, 0xff, 0x7f, 0x80, 0x50, 0x3c), fc.nat(255)),
  length: fc.nat(20),
});

/** Bytes that begin as one of `files` and had a few of their bytes changed. */
export function mutatedBytes(files: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  return fc
    .tuple(fc.nat(files.length - 1), fc.array(mutation, { minLength: 1, maxLength: 6 }))
    .map(([file, mutations]) => {
      let bytes = Buffer.from(files[file]!);
      for (const { at, kind, byte, length } of mutations) {
        const place = Math.floor(at * Math.max(0, bytes.length - 1));
        const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
        if (kind === 'set' && after.length > 0) after[0] = byte;
        else if (kind === 'flip' && after.length > 0) after[0] = after[0]! ^ (1 << (byte & 7));
        else if (kind === 'delete') bytes = Buffer.concat([before, after.subarray(length)]);
        else if (kind === 'insert') bytes = Buffer.concat([before, Buffer.alloc(length, byte), after]);
        else if (kind === 'repeat') bytes = Buffer.concat([before, after.subarray(0, length), after]);
        else if (kind === 'cut') bytes = Buffer.from(before);
      }
      return bytes;
    });
}
