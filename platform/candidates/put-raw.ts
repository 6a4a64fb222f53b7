/** Puts the unreadable rows of a backup back as they were. */
import { plainCopy } from '../../domain/candidates/plain-copy.ts';
import type { Rows } from './store.ts';

/**
 * A row that already exists is not duplicated. A row without a key, or with a key that is in use,
 * is stored inside a row that has a key.
 */
export async function putRaw(rows: Rows, raw: readonly unknown[], newId: () => string): Promise<void> {
  const all = await rows.all();
  const asText = (row: unknown) => JSON.stringify(plainCopy(row));
  const known = new Set(
    all.flatMap(({ row }) => [asText(row), ...(isRecord(row) && 'raw' in row ? [asText(row.raw)] : [])]),
  );
  const keys = new Set(all.map(({ key }) => key));
  for (const row of raw) {
    if (known.has(asText(row))) continue;
    const key = isRecord(row) && typeof row.id === 'string' && !keys.has(row.id) ? row.id : newId();
    await rows.put(isRecord(row) && row.id === key ? row : { id: key, raw: row });
    keys.add(key);
    known.add(asText(row));
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
