/** The lock-out guard's advice as a message, with the time that a lock still lasts. */
import type { Message } from '../message.ts';
import type { LockoutAdvice } from './lockout.ts';

export type ShownAdvice = Exclude<LockoutAdvice, { is: 'nothing' }>;

/** @param now ms since 1970 */
export function adviceMessage(advice: ShownAdvice, now: number): Message<`lockout.${ShownAdvice['is']}`> {
  const key = `lockout.${advice.is}` as const;
  if ('refused' in advice) return { key, params: { refused: advice.refused } };
  if (advice.is !== 'locked') return { key };
  const seconds = Math.max(0, Math.ceil((advice.until - now) / 1000));
  return { key, params: { time: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}` } };
}
