import { expect, test, vi } from 'vitest';
import { ERASE_STEP_KEYS, ERASE_STEPS, eraseEverything, type EraseNeeds } from '../../../domain/candidates/erase.ts';
import { FAILURE_KEYS } from '../../../domain/candidates/store-outcome.ts';

const needs = (own: Partial<EraseNeeds> = {}) =>
  ({ ...Object.fromEntries(ERASE_STEPS.map((step) => [step, vi.fn(async () => true)])), ...own }) as EraseNeeds;

test('every step is taken', async () => {
  const all = needs();
  expect(await eraseEverything(all)).toEqual({ is: 'erased', key: 'candidates.erase.erased' });
  for (const step of ERASE_STEPS) expect(all[step]).toHaveBeenCalledTimes(1);
});

test('a step that fails stops no other, and is named', async () => {
  const all = needs({ database: async () => false, alarms: () => Promise.reject(new Error('planted')) });
  expect(await eraseEverything(all)).toEqual({
    is: 'partly',
    key: 'candidates.erase.partly',
    left: ['database', 'alarms'],
  });
  expect(all.badge).toHaveBeenCalledTimes(1);
});

test('each step has its words', () => expect(Object.keys(ERASE_STEP_KEYS)).toEqual([...ERASE_STEPS]));

test('the steps in their order, and the words of each', async () => {
  const taken: string[] = [];
  const all = Object.fromEntries(
    ERASE_STEPS.map((step) => [step, async () => taken.push(step) > 0]),
  ) as unknown as EraseNeeds;
  await eraseEverything(all);
  expect(taken).toEqual(['database', 'localStorage', 'sessionStorage', 'alarms', 'notifications', 'badge']);
  expect(ERASE_STEP_KEYS).toEqual(Object.fromEntries(taken.map((step) => [step, `candidates.erase.${step}`])));
});
test('each failure of the store has its own words', () => {
  const kinds = ['blocked', 'private', 'newer', 'full', 'closed', 'aborted', 'broken'];
  expect(FAILURE_KEYS).toEqual(Object.fromEntries(kinds.map((kind) => [kind, `candidates.store.${kind}`])));
});
