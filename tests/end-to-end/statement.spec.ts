/** The Statement of Results as a file, under the extension's strict policy: what only a browser can show. */
import type { Page } from '@playwright/test';
import { pdfOf } from '../practice-site/pdf.ts';
import { FIRST } from '../practice-site/sample-statement.ts';
import { statementTexts, youngLearnersTexts } from '../practice-site/statement.ts';
import { testId } from '../test-ids.ts';
import { expect, test } from './with-extension.ts';
import { axeFaults } from './axe.ts';

const choose = (page: Page, buffer: Buffer) =>
  page.locator('input[type=file]').setInputFiles({ name: 'statement.pdf', mimeType: 'application/pdf', buffer });

test('a PDF is read and explained, and its numbers are in the boxes', async ({ open, page }) => {
  expect(page).toBeTruthy();
  const statement = await open('statement.html');
  const refused: string[] = [];
  statement.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  await choose(statement, pdfOf(statementTexts(FIRST)));
  await expect(statement.locator(testId('came-read'))).toBeVisible();
  await expect(statement.locator('#score-useOfEnglish')).toHaveValue('158');
  await expect(statement.locator('#score-overall')).toHaveValue('165');
  await expect(statement.locator(testId('mean'))).toContainText('825 ÷ 5');
  // A number that is changed by hand no longer fits.
  await statement.locator('#score-speaking').fill('172');
  await expect(statement.locator(testId('mean'))).toContainText('169');
  expect(await axeFaults(statement)).toEqual([]);
  expect(refused).toEqual([]);
  // Nothing is kept: a new page is empty.
  await statement.reload();
  await expect(statement.locator('select')).toHaveValue('');
});

test('the numbers are kept on a press, for the candidate that is chosen, and stand on the card', async ({
  open,
  page,
}) => {
  expect(page).toBeTruthy();
  const popup = await open('popup.html');
  for (const [name, idNumber, exam] of [
    ['小安', 'DEF234567', 'first'],
    ['小平', 'MNP357912', 'movers'],
  ] as const) {
    await popup.getByRole('button', { name: name === '小安' ? '自己填' : '新增考生' }).click();
    await popup.getByLabel('暱稱').fill(name);
    await popup.locator('[name=idNumber]').fill(idNumber);
    await popup.getByText('考試、日期和其他資料').click();
    await popup.locator('[name=exam]').selectOption(exam);
    await popup.getByRole('button', { name: '儲存' }).click();
    await popup.getByRole('article', { name }).waitFor();
  }
  const statement = await open('statement.html');
  await choose(statement, pdfOf(statementTexts(FIRST)));
  const keep = statement.getByRole('button', { name: '儲存成績' });
  await expect(keep).toBeDisabled();
  await expect(statement.getByLabel('這是誰的成績？').locator('option')).toHaveText([
    '請選考生',
    '小安',
    '不在名單上的人',
  ]);
  await statement.getByLabel('這是誰的成績？').selectOption('小安');
  expect(await axeFaults(statement)).toEqual([]);
  await keep.click();
  await expect(statement.getByText('已經存好')).toBeVisible();
  const card = popup.getByRole('article', { name: '小安' });
  await expect(card.locator('.state')).toHaveText('通過了！');
  await expect(card.locator('dl.facts')).toContainText('165');
  await card.locator('summary').first().click();
  await expect(card).toContainText('英語運用');
  await expect(card).toContainText('158');
  await expect(card.locator(testId('result-next'))).toHaveCount(0);

  await choose(statement, pdfOf(youngLearnersTexts('PIN-YU CHOU', 'A1 Movers', 'A2 Flyers')));
  for (const skill of ['listening', 'readingAndWriting', 'speaking'])
    await statement
      .locator(`${testId(`skill-${skill}`)} label`)
      .nth(3)
      .click();
  await statement.getByLabel('這是誰的成績？').selectOption('小平');
  await keep.click();
  await expect(popup.getByRole('article', { name: '小平' }).locator('dl.facts')).toContainText('4 個盾牌');
  // Not a word of it is in the address, and nothing of the person in what is stored.
  const stored = await statement.evaluate(() => chrome.storage.local.get('keptResults'));
  expect(JSON.stringify(stored)).not.toMatch(/MEI|CHEN|PIN-YU|DEF234567|MNP357912/);
});

test('a result that is held back has boxes and no empty scale', async ({ open, page }) => {
  expect(page).toBeTruthy();
  const statement = await open('statement.html');
  const withheld = { ...FIRST, result: 'Withheld', overall: null, level: '-', papers: [] };
  await choose(statement, pdfOf(statementTexts(withheld)));
  await expect(statement.locator('#score-reading')).toBeVisible();
  await expect(statement.locator('svg.bar')).toHaveCount(0);
  await expect(statement.getByText('直線的位置')).toHaveCount(0);
  await statement.locator('#score-reading').fill('168');
  await expect(statement.locator('svg.bar')).toHaveCount(1);
  await expect(statement.getByText('直線的位置')).toBeVisible();
});

test('what is no Statement, broken or encrypted leads to the boxes', async ({ open, page }) => {
  expect(page).toBeTruthy();
  const statement = await open('statement.html?exam=preliminary');
  const made = pdfOf(statementTexts(FIRST));
  for (const [came, file] of [
    ['broken', made.subarray(0, 200)],
    ['encrypted', pdfOf(statementTexts(FIRST), { encrypted: true })],
    ['otherDocument', pdfOf(statementTexts(FIRST), { pages: 200 })],
    ['otherDocument', pdfOf([{ text: 'Confirmation of Entry', page: 1, x: 60, y: 700, size: 12 }])],
    ['empty', pdfOf([])],
  ] as const) {
    await choose(statement, file);
    await expect(statement.locator(testId(`came-${came}`))).toBeVisible();
    await expect(statement.locator('#score-reading')).toHaveValue('');
  }
});

test('shields are pressed, since they are pictures', async ({ open, page }) => {
  expect(page).toBeTruthy();
  const statement = await open('statement.html');
  await choose(statement, pdfOf(youngLearnersTexts('PIN-YU CHOU', 'A1 Movers', 'A2 Flyers')));
  await expect(statement.locator(testId('came-pictures'))).toBeVisible();
  for (const skill of ['listening', 'readingAndWriting', 'speaking'])
    await statement
      .locator(`${testId(`skill-${skill}`)} label`)
      .nth(3)
      .click();
  await expect(statement.locator(testId('shields-next'))).toContainText('12');
  expect(await axeFaults(statement)).toEqual([]);
});
