/** Logins as the background hears of them: whose page it is, and how many tries are left. */
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { KEPT_RESULTS_KEY } from '../../domain/results/kept-results.ts';
import { SESSION_KEY, type Session } from '../../domain/session/session.ts';
import {
  browser,
  closeBrowser,
  freshBrowser,
  fromPage,
  openTab,
  putOnList,
  settled,
  startWorker,
  until,
  type Tab,
} from './browser.ts';
import { AMY, BEN, HOME, LOGIN, NOW, shownPage } from './site.ts';

vi.mock('wxt/browser', async () => (await import('./wxt-browser.ts')).ofTheMoment);
afterAll(closeBrowser);

let documents = 0;
const page = (from: 'login' | 'none', openedAt = Date.now() - 1) => ({
  doc: `document ${(documents += 1)}`,
  openedAt,
  fresh: true,
  from,
});

/** Sends the login form; resolves to what the page that answers is told. */
async function logIn(tab: Tab, idNumber: string, shows: 'signedIn' | 'refused' | 'locked') {
  const form = page('none');
  await fromPage({ type: 'page.seen', page: form, shows: 'login' }, tab);
  vi.setSystemTime(Date.now() + 5000);
  await fromPage({ type: 'login.sent', idNumber, page: form, sentAt: Date.now() }, tab);
  vi.setSystemTime(Date.now() + 400);
  const answering = page('login');
  const advice = await fromPage({ type: 'page.seen', page: answering, shows, idNumber, fromSite: true }, tab);
  return { advice, page: answering };
}
const keep = (of: { page: object }, name: string, tab: Tab) =>
  fromPage(
    { type: 'results.keep', page: of.page, content: shownPage(name, 'B2 First', 'Pass at Grade B', '178') },
    tab,
  );
const kept = async () =>
  ((await browser.storage.local.get(KEPT_RESULTS_KEY))[KEPT_RESULTS_KEY] as { candidate?: string }[] | undefined)?.map(
    ({ candidate }) => candidate,
  );
const session = async () => (await browser.storage.local.get(SESSION_KEY))[SESSION_KEY] as Session;

beforeEach(async () => {
  await freshBrowser(NOW);
  await startWorker();
  await putOnList(AMY, BEN);
});

describe('a result is kept', () => {
  it('as that of whom the login was heard', async () => {
    const tab = openTab(HOME);
    const home = await logIn(tab, BEN.idNumber, 'signedIn');
    expect(await keep(home, 'BEN LIN', tab)).toBe('kept');
    expect(await kept()).toEqual([BEN.id]);
    expect(await keep(home, 'BEN LIN', tab)).toBe('already');
  });
  it('also after the worker was stopped in between', async () => {
    const tab = openTab(HOME);
    const home = await logIn(tab, AMY.idNumber.toLowerCase(), 'signedIn');
    await startWorker();
    await keep(home, 'AMY LIN', tab);
    expect(await kept()).toEqual([AMY.id]);
  });
  it('as nobody’s where no login was heard', async () => {
    const tab = openTab(HOME);
    expect(await keep({ page: page('none') }, 'AMY LIN', tab)).toBe('kept');
    expect(await kept()).toEqual([undefined]);
  });
  it('as nobody’s after an update, which heard nothing for a while', async () => {
    const tab = openTab(HOME);
    const home = await logIn(tab, AMY.idNumber, 'signedIn');
    await browser.runtime.onInstalled.trigger({ reason: 'update' } as never);
    await settled();
    await keep(home, 'AMY LIN', tab);
    expect(await kept()).toEqual([undefined]);
  });
  it('as nobody’s after access to the site was withdrawn and given back', async () => {
    const tab = openTab(HOME);
    const home = await logIn(tab, AMY.idNumber, 'signedIn');
    await browser.permissions.onRemoved.trigger();
    await settled();
    await keep(home, 'AMY LIN', tab);
    expect(await kept()).toEqual([undefined]);
  });
  it('not at all where the browser refuses, and the page is told so', async () => {
    const tab = openTab(HOME);
    const home = await logIn(tab, AMY.idNumber, 'signedIn');
    const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const set = vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('full') as never);
    expect(await keep(home, 'AMY LIN', tab)).toBe('failed');
    // An error's text may hold something of the page.
    expect(JSON.stringify(errors.mock.calls)).not.toContain('full');
    set.mockRestore();
    errors.mockRestore();
    expect(await kept()).toBeUndefined();
  });
  it('not at all where the page shows none', async () => {
    const tab = openTab(HOME);
    const content = { extent: 'whole', tokens: [['html', {}], 'Your result is not available yet.', null] };
    expect(await fromPage({ type: 'results.keep', content, page: page('none') }, tab)).toBe('failed');
    expect(await kept()).toBeUndefined();
  });
});

