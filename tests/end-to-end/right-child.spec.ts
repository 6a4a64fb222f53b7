/** Whose result, who is signed in, how often refused: each way in which the wrong child was once told something. */
import type { Page, Worker } from '@playwright/test';
import { whoIs, type SignedIn } from '../../domain/session/selectors.ts';
import { DEFAULT_STORE, readSession } from '../../domain/session/session.ts';
import { REFUSALS } from '../practice-site/state.ts';
import { testId, testIds } from '../test-ids.ts';
import { guideIsThere, seen, textOf } from './guide-on-page.ts';
import {
  beginWatching,
  countNotifications,
  looks,
  made,
  release,
  ring,
  setClock,
  shown,
  signIn,
  stored,
  WAITING,
} from './watch-in-browser.ts';
import { expect, HOST, test } from './with-extension.ts';

/** On the practice site with a released result, and on nobody's list. */
const SIBLING = { ...WAITING, idNumber: 'DEF234567' };

async function whoIsIn(worker: Worker): Promise<SignedIn['is'] | string> {
  const [local, memory] = await worker.evaluate(() =>
    Promise.all([chrome.storage.local.get('session'), chrome.storage.session.get('numbers')]),
  );
  const session = readSession((local as { session?: unknown }).session);
  const who = session ? whoIs(session, DEFAULT_STORE, Date.now()) : { is: 'unknown' as const };
  if (who.is !== 'person') return who.is;
  return (memory as { numbers?: Record<string, string> }).numbers?.[who.account] ?? 'person';
}

async function fillLogin(page: Page, id: string, password: string): Promise<void> {
  await expect.poll(() => guideIsThere(page)).toBe(true);
  await page.locator('input[type=text]').first().fill(id);
  await page.locator('input[type=password]').fill(password);
}

async function pressLogin(page: Page): Promise<void> {
  await page.locator('#btnLogin').click({ noWaitAfter: true });
}

const settle = (page: Page) => page.waitForTimeout(1500);

