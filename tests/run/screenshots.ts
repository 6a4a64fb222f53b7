/**
 * `npm run screenshots`: the store's pictures, from the real extension in the real browser on the
 * practice site. 1280 × 800 px, light and dark, in both languages; the people in them are invented.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { guideIsThere } from '../end-to-end/guide-on-page.ts';
import { startPracticeSite } from '../practice-site/server.ts';
import { openBrowser } from './open-browser.ts';
import type { Language } from '../../locales/languages.ts';
import { smallerPng } from './smaller-png.ts';

const FOLDER = 'store/screenshots';
const SITE = 'https://candidates.cambridgeenglish.org/Members';
const LOOKS = ['light', 'dark'] as const;
/** By language: what the list in the pictures says. */
const PICTURED = {
  'zh-TW': {
    setting: { language: 'zh-TW', alsoEnglish: true },
    children: ['小安', '小平'],
    nickname: '暱稱',
    add: '新增考生',
    save: '儲存',
  },
  en: {
    setting: { language: 'en', alsoEnglish: false },
    children: ['An', 'Ping'],
    nickname: 'Nickname',
    add: 'Add a candidate',
    save: 'Save',
  },
} as const satisfies Record<Language, object>;
type Words = (typeof PICTURED)[Language];

/**
 * A partly filled form: a letter O for the digit 0 in the focused field, a typing error in the e-mail domain below it.
 */
async function registerPage(page: Page): Promise<void> {
  await page.goto(`${SITE}/Register.aspx`);
  await page.locator('#txbEmailAddress').pressSequentially('family@gmial.com');
  await page.locator('#txbSecretNumber').pressSequentially('1234');
  await page.locator('#txbIdNumber').pressSequentially('ABC12345O');
  await page.evaluate(() => scrollTo(0, 0));
}

/** A national ID number where the exam's ID Number belongs. */
async function loginPage(page: Page): Promise<void> {
  await page.goto(`${SITE}/Login.aspx`);
  await page.locator('input[type=text]').first().fill('A123456789');
  await page.locator('input[type=text]').first().focus();
}

async function resultsPage(page: Page): Promise<void> {
  await page.goto(`${SITE}/Login.aspx`);
  await page.locator('input[type=text]').first().fill('DEF234567');
  await page.locator('input[type=password]').fill('Practice22');
  await page.locator('#btnLogin').click();
  await page.waitForURL(/HomeResult/);
}

async function twoChildren(list: Page, words: Words): Promise<void> {
  const rows = [
    { idNumber: 'DEF234567', exam: 'first', examDate: '2026-12-12' },
    { idNumber: 'MNP357912', exam: 'key', examDate: '2026-10-17' },
  ];
  for (const [index, row] of rows.entries()) {
    await list.getByRole('button', { name: words.add }).click();
    await list.getByLabel(words.nickname).fill(words.children[index]!);
    await list.locator('[name=idNumber]').fill(row.idNumber);
    await list.locator('[name=exam]').selectOption(row.exam);
    await list.locator('[name=examDate]').fill(row.examDate);
    await list.getByRole('button', { name: words.save }).click();
    await list.getByRole('article').nth(index).waitFor();
  }
}

/** The popup as the browser shows it: over the page, at the upper right. */
async function overPage(context: BrowserContext, page: Buffer, popup: Buffer): Promise<Buffer> {
  const sheet = await context.newPage();
  const data = (png: Buffer) => `data:image/png;base64,${png.toString('base64')}`;
  await sheet.setContent(`<body style="margin:0"><img src="${data(page)}"
    style="position:fixed;inset:0"><img src="${data(popup)}"
    style="position:fixed;top:6px;right:22px;border-radius:10px;box-shadow:0 0 0 1px #0003,0 12px 40px #0006">`);
  const both = await sheet.screenshot();
  await sheet.close();
  return both;
}

const built = spawnSync('wxt', ['build', '-b', 'chrome'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
});
if (built.status !== 0) process.exit(1);
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });

const site = await startPracticeSite();
const context = await openBrowser({ port: site.port, headless: true, viewport: { width: 1280, height: 800 } });
try {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const extension = `chrome-extension://${new URL(worker.url()).host}`;
  for (const [language, words] of Object.entries(PICTURED)) {
    const settings = context.pages()[0] ?? (await context.newPage());
    await settings.goto(`${extension}/popup.html`);
    await settings.evaluate(async (chosen) => {
      await chrome.storage.local.set({ settings: chosen });
      indexedDB.deleteDatabase('candidates');
    }, words.setting);
    const page = await context.newPage();
    await page.goto(`${SITE}/Login.aspx`);
    const tab = await settings.evaluate(async (url) => (await chrome.tabs.query({ url }))[0]?.id, `${SITE}/*`);
    const popup = await context.newPage();
    await popup.setViewportSize({ width: 360, height: 600 });
    await popup.goto(`${extension}/popup.html?tab=${tab}`);
    await popup.evaluate(() => {
      document.documentElement.classList.remove('tab');
      // Scroll bars take up room in this browser and would hide a part of the list.
      document.documentElement.style.scrollbarWidth = 'none';
    });
    await twoChildren(popup, words);
    await popup.mouse.move(0, 0);
    const keep = async (name: string, picture: Buffer) => {
      writeFileSync(join(FOLDER, `${language}-${name}.png`), await smallerPng(picture));
      console.log(`${FOLDER}/${language}-${name}.png`);
    };
    for (const look of LOOKS) {
      await page.emulateMedia({ colorScheme: look, reducedMotion: 'reduce' });
      await popup.emulateMedia({ colorScheme: look, reducedMotion: 'reduce' });
      const shoot = async (open: (page: Page) => Promise<void>) => {
        await page.bringToFront();
        await open(page);
        for (let tries = 0; tries < 50 && !(await guideIsThere(page)); tries += 1) await page.waitForTimeout(100);
        await page.waitForTimeout(700);
        return page.screenshot();
      };
      await keep(`1-register-${look}`, await shoot(registerPage));
      const login = await shoot(loginPage);
      await keep(`2-login-${look}`, login);
      await popup.bringToFront();
      await keep(`3-list-${look}`, await overPage(context, login, await popup.screenshot()));
      await keep(`4-results-${look}`, await shoot(resultsPage));
      await context.clearCookies();
    }
    await popup.close();
    await page.close();
  }
} finally {
  await context.close();
  await site.close();
}
