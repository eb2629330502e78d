import { EncryptedFileError, readXlsx } from 'hucre';
import { cellText } from './cell-text.ts';
import { chooseSheet } from './choose-sheet.ts';
import { unpackedBytes } from './unpacked-bytes.ts';
import type { WorkbookRefusal, WorkbookSheet } from './workbook.ts';

const megabyte = 1_000_000;

/** Far more than figures take up, far less than would hold everything up. */
const most = { unpackedMegabytes: 60, rows: 50_000 };

/** The columns A to IV. */
const columns = 'IV';

type ReadSheet = Awaited<ReturnType<typeof readXlsx>>['sheets'][number];

/**
 * Reads the sheet of an XLSX workbook that holds metrics: the one of that name or, where `name` is null, the first visible
 * one that has a row with the columns `id` and `value`. Never throws for what the bytes hold. The file’s sizes are looked
 * at before anything is unpacked, and no part of it is unpacked beyond the size that it gives.
 */
export async function readWorkbook(bytes: Uint8Array, name: string | null): Promise<WorkbookSheet | WorkbookRefusal> {
  const unpacked = unpackedBytes(bytes);
  if (unpacked !== null && unpacked > most.unpackedMegabytes * megabyte) {
    return {
      refusal: `holds more than ${most.unpackedMegabytes} MB once it is unpacked. Keep in it only what the drafts speak of`,
    };
  }
  try {
    const range = `A1:${columns}${most.rows + 1}`;
    const { sheets } = await readXlsx(bytes, { readStyles: true, range });
    if (sheets.some(({ rows }) => rows.length > most.rows)) {
      return { refusal: `has a sheet of more than ${most.rows} rows. Keep in it only what the drafts speak of` };
    }
    return chooseSheet(
      sheets.map((sheet) => ({
        name: sheet.name,
        isHidden: sheet.hidden === true || sheet.veryHidden === true,
        rows: rowsOf(sheet),
      })),
      name,
    );
  } catch (error) {
    return { refusal: error instanceof EncryptedFileError ? locked : broken };
  }
}

const locked =
  'is protected by a password, or is an old workbook (.xls) under another name. Save it as an Excel workbook (.xlsx) without a password';
const broken = 'is damaged, or is no workbook at all. Open it in Excel and save it again as an Excel workbook (.xlsx)';

function rowsOf({ rows, cells, merges = [] }: ReadSheet): string[][] {
  const texts = rows.map((row, r) => row.map((value, c) => cellText(cells?.get(`${r},${c}`) ?? { value })));
  for (const { startRow, startCol, endRow } of merges) {
    const text = texts[startRow]?.[startCol];
    if (!text) continue;
    for (let r = startRow + 1; r <= Math.min(endRow, texts.length - 1); r++) texts[r]![startCol] = text;
  }
  return texts;
}
