// @vitest-environment node
import { webcrypto } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { accountHash } from '../../../domain/session/account-hash.ts';

const subtle = webcrypto.subtle as unknown as SubtleCrypto;
const hash = (id: string, salt: string) => accountHash(subtle, id, salt);

describe('accountHash', () => {
  it('is 32 bytes in hexadecimal, the same each time', async () => {
    const once = await hash('ABC123456', 'salt');
    expect(once).toMatch(/^[0-9a-f]{64}$/);
    expect(await hash('ABC123456', 'salt')).toBe(once);
  });
  it('is PBKDF2 with SHA-256 and 250,000 rounds, so that guessing is dear', async () => {
    const { pbkdf2Sync } = await import('node:crypto');
    expect(await hash('ABC123456', 'salt')).toBe(
      pbkdf2Sync('ABC123456', 'salt', 250_000, 32, 'sha256').toString('hex'),
    );
  });
  it('differs for another salt and for another account', async () => {
    const all = await Promise.all([
      hash('ABC123456', 'one'),
      hash('ABC123456', 'two'),
      hash('ABC123457', 'one'),
      hash('', 'one'),
    ]);
    expect(new Set(all).size).toBe(4);
  });
  it('never holds the ID Number', async () => {
    for (const id of ['ABC123456', '123456ABC']) expect((await hash(id, id)).toUpperCase()).not.toContain(id);
  });
});
