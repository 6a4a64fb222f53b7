import { ALERT, looks, release, WAITING } from '../end-to-end/watch-in-browser.ts';
import { backgroundState, endBackground } from './background.ts';
import { guideIsThere } from './guide-in-firefox.ts';
import { EXTENSION_ORIGIN } from './profile.ts';
import type { View } from './view.ts';
import { beginWatching, made, prepareClock, ring, storedWatch } from './watch-in-firefox.ts';
import { expect, test } from './with-firefox.ts';

const alarms = (page: View) => page.evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name));

test('a release is noticed by one look and one notification', async ({ tab, visit, open, site, firefox }) => {
  const page = await open('popup.html');
  await prepareClock(firefox);
  await beginWatching(page);
  await visit('Login');
  await expect.poll(() => guideIsThere(tab)).toBe(true);
  await tab.type('input[type=text]', WAITING.idNumber);
  await tab.type('input[type=password]', WAITING.password);
  await tab.click('#btnLogin');
  const who = () => storedWatch(page);
  await expect.poll(who).toContain('"lookedAt"');
  await expect.poll(who).toContain('notYet');
  await tab.goto('about:blank');
  // The visit plans the next look itself, a moment after it has been read.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  release(site);
  await ring(firefox);
  await expect.poll(() => made(firefox)).toEqual([ALERT]);
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
