// @vitest-environment jsdom
/** One page from the first look to the last: what is drawn, when it is drawn anew, and what is left at the end. */
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isVisible } from '../../../components/guide/is-visible.ts';
import { runGuide, type GuideNeeds, type RunningGuide } from '../../../components/guide/run-guide.ts';
import type { ResultsPart, RunningResults } from '../../../components/results/results-part.ts';
import { recognise } from '../../../domain/site/recognise.ts';
import type { GuideTexts } from '../../../locales/guide-texts.ts';
import type { ChosenLanguages } from '../../../locales/languages.ts';
import { GUIDE_TEXTS } from './needs.ts';
import { drawn, guideButton, layOut, notes, part, stopClock, type, wait, ZH } from './page.ts';

const LOGIN = `<h1>Log in</h1><p id="said" role="alert"></p><div id="form"><label for="txbIDNumber">ID Number</label>
  <input id="txbIDNumber"><p id="between">Text</p><label for="txbPassword">Password</label>
  <input type="password" id="txbPassword"><input type="submit" id="btnLogin" value="Log in"></div><p id="after">Text</p>
  <a id="hlForgottenPassword" href="#">Forgotten Password</a>`;
const FORGOTTEN = `<h1>Forgotten password</h1><form><label for="txbIDNumber">ID Number</label><input id="txbIDNumber">
  <label for="txbEmailAddress">Email Address</label><input id="txbEmailAddress"><input type="submit" value="Submit"></form>`;
const HOME =
  '<h1>Home</h1><a id="btnExamResult" href="#">Statement of Results</a><a id="UctHeader_hlLogout" href="#">Log out</a>';
const AT_LOGIN = '/Members/Login.aspx';
const AT_FORGOTTEN = '/Members/ForgottenPassword.aspx';
const AT_HOME = '/Members/HomeResult.aspx';
const NEWS = '<h1>News</h1>';
const EN: ChosenLanguages = { language: 'en' };

let guide: RunningGuide | undefined;
const styles = vi.fn<(css: string) => void>();
const recognised = vi.fn();
const looked = vi.fn();
const fold = vi.fn();
const keepLanguage = vi.fn();
const texts = vi.fn<GuideNeeds['texts']>();

const host = () => document.querySelector('[data-candidate-guide]');
const drawnGuide = () => host()?.shadowRoot?.querySelector('.guide') ?? undefined;
const at = (id: string) => document.getElementById(id)!;
const goTo = async (path: string, body: string) => {
  history.replaceState(null, '', path);
  document.body.innerHTML = body;
  await drawn();
  await wait(300);
};
function start(body: string, path: string, needs: Partial<GuideNeeds> = {}): RunningGuide {
  history.replaceState(null, '', path);
  document.body.innerHTML = body;
  return (guide = runGuide({
    recognise: (roots) => {
      looked();
      return recognise(document, location.pathname, isVisible, roots);
    },
    root: { mode: 'open', addStyle: (_, css) => styles(css) },
    languages: ZH,
    folded: false,
    texts,
    fold,
    keepLanguage,
    clock: Date.now,
    login: {
      ...{ near: () => undefined, sent: () => undefined, answered: () => undefined, left: () => undefined },
      ...{
        seen: async () => ({ is: 'nothing' }),
        advice: async () => ({ is: 'nothing' }),
        pending: false,
        status: 200,
      },
    },
    results: async () => undefined,
    recognised,
    ...needs,
  }));
}
const begin = async (...args: Parameters<typeof start>) => {
  const begun = start(...args);
  for (let tries = 0; tries < 5; tries += 1) await drawn();
  return begun;
};

beforeEach(() => {
  layOut();
  stopClock();
  for (const heard of [styles, recognised, looked, fold, keepLanguage]) heard.mockReset();
  texts.mockReset().mockImplementation(GUIDE_TEXTS);
});
afterEach(() => {
  guide?.stop();
  guide = undefined;
  vi.restoreAllMocks();
  vi.useRealTimers();
  document.body.replaceChildren();
});
afterAll(() => void vi.unstubAllGlobals());

