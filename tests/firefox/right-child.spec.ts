/** Whose pages and whose refusals, where Firefox differs: containers, reloaded scripts, kept pages, its password manager. */
import { whoIs } from '../../domain/session/selectors.ts';
import { DEFAULT_STORE, readSession, type Session } from '../../domain/session/session.ts';
import { looks, release } from '../end-to-end/watch-in-browser.ts';
import type { PracticeSite } from '../practice-site/server.ts';
import { REFUSALS } from '../practice-site/state.ts';
import { testId, testIds } from '../test-ids.ts';
import { inBackground } from './background.ts';
import { guideIsThere, seen, textOf } from './guide-in-firefox.ts';
import { shows } from './list-on-page.ts';
import { EXTENSION_ID, EXTENSION_ORIGIN } from './profile.ts';
import type { Firefox } from './start-firefox.ts';
import type { View } from './view.ts';
import { beginWatching, prepareClock, ring, storedWatch } from './watch-in-firefox.ts';
import { expect, HOST, test } from './with-firefox.ts';

const ONE = 'DEF234567';
const OTHER = 'MNP357912';
const PASSWORD = 'Practice22';

async function logIn(tab: View, idNumber: string, password = PASSWORD): Promise<void> {
  await tab.goto(`${HOST}/Members/Login.aspx`);
  await expect.poll(() => guideIsThere(tab)).toBe(true);
  await tab.type('input[type=text]', idNumber);
  await tab.type('input[type=password]', password);
  await tab.click('#btnLogin');
}

/** What the page tells in the background takes a moment, and its going on as well. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 1200));

const registered = (site: PracticeSite) =>
  site.state.candidates.find(({ idNumber }) => idNumber === OTHER)!.registered!;

async function session(firefox: Firefox): Promise<Session> {
  const page = await firefox.openTab();
  await page.goto(`${EXTENSION_ORIGIN}/paper.html`);
  const stored = await page.evaluate(async () => JSON.stringify(await chrome.storage.local.get('session')));
  await page.close();
  return readSession((JSON.parse(stored) as { session?: unknown }).session)!;
}
/** The person of the list waits, has logged in, and the watch has seen that there is nothing yet. */
async function waiting(firefox: Firefox, list: View, tab: View): Promise<void> {
  await prepareClock(firefox);
  await beginWatching(list);
  await logIn(tab, OTHER);
  await expect.poll(() => storedWatch(list)).toContain('"lookedAt"');
}
const whoIn = async (firefox: Firefox, store = DEFAULT_STORE) => whoIs(await session(firefox), store, Date.now());

test('S4: a login in a container is no login elsewhere, and the watch says that it cannot look there', async ({
  firefox,
  open,
  site,
  tab,
}) => {
  site.state.names = 'nowhere';
  const list = await open('popup.html');
  await beginWatching(list);
  await logIn(tab, ONE);
  await expect.poll(async () => (await whoIn(firefox)).is).toBe('person');
  const first = await whoIn(firefox);
  const container = await firefox.openTab('container');
  await logIn(container, OTHER);
  await expect.poll(async () => (await whoIn(firefox, 'firefox-container-1')).is).toBe('person');
  expect(await whoIn(firefox)).toEqual(first);
  expect(await whoIn(firefox, 'firefox-container-1')).not.toEqual(first);
  await list.reload();
  await shows(list, '容器分頁');

  // The watch would look with the other tab's cookies: it does not, and the page in the container tells of its own.
  release(site);
  await ring(firefox, 0);
  await settled();
  expect(looks(site)).toEqual([]);
  expect(await storedWatch(list)).not.toContain('"releasedAt"');
  await container.goto(`${HOST}/Members/HomeResult.aspx`);
  await expect.poll(() => storedWatch(list)).toContain('"releasedAt"');
  await container.close();
});

test('S1: a look that lands on the login page ends it, and opening the popup changes nothing', async ({
  firefox,
  open,
  site,
  tab,
}) => {
  const list = await open('popup.html');
  await waiting(firefox, list, tab);
  await tab.goto('about:blank');
  await settled();
  await firefox.privileged('Services.cookies.removeAll()');
  await ring(firefox);
  await expect.poll(async () => (await whoIn(firefox)).is).toBe('signedOut');
  const before = looks(site).length;
  for (let again = 0; again < 2; again += 1) {
    await list.reload();
    await shows(list, '前往登入');
  }
  await ring(firefox);
  await settled();
  expect(looks(site)).toHaveLength(before);
  expect((await whoIn(firefox)).is).toBe('signedOut');
});

