import { describe, expect, it } from 'vitest';
import { adviceMessage, shortMask, type ShownAdvice } from '../../../domain/session/advice-message.ts';
import {
  adviceOf,
  afterLock,
  afterPress,
  afterRefusal,
  isCurrent,
  LOCK_MS,
  setBack,
  type Tries,
} from '../../../domain/session/tries.ts';

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const refused = (times: number, at = NOW): Tries =>
  Array.from({ length: times }).reduce<Tries | undefined>(
    (tries) => afterRefusal(afterPress(tries, at), at),
    undefined,
  )!;

describe('what is said of an account', () => {
  it('counts refusals as the least, and warns before the third', () => {
    expect(adviceOf(undefined, NOW)).toEqual({ is: 'nothing' });
    expect(adviceOf(refused(1), NOW)).toEqual({ is: 'counted', refused: 1 });
    expect(adviceOf(refused(2), NOW)).toEqual({ is: 'lastTry', refused: 2 });
  });
  it('never calls a third refusal a lock', () => {
    for (const times of [3, 4, 9]) expect(adviceOf(refused(times), NOW)).toEqual({ is: 'lastTry', refused: times });
  });
  it('counts two presses of one form as what the site may have counted', () => {
    const twice = afterRefusal(afterPress(afterPress(undefined, NOW), NOW), NOW);
    expect(adviceOf(twice, NOW)).toEqual({ is: 'lastTry', refused: 1 });
  });
  it('counts a login whose answer never came as one that may have been refused', () => {
    const unheard = afterPress(afterPress(undefined, NOW), NOW);
    expect(adviceOf(unheard, NOW)).toEqual({ is: 'lastTry', refused: 0 });
    expect(adviceOf(afterPress(undefined, NOW), NOW)).toEqual({ is: 'nothing' });
  });
  it('says locked for 30 minutes from the first time that the site has said so', () => {
    const locked = afterLock(refused(2), NOW);
    expect(adviceOf(locked, NOW + 29 * MINUTE)).toEqual({ is: 'locked', until: NOW + LOCK_MS });
    expect(afterLock(locked, NOW + 10 * MINUTE).lockedUntil).toBe(NOW + LOCK_MS);
    expect(adviceOf(locked, NOW + LOCK_MS)).toEqual({ is: 'lockOver' });
    expect(adviceOf(locked, NOW + 2 * DAY)).toEqual({ is: 'nothing' });
  });
  it('begins anew once the lock is over', () => {
    const again = afterRefusal(afterPress(afterLock(refused(2), NOW), NOW + LOCK_MS), NOW + LOCK_MS);
    expect(adviceOf(again, NOW + LOCK_MS)).toEqual({ is: 'counted', refused: 1 });
  });
  it('forgets after a week, whichever way the clock went', () => {
    expect(isCurrent(refused(1), NOW + 7 * DAY - 1)).toBe(true);
    expect(isCurrent(refused(1), NOW + 7 * DAY)).toBe(false);
    expect(adviceOf(refused(2), NOW - 8 * DAY)).toEqual({ is: 'nothing' });
  });
  it('never says a longer lock than 30 minutes after the clock was set back', () => {
    const locked = afterLock(undefined, NOW);
    expect(adviceOf(locked, NOW - DAY)).toEqual({ is: 'locked', until: NOW - DAY + LOCK_MS });
    expect(adviceOf(setBack(locked, DAY), NOW - DAY + LOCK_MS)).toEqual({ is: 'lockOver' });
  });
});

describe('how it is said', () => {
  it.each<[ShownAdvice, string, object | undefined]>([
    [{ is: 'counted', refused: 1, account: '••912' }, 'lockout.counted', { account: '••912', refused: 1 }],
    [{ is: 'lastTry', refused: 2, account: '••912' }, 'lockout.lastTry', { account: '••912', refused: 2 }],
    [{ is: 'lastTry', refused: 0, account: '••912' }, 'lockout.lastTryUnheard', { account: '••912' }],
    [{ is: 'lastTry', refused: 2 }, 'lockout.somebodysLastTry', undefined],
    [{ is: 'locked', until: NOW + 90_000, account: '••912' }, 'lockout.locked', { account: '••912', time: '1:30' }],
    [{ is: 'locked', until: NOW + 61_000 }, 'lockout.somebodysLocked', { time: '1:01' }],
    [{ is: 'lockOver', account: '••912' }, 'lockout.lockOver', { account: '••912' }],
  ])('%j', (advice, key, params) => {
    expect(adviceMessage(advice, NOW)).toEqual({ key, ...(params && { params }) });
  });
  it('shows three characters of an ID Number', () => {
    expect(shortMask(' abc123912 ')).toBe('••912');
  });
});
