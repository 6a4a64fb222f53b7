import type { Download, Page, Worker } from '@playwright/test';
import { guideIsThere, textOf } from './guide-on-page.ts';
import { expect, HOST, test } from './with-extension.ts';
import { lineOf } from '../test-ids.ts';

/** The page opened beside the site's tab, in the popup's size. */
async function listBeside(open: (file: string) => Promise<Page>, worker: () => Promise<Worker>): Promise<Page> {
  const id = await (await worker()).evaluate(async (url) => (await chrome.tabs.query({ url }))[0]?.id, `${HOST}/*`);
  const list = await open(`popup.html?tab=${id}`);
  await list.setViewportSize({ width: 360, height: 600 });
  return list;
}
async function add(list: Page, nickname: string, idNumber: string): Promise<void> {
  await list.getByRole('button', { name: '新增考生' }).click();
  await list.getByLabel('暱稱').fill(nickname);
  await list.locator('[name=idNumber]').fill(idNumber);
  await list.getByRole('button', { name: '儲存' }).click();
  await expect(list.getByRole('article', { name: nickname })).toBeVisible();
}

test('add, fill, log in, attributed', async ({ page, visit, open, worker }) => {
  await visit('Login');
  await expect.poll(() => guideIsThere(page)).toBe(true);
  const list = await listBeside(open, worker);
  await expect(list.getByText('這個分頁是真正的官方網站')).toBeVisible();
  await add(list, '小安', 'DEF234567');
  await expect(list.getByText('DEF234567')).toHaveCount(0);
  await list.getByRole('button', { name: '填入 ID Number' }).click();
  await expect.poll(() => page.locator('input[type=text]').first().inputValue()).toBe('DEF234567');
  await expect.poll(() => textOf(page, lineOf('password'))).toContain('自己設定的密碼');
  expect(await page.locator('input[type=password]').inputValue()).toBe('');
  // The cursor is where the person goes on.
  await page.bringToFront();
  await expect(page.locator('input[type=password]')).toBeFocused();
  await page.keyboard.type('Practice22');
  await page.locator('#btnLogin').click();
  await page.waitForURL(/HomeResult/);
  await expect(list.getByText('目前登入中')).toBeVisible();
  await page.goto(`${HOST}/Members/Login.aspx?action=logout`);
  await expect(list.getByText('目前登入中')).toHaveCount(0);
});

test('two children: log out and on to the other, who is filled in on one press', async ({
  page,
  visit,
  open,
  worker,
}) => {
  await visit('Login');
  await expect.poll(() => guideIsThere(page)).toBe(true);
  const list = await listBeside(open, worker);
  await add(list, '小安', 'DEF234567');
  await add(list, '小平', 'GHJ345678');
  await expect(list.getByRole('button', { name: '登出，換這位' })).toHaveCount(0);
  await list.getByRole('article', { name: '小安' }).getByRole('button', { name: '填入 ID Number' }).click();
  await expect.poll(() => page.locator('input[type=text]').first().inputValue()).toBe('DEF234567');
  await page.locator('input[type=password]').fill('Practice22');
  await page.locator('#btnLogin').click();
  await page.waitForURL(/HomeResult/);

  const other = list.getByRole('article', { name: '小平' });
  await expect(other.locator('button.main, button.wide')).toHaveText('登出，換這位');
  await other.getByRole('button', { name: '登出，換這位' }).click();
  await expect(other.getByText('請先在網站上按「Log out」')).toBeVisible();
  await expect(list.getByRole('article').first()).toHaveAttribute('aria-label', '小平');
  // The site stands as it was: logging out is the person's own.
  expect(page.url()).toContain('HomeResult');
  await page.getByRole('link', { name: 'Log out' }).first().click();
  await page.waitForURL(/Login/);
  await expect(other.getByRole('button', { name: '填入 ID Number' })).toBeFocused();
  expect(await page.locator('input[type=text]').first().inputValue()).toBe('');
  await list.bringToFront();
  await list.keyboard.press('Enter');
  await expect.poll(() => page.locator('input[type=text]').first().inputValue()).toBe('GHJ345678');
  const kept = () => list.evaluate(() => chrome.storage.session.get('nextCandidate'));
  expect(await kept()).toEqual({});
});