describe('the first look', () => {
  it('comes in a task of its own, and asks for the texts of the page in the languages', async () => {
    start(LOGIN, AT_LOGIN);
    expect(looked).not.toHaveBeenCalled();
    await drawn();
    expect(looked).toHaveBeenCalledTimes(1);
    expect(texts.mock.calls).toEqual([['login', ZH]]);
    expect(recognised).toHaveBeenCalledTimes(1);
    expect(drawnGuide()).toBeDefined();
  });
  it('does not come where the guide has ended before', async () => {
    start(LOGIN, AT_LOGIN).stop();
    await drawn();
    expect([looked.mock.calls.length, host()]).toEqual([0, null]);
  });
  it('shows nothing where the guide ends while it looks', async () => {
    const begun = start(LOGIN, AT_LOGIN);
    looked.mockImplementationOnce(() => begun.stop());
    await drawn();
    expect([begun.state.page, recognised.mock.calls.length, host()]).toEqual([undefined, 0, null]);
  });
  it('tells nobody of a page that is not known', async () => {
    await begin(NEWS, '/Members/News.aspx');
    expect([recognised.mock.calls.length, texts.mock.calls.length, host()]).toEqual([0, 0, null]);
    await goTo(AT_LOGIN, LOGIN);
    await goTo(AT_FORGOTTEN, FORGOTTEN);
    expect(recognised).toHaveBeenCalledTimes(1);
  });
});

describe('what is drawn', () => {
  it('stays while the page stays the same', async () => {
    await begin(LOGIN, AT_LOGIN);
    const [before, within] = [host(), drawnGuide()];
    document.body.append(document.createElement('table'));
    await wait(400);
    expect(looked.mock.calls.length).toBeGreaterThan(1);
    expect([host(), drawnGuide(), texts.mock.calls.length]).toEqual([before, within, 1]);
  });
  it('is another guide on another page', async () => {
    await begin(LOGIN, AT_LOGIN);
    const before = host();
    await goTo(AT_FORGOTTEN, FORGOTTEN);
    expect(host()).not.toBe(before);
    expect(before!.isConnected).toBe(false);
    expect(document.querySelectorAll('[data-candidate-guide]')).toHaveLength(1);
    expect(texts.mock.calls.map(([page]) => page)).toEqual(['login', 'forgottenPassword']);
    guideButton('show-all')!.click();
    await drawn();
    expect(notes()[0]).toBe('idNumber');
  });
  it('goes with the page, and nothing is known of its fields', async () => {
    const { state } = await begin(LOGIN, AT_LOGIN);
    await goTo('/Members/News.aspx', NEWS);
    expect([host(), state.page, state.fields, state.notices]).toEqual([null, undefined, [], []]);
    await goTo(AT_LOGIN, LOGIN);
    expect(drawnGuide()).toBeDefined();
  });
  it('says in place of hints that a page has changed too much, until it has not', async () => {
    const other = '<h1>Log in</h1><form><label>Name<input id="a"></label><label>Code<input id="b"></label></form>';
    const { state } = await begin(other, AT_LOGIN);
    expect([state.report?.split('\n')[0], state.fields]).toEqual(['# A page that changed: login', []]);
    await goTo(AT_LOGIN, LOGIN);
    expect([state.report, state.fields.length]).toEqual([undefined, 4]);
  });
  it('is nothing where there are no texts, and is said once', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    texts.mockRejectedValue(new Error('gone'));
    await begin(LOGIN, AT_LOGIN);
    expect([host(), said.mock.calls.length]).toEqual([null, 1]);
  });
  it('is nothing where the guide ends while the texts come', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    let come!: (given: GuideTexts | undefined) => void;
    texts.mockReturnValue(new Promise((resolve) => (come = resolve)));
    const begun = await begin(LOGIN, AT_LOGIN);
    begun.stop();
    come(undefined);
    await drawn();
    expect([host(), said.mock.calls.length]).toEqual([null, 0]);
  });
  it('is not what was asked for first, where that comes last', async () => {
    const come: (() => void)[] = [];
    texts.mockImplementation(
      (...asked) => new Promise((resolve) => come.push(() => void GUIDE_TEXTS(...asked).then(resolve))),
    );
    const begun = await begin(LOGIN, AT_LOGIN);
    begun.show(EN);
    come[1]!();
    await drawn();
    come[0]!();
    await drawn();
    expect(drawnGuide()!.getAttribute('lang')).toBe('en');
  });
});

