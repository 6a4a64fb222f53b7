/** The home page explained: every exam, in both eras, what is not out yet, what is kept, and what the centre is written. */
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expect as see } from '@playwright/test';
import { BACKUP_VERSION } from '../../domain/candidates/backup.ts';
import { TROUBLES } from '../../domain/contacts/centre-message.ts';
import { inGuide, press, seen, textOf } from './guide-on-page.ts';
import { expect, test } from './with-extension.ts';
import { testId, testIds } from '../test-ids.ts';

const READING = testIds('reading-');

async function logIn(
  page: Page,
  visit: (name: string) => Promise<void>,
  idNumber = 'DEF234567',
  password = 'Practice22',
) {
  await visit('Login');
  await page.locator('input[type=text]').first().fill(idNumber);
  await page.locator('input[type=password]').fill(password);
  await page.locator('#btnLogin').click();
  await page.waitForURL(/HomeResult/);
}

/** Title, words, score, and what a parent must find in the explanation. */
const EXAMS = [
  ['Key English Test', 'Pass with Merit', 135, ['A2 Key（KET）', '當時第二高的等級', 'A2', '135']],
  ['A2 Key for Schools', 'Grade A', 145, ['A2 Key（KET）', '通過', '證書上會寫 B1 級', '145']],
  [
    'Preliminary English Test',
    'Level A2',
    125,
    ['B1 Preliminary（PET）', '這個考試這次沒有通過', 'A2', '會拿到 A2 級的證書'],
  ],
  ['B2 First for Schools', 'Pass at Grade B', 175, ['B2 First（FCE）', '等級是 B', '證書上會寫 B2 級']],
  ['Certificate in Advanced English', 'Pass at Grade C', 182, ['C1 Advanced', '等級是 C', 'C1']],
  ['C2 Proficiency', 'Grade A', 225, ['C2 Proficiency', 'C2', '最高']],
  [
    'B1 Preliminary',
    'Withheld',
    null,
    ['成績暫時不公布', 'B1 Preliminary（PET）', '暫時不公布', '請聯絡考試中心', '分機 242'],
  ],
  ['B1 Preliminary', 'Pending', null, ['還在處理']],
  ['B2 First', 'Z', null, ['缺考']],
  ['YLE Starters', '', null, ['Pre A1 Starters', '不分通過或不通過', '盾牌']],
  ['A2 Flyers', '', null, ['A2 Flyers', '盾牌', '不換算']],
] as const;

for (const era of ['2019', '2022'] as const)
  test(`${era}: every exam in plain words`, async ({ site, page, visit }) => {
    site.state.era = era;
    await logIn(page, visit);
    const one = site.state.candidates.find(({ idNumber }) => idNumber === 'DEF234567')!;
    for (const [examTitle, result, overallScore, words] of EXAMS) {
      Object.assign(one, { examTitle, result, overallScore });
      await visit('HomeResult');
      await expect.poll(async () => (await seen(page, testId('hero'))).length, examTitle).toBe(1);
      // What the result means in full is opened on request.
      for (const part of ['result-more', 'result-contact'])
        await inGuide(
          page,
          (root, wanted) => root?.querySelector(`[data-testid=${wanted}]`)?.setAttribute('open', ''),
          part,
        );
      const text = (await textOf(page, READING))!;
      for (const word of words) expect(text, `${examTitle} ${result}`).toContain(word);
      expect(text, `${examTitle} ${result}`).not.toMatch(/\b(?:false|undefined|null)\b/);
      const youngLearners = result === '' && overallScore === null;
      if (youngLearners) expect(text).not.toMatch(/等級是|證書上會寫|未通過/);
      // The scale is drawn for those who see it, and said to those who hear it.
      const label = await inGuide(
        page,
        (root) => root?.querySelector('svg[role=img]')?.getAttribute('aria-label') ?? '',
      );
      // Without a score the scale would be an empty chart.
      if (overallScore === null) expect(label).toBe('');
      else expect(label).toContain(`這次的分數是 ${overallScore}`);
    }
  });