test('an ID Number that is not on the list is offered, and what was typed is never kept on disk', async ({
  page,
  visit,
  open,
  worker,
}) => {
  await visit('Login');
  await expect.poll(() => guideIsThere(page)).toBe(true);
  await page.locator('input[type=text]').first().fill('DEF234567');
  await page.locator('input[type=password]').fill('Practice22');
  await page.locator('#btnLogin').click();
  await page.waitForURL(/HomeResult/);
  const list = await listBeside(open, worker);
  await expect(list.getByText('不在名單裡')).toBeVisible();
  expect(JSON.stringify(await (await worker()).evaluate(() => chrome.storage.local.get()))).not.toContain('DEF234567');
  await list.getByRole('button', { name: '存到名單' }).click();
  await list.getByLabel('暱稱').fill('小安');
  await list.getByRole('button', { name: '儲存' }).click();
  await expect(list.getByText('目前登入中')).toBeVisible();
});

test('filling is refused, with a reason, on every other page', async ({ page, visit, open, worker }) => {
  await visit('ForgottenPassword');
  await expect.poll(() => guideIsThere(page)).toBe(true);
  const list = await listBeside(open, worker);
  await add(list, '小安', 'DEF234567');
  // It is not the main act here; in the menu it stays, for a page at another address than it has today.
  await expect(list.getByRole('article').locator('button.main')).not.toHaveText('填入 ID Number');
  await list.getByRole('button', { name: '更多' }).click();
  await list.getByRole('button', { name: '填入 ID Number' }).click();
  await expect(list.getByText('這一頁不是登入或註冊頁')).toBeVisible();
  expect(await page.locator('#txbIdNumber').inputValue()).toBe('');
});

test('the same checks as on the page; a wrong ID Number is not kept', async ({ open, page }) => {
  expect(page).toBeTruthy();
  const list = await open('popup.html');
  await list.getByRole('button', { name: '新增考生' }).click();
  await list.getByLabel('暱稱').fill('小安');
  await list.locator('[name=idNumber]').fill('abc12345O');
  await expect(list.getByText('應該是 ABC123450')).toBeVisible();
  await list.getByRole('button', { name: '儲存' }).click();
  await expect(list.getByRole('button', { name: '取消' })).toBeVisible();
  await list.getByRole('button', { name: '改成 ABC123450' }).click();
  await list.getByRole('button', { name: '儲存' }).click();
  await expect(list.getByRole('article')).toHaveCount(1);
  await list.getByRole('button', { name: '新增考生' }).click();
  await list.getByLabel('暱稱').fill('小平');
  await list.locator('[name=idNumber]').fill('ABC123450');
  await list.getByRole('button', { name: '儲存' }).click();
  await expect(list.getByText('名單裡已經有這個 ID Number')).toBeVisible();
});

test('text from a Confirmation of Entry fills the form, each with the words it was read from until it is changed; the Secret Number is left alone', async ({
  open,
  page,
}) => {
  expect(page).toBeTruthy();
  const list = await open('popup.html');
  await list.getByRole('button', { name: '新增考生' }).click();
  await list.getByRole('button', { name: '貼上考試通知' }).click();
  await list
    .locator('textarea')
    .first()
    .fill(
      'Confirmation of Entry\nCandidate name: TA-TUNG WANG\nID Number: ABC123456\nSecret Number: 4321\nB2 First for Schools\nExam date: 12 December 2026\nResults by: 29 January 2027',
    );
  await expect(list.locator('[name=idNumber]')).toHaveValue('ABC123456');
  await expect(list.locator('[name=exam]')).toHaveValue('first');
  await expect(list.locator('[name=examDate]')).toHaveValue('2026-12-12');
  expect(await list.locator('form').innerText()).not.toContain('4321');
  const source = list.getByText('從「Exam date: 12 December 2026」讀到');
  await expect(source).toBeVisible();
  await list.locator('[name=examDate]').fill('2026-12-13');
  await expect(source).toBeHidden();
  await list.getByRole('button', { name: '儲存' }).click();
  await expect(list.getByRole('article')).toContainText('B2 First（FCE）');
});

