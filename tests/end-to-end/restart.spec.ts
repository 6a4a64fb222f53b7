/** The browser is closed and started again while the watch waits, with the extension installed for good. */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type BrowserContext, type Worker } from '@playwright/test';
import { startPracticeSite } from '../practice-site/server.ts';
import { openBrowser } from '../run/open-browser.ts';
import { canInstallPacked, installPacked } from '../run/packed-extension.ts';
import {
  ALERT,
  markerOf,
  beginWatching,
  countNotifications,
  looks,
  made,
  release,
  ring,
  setClock,
  shown,
  signIn,
  stored,
} from './watch-in-browser.ts';

/** The worker of the installed extension, woken by a page of it. */
async function started(context: BrowserContext, id: string): Promise<Worker> {
  const page = await context.newPage();
  await expect
    .poll(() => page.goto(`chrome-extension://${id}/popup.html`).then(Boolean, () => false), { timeout: 30_000 })
    .toBe(true);
  await page.evaluate(() => chrome.runtime.sendMessage({ type: 'watch.list' }));
  const found = () => context.serviceWorkers().find((worker) => worker.url().includes(id));
  await expect.poll(() => found() !== undefined).toBe(true);
  await page.close();
  return found()!;
}

test('a packed extension waits on after a restart: no request by itself, one word of the result', async () => {
  test.skip(!(await canInstallPacked()), 'only root of a Linux with Debian’s Chromium can install a packed file');
  test.setTimeout(150_000);
  const site = await startPracticeSite();
  const packed = await installPacked();
  const profile = mkdtempSync(join(import.meta.dirname, '../../.output/kept-'));
  const open = () => openBrowser({ port: site.port, headless: true, installed: true, keptProfile: profile });
  try {
    let context = await open();
    let background = await started(context, packed.id);
    await setClock(background);
    const popup = await context.newPage();
    await popup.goto(`chrome-extension://${packed.id}/popup.html`);
    await beginWatching(popup);
    await popup.close();
    let page = await context.newPage();
    await signIn(page);
    await expect.poll(async () => (await stored(background)).last?.is).toBe('notYet');
    await page.goto('about:blank');
    const before = await stored(background);
    await context.close();

    const requests = site.requests.length;
    context = await open();
    background = await started(context, packed.id);
    const after = await stored(background);
    expect([after.on, after.candidates]).toEqual([true, before.candidates]);
    const alarms = await background.evaluate(() => chrome.alarms.getAll());
    expect(alarms.map(({ name }) => name).sort()).toEqual(['watch.backstop', 'watch.tick']);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(site.requests.length).toBe(requests);

    await setClock(background);
    await countNotifications(background);
    page = await context.newPage();
    await signIn(page);
    await expect.poll(async () => (await stored(background)).last?.at).not.toBe(after.last?.at);
    await page.goto('about:blank');
    // The visit plans the next look itself, a moment after it has been read.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    release(site);
    await ring(background);
    await expect.poll(() => shown(background)).toEqual([ALERT]);
    expect(await made(background)).toHaveLength(1);
    expect(looks(site)).toHaveLength(1);
    await expect.poll(async () => (await stored(background)).candidates[0]?.alert).toBe('alerted');
    await context.close();

    context = await open();
    background = await started(context, packed.id);
    await setClock(background);
    await countNotifications(background);
    await ring(background);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await made(background)).toEqual([]);
    expect(await markerOf(background)).toBe('1');
    expect(looks(site)).toHaveLength(1);
    await context.close();
  } finally {
    packed.remove();
    await site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
