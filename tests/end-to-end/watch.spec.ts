import type { WatchState } from '../../domain/watch/watch-state.ts';
import { isQuiet, taiwanDay } from '../../domain/watch/taiwan-time.ts';
import { press, textOf } from './guide-on-page.ts';
import {
  AHEAD_MS,
  ALERT,
  markerOf,
  beginWatching,
  belief,
  clicked,
  countNotifications,
  examDate,
  isHome,
  KEY,
  looks,
  made,
  release,
  ring,
  setClock,
  shown,
  signIn,
  stored,
  untilQuiet,
  WAITING,
} from './watch-in-browser.ts';
import { expect, HOST, test } from './with-extension.ts';
import { testId, testIds } from '../test-ids.ts';

const HOUR_MS = 3_600_000;

test.beforeEach(async ({ worker, page, open }) => {
  const background = await worker();
  await setClock(background);
  await countNotifications(background);
  await beginWatching(await open('popup.html'));
  await signIn(page);
  await expect.poll(async () => (await belief(background)).is).toBe('candidate');
  // The home page is read a moment after it has come; leaving before that would be no look.
  await expect.poll(async () => (await stored(background)).last?.is).toBe('notYet');
  await page.goto('about:blank');
});

test('one release: looked at by one GET, notified once and never again', async ({ worker, site }) => {
  const background = await worker();
  expect((await stored(background)).last?.is).toBe('notYet');
  expect(looks(site)).toEqual([]);
  await ring(background);
  await expect.poll(() => looks(site).length).toBe(1);
  await expect.poll(async () => (await stored(background)).inFlight).toBeUndefined();
  expect(await shown(background)).toEqual([]);

  release(site);
  await ring(background);
  await expect.poll(() => shown(background)).toEqual([ALERT]);
  await expect.poll(() => markerOf(background)).toBe('1');
  await expect.poll(async () => (await stored(background)).candidates[0]?.alert).toBe('alerted');
  for (let again = 0; again < 3; again += 1) await ring(background);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const all = await made(background);
  expect(all).toHaveLength(1);
  for (const secret of [WAITING.idNumber, 'HAO-YU', '小安', 'Pass', '143']) expect(all[0]).not.toContain(secret);
  expect(looks(site)).toHaveLength(2);
  for (const { method, path, headers } of looks(site)) {
    expect([method, isHome(path)]).toEqual(['GET', true]);
    expect(JSON.stringify(headers)).not.toContain(WAITING.idNumber);
  }
});

const FAULTS = [
  ...(['login-page', 'locked-page', '302', '403', '429-seconds', '429-date', '500', '503', '503-seconds'] as const),
  ...(['maintenance', 'empty', 'cut-off', 'captive-portal', 'offline', 'changed-ids', 'prose-not-available'] as const),
];

test('every fault of the site: looked at, and no alert', async ({ worker, site }) => {
  const background = await worker();
  // What was signed in stays known to the test; each fault begins from the same state.
  const both = await background.evaluate(() => chrome.storage.local.get(['watch', 'session']));
  const before = both.watch as WatchState;
  const met: string[] = [];
  for (const fault of FAULTS) {
    site.state.fault = fault;
    await background.evaluate((items) => chrome.storage.local.set(items), both);
    const asked = looks(site).filter(({ path }) => isHome(path)).length;
    await ring(background);
    // A connection that is closed without an answer Chromium tries once more by itself.
    await expect.poll(() => looks(site).filter(({ path }) => isHome(path)).length, fault).toBeGreaterThan(asked);
    await expect.poll(async () => (await stored(background)).last?.at, fault).not.toBe(before.last?.at);
    met.push(`${fault}: ${(await stored(background)).last?.is}`);
  }
  expect(met).toEqual([
    'login-page: signedOut',
    'locked-page: locked',
    '302: signedOut',
    '403: forbidden',
    '429-seconds: throttled',
    '429-date: throttled',
    '500: serverError',
    '503: throttled',
    '503-seconds: throttled',
    'maintenance: maintenance',
    'empty: cannotTell',
    'cut-off: cannotTell',
    'captive-portal: cannotTell',
    'offline: offline',
    'changed-ids: notYet',
    'prose-not-available: notYet',
  ]);
  expect((await made(background)).filter((one) => one.startsWith('watch.result'))).toEqual([]);
});