test('remove and undo; two open pages stay in step; reveal', async ({ open, page }) => {
  expect(page).toBeTruthy();
  const list = await open('popup.html');
  await add(list, '小安', 'ABC123456');
  const other = await open('popup.html');
  await expect(other.getByRole('article')).toHaveCount(1);
  await list.getByRole('button', { name: '更多' }).click();
  await list.getByRole('button', { name: '移除' }).click();
  await expect(list.getByRole('article')).toHaveCount(0);
  await expect(other.getByRole('article')).toHaveCount(0);
  await list.getByRole('button', { name: '復原' }).click();
  await expect(list.getByRole('article')).toHaveCount(1);
  await expect(other.getByRole('article')).toHaveCount(1);
  await list.getByRole('button', { name: '更多' }).click();
  await list.getByRole('button', { name: '顯示 ID Number' }).click();
  await expect(list.getByText('ABC123456')).toBeVisible();
});

test('a card has one main button; the rest is opened and closed by the keyboard', async ({
  page,
  visit,
  open,
  worker,
}) => {
  await visit('Login');
  await expect.poll(() => guideIsThere(page)).toBe(true);
  const list = await listBeside(open, worker);
  await add(list, '小安', 'DEF234567');
  const card = list.getByRole('article');
  await expect(card.locator('button.main')).toHaveText(['填入 ID Number']);
  const more = card.getByRole('button', { name: '更多' });
  const rest = ['填考試和日期', '顯示 ID Number', '複製 ID Number', '修改', '問考試中心', '移除'];
  for (const name of rest) await expect(card.getByRole('button', { name })).toBeHidden();
  await more.focus();
  await list.keyboard.press('Enter');
  await expect(more).toHaveAttribute('aria-expanded', 'true');
  for (const name of rest) {
    await expect(card.getByRole('button', { name })).toBeFocused();
    await list.keyboard.press(name === '修改' ? 'Tab' : 'ArrowDown');
  }
  await list.keyboard.press('Escape');
  await expect(more).toBeFocused();
  await expect(more).toHaveAttribute('aria-expanded', 'false');
});

test('the keyboard goes on where it was: form, card, undo and the other views', async ({ open, page }) => {
  expect(page).toBeTruthy();
  const list = await open('popup.html');
  const press = (name: string) => list.getByRole('button', { name, exact: true }).press('Enter');
  await press('新增考生');
  await expect(list.getByLabel('暱稱')).toBeFocused();
  await list.keyboard.type('小安');
  await list.locator('[name=idNumber]').fill('ABC123456');
  await press('儲存');
  await expect(list.getByRole('button', { name: '新增考生' })).toBeFocused();
  const more = list.getByRole('button', { name: '更多' });
  await more.press('Enter');
  await press('修改');
  await press('取消');
  await expect(more).toBeFocused();
  await more.press('Enter');
  await press('移除');
  await expect(list.getByRole('button', { name: '復原' })).toBeFocused();
  await list.getByRole('button', { name: '復原' }).press('Enter');
  await more.press('Enter');
  await press('問考試中心');
  await expect(list.getByRole('heading', { level: 1 })).toBeFocused();
  await press('回到名單');
  await expect(more).toBeFocused();
  await list.keyboard.press('?');
  await expect(list.getByRole('dialog')).toContainText('F2');
  await list.keyboard.press('Escape');
  await expect(list.getByRole('dialog')).toHaveCount(0);
});

test('what another page set meanwhile stays when an opened form is saved', async ({ open, page }) => {
  expect(page).toBeTruthy();
  const list = await open('popup.html');
  await add(list, '小安', 'ABC123456');
  await list.getByRole('button', { name: '更多' }).click();
  await list.getByRole('button', { name: '修改' }).click();
  const options = await open('options.html');
  await options.getByLabel('顯示每位考生的進度').check();
  const desk = await open('popup.html?tab=1');
  const status = desk.getByRole('article').getByRole('combobox');
  await status.selectOption('help');
  await list.getByLabel('暱稱').fill('小安安');
  await list.getByRole('button', { name: '儲存' }).click();
  await expect(desk.getByRole('article', { name: '小安安' })).toBeVisible();
  await expect(status).toHaveValue('help');
});

