// @vitest-environment jsdom
/** What the background hears of a login, event by event, and what it is asked. */
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guardLogin } from '../../../components/guide/guard-login.ts';
import { GuideState } from '../../../components/guide/guide-state.ts';
import type { AccountAdvice } from '../../../domain/session/advice-message.ts';
import { SITE_MAP } from '../../../domain/site/site-map.ts';
import type { PageName } from '../../../domain/site/site-map-shape.ts';
import type { SiteTextName } from '../../../domain/site/site-texts.ts';
import { layOut, stopClock, wait } from './page.ts';

const IDS = { idNumber: 'id', password: 'password', submit: 'submit', registerLink: 'register' } as const;
const NOTHING: AccountAdvice = { is: 'nothing' };
const LAST_TRY: AccountAdvice = { is: 'lastTry', refused: 2, account: '••456' };

/** What the guard listens to, so that an event of the person's own can be told from one that the page makes up. */
let hearers: (readonly [string, (event: Event) => void, AbortSignal])[];
let state: GuideState;
let guard: ReturnType<typeof guardLogin> | undefined;
const near = vi.fn();
const sent = vi.fn<(id: string) => void>();
const answered = vi.fn();
const left = vi.fn();
const seen = vi.fn(async (): Promise<AccountAdvice> => NOTHING);
const advice = vi.fn(async (): Promise<AccountAdvice> => NOTHING);

const at = (id: string) => document.getElementById(id) as HTMLInputElement;
const notice = (name: SiteTextName) => ({ name, element: at('said'), words: name });

function showPage(name: PageName | undefined, notices: readonly SiteTextName[] = []): void {
  const page = SITE_MAP.find((one) => one.name === name);
  const found = (page?.name === 'login' ? page.fields : []).flatMap((field) => {
    const element = document.getElementById(IDS[field.name as keyof typeof IDS] ?? '');
    return element ? [{ field, element }] : [];
  });
  state.show(page, found, notices.map(notice));
}

/** The guard of a page. `site`: what the site has put into the box. */
function guarded({ pending = false, status = 200, site = '', extra = '' } = {}): void {
  guard?.stop();
  vi.restoreAllMocks();
  document.title = 'Results Service';
  document.body.innerHTML = `<a id="register" href="#">Register</a><p id="said"></p><form id="form">
    <input id="id"><input id="password" type="password"><button id="submit" type="button"><b id="word">Log in</b></button>
    </form><input id="search">${extra}`;
  if (site) at('id').setAttribute('value', site);
  state = new GuideState();
  hearers = [];
  const add = window.addEventListener.bind(window);
  vi.spyOn(window, 'addEventListener').mockImplementation((name: string, hear: unknown, options: unknown) => {
    hearers.push([name, hear as (event: Event) => void, (options as { signal: AbortSignal }).signal]);
    add(name, hear as EventListener, options as AddEventListenerOptions);
  });
  guard = guardLogin(state, { near, sent, answered, left, seen, advice, pending, status });
}
/** The same, listening at the login form. */
function listening(more: Parameters<typeof guarded>[0] = {}): void {
  guarded(more);
  showPage('login');
  guard!.look('login');
  guard!.listen();
  seen.mockClear();
}
const filled = (id = 'ABC123456', password = 'password12') => {
  at('id').value = id;
  at('password').value = password;
};
/** An event as the page may make one. */
const fire = (name: string, id: string, init: object = {}) =>
  at(id).dispatchEvent(Object.assign(new Event(name, { bubbles: true }), init));
/** One that only the person's own press gives. */
const byHand = (type: string, init: object = {}) => {
  for (const [name, hear, signal] of hearers)
    if (name === type && !signal.aborted) hear({ type, isTrusted: true, target: at('search'), ...init } as never);
};

beforeEach(() => {
  layOut();
  stopClock();
  seen.mockReset().mockResolvedValue(NOTHING);
  advice.mockReset().mockResolvedValue(NOTHING);
  for (const heard of [near, sent, answered, left]) heard.mockReset();
});
afterEach(() => {
  guard?.stop();
  vi.restoreAllMocks();
  vi.useRealTimers();
});
afterAll(() => void vi.unstubAllGlobals());

