// @vitest-environment jsdom
/** What the background is told of how a document came here: by it a page is taken for the answer to a login, or not. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { identifyPage, statusOfPage } from '../../../components/guide/page-id.ts';

const { origin } = location;
const LOGIN = `${origin}/Members/Login.aspx`;
const HELP = `${origin}/Members/Help.aspx`;

interface Arrival {
  readonly type: string;
  readonly deliveryType?: string;
  readonly transferSize?: number;
  readonly responseStatus?: number;
}

/** A document that is still being parsed, with what the browser says of its navigation. */
function arrived(entry: Arrival | undefined, referrer = '', before?: string | null) {
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue(entry ? ([entry] as never) : []);
  vi.spyOn(document, 'referrer', 'get').mockReturnValue(referrer);
  vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
  vi.stubGlobal('navigation', before === undefined ? undefined : { activation: { from: before && { url: before } } });
  const again = vi.fn();
  return { page: identifyPage(again), again };
}
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const NETWORK = { type: 'navigate', deliveryType: '', transferSize: 9000 };

it.each<[string, Arrival | undefined, boolean]>([
  ['from the network', NETWORK, true],
  ['from the cache', { ...NETWORK, deliveryType: 'cache' }, false],
  ['from the network, in a browser that tells sizes only', { type: 'navigate', transferSize: 9000 }, true],
  ['from the cache, in a browser that tells sizes only', { type: 'navigate', transferSize: 0 }, false],
  ['by Back', { ...NETWORK, type: 'back_forward' }, false],
  ['by a reload', { ...NETWORK, type: 'reload' }, true],
  ['nobody says how', undefined, false],
])('a document %s is fresh: %j', (_, entry, fresh) => {
  expect(arrived(entry).page().fresh).toBe(fresh);
});

it('a script that starts late has missed something', () => {
  arrived(NETWORK);
  vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive');
  expect(identifyPage(() => undefined)().fresh).toBe(false);
});

it('a document that Back brings again is no longer fresh, and is told of', () => {
  const { page, again } = arrived(NETWORK);
  const shown = (persisted: boolean) => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
  shown(false);
  expect([again.mock.calls.length, page().fresh]).toEqual([0, true]);
  shown(true);
  expect([again.mock.calls.length, page().fresh]).toEqual([1, false]);
});

it('each document has a name of its own, which stays, and the time at which it was opened', () => {
  const { page } = arrived(NETWORK);
  expect(page().doc).toBe(page().doc);
  expect(arrived(NETWORK).page().doc).not.toBe(page().doc);
  expect(page().openedAt).toBeGreaterThan(Date.now() - performance.now() - 1000);
  expect(page().openedAt).toBeLessThanOrEqual(Date.now());
});

describe('where it came from', () => {
  it.each<[string, Arrival, string, string | null | undefined, string]>([
    ['the login, by its form or a link', NETWORK, LOGIN, undefined, 'login'],
    ['the login in the tab before, without a referrer', NETWORK, '', LOGIN, 'afterLogin'],
    ['another page of the site', NETWORK, HELP, undefined, 'elsewhere'],
    ['another page of the site, without a referrer', NETWORK, '', HELP, 'elsewhere'],
    ['the site, which page is not said', NETWORK, `${origin}/`, undefined, 'none'],
    ['another host that has such a page', NETWORK, 'https://example.org/Members/Login.aspx', undefined, 'none'],
    ['nowhere: an address was typed', NETWORK, '', undefined, 'none'],
    ['nowhere, in a browser that knows of no page before', NETWORK, '', null, 'none'],
    [
      'a reload, which still names the page that it first came from',
      { ...NETWORK, type: 'reload' },
      LOGIN,
      LOGIN,
      'none',
    ],
  ])('%s', (_, entry, referrer, before, from) => {
    expect(arrived(entry, referrer, before).page().from).toBe(from);
  });
});

it('the status of the document, or 0 where the browser does not say', () => {
  arrived({ ...NETWORK, responseStatus: 503 });
  expect(statusOfPage()).toBe(503);
  arrived(NETWORK);
  expect(statusOfPage()).toBe(0);
  arrived(undefined);
  expect(statusOfPage()).toBe(0);
});
