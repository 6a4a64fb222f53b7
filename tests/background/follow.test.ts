/** What the background does when settings, policies, the package or a private window ask for it. */
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SETTINGS_POLICY_KEY } from '../../domain/settings/policy.ts';
import { SETTINGS_KEY } from '../../domain/settings/settings.ts';
import {
  browser,
  closeBrowser,
  freshBrowser,
  fromOwnPage,
  openTab,
  putOnList,
  settled,
  startWorker,
  until,
  world,
} from './browser.ts';
import { AMY, BEN, HOME, LOGIN, NOW } from './site.ts';

vi.mock('wxt/browser', async () => (await import('./wxt-browser.ts')).ofTheMoment);
afterAll(closeBrowser);

const stored = async (key: string) => (await browser.storage.local.get(key))[key];
const change = (settings: object) => browser.storage.local.set({ [SETTINGS_KEY]: settings });
const installed = (reason: 'install' | 'update' | 'chrome_update') =>
  browser.runtime.onInstalled.trigger({ reason } as never);
/** The files of the guide, in the order in which the manifest names them. */
const startedIn = (tab: number) => [`${tab} /guide-body.js`, `${tab} /guide.js`];
const welcomes = () => world.tabs.filter(({ url }) => url.endsWith('/welcome.html')).length;

beforeEach(async () => {
  await freshBrowser(NOW);
  await startWorker();
});

describe('the welcome page', () => {
  it('opens once, at the installation', async () => {
    await installed('install');
    await until(() => welcomes() === 1);
    await installed('update');
    await installed('chrome_update');
    await settled();
    expect(welcomes()).toBe(1);
  });
  it('does not open at an update of a version that told nothing yet', async () => {
    await installed('update');
    await settled();
    expect(welcomes()).toBe(0);
  });
});

it('the texts of the guide are stored at an installation and at an update', async () => {
  await installed('update');
  await until(async () =>
    Object.keys(await browser.storage.local.get(null)).some((key) => key.startsWith('guideTexts.')),
  );
});

describe('the guide, switched on', () => {
  it('starts in the open pages of the site, and nowhere else', async () => {
    await change({ guideOn: false });
    await settled();
    openTab(LOGIN);
    openTab('https://example.org/');
    openTab(HOME);
    expect(world.scripts).toEqual([]);
    await change({ guideOn: true });
    await until(() => world.scripts.length > 0);
    expect(world.scripts).toEqual([...startedIn(1), ...startedIn(3)]);
  });
  it('is not put into pages once more when another setting changes', async () => {
    openTab(LOGIN);
    await change({ guideOn: true, language: 'en' });
    await change({ guideOn: true, language: 'zh-TW' });
    await settled();
    expect(world.scripts).toEqual([]);
  });
  it('starts when the administrator no longer switches it off', async () => {
    openTab(LOGIN);
    world.policy = { guideOn: false };
    await browser.runtime.onStartup.trigger();
    await until(async () => (await stored(SETTINGS_POLICY_KEY)) !== undefined);
    expect(world.scripts).toEqual([]);
    world.policy = {};
    await browser.storage.onChanged.trigger({} as never, 'managed' as never);
    await until(() => world.scripts.length > 0);
  });
});

describe('what an administrator fixes', () => {
  it('is copied at the start, and again after everything was erased', async () => {
    world.policy = { sharedComputer: true, guideOn: 'perhaps', else: 1 };
    await browser.runtime.onStartup.trigger();
    await until(async () => (await stored(SETTINGS_POLICY_KEY)) !== undefined);
    expect(await stored(SETTINGS_POLICY_KEY)).toEqual({ sharedComputer: true });
    await browser.storage.local.clear();
    await until(async () => (await stored(SETTINGS_POLICY_KEY)) !== undefined);
  });
  it('is gone when the policy is', async () => {
    world.policy = { desk: true };
    await installed('update');
    await until(async () => (await stored(SETTINGS_POLICY_KEY)) !== undefined);
    world.policy = {};
    await browser.storage.onChanged.trigger({} as never, 'managed' as never);
    await until(async () => (await stored(SETTINGS_POLICY_KEY)) === undefined);
  });
});

describe('settings in the browser’s sync', () => {
  it('travel only where that was ticked', async () => {
    await change({ language: 'en' });
    await settled();
    expect(await browser.storage.sync.get(null)).toEqual({});
    await browser.storage.local.set({ settingsFollow: true });
    await change({ language: 'zh-TW' });
    await until(async () => Object.keys(await browser.storage.sync.get(null)).length > 0);
  });
});

it('an own page in a private window gets the whole list', async () => {
  await putOnList(AMY, BEN);
  const shared = (await fromOwnPage({ type: 'list.share' })) as { is: string; candidates: unknown[] };
  expect(shared.is).toBe('listed');
  expect(shared.candidates).toHaveLength(2);
  expect(shared.candidates).toEqual(expect.arrayContaining([AMY, BEN]));
});
