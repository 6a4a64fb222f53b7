/** What a page costs that changes ten times a second and never rests. */
import type { BrowserContext } from '@playwright/test';
import { counters, openPage } from './load.ts';

const ELEMENTS = 5000;
const SECONDS = 5;

/** Of a core, in per cent, the page's own work included. */
export async function changingPage(context: BrowserContext): Promise<number> {
  const { page, session } = await openPage(context);
  await page.goto('https://candidates.cambridgeenglish.org/Members/Register.aspx', { waitUntil: 'load' });
  await page.evaluate((count) => {
    const more = document.createElement('div');
    more.innerHTML = '<p><span>text</span></p>'.repeat(count / 2);
    document.body.append(more);
    let number = 0;
    const ticker = document.body.appendChild(document.createElement('p'));
    setInterval(() => {
      ticker.textContent = `change ${(number += 1)}`;
      ticker.className = `c${number % 2}`;
    }, 100);
  }, ELEMENTS);
  // The first seconds are those in which the time to the next look grows.
  await page.waitForTimeout(4000);
  const before = await counters(session);
  await page.waitForTimeout(SECONDS * 1000);
  const after = await counters(session);
  await page.close();
  return (100 * ((after.TaskDuration ?? 0) - (before.TaskDuration ?? 0))) / SECONDS;
}
