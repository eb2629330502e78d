import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { analyse } from '../../../server/src/analysis.ts';
import { exportDraft } from '../../../server/src/documents/export/export-draft.ts';
import { importDocument } from '../../../server/src/documents/import/import-document.ts';
import { parseDraft } from '../../../server/src/draft/parse-draft.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';
import { loadFromMemory } from '../../unit/load-from-memory.ts';
import { type ZippedFile, zipOf } from '../../workbook-file.ts';
import { type FuzzProperty, forAny } from '../fuzz-property.ts';
import { hostileText, markdownPieces, numberPieces } from '../hostile-text.ts';
import { folder, hostileFront, hostileMetrics, longDrafts } from '../invented-drafts.ts';
import { mutatedBytes } from '../mutated-bytes.ts';
import { mutatedText } from '../mutated-text.ts';

const document = readFileSync('test/fixtures/documents/harrowmere.docx');
const parts = filesOf(document);
const body = parts.find(({ name }) => name === 'word/document.xml')!.content.toString();

/** What a Word document is made of, and what its readers have stumbled over. */
const markup = [
  ...'<w:p>|</w:p>|</w:r>|<w:tbl>|</w:tc>|<!DOCTYPE a [<!ENTITY b "c">]>|&#0;|<w:hyperlink r:id="rId99">'.split('|'),
  ...[
    '<w:t>64.5%</w:t>',
    '<w:t xml:space="preserve"> *a _b `c [d](e) # &lt;f&gt; &amp;nbsp; | \\ </w:t>',
    '<w:t>1. - + 2) # &gt;</w:t>',
    '<w:br/><w:tab/><w:noBreakHyphen/>',
    '<w:rPr><w:b/><w:i/><w:vertAlign w:val="superscript"/></w:rPr><w:t> 2 </w:t>',
    '<w:rPr><w:strike/></w:rPr><w:t>out</w:t>',
    '<w:footnoteReference w:id="1"/>',
    '<w:footnoteReference w:id="99"/>',
    '<w:commentReference w:id="0"/>',
    '<w:instrText>HYPERLINK "a"</w:instrText>',
    '<w:object/>',
  ].map((run) => `<w:p><w:r>${run}</w:r></w:p>`),
  ...[
    '<w:pStyle w:val="Heading1"/>',
    '<w:pStyle w:val="Nowhere"/>',
    '<w:numPr><w:ilvl w:val="8"/><w:numId w:val="1"/></w:numPr>',
  ].map((style) => `<w:p><w:pPr>${style}</w:pPr><w:r><w:t>Priority 1</w:t></w:r></w:p>`),
  ...['', '<w:tcPr><w:gridSpan w:val="9"/></w:tcPr>', '<w:tcPr><w:gridSpan w:val="-1"/><w:vMerge/></w:tcPr>'].map(
    (cell) =>
      `<w:tbl><w:tr><w:tc>${cell}<w:p/><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:tc></w:tr><w:tr/></w:tbl>`,
  ),
];

/** What a ZIP archive that Word wrote holds, read by its directory. */
function filesOf(archive: Buffer): ZippedFile[] {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    const [packed, nameLength, extra, comment, header] = [
      archive.readUInt32LE(at + 20),
      ...[28, 30, 32].map((field) => archive.readUInt16LE(at + field)),
      archive.readUInt32LE(at + 42),
    ] as [number, number, number, number, number];
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
    const bytes = archive.subarray(start, start + packed);
    const content = archive.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes);
    at += 46 + nameLength + extra + comment;
    return { name, content };
  });
}

/** A document becomes a draft that can be parsed, or is refused. */
async function isImported(bytes: Uint8Array): Promise<void> {
  const options = { framework: 'cqc-local-authority', title: 'Draft', pictureFolder: 'pictures' };
  const imported = await importDocument(bytes, options);
  if ('refusal' in imported) return;
  const draft = parseDraft(new SourceText(`${folder}draft.md`, imported.text));
  assert.equal(draft.frontMatter.framework?.value, 'cqc-local-authority');
  assert.ok(imported.text.endsWith('\n'));
}

const changedBody = mutatedText([body], markup, {
  longest: body.length,
  most: 3,
  seam: '<w:p>',
  head: body.indexOf('<w:body>') + 8,
});

const draftText = fc.oneof(
  hostileText,
  mutatedText(longDrafts, [...markdownPieces, ...numberPieces, '![](a.png)', '<img src=x>', '[^a]: [^a]\n'], {
    longest: 1_200,
  }),
);

/** What has to hold of documents, taken in and given out. */
export const documentProperties: readonly FuzzProperty[] = [
  forAny('bytes of Word documents', mutatedBytes([document]), { cases: 10, shortRounds: 1 }, isImported),
  forAny('markup of Word documents', changedBody, { cases: 10, shortRounds: 1 }, (text) =>
    isImported(zipOf(parts.map((part) => (part.name === 'word/document.xml' ? { ...part, content: text } : part)))),
  ),
  forAny(
    'drafts written for readers',
    fc.tuple(draftText, fc.constantFrom('markdown' as const, 'html' as const, 'docx' as const), fc.boolean()),
    { cases: 10, shortRounds: 1 },
    async ([text, format, hasSources]) => {
      const loaded = await loadFromMemory(hostileFront + text, { 'metrics.yaml': hostileMetrics });
      const { draft, numbers } = analyse(loaded);
      const options = { format, hasSources, keepsFrontMatter: false, title: 'Draft', pictureAt: async () => null };
      const { content } = await exportDraft(draft, numbers, options);
      if (format === 'html') assert.doesNotMatch(String(content), /<script|javascript:/i);
    },
  ),
];
