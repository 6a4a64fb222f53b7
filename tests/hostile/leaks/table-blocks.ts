/** The blocks of a LevelDB table, decompressed: a search in the raw file would not find text in them. */
import { uncompress } from 'snappyjs';

const FOOTER = 48;
const TRAILER = 5;

function varint(bytes: Uint8Array, at: number): [value: number, next: number] {
  let [value, scale, index] = [0, 1, at];
  for (; bytes[index]! & 0x80; index += 1, scale *= 128) value += (bytes[index]! & 0x7f) * scale;
  return [value + bytes[index]! * scale, index + 1];
}

function block(file: Uint8Array, offset: number, size: number): Uint8Array {
  const bytes = file.subarray(offset, offset + size);
  return file[offset + size] === 1 ? uncompress(bytes) : bytes;
}

/** Every block that the table's index names. Anything else returns none. */
export function tableBlocks(file: Uint8Array): Uint8Array[] {
  try {
    const footer = file.subarray(file.length - FOOTER);
    const [, afterOffset] = varint(footer, 0);
    const [, afterMeta] = varint(footer, afterOffset);
    const [indexOffset, afterIndex] = varint(footer, afterMeta);
    const [indexSize] = varint(footer, afterIndex);
    if (indexOffset + indexSize + TRAILER > file.length) return [];
    const index = block(file, indexOffset, indexSize);
    const restarts = new DataView(index.buffer, index.byteOffset + index.length - 4).getUint32(0, true);
    const end = index.length - 4 * (restarts + 1);
    const blocks: Uint8Array[] = [];
    for (let at = 0; at < end;) {
      const [, afterShared] = varint(index, at);
      const [unshared, afterUnshared] = varint(index, afterShared);
      const [length, afterLength] = varint(index, afterUnshared);
      const handle = afterLength + unshared;
      const [offset, afterHandle] = varint(index, handle);
      const [size] = varint(index, afterHandle);
      blocks.push(block(file, offset, size));
      at = handle + length;
    }
    return blocks;
  } catch {
    return [];
  }
}