test('a score that cannot be is shown as read, with a doubt', async ({ site, page, visit }) => {
  const one = site.state.candidates.find(({ idNumber }) => idNumber === 'DEF234567')!;
  Object.assign(one, { examTitle: 'B1 Preliminary', result: 'Grade C', overallScore: 171 });
  await logIn(page, visit);
  await expect.poll(() => textOf(page, `${READING} .doubt`)).toContain('171 不在這個考試的分數範圍（102 到 170）');
});

test('a window that becomes narrow, as a phone that is turned, keeps the result in sight', async ({ page, visit }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await logIn(page, visit, '678901RST');
  const left = async () => (await seen(page, testId('hero')))[0]?.box.left ?? -1;
  await expect.poll(left).toBeGreaterThan(360);
  await page.setViewportSize({ width: 360, height: 740 });
  await expect.poll(left).toBeLessThan(40);
  const [hero] = await seen(page, testId('hero'));
  expect(hero!.box.left).toBeGreaterThanOrEqual(0);
  expect(hero!.box.top).toBeLessThan(700);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect.poll(left).toBeGreaterThan(360);
});

test('not released is not yet, never a fail', async ({ page, visit }) => {
  await logIn(page, visit, 'MNP357912');
  await expect.poll(() => textOf(page, READING)).toContain('還沒公布，不是沒通過');
  expect(await seen(page, testId('keep'))).toEqual([]);
});

test('a result is kept only on a press, then shown in the popup, exported, imported and erased', async ({
  page,
  visit,
  open,
  worker,
}) => {
  const popup = await open('popup.html?tab=1');
  await popup.setViewportSize({ width: 760, height: 900 });
  await popup.getByRole('button', { name: '新增考生' }).click();
  await popup.getByLabel('暱稱').fill('小安');
  await popup.getByLabel('ID Number').fill('DEF234567');
  await popup.getByRole('button', { name: '儲存' }).click();
  await logIn(page, visit);
  await expect.poll(async () => (await seen(page, testId('keep'))).length).toBe(1);
  const stored = async () => (await worker()).evaluate(async () => JSON.stringify(await chrome.storage.local.get()));
  expect(await stored()).not.toContain('keptResults');
  await press(page, testId('keep'));
  await expect.poll(() => textOf(page, READING)).toContain('已經存好');
  expect(await stored()).toContain('keptResults');
  expect(await stored()).not.toMatch(/DEF234567|MEI-LING|Practice22/);
  await popup
    .getByRole('article')
    .locator(`${testIds('kept-')} summary`)
    .first()
    .click();
  await see(popup.locator(`${testIds('kept-')} .result`)).toContainText('證書上會寫');

  await see(popup.getByRole('article').locator('.state')).not.toHaveText('哪一天公布？');

  const options = await open('options.html');
  const downloading = options.waitForEvent('download');
  await options.getByRole('button', { name: '備份' }).first().click();
  const backup = await readFile(await (await downloading).path(), 'utf8');
  expect(JSON.parse(backup)).toMatchObject({ version: BACKUP_VERSION, results: [{ words: expect.any(String) }] });

  await popup.getByRole('button', { name: '刪除這份成績' }).click();
  await see(popup.locator(testIds('kept-'))).toHaveCount(0);
  await options
    .locator('input[type=file]')
    .setInputFiles({ name: 'b.json', mimeType: 'application/json', buffer: Buffer.from(backup) });
  await options.getByRole('button', { name: '匯入', exact: true }).click();
  await see(popup.getByRole('article').locator(testIds('kept-'))).toHaveCount(1);
  // Without its candidate the result stays, and says so.
  await popup.getByRole('button', { name: '更多' }).click();
  await popup.getByRole('button', { name: '移除' }).click();
  await see(popup.getByText('名單以外的成績')).toBeVisible();

  await options.getByRole('button', { name: '全部清除' }).click();
  await options.getByRole('button', { name: '確定清除' }).click();
  await expect.poll(stored).not.toContain('keptResults');
});

