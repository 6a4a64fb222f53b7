/** What a keystroke in a checked field costs on the page's main thread, all rendering included. */
import type { BrowserContext } from '@playwright/test';
import { counters, openPage } from './load.ts';

const KEYS = 'ABC123456';

/** Milliseconds a key. */
export async function measureTyping(context: BrowserContext): Promise<number> {
  const { page, session } = await openPage(context);
  await page.goto('https://candidates.cambridgeenglish.org/Members/Register.aspx', { waitUntil: 'load' });
  await page.waitForTimeout(400);
  const box = page.locator('#txbIdNumber');
  await box.click();
  await page.keyboard.type('A');
  await page.keyboard.press('Backspace');
  const before = await counters(session);
  for (let time = 0; time < 3; time += 1) {
    await page.keyboard.type(KEYS, { delay: 30 });
    for (const _ of KEYS) await page.keyboard.press('Backspace', { delay: 10 });
  }
  const after = await counters(session);
  await page.close();
  return (1000 * ((after.TaskDuration ?? 0) - (before.TaskDuration ?? 0))) / (3 * 2 * KEYS.length);
}
