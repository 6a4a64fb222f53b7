/**
 * What the worker's loop needs of a browser, made of variables: a disk, notifications, an alarm and
 * the site's answer. The worker can be stopped at any await; the disk, the alarm and what is shown stay.
 */
import { afterSignIn, afterVisit } from '../../domain/watch/take-answer.ts';
import { isReminder } from '../../domain/watch/alert.ts';
import { HOUR_MS, MINUTE_MS } from '../../domain/watch/day.ts';
import { watchLoop, type TickResult } from '../../platform/watch/watch-loop.ts';
import {
  UNATTRIBUTED,
  type Attribution,
  type PageOutcome,
  type ReadingKind,
  type SiteAnswer,
} from '../../domain/watch/outcome.ts';
import { releaseWindow, type Sitting } from '../../domain/watch/release-window.ts';
import type { WatchState } from '../../domain/watch/watch-state.ts';
import { switchWatch } from '../../domain/watch/watch-list.ts';
import { watchFor } from './listed.ts';

export const HOME = 'https://candidates.cambridgeenglish.org/Members/HomeResult.aspx';
/** The window opens on Monday, 15 June 2026. */
export const SITTING: Sitting = { exam: 'key', delivery: 'paper', examDate: '2026-05-18' };
export const WINDOW = releaseWindow(SITTING);
/** A second alarm that only repeats: it finds a worker whose own alarm was lost. */
const BACKSTOP_MS = HOUR_MS;

export interface Reading {
  readonly is: ReadingKind;
  readonly by?: Attribution;
}
export interface Stop {
  /** Which await of the worker's, counted from 1, and whether its effect still happens. */
  readonly at: number;
  readonly after: boolean;
}

type Loop = ReturnType<typeof watchLoop<Reading>>;

export type FakeBrowser = ReturnType<typeof fakeBrowser>;

export function fakeBrowser(random: () => number, start = WINDOW.opensAt + HOUR_MS) {
  let disk: string | undefined;
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

  function worker(): Loop {
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
    return watchLoop<Reading>({
      area: {
        get: () => effect(() => (disk === undefined ? {} : { watch: JSON.parse(disk) as unknown })),
        set: (items) => effect(() => void (disk = JSON.stringify(items.watch))),
      },
      now: () => browser.now,
      random,
      permitted: () => effect(() => browser.permitted),
      get: () =>
        effect(() => {
          browser.requests.push(browser.now);
          return browser.answer();
        }),
      read: () => browser.reading,
      attribute: (reading) => effect(() => reading.by ?? UNATTRIBUTED),
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
  }

  const browser = {
    now: start,
    answer: (): SiteAnswer | Promise<SiteAnswer> => ({ status: 200, address: HOME, html: '' }),
    reading: { is: 'notYet' } as Reading,
    permitted: true,
    inFront: false,
    canNotify: true,
    requests: [] as number[],
    badge: '',
    loop: worker(),
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
    disk: () => (disk === undefined ? undefined : (JSON.parse(disk) as unknown)),
    spoilDisk: (text: string) => void (disk = text),
    /** A new worker on the same disk. */
    restart: () => {
      alive = {};
      browser.loop = worker();
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
    /** The person opened a page of the site. */
    visited: (page: PageOutcome, inFront: boolean) =>
      browser.change((state) => afterVisit(state, page, inFront, browser.now, random)),
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

/** Two candidates watched for, of whom 'a' has signed in. */
export async function watchedFrom(browser: FakeBrowser): Promise<void> {
  await browser.change((state) => {
    const both = watchFor(watchFor(switchWatch(state, true), 'a', SITTING), 'b', SITTING);
    return afterSignIn(both, { is: 'candidate', key: 'a' }, browser.now);
  });
  const by: Attribution = { who: { is: 'candidate', key: 'a' }, mark: 'a name' };
  await browser.visited({ is: 'notYet', by }, true);
  await browser.pass(MINUTE_MS);
}
