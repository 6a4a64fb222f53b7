/** The candidate list: import, first paint and search, with few and many candidates. */
import type { BrowserContext, Page } from '@playwright/test';
import { workerOf } from './browsers.ts';

async function popup(context: BrowserContext, query = ''): Promise<Page> {
  const { host } = new URL((await workerOf(context)).url());
  const opened = await context.newPage();
  await opened.setViewportSize({ width: 360, height: 600 });
  await opened.goto(`chrome-extension://${host}/popup.html${query}`);
  return opened;
}

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
/** An invented class list with unique ID Numbers. */
function classList(count: number): string {
  const row = (index: number) => {
    const letters = [0, 1, 2].map((place) => LETTERS[Math.floor(index / 24 ** place) % 24]).join('');
    return `學生${index},${letters}${String(100000 + index)}`;
  };
  return `姓名,ID Number\n${Array.from({ length: count }, (_, index) => row(index)).join('\n')}\n`;
}

/** Milliseconds from the click to the confirmation, and the longest time for which the page was blocked. */
export async function importing(context: BrowserContext, count: number): Promise<{ ms: number; longest: number }> {
  const { host } = new URL((await workerOf(context)).url());
  const page = await context.newPage();
  await page.goto(`chrome-extension://${host}/options.html`);
  const file = page.locator('input[type=file]');
  await file.setInputFiles({ name: 'class.csv', mimeType: 'text/csv', buffer: Buffer.from(classList(count)) });
  await page.getByRole('button', { name: '下一步' }).click();
  const press = page.getByRole('button', { name: /^匯入這/ });
  await press.waitFor();
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
  });
  const from = performance.now();
  await press.click();
  await page.getByText('匯入完成').waitFor({ timeout: 60_000 });
  const ms = performance.now() - from;
  const longest = await page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks));
  await page.close();
  return { ms, longest };
}

/** Milliseconds until a card has been painted. The page stays until it is at rest, as a person's does. */
export async function firstPaint(context: BrowserContext): Promise<number> {
  const { host } = new URL((await workerOf(context)).url());
  const page = await context.newPage();
  await page.setViewportSize({ width: 360, height: 600 });
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector('article'))
        requestAnimationFrame(() => Object.assign(window, { shown: performance.now() }));
      else requestAnimationFrame(look);
    };
    look();
  });
  await page.goto(`chrome-extension://${host}/popup.html`);
  const shown = await page.evaluate(async () => {
    const timed = window as unknown as { shown?: number };
    while (timed.shown === undefined) await new Promise((next) => setTimeout(next, 20));
    return timed.shown;
  });
  await page.waitForTimeout(400);
  await page.close();
  return shown;
}

/** Milliseconds a key in the search box, until its frame is painted. */
export async function searching(context: BrowserContext): Promise<number[]> {
  const page = await popup(context);
  await page.locator('article').first().waitFor();
  await page.waitForTimeout(500);
  const box = page.locator('input[type=search]');
  if ((await box.count()) === 0) return [];
  const keys = await box.evaluate(async (input: HTMLInputElement) => {
    const spent: number[] = [];
    for (const text of ['1', '12', '123', '1234', '學', '學生', '學生7', '學生77']) {
      const from = performance.now();
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      // Handled and laid out. The wait for the next frame belongs to the screen, not to the search.
      await Promise.resolve();
      document.body.getBoundingClientRect();
      spent.push(performance.now() - from);
      await new Promise((next) => setTimeout(next, 60));
    }
    return spent;
  });
  await page.close();
  return keys;
}
