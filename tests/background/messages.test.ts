/** What the background answers, and to whom. */
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SETTINGS_KEY } from '../../domain/settings/settings.ts';
import {
  browser,
  closeBrowser,
  freshBrowser,
  fromOwnPage,
  fromPage,
  openTab,
  settled,
  startWorker,
  world,
} from './browser.ts';
import { HOME, LOGIN, NOW, shownPage } from './site.ts';

vi.mock('wxt/browser', async () => (await import('./wxt-browser.ts')).ofTheMoment);
afterAll(closeBrowser);

const settings = async () => (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];

beforeEach(async () => {
  await freshBrowser(NOW);
  await startWorker();
});

describe('who is answered', () => {
  const popup = { type: 'guide.popup' };
  it('a page of the site', async () => {
    expect(await fromPage(popup, openTab(LOGIN))).toBe('done');
    expect(world.popupsOpened).toBe(1);
  });
  it.each<[string, string, object]>([
    ['a page of another host', 'https://candidates.cambridgeenglish.org.example/Members/Login.aspx', {}],
    ['a page of the site without TLS', 'http://candidates.cambridgeenglish.org/Members/Login.aspx', {}],
    ['another extension', LOGIN, { id: 'another-extension' }],
    ['what stands in no tab', LOGIN, { tab: undefined }],
  ])('not %s', async (_, address, sender) => {
    expect(await fromPage(popup, openTab(address), sender)).toBeUndefined();
    expect(world.popupsOpened).toBe(0);
  });
  it.each([
    { type: 'guide.popup2' },
    { type: 'results.open', page: 'https://example.org/' },
    { type: 'results.open', page: 'statement', exam: '../popup' },
    { type: 'login.sent', idNumber: '', page: {} },
    'guide.popup',
    null,
  ])('nothing that is none of the messages: %j', async (message) => {
    expect(await fromPage(message, openTab(HOME))).toBeUndefined();
    expect(world.tabs).toHaveLength(1);
  });
  it('no other extension that asks for the list', async () => {
    const sender = { id: 'another-extension', url: 'chrome-extension://test-extension-id/popup.html' };
    expect(await fromPage({ type: 'list.share' }, openTab(HOME), sender)).toBeUndefined();
  });
  it('no page of the site that asks for what the own pages may', async () => {
    expect(await fromPage({ type: 'watch.switch', on: true }, openTab(HOME))).toBeUndefined();
    expect(await fromPage({ type: 'list.share' }, openTab(HOME))).toBeUndefined();
    expect(await fromOwnPage({ type: 'list.share' })).toEqual({ is: 'listed', candidates: [], unreadable: [] });
  });
});

