/** Waiting for results in the background: what wakes it, what it asks, and what it shows. */
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Candidate } from '../../domain/candidates/candidate.ts';
import { alertId, isReminder, noticeId } from '../../domain/watch/alert.ts';
import { WATCH_KEY, type WatchState } from '../../domain/watch/watch-state.ts';
import { LANGUAGE_IDS } from '../../locales/languages.ts';
import { BACKSTOP_ALARM, TICK_ALARM } from '../../platform/alarms.ts';
import {
  browser,
  closeBrowser,
  freshBrowser,
  fromOwnPage,
  fromPage,
  openTab,
  putOnList,
  settled,
  startWorker,
  until,
  world,
} from './browser.ts';
import { AMY, BEN, HOME, homeHtml, LOGIN, notYetPage, NOW, shownPage } from './site.ts';

vi.mock('wxt/browser', async () => (await import('./wxt-browser.ts')).ofTheMoment);
afterAll(closeBrowser);
afterEach(() => void vi.restoreAllMocks());

const MINUTE = 60_000;
const watch = async () => (await browser.storage.local.get(WATCH_KEY))[WATCH_KEY] as WatchState | undefined;
const candidate = async (id: string) => (await watch())?.candidates.find(({ key }) => key === id);
const alarms = async () => (await browser.alarms.getAll()).map(({ name }) => name).sort();
const shown = async () => Object.keys(await browser.notifications.getAll());
const badge = () => browser.action.getBadgeText({});

const RELEASED = () => ({ status: 200, url: HOME, html: homeHtml('AMY LIN', 'B2 First', 'Pass at Grade B', '178') });
const UNREADABLE = () => ({ status: 200, url: HOME, html: '<html><body><h1>Your results are ready</h1>' });

/** The login that makes the pages of this browser somebody's. */
async function comesIn({ idNumber }: Candidate) {
  const tab = openTab(LOGIN, { active: false });
  const form = { doc: 'form', openedAt: Date.now() - 9000, fresh: true, from: 'none' };
  await fromPage({ type: 'page.seen', page: form, shows: 'login' }, tab);
  await fromPage({ type: 'login.sent', idNumber, page: form, sentAt: Date.now() }, tab);
  const home = { doc: 'home', openedAt: Date.now() + 1, fresh: true, from: 'login' };
  vi.setSystemTime(Date.now() + 500);
  await fromPage({ type: 'page.seen', page: home, shows: 'signedIn' }, tab);
  await settled();
}
const amyLogsIn = () => comesIn(AMY);

/** The alarm that is set rings at its time. */
async function alarmRings(name = TICK_ALARM) {
  const alarm = await browser.alarms.get(name);
  if (alarm) vi.setSystemTime(Math.max(Date.now(), Math.ceil(alarm.scheduledTime)));
  await browser.alarms.onAlarm.trigger({ name } as never);
  await settled();
}

/** As often as needed, up to a day. */
async function ringUntil(seen: () => unknown) {
  for (let rings = 0; rings < 60; rings += 1) {
    if (await seen()) return;
    await alarmRings();
  }
  throw new Error('it did not happen within 60 alarms');
}

beforeEach(async () => {
  await freshBrowser(NOW);
  await putOnList(AMY, { ...BEN, watching: false });
  await startWorker();
});

it('nobody asked for it: nothing is stored, set or requested', async () => {
  expect(await fromOwnPage({ type: 'watch.list' })).toBe('done');
  await browser.runtime.onStartup.trigger();
  await settled();
  expect(await watch()).toBeUndefined();
  expect(await alarms()).toEqual([]);
  expect(world.requests).toEqual([]);
});

