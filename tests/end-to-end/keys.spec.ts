/** The key that fills in, and what the browser says of the keys and of the permissions. */
import { guideIsThere } from './guide-on-page.ts';
import { closePopups } from './press-button.ts';
import { expect, test } from './with-extension.ts';
import type { Page, Worker } from '@playwright/test';

/** What the browser does when the person presses the key: Playwright's keys go to the page alone. */
const pressFillKey = (worker: Worker, url: string) =>
  worker.evaluate(async (wanted) => {
    const tab = (await chrome.tabs.query({ active: true })).find(({ url }) => !wanted || url === wanted);
    (chrome.commands.onCommand as unknown as { dispatch: (name: string, tab: unknown) => void }).dispatch('fill', tab);
  }, url);

async function save(list: Page, nickname: string, idNumber: string): Promise<void> {
  await list.getByRole('button', { name: '新增考生' }).click();
  await list.getByLabel('暱稱').fill(nickname);
  await list.locator('[name=idNumber]').fill(idNumber);
  await list.getByRole('button', { name: '儲存' }).click();
  await expect(list.getByRole('article', { name: nickname })).toBeVisible();
}

test('the key fills in the only candidate; of several, and elsewhere, it opens the popup and fills in nothing', async ({
  browser_,
  page,
  visit,
  open,
  worker,
  site,
}) => {
  const list = await open('popup.html?tab=1');
  await save(list, '小安', 'DEF234567');
  await visit('Login');
  await page.bringToFront();
  await expect.poll(() => guideIsThere(page)).toBe(true);
  const box = page.locator('input[type=text]').first();
  await pressFillKey(await worker(), page.url());
  await expect(box).toHaveValue('DEF234567');
  await expect(page.locator('input[type=password]')).toBeFocused();
  expect(await closePopups(browser_)).toBe(0);

  await save(list, '小平', 'ABC123456');
  await page.bringToFront();
  await page.reload();
  await expect.poll(() => guideIsThere(page)).toBe(true);
  await pressFillKey(await worker(), page.url());
  await expect.poll(() => closePopups(browser_)).toBe(1);
  await expect(box).toHaveValue('');

  // One again, over a look-alike with the same form.
  await list.getByRole('article', { name: '小平' }).getByRole('button', { name: '更多' }).click();
  await list.getByRole('button', { name: '移除' }).click();
  await expect(list.getByRole('article')).toHaveCount(1);
  await page.bringToFront();
  await page.goto('https://candidates-cambridgeenglish.org/Members/Login.aspx');
  await pressFillKey(await worker(), '');
  await expect.poll(() => closePopups(browser_)).toBe(1);
  await expect(page.locator('input[type=text]').first()).toHaveValue('');
  expect(site.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('Enter in the search fills in the one that it found, and nothing while there are more', async ({
  page,
  visit,
  open,
  worker,
}) => {
  await visit('Login');
  await expect.poll(() => guideIsThere(page)).toBe(true);
  const id = await (
    await worker()
  ).evaluate(async (url) => (await chrome.tabs.query({ url }))[0]?.id, 'https://candidates.cambridgeenglish.org/*');
  const list = await open(`popup.html?tab=${id}`);
  for (let index = 0; index < 8; index += 1) await save(list, `考生${index}`, `DEF23456${index}`);
  const search = list.getByRole('searchbox');
  await search.fill('考生');
  await search.press('Enter');
  await expect(list.getByRole('article')).toHaveCount(8);
  expect(await page.locator('input[type=text]').first().inputValue()).toBe('');
  await search.fill('考生3');
  await expect(list.getByRole('article')).toHaveCount(1);
  await search.press('Enter');
  await expect(page.locator('input[type=text]').first()).toHaveValue('DEF234563');
});

test('both keys are given by the browser, and ? shows them', async ({ open, page, worker }) => {
  expect(page).toBeTruthy();
  const keys = await (await worker()).evaluate(() => chrome.commands.getAll());
  expect(keys.map(({ name, shortcut }) => [name, shortcut])).toEqual([
    ['_execute_action', 'Alt+Shift+G'],
    ['fill', 'Alt+Shift+F'],
  ]);
  const list = await open('popup.html?tab=1');
  await expect(list.getByRole('button', { name: '自己填' })).toBeVisible();
  await list.keyboard.press('?');
  await expect(list.getByRole('dialog')).toContainText('Alt+Shift+G');
  await expect(list.getByRole('dialog')).toContainText('Alt+Shift+F');
});

test('at installation the browser warns of the site and of notifications, and of no other permission', async ({
  page,
  worker,
}) => {
  expect(page).toBeTruthy();
  const background = await worker();
  const warnings = (permissions: readonly string[]) =>
    background.evaluate(async (kept) => {
      const manifest = chrome.runtime.getManifest();
      return chrome.management.getPermissionWarningsByManifest(
        JSON.stringify({ ...manifest, permissions: manifest.permissions?.filter((name) => kept.includes(name)) }),
      );
    }, permissions);
  const { permissions = [] } = await background.evaluate(() => chrome.runtime.getManifest());
  expect(permissions).toContain('activeTab');
  const all = await warnings(permissions);
  expect(all).toHaveLength(2);
  expect(all.join('\n')).toContain('candidates.cambridgeenglish.org');
  expect(await warnings(['notifications'])).toEqual(all);
});
