/** Filling a chosen candidate's ID Number into the site's form in a tab. */
import { browser } from 'wxt/browser';
import type { Candidate } from '../domain/candidates/candidate.ts';
import { isFilled, type Fill, type Filling } from '../domain/messages/fill.ts';
import { isRealSite } from '../domain/site/real-site.ts';

/**
 * Sends a chosen candidate's ID Number to the guide in one tab, after checking once more that the tab shows the
 * official site. `show`: bring the tab to the front.
 */
export async function fillInTab(
  id: number | undefined,
  { idNumber, email }: Candidate,
  show: boolean,
): Promise<Filling> {
  const tab = id === undefined ? undefined : await browser.tabs.get(id).catch(() => undefined);
  if (!tab || !isRealSite(tab.url ?? '')) return 'wrongPage';
  const fill: Fill = { type: 'fill', idNumber, ...(email ? { email } : {}) };
  // Only the page itself, never a frame in it.
  const filling = await browser.tabs
    .sendMessage(id!, fill, { frameId: 0 })
    .then((answer) => (answer as Filling | undefined) ?? 'notThere')
    .catch((): Filling => 'notThere');
  if (show && isFilled(filling)) await browser.tabs.update(id!, { active: true });
  return filling;
}