test('the for Schools version: read from a pasted text, corrected, and kept', async ({ open, page }) => {
  expect(page).toBeTruthy();
  const list = await open('popup.html');
  await list.getByRole('button', { name: '新增考生' }).click();
  await list.getByRole('button', { name: '貼上考試通知' }).click();
  await list
    .locator('textarea')
    .first()
    .fill('ID Number: ABC123456\nB2 First for Schools\nExam date: 12 December 2026');
  await list.getByLabel('暱稱').fill('小安');
  const schools = list.getByLabel('校園版（for Schools）');
  await expect(schools).toBeChecked();
  await list.getByRole('button', { name: '儲存' }).click();
  const edit = async () => {
    await list.getByRole('button', { name: '更多' }).click();
    await list.getByRole('button', { name: '修改' }).click();
  };
  await edit();
  await expect(schools).toBeChecked();
  await schools.uncheck();
  await list.getByRole('button', { name: '儲存' }).click();
  await edit();
  await expect(schools).not.toBeChecked();
  await list.locator('select[name=exam]').selectOption('advanced');
  await expect(schools).toBeHidden();
});

test('a guess of a pasted text is asked about with its whole line, and a year of the Republic is corrected by a click', async ({
  open,
  page,
}) => {
  expect(page).toBeTruthy();
  const list = await open('popup.html');
  await list.getByRole('button', { name: '新增考生' }).click();
  await list.getByRole('button', { name: '貼上考試通知' }).click();
  await list
    .locator('textarea')
    .first()
    .fill('ID Number: ABC123456\nExam date: 03/04/2026 (Taipei)\nFrom 20 January 2027 on the site');
  const offers = list.getByTestId('offers');
  await expect(offers).toContainText('Exam date: 03/04/2026 (Taipei)');
  await expect(list.locator('input[name=idNumber]')).toHaveValue('ABC123456');
  await expect(list.locator('input[name=examDate]')).toHaveValue('');
  await list.getByLabel('暱稱').fill('小安');
  await list.getByRole('button', { name: '儲存' }).click();
  await expect(list.getByRole('alert')).toContainText('還有 2 項');
  await offers.getByRole('button', { name: '填入 2026-03-04' }).click();
  await offers.getByRole('button', { name: '都不是' }).click();
  await expect(offers).toBeHidden();
  await expect(list.locator('input[name=examDate]')).toHaveValue('2026-03-04');
  await expect(list.locator('input[name=finalDate]')).toHaveValue('');
  await list.locator('input[name=finalDate]').fill('0115-11-20');
  await list.getByRole('button', { name: '儲存' }).click();
  await list.getByRole('button', { name: '改成 2026-11-20' }).click();
  await expect(list.locator('input[name=finalDate]')).toHaveValue('2026-11-20');
  await list.getByRole('button', { name: '儲存' }).click();
  await expect(list.getByRole('article')).toHaveCount(1);
});

test('two files in a row: only the second is shown; no export while the list cannot be opened', async ({
  open,
  page,
}) => {
  expect(page).toBeTruthy();
  const options = await open('options.html');
  const file = (name: string, rows: readonly string[]) => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(`Nickname,ID Number\n${rows.join('\n')}\n`),
  });
  const input = options.locator('input[type=file]');
  await input.setInputFiles(
    file(
      'long.csv',
      Array.from({ length: 3000 }, (_, index) => `n${index},ABC${100000 + index}`),
    ),
  );
  await expect(options.getByRole('button', { name: '換一個檔案' })).toBeVisible();
  // One upon the other: once all rows are checked, the second button is gone.
  await options.evaluate(() => {
    const press = (words: string) =>
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === words)!.click();
    press('下一步');
    press('換一個檔案');
  });
  await input.setInputFiles(file('short.csv', ['a,DEF234567']));
  await options.getByRole('button', { name: '下一步' }).click();
  await expect(options.getByText('新增 1 位')).toBeVisible();
  await options.waitForTimeout(2000);
  await expect(options.getByText('新增 1 位')).toBeVisible();
  await expect(options.locator('progress')).toHaveCount(0);

  const blank = await open('privacy.html');
  await blank.evaluate(async () => {
    indexedDB.deleteDatabase('candidates');
    const opening = indexedDB.open('candidates', 99);
    await new Promise((opened) => (opening.onsuccess = opened));
    opening.result.close();
  });
  await options.reload();
  await expect(options.getByRole('button', { name: '匯出備份' })).toBeDisabled();
  await expect(options.getByText('名單是較新版本存的').first()).toBeVisible();
  await blank.evaluate(() => indexedDB.deleteDatabase('candidates'));
});