describe('the languages', () => {
  it('are drawn anew where one of the two differs, and only then', async () => {
    const begun = await begin(LOGIN, AT_LOGIN);
    const first = drawnGuide();
    begun.show({ ...ZH });
    await drawn();
    expect(drawnGuide()).toBe(first);
    begun.show({ language: 'zh-TW' });
    await drawn();
    expect(drawnGuide()).not.toBe(first);
    expect(drawnGuide()!.querySelector('.en')).toBeNull();
    begun.show(EN);
    await drawn();
    expect(texts.mock.calls.map(([, languages]) => languages)).toEqual([ZH, { language: 'zh-TW' }, EN]);
    expect(host()!.shadowRoot!.querySelectorAll('.guide')).toHaveLength(1);
  });
  it('switch to and fro by the guide’s own button', async () => {
    await begin(LOGIN, AT_LOGIN);
    guideButton('language')!.click();
    await drawn();
    guideButton('language')!.click();
    await drawn();
    expect(keepLanguage.mock.calls).toEqual([['en'], ['zh-TW']]);
    expect(texts.mock.calls.map(([, languages]) => languages)).toEqual([ZH, EN, ZH]);
  });
});

describe('a press in the guide', () => {
  const pressIn = (target: EventTarget) => target.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  it.each(['pointerup', 'pointercancel'])('is one until the click after its %s', async (name) => {
    const { state } = await begin(LOGIN, AT_LOGIN);
    pressIn(document.body);
    expect(state.pressed).toBe(false);
    pressIn(host()!);
    expect(state.pressed).toBe(true);
    window.dispatchEvent(new Event(name));
    expect(state.pressed).toBe(true);
    await wait(1);
    expect(state.pressed).toBe(false);
  });
  it('holds up the looks at the page', async () => {
    await begin(LOGIN, AT_LOGIN);
    pressIn(host()!);
    looked.mockClear();
    document.body.append(document.createElement('table'));
    await wait(1000);
    expect(looked).not.toHaveBeenCalled();
    window.dispatchEvent(new Event('pointerup'));
    await wait(100);
    expect(looked).toHaveBeenCalledOnce();
  });
  it('is not heard of once the guide is gone', async () => {
    const begun = await begin(LOGIN, AT_LOGIN);
    const gone = host()!;
    begun.stop();
    document.body.append(gone);
    pressIn(gone);
    expect(begun.state.pressed).toBe(false);
    gone.remove();
  });
});

describe('where things stand is measured anew', () => {
  const isMeasured = async (act: () => unknown) => {
    const { state } = guide!;
    const before = state.layout;
    act();
    await wait(2500);
    return state.layout !== before;
  };
  const say = (id: string) => () => ((at(id).firstChild as Text).data = 'Other');
  it('when something changes between the boxes, not when words change elsewhere', async () => {
    await begin(LOGIN, AT_LOGIN);
    expect(await isMeasured(say('after'))).toBe(false);
    expect(await isMeasured(say('between'))).toBe(true);
    expect(await isMeasured(say('after'))).toBe(false);
  });
  it('when words elsewhere have moved a box', async () => {
    await begin(LOGIN, AT_LOGIN);
    expect(await isMeasured(() => at('form').before('x', document.createElement('p')))).toBe(true);
  });
  it('when the site says something', async () => {
    await begin(LOGIN, AT_LOGIN);
    expect(await isMeasured(() => at('said').append('Incorrect password.'))).toBe(true);
  });
  it('no longer once the guide is gone', async () => {
    const { state, stop } = await begin(LOGIN, AT_LOGIN);
    const before = state.layout;
    window.dispatchEvent(new Event('resize'));
    stop();
    await wait(500);
    expect(state.layout).toBe(before);
  });
});

describe('a form that is there and hidden', () => {
  it.each<[string, string, boolean]>([
    ['may be shown without a change of the page', '<h1>News</h1><p hidden><input></p>', true],
    ['is none without a box', NEWS, false],
  ])('%s', async (_, body, looks) => {
    await begin(body, '/Members/News.aspx');
    looked.mockClear();
    window.dispatchEvent(new Event('toggle'));
    await wait(400);
    expect(looked).toHaveBeenCalledTimes(looks ? 1 : 0);
    guide!.stop();
    window.dispatchEvent(new Event('toggle'));
    await wait(400);
    expect(looked).toHaveBeenCalledTimes(looks ? 1 : 0);
  });
});

