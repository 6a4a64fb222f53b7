/** The desk: a list of 300, by the keyboard alone; filling only where the page takes it; out and on to the next. */
import type { Page } from '@playwright/test';
import { addDays } from '../../domain/watch/day.ts';
import { taiwanDay } from '../../domain/watch/taiwan-time.ts';
import { NO_WATCH, type WatchState } from '../../domain/watch/watch-state.ts';
import { LONG } from '../long.ts';
import { ENCODING_FILES } from '../domain/candidates/corpus/encoding-files.ts';
import { SAMPLE_PASSWORD } from '../practice-site/sample-candidates.ts';
import { axeFaults } from './axe.ts';
import { guideIsThere } from './guide-on-page.ts';
import { expect, HOST, test } from './with-extension.ts';

const CLASSES = ['五年一班', '五年二班', '五年三班'];
/** Two of the practice site's candidates, then made-up ones. */
const NUMBERS = [
  'DEF234567',
  'GHJ345678',
  ...Array.from({ length: 298 }, (_, index) => `TPE${String(100_000 + index)}`),
];

async function withList(open: (file: string) => Promise<Page>): Promise<Page> {
  const rows = NUMBERS.map(
    (id, at) => `學生 ${at + 1},${id},${CLASSES[at % 3]},${['KET', 'PET', 'BEC Vantage'][at % 3]}`,
  );
  const list = await open('options.html');
  const buffer = Buffer.from(`姓名,ID Number,班級,考試\n${rows.join('\n')}\n`);
  await list.locator('input[type=file]').setInputFiles({ name: 'class.csv', mimeType: 'text/csv', buffer });
  await list.getByRole('button', { name: '下一步' }).click();
  await list.getByRole('button', { name: '匯入這 300 位' }).click();
  await expect(list.getByText('匯入完成')).toBeVisible();
  await list.close();
  const desk = await open('desk.html');
  await desk.setViewportSize({ width: 1280, height: 800 });
  await expect(desk.getByText('300 完成')).toBeVisible();
  return desk;
}
const current = (desk: Page) => desk.locator('tr[aria-current]');

test('300 candidates by the keyboard alone, at most four presses each', async ({ open, page }) => {
  expect(page).toBeTruthy();
  const desk = await withList(open);
  let presses = 0;
  const press = async (key: string) => {
    presses += 1;
    await desk.keyboard.press(key);
  };
  const rounds = LONG ? 300 : 30;
  for (let round = 0; round < rounds; round += 1) {
    await expect(desk.getByRole('searchbox')).toBeFocused();
    await press('Enter');
    await expect(current(desk)).toHaveCount(1);
    await press(round % 10 === 9 ? 'h' : 'd');
    await expect(current(desk)).toHaveCount(0);
  }
  expect(presses / rounds).toBeLessThanOrEqual(4);
  const help = rounds / 10;
  await expect(desk.getByRole('status').first()).toContainText(`${rounds - help} / 300 完成`);
  await expect(desk.getByRole('status').first()).toContainText(`${help} 位需要協助`);

  // Whoever stands there is found by three characters and taken by Enter.
  await desk.keyboard.type('299');
  await press('Enter');
  await expect(current(desk)).toContainText('學生 299');
  await desk.keyboard.press('/');
  await desk.getByRole('searchbox').fill('');

  await desk.getByRole('combobox', { name: '班級' }).selectOption('五年二班');
  await expect(desk.getByRole('status').first()).toContainText('/ 100 完成');
  await desk.getByRole('combobox', { name: '考試', exact: true }).selectOption('BEC Vantage');
  await expect(desk.getByText('沒有符合的考生')).toBeVisible();
  expect(await axeFaults(desk)).toEqual([]);
});

test('fills on the login page alone, asks to log out, and goes on once that is seen', async ({ page, visit, open }) => {
  await visit('Login');
  await expect.poll(() => guideIsThere(page)).toBe(true);
  const desk = await withList(open);
  await desk.getByRole('searchbox').fill('DEF234567');
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('已填入 ID Number')).toBeVisible();
  await expect.poll(() => page.locator('input[type=text]').first().inputValue()).toBe('DEF234567');
  expect(await page.locator('input[type=password]').inputValue()).toBe('');
  await page.locator('input[type=password]').fill(SAMPLE_PASSWORD);
  await page.locator('#btnLogin').click();
  await page.waitForURL(/HomeResult/);

  // On the home page nothing can be filled in.
  await expect(current(desk)).toContainText('目前登入中');
  await expect(desk.getByRole('button', { name: '填入' })).toHaveCount(0);
  await expect(desk.getByRole('row', { name: /學生 1 / })).not.toContainText('DEF234567');
  await desk.bringToFront();
  await desk.keyboard.press('d');
  await expect(desk.getByText('請先在網站上登出')).toBeVisible();
  await expect(desk.getByRole('button', { name: '登出，換下一位' })).toBeFocused();
  expect(page.url()).toContain('HomeResult');
  await page.goto(`${HOST}/Members/Login.aspx?action=logout`);
  await expect(desk.getByText('請先在網站上登出')).toHaveCount(0);
  await expect(desk.getByRole('searchbox')).toBeFocused();
  await expect(desk.getByRole('status').first()).toContainText('1 / 300 完成');

  // Beside the page there is room for less.
  await desk.setViewportSize({ width: 360, height: 740 });
  await expect(desk.getByRole('columnheader', { name: '班級' })).toBeHidden();
  expect(await desk.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await axeFaults(desk)).toEqual([]);
});