describe('releases of a backup', () => {
  const release = { key: AMY.id, exam: 'first', examDate: AMY.examDate, releasedAt: NOW - 3_600_000 };

  it('are kept where nobody has chosen whether to watch, and choose nothing', async () => {
    expect(await fromOwnPage({ type: 'watch.releases', releases: [release], restored: true })).toBe('done');
    expect(await watch()).toMatchObject({ on: false, unasked: true });
    expect(await candidate(AMY.id)).toMatchObject({ releasedAt: release.releasedAt, alert: 'seen' });
    expect(await fromOwnPage({ type: 'watch.releases', releases: [release], restored: false })).toBe('done');
    expect((await candidate(AMY.id))?.releasedAt).toBeUndefined();
  });
  it('are announced no second time, and are a choice no less than before', async () => {
    await fromOwnPage({ type: 'watch.switch', on: true });
    await fromOwnPage({ type: 'watch.releases', releases: [release], restored: true });
    await settled();
    const after = await watch();
    expect(after?.on).toBe(true);
    expect(after).not.toHaveProperty('unasked');
    expect((await candidate(AMY.id))?.alert).toBe('seen');
    expect([await shown(), await badge()]).toEqual([[], '']);
  });
  it('are not kept on a shared computer', async () => {
    await browser.storage.local.set({ settings: { sharedComputer: true } });
    expect(await fromOwnPage({ type: 'watch.releases', releases: [release], restored: true })).toBe('shared');
    expect(await watch()).toBeUndefined();
  });
});

it('what is stored and cannot be read is left alone, and the page is told', async () => {
  await browser.storage.local.set({ [WATCH_KEY]: { version: 99 } });
  expect(await fromOwnPage({ type: 'watch.switch', on: true })).toBe('failed');
  expect(await fromOwnPage({ type: 'watch.interval', interval: 30 })).toBe('failed');
  const releases = [{ key: AMY.id, exam: 'first', examDate: AMY.examDate, releasedAt: NOW }];
  expect(await fromOwnPage({ type: 'watch.releases', releases, restored: true })).toBe('failed');
  expect(await watch()).toEqual({ version: 99 });
});

describe('whose account a login is', () => {
  const many = Array.from({ length: 20 }, (_, i) => ({
    ...AMY,
    id: `33333333-3333-4333-8333-${String(i).padStart(12, '0')}`,
    nickname: `Number ${i}`,
    idNumber: `GHI${String(100_000 + i)}`,
  }));
  const known = async () => (await watch())!.candidates.filter(({ account }) => account !== undefined);
  const logsIn = async ({ idNumber }: { idNumber: string }) => {
    const page = { doc: `form of ${idNumber}`, openedAt: Date.now() - 9000, fresh: true, from: 'none' };
    const tab = openTab(LOGIN, { active: false });
    await fromPage({ type: 'page.seen', page, shows: 'login' }, tab);
    await fromPage({ type: 'login.sent', idNumber, page, sentAt: Date.now() }, tab);
  };

  it('is known of those who are waited for, and of nobody else', async () => {
    await fromOwnPage({ type: 'watch.switch', on: true });
    expect((await known()).map(({ key }) => key)).toEqual([AMY.id]);
    await putOnList({ ...BEN, watching: true });
    await fromOwnPage({ type: 'watch.list' });
    expect(new Set((await known()).map(({ account }) => account)).size).toBe(2);
  });
  it('of a long list becomes known a few at a time, and at once of whoever logs in', async () => {
    await putOnList(...many);
    await fromOwnPage({ type: 'watch.switch', on: true });
    const first = await known();
    expect(first.length).toBeGreaterThan(5);
    expect(first.length).toBeLessThan(22);
    const unknown = many.filter(({ id }) => !first.some(({ key }) => key === id));
    await logsIn(unknown[0]!);
    expect((await candidate(unknown[0]!.id))?.account).toBeDefined();
    expect(await known()).toHaveLength(first.length + 1);
    await logsIn({ idNumber: 'XYZ999999' });
    expect(await known()).toHaveLength(first.length + 1);
    await fromOwnPage({ type: 'watch.list' });
    expect(await known()).toHaveLength(21);
  });
  it('is known of who is signed in when the watch is switched on, however far down the list', async () => {
    await putOnList(...many);
    const last = { ...many[19]!, watching: false };
    await putOnList(last);
    await logsIn(last);
    const page = { doc: 'home', openedAt: Date.now() + 1, fresh: true, from: 'login' };
    vi.setSystemTime(Date.now() + 300);
    await fromPage({ type: 'page.seen', page, shows: 'signedIn' }, openTab(HOME));
    await fromPage(
      { type: 'page.seen', page, shows: 'signedIn' },
      world.tabs.find(({ url }) => url === LOGIN)!,
    );
    await settled();
    await fromOwnPage({ type: 'watch.switch', on: true });
    expect((await candidate(last.id))?.account).toBeDefined();
  });
});

