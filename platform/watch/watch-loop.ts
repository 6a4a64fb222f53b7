/**
 * The loop of the watch, over whatever it needs of the browser. The worker may be stopped at any
 * await: what matters is written first, what is repeated changes nothing, and something always wakes it again.
 */
import { afterLook, beginLook } from '../../domain/watch/take-answer.ts';
import { alertId, candidateOfAlert, finishAlert, reminderId, badge } from '../../domain/watch/alert.ts';
import { MINUTE_MS } from '../../domain/watch/day.ts';
import { lookNow, type LookNow, next, type Next } from '../../domain/watch/next-look.ts';
import {
  type ReadingKind,
  type Attribution,
  type Reader,
  type SiteAnswer,
  outcomeOfStatus,
  pageOutcome,
  UNATTRIBUTED,
  type Outcome,
} from '../../domain/watch/outcome.ts';
import { finishReminder, startReminder, type ReminderAbout } from '../../domain/watch/reminder.ts';
import { NO_WATCH, readWatch, WATCH_KEY, watchedBy, type WatchState } from '../../domain/watch/watch-state.ts';
import type { Area } from '../../domain/storage/area.ts';
import type { Random } from '../../domain/watch/plan.ts';

/** What a tick ended with; 'unreadable': what is stored cannot be read and was left alone. */
export type TickResult = Next | { readonly do: 'unreadable' };

/** A tick that was stopped is taken up again after this long. */
export const RESUME_MS = MINUTE_MS;
const STEPS_AT_MOST = 8;
/**
 * With the results page before them, a person is not disturbed at once: a page that shows the result
 * says so itself, and needs no notification. One that was opened before the release does not.
 */
const HELD_BACK_MS = 15 * MINUTE_MS;

export function watchLoop<R extends { readonly is: ReadingKind }>(needs: LookNeeds<R>) {
  /** One change of the state at a time. */
  let queue: Promise<unknown> = Promise.resolve();
  const queued = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };

  const stored = async (): Promise<WatchState | undefined> => {
    const kept = readWatch((await needs.area.get(WATCH_KEY))[WATCH_KEY]);
    return kept.is === 'read' ? kept.state : undefined;
  };

  /** Changes the stored state; undefined where it cannot be read, which leaves it as it is. */
  const change = (work: (state: WatchState) => WatchState): Promise<WatchState | undefined> =>
    queued(async () => {
      const before = await stored();
      if (!before) return undefined;
      const after = work(before);
      if (after !== before) await needs.area.set({ [WATCH_KEY]: after });
      return after;
    });

  /** What to do now; the plan that was drawn is kept. */
  const decide = async (mute: boolean): Promise<TickResult> => {
    let step: TickResult = { do: 'unreadable' };
    await change((state) => {
      const now = (step = next(mute ? muted(state) : state, needs.now(), needs.random));
      return withPlan(state, now);
    });
    return step;
  };

  /** Sends the request if it is still wanted. `asked`: a person did, so that it need not be due. */
  const look = async (asked: boolean): Promise<LookNow | undefined> => {
    if (!(await needs.permitted())) {
      await change((state) => afterLook(state, { is: 'noPermission' }, needs.now(), needs.random));
      return undefined;
    }
    const startedAt = needs.now();
    let may: LookNow = { may: false, why: 'underWay' };
    await change((state) => {
      if (asked) may = lookNow(state, startedAt);
      else if (next(muted(state), startedAt, needs.random).do === 'look') may = { may: true };
      return may.may ? beginLook(state, startedAt, needs.random) : state;
    });
    if (!may.may) return may;
    const outcome = await askSite(needs);
    await change((state) =>
      // Somebody else's look has begun meanwhile: this one took too long to be believed.
      state.inFlight?.at === startedAt ? afterLook(state, outcome, needs.now(), needs.random) : state,
    );
    return may;
  };

  const show = async (id: string, about: 'released' | ReminderAbout) => {
    if (!(await needs.isShown(id))) await needs.notify(id, about);
  };

  /** False when it is to be tried again in a while. */
  const act = async (step: TickResult): Promise<boolean> => {
    if (step.do === 'look') {
      await look(false);
    } else if (step.do === 'alert') {
      const { releasedAt = 0 } = watchedBy((await stored()) ?? NO_WATCH, step.candidate) ?? {};
      if (needs.now() - releasedAt < HELD_BACK_MS && (await needs.inFront())) return false;
      await show(alertId(step.candidate), 'released');
      await change((state) => finishAlert(state, step.candidate, 'alerted'));
    } else if (step.do === 'remind') {
      await change((state) => startReminder(state, step.day, needs.now()));
      await show(reminderId(step.day), step.about);
      await change(finishReminder);
    }
    return true;
  };

  const run = async (): Promise<TickResult> => {
    // First of all: whatever stops this tick, it is taken up again.
    await needs.wakeAt(needs.now() + RESUME_MS);
    let failed: { readonly why: unknown } | undefined;
    let heldBack = false;
    let step = await decide(false);
    for (let steps = 1; steps < STEPS_AT_MOST && isAct(step); steps += 1) {
      try {
        if (!(await act(step))) heldBack = true;
      } catch (why) {
        // A notification that cannot be shown must not keep the looks from going on; it is tried again later.
        if (step.do === 'look') throw why;
        failed = { why };
      }
      step = await decide(failed !== undefined || heldBack);
    }
    const state = await stored();
    if (state) await needs.showBadge(badge(state));
    if (failed) throw failed.why;
    if (!isAct(step)) {
      const due = 'at' in step ? step.at : undefined;
      await needs.wakeAt(heldBack ? Math.min(due ?? Infinity, needs.now() + RESUME_MS) : due);
    }
    return step;
  };

  /** Wake-ups during a tick add one tick after it, however many there are. */
  let running: Promise<TickResult> | undefined;
  let followUp: Promise<TickResult> | undefined;
  const wake = (): Promise<TickResult> => {
    if (!running) return (running = run().finally(() => (running = undefined)));
    return (followUp ??= running
      .then(
        () => undefined,
        () => undefined,
      )
      .then(() => {
        followUp = undefined;
        return wake();
      }));
  };

  return {
    /** To be called at each alarm, browser start, installation and change of the watch list. Rejects when a browser call failed; the alarm is set by then. */
    wake,
    /** Changes the state only. `wake` is to be called afterwards; whoever must not wait for a look under way need not wait for that. */
    write: change,
    /** A click on "look now". Undefined: the permission is missing. */
    lookNow: async (): Promise<LookNow | undefined> => {
      const answer = await look(true);
      await wake();
      return answer;
    },
    /** A notification was clicked or closed: it was seen, whatever was interrupted before. */
    noticed: async (id: string): Promise<void> => {
      const candidate = candidateOfAlert(id);
      if (candidate !== undefined) await change((state) => finishAlert(state, candidate));
    },
    read: stored,
  };
}

