/** The page of the Statement of Results and the page of the message to the centre, in Firefox. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pdfOf } from '../practice-site/pdf.ts';
import { FIRST } from '../practice-site/sample-statement.ts';
import { statementTexts, youngLearnersTexts } from '../practice-site/statement.ts';
import { testId } from '../test-ids.ts';
import type { View } from './view.ts';
import { expect, test } from './with-firefox.ts';

const MADE = pdfOf(statementTexts(FIRST));

/** As a file that is dragged from a folder onto the page. */
const drop = (statement: View, pdf: Buffer) =>
  statement.evaluate((base64) => {
    const dragged = new DataTransfer();
    const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
    dragged.items.add(new File([bytes], 'statement.pdf', { type: 'application/pdf' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: dragged, bubbles: true, cancelable: true }));
  }, pdf.toString('base64'));

const shows = (view: View, selector: string) => expect.poll(() => view.count(selector)).toBeGreaterThan(0);
const opened = async (open: (file: string) => Promise<View>, file: string) => {
  const view = await open(file);
  await shows(view, 'h1, h2');
  return view;
};

test('a PDF that is chosen or dropped is read, and explained in the boxes', async ({ open }) => {
  const statement = await opened(open, 'statement.html');
  const file = join(mkdtempSync(join(tmpdir(), 'candidate-guide-')), 'statement.pdf');
  writeFileSync(file, MADE);
  await statement.type('input[type=file]', file);
  await shows(statement, testId('came-read'));
  expect(await statement.value('#score-useOfEnglish')).toBe('158');
  expect(await statement.value('#score-overall')).toBe('165');
  expect(await statement.text()).toContain('825 ÷ 5 ＝ 165');
  await statement.reload();
  await shows(statement, 'h1');
  await drop(statement, MADE);
  await shows(statement, testId('came-read'));
  expect(await statement.value('#score-speaking')).toBe('152');
  // What cannot be read leads to the boxes.
  await drop(statement, MADE.subarray(0, 200));
  await shows(statement, testId('came-broken'));
  await drop(statement, pdfOf(statementTexts(FIRST), { encrypted: true }));
  await shows(statement, testId('came-encrypted'));
});

test('copied text is read, and numbers are entered by hand', async ({ open }) => {
  const statement = await opened(open, 'statement.html');
  await statement.click('summary');
  await statement.type(
    'textarea',
    'Statement of Results\nFirst Certificate in English\nReading 168\nUse of English 158\nWriting 171\nListening 176\nSpeaking 152\nResult Pass at Grade C\nOverall Score 165\nCEFR Level B2',
  );
  await statement.press('讀這段文字');
  await expect.poll(() => statement.count(`${testId('came-read')}, ${testId('came-partly')}`)).toBe(1);
  expect(await statement.value('#score-listening')).toBe('176');
  await statement.retype('#score-speaking', '172');
  await expect.poll(() => statement.text()).toContain('請核對數字');
});

test('shields are pressed', async ({ open }) => {
  const statement = await opened(open, 'statement.html');
  await drop(statement, pdfOf(youngLearnersTexts('PIN-YU CHOU', 'A1 Movers', 'A2 Flyers')));
  await shows(statement, testId('came-pictures'));
  for (const skill of ['listening', 'readingAndWriting', 'speaking'])
    await statement.click(`${testId(`skill-${skill}`)} label:nth-of-type(4)`);
  await expect.poll(() => statement.text()).toContain('三項一共 12 個');
});

test('a browser without what the library needs is told so, and pasting and the boxes stay', async ({ open }) => {
  const statement = await opened(open, 'statement.html?exam=first');
  // The window's own: the script of the debugger has another one.
  expect(await statement.evaluate(() => Reflect.deleteProperty(window.Math, 'sumPrecise'))).toBe(true);
  await drop(statement, MADE);
  await shows(statement, testId('came-unsupported'));
  await statement.retype('#score-reading', '168');
  await expect.poll(() => statement.text()).toContain('B2 級');
});

test('the message to the centre holds what is filled in, and nothing empty', async ({ open }) => {
  const message = await opened(open, 'message.html?exam=first&trouble=withheld');
  const text = () => message.value('textarea');
  await expect.poll(text).toContain('Withheld');
  expect(await text()).not.toMatch(/（請填|\{\{|undefined/);
  await message.type('input[type=text]', 'MEI-LING CHEN');
  await expect.poll(text).toContain('MEI-LING CHEN');
  await message.press('複製訊息');
  await expect.poll(() => message.text()).toContain('已複製');
});
