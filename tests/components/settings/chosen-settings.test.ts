import { expect, test } from 'vitest';
import { ChosenSettings } from '../../../components/settings/chosen-settings.svelte.ts';
import type { CandidateList } from '../../../components/candidates/candidate-list.svelte.ts';
import type { KeptList } from '../../../components/results/kept-list.svelte.ts';
import { readSettings, type Settings } from '../../../domain/settings/settings.ts';

/** What was done, in its order. */
function page({ fixed = {}, refuse = false }: { fixed?: Partial<Settings>; refuse?: boolean } = {}) {
  const done: string[] = [];
  const settings = new ChosenSettings({
    first: readSettings(undefined),
    fixed,
    change: (entries) => {
      done.push(`kept ${Object.keys(entries).join()}`);
      return refuse ? Promise.reject(new Error('quota')) : Promise.resolve();
    },
    list: {
      close: () => void done.push('list closed'),
      open: async () => void done.push('list opened'),
    } as unknown as CandidateList,
    kept: { reload: async () => void done.push('results read') } as unknown as KeptList,
  });
  return { settings, done };
}

test('a choice shows before it is kept', async () => {
  const { settings, done } = page();
  const keeping = settings.choose({ language: 'en', alsoEnglish: false });
  expect(settings.now.language).toBe('en');
  expect(settings.language).toBe('en');
  await keeping;
  expect(settings.failed).toBe(false);
  expect(done).toEqual(['kept language,alsoEnglish']);
});

test('a choice that cannot be kept goes back, and says so until the next', async () => {
  const { settings } = page({ refuse: true });
  const before = settings.now;
  await settings.choose({ guideOn: !before.guideOn });
  expect(settings.now).toEqual(before);
  expect(settings.failed).toBe(true);
  expect(await settings.keeps(Promise.resolve())).toBe(true);
  expect(settings.failed).toBe(false);
});

test('what an administrator has fixed stays', async () => {
  const { settings } = page({ fixed: { language: 'zh-TW', sharedComputer: true } });
  await settings.choose({ language: 'en', desk: true });
  expect(settings.now).toMatchObject({ language: 'zh-TW', desk: true });
  settings.erased(settings.now);
  expect(settings.now).toMatchObject({ desk: false, sharedComputer: true });
});

test('the shared-computer mode closes the list before the change, and opens everything after it, also if it fails', async () => {
  const order = ['list closed', 'kept sharedComputer', 'list opened', 'results read'];
  for (const refuse of [false, true]) {
    const { settings, done } = page({ refuse });
    await settings.choose({ sharedComputer: true });
    expect(done).toEqual(order);
    expect(settings.now.sharedComputer).toBe(!refuse);
  }
});

test('another page’s change is followed, and the list with it where it moves', async () => {
  const { settings, done } = page();
  await settings.follow({ ...settings.now, language: 'en' });
  expect([settings.now.language, done]).toEqual(['en', []]);
  await settings.follow({ ...settings.now, sharedComputer: true });
  expect(done).toEqual(['list opened', 'results read']);
  // Its own choice comes back to it as a change, and moves nothing a second time.
  await settings.choose({ sharedComputer: false });
  await settings.follow(settings.now);
  expect(done.filter((one) => one === 'list opened')).toHaveLength(2);
});