describe('what is said of results', () => {
  const running = { css: 'p {}', look: vi.fn(), again: vi.fn(), stop: vi.fn() } satisfies RunningResults;
  const made = vi.fn<ResultsPart>(() => running);
  const results = vi.fn(async () => made as ResultsPart | undefined);
  const given = () => made.mock.calls[0]![0];
  beforeEach(() => {
    for (const heard of [running.look, running.again, running.stop, made, results]) heard.mockClear();
  });
  it('is loaded on the home page alone, once, and looks with each look', async () => {
    await begin(LOGIN, AT_LOGIN, { results });
    expect(results).not.toHaveBeenCalled();
    await goTo(AT_HOME, HOME);
    const looks = running.look.mock.calls.length;
    expect(looks).toBeGreaterThan(0);
    document.body.append(document.createElement('table'));
    await wait(400);
    expect(running.look.mock.calls.length).toBeGreaterThan(looks);
    expect(results).toHaveBeenCalledOnce();
  });
  it('stands in the guide with its own style, and goes with the page', async () => {
    const { state } = await begin(HOME, AT_HOME, { results });
    const note = document.createElement('p');
    expect(styles).not.toHaveBeenCalledWith('p {}');
    given().show(note);
    await drawn();
    expect(styles).toHaveBeenCalledWith('p {}');
    expect(drawnGuide()!.contains(note)).toBe(true);
    given().show(undefined);
    await drawn();
    expect(drawnGuide()!.contains(note)).toBe(false);
    given().show(note);
    await goTo(AT_LOGIN, LOGIN);
    expect(state.readingNote).toBeUndefined();
  });
  it('is read again in other languages, and when the guide is unfolded', async () => {
    const begun = await begin(HOME, AT_HOME, { results });
    expect(given().statement()).toBe(at('btnExamResult'));
    begun.show(EN);
    await drawn();
    expect([running.again.mock.calls.length, given().languages()]).toEqual([1, EN]);
    guideButton('fold')!.click();
    await drawn();
    expect([running.again.mock.calls.length, fold.mock.calls]).toEqual([1, [[true]]]);
    part('place-tab')!.click();
    await drawn();
    expect([running.again.mock.calls.length, fold.mock.calls]).toEqual([2, [[true], [false]]]);
    begun.stop();
    await drawn();
    expect(running.stop).toHaveBeenCalledOnce();
  });
  it('that comes when the guide is gone is not started', async () => {
    let come!: (part: ResultsPart) => void;
    const begun = await begin(HOME, AT_HOME, { results: () => new Promise((resolve) => (come = resolve)) });
    begun.stop();
    come(made);
    await drawn();
    expect(made).not.toHaveBeenCalled();
  });
  it('may be missing', async () => {
    const begun = await begin(HOME, AT_HOME, { results: async () => undefined });
    begun.show(EN);
    await drawn();
    expect(drawnGuide()!.getAttribute('lang')).toBe('en');
  });
});

describe('which note leads', () => {
  const leads = () => notes().find((name) => part(`line-${name}`)!.classList.contains('open'));
  const beginAll = async () => {
    await begin(LOGIN, AT_LOGIN);
    guideButton('show-all')!.click();
    await drawn();
  };
  it('that of the box in use, else of what is wrong, else of what is not right yet', async () => {
    await beginAll();
    expect(leads()).toBe('idNumber');
    at('txbPassword').focus();
    await drawn();
    expect(leads()).toBe('password');
    at('txbPassword').blur();
    await goTo(AT_LOGIN, LOGIN.replace('id="txbIDNumber"', 'id="txbIDNumber" value="ABC1"'));
    expect(leads()).toBe('idNumber');
    await goTo(AT_LOGIN, LOGIN.replace('id="txbIDNumber"', 'id="txbIDNumber" value="ABC123456"'));
    expect(leads()).toBe('password');
  });
  it('none while a box that the guide does not know is in use', async () => {
    await beginAll();
    document.body.insertAdjacentHTML('beforeend', '<input id="search">');
    at('search').focus();
    await drawn();
    expect(leads()).toBeUndefined();
  });
  it('none while an account is locked', async () => {
    await beginAll();
    guide!.state.advise({ is: 'locked', until: Date.now() + 60_000 });
    await drawn();
    expect(leads()).toBeUndefined();
    await type('txbIDNumber', 'ABC1', false);
    expect(leads()).toBe('idNumber');
  });
});
