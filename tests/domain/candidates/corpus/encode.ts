/** Text in the encodings that older programs write. The platform only decodes, so its tables are turned round. */

/** What each double-byte sequence of an encoding stands for, turned round; of several sequences the last counts. */
function tableOf(encoding: 'big5' | 'gb18030', from: number, to: number): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  for (let lead = to; lead >= from; lead -= 1)
    for (let trail = 0xfe; trail >= 0x40; trail -= 1) {
      const sign = decoder.decode(Uint8Array.of(lead, trail));
      if ([...sign].length === 1 && sign !== '\ufffd') table.set(sign, [lead, trail]);
    }
  return table;
}
// The rows that every decoder of the encoding agrees on.
const TABLES = { big5: tableOf('big5', 0xa1, 0xf9), gb18030: tableOf('gb18030', 0x81, 0xfe) };

/** @returns the bytes of the text; throws for a character that the encoding has no two bytes for */
export function encoded(text: string, encoding: keyof typeof TABLES): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((sign) => {
      if (sign < '\x80') return [sign.charCodeAt(0)];
      const bytes = TABLES[encoding].get(sign);
      if (!bytes) throw new Error(`${sign} is not in ${encoding}`);
      return [...bytes];
    }),
  );
}

export function utf16(text: string, end: 'little' | 'big', mark = true): Uint8Array {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return new Uint8Array(end === 'big' ? bytes.swap16() : bytes);
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export function joined(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
