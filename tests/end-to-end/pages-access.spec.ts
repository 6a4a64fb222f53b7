/** axe over every page of the extension: light and dark, narrow and wide, also with everything shown. */
import { axeFaults } from './axe.ts';
import { expect, test } from './with-extension.ts';
import { testId } from '../test-ids.ts';

for (const dark of [false, true])
  test(`axe finds nothing on any page, ${dark ? 'dark' : 'light'}`, async ({ open, page }) => {
    expect(page).toBeTruthy();
    for (const name of ['welcome', 'practice', 'paper', 'options', 'desk'])
      for (const width of dark ? [1280] : [360, 1280]) {
        const opened = await open(`${name}.html`);
        await opened.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
        await opened.setViewportSize({ width, height: 900 });
        await expect(opened.getByRole('heading').first()).toBeVisible();
        if (name === 'practice') {
          await opened.locator(`${testId('task-letterO')} button`).click();
          await expect(opened.getByTestId('task-letterO')).toHaveClass(/found/);
        }
        if (name === 'options') {
          await opened.getByText('檢查小幫手是否正常').click();
          await expect(opened.getByText('都正常')).toBeVisible();
        }
        expect(await axeFaults(opened), `${name} at ${width} px`).toEqual([]);
        expect(
          await opened.evaluate(() => document.documentElement.scrollWidth - innerWidth),
          name,
        ).toBeLessThanOrEqual(0);
        await opened.close();
      }
  });

test('axe does look into these pages: a planted fault is found, also in the guide’s own root', async ({
  open,
  page,
}) => {
  expect(page).toBeTruthy();
  const practice = await open('practice.html');
  await expect(practice.getByText('3／7')).toBeVisible();
  await practice.evaluate(() => {
    const root = [...document.documentElement.children].find((child) => child.shadowRoot)!.shadowRoot!;
    root.querySelector('section')!.append(document.createElement('button'));
    document.querySelector('main')!.append(document.createElement('select'));
  });
  const faults = (await axeFaults(practice)).join('\n');
  expect(faults).toContain('button-name');
  expect(faults).toContain('select-name');
});

test('the focus is seen wherever Tab leads, and motion is left out when asked', async ({ open, page }) => {
  expect(page).toBeTruthy();
  for (const name of ['welcome', 'practice', 'paper', 'options', 'desk']) {
    const opened = await open(`${name}.html`);
    await opened.emulateMedia({ reducedMotion: 'reduce' });
    await expect(opened.getByRole('heading').first()).toBeVisible();
    for (let presses = 0; presses < 25; presses += 1) {
      await opened.keyboard.press('Tab');
      const unseen = await opened.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        if (!element || element === document.body) return undefined;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return outlineStyle === 'none' || parseFloat(outlineWidth) < 1 ? element.outerHTML.slice(0, 100) : undefined;
      });
      expect(unseen, name).toBeUndefined();
    }
    expect(await opened.evaluate(() => document.getAnimations().length), name).toBe(0);
    await opened.close();
  }
});