describe('switched on', () => {
  beforeEach(async () => {
    expect(await fromOwnPage({ type: 'watch.switch', on: true })).toBe('done');
    await settled();
  });

  it('waits for whom the list says, and is woken again', async () => {
    expect((await watch())?.candidates).toMatchObject([
      { key: AMY.id, on: true },
      { key: BEN.id, on: false },
    ]);
    expect(await alarms()).toEqual([BACKSTOP_ALARM, TICK_ALARM]);
  });
  it('follows the list', async () => {
    await putOnList({ ...BEN, watching: true });
    await fromOwnPage({ type: 'watch.list' });
    expect((await candidate(BEN.id))?.on).toBe(true);
  });
  it('does not take a list that cannot be read for an empty one', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('', 'UnknownError');
    });
    await fromOwnPage({ type: 'watch.list' });
    expect((await watch())?.candidates).toHaveLength(2);
  });
  it('tells a result as nobody’s while it is not known who is signed in', async () => {
    world.site = RELEASED;
    await ringUntil(async () => (await shown()).length > 0);
    expect(await shown()).toEqual([noticeId('nobodys')]);
    expect((await candidate(AMY.id))?.alert).toBeUndefined();
    expect(await badge()).toBe('');
  });
});

describe('of two who are waited for', () => {
  const ben = { ...BEN, watching: true };
  beforeEach(async () => {
    await putOnList(ben);
    expect(await fromOwnPage({ type: 'watch.switch', on: true })).toBe('done');
    world.site = RELEASED;
  });
  it.each([
    ['the first', AMY, ben],
    ['the second', ben, AMY],
  ])('%s is told of the result, who is signed in, and the other is not', async (_, one, other) => {
    await comesIn(one);
    await ringUntil(async () => (await shown()).some((id) => id.startsWith('watch.result')));
    expect(await shown()).toEqual([alertId(one.id)]);
    expect((await candidate(one.id))?.releasedAt).toBeDefined();
    expect((await candidate(other.id))?.releasedAt).toBeUndefined();
    expect(await badge()).toBe('1');
  });
  it('neither is told of the result of somebody else who is signed in', async () => {
    await comesIn({ ...AMY, idNumber: 'XYZ987654' });
    await fromOwnPage({ type: 'watch.look' });
    for (let rings = 0; rings < 5; rings += 1) await alarmRings();
    expect((await watch())!.candidates.map(({ releasedAt }) => releasedAt)).toEqual([undefined, undefined]);
    expect(await badge()).toBe('');
  });
});

describe('a reminder to sign in', () => {
  const reminders = async () => (await shown()).filter(isReminder);
  /** The tab shows the login page: nobody is signed in. */
  const signedOut = async () => {
    const page = { doc: 'login', openedAt: Date.now() - 1, fresh: true, from: 'none' };
    await fromPage({ type: 'page.seen', page, shows: 'login' }, openTab(LOGIN, { active: false }));
    await fromOwnPage({ type: 'watch.switch', on: true });
    await settled();
  };

  it('comes once on a working day while nobody is signed in, without a request, and leads to the login', async () => {
    await signedOut();
    await ringUntil(async () => (await reminders()).length > 0);
    const [id] = await reminders();
    const texts = browser.notifications.getAllCreateOptions() as Record<string, { title: string; message: string }>;
    expect(texts[id!]).toMatchObject({ title: expect.stringMatching(/./), message: expect.stringMatching(/./) });
    const day = Date.now();
    await browser.notifications.onClicked.trigger(id!);
    await settled();
    expect(world.tabs.map(({ url, active }) => [url, active])).toEqual([[LOGIN, true]]);
    expect(await shown()).toEqual([]);
    await ringUntil(async () => (await reminders()).length > 0);
    expect(Date.now() - day).toBeGreaterThan(12 * 60 * MINUTE);
    expect(world.requests).toEqual([]);
  });
  it('does not come to somebody who is signed in', async () => {
    await amyLogsIn();
    await fromOwnPage({ type: 'watch.switch', on: true });
    await settled();
    for (let rings = 0; rings < 10; rings += 1) await alarmRings();
    expect(await reminders()).toEqual([]);
  });
});

