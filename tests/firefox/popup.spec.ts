import { guideIsThere } from './guide-in-firefox.ts';
import { add, isThere, names, NICKNAME, shows } from './list-on-page.ts';
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

test('the keys: given by the browser, shown by ?, and the one that fills in fills in the only candidate', async ({
  tab,
  visit,
  open,
  popup,
  firefox,
  site,
}) => {
  await tab.goto('about:blank');
  await add(await popup(), '小安', 'DEF234567');
  const press = () =>
    firefox.privileged(
      `const { document } = Services.wm.getMostRecentWindow('navigator:browser');
       const keys = [...document.querySelectorAll('keyset[id^="ext-keyset-id"] key')];
       keys.find((key) => key.getAttribute('key') === 'F').doCommand();`,
    );
  await visit('Login');
  await expect.poll(() => guideIsThere(tab)).toBe(true);
  await press();
  await expect.poll(() => tab.value('input[type=text]')).toBe('DEF234567');
  await add(await popup(), '小平', 'ABC123456');
  await visit('Login');
  await expect.poll(() => guideIsThere(tab)).toBe(true);
  await press();
  await expect
    .poll(() =>
      firefox.privileged(
        `const { gBrowser, document } = Services.wm.getMostRecentWindow('navigator:browser');
         return document.querySelector('.webextension-popup-browser') !== null ||
           gBrowser.browsers.some(({ currentURI }) => currentURI.spec.includes('popup.html'));`,
      ),
    )
    .toBe(true);
  expect(await tab.value('input[type=text]')).toBe('');
  expect(site.requests.filter(({ method }) => method !== 'GET')).toEqual([]);

  const list = await open('popup.html?tab=1');
  const keys = await list.evaluate(async () =>
    (await chrome.commands.getAll()).map(({ name, shortcut }) => [name, shortcut]),
  );
  expect(keys).toEqual([
    ['_execute_action', 'Alt+Shift+G'],
    ['fill', 'Alt+Shift+F'],
  ]);
  await isThere(list);
  await list.type('[aria-label="新增考生"]', '?');
  for (const [, key] of keys) await shows(list, key!);
});

test('opened over an address that looks like the official one, the popup says that it is another', async ({
  tab,
  popup,
}) => {
  await tab.goto('http://cambridgeenglish-results.example/').catch(() => undefined);
  const list = await popup();
  await shows(list, '這個分頁不是官方網站');
  await list.close();
  await tab.goto('http://news.example/').catch(() => undefined);
  const other = await popup();
  await shows(other, '先存一位考生');
  expect(await other.text()).not.toContain('這個分頁');
});
