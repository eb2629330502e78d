import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readPicture } from '../../../server/src/documents/export/picture.ts';

/** A JPEG file’s first segments: an empty JFIF segment, fill bytes, a table, and the frame header. */
const jpeg = (frame: number) =>
  Uint8Array.from([
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    4,
    1,
    1,
    0xff,
    0xff,
    0xff,
    0xc4,
    0,
    3,
    9,
    0xff,
    frame,
    0,
    11,
    8,
    1,
    2,
    3,
    4,
    1,
    0,
  ]);

describe('a picture', () => {
  const pictures = 'test/fixtures/documents/every-part/pictures';

  it('is known by its first bytes, with its size in pixels', () => {
    const { bytes: _, ...png } = readPicture(readFileSync(`${pictures}/median wait.png`))!;
    assert.deepEqual(png, { kind: 'png', width: 380, height: 140 });
    const { bytes: __, ...gif } = readPicture(readFileSync(`${pictures}/dot.gif`))!;
    assert.deepEqual(gif, { kind: 'gif', width: 16, height: 16 });
    for (const frame of [0xc0, 0xc2]) {
      const { bytes: ___, ...jpg } = readPicture(jpeg(frame))!;
      assert.deepEqual(jpg, { kind: 'jpg', width: 0x0304, height: 0x0102 });
    }
  });

  it('that is broken off, of no size or none at all is none', () => {
    const png = readFileSync(`${pictures}/median wait.png`);
    for (let length = 0; length < 24; length++) assert.equal(readPicture(png.subarray(0, length)), null, `${length}`);
    for (let length = 0; length < 24; length++) assert.equal(readPicture(jpeg(0xc0).subarray(0, length)), null);
    const flat = Buffer.from(png);
    flat.writeUInt32BE(0, 16);
    assert.equal(readPicture(flat), null);
    assert.equal(readPicture(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')), null);
    assert.equal(readPicture(new Uint8Array(1000)), null);
  });
});
