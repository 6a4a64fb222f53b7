/** What wakes the worker: one alarm for the next tick, and one an hour in case that is lost. */
import { browser } from 'wxt/browser';

export const TICK_ALARM = 'watch.tick';
/**
 * Firefox loses alarms at a restart, and a clock that is set back delays them. This alarm wakes the worker in both
 * cases.
 */
export const BACKSTOP_ALARM = 'watch.backstop';
const BACKSTOP_MINUTES = 60;

/** @param at ms since 1970; undefined: nothing is to be done until the person does something */
export async function wakeAt(at: number | undefined): Promise<void> {
  if (at === undefined) {
    await Promise.all([browser.alarms.clear(TICK_ALARM), browser.alarms.clear(BACKSTOP_ALARM)]);
    return;
  }
  const [tick, backstop] = await Promise.all([browser.alarms.get(TICK_ALARM), browser.alarms.get(BACKSTOP_ALARM)]);
  // Creating an alarm again postpones it, so it is created only if it is missing or for another time.
  if (tick?.scheduledTime !== at) await browser.alarms.create(TICK_ALARM, { when: at });
  if (backstop?.periodInMinutes !== BACKSTOP_MINUTES)
    await browser.alarms.create(BACKSTOP_ALARM, { periodInMinutes: BACKSTOP_MINUTES });
}

export function isOurAlarm(name: string): boolean {
  return name === TICK_ALARM || name === BACKSTOP_ALARM;
}
