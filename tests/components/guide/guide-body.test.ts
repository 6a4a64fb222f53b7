// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://candidates.cambridgeenglish.org/Members/Login.aspx" }
/** The guide in the page as the extension runs it: what it asks of the background, and when it changes or goes. */
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ResultsPart } from '../../../components/results/results-part.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../domain/settings/settings.ts';
import type { PageId } from '../../../domain/session/page.ts';
import script from '../../../entrypoints/guide-body/index.ts';
import type { FirstRead } from '../../../entrypoints/guide/first-read.ts';
import { textsOfPage } from '../../../locales/all-guide-texts.ts';
import { GUIDE_LOOK_KEY, guideTextsKey } from '../../../locales/guide-texts.ts';
import { TEXTS } from '../../../locales/texts.ts';
import { drawn, layOut, stopClock, wait } from './page.ts';

vi.mock('wxt/browser', async () => (await import('../../background/wxt-browser.ts')).ofTheMoment);

const FORM = `<h1>Log in</h1><p id="said" role="alert"></p><form id="form"><label for="txbIDNumber">ID Number</label>
  <input id="txbIDNumber"><label for="txbPassword">Password</label><input type="password" id="txbPassword">
  <input type="submit" id="btnLogin" value="Log in"></form>`;
const HOME =
  '<h1>Home</h1><a id="btnExamResult" href="#">Statement of Results</a><a id="UctHeader_hlLogout" href="#">Log out</a>';
const AT_LOGIN = '/Members/Login.aspx';
const PAGE: PageId = { doc: 'd1', openedAt: 5, fresh: true, from: 'none' };

const build = (held: object) => JSON.stringify({ build: 'of the tests', ...held });
const STORED = {
  [GUIDE_LOOK_KEY]: build({ css: '.guide { color: red }' }),
  ...Object.fromEntries(
    (['login', 'home'] as const).flatMap((page) =>
      (['zh-TW', 'en'] as const).map((language) => [
        guideTextsKey(page, language),
        build({ texts: textsOfPage(page, TEXTS[language]) }),
      ]),
    ),
  ),
};

let settings: Settings;
const firstRead = vi.fn<() => Promise<FirstRead>>();
/** What the background answers, by the kind of message. */
let answers: Record<string, unknown>;
const told = vi.fn<(message: { type: string }) => void>();
let root: ShadowRoot | undefined;

const box = (id: string) => document.getElementById(id) as HTMLInputElement;
const guide = () => root?.querySelector('.guide');
const isThere = () => document.querySelector('[data-candidate-guide]') !== null;
const press = (id: string) => root!.querySelector<HTMLElement>(`[data-testid="${id}"]`)!.click();
const toldOf = (type: string) => told.mock.calls.map(([message]) => message).filter((message) => message.type === type);

async function start({ body = FORM, path = AT_LOGIN, loginPending = false, stored = STORED as object } = {}) {
  history.replaceState(null, '', path);
  document.body.innerHTML = body;
  await fakeBrowser.storage.local.set({ ...stored });
  Object.assign(globalThis, { given: { first: { settings, loginPending }, page: () => PAGE, firstRead, modules: {} } });
  await script.main();
  for (let tries = 0; tries < 5; tries += 1) await drawn();
}
async function change(now: Partial<Settings>) {
  settings = { ...settings, ...now };
  await fakeBrowser.storage.local.set({ settings: { ...settings } });
  await drawn();
}