describe('a document that has come', () => {
  it.each<[string, string, string, object | undefined]>([
    ['empty', '', '', undefined],
    ['blank', '  ', ' ', undefined],
    ['filled in by the site', ' ABC123456 ', '', { idNumber: 'ABC123456', fromSite: true }],
    ['typed already', '', ' DEF654321 ', { idNumber: 'DEF654321', fromSite: false }],
    ['filled in by the site and changed since', 'ABC123456', 'DEF654321', { idNumber: 'ABC123456', fromSite: true }],
    ['typed without an end', '', 'A'.repeat(50), { idNumber: 'A'.repeat(40), fromSite: false }],
    ['filled in by the site without an end', 'B'.repeat(50), '', { idNumber: 'B'.repeat(40), fromSite: true }],
  ])('is told of with the box of its login: %s', (_, site, typed, id) => {
    guarded({ site });
    if (typed) at('id').value = typed;
    showPage('login');
    guard!.look('login');
    expect(seen.mock.calls).toEqual([['login', id]]);
  });
  it.each<[PageName | undefined, readonly SiteTextName[], number, boolean, string | undefined]>([
    ['login', [], 200, false, 'login'],
    ['login', ['refused'], 200, false, 'refused'],
    ['login', ['locked'], 200, true, 'locked'],
    ['login', [], 399, true, 'login'],
    ['login', [], 400, true, 'failed'],
    ['help', [], 200, false, undefined],
    ['help', [], 200, true, 'other'],
    ['help', ['locked'], 200, true, 'locked'],
    ['myDetails', [], 200, true, 'signedIn'],
    ['myDetails', [], 503, true, 'failed'],
    // It is told of with what it says, by the part that reads it.
    ['home', [], 200, true, undefined],
    [undefined, [], 200, false, undefined],
    [undefined, [], 200, true, 'other'],
  ])('%s with %j, status %i, awaited %s: %s', (page, notices, status, pending, shows) => {
    guarded({ pending, status });
    showPage(page, notices);
    guard!.look(page);
    guard!.look(page);
    expect(seen.mock.calls).toEqual(shows === undefined ? [] : [[shows, undefined]]);
  });
  it.each([
    ['its title', '', 'Log in failed', 'refused'],
    ['what is seen on it', '<h2>Your account  has\n been locked.</h2>', 'Sorry', 'locked'],
    ['nothing that is hidden', '<p hidden>Incorrect password.</p>', 'Sorry', 'other'],
    ['the start of a long text', `<p>   Incorrect password. ${'Please wait. '.repeat(60)}</p>`, 'Sorry', 'refused'],
    ['no end of a long text', `<p>${'Please wait. '.repeat(23)} Incorrect password.</p>`, 'Sorry', 'other'],
  ])('that is no known page is judged by %s', (_, extra, title, shows) => {
    guarded({ pending: true, extra });
    document.title = title;
    guard!.look(undefined);
    expect(seen.mock.calls).toEqual([[shows, undefined]]);
  });
  it('of a known page nothing is judged by words beside its messages', () => {
    guarded({ pending: true, extra: '<p>Incorrect ID number or password.</p>' });
    showPage('help');
    guard!.look('help');
    expect(seen.mock.calls).toEqual([['other', undefined]]);
  });
  it('only the first texts of an endless page are read', () => {
    const readOf = (lines: number) => {
      guarded({ pending: true });
      document.body.innerHTML = `${'<p>News</p>'.repeat(lines)}<p>Incorrect password.</p>`;
      vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 9, 9));
      guard!.look(undefined);
      return seen.mock.lastCall;
    };
    expect(readOf(599)).toEqual(['refused', undefined]);
    expect(readOf(600)).toEqual(['other', undefined]);
  });
  it('is told of anew where a login comes in its place, and not where another page does', () => {
    guarded({ pending: true });
    showPage('help');
    guard!.look('help');
    showPage(undefined);
    guard!.look(undefined);
    expect(seen).toHaveBeenCalledTimes(1);
    showPage('login');
    guard!.look('login');
    expect(seen.mock.calls).toEqual([
      ['other', undefined],
      ['login', undefined],
    ]);
    guard!.look('help');
    guard!.look('login');
    expect(seen).toHaveBeenCalledTimes(2);
    // Somebody has logged in and out again without a new document.
    guard!.look('home');
    guard!.look('login');
    expect(seen).toHaveBeenCalledTimes(3);
    expect(answered).not.toHaveBeenCalled();
  });
});

