/**
 * What the watch remembers between two runs of the worker: everything, for the worker may be
 * stopped at any await. No ID Number, name or grade is in it: candidates go by the store's own keys.
 */
import * as z from 'zod/mini';
import { DELIVERIES, EXAM_IDS } from '../exams/exams.ts';
import { isDay, MINUTE_MS } from './day.ts';
import { releaseWindow } from './release-window.ts';

/** The name under which browser storage keeps it. */
export const WATCH_KEY = 'watch';

/** Minutes between two looks in UK working hours. Source: docs/watch.md#schedule. */
export const INTERVALS = [15, 30, 60] as const;

const time = z.number();
const day = z.string().check(z.refine(isDay));
const key = z.string().check(z.minLength(1), z.maxLength(60));

const watched = z.object({
  key,
  /** The session's salted hash of the ID Number, once a login with it was heard or the candidate was looked up. */
  account: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(128))),
  exam: z.enum(EXAM_IDS),
  /** Absent: paper or digital, nobody has said which. */
  delivery: z.exactOptional(z.enum(DELIVERIES)),
  examDate: day,
  finalDate: z.exactOptional(day),
  on: z.boolean(),
  /** When a look or a visit last answered for this candidate. */
  lookedAt: z.exactOptional(time),
  /** When the result was first seen. */
  releasedAt: z.exactOptional(time),
  /** 'alerting' is written before the notification is shown, 'alerted' after it, 'seen' when the person came. */
  alert: z.exactOptional(z.enum(['alerting', 'alerted', 'seen'])),
});

export const releaseEntries = { key, exam: z.enum(EXAM_IDS), examDate: day, releasedAt: time };

/** What was seen of a release whose candidate has left the list, or waits for another one; see `rememberNotified`. */
const notifiedRelease = z.object({
  ...releaseEntries,
  alert: z.enum(['alerting', 'alerted', 'seen']),
  since: time,
});

/** When the next look is due and by which rule. `from` shows that a clock was set back. */
const plan = z.object({
  from: time,
  at: time,
  why: z.enum([
    'interval',
    'otherHours',
    'windowOpens',
    'woken',
    'rationed',
    'throttled',
    'serverError',
    'maintenance',
    'offline',
    'forbidden',
    'noPermission',
  ]),
});

const lastLook = z.object({
  at: time,
  is: z.enum([
    'available',
    'notYet',
    'otherExam',
    'signedOut',
    'locked',
    'maintenance',
    'cannotTell',
    'offline',
    'throttled',
    'forbidden',
    'clientError',
    'serverError',
    'noPermission',
  ]),
});

const watchState = z.object({
  version: z.literal(2),
  on: z.boolean(),
  /** Written for what a backup held; the person has not chosen yet whether to watch. */
  unasked: z.exactOptional(z.literal(true)),
  /** False: no request of the extension's own; only pages that the person opens are read. */
  ownRequests: z.boolean(),
  interval: z.union([z.literal(INTERVALS[0]), z.literal(INTERVALS[1]), z.literal(INTERVALS[2])]),
  candidates: z.array(watched),
  notified: z.exactOptional(z.array(notifiedRelease)),
  plan: z.exactOptional(plan),
  /**
   * Written before the request: a look whose worker was stopped is known and counts. `generation`: the session's
   * when it began.
   */
  inFlight: z.exactOptional(z.object({ at: time, generation: z.number() })),
  /** The starts of the last day's looks, for the daily limit. */
  looks: z.array(time),
  last: z.exactOptional(lastLook),
  /** In this generation of the session another look would bring nothing new: why. */
  pointless: z.exactOptional(z.object({ generation: z.number(), why: z.enum(['otherExam', 'nobodys']) })),
  /** A result was seen on a page that belongs to nobody known; told once, of nobody in particular. */
  nobodys: z.exactOptional(z.object({ at: time, alert: z.enum(['alerting', 'alerted', 'seen']) })),
  /** How often in a row: pages that do not tell, 4xx answers, answers of a site in trouble. */
  inARow: z.object({ cannotTell: z.number(), refused: z.number(), busy: z.number() }),
  stopped: z.exactOptional(z.literal('cannotTell')),
  /** That it has stopped is told once. */
  stopNotice: z.exactOptional(z.enum(['alerting', 'alerted'])),
  /** The UK working day that was reminded of, and when; 'started' is written before the notification, 'done' after it. */
  reminder: z.exactOptional(z.object({ day, at: time, is: z.enum(['started', 'done']) })),
});

