/** The counts that versions before the session kept under a name of their own. */
import * as z from 'zod/mini';
import { NO_SESSION, type Session } from './session.ts';

export const LOCKOUT_KEY = 'lockout';

const tries = z.object({ refused: z.number(), lastAt: z.number() });
const lockout = z.object({ tries: z.record(z.string(), tries) });

/**
 * A session that knows those counts; undefined for another shape. Locks are left out: those versions called the
 * third refusal one, whether or not the site had said so.
 */
export function migratedLockout(stored: unknown): Session | undefined {
  if (stored === undefined) return NO_SESSION;
  const parsed = lockout.safeParse(stored);
  if (!parsed.success) return undefined;
  const counts = Object.entries(parsed.data.tries).map(
    ([account, { refused, lastAt }]) => [account, { shown: refused, possible: refused, lastAt }] as const,
  );
  return { ...NO_SESSION, tries: Object.fromEntries(counts) };
}
