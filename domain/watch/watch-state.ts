/**
 * What the watch remembers between two turns of the worker: everything, for the worker may be
 * stopped at any await. No ID Number, name or grade is in it: candidates go by the store's own keys.
 */
import * as z from 'zod/mini';
import { EXAM_IDS } from '../exams/exams.ts';
import { isDay } from './day.ts';
import { DELIVERIES } from './release-window.ts';

/** The name under which browser storage keeps it. */
export const WATCH_KEY = 'watch';

/** Minutes between two looks in UK working hours. Source: docs/watch.md#schedule. */
export const PACES = [15, 30, 60] as const;

const time = z.number();
const day = z.string().check(z.refine(isDay));
const key = z.string().check(z.minLength(1), z.maxLength(60));

/** Whose account is signed in: one of our candidates, certainly none of them, or not known. */
const who = z.discriminatedUnion('is', [
  z.object({ is: z.literal('candidate'), key }),
  z.object({ is: z.literal('other') }),
  z.object({ is: z.literal('unknown') }),
]);

const session = z.object({
  is: z.enum(['unknown', 'signedIn', 'signedOut', 'locked']),
  who,
  /** Grows with every change of who is signed in, so that a look that began before a change is not believed. */
  turn: z.number(),
  since: time,
  /** A salted hash of what the page calls the person; compared only, gone at sign-out. */
  mark: z.exactOptional(z.string().check(z.maxLength(128))),
  /** A result was seen, but whose cannot be said: looking again would tell nothing new. */
  resultShown: z.exactOptional(z.boolean()),
});

const watched = z.object({
  key,
  exam: z.enum(EXAM_IDS),
  delivery: z.enum(DELIVERIES),
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

/** What was seen of a release whose candidate has left the list, or waits for another one; see told.ts. */
const toldRelease = z.object({
  key,
  exam: z.enum(EXAM_IDS),
  examDate: day,
  releasedAt: time,
  alert: z.enum(['alerting', 'alerted', 'seen']),
  since: time,
});

/** When the next look is due and by which rule. `from` tells a clock that was set back. */
const plan = z.object({
  from: time,
  at: time,
  why: z.enum([
    'pace',
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
    'unrecognised',
    'offline',
    'throttled',
    'forbidden',
    'clientError',
    'serverError',
    'noPermission',
  ]),
});

const watchState = z.object({
  version: z.literal(1),
  on: z.boolean(),
  pace: z.union([z.literal(PACES[0]), z.literal(PACES[1]), z.literal(PACES[2])]),
  session,
  candidates: z.array(watched),
  told: z.exactOptional(z.array(toldRelease)),
  plan: z.exactOptional(plan),
  /** Written before the request: a look whose worker was stopped is known and counts. */
  started: z.exactOptional(z.object({ at: time, turn: z.number() })),
  /** The starts of the last day's looks, for the daily limit. */
  looks: z.array(time),
  last: z.exactOptional(lastLook),
  /** How often in a row: pages not recognised, 4xx answers, answers of a site in trouble. */
  inARow: z.object({ unrecognised: z.number(), refused: z.number(), busy: z.number() }),
  stopped: z.exactOptional(z.literal('unrecognised')),
  /** The UK working day that was reminded of, and when; 'started' is written before the notification, 'done' after it. */
  reminder: z.exactOptional(z.object({ day, at: time, is: z.enum(['started', 'done']) })),
});

export type Who = z.infer<typeof who>;
export type Session = z.infer<typeof session>;
export type Watched = z.infer<typeof watched>;
export type ToldRelease = z.infer<typeof toldRelease>;
export type Plan = z.infer<typeof plan>;
export type WatchState = z.infer<typeof watchState>;
export type Pace = WatchState['pace'];

/** Watching is off until the person chooses it. */
export const NO_WATCH: WatchState = {
  version: 1,
  on: false,
  pace: 15,
  session: { is: 'unknown', who: { is: 'unknown' }, turn: 0, since: 0 },
  candidates: [],
  looks: [],
  inARow: { unrecognised: 0, refused: 0, busy: 0 },
};

export type KeptWatch = { readonly is: 'read'; readonly state: WatchState } | { readonly is: 'unreadable' };

/** What storage holds, parsed; nothing stored is a watch that is off. What cannot be read must not be written over. */
export function readWatch(stored: unknown): KeptWatch {
  if (stored === undefined) return { is: 'read', state: NO_WATCH };
  const parsed = watchState.safeParse(stored);
  return parsed.success ? { is: 'read', state: parsed.data } : { is: 'unreadable' };
}

export function watchedBy(state: WatchState, candidate: string): Watched | undefined {
  return state.candidates.find(({ key: own }) => own === candidate);
}

/** The state with one candidate changed, or the same state when there is no such candidate. */
export function withCandidate(state: WatchState, candidate: string, change: (before: Watched) => Watched): WatchState {
  if (!watchedBy(state, candidate)) return state;
  return { ...state, candidates: state.candidates.map((own) => (own.key === candidate ? change(own) : own)) };
}
