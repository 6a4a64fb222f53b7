import { guideIsThere, textOf } from './guide-on-page.ts';
import { expect, test } from './with-extension.ts';
import { lineOf, testId, testIds } from '../test-ids.ts';

test('the page changes the guide on the open site at once, and the popup leads to it', async ({
  visit,
  page,
  open,
}) => {
  await visit('Register');
  await expect.poll(() => guideIsThere(page)).toBe(true);
  const options = await open('options.html');
  await options.getByRole('radio', { name: '只用中文' }).check();
  await expect.poll(() => textOf(page, lineOf('idNumber'))).not.toContain('3 capital letters');
  await options.getByRole('checkbox', { name: '在網站上顯示說明' }).uncheck();
  await expect.poll(() => guideIsThere(page)).toBe(false);
  const popup = await open('popup.html');
  await popup.getByRole('button', { name: '設定和其他頁面' }).click();
  await expect(popup.getByRole('link', { name: '設定' })).toHaveAttribute('href', '/options.html');
  // Another page's change shows here.
  const other = await open('options.html');
  await other.getByRole('checkbox', { name: '在網站上顯示說明' }).check();
  await expect(options.getByRole('checkbox', { name: '在網站上顯示說明' })).toBeChecked();
});

test('the page for families is linked to as soon as the manifest has its address, and not before', async ({
  open,
  page,
}) => {
  expect(page).toBeTruthy();
  let asked = false;
  const leads = async (file: string) => {
    const own = await open(file);
    if (file === 'welcome.html') {
      await own.getByRole('button', { name: '先跳過' }).click();
      if (!asked) await own.getByRole('button', { name: '不用' }).click();
      asked = true;
    }
    await expect(own.getByRole('link', { name: '先練習一次' })).toBeVisible();
    return own.getByRole('link', { name: '小幫手的介紹和常見問題' });
  };
  for (const file of ['options.html', 'welcome.html']) await expect(await leads(file)).toHaveCount(0);
  await page.context().addInitScript(() => {
    if (typeof chrome === 'undefined') return;
    const manifest = { ...chrome.runtime.getManifest(), homepage_url: 'https://families.example/' };
    chrome.runtime.getManifest = () => manifest;
  });
  for (const file of ['options.html', 'welcome.html'])
    await expect(await leads(file)).toHaveAttribute('href', 'https://families.example/');
});

test('the self-test: all well, and a fault is found and said with what to do', async ({ open, page, worker }) => {
  expect(page).toBeTruthy();
  const options = await open('options.html');
  await options.getByText('檢查小幫手是否正常').click();
  await expect(options.getByText('都正常')).toBeVisible();
  const parts = options.locator(testIds('self-test-'));
  expect(await parts.count()).toBeGreaterThanOrEqual(6);
  await expect(options.locator(`${testIds('self-test-')}.bad`)).toHaveCount(0);
  await (await worker()).evaluate(() => chrome.storage.local.set({ settings: { guideOn: false } }));
  await options.evaluate(() => {
    chrome.storage.local.set = () => Promise.reject(new Error('QUOTA_BYTES'));
  });
  await options.getByRole('button', { name: '開始檢查' }).click();
  await expect(options.locator(`${testId('self-test-storage')}.bad`)).toContainText('請清出空間');
  await expect(options.locator(`${testId('self-test-guideOn')}.off`)).toContainText('請勾選上面的');
  await expect(options.getByText('有 1 項不正常')).toBeVisible();
});

test('settings follow only where it is ticked; candidates never', async ({ open, page, worker }) => {
  expect(page).toBeTruthy();
  const synced = async () => (await worker()).evaluate(() => chrome.storage.sync.get());
  await (await worker()).evaluate(() => chrome.storage.sync.clear());
  const options = await open('options.html');
  await options.getByRole('radio', { name: '只用中文' }).check();
  await options.waitForTimeout(300);
  expect(await synced()).toEqual({});
  await options.getByRole('checkbox', { name: '我的其他電腦也用同樣的設定' }).check();
  await expect.poll(synced).toEqual({ settings: { language: 'zh-TW', alsoEnglish: false } });
  // Another computer changes it.
  await (await worker()).evaluate(() => chrome.storage.sync.set({ settings: { language: 'en' } }));
  await expect(options.getByRole('heading', { level: 1 })).toHaveText('Settings');
  await (await worker()).evaluate(() => chrome.storage.sync.clear());
});

test('what an administrator has fixed cannot be changed, and the page says so', async ({ open, page, worker }) => {
  expect(page).toBeTruthy();
  await (
    await worker()
  ).evaluate(() => chrome.storage.local.set({ settingsPolicy: { language: 'en', sharedComputer: true } }));
  const options = await open('options.html');
  await expect(options.getByText('Some settings are set by this computer')).toBeVisible();
  for (const name of ['Chinese and English', 'Chinese only', 'English only'])
    await expect(options.getByRole('radio', { name })).toBeDisabled();
  const shared = options.getByRole('checkbox', { name: /is temporary/ });
  await expect(shared).toBeChecked();
  await expect(shared).toBeDisabled();
  const popup = await open('popup.html');
  await expect(popup.getByText('Shared computer')).toBeVisible();
});
