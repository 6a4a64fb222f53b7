/** The days on which results were first seen: on disk, or in the browser's memory on a shared computer. */
import { browser } from 'wxt/browser';
import { FIRST_SEEN_KEY, firstSeen } from '../domain/results/first-seen.ts';
import type { Settings } from '../domain/settings/settings.ts';
import type { Day } from '../domain/watch/day.ts';

export function daysFirstSeen({ sharedComputer }: Settings, marks: readonly string[], today: Day): Promise<Day[]> {
  return firstSeen(
    {
      area: sharedComputer ? browser.storage.session : browser.storage.local,
      exclusive: (work) => navigator.locks.request(FIRST_SEEN_KEY, work) as ReturnType<typeof work>,
    },
    marks,
    today,
  );
}
