import { expect, test } from 'vitest';
import { PARTS, selfTest } from '../../../domain/health/self-test.ts';
import zh from '../../../locales/zh-TW.json';

const never = () => new Promise<never>(() => undefined);

test('every part says how it is; one that throws or never answers is bad; what is not there is left out', async () => {
  const trials = await selfTest(
    {
      site: async () => true,
      script: async () => false,
      guideOn: async () => 'off',
      storage: () => {
        throw new Error('full');
      },
      list: () => Promise.reject(new Error('no database')),
      words: never,
    },
    () => new Promise((over) => setTimeout(over, 20)),
  );
  expect(trials).toEqual([
    { part: 'site', is: 'good' },
    { part: 'script', is: 'bad' },
    { part: 'guideOn', is: 'off' },
    { part: 'storage', is: 'bad' },
    { part: 'list', is: 'bad' },
    { part: 'words', is: 'bad' },
  ]);
});
test('a slow part does not hold up the others, and a good one is not called late', async () => {
  expect(await selfTest({ site: async () => true }, never)).toEqual([{ part: 'site', is: 'good' }]);
});
test('a part has five seconds, and all are tried in the order in which they are shown', async () => {
  const waited: number[] = [];
  const trials = await selfTest(
    Object.fromEntries([...PARTS].reverse().map((part) => [part, async () => 'good' as const])),
    (ms) => {
      waited.push(ms);
      return never();
    },
  );
  expect(trials.map(({ part }) => part)).toEqual([
    ...['site', 'script', 'guideOn', 'storage', 'list', 'lasting', 'words', 'alarms', 'notifications'],
  ]);
  expect(new Set(waited)).toEqual(new Set([5000]));
  expect(await selfTest({}, never)).toEqual([]);
});
test('each part has its words', () => {
  for (const part of PARTS)
    for (const is of ['name', 'good', 'bad', ...(part === 'notifications' ? ['untested'] : [])])
      expect(zh).toHaveProperty([`health.${part}.${is}`]);
});
