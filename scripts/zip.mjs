// Reads what a ZIP archive (a .vsix is one) holds from the directory at its end.
const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const entryLength = 46;

/** @param {Buffer} archive @returns {string[]} the names of its files, as they are written in it */
export function filesInZip(archive) {
  let end = archive.length - endLength;
  while (end >= 0 && archive.readUInt32LE(end) !== endSignature) end -= 1;
  if (end < 0) throw new Error('This is not a ZIP archive.');
  const count = archive.readUInt16LE(end + 10);
  const names = [];
  for (let at = archive.readUInt32LE(end + 16); names.length < count; ) {
    if (archive.readUInt32LE(at) !== entrySignature) throw new Error('The directory of this ZIP archive is broken.');
    const nameLength = archive.readUInt16LE(at + 28);
    names.push(archive.toString('utf8', at + entryLength, at + entryLength + nameLength));
    at += entryLength + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return names.filter((name) => !name.endsWith('/'));
}
