/**
 * The loop of the watch, over whatever it needs of the browser. The worker may be stopped at any
 * await: what matters is written first, what is repeated changes nothing, and something always wakes it again.
 */
import {
  alertId,
  badge,
  candidateOfAlert,
  finishAlert,
  finishNotice,
  noticedAt,
  noticeId,
  noticeOf,
  NOTICES,
  reminderId,
  type Notice,
} from '../../domain/watch/alert.ts';
import { beliefOf, type Belief } from '../../domain/watch/belief.ts';
import { MINUTE_MS } from '../../domain/watch/day.ts';
import { lookNow, next, type LookNow, type Next } from '../../domain/watch/next-look.ts';
import { outcomeOfStatus, type PageContent, type SiteAnswer } from '../../domain/watch/outcome.ts';
import type { Random } from '../../domain/watch/plan.ts';
import { finishReminder, startReminder, type ReminderAbout } from '../../domain/watch/reminder.ts';
import { takeLook, type LookAnswer } from '../../domain/watch/take-page.ts';
import { afterLook, beginLook } from '../../domain/watch/take-answer.ts';
import { NO_WATCH, watchedBy, type WatchState } from '../../domain/watch/watch-state.ts';
import type { StateStore } from '../session/state-store.ts';

/** What a notification is about. */
export type NotificationAbout = 'released' | Notice | ReminderAbout;

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

export function watchLoop(needs: LookNeeds) {
  const { state: store } = needs;
  const read = async (): Promise<WatchState | undefined> => (await store.read()).watch;

  /** Changes the stored watch; undefined where it cannot be read, which leaves it as it is. */
  const change = async (work: (state: WatchState, belief: Belief) => WatchState): Promise<WatchState | undefined> =>
    (
      await store.change(({ session, watch }) =>
        watch ? { session, watch: work(watch, beliefOf(session, watch, needs.now())) } : { session },
      )
    ).watch;

  /** What to do now; the plan that was drawn is kept. */
  const decide = async (mute: boolean): Promise<TickResult> => {
    let step: TickResult = { do: 'unreadable' };
    await change((state, belief) => {
      const now = (step = next(mute ? muted(state) : state, belief, needs.now(), needs.random));
      return withPlan(state, now);
    });
    return step;
  };

  /** Sends the request if it is still wanted. `asked`: a person did, so that it need not be due. */
  const look = async (asked: boolean): Promise<LookNow | undefined> => {
    if (!(await needs.permitted())) {
      await change((state, belief) => afterLook(state, belief, { is: 'noPermission' }, needs.now(), needs.random));
      return undefined;
    }
    const startedAt = needs.now();
    let may: LookNow = { may: false, why: 'underWay' };
    await change((state, belief) => {
      if (asked) may = lookNow(state, belief, startedAt);
      else if (next(muted(state), belief, startedAt, needs.random).do === 'look') may = { may: true };
      return may.may ? beginLook(state, belief, startedAt, needs.random) : state;
    });
    if (!may.may) return may;
    const answer = await askSite(needs);
    await store.change(({ session, watch }) => {
      // Somebody else's look has begun meanwhile: this one took too long to be believed.
      if (watch?.inFlight?.at !== startedAt) return { session };
      return takeLook(session, watch, watch.inFlight.generation, answer, needs.now(), needs.random);
    });
    return may;
  };

  const show = async (id: string, about: NotificationAbout) => {
    if (!(await needs.isShown(id))) await needs.notify(id, about);
  };

  /** False when it is to be tried again in a while. */
  const act = async (step: TickResult): Promise<boolean> => {
    if (step.do === 'look') {
      await look(false);
    } else if (step.do === 'alert') {
      const { releasedAt = 0 } = watchedBy((await read()) ?? NO_WATCH, step.candidate) ?? {};
      if (needs.now() - releasedAt < HELD_BACK_MS && (await needs.inFront())) return false;
      await show(alertId(step.candidate), 'released');
      await change((state) => finishAlert(state, step.candidate, 'alerted'));
    } else if (step.do === 'notice') {
      const at = noticedAt((await read()) ?? NO_WATCH, step.about);
      if (needs.now() - at < HELD_BACK_MS && (await needs.inFront())) return false;
      await show(noticeId(step.about), step.about);
      await change((state) => finishNotice(state, step.about));
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
    const state = await read();
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
      const notice = noticeOf(id);
      if (notice) await change((state) => finishNotice(state, notice));
    },
    read,
  };
}

function isAct(step: TickResult): boolean {
  return step.do === 'look' || step.do === 'alert' || step.do === 'notice' || step.do === 'remind';
}

/** As if every notification had been shown. */
function muted(state: WatchState): WatchState {
  const candidates = state.candidates.map((own) =>
    own.alert === 'alerting' ? { ...own, alert: 'alerted' as const } : own,
  );
  return NOTICES.reduce((muted, notice) => finishNotice(muted, notice), finishReminder({ ...state, candidates }));
}

function withPlan(state: WatchState, { plan }: Next): WatchState {
  const before = state.plan;
  const same =
    plan === before ||
    (plan && before && plan.at === before.at && plan.from === before.from && plan.why === before.why);
  return same || !plan ? state : { ...state, plan };
}

/** What the loop needs of the browser: parameters, so that a test can stop the worker at every await. */
export interface LookNeeds {
  readonly state: Pick<StateStore, 'read' | 'change'>;
  readonly now: () => number;
  readonly random: Random;
  /** False where the site's permission was taken back: then nothing is asked. */
  readonly permitted: () => Promise<boolean>;
  /** The one GET of the signed-in home page, given up after LOOK_LIMIT_MS. Rejects when nothing came. */
  readonly get: () => Promise<SiteAnswer>;
  /** Reads a page. It rejects only by a mistake of ours. */
  readonly readPage: (html: string, address: string) => Promise<PageContent>;
  /** Showing under the same id again replaces what is shown. A new day's reminder may take the place of an older one. */
  readonly notify: (id: string, about: NotificationAbout) => Promise<void>;
  readonly isShown: (id: string) => Promise<boolean>;
  /** True when the site's result page is the tab being looked at. */
  readonly inFront: () => Promise<boolean>;
  /** Sets the one alarm; undefined takes it away. */
  readonly wakeAt: (at: number | undefined) => Promise<void>;
  readonly showBadge: (text: string) => Promise<void>;
}

/** Whatever keeps the answer from coming is being offline. */
async function askSite(needs: LookNeeds): Promise<LookAnswer> {
  const answer = await needs.get().catch(() => undefined);
  if (!answer) return { outcome: { is: 'offline' } };
  const outcome = outcomeOfStatus(answer, needs.now());
  return outcome ? { outcome } : { content: await needs.readPage(answer.html, answer.address) };
}