test.describe('whose result', () => {
  let background: Worker;
  test.beforeEach(async ({ worker, page, open, site }) => {
    await page.goto('about:blank');
    background = await worker();
    await countNotifications(background);
    site.state.names = 'nowhere';
    await beginWatching(await open('popup.html'));
  });

  const isTold = async () =>
    (await made(background)).some((one) => one.startsWith('watch.result')) ||
    (await stored(background)).candidates[0]?.releasedAt !== undefined;

  for (const answer of ['lost', 'unheard', '500', '503'] as const)
    test(`S2: a login that is answered with "${answer}" makes no later page its own`, async ({ page, site }) => {
      release(site);
      await signIn(page, SIBLING);
      await expect.poll(() => whoIsIn(background)).toBe(SIBLING.idNumber);
      site.state.loginAnswer = answer;
      // The connection may be lost after the site has changed who is signed in: then the page is really the other's.
      await page.goto(`${HOST}/Members/Login.aspx`);
      await fillLogin(page, WAITING.idNumber, answer === 'lost' ? 'Wrong1111' : WAITING.password);
      await pressLogin(page);
      await settle(page);
      site.state.loginAnswer = 'given';
      await page.goto(`${HOST}/Members/HomeResult.aspx`).catch(() => page.goto(`${HOST}/Members/HomeResult.aspx`));
      await expect.poll(() => textOf(page, testIds('reading-'))).toBeTruthy();
      await settle(page);
      expect(await whoIsIn(background)).not.toBe(WAITING.idNumber);
      if (answer === 'lost') expect(await isTold()).toBe(false);
      else expect((await stored(background)).candidates[0]?.releasedAt).toBeUndefined();
    });

  test('S4: two logins under way at once: nobody is known until one is heard alone', async ({
    browser_,
    page,
    site,
  }) => {
    release(site);
    const other = await browser_.newPage();
    for (const tab of [page, other]) await tab.goto(`${HOST}/Members/Login.aspx`);
    await fillLogin(page, SIBLING.idNumber, SIBLING.password);
    await fillLogin(other, WAITING.idNumber, WAITING.password);
    site.state.loginDelayMs = 2500;
    await pressLogin(page);
    await pressLogin(other);
    await Promise.all([page.waitForURL(/HomeResult/), other.waitForURL(/HomeResult/)]);
    await settle(page);
    expect(await whoIsIn(background)).toBe('unknown');
    expect(await isTold()).toBe(false);

    site.state.loginDelayMs = 0;
    await signIn(page, WAITING);
    await expect.poll(() => whoIsIn(background)).toBe(WAITING.idNumber);
    await expect.poll(isTold).toBe(true);
    await other.close();
  });

  test('S4: a form from before somebody else’s login is no login', async ({ browser_, page, site }) => {
    release(site);
    site.state.sendsOnSignedIn = true;
    const other = await browser_.newPage();
    await other.goto(`${HOST}/Members/Login.aspx`);
    await fillLogin(other, WAITING.idNumber, WAITING.password);
    await signIn(page, SIBLING);
    await expect.poll(() => whoIsIn(background)).toBe(SIBLING.idNumber);
    await pressLogin(other);
    await other.waitForURL(/HomeResult/);
    await settle(other);
    expect(await whoIsIn(background)).not.toBe(WAITING.idNumber);
    expect(await isTold()).toBe(false);
    await other.close();
  });

  test('S1: a look that lands on the login page ends it, and opening the popup changes nothing', async ({
    browser_,
    page,
    open,
    site,
  }) => {
    await setClock(background);
    await signIn(page, WAITING);
    await expect.poll(() => whoIsIn(background)).toBe(WAITING.idNumber);
    await page.goto('about:blank');
    await browser_.clearCookies();
    await ring(background);
    await expect.poll(() => whoIsIn(background)).toBe('signedOut');
    const before = looks(site).length;
    for (let again = 0; again < 3; again += 1) {
      const popup = await open('popup.html');
      await settle(popup);
      await popup.close();
    }
    await ring(background, false);
    await settle(page);
    expect(looks(site)).toHaveLength(before);
    expect(await whoIsIn(background)).toBe('signedOut');
    expect((await stored(background)).plan).toBeUndefined();
  });

  for (const way of [
    'sent as a form',
    'sent by script, which goes on',
    'sent by script, which draws the page',
  ] as const)
    test(`a login heard from beginning to end is told of, on pages that name nobody: ${way}`, async ({
      page,
      site,
    }) => {
      release(site);
      if (way !== 'sent as a form') site.state.refusal = 'fetch';
      site.state.drawsAnswer = way.endsWith('draws the page');
      // Longer than any document that answers a form may take to begin.
      site.state.loginDelayMs = way === 'sent as a form' ? 0 : 1500;
      await signIn(page, SIBLING);
      await expect.poll(() => whoIsIn(background)).toBe(SIBLING.idNumber);
      await settle(page);
      expect(await isTold()).toBe(false);
      await page.goto(`${HOST}/Members/Login.aspx?action=logout`);
      await signIn(page, WAITING);
      await expect.poll(isTold).toBe(true);
      expect(await shown(background)).not.toContain(SIBLING.idNumber);
    });

  test('a login that is sent by script is nobody’s once something else was pressed', async ({ page, site }) => {
    release(site);
    Object.assign(site.state, { refusal: 'fetch', loginDelayMs: 1500 });
    await page.goto(`${HOST}/Members/Login.aspx`);
    await fillLogin(page, WAITING.idNumber, WAITING.password);
    await pressLogin(page);
    await page.mouse.click(5, 5);
    await page.waitForURL(/HomeResult/);
    await settle(page);
    expect(await whoIsIn(background)).toBe('unknown');
    expect(await isTold()).toBe(false);
  });
});

