/**
 * What the worker's loop needs of a browser, made of variables: a disk, notifications, an alarm and
 * the site's answer. The worker can be stopped at any await; the disk, the alarm and what is shown stay.
 */
import { reduce } from '../../domain/session/reduce.ts';
import type { PageId } from '../../domain/session/page.ts';
import { DEFAULT_STORE, type SessionEvent } from '../../domain/session/session.ts';
import { withAccount } from '../../domain/watch/belief.ts';
import { takeVisit } from '../../domain/watch/take-page.ts';
import { isReminder } from '../../domain/watch/alert.ts';
import { HOUR_MS, MINUTE_MS } from '../../domain/watch/day.ts';
import { watchLoop, type TickResult } from '../../platform/watch/watch-loop.ts';
import { showsOf, type PageContent, type SiteAnswer } from '../../domain/watch/outcome.ts';
import { releaseWindow, type Sitting } from '../../domain/watch/release-window.ts';
import type { WatchState } from '../../domain/watch/watch-state.ts';
import { stateStore } from '../../platform/session/state-store.ts';
import { switchWatch } from '../../domain/watch/watch-list.ts';
import { watchFor } from './listed.ts';

export const HOME = 'https://candidates.cambridgeenglish.org/Members/HomeResult.aspx';
/** The window opens on Monday, 15 June 2026. */
export const SITTING: Sitting = { exam: 'key', delivery: 'paper', examDate: '2026-05-18' };
export const WINDOW = releaseWindow(SITTING);
/** A second alarm that only repeats: it finds a worker whose own alarm was lost. */
const BACKSTOP_MS = HOUR_MS;

/** A page as the reader calls it; without exams, the one that is waited for. */
export type Reading = Pick<PageContent, 'is'> & Partial<PageContent>;
/** An event without the time, which the browser's clock gives. */
type SessionEventOf = SessionEvent extends infer One ? (One extends SessionEvent ? Omit<One, 'now'> : never) : never;
const contentOf = (reading: Reading): PageContent => ({ exams: [], ...reading });
export interface Stop {
  /** Which await of the worker's, counted from 1, and whether its effect still happens. */
  readonly at: number;
  readonly after: boolean;
}

export type FakeBrowser = ReturnType<typeof fakeBrowser>;

