/** The guide on paper: exactly one A4 sheet, whole, with the longest that people enter on it. */
import type { Page } from '@playwright/test';
import { expect, test } from './with-extension.ts';
import { testId, testIds } from '../test-ids.ts';

/** mm of A4 as points of a PDF. */
const A4 = { width: (210 / 25.4) * 72, height: (297 / 25.4) * 72 };

/** Chromium writes each page as an object of its own, in plain text. */
async function pdfPages(page: Page): Promise<{ width: number; height: number }[]> {
  const text = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const count = text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  const boxes = [...text.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  expect(boxes.length).toBeGreaterThan(0);
  return Array.from({ length: count }, (_, index) => {
    const [, width, height] = boxes[Math.min(index, boxes.length - 1)]!;
    return { width: Number(width), height: Number(height) };
  });
}

/** Texts that stand outside the sheet or are cut off by what they stand in. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const sheet = document.querySelector('.sheet')!;
    const within = sheet.getBoundingClientRect();
    const faults: string[] = [];
    const texts = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const around = text.parentElement!;
      if (!text.nodeValue!.trim() || around.closest('.heard')) continue;
      range.selectNodeContents(text);
      const { left, top, right, bottom } = range.getBoundingClientRect();
      const inside = left >= within.left && top >= within.top && right <= within.right && bottom <= within.bottom;
      const cell = around.closest('td, th, li, p, h2, h3, header, section')!.getBoundingClientRect();
      if (!inside || right > cell.right + 1) faults.push(text.nodeValue!.trim());
    }
    return faults;
  });
}

async function asPrinted(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 794, height: 1123 });
}

test('one A4 sheet: all seven steps, the numbered fields, both languages, the guide’s centre', async ({
  open,
  page,
}) => {
  expect(page).toBeTruthy();
  const paper = await open('paper.html');
  await expect(paper.locator(testIds('step-'))).toHaveCount(7);
  await expect(paper.locator(`${testId('step-3')} .number`)).toHaveText(['1', '2', '3', '4', '5', '6', '7', '8']);
  await expect(paper.locator(`${testId('step-5')} .number`)).toHaveText(['1', '2', '3']);
  const words = await paper.locator('.sheet').innerText();
  for (const text of ['3 個大寫字母', '3 capital letters', '02-2368-5155', '242', '245']) expect(words).toContain(text);
  const pages = await pdfPages(paper);
  expect(pages).toHaveLength(1);
  expect(Math.abs(pages[0]!.width - A4.width)).toBeLessThan(1);
  expect(Math.abs(pages[0]!.height - A4.height)).toBeLessThan(1);
  await asPrinted(paper);
  expect(await cutOff(paper)).toEqual([]);
  // What is for the screen is not on paper.
  await expect(paper.getByRole('button', { name: '列印' })).toBeHidden();
});

test('a candidate and an own centre with long names still fit; the ID Number is masked', async ({
  open,
  page,
  worker,
}) => {
  expect(page).toBeTruthy();
  const list = await open('popup.html');
  await list.getByRole('button', { name: '新增考生' }).click();
  await list.getByLabel('暱稱').fill('很長很長的暱稱'.repeat(5));
  await list.locator('[name=idNumber]').fill('XYZ987654');
  await list.getByText('考試、日期和其他資料').click();
  await list.locator('[name=exam]').selectOption('first');
  await list.getByRole('button', { name: '儲存' }).click();
  await expect(list.getByRole('article')).toHaveCount(1);
  await (
    await worker()
  ).evaluate(() =>
    chrome.storage.local.set({
      centre: {
        name: '名字很長的考試中心'.repeat(8),
        telephone: '+886 (2) 2345-6789-0123',
        extensions: [{ exams: ['first'], number: '12345678' }],
        email: `${'candidates.service'.repeat(3)}@examinations.example.com`,
      },
    }),
  );
  const paper = await open('paper.html');
  await paper.getByRole('checkbox', { name: '遮住的 ID Number' }).check();
  await expect(paper.locator('.sheet')).toContainText('••••••654');
  await expect(paper.locator('.sheet')).not.toContainText('XYZ987654');
  await expect(paper.locator('.sheet')).toContainText('12345678');
  await expect(paper.locator('.sheet')).not.toContainText('2368');
  expect(await pdfPages(paper)).toHaveLength(1);
  await asPrinted(paper);
  expect(await cutOff(paper)).toEqual([]);
});
