/**
 * One Chromium with the built extension and a practice site, with a candidate on the list whose details the page must
 * not learn.
 */
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { startPracticeSite, type PracticeSite } from '../../practice-site/server.ts';
import { openBrowser, type Opening } from '../../run/open-browser.ts';

export const HOST = 'https://candidates.cambridgeenglish.org';
export const STORED = { idNumber: 'QRS135246', nickname: 'Zebulon Quartz', email: 'zebulon.quartz@example.org' };
export const SECRETS: readonly string[] = Object.values(STORED);

export interface Ground {
  readonly site: PracticeSite;
  readonly context: BrowserContext;
  readonly worker: () => Promise<Worker>;
  readonly extension: string;
  /** A page of the extension with the list open. */
  readonly popup: () => Promise<Page>;
  close(): Promise<void>;
}

export async function openGround(opening: Partial<Opening> = {}): Promise<Ground> {
  const site = await startPracticeSite();
  const context = await openBrowser({ port: site.port, headless: true, ...opening });
  const ours = async () => {
    for (;;) {
      const found = context.serviceWorkers().find((one) => one.url().endsWith('/background.js'));
      if (found) return found;
      await context.waitForEvent('serviceworker', { timeout: 20_000 });
    }
  };
  const extension = new URL((await ours()).url()).host;
  return {
    site,
    context,
    worker: ours,
    extension,
    popup: async () => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extension}/popup.html`);
      return page;
    },
    close: async () => {
      await context.close();
      await site.close();
    },
  };
}

/** Puts the candidate on the list, through the form of the list. */
export async function storeCandidate(popup: Page): Promise<void> {
  await popup.getByRole('button', { name: '新增考生' }).click();
  await popup.getByText('考試、日期和其他資料').click();
  await popup.getByLabel('暱稱').fill(STORED.nickname);
  await popup.locator('[name=idNumber]').fill(STORED.idNumber);
  const email = popup.locator('[name=email]');
  if (await email.count()) await email.fill(STORED.email);
  await popup.getByRole('button', { name: '儲存' }).click();
  await popup.getByRole('article', { name: STORED.nickname }).waitFor();
}
