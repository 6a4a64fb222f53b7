/** Which tab of the site is opened, which is in front, and whose cookies it has. */
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { HOME_ADDRESS, LOGIN_ADDRESS } from '../../domain/site/site-map.ts';
import { cookieStoreOf, homeIsInFront, isInFront, openSite } from '../../platform/tabs.ts';

const world = vi.hoisted(() => ({
  tabs: [] as object[],
  focused: undefined as boolean | undefined,
  done: [] as unknown[],
}));
vi.mock('wxt/browser', () => ({
  browser: {
    tabs: {
      query: async (asked: object) => {
        world.done.push(asked);
        return world.tabs;
      },
      create: async (tab: object) => {
        world.done.push(tab);
        return { windowId: 7 };
      },
      update: async (...what: unknown[]) => {
        world.done.push(what);
        return { windowId: 8 };
      },
    },
    get windows() {
      if (world.focused === undefined) return undefined;
      return {
        update: async (...what: unknown[]) => void world.done.push(what),
        getLastFocused: async () => ({ focused: world.focused }),
      };
    },
  },
}));
afterAll(() => vi.resetModules());
beforeEach(() => void Object.assign(world, { tabs: [], focused: true, done: [] }));

const tab = (id: number, url?: string, incognito = false) => ({ id, url, incognito });
const OTHER = 'https://candidates.cambridgeenglish.org/Members/Help.aspx';

describe('the site is opened', () => {
  const asked = { url: 'https://candidates.cambridgeenglish.org/*' };
  const focus = (id: number) => [id, { focused: true }];

  it.each([
    ['in a new tab', LOGIN_ADDRESS, [], [{ url: LOGIN_ADDRESS }, focus(7)]],
    ['not in place of another page', LOGIN_ADDRESS, [tab(1, OTHER), tab(2)], [{ url: LOGIN_ADDRESS }, focus(7)]],
    ['not in a private window', LOGIN_ADDRESS, [tab(1, LOGIN_ADDRESS, true)], [{ url: LOGIN_ADDRESS }, focus(7)]],
    [
      'where it stands, as it stands',
      LOGIN_ADDRESS,
      [tab(1, OTHER), tab(2, `${LOGIN_ADDRESS.toLowerCase()}?x=1`)],
      [[2, { active: true }], focus(8)],
    ],
    [
      'where it stands, loaded anew',
      HOME_ADDRESS,
      [tab(3, HOME_ADDRESS)],
      [[3, { active: true, url: HOME_ADDRESS }], focus(8)],
    ],
  ] as const)('%s', async (_, address, tabs, done) => {
    world.tabs = [...tabs];
    await openSite(address);
    expect(world.done).toEqual([asked, ...done]);
  });

  it('also where there are no windows', async () => {
    world.focused = undefined;
    await openSite(LOGIN_ADDRESS);
    expect(world.done).toEqual([asked, { url: LOGIN_ADDRESS }]);
  });
});

it.each([
  ['the home page', tab(1, HOME_ADDRESS), true, true, true],
  ['with another case and a query', tab(1, HOME_ADDRESS.replace('Members', 'members') + '?x'), true, true, true],
  ['in a browser without windows', tab(1, HOME_ADDRESS), undefined, true, true],
  ['behind another program', tab(1, HOME_ADDRESS), false, false, false],
  ['in a private window', tab(1, HOME_ADDRESS, true), true, false, false],
  ['another page', tab(1, OTHER), true, true, false],
  [
    'a page of the same path elsewhere',
    tab(1, new URL(HOME_ADDRESS).pathname.replace(/^/, 'https://example.org')),
    true,
    true,
    false,
  ],
  ['one without an address', tab(1), true, true, false],
  ['another tab', tab(2, OTHER), true, false, false],
  ['none', undefined, true, false, false],
])('in front: %s', async (_, one, focused, itself, home) => {
  Object.assign(world, { tabs: one ? [one] : [], focused });
  expect([await isInFront(1), await homeIsInFront()]).toEqual([itself, home]);
  expect(world.done[0]).toEqual({ active: true, lastFocusedWindow: true });
});

it.each([
  [{}, 'default'],
  [{ cookieStoreId: '' }, 'default'],
  [{ cookieStoreId: 'firefox-default' }, 'default'],
  [{ cookieStoreId: 'firefox-container-1' }, 'firefox-container-1'],
  [{ cookieStoreId: 5 }, 'default'],
])('the cookie store of %j is %s', (of, store) => expect(cookieStoreOf(of)).toBe(store));