beforeEach(() => {
  layOut();
  stopClock();
  fakeBrowser.reset();
  vi.stubGlobal('browser', fakeBrowser);
  settings = DEFAULT_SETTINGS;
  answers = {};
  told.mockReset();
  root = undefined;
  firstRead.mockReset().mockImplementation(async () => ({ settings, loginPending: false }));
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    told(message as { type: string });
    return answers[(message as { type: string }).type];
  });
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init: ShadowRootInit) {
    return (root = attach.call(this, init));
  });
  globalThis.candidateGuideRuns = true;
  globalThis.candidateGuideModules = undefined;
  globalThis.candidateGuideResults = undefined;
});
afterEach(async () => {
  await change({ guideOn: false });
  vi.restoreAllMocks();
  vi.useRealTimers();
  document.body.replaceChildren();
});
afterAll(() => {
  delete (globalThis as { given?: unknown }).given;
  globalThis.candidateGuideResults = undefined;
  vi.unstubAllGlobals();
  vi.resetModules();
});

it('is drawn in the languages of the settings, in a root that is closed', async () => {
  settings = { ...DEFAULT_SETTINGS, language: 'en', alsoEnglish: false };
  await start();
  expect(document.querySelector('[data-candidate-guide]')!.shadowRoot).toBeNull();
  expect(guide()!.getAttribute('lang')).toBe('en');
  expect(root!.querySelector('style')!.textContent).toBe('.guide { color: red }');
  expect(globalThis.candidateGuideBody).toBeTypeOf('function');
});
it('stays folded where the settings say so', async () => {
  settings = { ...DEFAULT_SETTINGS, folded: true };
  await start();
  expect(root!.querySelector('[data-testid="place-tab"]')).not.toBeNull();
});

