import { guideIsThere } from './guide-in-firefox.ts';
import { add, names, NICKNAME, shows } from './list-on-page.ts';
import { expect, test } from './with-firefox.ts';

test('add, edit, remove and undo; a page opened beside it stays in step', async ({ tab, popup, open }) => {
  await tab.goto('about:blank');
  const beside = await open('popup.html');
  await shows(beside, '先存一位考生');
  const list = await popup();
  await add(list, '小安', 'ABC123456');
  expect(await list.text()).not.toContain('ABC123456');
  await expect.poll(() => names(beside)).toEqual(['小安']);
  await list.press('更多');
  await list.press('修改');
  await list.retype(NICKNAME, '安安');
  await list.press('儲存');
  await expect.poll(() => names(list)).toEqual(['安安']);
  await expect.poll(() => names(beside)).toEqual(['安安']);
  await list.press('更多');
  await list.press('移除');
  await expect.poll(() => names(list)).toEqual([]);
  await expect.poll(() => names(beside)).toEqual([]);
  await list.press('復原');
  await expect.poll(() => names(list)).toEqual(['安安']);
  await expect.poll(() => names(beside)).toEqual(['安安']);
});

for (const [page, boxes] of [
  ['Login', ['input[type=text]', 'input[type=password]']],
  ['Register', ['#txbIdNumber', '#txbSecretNumber']],
] as const)
  test(`${page}: one click fills the ID Number in, and sends nothing`, async ({ tab, visit, popup, site }) => {
    await visit(page);
    await expect.poll(() => guideIsThere(tab)).toBe(true);
    const list = await popup();
    await shows(list, '這個分頁是真正的官方網站');
    await add(list, '小安', 'DEF234567');
    expect(await tab.value(boxes[0])).toBe('');
    await list.press('填入 ID Number');
    await expect.poll(() => tab.value(boxes[0])).toBe('DEF234567');
    // The popup is closed, and the cursor is where the person goes on.
    await expect.poll(() => tab.evaluate((box) => document.activeElement?.matches(box), boxes[1])).toBe(true);
    expect(await tab.value(boxes[1])).toBe('');
    expect(site.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

test('who is signed in is marked on the list', async ({ tab, visit, popup }) => {
  await visit('Login');
  await expect.poll(() => guideIsThere(tab)).toBe(true);
  await add(await popup(), '小安', 'DEF234567');
  await tab.type('input[type=text]', 'DEF234567');
  await tab.type('input[type=password]', 'Practice22');
  await tab.click('#btnLogin');
  await expect.poll(() => tab.evaluate(() => location.pathname)).toContain('HomeResult');
  await shows(await popup(), '目前登入中');
});

test('the popup is 360 px wide and nothing in it is wider', async ({ tab, popup }) => {
  await tab.goto('about:blank');
  const list = await popup();
  await add(list, '名字非常非常長的小安同學和他的弟弟', 'ABC123456');
  for (const view of ['更多', '修改', '回到名單', '新增考生']) {
    await list.press(view);
    const widths = await list.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
    expect(widths, view).toEqual([360, 360]);
  }
});
