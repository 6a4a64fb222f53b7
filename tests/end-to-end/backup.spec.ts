/** A backup brings everything back and is taken back whole; a long list says when the last one was made. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { writeBackup } from '../../domain/candidates/backup.ts';
import { DEFAULT_SETTINGS } from '../../domain/settings/settings.ts';
import { addDays } from '../../domain/watch/day.ts';
import { taiwanDay } from '../../domain/watch/taiwan-time.ts';
import { made } from '../domain/candidates/made.ts';
import { axeFaults } from './axe.ts';
import { expect, test } from './with-extension.ts';

const choose = (page: Page, name: string, text: string) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

test('announced results, kept results and settings come back when asked, and go with the undo', async ({
  open,
  page,
  worker,
}) => {
  expect(page).toBeTruthy();
  const background = await worker();
  const today = taiwanDay(Date.now());
  const examDate = addDays(today, -120);
  const one = made({ nickname: '小安', exam: 'key', delivery: 'paper', examDate });
  const backup = writeBackup(
    {
      candidates: [one, made({ nickname: '小平', idNumber: 'DEF234567' })],
      unreadable: [{ id: 'x1', from: 'a later version' }],
      settings: { ...DEFAULT_SETTINGS, folded: true },
      results: [{ id: made().id, candidate: one.id, examTitle: 'A2 Key', words: 'Grade B', keptOn: today }],
      announced: [{ key: one.id, exam: 'key', examDate, releasedAt: Date.now() - 60 * 24 * 60 * 60_000 }],
    },
    Date.now(),
  );
  const options = await open('options.html');
  // Named otherwise, it is still a backup.
  await choose(options, 'backup.txt', backup);
  await expect(options.getByText('新增 2 位')).toBeVisible();
  await expect(options.getByText('還有 1 份存下的成績')).toBeVisible();
  await expect(options.getByText('還有 1 筆已公布成績的紀錄')).toBeVisible();
  await expect(options.getByText('備份裡有 1 筆')).toBeVisible();
  await options.getByRole('checkbox', { name: /也還原設定/ }).check();
  expect(await axeFaults(options)).toEqual([]);
  await options.getByRole('button', { name: '匯入', exact: true }).click();
  await expect(options.getByText('匯入完成')).toBeVisible();

  const stored = () => background.evaluate(() => chrome.storage.local.get(['watch', 'settings', 'keptResults']));
  await expect
    .poll(async () => (await stored()).watch)
    .toMatchObject({ on: false, candidates: [{ key: one.id, releasedAt: expect.any(Number), alert: 'seen' }] });
  expect(await stored()).toMatchObject({ settings: { folded: true }, keptResults: [{ candidate: one.id }] });
  const popup = await open('popup.html');
  await expect(popup.getByRole('article').first()).toHaveAttribute('aria-label', '小安');
  await expect(popup.getByText('有 1 筆資料讀不出來')).toBeVisible();
  // Whether to wait for results is still for the person to say.
  await expect(popup.getByText('公布時要通知您嗎')).toBeVisible();

  await popup.getByRole('button', { name: '移除這 1 筆' }).click();
  await expect(popup.getByText('有 1 筆資料讀不出來')).toHaveCount(0);
  await popup.getByRole('button', { name: '復原' }).click();
  await expect(popup.getByText('有 1 筆資料讀不出來')).toBeVisible();

  await options.getByRole('button', { name: '復原' }).click();
  await expect(options.getByText('已復原')).toBeVisible();
  await expect(popup.getByText('先存一位考生')).toBeVisible();
  const after = await stored();
  expect(after).toMatchObject({ watch: { candidates: [] }, settings: { folded: false } });
  expect(JSON.stringify(after)).not.toContain(one.id);
  expect(after.keptResults ?? []).toEqual([]);
});

test('a list of 20 says when the last backup was made, and offers it', async ({ open, page }) => {
  expect(page).toBeTruthy();
  const options = await open('options.html');
  const rows = Array.from({ length: 20 }, (_, at) => `學生${at},TPE${100_000 + at}`);
  await choose(options, 'class.csv', `姓名,ID Number\n${rows.slice(1).join('\n')}`);
  await options.getByRole('button', { name: '下一步' }).click();
  await options.getByRole('button', { name: '匯入這 19 位' }).click();
  await expect(options.getByText('匯入完成')).toBeVisible();
  const popup = await open('popup.html');
  await expect(popup.getByRole('article').first()).toBeVisible();
  await expect(popup.getByText('還沒有備份過')).toHaveCount(0);
  await choose(options, 'class.csv', `姓名,ID Number\n${rows[0]}`);
  await options.getByRole('button', { name: '下一步' }).click();
  await options.getByRole('button', { name: '匯入這 1 位' }).click();
  await expect(popup.getByText('名單有 20 位考生，還沒有備份過')).toBeVisible();
  await expect(options.getByText('名單有 20 位考生，還沒有備份過')).toBeVisible();
  const [download] = await Promise.all([
    popup.waitForEvent('download'),
    popup.getByRole('button', { name: '匯出備份' }).click(),
  ]);
  expect(JSON.parse(await readFile(await download.path(), 'utf8')).candidates).toHaveLength(20);
  await expect(popup.getByText('名單有 20 位考生。上次備份')).toBeVisible();
  await expect(options.getByText('名單有 20 位考生。上次備份')).toBeVisible();
  await popup.reload();
  await expect(popup.getByText('名單有 20 位考生。上次備份')).toBeVisible();
});