test('the worker is stopped while the answer is on its way: taken up again, notified once', async ({
  browser_,
  page,
  open,
  worker,
  site,
}) => {
  const popup = await open('popup.html');
  // Every worker after this one has this computer's own clock, so this one gets it too.
  await setClock(await worker(), 0);
  release(site);
  site.state.responseDelayMs = 3000;
  await ring(popup);
  // Written before the request leaves, whose answer takes its time.
  await expect.poll(async () => (await stored(popup)).inFlight).toBeDefined();
  await popup.waitForTimeout(200);
  const session = await browser_.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  expect((await stored(popup)).inFlight).toBeDefined();
  expect(await shown(popup)).toEqual([]);
  site.state.responseDelayMs = 0;
  await ring(popup);
  // By this computer's own clock it may be night in Taiwan.
  const awake = !isQuiet(Date.now());
  await expect.poll(async () => (await stored(popup)).candidates[0]?.alert).toBe(awake ? 'alerted' : 'alerting');
  expect(await shown(popup)).toEqual(awake ? [ALERT] : []);
  for (let again = 0; again < 2; again += 1) {
    await session.send('ServiceWorker.stopAllWorkers');
    await ring(popup);
    await popup.waitForTimeout(300);
  }
  expect(await shown(popup)).toEqual(awake ? [ALERT] : []);
  // The interrupted one, which the site answers late, and the one that took its place.
  await expect.poll(() => looks(site).length).toBe(2);
});

test("two windows: a login is heard, and the person's own visit is enough", async ({
  browser_,
  page,
  open,
  worker,
  site,
}) => {
  const background = await worker();
  const popup = await open('popup.html');
  const [other] = await Promise.all([
    browser_.waitForEvent('page'),
    background.evaluate(() => chrome.windows.create({ url: 'about:blank' })),
  ]);
  const { generation } = await belief(background);
  // Somebody who is not on the list signs in: nothing is taken for the candidate's.
  await signIn(other, { ...WAITING, idNumber: 'DEF234567' });
  await expect.poll(async () => (await belief(background)).is).toBe('other');
  expect((await belief(background)).generation).toBeGreaterThan(generation);
  await ring(background);
  await popup.waitForTimeout(500);
  expect(looks(site)).toEqual([]);
  expect((await stored(background)).candidates[0]?.releasedAt).toBeUndefined();

  release(site);
  await page.goto(`${HOST}/Members/Login.aspx?action=logout`);
  await expect.poll(async () => (await belief(background)).is).toBe('signedOut');
  await signIn(page);
  await expect.poll(async () => (await stored(background)).candidates[0]?.releasedAt).toBeDefined();
  await ring(background);
  await popup.waitForTimeout(500);
  expect(looks(site)).toEqual([]);
  expect((await made(background)).filter((one) => one.startsWith(ALERT)).length).toBeLessThanOrEqual(1);
  await other.close();
});

test('a click on the notification opens the results page once, and takes the notification away', async ({
  browser_,
  worker,
  site,
}) => {
  const background = await worker();
  release(site);
  await ring(background);
  await expect.poll(() => shown(background)).toEqual([ALERT]);
  const opened = browser_.waitForEvent('page');
  await clicked(background, ALERT);
  const results = await opened;
  await results.waitForURL(`${HOST}/Members/HomeResult.aspx`);
  await expect.poll(() => shown(background)).toEqual([]);
  await expect.poll(async () => (await stored(background)).candidates[0]?.alert).toBe('seen');
  await expect.poll(() => markerOf(background)).toBe('');
  await results.close();
});

