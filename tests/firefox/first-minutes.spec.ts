/** The first ten minutes in Firefox: welcome, practice run, first candidate. */
import { SAMPLE } from '../../domain/practice/sample.ts';
import { names, shows } from './list-on-page.ts';
import { EXTENSION_ORIGIN } from './profile.ts';
import { expect, test } from './with-firefox.ts';
import { testId } from '../test-ids.ts';

test('welcome, a mistake found and mended in the practice run, and the first candidate is on the list', async ({
  open,
}) => {
  const page = await open('welcome.html');
  await shows(page, '貼上考試通知，存好一位考生');
  await page.goto(`${EXTENSION_ORIGIN}/practice.html`);
  await shows(page, '這是練習，不是官方網站');

  const classOf = (name: string) =>
    page.evaluate((task) => document.querySelector(task)?.className ?? '', testId(`task-${name}`));
  for (const [name, field, right] of [
    ['letterO', 'idNumber', SAMPLE.idNumber],
    ['emailTypo', 'email', SAMPLE.email],
  ] as const) {
    await page.click(`${testId(`task-${name}`)} button`);
    await expect.poll(() => classOf(name)).toContain('found');
    expect(await page.value(`[name=${field}]`)).not.toBe(right);
    await page.retype(`[name=${field}]`, right);
    await expect.poll(() => classOf(name)).toContain('mended');
  }

  await page.goto(`${EXTENSION_ORIGIN}/welcome.html`);
  await shows(page, '貼上考試通知的文字');
  await page.press('自己填');
  await page.type('form input[maxlength="40"]', '小安');
  await page.type('[name=idNumber]', 'DEF234567');
  await page.press('儲存');
  await shows(page, '已經存好「小安」');
  const list = await open('popup.html');
  await expect.poll(() => names(list)).toEqual(['小安']);
});
