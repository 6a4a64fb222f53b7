import { createHash } from 'node:crypto';

/** The id that Chrome and Edge derive from a key: the first half of its SHA-256, in the letters a to p. */
export const extensionId = (key: string): string =>
  createHash('sha256')
    .update(Buffer.from(key, 'base64'))
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => 'abcdefghijklmnop'[parseInt(digit, 16)]!);
