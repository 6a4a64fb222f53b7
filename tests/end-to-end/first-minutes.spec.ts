/** The first ten minutes: install, welcome, practice run, first candidate. */
import { startPracticeSite } from '../practice-site/server.ts';
import { openBrowser } from '../run/open-browser.ts';
import { SAMPLE } from '../../domain/practice/sample.ts';
import { expect, test as inOneBrowser, welcomePage } from './with-extension.ts';
import { test } from '@playwright/test';
import { testId } from '../test-ids.ts';

test('install opens the welcome page once; practice; the first candidate is in the list', async () => {
  const site = await startPracticeSite();
  const context = await openBrowser({ port: site.port, headless: true });
  try {
    const welcome = await welcomePage(context);
    const title = welcome.getByRole('heading', { level: 1 });
    await expect(title).toHaveText('貼上考試通知，存好一位考生');
    await welcome
      .getByRole('radio', { name: /English/ })
      .last()
      .check();
    await expect(title).toContainText('Confirmation of Entry');
    await welcome
      .getByRole('radio', { name: /Chinese/ })
      .first()
      .check();
    await expect(title).toHaveText('貼上考試通知，存好一位考生');

    const form = welcome.getByRole('region', { name: '先存一位考生' });
    await form
      .locator('textarea')
      .first()
      .fill('Candidate name: AN LIN\nID Number: DEF234567\nB2 First\nExam date: 12 December 2026');
    await form.getByLabel('暱稱').fill('小安');
    await form.getByRole('button', { name: '儲存' }).click();
    await expect(title).toHaveText('已經存好「小安」。');
    await expect(welcome.getByRole('article', { name: '小安' })).toContainText('B2 First');
    await form.getByRole('button', { name: '下一步' }).click();
    await expect(title).toHaveText('成績公布時，要通知您嗎？');
    await welcome.getByRole('button', { name: '好，幫我等' }).click();
    await expect(title).toBeFocused();
    await expect(welcome.getByText('釘選').or(welcome.getByText('圖釘')).first()).toBeVisible();
    await welcome.getByRole('link', { name: '先練習一次' }).click();
    await expect(welcome.getByText('這是練習，不是官方網站')).toBeVisible();
    await welcome.goBack();
    const list = await context.newPage();
    await list.goto(welcome.url().replace('welcome', 'popup'));
    await expect(list.getByRole('article', { name: '小安' })).toBeVisible();

    // Another start of the background is no install.
    await context.serviceWorkers()[0]!.evaluate(() => chrome.runtime.onStartup.hasListeners());
    expect(context.pages().filter((page) => page.url().endsWith('/welcome.html')).length).toBe(1);
  } finally {
    await context.close();
    await site.close();
  }
});

