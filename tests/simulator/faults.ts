/**
 * Figure 3, as a model: each fault goes on for five days against the worker's own loop, on a fake
 * browser. No alert may come. Afterwards it ends, the person signs in, and the result must still be found.
 */
import { afterSignIn } from '../../domain/watch/take-answer.ts';
import { DAY_MS, HOUR_MS } from '../../domain/watch/day.ts';
import type { Attribution, ReadingKind, SiteAnswer } from '../../domain/watch/outcome.ts';
import { fakeBrowser, HOME, watchedFrom, type FakeBrowser } from './fake-browser.ts';
import { seeded } from './seeded.ts';

export interface FaultRun {
  readonly fault: string;
  readonly falseAlerts: number;
  /** During the five days. */
  readonly requests: number;
  readonly reminders: number;
  /** The worker's last step, and why. */
  readonly ends: string;
  /** Alerts after the fault had ended and the result was out: one is right. */
  readonly alertsAfter: number;
}

type Strike = (browser: FakeBrowser) => void | Promise<unknown>;

const A: Attribution = { who: { is: 'candidate', key: 'a' }, exam: 'key' };
const answer = (status: number, more: Partial<SiteAnswer> = {}): SiteAnswer => ({
  status,
  address: HOME,
  html: '',
  ...more,
});
const replies =
  (reply: (now: number) => SiteAnswer): Strike =>
  (browser) => {
    browser.answer = () => reply(browser.now);
  };
const says =
  (is: ReadingKind, by?: Attribution): Strike =>
  (browser) => {
    browser.reading = { is, ...(by ? { by } : {}) };
  };
const RELEASED: Attribution = { ...A, mark: 'a name' };

/** The list of docs/watch.md#fault-suite. Each page as the reader must call it; that it does is the reader's own test. */
export const FAULTS: Readonly<Record<string, Strike>> = {
  'login page': says('signedOut'),
  'locked page': says('locked'),
  'redirect to login': says('signedOut'),
  '403': replies(() => answer(403)),
  '404': replies(() => answer(404)),
  '429, seconds': replies(() => answer(429, { retryAfter: '3600' })),
  '429, date': replies((now) => answer(429, { retryAfter: new Date(now + 2 * HOUR_MS).toUTCString() })),
  '500': replies(() => answer(500)),
  '503': replies(() => answer(503)),
  'maintenance, status 200': says('maintenance'),
  'empty body': says('unrecognised'),
  'cut-off HTML': says('unrecognised'),
  'captive portal': (browser) => {
    browser.answer = () => answer(200, { address: 'https://wifi.example/' });
    browser.reading = { is: 'available', by: RELEASED };
  },
  'captive portal, same address': says('unrecognised'),
  'changed ids': says('unrecognised'),
  '"not available" in prose': says('notYet', A),
  'another candidate signed in': says('available', { who: { is: 'other' } }),
  'another one, by the name only': says('available', { who: { is: 'unknown' }, mark: 'another name' }),
  'result of another exam': says('available', { who: { is: 'candidate', key: 'a' }, exam: 'first' }),
  'nobody knows who signed in': async (browser) => {
    browser.reading = { is: 'available', by: { who: { is: 'unknown' } } };
    await browser.change((state) => afterSignIn(state, { is: 'unknown' }, browser.now));
  },
  'clock + 1 day': (browser) => browser.jump(DAY_MS),
  'clock − 1 day': (browser) => browser.jump(-DAY_MS),
  '3 days asleep': (browser) => browser.jump(3 * DAY_MS),
  offline: replies(() => {
    throw new TypeError('Failed to fetch');
  }),
  'permission taken back': (browser) => {
    browser.permitted = false;
    browser.reading = { is: 'available', by: RELEASED };
  },
};

export async function simulateFaults(seed: number): Promise<FaultRun[]> {
  const runs: FaultRun[] = [];
  for (const [fault, strike] of Object.entries(FAULTS)) {
    const browser = fakeBrowser(seeded(seed));
    await watchedFrom(browser);
    await browser.pass(6 * HOUR_MS);
    const before = browser.requests.length;
    await strike(browser);
    await browser.pass(5 * DAY_MS);
    const during = {
      falseAlerts: browser.alertsShown(),
      requests: browser.requests.length - before,
      reminders: browser.remindersShown(),
      ends: browser.lastTick(),
    };
    browser.answer = () => answer(200);
    browser.permitted = true;
    browser.reading = { is: 'available', by: RELEASED };
    await browser.visited({ is: 'notYet', by: A }, true);
    await browser.pass(3 * DAY_MS);
    runs.push({ fault, ...during, alertsAfter: browser.alertsShown() - during.falseAlerts });
  }
  return runs;
}