it('what is unreadable is reported to a developer by its length and reason, without a word of the page', async () => {
  await amyLogsIn();
  await fromOwnPage({ type: 'watch.switch', on: true });
  world.site = () => ({ ...UNREADABLE(), html: '<html><body><h1>Dear Amy Lin, ABC123456</h1>' });
  await ringUntil(async () => (await badge()) === '?');
  vi.stubGlobal('navigator', { ...navigator, userAgent: 'a browser' });
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ name: 'Candidate Guide', version: '1.2.3' } as never);
  const { watchReport } = await import('../../platform/stored-watch.ts');
  const report = await watchReport(await watch());
  expect(JSON.parse(report)).toMatchObject({
    extension: 'Candidate Guide 1.2.3',
    browser: 'a browser',
    last: { is: 'cannotTell' },
    page: { length: '<html><body><h1>Dear Amy Lin, ABC123456</h1>'.length, why: expect.any(String) },
  });
  expect(report).not.toMatch(/Amy|Lin|ABC|456/);
});

describe('switched on by Amy, who is signed in', () => {
  beforeEach(async () => {
    await amyLogsIn();
    expect(await fromOwnPage({ type: 'watch.switch', on: true })).toBe('done');
    await settled();
  });

  it('says once that the pages cannot be read, and nothing of a result', async () => {
    world.site = UNREADABLE;
    await ringUntil(async () => (await shown()).length > 0);
    expect(await shown()).toEqual([noticeId('cannotTell')]);
    expect(await badge()).toBe('?');
    await browser.notifications.clear(noticeId('cannotTell'));
    await alarmRings(BACKSTOP_ALARM);
    await alarmRings(BACKSTOP_ALARM);
    expect(await shown()).toEqual([]);
  });

  it('tries again with a new version, which may know the new pages', async () => {
    world.site = UNREADABLE;
    await ringUntil(async () => (await badge()) === '?');
    await browser.runtime.onInstalled.trigger({ reason: 'chrome_update' } as never);
    await settled();
    expect(await badge()).toBe('?');
    await browser.runtime.onInstalled.trigger({ reason: 'update' } as never);
    await until(async () => (await badge()) === '');
    expect((await watch())?.stopped).toBeUndefined();
  });
  it('is spoken of on the page that has no result yet, while somebody is waited for', async () => {
    const content = notYetPage('AMY LIN');
    const page = { doc: 'home 3', openedAt: Date.now(), fresh: true, from: 'elsewhere' };
    const read = () =>
      fromPage({ type: 'results.read', content, page, language: 'en', alsoEnglish: false }, openTab(HOME));
    const says = async () => JSON.stringify(await read()).includes('"watching"');
    expect(await says()).toBe(true);
    await fromOwnPage({ type: 'watch.interval', interval: 'visits' });
    expect(await says()).toBe(false);
    await fromOwnPage({ type: 'watch.interval', interval: 15 });
    expect(await says()).toBe(true);
    await putOnList({ ...AMY, watching: false });
    await fromOwnPage({ type: 'watch.list' });
    expect(await says()).toBe(false);
    await putOnList(AMY);
    await fromOwnPage({ type: 'watch.list' });
    expect(await says()).toBe(true);
    await fromOwnPage({ type: 'watch.switch', on: false });
    expect(await says()).toBe(false);
  });

  it('looks, shows one notification without a name or a grade, and a badge', async () => {
    world.site = RELEASED;
    await ringUntil(async () => (await shown()).length > 0);
    expect(await shown()).toEqual([alertId(AMY.id)]);
    const [options] = Object.values(browser.notifications.getAllCreateOptions()) as { title: string }[];
    expect(JSON.stringify(options)).not.toMatch(/Amy|AMY|456|178|Grade/);
    expect(await badge()).toBe('1');
    expect(new Set(world.requests)).toEqual(new Set([HOME]));
    // As the browser itself would ask: with the site's cookies, for the page as it is now, and with nothing stored.
    const { signal, ...asked } = world.asked!;
    expect(asked).toEqual({ credentials: 'include', cache: 'no-store', redirect: 'follow' });
    expect(signal).toBeDefined();
    // Stopped and started, it says nothing twice.
    await browser.notifications.clear(alertId(AMY.id));
    await startWorker();
    for (let rings = 0; rings < 4; rings += 1) await alarmRings();
    expect(await shown()).toEqual([]);
  });
  it('a click opens the results page, which counts as looked at when it is read', async () => {
    world.site = RELEASED;
    await ringUntil(async () => (await shown()).length > 0);
    await browser.notifications.onClicked.trigger(alertId(AMY.id));
    await settled();
    expect(world.tabs.filter(({ url }) => url === HOME)).toHaveLength(1);
    expect(await shown()).toEqual([]);
    expect(await badge()).toBe('1');
    const tab = world.tabs.find(({ url }) => url === HOME)!;
    const page = { doc: 'home 2', openedAt: Date.now(), fresh: true, from: 'none' };
    const content = shownPage('AMY LIN', 'B2 First', 'Pass at Grade B', '178');
    await fromPage({ type: 'results.read', content, page, language: 'en', alsoEnglish: false }, tab);
    await until(async () => (await badge()) === '');
    expect((await candidate(AMY.id))?.alert).toBe('seen');
  });
  it('goes on waiting for others when a notification is closed', async () => {
    await putOnList({ ...BEN, watching: true });
    await fromOwnPage({ type: 'watch.list' });
    world.site = RELEASED;
    await ringUntil(async () => (await shown()).includes(alertId(AMY.id)));
    const before = await watch();
    await browser.notifications.clear(alertId(AMY.id));
    await browser.notifications.onClosed.trigger(alertId(AMY.id), true);
    await settled();
    expect(await watch()).toMatchObject({
      on: true,
      candidates: before!.candidates.map(({ key, on }) => ({ key, on })),
    });
    expect(await candidate(BEN.id)).toEqual(before!.candidates.find(({ key }) => key === BEN.id));
  });
  it('does not interrupt who has the results page in front, for a quarter of an hour', async () => {
    openTab(HOME);
    world.tabs = world.tabs.map((tab) => ({ ...tab, active: tab.url === HOME }));
    world.site = RELEASED;
    await ringUntil(async () => (await candidate(AMY.id))?.alert === 'alerting');
    const releasedAt = Date.now();
    expect(await shown()).toEqual([]);
    await ringUntil(async () => (await shown()).length > 0);
    expect(Date.now() - releasedAt).toBeGreaterThanOrEqual(14 * MINUTE);
  });
  it('another program in front is no page in front', async () => {
    openTab(HOME);
    world.tabs = world.tabs.map((tab) => ({ ...tab, active: tab.url === HOME }));
    world.focused = false;
    world.site = RELEASED;
    await ringUntil(async () => (await candidate(AMY.id))?.alert !== undefined);
    expect(await shown()).toEqual([alertId(AMY.id)]);
  });
  it('leaves other alarms alone', async () => {
    world.site = RELEASED;
    vi.setSystemTime((await browser.alarms.get(TICK_ALARM))!.scheduledTime + MINUTE);
    const before = world.requests.length;
    await browser.alarms.onAlarm.trigger({ name: 'somebody else’s' } as never);
    await settled();
    expect(world.requests).toHaveLength(before);
    await alarmRings(BACKSTOP_ALARM);
    expect(world.requests.length).toBeGreaterThan(before);
  });
  it('asks nothing without access to the site, and says so', async () => {
    world.hasAccess = false;
    expect(await fromOwnPage({ type: 'watch.look' })).toBe('noPermission');
    expect(world.requests).toEqual([]);
  });
  it('looks when the person asks, and not twice in a row', async () => {
    const before = world.requests.length;
    expect(await fromOwnPage({ type: 'watch.look' })).toEqual({ may: true });
    expect(world.requests.length).toBe(before + 1);
    expect(await fromOwnPage({ type: 'watch.look' })).toMatchObject({ may: false });
  });
  it('sends no request of its own when that was chosen, and takes what a visited page says', async () => {
    expect(await fromOwnPage({ type: 'watch.interval', interval: 'visits' })).toBe('done');
    for (let rings = 0; rings < 5; rings += 1) await alarmRings();
    expect(world.requests).toEqual([]);
    const page = { doc: 'home 2', openedAt: Date.now(), fresh: true, from: 'elsewhere' };
    const content = shownPage('AMY LIN', 'B2 First', 'Pass at Grade B', '178');
    const tab = openTab(HOME, { active: false });
    await fromPage({ type: 'page.seen', page, shows: 'signedIn' }, tab);
    await fromPage({ type: 'results.read', content, page, language: 'en', alsoEnglish: false }, tab);
    await until(async () => (await candidate(AMY.id))?.alert !== undefined);
  });
  it('a result that was opened from the popup is no longer counted', async () => {
    world.site = RELEASED;
    await ringUntil(async () => (await badge()) === '1');
    await fromOwnPage({ type: 'watch.seen', candidate: AMY.id });
    await until(async () => (await badge()) === '');
  });
  it('sets alarms and badge again after a start of the browser, which loses them', async () => {
    await putOnList({ ...BEN, watching: true });
    await fromOwnPage({ type: 'watch.list' });
    world.site = RELEASED;
    await ringUntil(async () => (await badge()) === '1');
    await browser.alarms.clearAll();
    await browser.action.setBadgeText({ text: '' });
    await startWorker();
    await browser.runtime.onStartup.trigger();
    await until(async () => (await badge()) === '1');
    expect(await alarms()).toContain(BACKSTOP_ALARM);
  });
  it('goes on where a notification is refused, and shows it when it is allowed', async () => {
    world.site = RELEASED;
    const create = vi.spyOn(browser.notifications, 'create').mockRejectedValue(new Error('refused') as never);
    const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await ringUntil(async () => (await candidate(AMY.id))?.alert === 'alerting');
    expect(await alarms()).toContain(TICK_ALARM);
    create.mockRestore();
    errors.mockRestore();
    await ringUntil(async () => (await shown()).length > 0);
    expect(await shown()).toEqual([alertId(AMY.id)]);
  });
  it('switched off, it sets no alarm and asks nothing', async () => {
    const before = world.requests.length;
    await fromOwnPage({ type: 'watch.switch', on: false });
    await settled();
    expect(await alarms()).toEqual([]);
    await alarmRings();
    expect(world.requests).toHaveLength(before);
  });
  it('nothing of it stays on a shared computer, and it cannot be switched on there', async () => {
    world.site = RELEASED;
    await ringUntil(async () => (await shown()).length > 0);
    await browser.storage.local.set({ settings: { sharedComputer: true } });
    await until(async () => (await watch()) === undefined && (await shown()).length === 0);
    expect(await fromOwnPage({ type: 'watch.switch', on: true })).toBe('shared');
    await settled();
    expect(await watch()).toBeUndefined();
  });
});

it('a notification comes also where no text can be read, in a sentence of the browser’s own', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  world.unreadable = LANGUAGE_IDS;
  expect(await fromOwnPage({ type: 'watch.try' })).toBe('done');
  const [options] = Object.values(browser.notifications.getAllCreateOptions());
  expect(options).toMatchObject({ title: "browser's own: name", message: "browser's own: newsWithoutTexts" });
});

it('a trial notification comes each time', async () => {
  await fromOwnPage({ type: 'watch.try' });
  const before = await shown();
  const [texts] = Object.values(browser.notifications.getAllCreateOptions());
  expect(texts).toMatchObject({ title: expect.stringMatching(/./), message: expect.stringMatching(/./) });
  const create = vi.spyOn(browser.notifications, 'create');
  await fromOwnPage({ type: 'watch.try' });
  expect(create).toHaveBeenCalled();
  create.mockRestore();
  expect(before).toHaveLength(1);
  expect(await shown()).toEqual(before);
});

it('says that it failed where storage refuses', async () => {
  const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const set = vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('full') as never);
  expect(await fromOwnPage({ type: 'watch.switch', on: true })).toBe('failed');
  set.mockRestore();
  errors.mockRestore();
});
