/** Figure 4, as a model: the worker is stopped before and after every await between a result and its notification. */
import { DAY_MS, HOUR_MS } from '../../domain/watch/day.ts';
import { fakeBrowser, watchedFrom, type FakeBrowser } from './fake-browser.ts';
import { seeded } from './seeded.ts';

export interface StopRuns {
  readonly what: string;
  readonly runs: number;
  readonly oneAlert: number;
  readonly none: number;
  readonly more: number;
}

/** A worker whose next look is due this moment, and will find the result. */
export async function aboutToFind(seed: number): Promise<FakeBrowser> {
  const browser = fakeBrowser(seeded(seed));
  await watchedFrom(browser);
  browser.reading = { is: 'available', name: 'a name', exams: ['key'] };
  browser.now = Math.max(browser.now, browser.alarm() ?? browser.now);
  return browser;
}

function count(what: string, alerts: readonly number[]): StopRuns {
  const of = (test: (alerts: number) => boolean) => alerts.filter(test).length;
  return { what, runs: alerts.length, oneAlert: of((n) => n === 1), none: of((n) => n === 0), more: of((n) => n > 1) };
}

/** The numbers of the awaits of one tick that looks, finds and notifies. */
export async function awaitsOfATick(seed: number): Promise<number[]> {
  const browser = await aboutToFind(seed);
  browser.stopAt(undefined);
  await browser.wake();
  return Array.from({ length: browser.effects() }, (_, number) => number + 1);
}

/** Stops the worker at each of these awaits, one life after the other, then lets it live. */
export async function alertsWhenStopped(
  seed: number,
  stops: readonly { at: number; after: boolean }[],
): Promise<number> {
  const browser = await aboutToFind(seed);
  for (const stop of stops) {
    browser.stopAt(stop);
    await browser.wakeOrStop();
    browser.restart();
    browser.now = Math.max(browser.now, browser.alarm() ?? browser.now + HOUR_MS);
  }
  browser.stopAt(undefined);
  await browser.pass(2 * DAY_MS);
  return browser.alertsShown();
}

/** @param part of the pairs of places, every how many-th is tried */
export async function simulateStops(seed: number, part = 3): Promise<StopRuns[]> {
  const awaits = await awaitsOfATick(seed);
  const places = awaits.flatMap((at) => [
    { at, after: false },
    { at, after: true },
  ]);
  const once: number[] = [];
  const twice: number[] = [];
  for (const first of places) {
    once.push(await alertsWhenStopped(seed, [first]));
    for (const second of places.filter((_, number) => number % part === first.at % part))
      twice.push(await alertsWhenStopped(seed, [first, second]));
  }
  const failed: number[] = [];
  for (const at of awaits) {
    const browser = await aboutToFind(seed);
    browser.failAt(at);
    await browser.wake().catch(() => undefined);
    await browser.pass(2 * DAY_MS);
    failed.push(browser.alertsShown());
  }
  const repeated = await aboutToFind(seed);
  await Promise.all(Array.from({ length: 10 }, () => repeated.wake()));
  const windows = await aboutToFind(seed);
  const visit = () => windows.visited({ is: 'available', name: 'a name', exams: ['key'] }, false);
  await Promise.all([windows.wake(), visit(), visit()]);
  const restarted = await aboutToFind(seed);
  await restarted.wake();
  restarted.restart();
  await restarted.pass(20 * DAY_MS);
  return [
    count('stopped at each await', once),
    count('stopped twice, every third pair', twice),
    count('each browser call fails once', failed),
    count('ten wake-ups at once', [repeated.alertsShown()]),
    count('two windows and an alarm', [windows.alertsShown()]),
    count('browser restarted, 20 days', [restarted.alertsShown()]),
  ];
}