test('the results page in front: nothing is shown at once; loaded again it shows the result itself', async ({
  worker,
  page,
  site,
}) => {
  const background = await worker();
  await page.goto(`${HOST}/Members/HomeResult.aspx`);
  await page.bringToFront();
  // The visit plans the next look itself, a moment after it has been read.
  await page.waitForTimeout(1500);
  const visited = looks(site).length;
  release(site);
  await ring(background);
  await expect.poll(() => looks(site).length).toBe(visited + 1);
  await expect.poll(() => markerOf(background)).toBe('1');
  expect((await stored(background)).candidates[0]?.alert).toBe('alerting');
  expect(await made(background)).toEqual([]);
  await page.reload();
  await expect.poll(async () => (await stored(background)).candidates[0]?.alert).toBe('seen');
  await ring(background);
  await expect.poll(() => markerOf(background)).toBe('');
  expect(await made(background)).toEqual([]);
});

test('the results page in front, opened before the release: notified once the person turns away', async ({
  worker,
  page,
  open,
  site,
}) => {
  const background = await worker();
  await page.goto(`${HOST}/Members/HomeResult.aspx`);
  await page.bringToFront();
  await page.waitForTimeout(1500);
  release(site);
  await ring(background);
  await expect.poll(() => markerOf(background)).toBe('1');
  expect(await made(background)).toEqual([]);
  await (await open('paper.html')).bringToFront();
  await ring(background, false);
  await expect.poll(() => shown(background)).toEqual([ALERT]);
});

test('a former person’s page in another tab: kept as nobody’s, and it tells nothing of who is signed in', async ({
  browser_,
  worker,
  page,
}) => {
  const background = await worker();
  const session = () => belief(background);
  const former = await browser_.newPage();
  await signIn(former, { ...WAITING, idNumber: 'DEF234567' });
  await expect.poll(async () => (await session()).is).toBe('other');
  await expect.poll(() => textOf(former, testIds('reading-'))).toContain('通過了');
  await page.goto(`${HOST}/Members/Login.aspx?action=logout`);
  await signIn(page);
  await expect.poll(async () => (await session()).is).toBe('candidate');
  await page.waitForTimeout(1500);
  const before = await session();

  await former.bringToFront();
  await press(former, testId('keep'));
  const kept = () => background.evaluate(async () => JSON.stringify(await chrome.storage.local.get('keptResults')));
  await expect.poll(kept).toContain('B2 First');
  expect(await kept()).not.toContain(KEY);
  // Every page is read anew in the other language.
  await background.evaluate(() => chrome.storage.local.set({ settings: { language: 'en' } }));
  await expect.poll(() => textOf(former, testIds('reading-'))).toContain('Passed');
  await page.waitForTimeout(1500);
  expect(await session()).toEqual(before);

  await page.goto(`${HOST}/Members/Login.aspx?action=logout`);
  await expect.poll(async () => (await session()).is).toBe('signedOut');
  await former.evaluate(() => document.body.append('another line'));
  await former.waitForTimeout(3000);
  expect((await session()).is).toBe('signedOut');
  await former.close();
});

test('before the window: no request, however often the worker is woken', async ({ worker, open, site }) => {
  const background = await worker();
  const popup = await open('popup.html');
  await beginWatching(popup, taiwanDay(Date.now() + AHEAD_MS));
  await expect.poll(async () => (await stored(background)).candidates[0]?.examDate).not.toBe(examDate());
  for (const due of [false, true, false]) {
    await ring(background, due);
    // The browser may ring a second late.
    await popup.waitForTimeout(2000);
  }
  expect(looks(site)).toEqual([]);
  expect(await made(background)).toEqual([]);
});

test('quiet hours: found out in the evening, notified the next morning', async ({ worker, page, site }) => {
  const background = await worker();
  release(site);
  // 15:30 in Britain, when it is 22:30 or 23:30 in Taiwan.
  await setClock(background, AHEAD_MS + 7 * HOUR_MS);
  await ring(background);
  await expect.poll(async () => (await stored(background)).candidates[0]?.releasedAt).toBeDefined();
  await page.waitForTimeout(500);
  expect(await made(background)).toEqual([]);
  await setClock(background, AHEAD_MS + 17 * HOUR_MS);
  await ring(background, false);
  await expect.poll(() => shown(background)).toEqual([ALERT]);
  expect(looks(site)).toHaveLength(1);
});

