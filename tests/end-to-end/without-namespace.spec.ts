/**
 * Chrome before version 148 has no `browser` namespace. A copy of the build that takes it away before
 * anything else of it runs shows whether the extension does without: messages, storage, the list,
 * filling. (A build without the polyfill passes too: since Chrome 120 `chrome.*` answers with promises.)
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startPracticeSite } from '../practice-site/server.ts';
import { EXTENSION, openBrowser } from '../run/open-browser.ts';
import { guideIsThere, textOf } from './guide-on-page.ts';
import { lineOf } from '../test-ids.ts';

test('an older Chrome, without a namespace of its own, does as well', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'candidate-guide-'));
  cpSync(EXTENSION, folder, { recursive: true });
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js')))
    writeFileSync(join(folder, file), `delete globalThis.browser;\n${readFileSync(join(folder, file), 'utf8')}`);
  const site = await startPracticeSite();
  const context = await openBrowser({ port: site.port, headless: true, folder });
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    expect(await worker.evaluate(() => 'browser' in globalThis)).toBe(false);
    const page = await context.newPage();
    await page.goto('https://candidates.cambridgeenglish.org/Members/Login.aspx');
    await expect.poll(() => guideIsThere(page)).toBe(true);

    const tab = await worker.evaluate(async () => (await chrome.tabs.query({ url: 'https://*/*' }))[0]?.id);
    const list = await context.newPage();
    await list.goto(`chrome-extension://${new URL(worker.url()).host}/popup.html?tab=${tab}`);
    expect(await list.evaluate(() => 'browser' in globalThis)).toBe(false);
    await list.getByRole('button', { name: '新增考生' }).click();
    await list.getByLabel('暱稱').fill('小安');
    await list.locator('[name=idNumber]').fill('DEF234567');
    await list.getByRole('button', { name: '儲存' }).click();
    await list.getByRole('button', { name: '填入 ID Number' }).click();
    await expect.poll(() => textOf(page, lineOf('password'))).toContain('自己設定的密碼');

    await page.bringToFront();
    await page.locator('input[type=password]').fill('Practice22');
    await page.locator('#btnLogin').click();
    await page.waitForURL(/HomeResult/);
    await expect(list.getByText('目前登入中')).toBeVisible();
  } finally {
    await context.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
