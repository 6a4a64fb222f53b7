import {
  badgeOf,
  beginWatching,
  countNotifications,
  isHome,
  looks,
  made,
  release,
  ring,
  setClock,
  shown,
  signIn,
  stored,
  WAITING,
} from './watch-in-browser.ts';
import { expect, test } from './with-extension.ts';

const ALERT = 'watch.result.3f0c2b1e-8a8e-4a51-9d7e-1b2c3d4e5f60';

test.beforeEach(async ({ worker, page, open }) => {
  const background = await worker();
  await setClock(background);
  await countNotifications(background);
  await beginWatching(await open('popup.html'));
  await signIn(page);
  await expect.poll(async () => (await stored(background)).session.who.is).toBe('candidate');
  await page.goto('about:blank');
});

test('one release: looked at by one GET, told of once, and never again', async ({ worker, site }) => {
  const background = await worker();
  expect((await stored(background)).last?.is).toBe('notYet');
  expect(looks(site)).toEqual([]);
  await ring(background);
  await expect.poll(() => looks(site).length).toBe(1);
  await expect.poll(async () => (await stored(background)).started).toBeUndefined();
  expect(await shown(background)).toEqual([]);

  release(site);
  await ring(background);
  await expect.poll(() => shown(background)).toEqual([ALERT]);
  await expect.poll(() => badgeOf(background)).toBe('1');
  await expect.poll(async () => (await stored(background)).candidates[0]?.alert).toBe('alerted');
  for (let again = 0; again < 3; again += 1) await ring(background);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const all = await made(background);
  expect(all).toHaveLength(1);
  for (const secret of [WAITING.idNumber, 'HAO-YU', '小安', 'Pass', '143']) expect(all[0]).not.toContain(secret);
  expect(looks(site)).toHaveLength(2);
  for (const { method, path, headers } of looks(site)) {
    expect([method, isHome(path)]).toEqual(['GET', true]);
    expect(JSON.stringify(headers)).not.toContain(WAITING.idNumber);
  }
});
