import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { guideIsThere, inGuide, press, runInGuide, seen } from './guide-on-page.ts';
import { expect, test } from './with-extension.ts';
import { correctionOf, testIds } from '../test-ids.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs axe in the content script's world, where the closed root can be shown to it. */
async function violationsInGuide(page: Page): Promise<string[]> {
  await runInGuide(page, axe);
  const found = await inGuide(page, async (root) => {
    const { host } = root!;
    Object.defineProperty(host, 'shadowRoot', { value: root, configurable: true });
    const { axe } = globalThis as unknown as {
      axe: { run: (c: Element, o: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run(host, { rules: { region: { enabled: false } } });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
  return found ?? ['no content script'];
}

for (const dark of [false, true])
  for (const width of [360, 1280])
    test(`axe finds nothing at ${width} px, ${dark ? 'dark' : 'light'}`, async ({ page, visit }) => {
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
      await page.setViewportSize({ width, height: 800 });
      for (const name of ['Register', 'Login']) {
        await visit(name);
        await expect.poll(() => guideIsThere(page)).toBe(true);
        await page.locator('input[type=text]').first().pressSequentially('abc12345O');
        await page.locator('input[type=password]').first().pressSequentially('Practice22');
        await page.locator('input[type=text]').first().focus();
        await page.waitForTimeout(200);
        expect(await violationsInGuide(page), name).toEqual([]);
      }
      await visit('Login');
      await page.locator('input[type=text]').first().fill('DEF234567');
      await page.locator('input[type=password]').fill('Practice22');
      await page.locator('#btnLogin').click();
      await expect.poll(async () => (await seen(page, testIds('reading-'))).length).toBe(1);
      await inGuide(page, (root) => root!.querySelectorAll('details').forEach((part) => (part.open = true)));
      expect(await violationsInGuide(page), 'results').toEqual([]);
    });

test('axe does look into the guide: a planted fault is found', async ({ page, visit }) => {
  await visit('Register');
  await expect.poll(() => guideIsThere(page)).toBe(true);
  await inGuide(page, (root) => {
    const nameless = document.createElement('button');
    root!.querySelector('.guide')!.append(nameless);
  });
  expect((await violationsInGuide(page)).join()).toContain('button-name');
});

async function violationsIn(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 100)).join(' | ')}`,
    );
  });
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the popup, its form, its menus and its keys, ${colorScheme}`, async ({ open, page }) => {
    await page.emulateMedia({ colorScheme });
    const options = await open('options.html');
    await options.getByRole('checkbox', { name: /每位考生的進度/ }).check();
    const popup = await open('popup.html?tab=1');
    // No toast is judged while it fades in.
    await popup.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await popup.setViewportSize({ width: 360, height: 600 });
    await popup.getByRole('button', { name: '新增考生' }).waitFor();
    expect(await violationsIn(popup)).toEqual([]);
    await popup.getByRole('button', { name: '新增考生' }).click();
    await popup.locator('[name=idNumber]').fill('abc123456');
    expect(await violationsIn(popup)).toEqual([]);
    await popup.getByText('考試、日期和其他資料').click();
    expect(await violationsIn(popup)).toEqual([]);
    await popup.getByLabel('暱稱').fill('小安');
    await popup.locator('[name=idNumber]').fill('ABC123456');
    await popup.getByRole('button', { name: '儲存' }).click();
    await popup.getByRole('article').waitFor();
    expect(await violationsIn(popup)).toEqual([]);
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await popup.getByRole('button', { name: '更多' }).click();
    expect(await violationsIn(popup)).toEqual([]);
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await popup.getByRole('button', { name: '問考試中心' }).click();
    await popup.getByRole('textbox', { name: '訊息內容' }).waitFor();
    expect(await violationsIn(popup)).toEqual([]);
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await popup.getByRole('button', { name: '回到名單' }).click();
    await popup.keyboard.press('?');
    await popup.getByRole('dialog').waitFor();
    expect(await violationsIn(popup)).toEqual([]);
  });

test('every control of the popup is reached by the keyboard', async ({ open, page }) => {
  expect(page).toBeTruthy();
  const popup = await open('popup.html?tab=1');
  await popup.getByRole('button', { name: '新增考生' }).click();
  await popup.getByLabel('暱稱').fill('小安');
  await popup.locator('[name=idNumber]').fill('ABC123456');
  await popup.keyboard.press('Enter');
  await popup.getByRole('article').waitFor();
  for (const view of ['list', 'form'] as const) {
    if (view === 'form') await popup.getByRole('button', { name: '新增考生' }).click();
    await popup.locator('h1').click();
    const all = await popup.locator('button:visible, input:visible, select:visible, textarea:visible').count();
    const reached = new Set<string>();
    for (let press = 0; press < all + 3; press += 1) {
      await popup.keyboard.press('Tab');
      reached.add(
        await popup.evaluate(() => {
          const at = document.activeElement!;
          const focus = getComputedStyle(at).outlineStyle;
          return at.matches('button, input, select, textarea') && focus !== 'none'
            ? String([...document.querySelectorAll('button, input, select, textarea')].indexOf(at))
            : 'none';
        }),
      );
    }
    reached.delete('none');
    expect(reached.size, view).toBe(all);
  }
});

test('the keyboard reaches the correction and comes back', async ({ page, visit }) => {
  await visit('Register');
  await expect.poll(() => guideIsThere(page)).toBe(true);
  await page.locator('#txbIdNumber').pressSequentially('abc123456');
  await expect.poll(async () => (await seen(page, correctionOf('idNumber'))).length).toBe(1);
  await page.keyboard.press('F2');
  expect(await inGuide(page, (root, button) => root!.activeElement?.matches(button), correctionOf('idNumber'))).toBe(
    true,
  );
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('txbIdNumber');
  await page.keyboard.press('F2');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.inputValue('#txbIdNumber')).toBe('ABC123456');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('txbIdNumber');
});

test('a screen reader hears the hint, then the verdict, once', async ({ page, visit }) => {
  await visit('Register');
  await expect.poll(() => guideIsThere(page)).toBe(true);
  await page.focus('#txbSecretNumber');
  const heard = () => inGuide(page, (root) => root!.querySelector('[role=status]')!.textContent);
  await expect.poll(heard).toContain('4 個數字');
  await page.keyboard.type('1234');
  await expect.poll(heard).toBe('格式正確');
});

test('targets are large enough', async ({ page, visit }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await visit('Register');
  await page.locator('#txbIdNumber').pressSequentially('abc123456');
  const buttons = async () => (await seen(page, 'button')).filter(({ visible }) => visible);
  await expect.poll(async () => (await buttons()).length).toBeGreaterThan(1);
  for (const { box } of await buttons()) {
    expect(box.right - box.left).toBeGreaterThanOrEqual(24);
    expect(box.bottom - box.top).toBeGreaterThanOrEqual(24);
  }
  await press(page, 'section [aria-expanded]');
  await expect.poll(async () => (await seen(page, testIds('line-'))).length).toBe(9);
});