function isAct(step: TickResult): boolean {
  return step.do === 'look' || step.do === 'alert' || step.do === 'remind';
}

/** As if every notification had been shown. */
function muted(state: WatchState): WatchState {
  const candidates = state.candidates.map((own) =>
    own.alert === 'alerting' ? { ...own, alert: 'alerted' as const } : own,
  );
  return finishReminder({ ...state, candidates });
}

function withPlan(state: WatchState, { plan }: Next): WatchState {
  const before = state.plan;
  const same =
    plan === before ||
    (plan && before && plan.at === before.at && plan.from === before.from && plan.why === before.why);
  return same || !plan ? state : { ...state, plan };
}

/** What the loop needs of the browser: parameters, so that a test can stop the worker at every await. */
export interface LookNeeds<R extends { readonly is: ReadingKind }> {
  /** Outlives the browser. Holds `watch`. */
  readonly area: Area;
  readonly now: () => number;
  readonly random: Random;
  /** False where the site's permission was taken back: then nothing is asked. */
  readonly permitted: () => Promise<boolean>;
  /** The one GET of the signed-in home page, given up after LOOK_LIMIT_MS. Rejects when nothing came. */
  readonly get: () => Promise<SiteAnswer>;
  readonly read: Reader<R>;
  /** Which stored candidate the page names, if it names any. */
  readonly attribute: (reading: R) => Promise<Attribution>;
  /** Showing under the same id again replaces what is shown. A new day's reminder may take the place of an older one. */
  readonly notify: (id: string, about: 'released' | ReminderAbout) => Promise<void>;
  readonly isShown: (id: string) => Promise<boolean>;
  /** True when the site's result page is the tab being looked at. */
  readonly inFront: () => Promise<boolean>;
  /** Sets the one alarm; undefined takes it away. */
  readonly wakeAt: (at: number | undefined) => Promise<void>;
  readonly showBadge: (text: string) => Promise<void>;
}

/** Whatever keeps the answer from coming is being offline; a reader that fails is our own mistake, and throws. */
export async function askSite<R extends { readonly is: ReadingKind }>(needs: LookNeeds<R>): Promise<Outcome> {
  const answer = await needs.get().catch(() => undefined);
  if (!answer) return { is: 'offline' };
  const refused = outcomeOfStatus(answer, needs.now());
  if (refused) return refused;
  const reading = needs.read(answer.html, answer.address);
  const signedIn = reading.is === 'available' || reading.is === 'notYet';
  return pageOutcome(reading.is, signedIn ? await needs.attribute(reading) : UNATTRIBUTED);
}
