/**
 * Walks through the guide's seven steps as a family would, prints what it sees at each step, and takes a
 * picture. Fails at the first step that does not show what it must.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { press, seen, textOf } from '../end-to-end/guide-on-page.ts';
import type { Candidate } from '../practice-site/server.ts';
import { lineOf, testId } from '../test-ids.ts';

const HOST = 'https://candidates.cambridgeenglish.org';

/** `folder` gets the pictures. `password` is the one that the candidate chooses on the way. */
export async function walkTheSteps(page: Page, card: Candidate, password: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const bar = testId('steps');
  let step = 0;
  const saw = async (what: string, selector: string, words: RegExp) => {
    step += 1;
    let text: string | undefined;
    for (let tries = 0; tries < 50 && !words.test(text ?? ''); tries += 1) {
      await page.waitForTimeout(100);
      text = await textOf(page, selector);
    }
    const picture = join(folder, `step-${step}.png`);
    await page.screenshot({ path: picture });
    if (!words.test(text ?? ''))
      throw new Error(`Step ${step}, ${what}: expected ${words} in ${selector}, but saw "${text ?? 'nothing'}"`);
    console.log(`Step ${step}: ${what}\n        saw: ${text!.slice(0, 150)}`);
  };

  await page.goto(`${HOST}/Members/Login.aspx`);
  await saw('the site is open', bar, /2／7/);

  await page.locator('#hlRegister').focus();
  await saw('Register is explained', lineOf('registerLink'), /第一次使用/);

  await page.locator('#hlRegister').click();
  await page.waitForURL(/Register/);
  const type = (id: string, text: string) => page.locator(`#${id}`).pressSequentially(text);
  await type('txbIdNumber', card.idNumber);
  await type('txbSecretNumber', card.secretNumber);
  await type('txbEmailAddress', 'family@example.com');
  await type('txbConfirmEmailAddress', 'family@example.com');
  await type('txbPassword', password);
  await type('txbPasswordConfirm', password);
  await page.locator('#rdoAgree').check();
  await page.waitForTimeout(300);
  const wrong = (await seen(page, '.verdict.wrong')).map(({ text }) => text);
  if (wrong.length) throw new Error(`Step 3: a filled form has verdicts against it: ${wrong.join(' / ')}`);
  await saw('the form is filled, every verdict right', bar, /3／7/);

  await page.locator('#btnSubmit').click();
  await page.waitForLoadState();
  await saw('registered, the e-mail is on its way', bar, /4／7[\s\S]*確認信/);

  await page.goto(`${HOST}/Members/Login.aspx`);
  await page.locator('input[type=text]').first().pressSequentially(card.idNumber);
  await page.locator('input[type=password]').pressSequentially(password);
  await saw('ready to log in', lineOf('password'), /註冊時自己設定的密碼/);

  await page.locator('#btnLogin').click();
  await page.waitForURL(/HomeResult/);
  await saw('logged in, the result is there', bar, /6／7/);

  await page.locator('#btnExamResult, a[href*=GraphicalProfile]').first().focus();
  await saw('the Statement of Results is explained', lineOf('statement'), /成績單/);

  // The site's own PDF, as a browser would save it.
  const bytes = await page.evaluate(async () => {
    const link = document.querySelector<HTMLAnchorElement>('a[href*=GraphicalProfile]');
    return link && [...new Uint8Array(await (await fetch(link.href)).arrayBuffer())];
  });
  if (!bytes) return;
  const opening = page.context().waitForEvent('page');
  await press(page, `${testId('result-next')} summary`);
  await press(page, testId('read-statement'));
  const statement = await opening;
  const buffer = Buffer.from(bytes);
  const file = { name: 'statement.pdf', mimeType: 'application/pdf', buffer };
  await statement.locator('input[type=file]').setInputFiles(file);
  await statement.locator(testId('came-read')).waitFor();
  await statement.screenshot({ path: join(folder, 'statement.png'), fullPage: true });
  console.log(`The Statement is read\n        saw: ${await statement.locator(testId('mean')).innerText()}`);
}
