/** Whose pages and whose refusals, where Firefox differs: containers, reloaded scripts, kept pages, its password manager. */
import { whoIs } from '../../domain/session/selectors.ts';
import { DEFAULT_STORE, readSession, type Session } from '../../domain/session/session.ts';
import { testId } from '../test-ids.ts';
import { inBackground } from './background.ts';
import { guideIsThere, seen, textOf } from './guide-in-firefox.ts';
import { EXTENSION_ID, EXTENSION_ORIGIN } from './profile.ts';
import type { Firefox } from './start-firefox.ts';
import type { View } from './view.ts';
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

async function session(firefox: Firefox): Promise<Session> {
  const page = await firefox.openTab();
  await page.goto(`${EXTENSION_ORIGIN}/paper.html`);
  const stored = await page.evaluate(async () => JSON.stringify(await chrome.storage.local.get('session')));
  await page.close();
  return readSession((JSON.parse(stored) as { session?: unknown }).session)!;
}
const whoIn = async (firefox: Firefox, store = DEFAULT_STORE) => whoIs(await session(firefox), store, Date.now());

test('S4: a login in a container is no login elsewhere', async ({ firefox, tab }) => {
  await logIn(tab, ONE);
  await expect.poll(async () => (await whoIn(firefox)).is).toBe('person');
  const first = await whoIn(firefox);
  const container = await firefox.openTab('container');
  await logIn(container, OTHER);
  await expect.poll(async () => (await whoIn(firefox, 'firefox-container-1')).is).toBe('person');
  expect(await whoIn(firefox)).toEqual(first);
  expect(await whoIn(firefox, 'firefox-container-1')).not.toEqual(first);
  await container.close();
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

for (const refusal of ['emptyForm', 'redirect', 'fetch', 'ownPage', 'banner'] as const)
  test(`P16: a refusal is heard: ${refusal}`, async ({ site, tab, visit }) => {
    site.state.refusal = refusal;
    await logIn(tab, OTHER, 'Wrong1111');
    await new Promise((resolve) => setTimeout(resolve, 1500));
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
