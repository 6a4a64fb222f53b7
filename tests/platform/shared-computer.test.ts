/** On a shared computer nothing of a person is on disk; elsewhere it is kept. */
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { KEPT_RESULTS_KEY } from '../../domain/results/kept-results.ts';
import { FIRST_SEEN_KEY } from '../../domain/results/first-seen.ts';
import { readSettings } from '../../domain/settings/settings.ts';
import { openList } from '../../platform/candidates/open-list.ts';
import { FIRST_CARDS_KEY } from '../../platform/first-cards.ts';
import { daysFirstSeen } from '../../platform/first-seen.ts';
import { openKeptResults } from '../../platform/kept-results.ts';
import { keepLastBackup, lastBackup } from '../../platform/last-backup.ts';
import { browser, closeBrowser, freshBrowser } from '../background/browser.ts';
import { AMY, NOW } from '../background/site.ts';

vi.mock('wxt/browser', async () => (await import('../background/wxt-browser.ts')).ofTheMoment);
afterAll(closeBrowser);
beforeEach(() => freshBrowser(NOW));

const TODAY = '2026-06-15';
const RESULT = { examTitle: 'B2 First', words: 'Pass at Grade B', score: 178 };
const settings = (sharedComputer: boolean) => ({ ...readSettings(undefined), sharedComputer });

async function useIt(shared: boolean) {
  const opening = await openList(settings(shared));
  if (opening.is !== 'open') throw new Error(opening.is);
  await opening.store.put([AMY]);
  const listing = await opening.store.list();
  opening.store.close();
  expect(await openKeptResults(settings(shared)).keep([{ ...RESULT, doubts: [] }], AMY.id, TODAY)).toBe('kept');
  expect(await daysFirstSeen(settings(shared), ['hash'], TODAY)).toEqual([TODAY]);
  await keepLastBackup(settings(shared), NOW);
  expect(await lastBackup(settings(shared))).toBe(NOW);
  return listing;
}

it('shared: list, results, days and the backup’s time are in the browser’s memory alone', async () => {
  expect(await useIt(true)).toMatchObject({ candidates: [AMY] });
  expect(await browser.storage.local.get(null)).toEqual({});
  expect(await indexedDB.databases()).toEqual([]);
  const memory = await browser.storage.session.get(null);
  expect(memory).toMatchObject({ [KEPT_RESULTS_KEY]: [{ candidate: AMY.id }], [FIRST_SEEN_KEY]: { hash: TODAY } });
  expect(JSON.stringify(memory)).toContain(AMY.idNumber);
});

it('one’s own: all of it is still there when the browser has forgotten its memory', async () => {
  await useIt(false);
  await browser.storage.session.clear();
  const opening = await openList(settings(false));
  if (opening.is !== 'open') throw new Error(opening.is);
  expect(await opening.store.list()).toMatchObject({ candidates: [AMY] });
  opening.store.close();
  expect((await openKeptResults(settings(false)).read()).results).toMatchObject([{ candidate: AMY.id, score: 178 }]);
  expect(await daysFirstSeen(settings(false), ['hash'], '2026-06-20')).toEqual([TODAY]);
});

it.each([true, false])(
  'cards that were drawn before a change of the list are drawn no more; shared: %s',
  async (shared) => {
    const opening = await openList(settings(shared));
    if (opening.is !== 'open') throw new Error(opening.is);
    for (const change of [
      () => opening.store.put([AMY]),
      () => opening.store.change(AMY.id, (one) => ({ ...one, nickname: 'Ann' })),
      () => opening.store.remove([AMY.id]),
    ]) {
      await browser.storage.session.set({ [FIRST_CARDS_KEY]: { title: 'old' } });
      await change();
      await vi.waitFor(async () => expect(await browser.storage.session.get(FIRST_CARDS_KEY)).toEqual({}));
    }
    opening.store.close();
  },
);