test('S8: only while the person uses the site: no request, and the page that they open tells', async ({
  firefox,
  open,
  site,
  tab,
}) => {
  const list = await open('popup.html');
  await waiting(firefox, list, tab);
  await list.evaluate(() => chrome.runtime.sendMessage({ type: 'watch.interval', interval: 'visits' }));
  await expect.poll(() => storedWatch(list)).toContain('"ownRequests":false');
  release(site);
  await ring(firefox);
  await settled();
  expect(looks(site)).toEqual([]);
  expect(await storedWatch(list)).not.toContain('"releasedAt"');
  await tab.goto(`${HOST}/Members/HomeResult.aspx`);
  await expect.poll(() => storedWatch(list)).toContain('"releasedAt"');
});

test('P3: one guide stands on the page after the extension was reloaded, and nobody is believed', async ({
  firefox,
  tab,
  visit,
}) => {
  await logIn(tab, ONE);
  await expect.poll(async () => (await whoIn(firefox)).is).toBe('person');
  await visit('Register');
  await expect.poll(() => guideIsThere(tab)).toBe(true);
  await firefox.privileged(
    `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
     await (await AddonManager.getAddonByID(given[0])).reload();`,
    EXTENSION_ID,
  );
  const hosts = () => tab.evaluate(() => document.querySelectorAll(':root > div').length);
  await expect.poll(hosts).toBe(1);
  // The one that is there is alive: it says what is wrong with what is typed.
  const before = (await seen(tab, '*')).map(({ text }) => text).join();
  await tab.type('input[type=text]', 'A1');
  await expect.poll(async () => (await seen(tab, '*')).map(({ text }) => text).join()).not.toBe(before);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await hosts()).toBe(1);
  // The first thing that the new background does is to end what was believed.
  const page = await firefox.openTab();
  await page.goto(`${EXTENSION_ORIGIN}/paper.html`);
  await page.evaluate(() => chrome.runtime.sendMessage({ type: 'watch.list' }));
  await page.close();
  await expect.poll(async () => (await whoIn(firefox)).is).toBe('unknown');
});

test('P8: a page that Back brings again shows what the settings say now', async ({ firefox, site, tab, visit }) => {
  site.state.cacheControl = '';
  await visit('Register');
  await expect.poll(() => guideIsThere(tab)).toBe(true);
  await visit('Help');
  const page = await firefox.openTab();
  await page.goto(`${EXTENSION_ORIGIN}/paper.html`);
  await page.evaluate(() => chrome.storage.local.set({ settings: { guideOn: false } }));
  await page.close();
  await tab.evaluate(() => history.back());
  await expect.poll(() => tab.evaluate(() => location.pathname)).toContain('Register');
  await expect.poll(() => guideIsThere(tab)).toBe(false);
});

test('P8: a page that was opened while the guide was off has it when Back brings it again', async ({
  firefox,
  site,
  tab,
  visit,
}) => {
  site.state.cacheControl = '';
  const page = await firefox.openTab();
  await page.goto(`${EXTENSION_ORIGIN}/paper.html`);
  await page.evaluate(() => chrome.storage.local.set({ settings: { guideOn: false } }));
  await visit('Register');
  await tab.evaluate(() => void Object.assign(window, { isLeft: true }));
  await visit('Help');
  await page.evaluate(() => chrome.storage.local.set({ settings: { guideOn: true } }));
  await expect.poll(() => guideIsThere(tab)).toBe(true);
  await tab.evaluate(() => history.back());
  await expect.poll(() => tab.evaluate(() => location.pathname)).toContain('Register');
  await expect.poll(() => guideIsThere(tab)).toBe(true);
  // Else it has been opened anew, which shows nothing.
  expect(await tab.evaluate(() => 'isLeft' in window)).toBe(true);
  await page.close();
});

for (const answer of ['unheard', '500', '503'] as const)
  test(`S2: a login that is answered with "${answer}" makes no later page its own`, async ({ firefox, site, tab }) => {
    await logIn(tab, ONE);
    await expect.poll(async () => (await whoIn(firefox)).is).toBe('person');
    site.state.loginAnswer = answer;
    await logIn(tab, OTHER).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    site.state.loginAnswer = 'given';
    await tab.goto(`${HOST}/Members/HomeResult.aspx`);
    await new Promise((resolve) => setTimeout(resolve, 2000));
    // The page is the first one's by its name, or nobody's; never the other's.
    const { is, ...who } = await whoIn(firefox);
    const other = Object.entries(
      await inBackground<Record<string, string>>(
        firefox,
        'return (await browser.storage.session.get("numbers")).numbers',
      ),
    ).find(([, number]) => number === OTHER)?.[0];
    expect(other).toBeDefined();
    expect(is === 'person' && 'account' in who && who.account === other).toBe(false);
  });

