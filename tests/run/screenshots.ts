/**
 * `npm run screenshots`: the store's pictures, from the real extension in the real browser on the
 * practice site. 1280 × 800 px, light and dark, in both languages, each below one line of words; the people in them
 * are invented. Beside them, words.json says which texts they show.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { addDays } from '../../domain/watch/day.ts';
import { taiwanDay } from '../../domain/watch/taiwan-time.ts';
import type { Language } from '../../locales/languages.ts';
import { CAPTIONS, shownMessages, type PictureName, type PictureWords } from '../../store/build/picture-words.ts';
import { guideIsThere, inGuide, seen } from '../end-to-end/guide-on-page.ts';
import { pdfOf } from '../practice-site/pdf.ts';
import { sampleCandidates } from '../practice-site/sample-candidates.ts';
import { startPracticeSite } from '../practice-site/server.ts';
import { statementOf } from '../practice-site/statement-of.ts';
import { testId } from '../test-ids.ts';
import { openBrowser } from './open-browser.ts';
import { smallerPng } from './smaller-png.ts';

const FOLDER = 'store/screenshots';
const SITE = 'https://candidates.cambridgeenglish.org/Members';
const LOOKS = ['light', 'dark'] as const;
type Look = (typeof LOOKS)[number];
/** Of a picture, px; the line of words is at its top and what the browser shows below it. */
const WIDTH = 1280;
const HEIGHT = 800;
const STRIP = 56;
const STRIP_COLOURS = { light: '#0b6b6b', dark: '#1b393a' } as const satisfies Record<Look, string>;
/** Signed in and read in the pictures. */
const RELEASED = 'DEF234567';
/** By language: what the list in the pictures says. */
const PICTURED = {
  'zh-TW': { setting: { language: 'zh-TW', alsoEnglish: true }, children: ['小安', '小平'] },
  en: { setting: { language: 'en', alsoEnglish: false }, children: ['Ping', 'An'] },
} as const satisfies Record<Language, object>;

const textsOf = (language: Language) =>
  JSON.parse(readFileSync(`locales/${language}.json`, 'utf8')) as Readonly<Record<string, string>>;
const TEXTS = { 'zh-TW': textsOf('zh-TW'), en: textsOf('en') } as const satisfies Record<Language, object>;

/**
 * A partly filled form: a letter O for the digit 0 in the focused field, a typing error in the e-mail domain below it.
 */
async function registerPage(page: Page): Promise<void> {
  await page.goto(`${SITE}/Register.aspx`);
  await page.locator('#txbEmailAddress').pressSequentially('family@gmial.com');
  await page.locator('#txbSecretNumber').pressSequentially('1234');
  await page.locator('#txbIdNumber').pressSequentially('ABC12345O');
  await page.evaluate(() => scrollTo(0, 0));
}

/** A national ID number where the exam's ID Number belongs. */
async function loginPage(page: Page): Promise<void> {
  await page.goto(`${SITE}/Login.aspx`);
  await page.locator('input[type=text]').first().fill('A123456789');
  await page.locator('input[type=text]').first().focus();
}

async function resultsPage(page: Page): Promise<void> {
  await page.goto(`${SITE}/Login.aspx`);
  await page.locator('input[type=text]').first().fill(RELEASED);
  await page.locator('input[type=password]').fill('Practice22');
  await page.locator('#btnLogin').click();
  await page.waitForURL(/HomeResult/);
}

/** One exam is to come; the other was so long ago that its result may be released any day. */
async function twoChildren(list: Page, language: Language): Promise<void> {
  const today = taiwanDay(Date.now());
  const texts = TEXTS[language];
  const rows = [
    { idNumber: RELEASED, exam: 'first', examDate: addDays(today, 16) },
    { idNumber: 'MNP357912', exam: 'key', examDate: addDays(today, -34) },
  ];
  for (const [index, row] of rows.entries()) {
    await list.getByRole('button', { name: texts['list.add']! }).click();
    await list.getByLabel(texts['form.nickname']!).fill(PICTURED[language].children[index]!);
    await list.locator('[name=idNumber]').fill(row.idNumber);
    await list.getByText(texts['form.more']!).click();
    await list.locator('[name=exam]').selectOption(row.exam);
    await list.locator('[name=examDate]').fill(row.examDate);
    await list.locator('[name=delivery]').selectOption('paper');
    await list.getByRole('button', { name: texts['form.save']! }).click();
    await list.getByRole('article').nth(index).waitFor();
  }
}

/** The PDF of an invented candidate, chosen and read. */
async function statementPage(statement: Page): Promise<void> {
  const candidate = sampleCandidates(Date.now()).find(({ idNumber }) => idNumber === RELEASED)!;
  await statement.locator('input[type=file]').setInputFiles({
    name: 'statement.pdf',
    mimeType: 'application/pdf',
    buffer: pdfOf(statementOf(candidate)),
  });
  await statement.locator(testId('came-read')).waitFor();
  await statement.mouse.move(0, 0);
}

/** A part of a picture: the bytes of a PNG, and the words of the extension in it. */
interface Shot {
  readonly png: Buffer;
  readonly words: string;
}
/** Of a page of the extension's own. */
const ownShot = async (page: Page): Promise<Shot> => ({
  png: await page.screenshot(),
  words: await page.locator('body').innerText(),
});