export type Watched = z.infer<typeof watched>;
export type NotifiedRelease = z.infer<typeof notifiedRelease>;
export type Plan = z.infer<typeof plan>;
export type WatchState = z.infer<typeof watchState>;
export type Interval = WatchState['interval'];

/** Watching is off until the person chooses it. */
export const NO_WATCH: WatchState = {
  version: 2,
  on: false,
  ownRequests: true,
  interval: 15,
  candidates: [],
  looks: [],
  inARow: { cannotTell: 0, refused: 0, busy: 0 },
};

export type KeptWatch = { readonly is: 'read'; readonly state: WatchState } | { readonly is: 'unreadable' };

/** What storage holds, parsed; nothing stored is a watch that is off. What cannot be read must not be written over. */
export function readWatch(stored: unknown): KeptWatch {
  if (stored === undefined) return { is: 'read', state: NO_WATCH };
  const parsed = watchState.safeParse(migrated(stored));
  return parsed.success ? { is: 'read', state: parsed.data } : { is: 'unreadable' };
}

/**
 * Version 1 as version 2; anything else as it is. Who was signed in is left out: the session remembers that now, and
 * what version 1 believed was not heard by it. A result of nobody known that version 1 saw was reminded of by then.
 */
function migrated(stored: unknown): unknown {
  if (!isRecord(stored) || stored.version !== 1) return stored;
  const { pace, told, started: _started, session, plan, last, inARow, stopped, ...same } = stored;
  const resultShown = isRecord(session) && session.resultShown === true && isRecord(last);
  return {
    ...same,
    version: 2,
    ownRequests: true,
    interval: pace,
    inARow: isRecord(inARow) ? renamed(inARow, 'unrecognised', 'cannotTell') : inARow,
    ...(told !== undefined && { notified: told }),
    ...(plan !== undefined && { plan: withWord(plan, 'why', 'pace', 'interval') }),
    ...(last !== undefined && { last: withWord(last, 'is', 'unrecognised', 'cannotTell') }),
    ...(stopped !== undefined && { stopped: stopped === 'unrecognised' ? 'cannotTell' : stopped }),
    ...(resultShown && { nobodys: { at: last.at, alert: 'alerted' } }),
  };
}

function renamed(value: Record<string, unknown>, from: string, to: string): Record<string, unknown> {
  const { [from]: moved, ...same } = value;
  return { ...same, [to]: moved };
}

function withWord(value: unknown, name: string, from: string, to: string): unknown {
  return isRecord(value) && value[name] === from ? { ...value, [name]: to } : value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The candidates whose result is still to be waited for. */
export function stillWatched(state: WatchState, now: number): Watched[] {
  return state.candidates.filter((own) => own.on && own.releasedAt === undefined && now < releaseWindow(own).stopsAt);
}

export function watchedBy(state: WatchState, candidate: string): Watched | undefined {
  return state.candidates.find(({ key: own }) => own === candidate);
}

/** The state with one candidate changed, or the same state when there is no such candidate. */
export function withCandidate(state: WatchState, candidate: string, change: (before: Watched) => Watched): WatchState {
  if (!watchedBy(state, candidate)) return state;
  return { ...state, candidates: state.candidates.map((own) => (own.key === candidate ? change(own) : own)) };
}

/** A look's request is given up after this. Chrome stops a worker 30 s after its alarm. Source: docs/watch.md#schedule. */
export const LOOK_LIMIT_MS = 20_000;

/** After this a look that has not ended never will. */
export const IN_FLIGHT_LIMIT_MS = MINUTE_MS;

/** When the look that is under way must have ended; undefined when none is. A clock set back ends it too. */
export function inFlightUntil({ inFlight }: WatchState, now: number): number | undefined {
  return inFlight && Math.abs(now - inFlight.at) < IN_FLIGHT_LIMIT_MS ? inFlight.at + IN_FLIGHT_LIMIT_MS : undefined;
}