test('a long list: what fits the window is drawn at once, then thirty, more on a press', async ({ open, page }) => {
  expect(page).toBeTruthy();
  const options = await open('options.html');
  const rows = Array.from({ length: 70 }, (_, index) => `學生${index},ABC${100000 + index}`);
  const buffer = Buffer.from(`姓名,ID Number\n${rows.join('\n')}\n`);
  await options.locator('input[type=file]').setInputFiles({ name: 'class.csv', mimeType: 'text/csv', buffer });
  await options.getByRole('button', { name: '下一步' }).click();
  await options.getByRole('button', { name: '匯入這 70 位' }).click();
  await expect(options.getByText('匯入完成')).toBeVisible();
  const list = await open('popup.html');
  const cards = list.getByRole('article');
  await expect(cards).toHaveCount(30);
  const atOnce = await list.locator('input[type=search]').evaluate(async (box: HTMLInputElement) => {
    box.value = '學生';
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await Promise.resolve();
    return document.querySelectorAll('article').length;
  });
  expect(atOnce).toBe(6);
  await expect(cards).toHaveCount(30);
  await list.getByRole('button', { name: '再顯示 30 位' }).click();
  await expect(cards).toHaveCount(60);
  await list.locator('input[type=search]').fill('學生69');
  await expect(cards).toHaveCount(1);
});

test('a class list: columns checked, good rows alone, the others as a file, undone; then a backup that comes back', async ({
  open,
  page,
}) => {
  expect(page).toBeTruthy();
  const list = await open('options.html');
  const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  const read = async (download: Download) => (await import('node:fs/promises')).readFile(await download.path(), 'utf8');
  const rows =
    '姓名,ID Number,班,備註,密碼\n小安,ABC123456,五年三班,Secret Number 8482,abcd1234\n小平,DEF234567,,,\n小文,AB123,,,\n合計,,,3,\n';
  await list.locator('input[type=file]').setInputFiles(file('class.csv', rows));
  const table = list.getByRole('region', { name: '核對欄位' });
  await expect(table.getByRole('combobox', { name: '「姓名」讀成' })).toHaveValue('nickname');
  await expect(table.getByRole('combobox', { name: '「班」讀成' })).toHaveValue('schoolClass');
  await expect(table).not.toContainText('8482');
  await expect(table).not.toContainText('abcd1234');
  await list.getByRole('button', { name: '下一步' }).click();
  await expect(list.getByText('新增 2 位')).toBeVisible();
  await expect(list.getByText('已經拿掉')).toContainText('2');
  await expect(list.getByText('跳過 1 列')).toBeVisible();
  await expect(list.getByRole('region', { name: '不能匯入的 1 列' }).getByRole('row').nth(1)).toContainText(
    '4小文AB123',
  );
  const [bad] = await Promise.all([
    list.waitForEvent('download'),
    list.getByRole('button', { name: '下載這 1 列' }).click(),
  ]);
  expect(await read(bad)).toMatch(/^\ufeff姓名,ID Number,班,備註,密碼,原因\r\n小文,AB123,,,,.+\S$/);
  await list.getByRole('button', { name: '匯入這 2 位' }).click();
  await list.getByRole('button', { name: '復原' }).click();
  await expect(list.getByText('已復原')).toBeVisible();
  const popup = await open('popup.html');
  await expect(popup.getByText('先存一位考生')).toBeVisible();

  await list.locator('input[type=file]').setInputFiles(file('class.csv', rows));
  await list.getByRole('button', { name: '下一步' }).click();
  await list.getByRole('button', { name: '匯入這 2 位' }).click();
  await expect(list.getByText('匯入完成')).toBeVisible();
  const [download] = await Promise.all([
    list.waitForEvent('download'),
    list.getByRole('button', { name: '匯出備份' }).click(),
  ]);
  const backup = await read(download);
  expect(backup).toContain('ABC123456');
  expect(backup).not.toMatch(/8482|abcd1234/);
  await list.getByRole('button', { name: '全部清除' }).click();
  await list.getByRole('button', { name: '確定清除' }).click();
  await expect(list.getByText('已全部清除')).toBeVisible();
  await list.locator('input[type=file]').setInputFiles(file('backup.json', backup));
  await expect(list.getByText('新增 2 位')).toBeVisible();
  await list.getByRole('button', { name: '匯入', exact: true }).click();
  await expect(popup.getByRole('article')).toHaveCount(2);
});