describe('the advice', () => {
  it('that comes with the document is shown', async () => {
    guarded();
    seen.mockResolvedValue(LAST_TRY);
    showPage('login');
    guard!.look('login');
    await wait(0);
    expect(state.advice).toEqual(LAST_TRY);
  });
  it('is of no use on another page', async () => {
    guarded();
    seen.mockResolvedValue(LAST_TRY);
    showPage('login');
    guard!.look('login');
    showPage('help');
    await wait(0);
    expect(state.advice).toEqual(NOTHING);
  });
  it('is of no use once the guide is gone', async () => {
    guarded();
    seen.mockResolvedValue(LAST_TRY);
    showPage('login');
    guard!.look('login');
    guard!.stop();
    await wait(0);
    expect(state.advice).toEqual(NOTHING);
  });
  it('that comes late does not stand for what was asked since', async () => {
    listening();
    const answers: ((given: AccountAdvice) => void)[] = [];
    advice.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
    at('id').value = 'ABC123456';
    fire('input', 'id');
    at('id').value = 'DEF654321';
    fire('input', 'id');
    answers[1]!(LAST_TRY);
    await wait(0);
    answers[0]!({ is: 'lastTry', refused: 2, account: '••999' });
    await wait(0);
    expect(state.advice).toEqual(LAST_TRY);
  });
  it.each(['input', 'change', 'pointerdown', 'keydown'])('is asked for at %s, once for each ID Number', (name) => {
    listening();
    fire(name, 'id');
    expect(advice).not.toHaveBeenCalled();
    at('id').value = ' ABC123456 ';
    fire(name, 'id');
    fire(name, 'password');
    fire(name, 'submit');
    expect(advice.mock.calls).toEqual([['ABC123456']]);
    at('id').value = ' ';
    fire(name, 'submit');
    expect(advice.mock.calls).toEqual([['ABC123456'], [undefined]]);
  });
  it('is asked for of no more than an ID Number can have', () => {
    listening();
    at('id').value = 'A'.repeat(50);
    fire('input', 'id');
    expect(advice.mock.calls).toEqual([['A'.repeat(40)]]);
  });
  it.each([
    ['focusin', 'id'],
    ['pointerover', 'submit'],
    ['input', 'search'],
    ['keydown', 'search'],
    ['pointerdown', 'register'],
    ['pointerup', 'id'],
  ])('is not asked for at %s of %s', (name, id) => {
    listening();
    filled();
    fire(name, id);
    expect(advice).not.toHaveBeenCalled();
  });
  it('is not asked for on another page, nor of what stood there when it was told of', () => {
    listening();
    showPage('help');
    filled();
    fire('input', 'id');
    expect(advice).not.toHaveBeenCalled();
    guarded({ site: 'ABC123456' });
    showPage('login');
    guard!.look('login');
    guard!.listen();
    fire('pointerdown', 'id');
    expect(advice).not.toHaveBeenCalled();
  });
});

describe('the background is woken', () => {
  it.each([
    ['focusin', 'id', 1],
    ['focusin', 'password', 1],
    ['pointerover', 'submit', 1],
    ['input', 'id', 1],
    ['change', 'password', 1],
    ['pointerdown', 'submit', 1],
    ['keydown', 'password', 1],
    ['focusin', 'search', 0],
    ['pointerover', 'register', 0],
    ['pointerdown', 'said', 0],
    ['scroll', 'id', 0],
  ])('at %s of %s: %i', (name, id, times) => {
    listening();
    fire(name, id);
    expect(near).toHaveBeenCalledTimes(times);
  });
  it('again only after more than ten seconds', async () => {
    listening();
    fire('focusin', 'id');
    await wait(10_000);
    fire('input', 'id');
    expect(near).toHaveBeenCalledTimes(1);
    await wait(1);
    fire('input', 'id');
    fire('input', 'id');
    expect(near).toHaveBeenCalledTimes(2);
  });
  it('not on another page, and no longer once the guide is gone', () => {
    listening();
    showPage('help');
    fire('focusin', 'id');
    showPage('login');
    guard!.stop();
    fire('focusin', 'id');
    expect(near).not.toHaveBeenCalled();
  });
  it('every twenty seconds while a password stands in the form of a page that is seen', async () => {
    listening();
    await wait(20_000);
    expect(near).not.toHaveBeenCalled();
    at('password').value = 'p';
    await wait(19_999);
    expect(near).not.toHaveBeenCalled();
    await wait(1);
    expect(near).toHaveBeenCalledTimes(1);
    // Counts as the last time.
    fire('focusin', 'id');
    expect(near).toHaveBeenCalledTimes(1);
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await wait(20_000);
    expect(near).toHaveBeenCalledTimes(1);
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(false);
    showPage('help');
    await wait(20_000);
    expect(near).toHaveBeenCalledTimes(1);
    showPage('login');
    await wait(20_000);
    expect(near).toHaveBeenCalledTimes(2);
    guard!.stop();
    await wait(60_000);
    expect(near).toHaveBeenCalledTimes(2);
  });
  it('even where the page keeps its events to itself', () => {
    listening();
    at('id').addEventListener('focusin', (event) => event.stopPropagation());
    fire('focusin', 'id');
    expect(near).toHaveBeenCalledOnce();
  });
});

