/** Draws one family from the model: their devices' times, their visits, and when their result comes. */
import { addDays, dayFromNumber, dayNumber, DAY_MS, HOUR_MS, MINUTE_MS } from '../../domain/watch/day.ts';
import { releaseWindow, type ReleaseWindow, type Sitting } from '../../domain/watch/release-window.ts';
import { nextUkOpening, type UkDay } from '../../domain/watch/uk-calendar.ts';
import * as model from './model.ts';
import { logNormal, pick } from './seeded.ts';

/** From until before, in ms since 1970. */
export interface Span {
  readonly from: number;
  readonly until: number;
}
export interface Person {
  readonly sitting: Sitting;
  readonly window: ReleaseWindow;
  /** Infinity: withheld. */
  readonly releasedAt: number;
  readonly watchFrom: number;
  /** When the device is on, in order. */
  readonly on: readonly Span[];
  /** The part of `on` outside Taiwan's quiet hours: what counts as awake. */
  readonly awake: readonly Span[];
  /** By number of the span in `on`: the browser was closed before it, so that the session's cookie is gone. */
  readonly restarted: readonly boolean[];
  /** Visits of their own accord, in order. */
  readonly visits: readonly number[];
  /** For each reminder: minutes at the device until they sign in, or Infinity. */
  readonly reaction: () => number;
  readonly idleMs: number;
}

const TAIWAN_MS = 8 * HOUR_MS;

export function drawPerson(variation: model.Variation, random: () => number, fixed?: Sitting): Person {
  const sitting = fixed ?? drawSitting(random);
  const window = releaseWindow(sitting);
  const watchFrom = window.opensAt - 3 * DAY_MS;
  const on = drawOn(variation.habit, watchFrom, window.stopsAt + 2 * DAY_MS, random);
  return {
    sitting,
    window,
    releasedAt: drawRelease(variation, window, random),
    watchFrom,
    on,
    awake: on.flatMap(withoutQuiet),
    restarted: on.map(() => random() < model.BROWSER_CLOSED_SHARE),
    visits: drawVisits(variation.habit, on, random),
    reaction: () => (random() < model.HEEDS_REMINDER ? logNormal(...model.REACTION, random) : Infinity),
    idleMs: variation.idleLimit * MINUTE_MS,
  };
}

function drawSitting(random: () => number): Sitting {
  const { weight: _weight, ...entry } = pick(model.SITTINGS, random) as (typeof model.SITTINGS)[number];
  const [from, until] = model.EXAM_DAYS.map(dayNumber) as [number, number];
  const examDate = dayFromNumber(from + Math.floor(random() * (until - from)));
  const sitting: Sitting = { ...entry, examDate };
  if (random() >= model.FINAL_DATE_SHARE) return sitting;
  const [least, most] = model.FINAL_DATE_DAYS;
  return { ...sitting, finalDate: addDays(releaseWindow(sitting).last, Math.round(least + random() * (most - least))) };
}

function drawRelease(
  { firstDayShare, laterDayShare = model.LATER_DAY_SHARE }: model.Variation,
  window: ReleaseWindow,
  random: () => number,
): number {
  if (random() < model.NEVER_SHARE) return Infinity;
  let day: UkDay = nextUkOpening(window.opensAt - 1);
  if (random() >= firstDayShare) {
    do day = nextUkOpening(day.open);
    while (random() >= laterDayShare);
  }
  const [first, last] = model.RELEASE_HOURS;
  return day.open + (first - 7.5 + random() * (last - first)) * HOUR_MS;
}

function drawOn(habit: number, from: number, until: number, random: () => number): Span[] {
  const person = pick(model.PEOPLE, random) as model.Habit;
  const spans: Span[] = [];
  for (
    let midnight = Math.floor((from + TAIWAN_MS) / DAY_MS) * DAY_MS - TAIWAN_MS;
    midnight < until;
    midnight += DAY_MS
  ) {
    const weekday = new Date(midnight + TAIWAN_MS).getUTCDay();
    for (const time of weekday === 0 || weekday === 6 ? person.weekend : person.weekday) {
      if (random() >= time.likely) continue;
      const begin = midnight + (time.from + (random() * 2 - 1) * time.varies) * HOUR_MS;
      const span = { from: begin, until: begin + time.hours * habit * logNormal(1, 0.3, random) * HOUR_MS };
      const before = spans.at(-1);
      // Longer times run into one another.
      if (before && span.from < before.until)
        spans[spans.length - 1] = { from: before.from, until: Math.max(before.until, span.until) };
      else spans.push(span);
    }
  }
  return spans;
}

/** Awake: the device is on, and it is between 07:30 and 22:00 in Taiwan. */
function withoutQuiet({ from, until }: Span): Span[] {
  const parts: Span[] = [];
  for (
    let midnight = Math.floor((from + TAIWAN_MS) / DAY_MS) * DAY_MS - TAIWAN_MS;
    midnight < until;
    midnight += DAY_MS
  ) {
    const part = { from: Math.max(from, midnight + 7.5 * HOUR_MS), until: Math.min(until, midnight + 22 * HOUR_MS) };
    if (part.from < part.until) parts.push(part);
  }
  return parts;
}

function drawVisits(habit: number, on: readonly Span[], random: () => number): number[] {
  const visits: number[] = [];
  const days = on.length === 0 ? 0 : (on.at(-1)!.until - on[0]!.from) / DAY_MS;
  const total = on.reduce((sum, { from, until }) => sum + until - from, 0);
  const each = total / Math.max(1, days * model.OWN_VISITS_A_DAY * habit);
  let wait = -Math.log(1 - random()) * each;
  for (const { from, until } of on) {
    let at = from + wait;
    for (; at < until; at += -Math.log(1 - random()) * each) visits.push(at);
    wait = at - until;
  }
  return visits;
}

/** Minutes of these spans between two moments. */
export function minutesWithin(spans: readonly Span[], from: number, until: number): number {
  let sum = 0;
  for (const span of spans) sum += Math.max(0, Math.min(span.until, until) - Math.max(span.from, from));
  return sum / MINUTE_MS;
}

/** The first moment from `at` on at which the device is on, and the number of that span. */
export function firstOn(
  on: readonly Span[],
  at: number,
  begin = 0,
): { readonly at: number; readonly span: number } | undefined {
  for (let span = begin; span < on.length; span += 1) {
    if (on[span]!.until > at) return { at: Math.max(at, on[span]!.from), span };
  }
  return undefined;
}