describe('the tries that are left', () => {
  it('are told with the account as others may read it', async () => {
    const tab = openTab(LOGIN);
    expect((await logIn(tab, AMY.idNumber, 'refused')).advice).toEqual({ is: 'counted', refused: 1, account: '••456' });
    const second = await logIn(tab, AMY.idNumber, 'refused');
    expect(second.advice).toMatchObject({ is: 'lastTry', refused: 2, account: '••456' });
  });
  it.each(['refused', 'locked'] as const)('count an answer in the same document: %s', async (shows) => {
    const tab = openTab(LOGIN);
    const form = page('none');
    await fromPage({ type: 'page.seen', page: form, shows: 'login' }, tab);
    await fromPage({ type: 'login.sent', idNumber: AMY.idNumber, page: form, sentAt: Date.now() }, tab);
    await fromPage({ type: 'login.answered', page: form, shows }, tab);
    expect(await fromPage({ type: 'login.advice', idNumber: AMY.idNumber }, tab)).toMatchObject(
      shows === 'refused' ? { is: 'counted', refused: 1 } : { is: 'locked' },
    );
  });
  it.each([
    ['refused', true, 'counted'],
    ['locked', true, 'locked'],
    // What the person has typed may be another account than the one that was refused.
    ['refused', false, 'nothing'],
    ['login', true, 'nothing'],
  ])('of a login that nobody heard, by what the site has put into the box: %s, %s', async (shows, fromSite, is) => {
    const tab = openTab(LOGIN);
    const seen = { type: 'page.seen', page: page('login'), shows, idNumber: AMY.idNumber, fromSite };
    expect(await fromPage(seen, tab)).toMatchObject({ is });
  });
  it('are each account’s own', async () => {
    const tab = openTab(LOGIN);
    await logIn(tab, AMY.idNumber, 'refused');
    expect((await logIn(tab, BEN.idNumber, 'refused')).advice).toMatchObject({ refused: 1, account: '••321' });
  });
  it('are told to an empty form too, and of the account that is nearest to a lock', async () => {
    const tab = openTab(LOGIN);
    expect(await fromPage({ type: 'login.advice' }, tab)).toEqual({ is: 'nothing' });
    await logIn(tab, BEN.idNumber, 'refused');
    await logIn(tab, AMY.idNumber, 'refused');
    await logIn(tab, AMY.idNumber, 'refused');
    expect(await fromPage({ type: 'login.advice' }, tab)).toMatchObject({ is: 'lastTry', account: '••456' });
    expect(await fromPage({ type: 'login.advice', idNumber: BEN.idNumber }, tab)).toMatchObject({ refused: 1 });
  });
  it('are told with a lock and its end', async () => {
    const { advice } = await logIn(openTab(LOGIN), AMY.idNumber, 'locked');
    expect(advice).toMatchObject({ is: 'locked', account: '••456' });
    expect((advice as { until: number }).until).toBeGreaterThan(Date.now());
  });
  it('count anew after a login that succeeded', async () => {
    const tab = openTab(LOGIN);
    await logIn(tab, AMY.idNumber, 'refused');
    await logIn(tab, AMY.idNumber, 'signedIn');
    expect(await fromPage({ type: 'login.advice', idNumber: AMY.idNumber }, tab)).toEqual({ is: 'nothing' });
  });
  it('are gone when the computer becomes a shared one', async () => {
    const tab = openTab(LOGIN);
    await logIn(tab, AMY.idNumber, 'refused');
    await browser.storage.local.set({ settings: { sharedComputer: true } });
    await until(async () => Object.keys((await session()).tries).length === 0);
    expect(await fromPage({ type: 'login.advice', idNumber: AMY.idNumber }, tab)).toEqual({ is: 'nothing' });
  });
});

it('no ID Number is on disk after logins', async () => {
  await logIn(openTab(LOGIN), AMY.idNumber, 'refused');
  const disk = JSON.stringify(await browser.storage.local.get(null));
  expect(disk).not.toContain(AMY.idNumber);
  expect(disk).not.toContain(AMY.idNumber.slice(3));
});

it('pages know at once that one of them may be the answer', async () => {
  const tab = openTab(LOGIN);
  const form = page('none');
  await fromPage({ type: 'page.seen', page: form, shows: 'login' }, tab);
  const sent = fromPage({ type: 'login.sent', idNumber: AMY.idNumber, page: form, sentAt: Date.now() }, tab);
  // Before the slow hash is done.
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(await browser.storage.local.get('loginPending')).toEqual({ loginPending: true });
  await sent;
});

it('a result is explained, and the day on which it was first seen stays', async () => {
  const tab = openTab(HOME);
  const content = shownPage('AMY LIN', 'B2 First', 'Pass at Grade B', '178');
  const read = { type: 'results.read', content, page: page('none'), language: 'zh-TW', alsoEnglish: true };
  const first = await fromPage(read, tab);
  vi.setSystemTime(NOW + 40 * 24 * 3_600_000);
  await startWorker();
  expect(await fromPage(read, tab)).toEqual(first);
  // Seen for the first time on this day, it would say other dates.
  await browser.storage.local.clear();
  expect(await fromPage(read, tab)).not.toEqual(first);
});