test('the site is taken out of reach in the browser: no request, and none missed once it is back', async ({
  browser_,
  extensionId,
  worker,
  open,
  site,
}) => {
  const background = await worker();
  const popup = await open('popup.html');
  const settings = await browser_.newPage();
  await settings.goto('chrome://extensions/');
  const access = (hostAccess: string) =>
    settings.evaluate(
      ([id, given]) =>
        (
          chrome as unknown as { developerPrivate: { updateExtensionConfiguration(one: object): Promise<void> } }
        ).developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: given }),
      [extensionId, hostAccess] as const,
    );
  const { generation } = await belief(background);
  const reaches = () => popup.evaluate((origin) => chrome.permissions.contains({ origins: [`${origin}/*`] }), HOST);
  try {
    await access('ON_CLICK');
    await expect.poll(reaches).toBe(false);
    await ring(background);
    await popup.waitForTimeout(1000);
    expect(looks(site)).toEqual([]);
    expect((await stored(background)).candidates[0]?.releasedAt).toBeUndefined();
  } finally {
    await access('ON_ALL_SITES');
  }
  await expect.poll(reaches).toBe(true);
  // The background hears of both changes a moment later, and then plans anew, over whatever was planned by hand.
  await expect.poll(async () => (await belief(background)).generation).toBe(generation + 2);
  await untilQuiet(background);
  await ring(background);
  await expect.poll(() => looks(site).length).toBe(1);
  await settings.close();
});

test('a look that meets the login page ends the belief, and opening the popup does not renew it', async ({
  worker,
  open,
  site,
}) => {
  const background = await worker();
  site.state.fault = 'login-page';
  await ring(background);
  await expect.poll(async () => (await belief(background)).is).toBe('signedOut');
  site.state.fault = 'none';
  const asked = looks(site).length;
  for (let times = 0; times < 3; times += 1) {
    const popup = await open('popup.html');
    await expect(popup.getByRole('article', { name: '小安' })).toContainText('請再登入一次');
    await popup.waitForTimeout(500);
    expect((await stored(background)).plan).toBeUndefined();
    await popup.close();
  }
  await ring(background, false);
  expect((await belief(background)).is).toBe('signedOut');
  expect(looks(site)).toHaveLength(asked);
});

test('another ID Number on the card is another person: the release seen for the former one is not theirs', async ({
  worker,
  open,
  site,
}) => {
  const background = await worker();
  release(site);
  await ring(background);
  await expect.poll(async () => (await stored(background)).candidates[0]?.alert).toBe('alerted');
  const popup = await open('popup.html');
  const card = popup.getByRole('article', { name: '小安' });
  await expect(card).toContainText('成績公布了');
  await card.getByRole('button', { name: '更多' }).click();
  await card.getByRole('button', { name: '修改' }).click();
  await popup.locator('[name=idNumber]').fill('MNP357913');
  await expect(popup.getByText('就是另一位考生')).toBeVisible();
  await popup.getByRole('button', { name: '儲存' }).click();
  await expect(card).not.toContainText('成績公布了');
  await expect.poll(async () => (await stored(background)).candidates[0]?.key).not.toBe(KEY);
  expect((await stored(background)).candidates).toHaveLength(1);
  expect((await stored(background)).candidates[0]).not.toHaveProperty('releasedAt');
});

test('only while the person uses the site: no request, and the page that they open is notified of', async ({
  worker,
  open,
  page,
  site,
}) => {
  const background = await worker();
  const popup = await open('options.html');
  await popup.getByLabel('多久查一次').selectOption('visits');
  await expect.poll(async () => (await stored(background)).ownRequests).toBe(false);
  await ring(background);
  await page.waitForTimeout(1500);
  expect(looks(site)).toEqual([]);
  release(site);
  await page.goto(`${HOST}/Members/HomeResult.aspx`);
  await expect.poll(async () => (await stored(background)).candidates[0]?.releasedAt).toBeDefined();
  expect(looks(site)).toEqual([]);
});
