import { describe, expect, it } from 'vitest';
import {
  adviceFor,
  afterLock,
  afterRefusal,
  isCurrent,
  LOCK_MS,
  TRIES_BEFORE_LOCK,
} from '../../../domain/lockout/lockout.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOON = Date.UTC(2026, 8, 1, 12);

const refusedTimes = (times: number, at = NOON) => {
  let tries = afterRefusal(undefined, at);
  for (let time = 1; time < times; time += 1) tries = afterRefusal(tries, at);
  return tries;
};

it('knows the site: three tries, thirty minutes', () => {
  expect([TRIES_BEFORE_LOCK, LOCK_MS]).toEqual([3, 30 * MINUTE]);
});

describe('refused logins', () => {
  it('counts the first, warns after the second, locks at the third', () => {
    expect(adviceFor(undefined, NOON)).toEqual({ is: 'nothing' });
    expect(adviceFor(refusedTimes(1), NOON)).toEqual({ is: 'counted', refused: 1, left: 2 });
    expect(adviceFor(refusedTimes(2), NOON)).toEqual({ is: 'lastTry', refused: 2 });
    expect(adviceFor(refusedTimes(3), NOON)).toEqual({ is: 'locked', until: NOON + LOCK_MS });
  });
  it('starts anew once a lock has run out', () => {
    const tries = afterRefusal(refusedTimes(3), NOON + LOCK_MS);
    expect(adviceFor(tries, NOON + LOCK_MS)).toEqual({ is: 'counted', refused: 1, left: 2 });
  });
  it('keeps a running lock, neither dropped nor prolonged by one more refusal', () => {
    const tries = afterRefusal(refusedTimes(3), NOON + 5 * MINUTE);
    expect(adviceFor(tries, NOON + 5 * MINUTE)).toEqual({ is: 'locked', until: NOON + LOCK_MS });
  });
});

describe('a lock', () => {
  it.each([
    ['at once', 0, { is: 'locked', until: NOON + LOCK_MS }],
    ['a millisecond before its end', LOCK_MS - 1, { is: 'locked', until: NOON + LOCK_MS }],
    ['at its end', LOCK_MS, { is: 'lockOver' }],
    ['a day after', LOCK_MS + DAY - 1, { is: 'lockOver' }],
    ['later', LOCK_MS + DAY, { is: 'nothing' }],
  ])('%s', (_when, after, advice) => {
    expect(adviceFor(refusedTimes(3), NOON + after)).toEqual(advice);
  });
  it('that the site tells of starts with its message, whatever was counted', () => {
    for (const before of [undefined, refusedTimes(1), refusedTimes(2)])
      expect(afterLock(before, NOON)).toEqual({ refused: 3, lastAt: NOON, lockedUntil: NOON + LOCK_MS });
  });
  it('is not prolonged when its message is read again', () => {
    const again = afterLock(afterLock(undefined, NOON), NOON + 10 * MINUTE);
    expect(again.lockedUntil).toBe(NOON + LOCK_MS);
    expect(afterLock(refusedTimes(3), NOON + 29 * MINUTE).lockedUntil).toBe(NOON + LOCK_MS);
  });
  it('starts again when the site locks again after its end', () => {
    expect(afterLock(afterLock(undefined, NOON), NOON + LOCK_MS).lockedUntil).toBe(NOON + 2 * LOCK_MS);
  });
});

describe('the clock', () => {
  it('forgets a count after seven days', () => {
    expect(adviceFor(refusedTimes(2), NOON + 7 * DAY - 1)).toEqual({ is: 'lastTry', refused: 2 });
    expect(adviceFor(refusedTimes(2), NOON + 7 * DAY)).toEqual({ is: 'nothing' });
    expect(afterRefusal(refusedTimes(2), NOON + 7 * DAY)).toEqual({ refused: 1, lastAt: NOON + 7 * DAY });
    expect(isCurrent(refusedTimes(1), NOON + 7 * DAY - 1)).toBe(true);
    expect(isCurrent(refusedTimes(1), NOON + 7 * DAY)).toBe(false);
  });
  it('set back never shows a wait of more than thirty minutes', () => {
    for (const back of [MINUTE, HOUR, DAY, 6 * DAY])
      expect(adviceFor(refusedTimes(3), NOON - back)).toEqual({ is: 'locked', until: NOON - back + LOCK_MS });
  });
  it('set back by more than a week forgets', () => {
    expect(adviceFor(refusedTimes(3), NOON - 8 * DAY)).toEqual({ is: 'nothing' });
  });
  it('set back keeps the count', () => {
    expect(adviceFor(refusedTimes(2), NOON - HOUR)).toEqual({ is: 'lastTry', refused: 2 });
    expect(adviceFor(afterRefusal(refusedTimes(2), NOON - HOUR), NOON - HOUR)).toMatchObject({ is: 'locked' });
  });
  it('set back lets the next lock message start the thirty minutes where the clock is now', () => {
    expect(afterLock(refusedTimes(3), NOON - DAY).lockedUntil).toBe(NOON - DAY + LOCK_MS);
  });
});
