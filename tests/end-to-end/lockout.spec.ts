import type { Page } from '@playwright/test';
import { guideIsThere, seen, textOf } from './guide-on-page.ts';
import { expect, test } from './with-extension.ts';
import { testId, testIds } from '../test-ids.ts';

async function logIn(page: Page, id: string, password: string): Promise<void> {
  await expect.poll(() => guideIsThere(page)).toBe(true);
  await page.locator('input[type=text]').first().fill(id);
  await page.locator('input[type=password]').fill(password);
  await Promise.all([page.waitForEvent('domcontentloaded'), page.locator('#btnLogin').click()]);
}

for (const era of ['2019', '2022'] as const)
  test(`${era}: counted, warned before the third, counted down, then the official advice`, async ({
    page,
    visit,
    site,
    worker,
  }) => {
    site.state.era = era;
    await visit('Login');
    expect((await seen(page, testIds('lockout-'))).length).toBe(0);
    await logIn(page, 'DEF234567', 'Wrong1111');
    await expect.poll(() => textOf(page, testId('lockout-counted'))).toContain('••567 在這個裝置上至少登入失敗 1 次');
    // The guard's note says what follows from the site's message, which needs no note of its own then.
    expect(await seen(page, testId('notice-refused'))).toEqual([]);
    await logIn(page, 'DEF234567', 'Wrong2222');
    await expect.poll(() => textOf(page, testId('lockout-lastTry'))).toContain('再錯一次');
    // Who logs in needs no mark at the link to register, and the empty box is what is spoken of.
    const [register] = await seen(page, testId('marker-step-2'));
    expect(register?.visible).toBe(false);
    // In a low window, too, the warning comes first, and the way out of it.
    const size = page.viewportSize()!;
    await page.setViewportSize({ width: 640, height: 400 });
    for (const part of ['lockout-lastTry', 'reset'])
      await expect
        .poll(async () => {
          const [one] = await seen(page, testId(part));
          return one !== undefined && one.visible && one.box.top >= 0 && one.box.bottom <= 400;
        }, part)
        .toBe(true);
    await page.setViewportSize(size);
    // Announced to a screen reader as well.
    await expect.poll(() => textOf(page, '[role=status]')).toContain('再錯一次');
    // On a phone the warning is tall: it lies over neither the focused box nor the button of its form.
    await page.setViewportSize({ width: 360, height: 740 });
    await page.locator('input[type=password]').focus();
    const [warned] = await seen(page, testId('place-dock'));
    // At the upper edge it would lie over another form's button.
    await page.evaluate((height) => {
      const button = document.querySelector('#btnLogin')!.getBoundingClientRect();
      window.scrollBy(0, button.top - (innerHeight - height - 6));
    }, warned!.box.bottom - warned!.box.top);
    await expect
      .poll(async () => {
        const [dock] = await seen(page, testId('place-dock'));
        const free = await Promise.all(
          ['input[type=password]', '#btnLogin'].map((selector) => page.locator(selector).boundingBox()),
        );
        return free.map((box) => box !== null && (box.y + box.height <= dock!.box.top || box.y >= dock!.box.bottom));
      })
      .toEqual([true, true]);
    // Left empty, the box would get a message from the site, whose end moves the button away from under a press.
    await page.locator('input[type=password]').fill('Wrong3333');
    await page.setViewportSize(size);
    await logIn(page, 'DEF234567', 'Wrong3333');
    await expect.poll(() => textOf(page, testId('lockout-locked'))).toMatch(/倒數 (30:00|29:\d\d)/);

    // It survives a reload, and the worker being stopped.
    await visit('Login');
    await expect.poll(() => textOf(page, testId('lockout-locked'))).toMatch(/29:\d\d/);
    const stored = JSON.stringify(await (await worker()).evaluate(() => chrome.storage.local.get()));
    expect(stored).not.toContain('DEF234567');
    expect(stored).not.toMatch(/Wrong\d/);
    const memory = JSON.stringify(await (await worker()).evaluate(() => chrome.storage.session.get()));
    expect(memory).not.toMatch(/Wrong\d/);

    // Half an hour later, on this device's clock and the site's.
    await (
      await worker()
    ).evaluate(async () => {
      const { session } = (await chrome.storage.local.get('session')) as {
        session: { tries: Record<string, { lockedUntil: number; lastAt: number }> };
      };
      for (const tries of Object.values(session.tries))
        Object.assign(tries, { lockedUntil: tries.lockedUntil - 1_801_000, lastAt: tries.lastAt - 1_801_000 });
      await chrome.storage.local.set({ session });
    });
    site.state.clockOffsetMs = 1_801_000;
    await visit('Login');
    await page.locator('input[type=text]').first().fill('DEF234567');
    await expect.poll(() => textOf(page, testId('lockout-lockOver'))).toContain('Cookie');
    await logIn(page, 'DEF234567', 'Practice22');
    await page.waitForURL(/HomeResult/);
    await expect
      .poll(async () => JSON.stringify(await (await worker()).evaluate(() => chrome.storage.local.get('session'))))
      .toContain('"tries":{}');
  });

test('wording of a refusal that nobody has seen is counted all the same', async ({ page, visit, site }) => {
  site.state.wrongPasswordText = 'Nope. Have another go.';
  await visit('Login');
  await logIn(page, 'DEF234567', 'Wrong1111');
  await expect.poll(() => textOf(page, testId('lockout-counted'))).toContain('1 次');
});

test('opening the page again counts nothing; another account starts at none', async ({ page, visit }) => {
  await visit('Login');
  await logIn(page, 'DEF234567', 'Wrong1111');
  await expect.poll(() => textOf(page, testId('lockout-counted'))).toContain('1 次');
  await visit('Login');
  await visit('Login');
  expect((await seen(page, testIds('lockout-'))).length).toBe(0);
  await page.locator('input[type=text]').first().fill('DEF234567');
  await page.locator('input[type=password]').focus();
  await expect.poll(() => textOf(page, testId('lockout-counted'))).toContain('1 次');
  await page.locator('input[type=text]').first().fill('ABC123456');
  await page.locator('input[type=password]').focus();
  await expect.poll(async () => (await seen(page, testIds('lockout-'))).length).toBe(0);
});