test.describe('how often refused', () => {
  const wrong = async (page: Page, id = WAITING.idNumber) => {
    await page.goto(`${HOST}/Members/Login.aspx`);
    await fillLogin(page, id, 'Wrong1111');
    await pressLogin(page);
    await page.waitForTimeout(1200);
  };
  const advice = async (page: Page, id?: string) => {
    await page.goto(`${HOST}/Members/Login.aspx`);
    await expect.poll(() => guideIsThere(page)).toBe(true);
    if (id !== undefined) await page.locator('input[type=text]').first().fill(id);
  };

  for (const refusal of REFUSALS)
    test(`P16: a refusal is heard: ${refusal}`, async ({ page, site }) => {
      site.state.refusal = refusal;
      await wrong(page);
      await advice(page, WAITING.idNumber);
      await expect.poll(() => textOf(page, testId('lockout-counted'))).toContain('••912 在這個裝置上至少登入失敗 1 次');
    });

  test('S5: a lock is told on the login page alone, and of its own account', async ({ page, site }) => {
    for (let times = 0; times < 3; times += 1) await wrong(page);
    await expect.poll(() => textOf(page, testId('lockout-locked'))).toContain('••912');
    await signIn(page, SIBLING);
    for (const name of ['HomeResult', 'MyDetails', 'Register']) {
      await page.goto(`${HOST}/Members/${name}.aspx`);
      await expect.poll(() => guideIsThere(page)).toBe(true);
      await settle(page);
      expect((await seen(page, testIds('lockout-'))).length).toBe(0);
    }
    await advice(page, SIBLING.idNumber);
    await settle(page);
    expect((await seen(page, testIds('lockout-'))).length).toBe(0);
    await advice(page);
    await expect.poll(() => textOf(page, testId('lockout-locked'))).toContain('其他帳號可以照常登入');
    expect(site.state.candidates.length).toBeGreaterThan(0);
  });

  test('S6: warned before the third press though nobody types', async ({ page, site }) => {
    site.state.refusal = 'emptyForm';
    // As a password manager does: values without a key, and without an event.
    const fillSilently = () =>
      page.evaluate((id) => {
        document.querySelector<HTMLInputElement>('input[type=text]')!.value = id;
        document.querySelector<HTMLInputElement>('input[type=password]')!.value = 'Wrong1111';
      }, WAITING.idNumber);
    await page.goto(`${HOST}/Members/Login.aspx`);
    for (let times = 0; times < 2; times += 1) {
      await expect.poll(() => guideIsThere(page)).toBe(true);
      await fillSilently();
      await pressLogin(page);
      await page.waitForTimeout(1200);
    }
    await expect.poll(() => textOf(page, testId('lockout-lastTry'))).toContain('••912');
    await page.goto(`${HOST}/Members/Login.aspx`);
    await expect.poll(() => textOf(page, testId('lockout-lastTry'))).toContain('••912');
  });

  test('S7: an impatient second press is counted as what the site may have counted', async ({ page, site }) => {
    await page.goto(`${HOST}/Members/Login.aspx`);
    await fillLogin(page, WAITING.idNumber, 'Wrong1111');
    site.state.responseDelayMs = 1500;
    await page.evaluate(() => {
      const button = document.querySelector<HTMLElement>('#btnLogin')!;
      for (const after of [0, 300]) setTimeout(() => button.click(), after);
    });
    await page.waitForTimeout(4500);
    site.state.responseDelayMs = 0;
    expect(site.state.candidates.find(({ idNumber }) => idNumber === WAITING.idNumber)!.registered?.wrongTries).toBe(2);
    await advice(page, WAITING.idNumber);
    await expect.poll(() => textOf(page, testId('lockout-lastTry'))).toBeTruthy();
  });

  test('S7: a third refusal is called no lock that the site has not shown', async ({ page, site }) => {
    for (let times = 0; times < 2; times += 1) await wrong(page);
    // The right password, on the phone.
    const own = site.state.candidates.find(({ idNumber }) => idNumber === WAITING.idNumber)!.registered!;
    own.wrongTries = 0;
    await wrong(page);
    await advice(page, WAITING.idNumber);
    await expect.poll(() => textOf(page, testId('lockout-lastTry'))).toContain('至少登入失敗 3 次');
    expect((await seen(page, testIds('lockout-locked'))).length).toBe(0);
  });
});
