/** The text of a PDF file with its places on the page. The file stays on this device, and nothing of it is stored. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { MOST_PAGES } from '../domain/statement/read-statement.ts';
import type { TextItem } from '../domain/statement/text-lines.ts';

export type PdfText =
  | { readonly is: 'text'; readonly items: readonly TextItem[]; readonly pages: number }
  /** `encrypted`: a password is asked for, which nobody should type here. */
  | { readonly is: 'encrypted' | 'broken' | 'tooLarge' }
  /** The browser is too old for the library: the text can still be copied out of the PDF and pasted. */
  | { readonly is: 'unsupported' };

/** Bytes. A Statement of Results has some hundred kilobytes. */
const LARGEST = 10_000_000;
const LONGEST_MS = 20_000;

/**
 * What PDF.js calls on the way to the text, and not every supported browser has: Chrome and Edge have all of it since
 * 147, Firefox since 144. tests/built/browser-support.test.ts holds this against what the library's files use. Its
 * build for older browsers is not taken: it makes functions of text, which the stores' lint reports.
 */
const NEEDED: readonly (readonly [owner: object, name: string])[] = [
  [Math, 'sumPrecise'],
  [Map.prototype, 'getOrInsertComputed'],
  [Uint8Array, 'fromBase64'],
  [Promise, 'try'],
  [URL, 'parse'],
];

export async function readPdf(file: Blob): Promise<PdfText> {
  if (!NEEDED.every(([owner, name]) => name in owner)) return { is: 'unsupported' };
  if (file.size > LARGEST) return { is: 'tooLarge' };
  // The library is loaded with the first file.
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist');
  GlobalWorkerOptions.workerSrc = workerAddress;
  const data = new Uint8Array(await file.arrayBuffer());
  // No wasm and no fonts: only the text is read, nothing is drawn.
  const task = getDocument({ data, useWasm: false, useSystemFonts: false, disableFontFace: true, verbosity: 0 });
  const over = setTimeout(() => void task.destroy(), LONGEST_MS);
  try {
    const pdf = await task.promise;
    // More than a Statement has: then none of it is read.
    const items = pdf.numPages > MOST_PAGES ? [] : await textOf(pdf);
    return { is: 'text', items, pages: pdf.numPages };
  } catch (error) {
    return { is: error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'broken' };
  } finally {
    clearTimeout(over);
    void task.destroy();
  }
}

async function textOf(pdf: PDFDocumentProxy): Promise<TextItem[]> {
  const items: TextItem[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const content = await (await pdf.getPage(page)).getTextContent();
    for (const one of content.items)
      if ('str' in one) items.push({ text: one.str, page, x: one.transform[4], y: one.transform[5], width: one.width });
  }
  return items;
}
