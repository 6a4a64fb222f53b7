import { AHEAD_MS, ALERT, examDate, KEY, looks, release, WAITING } from '../end-to-end/watch-in-browser.ts';
import { backgroundState, endBackground, inBackground } from './background.ts';
import { guideIsThere } from './guide-in-firefox.ts';
import { isThere } from './list-on-page.ts';
import { EXTENSION_ORIGIN } from './profile.ts';
import type { View } from './view.ts';
import { expect, test } from './with-firefox.ts';

/** Adds a candidate to the list, and switches watching on by the popup's own message. */
async function beginWatching(page: View): Promise<void> {
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

const alarms = (page: View) => page.evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name));

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

test('a release is noticed by one look and one notification', async ({ tab, visit, open, site, firefox }) => {
  const page = await open('popup.html');
  await inBackground(firefox, PREPARE, AHEAD_MS);
  await beginWatching(page);
  await visit('Login');
  await expect.poll(() => guideIsThere(tab)).toBe(true);
  await tab.type('input[type=text]', WAITING.idNumber);
  await tab.type('input[type=password]', WAITING.password);
  await tab.click('#btnLogin');
  const who = () => page.evaluate(async () => JSON.stringify((await chrome.storage.local.get('watch')).watch));
  await expect.poll(who).toContain('"lookedAt"');
  await expect.poll(who).toContain('notYet');
  await tab.goto('about:blank');
  // The visit plans the next look itself, a moment after it has been read.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  release(site);
  await inBackground(
    firefox,
    // A reminder to sign in may have come before the login was heard of; none may come from here on.
    // Firefox may also have ended the background since, and with it the clock that was put on.
    `${PREPARE} window.made = []; const { watch } = await browser.storage.local.get('watch'); const { inFlight, ...rest } = watch; const at = window.Date.now();
     await browser.storage.local.set({ watch: { ...rest, looks: [], plan: { from: at - 1000, at, why: 'interval' } } });
     await browser.alarms.create('watch.tick', { when: at - arguments[0] + 200 });`,
    AHEAD_MS,
  );
  const made = () => inBackground<string[]>(firefox, 'return [...window.made]');
  await expect.poll(made).toEqual([ALERT]);
  expect(looks(site).map(({ method }) => method)).toEqual(['GET']);
});

test('the watch goes on after the background was ended, and after Firefox was closed', async ({ firefox }) => {
  const page = await firefox.openTab();
  await page.goto(`${EXTENSION_ORIGIN}/popup.html`);
  await beginWatching(page);
  await expect.poll(() => alarms(page)).toContain('watch.tick');
  await endBackground(firefox);
  await page.evaluate(() => chrome.alarms.create('watch.tick', { when: Date.now() + 200 }));
  await expect.poll(() => backgroundState(firefox)).toBe('running');
  await expect.poll(() => alarms(page)).toContain('watch.tick');

  await firefox.restart();
  const again = await firefox.openTab();
  await again.goto(`${EXTENSION_ORIGIN}/popup.html`);
  // Firefox forgets alarms when it closes; the extension sets its own again.
  await expect.poll(() => alarms(again)).toContain('watch.tick');
  expect(JSON.stringify(await again.evaluate(() => chrome.storage.local.get('watch')))).toContain('"on":true');
  await again.close();
});