describe('the form is sent', () => {
  const enter = { key: 'Enter', isComposing: false, repeat: false };
  it.each<[string, string, string, object, number]>([
    ['by its own event', 'submit', 'form', {}, 1],
    ['by its button', 'click', 'submit', {}, 1],
    ['by the word on its button', 'click', 'word', {}, 1],
    ['by no other click', 'click', 'form', {}, 0],
    ['by no click in a box', 'click', 'password', {}, 0],
    ['by Enter in the box of the ID Number', 'keydown', 'id', enter, 1],
    ['by Enter in the password', 'keydown', 'password', enter, 1],
    ['by no Enter elsewhere', 'keydown', 'search', enter, 0],
    ['by no Enter on the button, which clicks it', 'keydown', 'submit', enter, 0],
    ['by no other key', 'keydown', 'password', { ...enter, key: 'a' }, 0],
    ['by no Enter that chooses a character', 'keydown', 'password', { ...enter, isComposing: true }, 0],
    ['by no Enter that is held down', 'keydown', 'password', { ...enter, repeat: true }, 0],
    ['by no key that is let go', 'keyup', 'password', enter, 0],
  ])('%s', (_, name, id, init, times) => {
    listening();
    filled(' ABC123456 ');
    fire(name, id, init);
    expect(sent.mock.calls).toEqual(Array.from({ length: times }, () => ['ABC123456']));
  });
  it.each<[string, string, string, number]>([
    ['both are there', 'ABC123456', 'p', 1],
    ['the ID Number is missing', '', 'p', 0],
    ['the ID Number is blank', ' ', 'p', 0],
    ['the password is missing', 'ABC123456', '', 0],
    ['nothing is there', '', '', 0],
  ])('where %s', (_, id, password, times) => {
    listening();
    filled(id, password);
    fire('submit', 'form');
    expect(sent).toHaveBeenCalledTimes(times);
  });
  it('only at a login, and only while the guide is there', () => {
    listening();
    filled();
    showPage('help');
    fire('submit', 'form');
    showPage('login');
    guard!.stop();
    fire('submit', 'form');
    expect(sent).not.toHaveBeenCalled();
  });
  it('not where the page has no box for a password, nor by a click where it has no button', () => {
    listening();
    filled();
    at('submit').remove();
    showPage('login');
    fire('click', 'form');
    expect(sent).not.toHaveBeenCalled();
    at('password').remove();
    showPage('login');
    fire('submit', 'form');
    expect(sent).not.toHaveBeenCalled();
  });
  it.each<[string, readonly ('keydown' | 'click' | 'submit')[], number]>([
    ['Enter alone', ['keydown'], 1],
    ['Enter, for which the browser clicks the button and sends the form', ['keydown', 'click', 'submit'], 1],
    ['Enter, that sends the form', ['keydown', 'submit'], 1],
    ['a click that sends the form', ['click', 'submit'], 1],
    ['two clicks', ['click', 'click'], 2],
    ['two clicks that each send the form', ['click', 'submit', 'click', 'submit'], 2],
    ['Enter twice', ['keydown', 'click', 'submit', 'keydown', 'click', 'submit'], 2],
    ['a click after an Enter that sent the form', ['keydown', 'submit', 'click'], 2],
    ['sent twice by a script', ['submit', 'submit'], 2],
    ['a click after a script has sent it', ['submit', 'click'], 2],
    ['Enter after a click', ['click', 'keydown'], 2],
  ])('%s', (_, events, times) => {
    listening();
    filled();
    const places = { keydown: 'password', click: 'submit', submit: 'form' };
    for (const name of events) fire(name, places[name], name === 'keydown' ? enter : {});
    expect(sent).toHaveBeenCalledTimes(times);
  });
});

