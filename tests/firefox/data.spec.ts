import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { add, names, shows } from './list-on-page.ts';
import { DOWNLOADS } from './profile.ts';
import { expect, test } from './with-firefox.ts';

test('a class list is checked before it comes in, and can be taken back; a backup goes out and comes back', async ({
  tab,
  open,
  firefox,
}) => {
  await tab.goto('about:blank');
  const list = await open('options.html');
  await shows(list, '選擇檔案');
  const give = async (name: string, text: string) => {
    const path = join(firefox.profile, name);
    writeFileSync(path, text);
    await list.type('input[type=file]', path);
  };
  // The file is read first, and the columns can be confirmed after that.
  const next = async () => {
    await shows(list, '下一步');
    await list.press('下一步');
  };
  await give('class.csv', '姓名,ID Number\n小安,ABC123456\n小平,AB123\n');
  await next();
  await shows(list, '不能匯入的 1 列');
  await list.press('匯入這 1 位');
  await shows(list, '匯入完成');
  await list.press('復原');
  await shows(list, '已復原');
  await give('class2.csv', '姓名,ID Number\n小安,ABC123456\n小平,DEF234567\n');
  await next();
  await shows(list, '新增 2 位');
  await list.press('匯入這 2 位');
  await shows(list, '匯入完成');

  await list.press('匯出備份（JSON）');
  const downloads = join(firefox.profile, DOWNLOADS);
  const backup = () => readdirSync(downloads).find((name) => /^candidate-guide-.*\.json$/.test(name));
  await expect.poll(backup).toBeTruthy();
  const text = () => readFileSync(join(downloads, backup()!), 'utf8');
  await expect.poll(text).toContain('ABC123456');

  await list.press('全部清除');
  await list.press('確定清除');
  await shows(list, '已全部清除');
  await give('backup.json', text());
  await shows(list, '新增 2 位');
  await list.press('匯入');
  const popup = await open('popup.html');
  await expect.poll(async () => (await names(popup)).sort()).toEqual(['小安', '小平']);
});

test('erase everything: nothing is left in database or storage', async ({ tab, open }) => {
  await tab.goto('about:blank');
  const list = await open('popup.html');
  await add(list, '小安', 'ABC123456');
  const options = await open('options.html');
  await shows(options, '全部清除');
  await options.press('全部清除');
  await options.press('確定清除');
  await shows(options, '已全部清除');
  const left = await list.evaluate(async () => ({
    local: await chrome.storage.local.get(),
    session: await chrome.storage.session.get(),
    page: { ...localStorage },
  }));
  expect(JSON.stringify(left)).not.toContain('ABC123456');
  await list.reload();
  await shows(list, '先存一位考生');
});

test('shared computer: the list is in memory, and the database stays empty', async ({ tab, open }) => {
  await tab.goto('about:blank');
  const options = await open('options.html');
  await shows(options, '暫時放著');
  await options.press('開啟後，名單只是暫時放著，關掉所有瀏覽器視窗就會消失。');
  const list = await open('popup.html');
  await shows(list, '公用電腦模式');
  await add(list, '小安', 'ABC123456');
  const session = await list.evaluate(() => chrome.storage.session.get('candidates'));
  expect(JSON.stringify(session)).toContain('ABC123456');
  const rows = await list.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('candidates');
        opening.onsuccess = () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains('candidates')) return resolve(0);
          const all = database.transaction('candidates').objectStore('candidates').getAll();
          all.onsuccess = () => (database.close(), resolve(all.result.length));
        };
      }),
  );
  expect(rows).toBe(0);
});