describe('what the guide asks for', () => {
  it('gets the texts of its page and no other’s, in every language', async () => {
    const texts = (await fromPage({ type: 'guide.texts', page: 'login' }, openTab(LOGIN))) as Record<string, string>;
    const keys = Object.keys(texts).filter((key) => key.startsWith('guideTexts.'));
    expect(keys.filter((key) => key.includes('.login.')).length).toBe(2);
    expect(keys.filter((key) => key.includes('.register.'))).toEqual([]);
    expect(Object.values(texts).join()).toContain('of the package');
  });
  it('gets a damaged package named, and its texts as soon as they can be read', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    world.unreadable = ['en'];
    await browser.runtime.onInstalled.trigger({ reason: 'update' } as never);
    await settled();
    expect(complaint.mock.lastCall).toEqual(['Candidate Guide could not do "guide.texts":', 'TypeError']);
    expect(await fromPage({ type: 'guide.texts', page: 'login' }, openTab(LOGIN))).toBeUndefined();
    expect(await browser.storage.local.get('guideTexts.login.en')).toEqual({});
    world.unreadable = [];
    await fromPage({ type: 'guide.texts', page: 'login' }, openTab(LOGIN));
    expect(await browser.storage.local.get('guideTexts.login.en')).not.toEqual({});
    complaint.mockRestore();
  });
  it('is folded away on later pages too', async () => {
    await fromPage({ type: 'guide.fold', folded: true }, openTab(LOGIN));
    expect(await settings()).toMatchObject({ folded: true });
    await fromPage({ type: 'guide.fold', folded: false }, openTab(LOGIN));
    expect(await settings()).toMatchObject({ folded: false });
  });
  it('stays in the language that was chosen, unless an administrator has fixed one', async () => {
    expect(await fromPage({ type: 'guide.language', language: 'en' }, openTab(LOGIN))).toBe('kept');
    expect(await settings()).toMatchObject({ language: 'en' });
    expect(await fromPage({ type: 'guide.language', language: 'ja' }, openTab(LOGIN))).toBe('fixed');
    world.policy = { language: 'zh-TW' };
    await browser.runtime.onStartup.trigger();
    await settled();
    expect(await fromPage({ type: 'guide.language', language: 'zh-TW' }, openTab(LOGIN))).toBe('fixed');
    expect(await settings()).toMatchObject({ language: 'en' });
  });
  it('has the list opened in a tab where the browser opens no popup', async () => {
    world.opensPopup = false;
    const tab = openTab(HOME);
    await fromPage({ type: 'guide.popup' }, tab);
    expect(world.tabs.at(-1)?.url).toBe(`chrome-extension://test-extension-id/popup.html?tab=${tab.id}`);
  });
  it('has a page about the result opened, by the names of exam and trouble alone', async () => {
    await fromPage({ type: 'results.open', page: 'message', exam: 'first', trouble: 'lostMailbox' }, openTab(HOME));
    expect(await fromPage({ type: 'results.open', page: 'statement' }, openTab(HOME))).toBe('done');
    expect(world.tabs.map(({ url }) => url).filter((url) => url.startsWith('chrome'))).toEqual([
      'chrome-extension://test-extension-id/message.html?exam=first&trouble=lostMailbox',
      'chrome-extension://test-extension-id/statement.html',
    ]);
  });
  it('has its notes on results put into the tab that asks, and is told when it is gone', async () => {
    openTab(LOGIN);
    const tab = openTab(HOME);
    expect(await fromPage({ type: 'results.part' }, tab)).toBe('done');
    expect(world.scripts).toEqual([`${tab.id} /results-note.js`]);
    vi.spyOn(console, 'error').mockImplementationOnce(() => undefined);
    expect(await fromPage({ type: 'results.part' }, { ...tab, id: 99 })).toBeUndefined();
  });
  it('gets the days after a result as a calendar', async () => {
    const wish = { type: 'results.calendar', exam: 'first', outcome: 'pass', seen: '2026-06-01' };
    expect(await fromPage(wish, openTab(HOME))).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(await fromPage({ ...wish, seen: '2026-06-31' }, openTab(HOME))).toBeUndefined();
  });
});

it('a page in a private window gets its explanation, and leaves nothing', async () => {
  const tab = openTab(HOME, { incognito: true });
  const page = { doc: 'home', openedAt: NOW - 500, fresh: true, from: 'login' };
  const content = shownPage('AMY LIN', 'B2 First', 'Pass at Grade B', '178');
  const reading = await fromPage({ type: 'results.read', content, page, language: 'en', alsoEnglish: false }, tab);
  expect(JSON.stringify(reading)).toContain('178');
  expect(await fromPage({ type: 'results.keep', content, page }, tab)).toBe('private');
  const sent = { type: 'login.sent', idNumber: 'ABC123456', page, sentAt: NOW };
  expect(await fromPage(sent, tab)).toEqual({ is: 'nothing' });
  const { session, loginPending, ...more } = await browser.storage.local.get(null);
  expect(session).toMatchObject({ stores: {}, pending: [], pages: {}, tries: {}, names: {} });
  expect(loginPending).toBe(false);
  // No salt either: nothing was hashed.
  expect(more).toEqual({});
  expect(Object.keys(await browser.storage.session.get(null))).toEqual(['running']);
});
