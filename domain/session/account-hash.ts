/** The name under which tries of an account are kept: slow to compute, so that trying all ID Numbers is dear. */

const ROUNDS = 250_000;

/**
 * PBKDF2 with SHA-256. `subtle` is the platform's Web Crypto.
 * @returns 32 bytes as hexadecimal
 */
export async function accountHash(subtle: SubtleCrypto, idNumber: string, salt: string): Promise<string> {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const key = await subtle.importKey('raw', bytes(idNumber), 'PBKDF2', false, ['deriveBits']);
  const bits = await subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations: ROUNDS },
    key,
    256,
  );
  return [...new Uint8Array(bits)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
