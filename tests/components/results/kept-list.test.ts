// @vitest-environment jsdom
/** The kept results as the popup shows them: whose they are, and what it says where the browser refuses a change. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { KeptList } from '../../../components/results/kept-list.svelte.ts';
import type { KeptResult, KeptResultStore, KeptStatement } from '../../../domain/results/kept-results.ts';

const AMY = '7b4b3c9e-4a07-4b0e-9c39-1f6d1a1f0001';
const BEN = '7b4b3c9e-4a07-4b0e-9c39-1f6d1a1f0002';
const kept = (id: string, candidate?: string): KeptResult => ({
  id,
  ...(candidate !== undefined && { candidate }),
  examTitle: 'B2 First',
  words: 'Grade B',
  keptOn: '2026-06-15',
});
const [OF_AMY, OF_BEN, OF_NOBODY] = [kept('1', AMY), kept('2', BEN), kept('3')];
const ODD = { from: 'a later version' };
const STATEMENT: KeptStatement = { exam: 'first', examTitle: 'B2 First', words: '', papers: {}, shields: {} };

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 5, 15, 17) }));
afterEach(() => void vi.useRealTimers());

/** A list over a store that answers each change with `answer`, and after it holds `after`. */
function list(answer: unknown, after: readonly KeptResult[] = []) {
  const calls: unknown[] = [];
  let results: readonly KeptResult[] = [OF_AMY, OF_BEN, OF_NOBODY];
  const change =
    (name: string) =>
    async (...given: unknown[]) => {
      calls.push([name, ...given]);
      if (answer instanceof Error) throw answer;
      results = after;
      return answer;
    };
  const store = {
    read: async () => ({ results, unreadable: [ODD] }),
    put: change('put'),
    takeOut: change('takeOut'),
    remove: change('remove'),
    keepStatement: change('keepStatement'),
  } as unknown as KeptResultStore;
  return { kept: new KeptList(async () => store), calls };
}
const REFUSED = new Error('full');

it('is empty until it is read, and then holds what is stored', async () => {
  const { kept: one } = list(undefined);
  expect([one.all, one.unreadable, one.failed]).toEqual([[], [], false]);
  await one.reload();
  expect([one.all, one.unreadable, one.failed]).toEqual([[OF_AMY, OF_BEN, OF_NOBODY], [ODD], false]);
});

it('tells those of a candidate from those of people who are not on the list', async () => {
  const { kept: one } = list(undefined);
  await one.reload();
  expect(one.of(AMY)).toEqual([OF_AMY]);
  expect(one.others(new Set([AMY]))).toEqual([OF_BEN, OF_NOBODY]);
  expect(one.others(new Set([AMY, BEN]))).toEqual([OF_NOBODY]);
});

it('removes one, and says where the browser refuses, until it succeeds', async () => {
  const refusing = list(REFUSED);
  await refusing.kept.remove(OF_AMY);
  expect([refusing.kept.failed, refusing.kept.all.length]).toEqual([true, 3]);
  const { kept: one, calls } = list(undefined, [OF_BEN]);
  one.failed = true;
  await one.remove(OF_AMY);
  expect([one.failed, one.all, calls]).toEqual([false, [OF_BEN], [['remove', '1']]]);
});

it('restores rows of a backup, and takes out again what came', async () => {
  const { kept: one, calls } = list([OF_BEN], [OF_AMY]);
  expect(await one.put([OF_AMY, OF_BEN])).toEqual([OF_BEN]);
  expect(one.all).toEqual([OF_AMY]);
  expect(await one.takeOut([OF_BEN])).toBe(true);
  expect(calls).toEqual([
    ['put', [OF_AMY, OF_BEN]],
    ['takeOut', [OF_BEN]],
  ]);
  expect(await list(REFUSED).kept.put([])).toBe('failed');
  expect(await list(REFUSED).kept.takeOut([])).toBe(false);
});

it('keeps a Statement with the day in Taiwan, where it is tomorrow already', async () => {
  const { kept: one, calls } = list('kept', [OF_AMY]);
  expect(await one.keepStatement(STATEMENT, AMY)).toBe('kept');
  expect(calls).toEqual([['keepStatement', STATEMENT, AMY, '2026-06-16']]);
  expect(one.all).toEqual([OF_AMY]);
  expect(await list(REFUSED).kept.keepStatement(STATEMENT, undefined)).toBe('failed');
});

it('says so, too, where the place itself cannot be opened', async () => {
  let opened = 0;
  const one = new KeptList(async () => {
    if ((opened += 1) === 1) throw REFUSED;
    return { read: async () => ({ results: [OF_AMY], unreadable: [] }) } as unknown as KeptResultStore;
  });
  await one.remove(OF_AMY);
  expect([one.failed, one.all]).toEqual([true, [OF_AMY]]);
});