export function fakeBrowser(random: () => number, start = WINDOW.opensAt + HOUR_MS) {
  const disk = new Map<string, string>();
  const memory = new Map<string, string>();
  let documents = 0;
  let alarm: number | undefined;
  let lastTick: TickResult | undefined;
  let effects = 0;
  let stop: Stop | undefined;
  let failing: number | undefined;
  let whenStopped: (() => void) | undefined;
  /** Effects of a worker that was stopped neither happen nor end. */
  let alive: object = {};
  const shown = new Set<string>();
  const shownEver: string[] = [];
  let notifyCalls = 0;

  function worker() {
    const life = alive;
    const halt = (): Promise<never> => {
      alive = {};
      stop = undefined;
      whenStopped?.();
      return new Promise<never>(() => undefined);
    };
    const effect = <T>(work: () => T | Promise<T>): Promise<T> => {
      if (life !== alive) return new Promise(() => undefined);
      effects += 1;
      const mine = effects;
      if (failing === mine) {
        failing = undefined;
        return Promise.reject(new Error('the browser refused'));
      }
      const isStop = stop?.at === mine;
      if (isStop && !stop!.after) return halt();
      const done = Promise.resolve().then(work);
      return isStop ? done.then(halt, halt) : done;
    };
    const area = (items: Map<string, string>) => ({
      get: (key: string) => effect(() => (items.has(key) ? { [key]: JSON.parse(items.get(key)!) as unknown } : {})),
      set: (changed: Record<string, unknown>) =>
        effect(() => {
          for (const [key, value] of Object.entries(changed)) items.set(key, JSON.stringify(value));
        }),
    });
    const state = stateStore({
      local: area(disk),
      passing: area(memory),
      now: () => browser.now,
      hash: (text) => Promise.resolve(`hash of ${text}`),
      newSalt: () => 'salt',
    });
    const loop = watchLoop({
      state,
      now: () => browser.now,
      random,
      permitted: () => effect(() => browser.permitted),
      get: () =>
        effect(() => {
          browser.requests.push(browser.now);
          return browser.answer();
        }),
      readPage: () => effect(() => contentOf(browser.reading)),
      notify: (id) =>
        effect(() => {
          if (!browser.canNotify) throw new Error('notifications are refused');
          notifyCalls += 1;
          if (!shown.has(id)) shownEver.push(id);
          shown.add(id);
        }),
      isShown: (id) => effect(() => shown.has(id)),
      inFront: () => effect(() => browser.inFront),
      wakeAt: (at) => effect(() => void (alarm = at)),
      showBadge: (text) => effect(() => void (browser.badge = text)),
    });
    return { loop, state };
  }

  const document = () => ({ doc: `document ${(documents += 1)}`, openedAt: browser.now, fresh: true });

  const browser = {
    now: start,
    answer: (): SiteAnswer | Promise<SiteAnswer> => ({ status: 200, address: HOME, html: '' }),
    reading: { is: 'notYet' } as Reading,
    permitted: true,
    inFront: false,
    canNotify: true,
    requests: [] as number[],
    badge: '',
    ...worker(),
    /** How many awaits the worker has come to since `stopAt` or `failAt`. */
    effects: () => effects,
    lastTick: () => (lastTick ? `${lastTick.do}${'why' in lastTick ? `: ${lastTick.why}` : ''}` : ''),
    alertsShown: () => shownEver.filter((id) => id.startsWith('watch.result.')).length,
    /** Also those that only repeat what is shown. */
    notifyCalls: () => notifyCalls,
    remindersShown: () => shownEver.filter(isReminder).length,
    shownIds: () => [...shownEver],
    /** The person closes a notification; showing it again is a second one. */
    dismiss: (id: string) => void shown.delete(id),
    alarm: () => alarm,
    disk: () => (disk.has('watch') ? (JSON.parse(disk.get('watch')!) as unknown) : undefined),
    spoilDisk: (text: string) => void disk.set('watch', text),
    /** A new worker on the same disk. */
    restart: () => {
      alive = {};
      Object.assign(browser, worker());
    },
    stopAt: (next: Stop | undefined) => {
      effects = 0;
      stop = next;
    },
    /** The effect of this number rejects, once. */
    failAt: (next: number | undefined) => {
      effects = 0;
      failing = next;
    },
    /** What happens to the watch outside its own ticks, and the tick that follows. */
    change: async (work: (state: WatchState) => WatchState) => {
      const after = await browser.loop.write(work);
      await browser.loop.wake();
      return after;
    },
    /** An event of the session, and the tick that follows. */
    event: async (event: SessionEventOf) => {
      await browser.state.event({ ...event, now: browser.now });
      await browser.loop.wake().catch(() => undefined);
    },
    /** The person opened a page of the site, or a login was answered with it. */
    visited: async (reading: Reading, inFront: boolean, opened: Partial<PageId> & { store?: string } = {}) => {
      const { store = DEFAULT_STORE, ...more } = opened;
      const content = contentOf(reading);
      const page: PageId = { ...document(), from: 'none', ...more };
      await browser.state.change(({ session, watch }) => {
        const seen = reduce(session, { is: 'pageSeen', now: browser.now, tab: 1, store, page, ...showing(content) });
        const visit = { tab: 1, store, page, inFront };
        return {
          session: seen,
          ...(watch && { watch: takeVisit(seen, watch, content, visit, browser.now, random) }),
        };
      });
      await browser.loop.wake().catch(() => undefined);
    },
    /** A login that was heard from its form to the page that answers it. */
    logIn: async (account: string, reading: Reading = { is: 'notYet' }, store = DEFAULT_STORE) => {
      // A form that was opened in the same instant as another page is not known to have come after it.
      browser.now += 1000;
      const form: PageId = { ...document(), from: 'none' };
      const at = { tab: 1, store };
      await browser.event({ is: 'pageSeen', ...at, page: form, shows: 'login' });
      await browser.event({ is: 'loginSubmitted', ...at, account, doc: form.doc, sentAt: browser.now });
      await browser.visited(reading, true, { from: 'login', store });
    },
    wake: async () => {
      lastTick = await browser.loop.wake();
    },
    /** A tick that the worker may not live to end. */
    wakeOrStop: (): Promise<void> => {
      const end = new Promise<void>((resolve) => (whenStopped = resolve));
      return Promise.race([browser.wake().catch(() => undefined), end]);
    },
    /** Time goes by; alarms fire as they are due. */
    pass: async (ms: number) => {
      const end = browser.now + ms;
      for (;;) {
        const due = Math.min(alarm ?? Infinity, (Math.floor(browser.now / BACKSTOP_MS) + 1) * BACKSTOP_MS);
        if (due > end) break;
        if (alarm !== undefined && alarm <= due) alarm = undefined;
        browser.now = Math.max(due, browser.now);
        await browser.wake().catch(() => undefined);
        // A step is never of no length, whatever the alarm says.
        browser.now += 1;
      }
      browser.now = Math.max(browser.now, end);
    },
    /** The clock is set, or the device slept: in either case nothing ran meanwhile. */
    jump: (ms: number) => {
      browser.now += ms;
    },
  };
  return browser;
}

function showing({ is, name }: PageContent) {
  return { shows: showsOf(is), ...(name !== undefined && { name }) };
}

export const ACCOUNT_A = 'account of a';
export const ACCOUNT_B = 'account of b';

/** Two candidates watched for, of whom 'a' has logged in. */
export async function watchedFrom(browser: FakeBrowser): Promise<void> {
  await browser.change((state) => {
    const both = watchFor(watchFor(switchWatch(state, true), 'a', SITTING), 'b', SITTING);
    return withAccount(withAccount(both, 'a', ACCOUNT_A), 'b', ACCOUNT_B);
  });
  await browser.logIn(ACCOUNT_A, { is: 'notYet', name: 'a name' });
  await browser.pass(MINUTE_MS);
}