test('what comes next goes into a calendar on a press', async ({ page, visit, site }) => {
  const one = site.state.candidates.find(({ idNumber }) => idNumber === 'DEF234567')!;
  Object.assign(one, { examTitle: 'B2 First', result: 'Grade B', overallScore: 175 });
  await logIn(page, visit);
  await expect.poll(async () => (await seen(page, testId('result-next'))).length).toBe(1);
  await press(page, `${testId('result-next')} summary`);
  await expect.poll(() => textOf(page, testId('result-next'))).toContain('C1 Advanced（CAE）');
  const downloading = page.waitForEvent('download');
  await press(page, testId('calendar'));
  const calendar = await readFile(await (await downloading).path(), 'utf8');
  expect(calendar).toMatch(/^BEGIN:VCALENDAR[\s\S]*BEGIN:VEVENT/);
  expect(calendar).toContain('證書');
  // The time at which it was made may hold any digits.
  expect(calendar.replace(/^DTSTAMP:.*$/gm, '')).not.toMatch(/DEF234567|MEI-LING|175/);
});

test("a centre of one's own replaces the guide's, and stays out of the page", async ({ page, visit, open, site }) => {
  const one = site.state.candidates.find(({ idNumber }) => idNumber === 'DEF234567')!;
  Object.assign(one, { examTitle: 'YLE Movers', result: '', overallScore: null });
  await logIn(page, visit);
  await expect.poll(async () => (await seen(page, testId('result-more'))).length).toBe(1);
  await press(page, `${testId('result-more')} summary`);
  await expect.poll(() => textOf(page, testId('result-contact'))).toContain('02-2368-5155，分機 245');
  const popup = await open('options.html');
  await popup.getByRole('button', { name: '填自己的考試中心' }).click();
  await popup.getByLabel('電話').fill('not a number');
  await popup.getByRole('button', { name: '儲存' }).click();
  await see(popup.getByText('電話請填數字')).toBeVisible();
  await popup.getByLabel('電話').fill('04-1234-5678');
  await popup.getByRole('button', { name: '儲存' }).click();
  await see(popup.getByText('電話 04-1234-5678')).toBeVisible();
  await visit('HomeResult');
  await expect.poll(async () => (await seen(page, testId('result-more'))).length).toBe(1);
  await press(page, `${testId('result-more')} summary`);
  await expect.poll(() => textOf(page, testId('result-contact'))).toContain('小幫手的視窗裡');
  expect(await textOf(page, testId('result-contact'))).not.toContain('04-1234');
});

test('a message to the centre for each trouble, without the ID unless ticked', async ({ open }) => {
  const popup = await open('popup.html');
  await popup.getByRole('button', { name: '新增考生' }).click();
  await popup.getByLabel('暱稱').fill('小安');
  await popup.getByLabel('ID Number').fill('ABC123456');
  await popup.getByRole('button', { name: '儲存' }).click();
  await popup.getByRole('button', { name: '更多' }).click();
  await popup.getByRole('button', { name: '問考試中心' }).click();
  const text = popup.getByRole('textbox', { name: '訊息內容' });
  const trouble = popup.getByLabel('遇到什麼問題');
  for (const one of TROUBLES) {
    await trouble.selectOption(one);
    await see(text).toHaveValue(/您好：[\s\S]*Hello,/);
    expect(await text.inputValue(), one).not.toMatch(/ABC123456|請填/);
  }
  await popup.getByLabel('附上 ID Number').check();
  await see(text).toHaveValue(/ABC123456/);
  await trouble.selectOption('detailsNotThere');
  const downloading = popup.waitForEvent('download');
  await popup.getByRole('button', { name: '48 小時後提醒我' }).click();
  const reminder = await readFile(await (await downloading).path(), 'utf8');
  expect(reminder).toMatch(/BEGIN:VALARM/);
  expect(reminder).not.toContain('ABC123456');
});

test('a result leads to the page that reads its Statement, a withheld one to a message about it', async ({
  page,
  visit,
  browser_,
}) => {
  for (const [idNumber, button, address] of [
    ['DEF234567', 'read-statement', /\/statement\.html\?exam=first$/],
    ['901234BCD', 'write', /\/message\.html\?exam=preliminary&trouble=withheld$/],
  ] as const) {
    await logIn(page, visit, idNumber);
    await expect.poll(async () => (await seen(page, testId('hero'))).length).toBe(1);
    if (button === 'read-statement') await press(page, `${testId('result-next')} summary`);
    const opening = browser_.waitForEvent('page');
    await press(page, testId(button));
    const opened = await opening;
    await expect.poll(() => opened.url()).toMatch(address);
    await see(opened.locator('main')).toBeVisible();
    await opened.close();
  }
});
