/** The Statement of Results as a file, under the extension's strict policy: what only a browser can show. */
import type { Page } from '@playwright/test';
import { pdfOf } from '../practice-site/pdf.ts';
import { statementTexts, youngLearnersTexts } from '../practice-site/statement.ts';
import { testId } from '../test-ids.ts';
import { expect, test } from './with-extension.ts';
import { axeFaults } from './axe.ts';

const FIRST = {
  name: 'MEI-LING CHEN',
  exam: 'First Certificate in English',
  generation: '2018',
  result: 'Pass at Grade C',
  overall: 165,
  level: 'B2',
  papers: [
    ['Reading', 168],
    ['Use of English', 158],
    ['Writing', 171],
    ['Listening', 176],
    ['Speaking', 152],
  ],
} as const;

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
