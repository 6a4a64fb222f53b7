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
    await memory().answered(1, 'signedIn');
    expect(current()).toBe('ABC123456');
  });

  test.each(['refused', 'locked', 'signedOut'] as const)('nobody after "%s"', async (answer) => {
    await memory().tried(1, 'ABC123456');
    await memory().answered(1, 'signedIn');
    await memory().answered(1, answer);
    expect(current()).toBeUndefined();
  });

  test('still the same while pages are read, and when another tab is silent', async () => {
    await memory().tried(1, 'ABC123456');
    await memory().answered(1, 'signedIn');
    await memory().answered(1, 'signedIn');
    await memory().answered(2, 'silent');
    expect(current()).toBe('ABC123456');
  });

  test('a page that comes two minutes later is not the answer', async () => {
    await memory().tried(1, 'ABC123456');
    now += 2 * 60_000;
    await memory().answered(1, 'signedIn');
    expect(current()).toBeUndefined();
  });

  test('two tabs at once lose nothing', async () => {
    const one = memory();
    await Promise.all([one.tried(1, 'ABC123456'), one.tried(2, 'DEF234567')]);
    await one.answered(2, 'signedIn');
    expect(current()).toBe('DEF234567');
  });

  test.each([[null], ['x'], [{ tried: 5 }], [{ tried: { 1: { idNumber: 4 } }, now: 7 }], [[]]])(
    'what cannot be read counts as nothing: %o',
    async (stored) => {
      held[SIGNED_IN_KEY] = stored;
      expect(current()).toBeUndefined();
      await memory().tried(1, 'ABC123456');
      await memory().answered(1, 'signedIn');
      expect(current()).toBe('ABC123456');
    },
  );
});
