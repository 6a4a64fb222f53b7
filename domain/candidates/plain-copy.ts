/**
 * A copy of anything a database can hold that a backup file can hold too. Rows that this version
 * cannot read go into a backup this way, so that nothing is lost with them but what a text file
 * cannot say, and nothing is carried along that must never be kept.
 */
import { MEDDLING_NAMES } from './forbidden-parts.ts';
import { namesASecret } from './class-list-headers.ts';

const DEEPEST = 12;
const MOST_PARTS = 10_000;
const LONGEST = 100_000;

/**
 * Records and lists are copied; dates become ISO texts, bytes lists of numbers, big numbers their
 * digits, maps and sets lists. Left out: entries named after a password or Secret Number, and what
 * lies deeper than 12 levels, beyond 10,000 parts, or behind the 100,000th character of a text. Never throws on what a structured clone can make.
 */
export function plainCopy(value: unknown): unknown {
  let parts = 0;
  const copy = (part: unknown, depth: number): unknown => {
    parts += 1;
    if (part === null || typeof part === 'boolean') return part;
    if (typeof part === 'number') return Number.isFinite(part) ? part : String(part);
    if (typeof part === 'string') return part.slice(0, LONGEST);
    if (typeof part === 'bigint') return String(part);
    if (typeof part !== 'object' || depth >= DEEPEST || parts > MOST_PARTS) return null;
    if (part instanceof Date) return Number.isNaN(part.getTime()) ? null : part.toISOString();
    if (part instanceof ArrayBuffer) return [...new Uint8Array(part.slice(0, MOST_PARTS))];
    if (ArrayBuffer.isView(part))
      return [...new Uint8Array(part.buffer, part.byteOffset, Math.min(part.byteLength, MOST_PARTS))];
    if (part instanceof Map || part instanceof Set || Array.isArray(part)) {
      const held: readonly unknown[] =
        part instanceof Map ? [...part].filter(([name]) => typeof name !== 'string' || !namesASecret(name)) : [...part];
      return held.slice(0, MOST_PARTS).map((one) => copy(one, depth + 1));
    }
    return Object.fromEntries(
      Object.entries(part)
        .filter(([name, held]) => held !== undefined && !namesASecret(name))
        .map(([name, held]) => [safeName(name), copy(held, depth + 1)]),
    );
  };
  return copy(value, 0);
}

/** A backup with this name in it would be refused as an attempt to meddle with the program. */
function safeName(name: string): string {
  return MEDDLING_NAMES.includes(name) ? `(${name})` : name;
}