for (const way of ['sent by script, which goes on', 'sent by script, which draws the page'])
  test(`a login is heard from beginning to end: ${way}`, async ({ firefox, site, tab }) => {
    const drawsAnswer = way.endsWith('draws the page');
    // Longer than any document that answers a form may take to begin.
    Object.assign(site.state, { refusal: 'fetch', names: 'nowhere', loginDelayMs: 1000, drawsAnswer });
    await logIn(tab, ONE);
    await expect.poll(async () => (await whoIn(firefox)).is).toBe('person');
  });

test('S5: a lock is told on the login page alone, and of its own account', async ({ site, tab, visit }) => {
  registered(site).lockedUntil = Date.now() + 30 * 60_000;
  await logIn(tab, OTHER);
  await expect.poll(() => textOf(tab, testId('lockout-locked'))).toContain('••912');
  await logIn(tab, ONE);
  await expect.poll(() => tab.evaluate(() => location.pathname)).toContain('HomeResult');
  for (const name of ['HomeResult', 'Register']) {
    await visit(name);
    await expect.poll(() => guideIsThere(tab)).toBe(true);
    await settled();
    expect(await seen(tab, testIds('lockout-'))).toEqual([]);
  }
  await visit('Login');
  await expect.poll(() => textOf(tab, testId('lockout-locked'))).toContain('其他帳號可以照常登入');
  await tab.type('input[type=text]', ONE);
  await expect.poll(() => seen(tab, testIds('lockout-'))).toEqual([]);
});

test('S7: a third refusal is called no lock that the site has not shown', async ({ site, tab, visit }) => {
  for (let times = 0; times < 3; times += 1) {
    await logIn(tab, OTHER, 'Wrong1111');
    await settled();
    // The right password, on the phone.
    registered(site).wrongTries = 0;
  }
  await visit('Login');
  await expect.poll(() => guideIsThere(tab)).toBe(true);
  await tab.type('input[type=text]', OTHER);
  await expect.poll(() => textOf(tab, testId('lockout-lastTry'))).toContain('至少登入失敗 3 次');
  expect(await seen(tab, testIds('lockout-locked'))).toEqual([]);
});

test('S7: an impatient second press is counted as what the site may have counted', async ({ site, tab, visit }) => {
  site.state.responseDelayMs = 1000;
  await tab.goto(`${HOST}/Members/Login.aspx`);
  await expect.poll(() => guideIsThere(tab)).toBe(true);
  await tab.type('input[type=text]', OTHER);
  await tab.type('input[type=password]', 'Wrong1111');
  await tab.evaluate(() => {
    const button = document.querySelector<HTMLElement>('#btnLogin')!;
    for (const after of [0, 300]) setTimeout(() => button.click(), after);
  });
  await expect.poll(() => registered(site).wrongTries).toBe(2);
  site.state.responseDelayMs = 0;
  await settled();
  await visit('Login');
  await expect.poll(() => guideIsThere(tab)).toBe(true);
  await tab.type('input[type=text]', OTHER);
  await expect.poll(() => textOf(tab, testId('lockout-lastTry'))).toBeTruthy();
});

for (const refusal of REFUSALS)
  test(`P16: a refusal is heard: ${refusal}`, async ({ site, tab, visit }) => {
    site.state.refusal = refusal;
    await logIn(tab, OTHER, 'Wrong1111');
    await settled();
    await visit('Login');
    await expect.poll(() => guideIsThere(tab)).toBe(true);
    await tab.type('input[type=text]', OTHER);
    await expect.poll(() => textOf(tab, testId('lockout-counted'))).toContain('至少登入失敗 1 次');
  });

test('S6: Firefox’s own password manager fills a wrong password: warned before the third press', async ({
  firefox,
  site,
  tab,
  visit,
}) => {
  site.state.refusal = 'emptyForm';
  // Firefox switches its password manager off for tests.
  await firefox.privileged(
    `for (const name of ['signon.autofillForms', 'signon.rememberSignons']) Services.prefs.setBoolPref(name, true);
     const login = Cc['@mozilla.org/login-manager/loginInfo;1'].createInstance(Ci.nsILoginInfo);
     login.init(given[0], given[0], null, given[1], 'Wrong1111', '', '');
     await Services.logins.addLoginAsync(login);`,
    HOST,
    OTHER,
  );
  for (let times = 0; times < 2; times += 1) {
    await visit('Login');
    await expect.poll(() => guideIsThere(tab)).toBe(true);
    await expect.poll(() => tab.value('input[type=password]')).toBe('Wrong1111');
    await tab.click('#btnLogin');
    await new Promise((resolve) => setTimeout(resolve, 1500));
  }
  await visit('Login');
  await expect.poll(() => textOf(tab, testId('lockout-lastTry'))).toContain('••912');
});
