import { beforeEach, describe, expect, test } from 'vitest';
import { readSignedIn, SIGNED_IN_KEY, signedInMemory } from '../../../domain/signed-in/signed-in.ts';

let held: Record<string, unknown>;
let now: number;
const area = {
  get: async (key: string) => (key in held ? { [key]: held[key] } : {}),
  set: async (items: Record<string, unknown>) => void Object.assign(held, structuredClone(items)),
};
const memory = () => signedInMemory(area, () => now);
const current = () => readSignedIn(held[SIGNED_IN_KEY])?.idNumber;

beforeEach(() => {
  held = {};
  now = 1_800_000_000_000;
});

describe('whose pages are shown', () => {
  test('the ID Number of the login that succeeded', async () => {
    await memory().tried(1, 'ABC123456');
    expect(current()).toBeUndefined();
    // A worker that was stopped in between knows it all the same.
    await memory().answered(1, 'signedIn', now);
    expect(current()).toBe('ABC123456');
  });

  test.each(['refused', 'locked', 'signedOut'] as const)('nobody after "%s"', async (answer) => {
    await memory().tried(1, 'ABC123456');
    await memory().answered(1, 'signedIn', now);
    await memory().answered(1, answer, now);
    expect(current()).toBeUndefined();
  });

  test('still the same while pages are read, and when another tab is silent', async () => {
    await memory().tried(1, 'ABC123456');
    await memory().answered(1, 'signedIn', now);
    await memory().answered(1, 'signedIn', now);
    await memory().answered(2, 'silent', now);
    expect(current()).toBe('ABC123456');
  });

  test('a page that comes two minutes later is not the answer', async () => {
    await memory().tried(1, 'ABC123456');
    now += 2 * 60_000;
    await memory().answered(1, 'signedIn', now);
    expect(current()).toBeUndefined();
  });

  test('two tabs at once lose nothing', async () => {
    const one = memory();
    await Promise.all([one.tried(1, 'ABC123456'), one.tried(2, 'DEF234567')]);
    await one.answered(2, 'signedIn', now);
    expect(current()).toBe('DEF234567');
  });

  test('a former person’s page in another tab tells nothing, whatever it does', async () => {
    const opened = now;
    await memory().tried(1, 'ABC123456');
    await memory().answered(1, 'signedIn', opened);
    expect(await memory().isCurrent(opened)).toBe(true);
    // Another tab: the login form, then somebody else.
    const form = (now += 60_000);
    await memory().answered(2, 'signedOut', form);
    expect(await memory().isCurrent(opened)).toBe(false);
    await memory().tried(2, 'DEF234567');
    const home = (now += 1_000);
    expect(await memory().answered(2, 'signedIn', home)).toEqual({ is: 'current', newlyIn: 'DEF234567' });
    for (const old of [opened, form])
      for (const answer of ['signedIn', 'signedOut', 'locked', 'silent'] as const) {
        expect(await memory().answered(1, answer, old)).toEqual({ is: 'stale' });
        expect(current()).toBe('DEF234567');
        expect(await memory().isCurrent(old)).toBe(false);
      }
    expect(await memory().isCurrent(home)).toBe(true);
    expect(await memory().answered(3, 'silent', now + 5)).toEqual({ is: 'current' });
    expect(current()).toBe('DEF234567');
  });

  test('a clock that was set back makes no new page an old one', async () => {
    await memory().answered(1, 'signedOut', now);
    now -= 3_600_000;
    await memory().tried(1, 'ABC123456');
    await memory().answered(1, 'signedIn', now);
    expect(current()).toBe('ABC123456');
  });

  test.each([[null], ['x'], [{ tried: 5 }], [{ tried: { 1: { idNumber: 4 } }, now: 7 }], [[]]])(
    'what cannot be read counts as nothing: %o',
    async (stored) => {
      held[SIGNED_IN_KEY] = stored;
      expect(current()).toBeUndefined();
      await memory().tried(1, 'ABC123456');
      await memory().answered(1, 'signedIn', now);
      expect(current()).toBe('ABC123456');
    },
  );
});
