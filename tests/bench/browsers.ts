/** One browser per subject, all open at once, so that loads can be interleaved. */
import type { BrowserContext, Worker } from '@playwright/test';
import { openBrowser } from '../run/open-browser.ts';
import type { Subject, SubjectName } from './subjects.ts';

export type Browsers = ReadonlyMap<SubjectName, BrowserContext>;

export async function openAll(subjects: readonly Subject[], port: number): Promise<Browsers> {
  const browsers = new Map<SubjectName, BrowserContext>();
  for (const { name, folder } of subjects) {
    const context = await openBrowser({ port, headless: true, ...(folder ? { folder } : { extension: false }) });
    browsers.set(name, context);
    if (name === 'guide' || name === 'off') await installed(await workerOf(context), name === 'guide');
  }
  return browsers;
}

export async function workerOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
}

/** Waits until the background has finished its writes at installation, then switches the guide on or off. */
async function installed(worker: Worker, guideOn: boolean): Promise<void> {
  await worker.evaluate(async (on) => {
    while (!(await chrome.storage.local.get('guideLook')).guideLook) await new Promise((next) => setTimeout(next, 50));
    await chrome.storage.local.set({ settings: { guideOn: on } });
  }, guideOn);
}

export const closeAll = (browsers: Browsers) => Promise.all([...browsers.values()].map((context) => context.close()));