describe('the background', () => {
  it('hears of the login from its form to its answer, and advises', async () => {
    answers = { 'page.seen': { is: 'lastTry', refused: 2, account: '••456' } };
    await start();
    expect(toldOf('page.seen')).toEqual([{ type: 'page.seen', page: PAGE, shows: 'login' }]);
    expect(root!.querySelector('[data-testid="lockout-lastTry"]')).not.toBeNull();
    answers = { 'login.advice': { is: 'counted', refused: 1, account: '••456' } };
    box('txbIDNumber').value = 'ABC123456';
    box('txbIDNumber').dispatchEvent(new Event('input', { bubbles: true }));
    await drawn();
    expect(toldOf('login.near')).toEqual([{ type: 'login.near' }]);
    expect(toldOf('login.advice')).toEqual([{ type: 'login.advice', idNumber: 'ABC123456' }]);
    expect(root!.querySelector('[data-testid="lockout-counted"]')).not.toBeNull();
    box('txbIDNumber').value = '';
    box('txbIDNumber').dispatchEvent(new Event('input', { bubbles: true }));
    expect(toldOf('login.advice').at(-1)).toEqual({ type: 'login.advice' });

    box('txbIDNumber').value = 'ABC123456';
    box('txbPassword').value = 'password12';
    box('form').dispatchEvent(new Event('submit', { bubbles: true }));
    const now = Date.now();
    expect(toldOf('login.sent')).toEqual([{ type: 'login.sent', idNumber: 'ABC123456', page: PAGE, sentAt: now }]);
    window.dispatchEvent(new Event('pagehide'));
    expect(toldOf('login.left')).toEqual([{ type: 'login.left', page: PAGE, at: now }]);
    box('said').textContent = 'Incorrect ID number or password.';
    await wait(400);
    expect(toldOf('login.answered')).toEqual([{ type: 'login.answered', page: PAGE, shows: 'refused' }]);
  });
  it('hears what the site has put into the box', async () => {
    await start({ body: FORM.replace('id="txbIDNumber"', 'id="txbIDNumber" value="ABC123456"') });
    expect(toldOf('page.seen')).toEqual([
      { type: 'page.seen', page: PAGE, shows: 'login', idNumber: 'ABC123456', fromSite: true },
    ]);
  });
  it('hears what answers a login, on any page', async () => {
    await start({ body: '<h1>Log in failed</h1>', path: '/Members/Failed.aspx', loginPending: true });
    expect(toldOf('page.seen')).toEqual([{ type: 'page.seen', page: PAGE, shows: 'refused' }]);
    // Until a form comes nothing else is done there.
    expect(told).toHaveBeenCalledOnce();
    expect(firstRead).not.toHaveBeenCalled();
  });
  it('keeps how the guide is folded and its language', async () => {
    await start();
    press('fold');
    await drawn();
    press('place-tab');
    await drawn();
    press('language');
    await drawn();
    expect(told.mock.calls.map(([message]) => message).filter(({ type }) => type.startsWith('guide.'))).toEqual([
      { type: 'guide.fold', folded: true },
      { type: 'guide.fold', folded: false },
      { type: 'guide.language', language: 'en' },
    ]);
  });
  it('that does not answer takes no hints away', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(() => {
      throw new Error('Could not establish connection.');
    });
    await start();
    expect(guide()!.textContent).toContain('和註冊時同一組');
  });
  it('has the texts where storage has none, and without them nothing is shown', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    await start({ stored: {} });
    expect(toldOf('guide.texts')).toEqual([{ type: 'guide.texts', page: 'login' }]);
    expect(isThere()).toBe(false);
    expect(said).toHaveBeenCalledOnce();
    await change({ guideOn: false });
    settings = DEFAULT_SETTINGS;
    answers = { 'guide.texts': STORED };
    await start({ stored: { [GUIDE_LOOK_KEY]: build({ css: 1 }) } });
    expect(guide()!.textContent).toContain('和註冊時同一組');
  });
  it('puts the part about results into the home page, once', async () => {
    const running = { look: vi.fn(), again: vi.fn(), stop: vi.fn(), css: '' };
    const part = vi.fn<ResultsPart>(() => running);
    const made = vi.fn((_: () => PageId) => part);
    vi.mocked(fakeBrowser.runtime.sendMessage).mockImplementation(async (message: unknown) => {
      told(message as { type: string });
      if ((message as { type: string }).type === 'results.part') globalThis.candidateGuideResults = made;
    });
    await start({ body: HOME, path: '/Members/HomeResult.aspx' });
    expect(toldOf('results.part')).toHaveLength(1);
    expect(made.mock.calls[0]![0]()).toEqual(PAGE);
    expect(running.look).toHaveBeenCalled();
    expect(globalThis.candidateGuideModules!['components/guide/dom.ts'].div).toBeTypeOf('function');
    const given = part.mock.calls[0]![0];
    expect(given.languages()).toEqual({ language: 'zh-TW', secondary: 'en' });
    expect(given.statement()?.id).toBe('btnExamResult');
    await change({ alsoEnglish: false });
    expect(running.again).toHaveBeenCalledTimes(1);
    press('fold');
    await drawn();
    expect(running.again).toHaveBeenCalledTimes(1);
    press('place-tab');
    await drawn();
    expect(running.again).toHaveBeenCalledTimes(2);
    const note = document.createElement('p');
    given.show(note);
    await drawn();
    expect(guide()!.contains(note)).toBe(true);
    await change({ guideOn: false });
    expect(running.stop).toHaveBeenCalledOnce();
    // It is left in the page.
    settings = DEFAULT_SETTINGS;
    await start({ body: HOME, path: '/Members/HomeResult.aspx' });
    expect(toldOf('results.part')).toHaveLength(1);
    expect(made).toHaveBeenCalledTimes(2);
  });
  it('that puts no such part there takes nothing else away', async () => {
    await start({ body: HOME, path: '/Members/HomeResult.aspx' });
    expect(toldOf('results.part')).toHaveLength(1);
    expect(guide()!.textContent).toContain('看成績');
  });
});

