/**
 * Type sizes, heights of controls and styles of buttons, counted where they are drawn, over all pages of the extension:
 * five, two and three (docs/design.md#tokens). The guide's parts on the site, drawings and the sheet of paper are left to
 * tests/built/look.test.ts, which counts the built style sheets.
 */
import type { Page } from '@playwright/test';
import { expect, test } from './with-extension.ts';
import { testId } from '../test-ids.ts';

interface Seen {
  readonly sizes: readonly string[];
  readonly heights: readonly string[];
  readonly buttons: readonly string[];
}

/** What is visible on a page, each with an example of its markup. */
function seenOn(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const visible = [...document.body.querySelectorAll<HTMLElement>('*')].filter((one) => one.checkVisibility());
    const distinct = (found: readonly (readonly [key: string, element: Element])[]) =>
      [...new Map(found).entries()].map(([key, element]) => `${key} ${element.outerHTML.slice(0, 90)}`);
    const hasText = ({ childNodes }: Element) =>
      [...childNodes].some(({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim());
    const style = (element: Element) => getComputedStyle(element);
    const texts = visible.filter((one) => hasText(one) && !one.closest('svg, article.sheet'));
    const controls = visible.filter((one) =>
      // Without those that are a word in a sentence.
      one.matches(
        'button:not(.inline), a.button, select, summary, input:not([type=checkbox], [type=radio], [type=file])',
      ),
    );
    const clear = (colour: string) => /^(?:transparent|rgba\(.*, 0\))$/.test(colour);
    const buttons = controls.filter(
      (one) => one.matches('button:not([aria-pressed=true]), a.button') && !one.closest('[popover]'),
    );
    return {
      sizes: distinct(texts.map((one) => [style(one).fontSize, one])),
      heights: distinct(controls.map((one) => [style(one).minHeight, one])),
      buttons: distinct(
        buttons.map((one) => {
          const { backgroundColor, borderTopColor, borderTopWidth } = style(one);
          const edge = borderTopWidth === '0px' || clear(borderTopColor) ? 'none' : borderTopColor;
          return [`ground ${clear(backgroundColor) ? 'none' : backgroundColor}, edge ${edge}`, one];
        }),
      ),
    };
  });
}

test('five type sizes, two heights of controls, three styles of buttons on all pages', async ({ open, page }) => {
  expect(page).toBeTruthy();
  const all: Record<keyof Seen, Map<string, string>> = { sizes: new Map(), heights: new Map(), buttons: new Map() };
  const note = async (opened: Page, name: string) => {
    // A button below the pointer has a ground of its own.
    await opened.mouse.move(0, 0);
    for (const [what, found] of Object.entries(await seenOn(opened)) as [keyof Seen, readonly string[]][])
      for (const one of found) {
        const [, key, markup] = /^(.*?) (<.*)$/s.exec(one)!;
        if (!all[what].has(key!)) all[what].set(key!, `${name}: ${markup}`);
      }
  };
  const popup = await open('popup.html?tab=1');
  await expect(popup.getByRole('button', { name: '貼上考試通知' })).toBeVisible();
  await note(popup, 'popup, empty');
  await popup.getByRole('button', { name: '自己填' }).click();
  await popup.getByText('考試、日期和其他資料').click();
  await popup.getByLabel('暱稱').fill('小安');
  await popup.locator('[name=idNumber]').fill('DEF234567');
  await popup.locator('[name=exam]').selectOption('first');
  await popup.locator('[name=examDate]').fill('2026-12-12');
  await note(popup, 'popup, form');
  await popup.getByRole('button', { name: '儲存' }).click();
  await popup.getByRole('article', { name: '小安' }).waitFor();
  await note(popup, 'popup, one candidate');
  await popup.keyboard.press('?');
  await note(popup, 'popup, keys');

  for (const name of ['welcome', 'practice', 'paper', 'options', 'desk', 'statement', 'message']) {
    const opened = await open(`${name}.html`);
    await expect(opened.getByRole('heading').first()).toBeVisible();
    if (name === 'practice') {
      await opened.locator(`${testId('task-letterO')} button`).click();
      await opened.locator('[type=submit]').click();
      await expect(opened.getByText('格要填好')).toBeVisible();
    }
    if (name === 'options') {
      await opened.getByText('檢查小幫手是否正常').click();
      await expect(opened.getByText('都正常')).toBeVisible();
      await opened.getByRole('button', { name: '填自己的考試中心' }).click();
    }
    if (name === 'desk') {
      await opened.keyboard.press('Enter');
      await expect(opened.getByText('完成').first()).toBeVisible();
    }
    if (name === 'practice') {
      await note(opened, name);
      // For the last row of a classroom, the guide beside the form too.
      await opened.getByRole('button', { name: '放大文字' }).click();
      await expect(opened.locator('body')).toHaveCSS('font-size', '22px');
      await expect(opened.getByTestId('line-idNumber').locator('.what')).toHaveCSS('font-size', '22px');
      await expect(opened.getByTestId('line-idNumber').locator('.en').first()).toHaveCSS('font-size', '17px');
    }
    if (name === 'statement') await opened.getByRole('combobox').selectOption('first');
    await note(opened, name);
  }

  const shown = (what: keyof Seen) => [...all[what]].map(([key, example]) => `${key} at ${example}`).join('\n');
  expect([...all.sizes.keys()].sort(), shown('sizes')).toEqual(['13px', '15px', '17px', '22px', '34px']);
  expect([...all.heights.keys()].sort(), shown('heights')).toEqual(['32px', '40px']);
  expect(all.buttons.size, shown('buttons')).toBe(3);
});
