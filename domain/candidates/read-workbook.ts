/** Reads a workbook (XLSX). Apart from the rest, since the reader of such files is large and rarely needed. */
import { unzipSync, zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { MOST_LIST_BYTES, MOST_ROWS, readListTable, type FileReading } from './class-list.ts';
import { tableOfSheets, type WorkbookCell } from './class-list-table.ts';
import { reason } from './reason.ts';

/** A list of 20,000 rows needs 20 MB; a file made to exhaust the memory holds thousands. */
const MOST_UNPACKED_BYTES = 150_000_000;

export type WorkbookReading =
  | (Extract<FileReading, { is: 'table' }> & {
      /** The name of the sheet that was read, and of those with content that were not. */
      readonly sheet: string;
      readonly otherSheets: readonly string[];
    })
  | Extract<FileReading, { is: 'refused' }>;

const refused = (key: Parameters<typeof reason>[0], params = {}): WorkbookReading => ({
  is: 'refused',
  reasons: [reason(key, {}, params)],
});

/** The sheet that names most columns. Never rejects: what cannot be read is refused. */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookReading> {
  if (bytes.length > MOST_LIST_BYTES) return refused('candidates.refused.tooLarge', { limit: MOST_LIST_BYTES / 1e6 });
  try {
    let unpacked = 0;
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:xml|rels)$/.test(name)) return false;
        unpacked += originalSize;
        return unpacked <= MOST_UNPACKED_BYTES;
      },
    });
    if (unpacked > MOST_UNPACKED_BYTES) return refused('candidates.refused.tooLarge', { limit: MOST_LIST_BYTES / 1e6 });
    // Packed again without compression: what is compressed and large the reader would give to a worker that it makes of
    // a text, which the policy of the extension's pages forbids.
    const plain = zipSync(files, { level: 0 });
    const sheets = await readXlsxFile(plain.buffer as ArrayBuffer, { trim: false });
    // The reader's types name the class of a date where they mean one.
    const found = tableOfSheets(sheets as { sheet: string; data: WorkbookCell[][] }[], MOST_ROWS + 1);
    if (!found) return refused('candidates.refused.empty');
    const reading = readListTable(found.table);
    return reading.is === 'refused' ? reading : { ...reading, sheet: found.name, otherSheets: found.others };
  } catch {
    return refused('candidates.refused.workbook');
  }
}
