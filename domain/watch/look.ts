/**
 * One turn of the watch, with everything it needs of the browser handed in. It may be stopped at any
 * await: what matters is written first, what is repeated changes nothing, and something always wakes it again.
 */
import { afterLook, beginLook } from './after-look.ts';
import { alertId, candidateOfAlert, finishAlert, reminderId } from './alert.ts';
import { askSite } from './ask-site.ts';
import { badge } from './badge.ts';
import { MINUTE_MS } from './day.ts';
import type { LookNeeds } from './look-needs.ts';
import { lookNow, type LookNow } from './look-now.ts';
import { next, type Next } from './next-look.ts';
import type { ReadingKind } from './outcome.ts';
import { finishReminder, startReminder, type RemindAbout } from './reminder.ts';
import { NO_WATCH, readWatch, WATCH_KEY, watchedBy, type WatchState } from './watch-state.ts';

/** How a turn ended; 'unreadable': what is stored cannot be read and was left alone. */
export type Turn = Next | { readonly do: 'unreadable' };

/** A turn that was stopped is taken up again after this long. */
export const RESUME_MS = MINUTE_MS;
const STEPS_AT_MOST = 8;
/**
 * With the results page before them, a person is not disturbed at once: a page that shows the result
 * says so itself, and then there is nothing to tell. One that was opened before the release does not.
 */
const HELD_BACK_MS = 15 * MINUTE_MS;

export function watchLoop<R extends { readonly is: ReadingKind }>(needs: LookNeeds<R>) {
  /** One change of the state at a time. */
  let turn: Promise<unknown> = Promise.resolve();
  const queued = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
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
  const decide = async (mute: boolean): Promise<Turn> => {
    let step: Turn = { do: 'unreadable' };
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
      state.started?.at === startedAt ? afterLook(state, outcome, needs.now(), needs.random) : state,
    );
    return may;
  };

  const show = async (id: string, about: 'released' | RemindAbout) => {
    if (!(await needs.isShown(id))) await needs.notify(id, about);
  };

  /** False when it is to be tried again in a while. */
  const act = async (step: Turn): Promise<boolean> => {
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

  const run = async (): Promise<Turn> => {
    // First of all: whatever stops this turn, it is taken up again.
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

  /** A wake-up during a turn adds one turn after it, however many there are. */
  let running: Promise<Turn> | undefined;
  let waiting: Promise<Turn> | undefined;
  const wake = (): Promise<Turn> => {
    if (!running) return (running = run().finally(() => (running = undefined)));
    return (waiting ??= running
      .then(
        () => undefined,
        () => undefined,
      )
      .then(() => {
        waiting = undefined;
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

function isAct(step: Turn): boolean {
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
