import { expect, test, vi } from 'vitest';
import { ERASE_STEP_KEYS, ERASE_STEPS, eraseEverything, type EraseNeeds } from '../../../domain/candidates/erase.ts';

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