describe('the answer in the same document', () => {
  const sending = (more: Parameters<typeof guarded>[0] = {}) => {
    listening(more);
    filled();
    fire('submit', 'form');
    advice.mockClear();
  };
  it.each<[string, string, readonly string[]]>([
    ['a refusal', 'Incorrect ID number or password.', ['refused']],
    ['a lock', 'This account has been locked.', ['locked']],
    ['a lock and a refusal', 'Incorrect password.</p><p>This account has been locked.', ['locked']],
    ['something else', 'Please wait.', []],
    ['something else that is known', 'Please enter your password. It is required.', []],
    ['nothing', '', []],
  ])('%s', (_, html, shows) => {
    sending();
    at('said').outerHTML = `<p id="said">${html}</p>`;
    guard!.look('login');
    guard!.look('login');
    expect(answered.mock.calls.flat()).toEqual(shows);
    // What follows from it is asked anew, of the same ID Number.
    expect(advice.mock.calls).toEqual(shows.length ? [['ABC123456']] : []);
    window.dispatchEvent(new Event('pagehide'));
    expect(left).toHaveBeenCalledTimes(shows.length ? 0 : 1);
  });
  it('is not what stood there before, nor what nobody awaits', () => {
    sending({ extra: '<p>Incorrect password.</p>' });
    guard!.look('login');
    expect(answered).not.toHaveBeenCalled();
    listening();
    at('said').textContent = 'Incorrect ID number or password.';
    guard!.look('login');
    expect(answered).not.toHaveBeenCalled();
  });
  it('may come on what is no known page', () => {
    sending();
    document.body.innerHTML = '<h1>Your account is locked</h1>';
    guard!.look(undefined);
    expect(answered.mock.calls).toEqual([['locked']]);
  });
  it.each<[PageName, boolean]>([
    ['home', true],
    ['myDetails', true],
    ['help', false],
    ['registered', false],
  ])('the page %s says that somebody is signed in: %s', (page, signedIn) => {
    sending();
    guard!.look(page);
    guard!.look(page);
    expect(answered.mock.calls).toEqual(signedIn ? [['signedIn']] : []);
    window.dispatchEvent(new Event('pagehide'));
    expect(left).toHaveBeenCalledTimes(signedIn ? 0 : 1);
  });
  it('is none where the form of this document was never sent', () => {
    listening();
    guard!.look('home');
    expect(answered).not.toHaveBeenCalled();
  });
});

describe('what the person has gone to since the form was sent is no answer', () => {
  it.each<[string, () => void, boolean]>([
    ['nothing pressed', () => undefined, true],
    ['a pointer', () => byHand('pointerdown'), false],
    ['a click', () => byHand('click'), false],
    ['Enter', () => byHand('keydown', { key: 'Enter' }), false],
    ['Space', () => byHand('keydown', { key: ' ' }), false],
    ['another key', () => byHand('keydown', { key: 'Tab' }), true],
    ['a click that the page makes up', () => fire('click', 'register'), true],
    ['Back within the document', () => window.dispatchEvent(new PopStateEvent('popstate')), false],
  ])('%s', (_, act, stays) => {
    listening();
    filled();
    fire('submit', 'form');
    act();
    window.dispatchEvent(new Event('pagehide'));
    expect(left).toHaveBeenCalledTimes(stays ? 1 : 0);
    guard!.look('home');
    expect(answered.mock.calls).toEqual(stays ? [['signedIn']] : []);
  });
  it('an address that a script sets makes the history longer', () => {
    listening();
    filled();
    vi.spyOn(history, 'length', 'get').mockReturnValue(3);
    fire('submit', 'form');
    vi.spyOn(history, 'length', 'get').mockReturnValue(4);
    window.dispatchEvent(new PopStateEvent('popstate'));
    window.dispatchEvent(new Event('pagehide'));
    expect(left).toHaveBeenCalledOnce();
  });
  it('what was pressed stays pressed, and sending the form again begins anew', () => {
    listening();
    filled();
    vi.spyOn(history, 'length', 'get').mockReturnValue(3);
    fire('submit', 'form');
    byHand('click');
    vi.spyOn(history, 'length', 'get').mockReturnValue(4);
    window.dispatchEvent(new PopStateEvent('popstate'));
    window.dispatchEvent(new Event('pagehide'));
    expect(left).not.toHaveBeenCalled();
    fire('submit', 'form');
    window.dispatchEvent(new Event('pagehide'));
    expect(left).toHaveBeenCalledOnce();
  });
  it('also where the form is sent by the person’s own press', () => {
    listening();
    filled();
    byHand('click', { target: at('submit') });
    expect(sent).toHaveBeenCalledOnce();
    window.dispatchEvent(new Event('pagehide'));
    expect(left).toHaveBeenCalledOnce();
  });
});
