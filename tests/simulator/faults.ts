/**
 * Figure 3, as a model: each fault goes on for five days against the worker's own loop, on a fake
 * browser. No alert may come. Afterwards it ends, the person signs in, and the result must still be found.
 */
import { DAY_MS, HOUR_MS } from '../../domain/watch/day.ts';
import type { SiteAnswer } from '../../domain/watch/outcome.ts';
import {
  ACCOUNT_A,
  ACCOUNT_B,
  fakeBrowser,
  HOME,
  watchedFrom,
  type FakeBrowser,
  type Reading,
} from './fake-browser.ts';
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
const shows =
  (reading: Reading): Strike =>
  (browser) => {
    browser.reading = reading;
  };
const RELEASED: Reading = { is: 'available', name: 'a name', exams: ['key'] };
const NAMELESS: Reading = { is: 'available', exams: ['key'] };

/** The list of docs/watch.md#fault-suite. Each page as the reader must call it; that it does is the reader's own test. */
export const FAULTS: Readonly<Record<string, Strike>> = {
  'login page': shows({ is: 'signedOut' }),
  'locked page': shows({ is: 'locked' }),
  'redirect to login': shows({ is: 'signedOut' }),
  '403': replies(() => answer(403)),
  '404': replies(() => answer(404)),
  '429, seconds': replies(() => answer(429, { retryAfter: '3600' })),
  '429, date': replies((now) => answer(429, { retryAfter: new Date(now + 2 * HOUR_MS).toUTCString() })),
  '500': replies(() => answer(500)),
  '503': replies(() => answer(503)),
  'maintenance, status 200': shows({ is: 'maintenance' }),
  'empty body': shows({ is: 'cannotTell' }),
  'cut-off HTML': shows({ is: 'cannotTell' }),
  'captive portal': (browser) => {
    browser.answer = () => answer(200, { address: 'https://wifi.example/' });
    browser.reading = RELEASED;
  },
  'captive portal, same address': shows({ is: 'cannotTell' }),
  'changed ids': shows({ is: 'cannotTell' }),
  '"not available" in prose': shows({ is: 'notYet' }),
  'another person logged in': async (browser) => {
    browser.reading = NAMELESS;
    await browser.logIn('account of nobody on the list', NAMELESS);
  },
  'another one, by the name only': shows({ ...RELEASED, name: 'another name' }),
  'another candidate’s page, known by the name': async (browser) => {
    await browser.logIn(ACCOUNT_B, { is: 'notYet', name: 'b name' });
    await browser.logIn(ACCOUNT_A, { is: 'notYet', name: 'a name' });
    await browser.change((state) => ({
      ...state,
      candidates: state.candidates.map((own) => (own.key === 'b' ? { ...own, on: false } : own)),
    }));
    browser.reading = { ...RELEASED, name: 'b name' };
  },
  'result of another exam': shows({ ...RELEASED, exams: ['first'] }),
  'nobody heard who logged in': async (browser) => {
    browser.reading = NAMELESS;
    await browser.event({ is: 'updated' });
  },
  'a login whose answer was lost': async (browser) => {
    browser.now += 1000;
    const form = { doc: 'lost form', openedAt: browser.now, fresh: true, from: 'none' } as const;
    const at = { tab: 1, store: 'default' };
    await browser.event({ is: 'pageSeen', ...at, page: form, shows: 'login' });
    await browser.event({ is: 'loginSubmitted', ...at, account: ACCOUNT_B, doc: form.doc, sentAt: browser.now });
    browser.reading = NAMELESS;
  },
  'a login in a container': async (browser) => {
    await browser.event({ is: 'signedOut', store: 'default' });
    await browser.logIn(ACCOUNT_A, { is: 'notYet' }, 'container');
    browser.reading = NAMELESS;
  },
  'clock + 1 day': (browser) => browser.jump(DAY_MS),
  'clock − 1 day': (browser) => browser.jump(-DAY_MS),
  '3 days asleep': (browser) => browser.jump(3 * DAY_MS),
  offline: replies(() => {
    throw new TypeError('Failed to fetch');
  }),
  'permission taken back': (browser) => {
    browser.permitted = false;
    browser.reading = RELEASED;
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
    browser.reading = RELEASED;
    await browser.logIn(ACCOUNT_A, { is: 'notYet', name: 'a name' });
    await browser.pass(3 * DAY_MS);
    runs.push({ fault, ...during, alertsAfter: browser.alertsShown() - during.falseAlerts });
  }
  return runs;
}
