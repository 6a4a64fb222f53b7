/** The watch as a test meets it: a candidate who is waited for, looks that are due now, and what the browser shows. */
import { guideIsThere } from './guide-on-page.ts';
import { expect, type Page, type Worker } from '@playwright/test';
import { NO_SESSION, readSession } from '../../domain/session/session.ts';
import { beliefOf, type Belief } from '../../domain/watch/belief.ts';
import type { WatchState } from '../../domain/watch/watch-state.ts';
import { nextUkOpening } from '../../domain/watch/uk-calendar.ts';
import { addDays } from '../../domain/watch/day.ts';
import { taiwanDay } from '../../domain/watch/taiwan-time.ts';
import type { PracticeSite } from '../practice-site/server.ts';
import { HOST } from './with-extension.ts';

/** The worker, or an extension page, which outlives it. */
type Evaluates = Pick<Worker, 'evaluate'>;

/** Registered on the practice site; the result is not out until a test says so. */
export const WAITING = { idNumber: 'MNP357912', password: 'Practice22', exam: 'key' };
/** On the list. */
export const KEY = '3f0c2b1e-8a8e-4a51-9d7e-1b2c3d4e5f60';
/** The notification of that candidate's result. */
export const ALERT = `watch.result.${KEY}`;
const HOME = '/Members/HomeResult.aspx';

/** So far must the worker's clock be put on for it to be a UK working day's morning, when nothing is quiet in Taiwan. */
export const AHEAD_MS = nextUkOpening(Date.now()).open + 60 * 60_000 - Date.now();

/** An exam so long ago that its window is open. */
export const examDate = () => addDays(taiwanDay(Date.now() + AHEAD_MS), -12);

export function release(site: PracticeSite): void {
  site.state.candidates.find(({ idNumber }) => idNumber === WAITING.idNumber)!.releaseAt = 0;
}

/** Looks are asked for by the worker, pages by a person: only those come with a document to be shown. */
export function looks(site: PracticeSite) {
  return site.requests.filter(({ headers }) => headers['sec-fetch-dest'] === 'empty');
}

export function setClock(worker: Worker, ahead = AHEAD_MS): Promise<void> {
  return worker.evaluate((ms) => {
    const own = self as unknown as { realNow?: () => number };
    const real = (own.realNow ??= Date.now.bind(Date));
    Date.now = () => real() + ms;
  }, ahead);
}

export async function stored(worker: Evaluates): Promise<WatchState> {
  return (await worker.evaluate(() => chrome.storage.local.get('watch'))).watch as WatchState;
}

/** Who is signed in, as the watch reads it from the session. */
export async function belief(worker: Evaluates): Promise<Belief> {
  const { session, watch } = await worker.evaluate(() => chrome.storage.local.get(['session', 'watch']));
  return beliefOf(readSession(session) ?? NO_SESSION, watch as WatchState, Date.now() + AHEAD_MS);
}

/** Waits until the background has written nothing for a moment: what it has under way would undo a plan made by hand. */
export async function untilQuiet(worker: Evaluates): Promise<void> {
  let last = '';
  await expect
    .poll(
      async () => {
        const now = JSON.stringify(await worker.evaluate(() => chrome.storage.local.get(['session', 'watch'])));
        const same = now === last;
        last = now;
        return same;
      },
      { intervals: [400] },
    )
    .toBe(true);
}

/** The tick's alarm rings, with the next look due, or only as a wake-up. */
export async function ring(worker: Evaluates, due = true): Promise<void> {
  await worker.evaluate(async (isDue) => {
    if (isDue) {
      const { watch } = (await chrome.storage.local.get('watch')) as { watch: Record<string, unknown> };
      const { inFlight: _inFlight, ...rest } = watch;
      const at = Date.now();
      await chrome.storage.local.set({ watch: { ...rest, looks: [], plan: { from: at - 1000, at, why: 'interval' } } });
    }
    const real = (self as unknown as { realNow?: () => number }).realNow ?? Date.now;
    await chrome.alarms.create('watch.tick', { when: real() + 50 });
  }, due);
}

export function shown(worker: Evaluates): Promise<string[]> {
  return worker.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
}

export function markerOf(worker: Worker): Promise<string> {
  return worker.evaluate(() => chrome.action.getBadgeText({}));
}

/** Writes down every notification that is made, also one that replaces another. */
export function countNotifications(worker: Worker): Promise<void> {
  return worker.evaluate(() => {
    const own = self as unknown as { made?: string[]; create?: typeof chrome.notifications.create };
    own.made = [];
    const create = (own.create ??= chrome.notifications.create.bind(chrome.notifications));
    chrome.notifications.create = ((id: string, options: never) => {
      own.made!.push(`${id} ${JSON.stringify(options)}`);
      return create(id, options);
    }) as typeof chrome.notifications.create;
  });
}
export function made(worker: Worker): Promise<string[]> {
  return worker.evaluate(() => (self as unknown as { made?: string[] }).made ?? []);
}

/** Adds the candidate, or puts one with another exam date in the same place, by the popup's own store, and switches watching on by the popup's own message. */
export async function beginWatching(popup: Page, date = examDate()): Promise<void> {
  // The database is made by the popup, not by the test.
  await popup.getByRole('button', { name: '新增考生' }).waitFor();
  await popup.evaluate(
    async ({ id, idNumber, exam, date }) => {
      const opening = indexedDB.open('candidates');
      await new Promise((resolve) => (opening.onsuccess = resolve));
      const database = opening.result;
      const change = database.transaction('candidates', 'readwrite');
      change.objectStore('candidates').put({
        id,
        nickname: '小安',
        idNumber,
        exam,
        delivery: 'digital',
        examDate: date,
        desk: 'waiting',
        watching: true,
        createdAt: 1,
        changedAt: 1,
      });
      await new Promise((resolve) => (change.oncomplete = resolve));
      database.close();
      await chrome.runtime.sendMessage({ type: 'watch.switch', on: true });
    },
    { id: KEY, idNumber: WAITING.idNumber, exam: WAITING.exam, date },
  );
}

/** As if the person had clicked on it: the browser's own drawing of it is outside of every page. */
export function clicked(worker: Worker, id: string): Promise<void> {
  return worker.evaluate((one) => {
    const { onClicked } = chrome.notifications as unknown as { onClicked: { dispatch(id: string): void } };
    onClicked.dispatch(one);
  }, id);
}

export async function signIn(page: Page, as = WAITING): Promise<void> {
  await page.goto(`${HOST}/Members/Login.aspx`);
  // Nobody presses within two frames; before, nothing is heard.
  await expect.poll(() => guideIsThere(page)).toBe(true);
  await page.locator('input[type=text]').first().fill(as.idNumber);
  await page.locator('input[type=password]').fill(as.password);
  await page.locator('#btnLogin').click();
  await page.waitForURL(/HomeResult/);
}

export function isHome(path: string): boolean {
  return path === HOME;
}
