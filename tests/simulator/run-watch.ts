/** Lets the real schedule watch for one family, event by event, and writes down what happens. */
import { afterLook, beginLook, afterVisit } from '../../domain/watch/take-answer.ts';
import { finishAlert, finishNotice } from '../../domain/watch/alert.ts';
import { MINUTE_MS } from '../../domain/watch/day.ts';
import { next } from '../../domain/watch/next-look.ts';
import { finishReminder, startReminder } from '../../domain/watch/reminder.ts';
import { isSignedOut, type Belief, type Whose } from '../../domain/watch/belief.ts';
import { NO_WATCH, type Interval, type WatchState } from '../../domain/watch/watch-state.ts';
import { watchFor } from './listed.ts';
import { firstOn, minutesWithin, type Person } from './person.ts';
import { siteSession } from './site-session.ts';

export interface Watched {
  readonly requests: number[];
  readonly reminders: number[];
  readonly alerts: number;
  /** When the family knew: the notification, or their own visit; undefined when never. */
  readonly knownAt: number | undefined;
  /** When the extension or the visit found it; quiet hours may lie between this and `knownAt`. */
  readonly foundAt: number | undefined;
  /** The session in which it was found was already alive at the release. */
  readonly signedIn: boolean;
  /** Awake-minutes from release to `knownAt`, and minutes with the device on from release to `foundAt`. */
  readonly late: number;
  readonly lateOn: number;
  /** Requests that the policy forbids. */
  readonly beforeWindow: number;
  readonly knownSignedOut: number;
  readonly afterFound: number;
  /** Requests that met the login page: each the one that found out. */
  readonly atLoginPage: number;
}

const OWN: Whose = { is: 'candidate', key: 'a' };

export function runWatch(person: Person, random: () => number, interval: Interval = 15): Watched {
  const site = siteSession(person);
  const { releasedAt, on } = person;
  const requests: number[] = [];
  const reminders: number[] = [];
  const visits = person.visits.filter((at) => at > person.watchFrom);
  const counts = { beforeWindow: 0, knownSignedOut: 0, afterFound: 0, atLoginPage: 0 };
  let state: WatchState = watchFor({ ...NO_WATCH, on: true, interval }, 'a', person.sitting);
  let belief: Belief = { is: 'unknown', generation: 0, since: 0, inContainers: [] };
  const believe = (is: Whose | { readonly is: 'signedOut' }) => {
    if (belief.is !== is.is) belief = { ...is, generation: belief.generation + 1, since: now, inContainers: [] };
  };
  let alerts = 0;
  let knownAt: number | undefined;
  let foundAt: number | undefined;
  let foundIn = 0;
  let idAtRelease = 0;
  let now = person.watchFrom;
  let wake: number | undefined = now;
  let span = 0;

  // The watch is switched on while somebody is signed in.
  const begin = firstOn(on, now);
  if (begin) visits.unshift(begin.at);
  const found = () => {
    if (foundAt === undefined) {
      foundAt = now;
      foundIn = site.aliveId(now);
    }
  };

  /** A bound against a schedule that never comes to an end. */
  for (let events = 0; events < 20_000; events += 1) {
    const awake = wake === undefined ? undefined : firstOn(on, wake, span);
    const visit = visits[0];
    if (awake === undefined && visit === undefined) break;
    const isVisit = visit !== undefined && (awake === undefined || visit <= awake.at);
    const then = isVisit ? visit : awake!.at;
    if (now <= releasedAt && releasedAt < then) idAtRelease = site.aliveId(releasedAt);
    now = then;
    if (!isVisit) span = awake!.span;
    if (now > person.window.stopsAt + 24 * 60 * MINUTE_MS) break;
    if (isVisit) {
      visits.shift();
      const shown = site.visit(now);
      if (shown === 'available') {
        found();
        knownAt ??= now;
      }
      believe(OWN);
      state = afterVisit(state, belief, { is: shown, of: OWN, exams: [] }, true, now, random);
    }
    const step = next(state, belief, now, random);
    if (step.plan) state = { ...state, plan: step.plan };
    if (step.do === 'look') {
      if (now < person.window.opensAt) counts.beforeWindow += 1;
      if (isSignedOut(belief)) counts.knownSignedOut += 1;
      if (foundAt !== undefined) counts.afterFound += 1;
      state = beginLook(state, belief, now, random);
      requests.push(now);
      const shown = site.request(now);
      if (shown === 'available') found();
      if (shown === 'signedOut') counts.atLoginPage += 1;
      believe(shown === 'signedOut' ? { is: shown } : OWN);
      const outcome = shown === 'signedOut' ? { is: shown } : { is: shown, of: OWN, exams: [] };
      state = afterLook(state, belief, outcome, now, random);
      wake = now;
    } else if (step.do === 'alert') {
      alerts += 1;
      knownAt ??= now;
      state = finishAlert(state, 'a');
      wake = now;
    } else if (step.do === 'remind') {
      reminders.push(now);
      state = finishReminder(startReminder(state, step.day, now));
      const back = comesBack(person, now);
      if (back !== undefined) visits.push(back);
      visits.sort((a, b) => a - b);
      wake = now;
    } else if (step.do === 'notice' && step.about === 'cannotTell') {
      state = finishNotice(state, 'cannotTell');
      wake = now;
    } else if (step.do === 'stop' || step.do === 'notice') {
      break;
    } else {
      wake = step.at;
    }
  }
  const end = Math.min(person.window.stopsAt, person.on.at(-1)?.until ?? 0);
  return {
    requests,
    reminders,
    alerts,
    knownAt,
    foundAt,
    ...counts,
    signedIn: foundAt !== undefined && idAtRelease !== 0 && foundIn === idAtRelease,
    late: minutesWithin(person.awake, releasedAt, knownAt ?? end),
    lateOn: minutesWithin(on, releasedAt, foundAt ?? end),
  };
}

/** When the reminded person signs in: after so many minutes awake at the device, today or another day. */
function comesBack(person: Person, now: number): number | undefined {
  let left = person.reaction() * MINUTE_MS;
  for (const { from, until } of person.awake) {
    if (until <= now) continue;
    const begin = Math.max(from, now);
    if (left < until - begin) return begin + left;
    left -= until - begin;
  }
  return undefined;
}