inOneBrowser(
  'the practice run by keyboard alone: every mistake found and mended, register, log in, result',
  async ({ open, page, worker }) => {
    expect(page).toBeTruthy();
    const requests: string[] = [];
    const practice = await open('practice.html');
    practice.on('request', (request) => requests.push(request.url()));
    const task = (name: string) => practice.getByTestId(`task-${name}`);
    const { keyboard } = practice;
    /** Moves the focus with Tab alone until it is where it should be. */
    const tabTo = async (selector: string, back = false) => {
      for (let presses = 0; presses < 60; presses += 1) {
        if (await practice.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
        await keyboard.press(back ? 'Shift+Tab' : 'Tab');
      }
      throw new Error(`${selector} cannot be reached by Tab.`);
    };
    const retype = async (text: string) => {
      await keyboard.press('Control+A');
      await keyboard.type(text);
    };

    for (const [name, field, right] of [
      ['smallLetters', 'idNumber', SAMPLE.idNumber],
      ['letterO', 'idNumber', SAMPLE.idNumber],
      ['nationalId', 'idNumber', SAMPLE.idNumber],
      ['emailTypo', 'email', SAMPLE.email],
      ['secretAsPassword', 'password', 'Practice22'],
    ] as const) {
      await tabTo(`${testId(`task-${name}`)} button`, name !== 'smallLetters');
      await keyboard.press('Enter');
      await expect(task(name)).toHaveClass(/found/);
      await expect(practice.locator(`[name=${field}]`)).toBeFocused();
      if (name === 'smallLetters') {
        // The guide's own button, reached by its key.
        await keyboard.press('F2');
        await keyboard.press('Enter');
        await expect(practice.locator(`[name=${field}]`)).toHaveValue(right);
      } else await retype(right);
      await expect(task(name)).toHaveClass(/mended/);
    }
    // Nothing goes through while something is open, and what is open is said.
    await tabTo('[type=submit]');
    await keyboard.press('Enter');
    await expect(practice.getByText('格要填好')).toContainText('②、④、⑥、⑦');
    await expect(practice.locator('[name=secretNumber]')).toBeFocused();
    await keyboard.type(SAMPLE.secretNumber);
    await tabTo('[name=emailAgain]');
    await keyboard.type(SAMPLE.email);
    await tabTo('[name=passwordAgain]');
    await keyboard.type('Practice22');
    await tabTo('[name=terms]');
    await keyboard.press('Space');
    await tabTo('[type=submit]');
    await keyboard.press('Enter');
    await expect(task('register')).toHaveClass(/mended/);
    await tabTo('section.site button');
    await keyboard.press('Enter');
    // The next form comes with its heading in focus; a key pressed before that would go elsewhere.
    await expect(practice.locator('section.site h2')).toBeFocused();
    await tabTo('[name=idNumber]');
    await keyboard.type(SAMPLE.idNumber);
    await tabTo('[name=password]');
    await keyboard.type(SAMPLE.secretNumber);
    await keyboard.press('Enter');
    await expect(practice.getByText('和剛才註冊的不一樣')).toBeVisible();
    await retype('Practice22');
    await keyboard.press('Enter');
    await expect(practice.getByText('完成 7 題，共 7 題')).toBeVisible();
    // The explanation of the result comes from the same reader as on the site.
    await expect(practice.getByTestId('reading-available')).toBeVisible();
    await expect(practice.getByTestId('hero')).toContainText('通過了');

    expect(requests.filter((url) => !url.startsWith('chrome-extension://'))).toEqual([]);
    const kept = await (await worker()).evaluate(async () => JSON.stringify(await chrome.storage.local.get()));
    for (const typed of [SAMPLE.idNumber, SAMPLE.secretNumber, 'Practice22']) expect(kept).not.toContain(typed);
  },
);

inOneBrowser(
  'a login sent the moment its form is there is judged by what stands in that form',
  async ({ open, page }) => {
    expect(page).toBeTruthy();
    const practice = await open('practice.html');
    const box = (name: string) => practice.locator(`[name=${name}]`);
    for (const [name, typed] of [
      ['idNumber', SAMPLE.idNumber],
      ['secretNumber', SAMPLE.secretNumber],
      ['email', SAMPLE.email],
      ['emailAgain', SAMPLE.email],
      ['password', 'Practice22'],
      ['passwordAgain', 'Practice22'],
    ] as const)
      await box(name).pressSequentially(typed);
    await box('terms').first().check();
    await practice.waitForTimeout(1000);
    // In one go, so that the guide has not looked at the new form yet.
    await practice.evaluate(async (idNumber) => {
      const once = async (selector: string) => {
        for (;;) {
          const found = document.querySelector<HTMLElement>(`section.site ${selector}`);
          if (found) return found;
          await new Promise((resolve) => setTimeout(resolve));
        }
      };
      (await once('[type=submit]')).click();
      (await once('button:not(form *)')).click();
      const form = (await once('form:not(:has([name=emailAgain]))')) as HTMLFormElement;
      form.querySelector<HTMLInputElement>('[name=idNumber]')!.value = idNumber;
      form.querySelector<HTMLInputElement>('[name=password]')!.value = 'Wrong1111';
      form.requestSubmit();
    }, SAMPLE.idNumber);
    await expect(practice.getByText('和剛才註冊的不一樣')).toBeVisible();
  },
);
