import { describe, expect, test } from 'vitest';
import { SESSION_KEY, sessionStore } from '../../../platform/candidates/session-store.ts';
import { fakeArea } from '../fake-area.ts';
import { counting, made, manyCandidates } from '../../domain/candidates/made.ts';
import { listOf, storeRules } from './store-rules.ts';

function oneAtATime() {
  let queue: Promise<unknown> = Promise.resolve();
  return <Done>(work: () => Promise<Done>): Promise<Done> => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };
}

function opened(area = fakeArea()) {
  let announcements = 0;
  const needs = { area, exclusive: oneAtATime(), newId: counting(), announce: () => void (announcements += 1) };
  return {
    store: sessionStore(needs),
    announced: () => announcements,
    another: async () => sessionStore({ ...needs }),
    plant: async (row: { id: string } & Record<string, unknown>) => {
      const rows = area.held[SESSION_KEY] as Record<string, unknown> | undefined;
      area.held = { [SESSION_KEY]: { ...rows, [row.id]: row } };
    },
    kept: async () => Object.values((area.held[SESSION_KEY] ?? {}) as Record<string, unknown>),
  };
}

describe('keeps the rules of every store', () => storeRules(async () => opened()));

test('no room: named, nothing changed, nobody told, and the next change may work', async () => {
  const area = fakeArea();
  const { store, announced, kept } = opened(area);
  const one = made();
  await store.put([one]);
  area.full = true;
  const full = { is: 'full', key: 'candidates.store.full' };
  expect(await store.put([made()])).toEqual(full);
  expect(await store.remove([one.id])).toEqual(full);
  expect(await kept()).toEqual([one]);
  expect(announced()).toBe(1);
  area.full = false;
  expect(await store.put([made()])).toEqual({ is: 'saved' });
});

test('without a lock of the browser, changes through one store still wait for each other', async () => {
  const area = fakeArea();
  const store = sessionStore({ area, newId: counting(), announce: () => undefined });
  const many = manyCandidates(10);
  await Promise.all(many.map((one) => store.put([one])));
  expect((await listOf(store)).candidates).toEqual(many);
});

test.each([['a text'], [5], [[1, 2]], [null]])('%j under our name is not written over', async (held) => {
  const area = fakeArea({ [SESSION_KEY]: held });
  const { store } = opened(area);
  const broken = { is: 'broken', key: 'candidates.store.broken' };
  expect(await store.list()).toEqual(broken);
  expect(await store.put([made()])).toEqual(broken);
  expect(area.held).toEqual({ [SESSION_KEY]: held });
});

test('an area that fails is named', async () => {
  const store = sessionStore({
    area: { get: () => Promise.reject(new Error('gone')), set: () => Promise.reject(new Error('gone')) },
    newId: counting(),
    announce: () => undefined,
  });
  expect(await store.list()).toEqual({ is: 'broken', key: 'candidates.store.broken' });
});
