/** When what the guide says stands, after the page's first paint. */
import type { BrowserContext } from '@playwright/test';
import { runInGuide } from '../end-to-end/guide-on-page.ts';
import { counters, openPage } from './load.ts';

const SITE = 'https://candidates.cambridgeenglish.org/Members';

/** Milliseconds from the first paint until `all` elements of the selector stand; looked at once a frame. */
async function stands(page: Parameters<typeof runInGuide>[0], selector: string, all: number): Promise<number> {
  const ms = await runInGuide<number>(
    page,
    `new Promise((resolve) => {
      const look = () => {
        const host = document.documentElement.lastElementChild;
        const root = host?.localName === 'div' ? chrome.dom.openOrClosedShadowRoot(host) : undefined;
        const found = [...(root?.querySelectorAll(${JSON.stringify(selector)}) ?? [])];
        const [paint] = performance.getEntriesByName('first-contentful-paint');
        if (paint && found.filter((one) => one.checkVisibility({ visibilityProperty: true })).length >= ${all})
          resolve(performance.now() - paint.startTime);
        else if (performance.now() < 10_000) requestAnimationFrame(look);
        else resolve(Number.NaN);
      };
      look();
    })`,
  );
  return ms ?? Number.NaN;
}

/** All numbers and notes of the form. */
export async function hintsStand(context: BrowserContext): Promise<number> {
  const { page } = await openPage(context);
  await page.goto(`${SITE}/Register.aspx`, { waitUntil: 'commit' });
  const ms = await stands(page, '[data-testid^=marker-], [data-testid^=line-]', 16);
  await page.close();
  return ms;
}

/** The results page of somebody who is signed in, as it is committed. */
async function openResults(context: BrowserContext): ReturnType<typeof openPage> {
  const opened = await openPage(context);
  const { page } = opened;
  await page.goto(`${SITE}/Login.aspx`);
  if (!/HomeResult/.test(page.url())) {
    await page.locator('input[type=text]').first().fill('DEF234567');
    await page.locator('input[type=password]').fill('Practice22');
    await page.locator('#btnLogin').click();
    await page.waitForURL(/HomeResult/);
  }
  await page.goto(`${SITE}/HomeResult.aspx`, { waitUntil: 'commit' });
  return opened;
}

async function heapOf({ page, session }: Awaited<ReturnType<typeof openPage>>): Promise<number> {
  await page.waitForTimeout(500);
  await session.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize = 0 } = await counters(session);
  await page.close();
  return JSHeapUsedSize / 1000;
}

/** When the result is explained, and the page's heap with it in kB. */
export async function resultStands(context: BrowserContext): Promise<{ ms: number; heap: number }> {
  const opened = await openResults(context);
  const ms = await stands(opened.page, '[data-testid=reading-available]', 1);
  return { ms, heap: await heapOf(opened) };
}

/** The same page's heap, whatever is on it. */
export const resultsHeap = async (context: BrowserContext): Promise<number> => heapOf(await openResults(context));

/** Milliseconds for a results page of 200 kB, from the look at it until its note is drawn, by a background that is awake. */
export async function readingResults(context: BrowserContext): Promise<number> {
  const { page } = await openResults(context);
  await stands(page, '[data-testid=reading-available]', 1);
  await page.evaluate(() => {
    const filler = document.createElement('div');
    filler.innerHTML = '<p class="filler">word</p>'.repeat(200_000 / 28);
    document.body.append(filler);
  });
  await page.waitForTimeout(500);
  const ms = await runInGuide<number>(
    page,
    `new Promise((resolve) => {
      const from = performance.now();
      const part = candidateGuideResults(() => ({ doc: 'bench', openedAt: 1, fresh: false, from: 'none' }));
      part({
        languages: () => ({ language: 'zh-TW' }),
        statement: () => undefined,
        show: () => resolve(performance.now() - from),
      }).look();
    })`,
  );
  await page.close();
  return ms ?? Number.NaN;
}
