/** Every page with every text marked ⟦ ⟧ and longer: what is not marked was not translated, what does not fit is cut off. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { test, type BrowserContext, type Page } from '@playwright/test';
import { LANGUAGES, SECONDARY } from '../../locales/languages.ts';
import { startPracticeSite, type PracticeSite } from '../practice-site/server.ts';
import { PSEUDO_BUILD } from '../run/build-pseudo.ts';
import { openBrowser } from '../run/open-browser.ts';
import { inGuide, textOf } from './guide-on-page.ts';
import { expect, HOST, welcomePage } from './with-extension.ts';
import { lineOf, testId } from '../test-ids.ts';

let site: PracticeSite;
let context: BrowserContext;
let base: string;
test.beforeAll(async () => {
  const built = spawnSync(process.execPath, [resolve(import.meta.dirname, '../run/build-pseudo.ts')]);
  expect(built.status, built.stderr?.toString()).toBe(0);
  site = await startPracticeSite();
  context = await openBrowser({ port: site.port, headless: true, folder: PSEUDO_BUILD });
  const welcome = await welcomePage(context);
  base = new URL('/', welcome.url()).href;
  await welcome.close();
});
test.afterAll(async () => {
  await context?.close();
  await site?.close();
});

interface Faults {
  untranslated: string[];
  cutOff: string[];
}

/** Looks at every text that is shown, in open shadow roots too. */
function faultsOf(page: Page): Promise<Faults> {
  return page.evaluate((secondary) => {
    const untranslated: string[] = [];
    const cutOff: string[] = [];
    // The site's own words, names and the like are the same in every language.
    const SAME =
      /ID Number|Secret Number|candidates\.cambridgeenglish\.org|B2 First|Pre A1 Starters|A[12] \w+|B1 \w+|C[12] \w+|KGT480215|KET|PET|FCE|CAE|CPE/g;
    const look = (root: Document | ShadowRoot) => {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      const range = document.createRange();
      while (texts.nextNode()) {
        const node = texts.currentNode;
        if (node instanceof Element && node.shadowRoot) look(node.shadowRoot);
        const around = node.parentElement;
        if (node.nodeType !== 3 || !around || !node.nodeValue!.trim()) continue;
        if (around.closest('script, style, svg, option, .heard') || !around.checkVisibility()) continue;
        const block = around.closest('[lang]');
        const sites = block instanceof HTMLElement && block.lang === secondary && block !== document.documentElement;
        let bare = node.nodeValue!.replaceAll(SAME, '');
        // A text may stand in a place of another.
        for (let inner = ''; inner !== bare;) [inner, bare] = [bare, bare.replace(/⟦[^⟦⟧]*⟧/g, '')];
        if (!sites && /\p{L}{2,}/u.test(bare)) untranslated.push(node.nodeValue!.trim());

        range.selectNodeContents(node);
        const text = range.getBoundingClientRect();
        for (let box: Element | null = around; box; box = box.parentElement) {
          const style = getComputedStyle(box);
          // An element whose children stand in its place has no box of its own.
          if (style.display === 'contents') continue;
          if (style.display.startsWith('inline') && style.display !== 'inline-block') continue;
          const { left, right, top, bottom } = box.getBoundingClientRect();
          const clips = style.overflow !== 'visible';
          const out = text.right > right + 1 || text.left < left - 1;
          if (out || (clips && style.overflowY === 'hidden' && (text.bottom > bottom + 1 || text.top < top - 1))) {
            cutOff.push(`${node.nodeValue!.trim().slice(0, 40)} in ${box.outerHTML.slice(0, 60)}`);
            break;
          }
          if (!clips && box !== around) break;
        }
      }
    };
    look(document);
    const over = document.documentElement.scrollWidth - innerWidth;
    if (over > 0) cutOff.push(`the page is ${over} px too wide`);
    return { untranslated, cutOff };
  }, LANGUAGES[SECONDARY].htmlLang);
}

const NOTHING: Faults = { untranslated: [], cutOff: [] };

async function opened(file: string, width: number): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width, height: 900 });
  await page.goto(base + file);
  await expect(page.locator('h1').first()).toContainText('⟦');
  return page;
}

for (const width of [360, 1280])
  test(`no text is cut off or untranslated at ${width} px`, async () => {
    for (const file of ['welcome.html', 'paper.html', 'options.html', 'popup.html', 'practice.html']) {
      const page = await opened(file, width);
      if (file === 'options.html') {
        await page.getByText(/檢查小幫手是否正常/).click();
        await expect(page.getByText(/都正常/)).toBeVisible();
      }
      expect(await faultsOf(page), file).toEqual(NOTHING);
      if (file === 'practice.html') {
        for (const name of ['letterO', 'emailTypo', 'secretAsPassword']) {
          await page.locator(`${testId(`task-${name}`)} button`).click();
          await expect(page.getByTestId(`task-${name}`)).toHaveClass(/found/);
        }
        await page.locator('[type=submit]').click();
        expect(await faultsOf(page), 'practice.html, filled in').toEqual(NOTHING);
      }
      if (file === 'popup.html') {
        await page.getByRole('button', { name: /設定和其他頁面/ }).click();
        await expect(page.getByRole('link', { name: /先練習一次/ })).toBeVisible();
        expect(await faultsOf(page), 'popup.html, the menu').toEqual(NOTHING);
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: /自己填/ }).click();
        await page.getByText(/考試、日期和其他資料/).click();
        expect(await faultsOf(page), 'popup.html, the form').toEqual(NOTHING);
      }
      await page.close();
    }
  });

test('the look does see: a planted text and a planted narrow box are found', async () => {
  const page = await opened('options.html', 1280);
  await page.evaluate(() => {
    const bare = document.createElement('p');
    bare.textContent = 'Nobody translated this';
    const narrow = document.createElement('p');
    narrow.textContent = '⟦這一句放不進去⟧';
    Object.assign(narrow.style, { width: '40px', whiteSpace: 'nowrap', overflow: 'hidden' });
    document.querySelector('main')!.append(bare, narrow);
  });
  const { untranslated, cutOff } = await faultsOf(page);
  expect(untranslated).toEqual(['Nobody translated this']);
  expect(cutOff).toHaveLength(1);
  await page.close();
});

test('the guide on the site is in the pseudo-language too', async () => {
  const page = await context.newPage();
  await page.goto(`${HOST}/Members/Register.aspx`);
  await expect.poll(() => textOf(page, lineOf('idNumber'))).toContain('⟦');
  const bare = await inGuide(page, (root) => {
    const found: string[] = [];
    const texts = document.createTreeWalker(root!.querySelector('.guide')!, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const around = texts.currentNode.parentElement!;
      let words = texts.currentNode.nodeValue!;
      for (let inner = ''; inner !== words;) [inner, words] = [words, words.replace(/⟦[^⟦⟧]*⟧/g, '')];
      if (!around.closest('[lang=en], style') && /\p{L}{2,}/u.test(words)) found.push(words.trim());
    }
    return found;
  });
  expect(bare).toEqual([]);
  await page.close();
});
