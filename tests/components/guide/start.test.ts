// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://candidates.cambridgeenglish.org/Members/Login.aspx" }
/** Whether the guide starts on a page of the site at all, and that it hears when it is to go. */
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type Settings } from '../../../domain/settings/settings.ts';
import type { GuideStart } from '../../../entrypoints/guide/index.ts';
import { drawn, layOut, stopClock, wait } from './page.ts';

vi.mock('wxt/browser', async () => (await import('../../background/wxt-browser.ts')).ofTheMoment);

const FORM = `<h1>Log in</h1><form><label for="txbIDNumber">ID Number</label><input id="txbIDNumber">
  <label for="txbPassword">Password</label><input type="password" id="txbPassword"><input type="submit" id="btnLogin"></form>`;
const NEWS = '<h1>News</h1><p>Dates of next year</p>';
const LOGIN = '/Members/Login.aspx';

const started = vi.fn();
/** The script on a page that has been parsed, ready to run. */
async function loaded(body: string, path: string, stored: object = {}) {
  layOut();
  stopClock();
  history.replaceState(null, '', path);
  document.body.innerHTML = body;
  await fakeBrowser.storage.local.set({ ...stored });
  vi.resetModules();
  const { default: script } = await import('../../../entrypoints/guide/index.ts');
  return script;
}
/** Runs it as the browser does. */
async function run(...page: Parameters<typeof loaded>) {
  const script = await loaded(...page);
  await Promise.all([script.main(), drawn()]);
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('browser', fakeBrowser);
  globalThis.candidateGuideRuns = undefined;
  globalThis.candidateGuideBody = started;
  started.mockClear();
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
  vi.useRealTimers();
});
afterAll(() => void vi.unstubAllGlobals());

it('stands on the site', () => expect(location.origin).toBe('https://candidates.cambridgeenglish.org'));

describe('the guide', () => {
  it('starts on a form that it may know, once', async () => {
    await run(FORM, LOGIN);
    expect(started).toHaveBeenCalledOnce();
    await run(FORM, LOGIN);
    expect(started).toHaveBeenCalledOnce();
  });
  it.each<[string, Partial<Settings>, object]>([
    ['the person', { guideOn: false }, {}],
    ['an administrator', { guideOn: true }, { guideOn: false }],
  ])('does not start where %s has switched it off', async (_, settings, policy) => {
    await run(FORM, LOGIN, { settings, settingsPolicy: policy });
    expect(started).not.toHaveBeenCalled();
    expect(globalThis.candidateGuideRuns).toBeUndefined();
  });
  it('is given the settings as they are stored', async () => {
    await run(FORM, LOGIN, { settings: { language: 'en', folded: true } });
    expect(started.mock.calls[0]![0].first).toMatchObject({
      settings: { language: 'en', folded: true },
      loginPending: false,
    });
  });
  it('waits on any other page until a form comes', async () => {
    await run(NEWS, '/Members/News.aspx');
    expect(started).not.toHaveBeenCalled();
    document.body.append(document.createElement('p'));
    await drawn();
    expect(started).not.toHaveBeenCalled();
    history.replaceState(null, '', LOGIN);
    document.body.innerHTML = FORM;
    await vi.waitFor(() => expect(started).toHaveBeenCalledOnce(), 5000);
    document.body.append(document.createElement('input'));
    await drawn();
    expect(started).toHaveBeenCalledOnce();
  });
  it('starts on any page that may be the answer to a login', async () => {
    await run(NEWS, '/Members/News.aspx', { loginPending: true });
    expect(started).toHaveBeenCalledOnce();
    expect(started.mock.calls[0]![0].first.loginPending).toBe(true);
  });
});

describe('the first frame of the page is not held up', () => {
  /** After how many ms it has started, to within 5. */
  const startsAfter = async (most = 1000) => {
    const script = await loaded(FORM, LOGIN);
    void script.main();
    for (let ms = 0; ms <= most; ms += 5) {
      await wait(ms === 0 ? 0 : 5);
      if (started.mock.calls.length) return ms;
    }
    return undefined;
  };
  it('the guide starts after two frames', async () => {
    const after = await startsAfter();
    expect(after).toBeGreaterThanOrEqual(16);
    expect(after).toBeLessThanOrEqual(50);
  });
  it('half a second later at the latest, where no frame is drawn', async () => {
    const script = await loaded(FORM, LOGIN);
    vi.spyOn(globalThis, 'requestAnimationFrame').mockReturnValue(1);
    void script.main();
    await wait(490);
    expect(started).not.toHaveBeenCalled();
    await wait(20);
    expect(started).toHaveBeenCalledOnce();
  });
  it('at once in a tab that nobody sees', async () => {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    expect(await startsAfter()).toBe(0);
  });
  it('not before the page has been parsed', async () => {
    const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    expect(await startsAfter()).toBeUndefined();
    state.mockReturnValue('interactive');
    document.dispatchEvent(new Event('DOMContentLoaded'));
    await wait(100);
    expect(started).toHaveBeenCalledOnce();
  });
});

