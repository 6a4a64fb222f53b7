import { addDays } from '../../domain/watch/day.ts';
import { taiwanDay } from '../../domain/watch/taiwan-time.ts';
import { examDate, looks, release, ring, setClock, shown, signIn, stored, WAITING } from './watch-in-browser.ts';
import { expect, test } from './with-extension.ts';

test('asked once; the card says what is true, follows the background, and the list is followed', async ({
  page,
  open,
  worker,
  site,
}) => {
  const background = await worker();
  await setClock(background);
  const popup = await open('popup.html');
  await popup.setViewportSize({ width: 360, height: 600 });
  await expect(popup.getByText('公布時要通知您嗎')).toHaveCount(0);
  await popup.getByRole('button', { name: '新增考生' }).click();
  await popup.getByLabel('暱稱').fill('小安');
  await popup.locator('[name=idNumber]').fill(WAITING.idNumber);
  await popup.getByText('考試、日期和其他資料').click();
  await popup.locator('[name=exam]').selectOption(WAITING.exam);
  await popup.locator('[name=delivery]').selectOption('digital');
  await popup.locator('[name=examDate]').fill(examDate());
  await popup.getByRole('button', { name: '儲存' }).click();
  await popup.getByRole('button', { name: '好，幫我等' }).click();
  await expect(popup.getByText('公布時要通知您嗎')).toHaveCount(0);
  await popup.reload();
  const card = popup.getByRole('article', { name: '小安' });
  await expect(card).toContainText('已經開始等成績');
  await expect(popup.getByText('公布時要通知您嗎')).toHaveCount(0);

  // Signed out: no button asks the site, only the way to log in.
  await page.goto('https://candidates.cambridgeenglish.org/Members/Login.aspx');
  await expect(card).toContainText('還沒登入，小幫手查不到成績');
  await expect(card.getByRole('button', { name: '前往登入' })).toBeVisible();
  await ring(background);
  await page.waitForTimeout(300);
  expect(looks(site)).toEqual([]);

  await signIn(page);
  await expect(card).toContainText('查過');
  const lookNow = async () => {
    await card.getByRole('button', { name: '更多' }).click();
    await card.getByRole('button', { name: '現在查一次' }).click();
  };
  await lookNow();
  await expect(card.getByText('剛剛查過了。')).toBeVisible();
  await lookNow();
  await expect(card.getByText('剛剛才查過')).toBeVisible();
  expect(looks(site)).toHaveLength(1);

  await page.goto('about:blank');
  release(site);
  await ring(background);
  await expect(card).toContainText('成績公布了');
  await expect(card.getByRole('button', { name: '看成績' })).toBeVisible();

  // Another exam date is another release; a removed candidate is forgotten.
  await card.getByRole('button', { name: '更多' }).click();
  await card.getByRole('button', { name: '修改' }).click();
  await popup.locator('[name=examDate]').fill(addDays(taiwanDay(Date.now()), 30));
  await popup.getByRole('button', { name: '儲存' }).click();
  await expect(card).toContainText('最快');
  await expect.poll(async () => (await stored(background)).candidates[0]?.releasedAt).toBeUndefined();
  await card.getByRole('button', { name: '更多' }).click();
  await card.getByRole('checkbox', { name: '等這位考生的成績' }).uncheck();
  await expect.poll(async () => (await stored(background)).candidates[0]?.on).toBe(false);
  await card.getByRole('button', { name: '移除' }).click();
  await expect.poll(async () => (await stored(background)).candidates).toEqual([]);
});

test('the settings: on and off, pace, a trial, how things stand; nothing on a shared computer; erased with all else', async ({
  page,
  open,
  worker,
}) => {
  expect(page).toBeTruthy();
  const background = await worker();
  await setClock(background);
  const popup = await open('options.html');
  await popup.setViewportSize({ width: 360, height: 600 });
  const panel = popup.getByRole('region', { name: '等成績' });
  await panel.getByRole('checkbox').check();
  await panel.getByRole('combobox').selectOption('30');
  await expect.poll(async () => (await stored(background)).interval).toBe(30);
  await expect(panel).toContainText('目前沒有要等成績的考生');
  await panel.getByRole('button', { name: '現在查一次' }).click();
  await expect(panel.getByRole('alert')).toContainText('目前沒有要等成績的考生');
  await panel.getByRole('button', { name: '試發一則通知' }).click();
  await expect.poll(() => shown(background)).toEqual(['watch.trial']);

  await popup.getByRole('checkbox', { name: /暫時放著/ }).check();
  await expect.poll(() => stored(background)).toBeUndefined();
  await expect.poll(() => shown(background)).toEqual([]);
  await expect(panel).toContainText('公用電腦模式不會等成績');
  expect(await popup.evaluate(() => chrome.runtime.sendMessage({ type: 'watch.switch', on: true }))).toBe('shared');

  await popup.getByRole('checkbox', { name: /暫時放著/ }).uncheck();
  await expect
    .poll(() => popup.evaluate(() => chrome.runtime.sendMessage({ type: 'watch.switch', on: true })))
    .toBe('done');
  await popup.evaluate(() => chrome.runtime.sendMessage({ type: 'watch.try' }));
  await background.evaluate(() => chrome.alarms.create('watch.tick', { when: Date.now() + 3_600_000 }));
  await popup.getByRole('button', { name: '全部清除' }).click();
  await popup.getByRole('button', { name: '確定清除' }).click();
  await expect(popup.getByRole('status').filter({ hasText: '已全部清除' })).toBeVisible();
  expect(await stored(background)).toBeUndefined();
  expect(await shown(background)).toEqual([]);
  expect(await background.evaluate(() => chrome.alarms.getAll())).toEqual([]);
});
