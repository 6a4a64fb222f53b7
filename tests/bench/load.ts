/** One load of one page in its own renderer, measured by Chromium's counters. */
import type { BrowserContext, CDPSession, Page } from '@playwright/test';

export interface Load {
  /** Milliseconds, on the page's main thread. Chromium's script time does not include what runs after a promise. */
  readonly script: number;
  readonly task: number;
  readonly longTasks: number;
  /** After a garbage collection, in kB. */
  readonly heap: number;
  readonly shift: number;
  readonly otherHosts: number;
  /** Milliseconds from the start of the navigation. */
  readonly firstPaint: number;
  /** Something had been added beside the body when the first frame after DOMContentLoaded came. */
  readonly inFirstFrame: boolean;
  /** Of all scripts and of the browser's own. */
  readonly listeners: number;
}

const HOST = 'https://candidates.cambridgeenglish.org';
/** Longer than anything that the guide defers. */
const SETTLE_MS = 400;

interface Watched {
  longTasks: number;
  shift: number;
  inFirstFrame: boolean;
}

/** Runs in the page before any other script. */
function watch(): void {
  const watched: Watched = { longTasks: 0, shift: 0, inFirstFrame: false };
  Object.assign(window, { watched });
  new PerformanceObserver((list) => (watched.longTasks += list.getEntries().length)).observe({ type: 'longtask' });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watched.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  document.addEventListener('DOMContentLoaded', () =>
    requestAnimationFrame(() => {
      watched.inFirstFrame = document.documentElement.lastElementChild?.localName === 'div';
    }),
  );
}

/** The page, fetched from the practice site and changed on the way. */
export interface Changed {
  readonly origin: string;
  readonly change: (html: string) => string;
}

export async function openPage(context: BrowserContext, throttle = 1): Promise<{ page: Page; session: CDPSession }> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  // The thread's own time, which other work on the machine does not lengthen.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  if (throttle > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  return { page, session };
}

export async function counters(session: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

export async function measureLoad(
  context: BrowserContext,
  name: string,
  { throttle = 1, changed }: { throttle?: number; changed?: Changed } = {},
): Promise<Load> {
  const { page, session } = await openPage(context, throttle);
  let otherHosts = 0;
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(`${HOST}/`)) otherHosts += 1;
  });
  await page.addInitScript(watch);
  if (changed)
    await page.route(`${HOST}/Members/*`, async (route) => {
      const response = await route.fetch({ url: route.request().url().replace(HOST, changed.origin) });
      await route.fulfill({ response, body: changed.change(await response.text()) });
    });
  await page.goto(`${HOST}/Members/${name}.aspx`, { waitUntil: 'load' });
  await page.waitForTimeout(SETTLE_MS * Math.sqrt(throttle));
  const spent = await counters(session);
  const watched = await page.evaluate(() => (window as unknown as { watched: Watched }).watched);
  const firstPaint = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  );
  await session.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize = 0 } = await counters(session);
  await page.close();
  return {
    ...watched,
    script: 1000 * (spent.ScriptDuration ?? 0),
    task: 1000 * (spent.TaskDuration ?? 0),
    heap: JSHeapUsedSize / 1000,
    firstPaint,
    listeners: spent.JSEventListeners ?? 0,
    otherHosts,
  };
}
