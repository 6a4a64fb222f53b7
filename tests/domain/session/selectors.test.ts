import { describe, expect, it } from 'vitest';
import { adviceFor } from '../../../domain/session/selectors.ts';
import { NO_SESSION, type Session } from '../../../domain/session/session.ts';
import { afterLock, afterPress, afterRefusal, type Tries } from '../../../domain/session/tries.ts';

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;
const [AN, PING, BO] = ['an', 'ping', 'bo'];

const session = (tries: Readonly<Record<string, Tries>>): Session => ({ ...NO_SESSION, tries });
const refused = (times: number): Tries =>
  Array.from({ length: times }).reduce<Tries | undefined>(
    (tries) => afterRefusal(afterPress(tries, NOW), NOW),
    undefined,
  )!;
const locked = (since: number): Tries => afterLock(undefined, NOW - since * MINUTE);

describe('the advice while the box is empty', () => {
  it('is that of the lock which ends last, whichever was stored first', () => {
    const [early, late] = [locked(25), locked(5)];
    for (const tries of [
      { [AN]: early, [PING]: late },
      { [PING]: late, [AN]: early },
    ])
      expect(adviceFor(session(tries), undefined, NOW)).toEqual({
        account: PING,
        advice: { is: 'locked', until: NOW + 25 * MINUTE },
      });
  });
  it('is a lock before a last try, and a last try with more refusals before one with fewer', () => {
    expect(adviceFor(session({ [AN]: refused(5), [PING]: locked(29) }), undefined, NOW).account).toBe(PING);
    for (const tries of [
      { [AN]: refused(2), [BO]: refused(4) },
      { [BO]: refused(4), [AN]: refused(2) },
    ])
      expect(adviceFor(session(tries), undefined, NOW)).toEqual({ account: BO, advice: { is: 'lastTry', refused: 4 } });
  });
  it('is nothing where nobody is near a lock', () => {
    expect(adviceFor(session({ [AN]: refused(1) }), undefined, NOW)).toEqual({ advice: { is: 'nothing' } });
    expect(adviceFor(NO_SESSION, undefined, NOW)).toEqual({ advice: { is: 'nothing' } });
  });
});

it('the advice for an account in the box is its own', () => {
  const both = session({ [AN]: refused(1), [PING]: locked(5) });
  expect(adviceFor(both, AN, NOW)).toEqual({ advice: { is: 'counted', refused: 1 } });
  expect(adviceFor(both, BO, NOW)).toEqual({ advice: { is: 'nothing' } });
});
