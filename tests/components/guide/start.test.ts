// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://candidates.cambridgeenglish.org/Members/Login.aspx" }
/** Whether the guide starts on a page of the site at all, and that it hears when it is to go. */
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Settings } from '../../../domain/settings/settings.ts';
import { drawn, layOut, stopClock } from './page.ts';

vi.mock('wxt/browser', async () => (await import('../../background/wxt-browser.ts')).ofTheMoment);

const FORM = `<h1>Log in</h1><form><label for="txbIDNumber">ID Number</label><input id="txbIDNumber">
  <label for="txbPassword">Password</label><input type="password" id="txbPassword"><input type="submit" id="btnLogin"></form>`;
const NEWS = '<h1>News</h1><p>Dates of next year</p>';
const LOGIN = '/Members/Login.aspx';

const started = vi.fn();
/** Runs the script as the browser does, on a page that has been parsed. */
async function run(body: string, path: string, stored: object = {}) {
  layOut();
  stopClock();
  history.replaceState(null, '', path);
  document.body.innerHTML = body;
  await fakeBrowser.storage.local.set({ ...stored });
  vi.resetModules();
  const { default: script } = await import('../../../entrypoints/guide/index.ts');
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
