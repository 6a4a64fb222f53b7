/**
 * The watch under faults: in any order, at any await. Before the release nobody is notified; after
 * the faults have ended and the person has come back, everybody has been notified exactly once.
 */
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../domain/watch/day.ts';
import {
  ACCOUNT_A,
  fakeBrowser,
  HOME,
  watchedFrom,
  type FakeBrowser,
  type Reading,
} from '../../simulator/fake-browser.ts';
import { seeded } from '../../simulator/seeded.ts';
import { Count, type Figure } from '../figure.ts';
import { Chance } from '../redesigns/chance.ts';

const NOT_YET: Reading = { is: 'notYet', name: 'a name' };
const RELEASED: Reading = { is: 'available', exams: ['key'], name: 'a name' };
type Fault = (browser: FakeBrowser, chance: Chance) => void | Promise<unknown>;

const answers = (status: number, retryAfter?: string) => () => ({
  status,
  address: HOME,
  html: '',
  ...(retryAfter && { retryAfter }),
});

export const FAULTS: Readonly<Record<string, Fault>> = {
  'worker killed at an await': async (browser, chance) => {
    browser.stopAt({ at: 1 + chance.below(20), after: chance.is(0.5) });
    await Promise.race([browser.wakeOrStop(), new Promise((resolve) => setTimeout(resolve, 5))]);
    browser.restart();
    browser.stopAt(undefined);
  },
  'a browser call refused (quota, storage)': async (browser, chance) => {
    browser.failAt(1 + chance.below(20));
    await browser.wake().catch(() => undefined);
    browser.failAt(undefined);
  },
  'permission taken back': (browser) => void (browser.permitted = false),
  'permission given': (browser) => void (browser.permitted = true),
  'notifications refused': (browser) => void (browser.canNotify = false),
  offline: (browser) => void (browser.answer = () => Promise.reject(new TypeError('Failed to fetch'))),
  'clock forward': (browser, chance) => browser.jump(chance.one([HOUR_MS, 8 * HOUR_MS, DAY_MS])),
  'clock back': (browser, chance) => browser.jump(-chance.one([MINUTE_MS, HOUR_MS, 8 * HOUR_MS])),
  'site in trouble': (browser, chance) =>
    void (browser.answer = chance.one([answers(500), answers(503, '600'), answers(429), answers(403)])),
  'site well again': (browser) => void (browser.answer = answers(200)),
  'signed out': (browser) => void (browser.reading = { is: 'signedOut' }),
  'page not recognised': (browser) => void (browser.reading = { is: 'cannotTell' }),
  'extension updated': (browser) => browser.restart(),
  'notifications closed': async (browser) => {
    for (const id of browser.shownIds()) {
      browser.dismiss(id);
      await browser.loop.noticed(id).catch(() => undefined);
    }
  },
  'two windows': (browser) =>
    Promise.all(
      [browser.wake(), browser.wake(), browser.loop.lookNow(), browser.loop.lookNow()].map((one) =>
        one.catch(() => undefined),
      ),
    ),
};

async function schedule(seed: number, faults = FAULTS): Promise<{ early: number; alerts: number; done: string[] }> {
  const chance = new Chance(seed);
  const browser = fakeBrowser(seeded(seed));
  await watchedFrom(browser);
  browser.reading = NOT_YET;
  const done: string[] = [];
  const strike = async () => {
    const [name, fault] = chance.one(Object.entries(faults));
    done.push(name);
    await fault(browser, chance);
    await browser.pass(chance.one([MINUTE_MS, 20 * MINUTE_MS, 2 * HOUR_MS]));
  };
  for (let left = 2 + chance.below(8); left > 0; left -= 1) await strike();
  const early = browser.alertsShown();
  // The result is out; the site shows it to whoever is signed in, and the faults go on for a while.
  browser.reading = RELEASED;
  done.push('RELEASE');
  for (let left = chance.below(6); left > 0; left -= 1) {
    await strike();
    if (browser.reading.is !== 'signedOut') browser.reading = RELEASED;
  }
  browser.answer = answers(200);
  browser.permitted = true;
  browser.canNotify = true;
  browser.reading = RELEASED;
  browser.restart();
  await browser.logIn(ACCOUNT_A, NOT_YET).catch(() => undefined);
  // The person visits the site in a background tab, so only the notification can inform them.
  await browser.visited(RELEASED, false).catch(() => undefined);
  await browser.pass(2 * DAY_MS);
  return { early, alerts: browser.shownIds().filter((id) => id === 'watch.result.a').length, done };
}

export async function watchSchedules(times: number, seed: number, faults = FAULTS): Promise<Figure[]> {
  const early = new Count('faults', 'watch: told of a result before there was one');
  const missing = new Count('faults', 'watch: never told');
  const double = new Count('faults', 'watch: told twice');
  for (let number = 0; number < times; number += 1) {
    const run = await schedule(seed + number, faults);
    const note = `${number}: ${run.done.join(', ')}`;
    early.add(run.early > 0 && note);
    missing.add(run.alerts === 0 && note);
    double.add(run.alerts > 1 && note);
  }
  return [early.figure(), missing.figure(), double.figure()];
}