test('a result that is out is shown, kept or announced', async ({ open, page, worker }) => {
  expect(page).toBeTruthy();
  const desk = await withList(open);
  await expect(desk.getByText('成績公布了')).toHaveCount(0);
  const [kept, announced] = await desk
    .locator('tbody tr')
    .evaluateAll((rows) => rows.slice(0, 2).map((row) => (row as HTMLElement).dataset.row!));
  const examDate = addDays(taiwanDay(Date.now()), -30);
  const release = { exam: 'key', examDate, releasedAt: Date.now() } as const;
  const own = { key: announced!, ...release, on: true, alert: 'seen' } as const;
  const watch: WatchState = { ...NO_WATCH, on: true, candidates: [own] };
  const result = { id: crypto.randomUUID(), candidate: kept, examTitle: 'A2 Key', words: 'Grade B', keptOn: examDate };
  await (await worker()).evaluate((items) => chrome.storage.local.set(items), { watch, keptResults: [result] });
  await expect(desk.getByText('成績公布了')).toHaveCount(2);
  for (const id of [kept, announced]) await expect(desk.locator(`[data-row="${id}"]`)).toContainText('成績公布了');
});

test('the older encodings are read by the browser’s own decoders, and a character of a program’s own is doubted', async ({
  open,
  page,
}) => {
  expect(page).toBeTruthy();
  const options = await open('options.html');
  const list = (...name: number[]) =>
    Buffer.concat([Buffer.from('name,ID Number\r\n'), Buffer.from(name), Buffer.from(',ABC123456\r\n')]);
  for (const [buffer, encoding, name] of [
    [list(0xa4, 0xfd, 0xa4, 0x70, 0xa9, 0xfa), 'big5', '王小明'],
    [list(0xcd, 0xf5, 0xd0, 0xa1, 0xc3, 0xf7), 'gb18030', '王小明'],
    [Buffer.from('name,ID Number\r\n王小明,ABC123456\r\n', 'utf16le'), 'utf-16le', '王小明'],
    // CP950 keeps characters of a program's own here; the browser reads another one.
    [list(0xa4, 0xfd, 0xfa, 0x40, 0xa9, 0xfa), 'big5', '王𠕇明'],
  ] as const) {
    await options.locator('input[type=file]').setInputFiles({ name: 'class.csv', mimeType: 'text/csv', buffer });
    await expect(options.getByRole('combobox', { name: '文字編碼' })).toHaveValue(encoding);
    await expect(options.getByRole('region', { name: '核對欄位' }).getByRole('cell').first()).toHaveText(name);
    if (name !== '王小明') break;
    await options.getByRole('button', { name: '換一個檔案' }).click();
  }
  await options.getByRole('button', { name: '下一步' }).click();
  await expect(options.getByText('罕見字或自造字')).toBeVisible();
});

test('every made file of an encoding is read by the browser’s own decoders as it is by the tests’', async ({
  open,
  page,
}) => {
  expect(page).toBeTruthy();
  const options = await open('options.html');
  for (const { name, content, right } of ENCODING_FILES) {
    const bytes = content();
    if (!(bytes instanceof Uint8Array)) throw new Error(`${name} is no file`);
    await options.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) });
    if ('refused' in right) {
      await expect(options.getByText('這個檔案讀不出來'), name).toBeVisible();
      continue;
    }
    await expect(options.getByRole('combobox', { name: '文字編碼' }), name).toHaveValue(right.encoding!);
    await expect(options.getByText('不確定檔案的文字編碼'), name).toHaveCount(right.doubtful ? 1 : 0);
    const table = options.getByRole('region', { name: '核對欄位' });
    for (const { nickname } of right.read) if (nickname) await expect(table, name).toContainText(nickname);
    await options.getByRole('button', { name: '下一步' }).click();
    await expect(options.getByText(`新增 ${right.read.length} 位`), name).toBeVisible();
    const doubts = options.getByText(/請再看一次。$/);
    await expect(doubts, name).toHaveCount(right.doubts?.length ?? 0);
    await options.getByRole('button', { name: '回到表格' }).click();
    await options.getByRole('button', { name: '換一個檔案' }).click();
  }
});