describe('what it is given', () => {
  it('tells the page, reads the settings again, and has the modules that both need', async () => {
    await run(FORM, LOGIN);
    const { page, firstRead, modules } = started.mock.calls[0]![0] as GuideStart;
    expect(page()).toEqual({ doc: expect.any(String), openedAt: expect.any(Number), fresh: false, from: 'none' });
    await fakeBrowser.storage.local.set({ settings: { language: 'en' }, loginPending: true });
    expect(await firstRead()).toEqual({
      settings: { ...DEFAULT_SETTINGS, language: 'en', alsoEnglish: false },
      loginPending: true,
    });
    await fakeBrowser.storage.local.set({ settingsPolicy: { language: 'zh-TW' }, loginPending: 'yes' });
    expect(await firstRead()).toMatchObject({ settings: { language: 'zh-TW' }, loginPending: false });
    expect(Object.entries(modules).map(([path, exported]) => [path, Object.keys(exported)])).toEqual([
      ['components/guide/is-visible.ts', ['isVisible']],
      ['components/guide/next-task.ts', ['nextTask']],
      ['components/guide/observe-page.ts', ['observeChanges']],
      [
        'domain/site/controls.ts',
        [
          'ASIDE',
          'askingBoxes',
          'CONTROLS',
          'findAll',
          'isChosen',
          'isPasswordBox',
          'regionOf',
          'rootsOf',
          'SELECTORS',
        ],
      ],
      ['domain/site/heading-words.ts', ['headingWords', 'says']],
      ['domain/site/may-be-known.ts', ['mayBeKnown']],
      ['domain/site/site-pages.ts', ['isAtPath', 'isSamePath', 'SITE_PAGES']],
    ]);
  });
});

describe('a page that Back brings again', () => {
  const back = async (persisted: boolean) => {
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
    await drawn();
  };
  it('starts the guide where it was switched on meanwhile', async () => {
    await run(FORM, LOGIN, { settings: { guideOn: false } });
    await fakeBrowser.storage.local.set({ settings: { guideOn: true } });
    await back(false);
    expect(started).not.toHaveBeenCalled();
    await back(true);
    expect(started).toHaveBeenCalledOnce();
    await back(true);
    expect(started).toHaveBeenCalledOnce();
  });
  it('is left alone by a script that an update has cut off', async () => {
    await run(FORM, LOGIN, { settings: { guideOn: false } });
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('Extension context invalidated.'));
    await back(true);
    expect(started).not.toHaveBeenCalled();
  });
});

it('what a former script has left is taken away, and only where the guide starts', async () => {
  const LEFT = '<div data-candidate-guide=""></div>';
  await run(FORM + LEFT, LOGIN, { settings: { guideOn: false } });
  expect(document.querySelector('[data-candidate-guide]')).not.toBeNull();
  await run(FORM + LEFT, LOGIN, { settings: { guideOn: true } });
  expect(document.querySelector('[data-candidate-guide]')).toBeNull();
});
it('a second script in a page where the guide runs reads nothing', async () => {
  const script = await loaded(FORM, LOGIN);
  globalThis.candidateGuideRuns = true;
  const read = vi.spyOn(fakeBrowser.storage.local, 'get');
  await script.main();
  expect(read).not.toHaveBeenCalled();
});
it('two that wait at the same time start it once', async () => {
  const script = await loaded(FORM, LOGIN);
  await Promise.all([script.main(), script.main(), drawn()]);
  expect(started).toHaveBeenCalledOnce();
});
it('no longer looks at the page once the guide has started there', async () => {
  await run(NEWS, '/Members/News.aspx');
  history.replaceState(null, '', LOGIN);
  document.body.innerHTML = FORM;
  await wait(500);
  document.body.append(document.createElement('input'));
  await wait(500);
  document.body.append(document.createElement('form'));
  await wait(3000);
  expect(started).toHaveBeenCalledOnce();
});
