/** Figure 5: what the site sees, minute by minute, when everybody sat the same exam on the same day. */
import { MINUTE_MS } from '../../domain/watch/day.ts';
import type { Sitting } from '../../domain/watch/release-window.ts';
import type { Variation } from './model.ts';
import { drawPerson } from './person.ts';
import { runWatch } from './run-watch.ts';
import { seeded } from './seeded.ts';

/** The window opens on a Monday: the worst case, for then everybody's first look comes within a quarter of an hour. */
export const SAME_SITTING: Sitting = { exam: 'key', delivery: 'paper', examDate: '2026-05-18' };

export interface Part {
  readonly users: number;
  readonly requests: number;
  /** Requests by minute since 1970. */
  readonly byMinute: ReadonlyMap<number, number>;
}
export interface Load {
  readonly users: number;
  readonly meanEach: number;
  readonly peakAMinute: number;
  readonly peakAt: number;
}

export function loadPart(users: number, variation: Variation, seed: number): Part {
  const random = seeded(seed);
  const byMinute = new Map<number, number>();
  let requests = 0;
  for (let user = 0; user < users; user += 1) {
    for (const at of runWatch(drawPerson(variation, random, SAME_SITTING), random).requests) {
      const minute = Math.floor(at / MINUTE_MS);
      byMinute.set(minute, (byMinute.get(minute) ?? 0) + 1);
      requests += 1;
    }
  }
  return { users, requests, byMinute };
}

export function addParts(parts: readonly Part[]): Load {
  const byMinute = new Map<number, number>();
  for (const part of parts)
    for (const [minute, count] of part.byMinute) byMinute.set(minute, (byMinute.get(minute) ?? 0) + count);
  const users = parts.reduce((sum, part) => sum + part.users, 0);
  let peak: readonly [number, number] = [0, 0];
  for (const entry of byMinute) if (entry[1] > peak[1]) peak = entry;
  return {
    users,
    meanEach: parts.reduce((sum, part) => sum + part.requests, 0) / users,
    peakAMinute: peak[1],
    peakAt: peak[0] * MINUTE_MS,
  };
}
