/** A class list in whatever file it came. */
import { readListFile, type FileReading } from '../../domain/candidates/class-list.ts';
import { isWorkbook } from '../../domain/candidates/decode-file.ts';
import type { WorkbookReading } from '../../domain/candidates/read-workbook.ts';

/** The reader of workbooks is large, and fetched only for one. Never rejects on any bytes. */
export async function readAnyList(bytes: Uint8Array): Promise<FileReading | WorkbookReading> {
  if (!isWorkbook(bytes)) return readListFile(bytes);
  const { readWorkbook } = await import('../../domain/candidates/read-workbook.ts');
  return readWorkbook(bytes);
}
