/** The watch in Firefox as a test meets it: a candidate who is waited for, and looks that are due now. */
import { AHEAD_MS, examDate, KEY, WAITING } from '../end-to-end/watch-in-browser.ts';
import { inBackground } from './background.ts';
import { isThere } from './list-on-page.ts';
import type { Firefox } from './start-firefox.ts';
import type { View } from './view.ts';

/** Adds a candidate to the list, and switches watching on by the popup's own message. */
export async function beginWatching(page: View): Promise<void> {
  await isThere(page);
  await page.evaluate(
    async (id, idNumber, exam, date) => {
      const opening = indexedDB.open('candidates');
      await new Promise((resolve) => (opening.onsuccess = resolve));
      const change = opening.result.transaction('candidates', 'readwrite');
      const [nickname, delivery] = ['小安', 'digital'];
      const rest = { desk: 'waiting', watching: true, createdAt: 1, changedAt: 1 };
      change.objectStore('candidates').put({ id, nickname, idNumber, exam, delivery, examDate: date, ...rest });
      await new Promise((resolve) => (change.oncomplete = resolve));
      opening.result.close();
      await chrome.runtime.sendMessage({ type: 'watch.switch', on: true });
    },
    KEY,
    WAITING.idNumber,
    WAITING.exam,
    examDate(),
  );
}

/**
 * Puts the clock on to a morning, when nothing is quiet, and writes down every notification; once, however often it
 * is run. A bare `Date` would be that of the debugger, which runs this in a world of its own.
 */
const PREPARE = `
  if (!window.made) {
    const [clock, ahead] = [window.Date, arguments[0]];
    const now = clock.now.bind(clock);
    clock.now = () => now() + ahead;
    window.made = [];
    const create = browser.notifications.create.bind(browser.notifications);
    browser.notifications.create = (id, options) => { window.made.push(id); return create(id, options); };
  }`;

export const prepareClock = (firefox: Firefox) => inBackground<undefined>(firefox, PREPARE, AHEAD_MS);

/**
 * The tick's alarm rings, with the next look due. What was notified before is forgotten.
 * @param ahead so far is the background's clock put on, ms; pages keep the real one
 */
export const ring = (firefox: Firefox, ahead = AHEAD_MS) =>
  inBackground<undefined>(
    firefox,
    // A reminder to sign in may have come before the login was heard of; none may come from here on.
    // Firefox may also have ended the background since, and with it the clock that was put on.
    `${PREPARE} window.made = []; const { watch } = await browser.storage.local.get('watch'); const { inFlight, ...rest } = watch; const at = window.Date.now();
     await browser.storage.local.set({ watch: { ...rest, looks: [], plan: { from: at - 1000, at, why: 'interval' } } });
     await browser.alarms.create('watch.tick', { when: at - arguments[0] + 200 });`,
    ahead,
  );

/** What was notified since the last ring. */
export const made = (firefox: Firefox) => inBackground<string[]>(firefox, 'return [...window.made]');

/** What storage holds of the watch, as JSON. */
export const storedWatch = (page: View) =>
  page.evaluate(async () => JSON.stringify((await chrome.storage.local.get('watch')).watch ?? {}));