describe('the settings', () => {
  it('are read again when a page is known, for what was switched meanwhile', async () => {
    settings = { ...DEFAULT_SETTINGS, language: 'en' };
    const before = settings;
    firstRead.mockImplementation(async () => ({ settings: { ...before, guideOn: false }, loginPending: false }));
    await start();
    expect(firstRead).toHaveBeenCalledOnce();
    expect(isThere()).toBe(false);
    expect(globalThis.candidateGuideRuns).toBeUndefined();
  });
  it('change the language of what is drawn', async () => {
    await start();
    expect(guide()!.getAttribute('lang')).toBe('zh-TW');
    await change({ language: 'en' });
    expect(guide()!.getAttribute('lang')).toBe('en');
    firstRead.mockClear();
    await fakeBrowser.storage.local.set({ settingsPolicy: { language: 'en' } });
    expect(firstRead).toHaveBeenCalledTimes(1);
    await fakeBrowser.storage.local.set({ results: [] });
    expect(firstRead).toHaveBeenCalledTimes(1);
  });
  it('take the guide away where it is switched off, with all that it listened to', async () => {
    await start();
    await change({ guideOn: false });
    expect(isThere()).toBe(false);
    expect(globalThis.candidateGuideRuns).toBeUndefined();
    firstRead.mockClear();
    told.mockClear();
    await change({ guideOn: true });
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    box('txbIDNumber').dispatchEvent(new Event('focusin', { bubbles: true }));
    await drawn();
    expect([isThere(), firstRead.mock.calls, told.mock.calls]).toEqual([false, [], []]);
    expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(false);
    expect(fakeBrowser.storage.local.onChanged.hasListeners()).toBe(false);
  });
  it('that cannot be read at a change are left as they were', async () => {
    await start();
    firstRead.mockRejectedValueOnce(new Error('gone'));
    await change({ language: 'en' });
    expect([isThere(), guide()!.getAttribute('lang')]).toEqual([true, 'zh-TW']);
  });
  it('are read again where Back has brought the page again, and end the guide where they cannot be', async () => {
    await start();
    firstRead.mockClear();
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    expect(firstRead).not.toHaveBeenCalled();
    firstRead.mockRejectedValueOnce(new Error('Extension context invalidated.'));
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await drawn();
    expect(firstRead).toHaveBeenCalledOnce();
    expect(isThere()).toBe(false);
  });
});

describe('once the extension was updated', () => {
  const cutOff = () => vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as never);
  it.each<[string, () => unknown]>([
    ['after three seconds', () => wait(3000)],
    ['at a press', () => document.body.dispatchEvent(new Event('pointerdown'))],
    ['at a key', () => document.body.dispatchEvent(new Event('keydown'))],
    ['at the return to the tab', () => window.dispatchEvent(new Event('visibilitychange'))],
  ])('the script that is left goes %s', async (_, act) => {
    await start();
    await wait(3000);
    await act();
    expect(isThere()).toBe(true);
    const removed = vi.spyOn(fakeBrowser.runtime.onMessage, 'removeListener');
    cutOff();
    expect(isThere()).toBe(true);
    await act();
    expect([isThere(), globalThis.candidateGuideRuns]).toEqual([false, undefined]);
    // Of its interfaces none is left to call.
    expect(removed).not.toHaveBeenCalled();
  });
});

describe('a candidate chosen in the popup', () => {
  const send = (message: unknown, sender: object) => {
    const answer = vi.fn();
    void fakeBrowser.runtime.onMessage.trigger(message as never, sender as never, answer as never);
    return answer.mock.calls;
  };
  it('is filled in, and the popup hears what came of it', async () => {
    await start();
    expect(send({ type: 'fill', idNumber: 'DEF654321' }, { id: fakeBrowser.runtime.id })).toEqual([['filled']]);
    expect(box('txbIDNumber').value).toBe('DEF654321');
  });
  it('is not filled in for anybody else, and nothing else is answered', async () => {
    await start();
    expect(send({ type: 'fill', idNumber: 'DEF654321' }, { id: 'another' })).toEqual([]);
    expect(send({ type: 'fill', idNumber: 'DEF654321' }, {})).toEqual([]);
    expect(send({ type: 'other' }, { id: fakeBrowser.runtime.id })).toEqual([]);
    expect(box('txbIDNumber').value).toBe('');
  });
});