/** The page below its line of words; the popup as the browser shows it: over the page, at the upper right. */
async function composed(context: BrowserContext, look: Look, caption: string, page: Buffer, popup?: Buffer) {
  const sheet = await context.newPage();
  await sheet.setViewportSize({ width: WIDTH, height: HEIGHT });
  const image = (png: Buffer, style: string) =>
    `<img src="data:image/png;base64,${png.toString('base64')}" style="position:fixed;${style}">`;
  await sheet.setContent(`<body style="margin:0">
    <p style="margin:0;height:${STRIP}px;background:${STRIP_COLOURS[look]};color:#fff;text-align:center;white-space:nowrap;
      font:600 26px/${STRIP}px system-ui,'Noto Sans TC','Noto Sans CJK TC',sans-serif">${caption}</p>
    ${image(page, `left:0;top:${STRIP}px`)}
    ${popup ? image(popup, `top:${STRIP + 6}px;right:22px;border-radius:10px;box-shadow:0 0 0 1px #0003,0 12px 40px #0006`) : ''}`);
  const width = await sheet.locator('p').evaluate((line) => line.scrollWidth);
  if (width > WIDTH) throw new Error(`${caption}: ${width} px are more than the picture has`);
  const picture = await sheet.screenshot();
  await sheet.close();
  return picture;
}

const built = spawnSync('wxt', ['build', '-b', 'chrome'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
});
if (built.status !== 0) process.exit(1);
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });

const wordsOf: Partial<Record<Language, Partial<Record<PictureName, PictureWords>>>> = {};
const site = await startPracticeSite();
const viewport = { width: WIDTH, height: HEIGHT - STRIP };
const context = await openBrowser({ port: site.port, headless: true, viewport });
try {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const extension = `chrome-extension://${new URL(worker.url()).host}`;
  for (const language of Object.keys(PICTURED) as Language[]) {
    const own = context.pages()[0] ?? (await context.newPage());
    await own.goto(`${extension}/popup.html`);
    await own.evaluate(async (chosen) => {
      await chrome.storage.local.set({ settings: chosen });
      indexedDB.deleteDatabase('candidates');
    }, PICTURED[language].setting);
    const page = await context.newPage();
    await page.goto(`${SITE}/Login.aspx`);
    const tab = await own.evaluate(async (url) => (await chrome.tabs.query({ url }))[0]?.id, `${SITE}/*`);
    const popup = await context.newPage();
    await popup.setViewportSize({ width: 360, height: 600 });
    await popup.goto(`${extension}/popup.html?tab=${tab}`);
    await twoChildren(popup, language);
    await popup.reload();
    // The first cards are drawn before the popup itself, whose lower line comes with it.
    await popup.locator('footer.strip').waitFor();
    await popup.getByRole('article').nth(1).waitFor();
    await popup.evaluate(() => {
      document.documentElement.classList.remove('tab');
      // Scroll bars take up room in this browser and would hide a part of the list.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { scrollbar-width: none !important }');
      document.adoptedStyleSheets.push(sheet);
    });
    await popup.mouse.move(0, 0);
    await own.goto(`${extension}/statement.html`);
    await statementPage(own);
    const words: Partial<Record<PictureName, PictureWords>> = (wordsOf[language] = {});
    for (const look of LOOKS) {
      const keep = async (name: PictureName, below: Shot, over?: Shot) => {
        const caption = CAPTIONS[language][name];
        const file = join(FOLDER, `${language}-${name}-${look}.png`);
        writeFileSync(file, await smallerPng(await composed(context, look, caption, below.png, over?.png)));
        const visible = below.words + (over?.words ?? '');
        const messages = Object.entries(TEXTS).map(([one, texts]) => [one, shownMessages(visible, texts)]);
        words[name] = { caption, messages: Object.fromEntries(messages) as PictureWords['messages'] };
        console.log(file);
      };
      for (const one of [page, popup, own]) await one.emulateMedia({ colorScheme: look, reducedMotion: 'reduce' });
      /** `part`: of the guide, which comes later than the rest. */
      const shoot = async (open: (page: Page) => Promise<void>, part?: string): Promise<Shot> => {
        await page.bringToFront();
        await open(page);
        const isThere = async () => (part ? (await seen(page, part)).length > 0 : guideIsThere(page));
        for (let tries = 0; !(await isThere()); tries += 1) {
          if (tries > 200) throw new Error(`${page.url()}: the guide does not show what is to be pictured`);
          await page.waitForTimeout(100);
        }
        await page.waitForTimeout(700);
        const shown = await inGuide(page, (root) =>
          [...root!.children]
            .map((part) => (part.localName === 'style' ? '' : (part as HTMLElement).innerText))
            .join('\n'),
        );
        return { png: await page.screenshot(), words: shown ?? '' };
      };
      await keep('1-register', await shoot(registerPage));
      const login = await shoot(loginPage);
      await keep('2-login', login);
      await popup.bringToFront();
      await keep('3-list', login, await ownShot(popup));
      await keep('4-results', await shoot(resultsPage, testId('hero')));
      await own.bringToFront();
      await keep('5-statement', await ownShot(own));
      await context.clearCookies();
    }
    await popup.close();
    await page.close();
  }
  writeFileSync(join(FOLDER, 'words.json'), `${JSON.stringify(wordsOf, null, 2)}\n`);
} finally {
  await context.close();
  await site.close();
}
