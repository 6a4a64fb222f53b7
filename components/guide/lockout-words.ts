/** What is said of the lock-out guard's advice, with the time that a lock still lasts. */
import type { LockoutAdvice } from '../../domain/lockout/lockout.ts';
import type { MessageKey } from '../../locales/message-key.ts';

export type ShownAdvice = Exclude<LockoutAdvice, { is: 'nothing' }>;

/** @param now milliseconds since 1970 */
export function lockoutWords(
  advice: ShownAdvice,
  now: number,
): { readonly key: MessageKey; readonly params: Readonly<Record<string, string | number>> } {
  const key = `lockout.${advice.is}` as const;
  if ('refused' in advice) return { key, params: { refused: advice.refused } };
  if (advice.is !== 'locked') return { key, params: {} };
  const seconds = Math.max(0, Math.ceil((advice.until - now) / 1000));
  return { key, params: { time: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}` } };
}
