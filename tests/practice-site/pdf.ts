// The smallest PDFs that a reader accepts: one font, pieces of text with their places, as many pages as are asked for.
import type { PlacedText } from './statement.ts';

interface PdfNeeds {
  /** At least those that the texts are on. */
  readonly pages?: number;
  /** Opens with a password alone, which nobody has. */
  readonly encrypted?: boolean;
}

export function pdfOf(texts: readonly PlacedText[], { pages = 1, encrypted = false }: PdfNeeds = {}): Buffer {
  const numbers = Array.from({ length: pages }, (_, i) => i + 1);
  /** Catalogue, pages and font; then two objects for each page. */
  const objectOf = (page: number) => 2 + page * 2;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${numbers.map((page) => `${objectOf(page)} 0 R`).join(' ')}] /Count ${pages} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...numbers.flatMap((page) => {
      const content = texts
        .filter((one) => one.page === page)
        .map(({ text, x, y, size }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`)
        .join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${objectOf(page) + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${encrypted ? NO_PASSWORD : ''} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** Keys that belong to no password, the empty one included. */
const NO_PASSWORD = ` /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> /P -4 >>`;

/** The plain font has Latin letters and the en dash; anything else becomes a question mark. */
function escaped(text: string): string {
  return text
    .replaceAll('–', '\x96')
    .replace(/[^\x20-\x7e\x96]/g, '?')
    .replace(/[\\()]/g, '\\$&');
}
