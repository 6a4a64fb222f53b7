/** The lock-out guard's advice as a message, with the account it is about and the time that a lock still lasts. */
import type { Message } from '../message.ts';
import type { LockoutAdvice } from './tries.ts';

/** `account`: of whom, as others may read it; absent where it is only known to be one on this device. */
export type AccountAdvice = LockoutAdvice & { readonly account?: string };
export type ShownAdvice = Exclude<AccountAdvice, { is: 'nothing' }>;

export const NO_ADVICE: AccountAdvice = { is: 'nothing' };

export type AdviceKey =
  `lockout.${ShownAdvice['is']}` | 'lockout.lastTryUnheard' | 'lockout.somebodysLastTry' | 'lockout.somebodysLocked';

/** The last three characters of an ID Number: they tell a family's accounts apart, and others learn nothing of use. */
export function shortMask(idNumber: string): string {
  return `••${idNumber.trim().toUpperCase().slice(-3)}`;
}

/** @param now ms since 1970 */
export function adviceMessage(advice: ShownAdvice, now: number): Message<AdviceKey> {
  const { account } = advice;
  const time = advice.is === 'locked' ? timeLeft(advice.until, now) : '';
  if (account === undefined) {
    if (advice.is === 'locked') return { key: 'lockout.somebodysLocked', params: { time } };
    return { key: 'lockout.somebodysLastTry' };
  }
  if (advice.is === 'locked') return { key: 'lockout.locked', params: { account, time } };
  if (advice.is === 'lockOver') return { key: 'lockout.lockOver', params: { account } };
  const { refused } = advice;
  if (advice.is === 'lastTry' && refused === 0) return { key: 'lockout.lastTryUnheard', params: { account } };
  return { key: `lockout.${advice.is}`, params: { account, refused } };
}

/** Minutes and seconds. */
function timeLeft(until: number, now: number): string {
  const seconds = Math.max(0, Math.ceil((until - now) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
