import { SITE_MAP } from '../../domain/site/site-map.ts';
import type { PageName } from '../../domain/site/site-map-shape.ts';
import { guideIsThere, inGuide, seen, textOf } from './guide-on-page.ts';
import { expect, test } from './with-extension.ts';
import { lineOf, testId, testIds } from '../test-ids.ts';

const ERAS = ['2019', '2022', '2022-selects'] as const;

/** What the practice site shows of each page; country and first language only in one era. */
function expectedFields(page: PageName, era: string): string[] {
  const fields = SITE_MAP.find(({ name }) => name === page)!.fields.map(({ name }) => name);
  return era === '2022-selects' ? fields : fields.filter((name) => name !== 'country' && name !== 'firstLanguage');
}

async function openList(page: import('@playwright/test').Page) {
  // In the dock the whole list is one press away; the guide's element is there before what it holds is drawn.
  const drawn = () =>
    inGuide(page, (root) => {
      root?.querySelector<HTMLElement>('[aria-expanded="false"]')?.click();
      return root?.querySelector('[data-testid^="line-"]') !== null;
    });
  await expect.poll(drawn).toBe(true);
}

for (const era of ERAS)
  test.describe(`${era} pages`, () => {
    test.beforeEach(({ site, page }) => {
      void page;
      site.state.era = era;
    });

    for (const [address, name] of [
      ['Register', 'register'],
      ['Login', 'login'],
      ['ForgottenPassword', 'forgottenPassword'],
    ] as const)
      test(`${address}: every hint once`, async ({ visit, page }) => {
        await visit(address);
        await expect.poll(() => guideIsThere(page)).toBe(true);
        await openList(page);
        for (const field of expectedFields(name, era))
          await expect.poll(async () => (await seen(page, lineOf(field))).length, field).toBe(1);
        const lines = await seen(page, testIds('line-'));
        expect(lines.length).toBe(expectedFields(name, era).length);
        for (const line of lines) expect(line.text.length).toBeGreaterThan(4);
      });

    test('signed in: step bar, statement and log out', async ({ visit, page }) => {
      await visit('Login');
      await page.locator('input[type=text]').first().fill('DEF234567');
      await page.locator('input[type=password]').fill('Practice22');
      await page.locator('#btnLogin').click();
      await page.waitForURL(/HomeResult/);
      await expect.poll(async () => (await seen(page, '[aria-current=step]')).length).toBe(1);
      // A result's links are explained while they are in use.
      await page
        .getByText(/Statement of Results/)
        .first()
        .focus();
      await expect.poll(() => textOf(page, lineOf('statement'))).toContain('成績單（Statement of Results）');
      await visit('MyDetails');
      await expect.poll(() => guideIsThere(page)).toBe(true);
      await openList(page);
      for (const field of expectedFields('myDetails', era))
        await expect.poll(async () => (await seen(page, lineOf(field))).length, field).toBe(1);
    });
  });

test('a hint goes with its field and comes back with it', async ({ visit, page }) => {
  await visit('Register');
  await expect.poll(async () => (await seen(page, lineOf('secretNumber'))).length).toBe(1);
  await page.evaluate(() => {
    const field = document.querySelector<HTMLElement>('#txbSecretNumber')!;
    const away = document.createComment('away');
    Object.assign(window, { field, away });
    field.replaceWith(away);
  });
  await expect.poll(async () => (await seen(page, lineOf('secretNumber'))).length).toBe(0);
  expect((await seen(page, lineOf('idNumber'))).length).toBe(1);
  await page.evaluate(() => {
    const { field, away } = window as unknown as { field: HTMLElement; away: Comment };
    away.replaceWith(field);
  });
  await expect.poll(async () => (await seen(page, lineOf('secretNumber'))).length).toBe(1);
  await page.evaluate(() => (document.querySelector<HTMLElement>('#txbSecretNumber')!.style.display = 'none'));
  await expect.poll(async () => (await seen(page, lineOf('secretNumber'))).length).toBe(0);
});

test('a form that is rendered late gets its hints', async ({ visit, page, site }) => {
  site.state.lateRenderMs = 700;
  await visit('Register');
  await expect.poll(async () => (await seen(page, lineOf('idNumber'))).length).toBe(1);
});

test('an unrecognised page gets nothing', async ({ page, site }) => {
  site.state.fault = 'maintenance';
  await page.goto('https://candidates.cambridgeenglish.org/Members/Register.aspx');
  await page.waitForTimeout(600);
  expect(await guideIsThere(page)).toBe(false);
});

test('a form that is not the one described gets a plain list that points at nothing', async ({ page, site }) => {
  site.state.fault = 'captive-portal';
  await page.goto('https://candidates.cambridgeenglish.org/Members/Register.aspx');
  await expect.poll(async () => (await seen(page, `${testId('changed')} li`)).length).toBe(8);
  expect(await seen(page, `${testIds('marker-')}, ${testIds('line-')}`)).toEqual([]);
});

test('the focused field leads: its line is open, the others are one line', async ({ visit, page }) => {
  await visit('Register');
  await page.focus('#txbSecretNumber');
  await expect.poll(() => textOf(page, lineOf('secretNumber'))).toContain('登入用不到，但請留著');
  expect(await textOf(page, lineOf('email'))).not.toContain('確認信');
  await page.focus('#txbEmailAddress');
  await expect.poll(() => textOf(page, lineOf('email'))).toContain('確認信');
});

test('the site’s own errors get their Chinese meaning', async ({ visit, page }) => {
  await visit('Register');
  await page.fill('#txbIdNumber', 'ZZZ999999');
  await page.fill('#txbSecretNumber', '1234');
  await page.fill('#txbEmailAddress', 'wang@gmail.com');
  await page.locator('#txbConfirmEmailAddress').pressSequentially('wang@gmail.com');
  await page.fill('#txbPassword', 'Practice22');
  await page.locator('#txbPasswordConfirm').pressSequentially('Practice22');
  await page.check('#rdoAgree');
  await page.click('#btnSubmit');
  await expect.poll(() => textOf(page, testId('notice-registerError'))).toContain('48 小時');
});

test('a box that had the focus before the guide came leads all the same', async ({ visit, page }) => {
  await page.addInitScript(() => {
    document.addEventListener(
      'DOMContentLoaded',
      () => document.querySelector<HTMLElement>('#txbSecretNumber')?.focus(),
      {
        once: true,
      },
    );
  });
  await visit('Register');
  await expect.poll(() => textOf(page, lineOf('secretNumber'))).toContain('登入用不到，但請留著');
});