test('erase everything: nothing is left in database or storage', async ({ open, page, worker }) => {
  expect(page).toBeTruthy();
  const list = await open('popup.html');
  await add(list, '小安', 'ABC123456');
  const options = await open('options.html');
  await options.getByRole('button', { name: '全部清除' }).click();
  await options.getByRole('button', { name: '確定清除' }).click();
  await expect(options.getByRole('status').filter({ hasText: '已全部清除' })).toBeVisible();
  const left = await (
    await worker()
  ).evaluate(async () => ({ local: await chrome.storage.local.get(), session: await chrome.storage.session.get() }));
  expect(JSON.stringify(left)).not.toContain('ABC123456');
  await list.reload();
  await expect(list.getByText('先存一位考生')).toBeVisible();
});

test('shared computer: kept in memory, nothing in the database', async ({ open, page, worker }) => {
  expect(page).toBeTruthy();
  const options = await open('options.html');
  await options.getByRole('checkbox', { name: /暫時放著/ }).check();
  const list = await open('popup.html');
  await expect(list.getByText('公用電腦模式')).toBeVisible();
  await add(list, '小安', 'ABC123456');
  expect(JSON.stringify(await (await worker()).evaluate(() => chrome.storage.session.get('candidates')))).toContain(
    'ABC123456',
  );
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

test('another open page follows: into the shared-computer mode and out of it, and after everything is erased', async ({
  open,
  page,
}) => {
  expect(page).toBeTruthy();
  const list = await open('popup.html');
  await add(list, '小安', 'ABC123456');
  const options = await open('options.html');
  await options.getByLabel('開啟後，名單只是暫時放著').check();
  await expect(list.getByRole('article')).toHaveCount(0);
  await add(list, '小平', 'DEF234567');
  const names = (area: string) =>
    list.evaluate(async (from) => {
      if (from === 'memory') return JSON.stringify(await chrome.storage.session.get('candidates'));
      const opening = indexedDB.open('candidates');
      await new Promise((opened) => (opening.onsuccess = opened));
      const asked = opening.result.transaction('candidates').objectStore('candidates').getAll();
      await new Promise((answered) => (asked.onsuccess = answered));
      opening.result.close();
      return JSON.stringify(asked.result);
    }, area);
  expect(await names('disk')).not.toContain('小平');
  expect(await names('memory')).toContain('小平');
  await options.getByLabel('開啟後，名單只是暫時放著').uncheck();
  await expect(list.getByRole('article', { name: '小安' })).toBeVisible();
  await options.getByRole('button', { name: '全部清除' }).click();
  await options.getByRole('button', { name: '確定清除' }).click();
  await expect(options.getByText('已全部清除')).toBeVisible();
  await expect(list.getByRole('article')).toHaveCount(0);
  // The list is open again, and takes what is added.
  await add(list, '小華', 'GHJ345678');
  expect(await names('disk')).toContain('小華');
});

test('no page script can read a stored value', async ({ page, visit, open }) => {
  const list = await open('popup.html');
  await add(list, '小安', 'XYZ987654');
  await visit('Login');
  await expect.poll(() => guideIsThere(page)).toBe(true);
  const found = await page.evaluate(async () => {
    const places = [
      document.documentElement.outerHTML,
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
      document.cookie,
    ];
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    return {
      places: places.join(),
      databases,
      found: (window as unknown as { find(text: string): boolean }).find('XYZ987654'),
    };
  });
  expect(found.places).not.toContain('XYZ987654');
  expect(found.databases).toEqual([]);
  expect(found.found).toBe(false);
});
