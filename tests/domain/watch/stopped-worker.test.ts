/** The worker's loop on a fake browser: stopped at every await, refused by the browser, called twice. */
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../domain/watch/day.ts';
import { watchFor } from '../../simulator/listed.ts';
import { ACCOUNT_B, fakeBrowser, HOME, SITTING, watchedFrom, WINDOW } from '../../simulator/fake-browser.ts';
import { FAULTS, simulateFaults } from '../../simulator/faults.ts';
import { seeded } from '../../simulator/seeded.ts';
import { aboutToFind, alertsWhenStopped, awaitsOfATick, simulateStops } from '../../simulator/stops.ts';
import { taiwan } from './moments.ts';
import { LONG } from '../../long.ts';

const awaits = await awaitsOfATick(1);

describe('one alert', () => {
  it('has every await of a tick in the list', async () => {
    expect(awaits.length).toBeGreaterThanOrEqual(15);
    const browser = await aboutToFind(1);
    await browser.wake();
    expect(browser.alertsShown()).toBe(1);
    expect(browser.shownIds().filter((id) => id.startsWith('watch.result.'))).toEqual(['watch.result.a']);
  });

  it.each(
    awaits.flatMap((at) => [
      { at, after: false },
      { at, after: true },
    ]),
  )('stopped at await $at (effect done: $after)', async (stop) => {
    expect(await alertsWhenStopped(1, [stop])).toBe(1);
  });

  it('in every other case of the simulator', async () => {
    for (const { what, runs, oneAlert } of await simulateStops(3, LONG ? 3 : 24))
      expect([what, oneAlert]).toEqual([what, runs]);
  }, 120_000);

  it('is not shown again after it was closed, even where the worker stopped right after showing it', async () => {
    for (const at of awaits) {
      const one = await aboutToFind(1);
      one.stopAt({ at, after: true });
      await one.wakeOrStop();
      one.restart();
      if (one.alertsShown() === 1) await one.loop.noticed('watch.result.a');
      one.stopAt(undefined);
      await one.pass(DAY_MS);
      expect(one.alertsShown()).toBe(1);
    }
  });

  it('is not even repeated under its fixed id while it is shown', async () => {
    for (const at of awaits) {
      const browser = await aboutToFind(1);
      browser.stopAt({ at, after: true });
      await browser.wakeOrStop();
      browser.restart();
      await browser.pass(2 * HOUR_MS);
      expect(browser.notifyCalls() - browser.remindersShown()).toBe(1);
    }
  });

  it('waits for the morning, and shows the badge at once', async () => {
    const browser = await aboutToFind(1);
    browser.now = taiwan('2026-06-16T23:30');
    await browser.pass(HOUR_MS);
    expect([browser.alertsShown(), browser.badge]).toEqual([0, '1']);
    await browser.pass(8 * HOUR_MS);
    expect(browser.alertsShown()).toBe(1);
  });

  it('is held back where the result page is in front, and told of where that page goes or stays as it was', async () => {
    for (const goes of [true, false]) {
      const browser = await aboutToFind(1);
      browser.inFront = true;
      await browser.wake();
      await browser.pass(5 * MINUTE_MS);
      expect([browser.alertsShown(), browser.badge]).toEqual([0, '1']);
      if (goes) browser.inFront = false;
      await browser.pass(goes ? 2 * MINUTE_MS : 15 * MINUTE_MS);
      expect(browser.alertsShown()).toBe(1);
      await browser.pass(2 * DAY_MS);
      expect(browser.alertsShown()).toBe(1);
    }
  });

  it('is not needed where the result page in front is loaded again', async () => {
    const browser = await aboutToFind(1);
    browser.inFront = true;
    await browser.wake();
    await browser.visited({ is: 'available', exams: ['key'] }, true);
    expect(browser.badge).toBe('');
    browser.inFront = false;
    await browser.pass(2 * DAY_MS);
    expect(browser.alertsShown()).toBe(0);
  });
});

describe('faults', () => {
  it('never alert, and never keep a later result from being told of', async () => {
    const runs = await simulateFaults(5);
    expect(runs).toHaveLength(Object.keys(FAULTS).length);
    for (const run of runs) expect([run.fault, run.falseAlerts, run.alertsAfter]).toEqual([run.fault, 0, 1]);
    for (const run of runs.filter(({ fault }) => ['login page', 'locked page', 'redirect to login'].includes(fault)))
      expect(run.requests).toBe(1);
  }, 60_000);
});

describe('one look at a time', () => {
  it('whoever asks', async () => {
    const browser = await aboutToFind(1);
    browser.reading = { is: 'notYet' };
    const before = browser.requests.length;
    await Promise.all([browser.wake(), browser.wake(), browser.loop.lookNow(), browser.loop.lookNow()]);
    expect(browser.requests.length - before).toBe(1);
    expect(await browser.loop.lookNow()).toMatchObject({ may: false, why: 'tooSoon' });
    browser.now += 2 * MINUTE_MS;
    expect(await browser.loop.lookNow()).toEqual({ may: true });
    expect(browser.requests.length - before).toBe(2);
  });

  it('also where a worker died with one under way', async () => {
    const browser = await aboutToFind(1);
    browser.answer = () => new Promise(() => undefined);
    browser.reading = { is: 'notYet' };
    const before = browser.requests.length;
    void browser.wake();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(browser.requests.length - before).toBe(1);
    browser.restart();
    browser.answer = () => ({ status: 200, address: HOME, html: '' });
    browser.now += 30_000;
    await browser.wake();
    expect(browser.requests.length - before).toBe(1);
    expect(await browser.loop.lookNow()).toMatchObject({ may: false, why: 'underWay' });
    await browser.pass(25 * MINUTE_MS);
    expect(browser.requests.length - before).toBe(2);
  });

  it('does not believe an answer that came after the next look had begun', async () => {
    const browser = await aboutToFind(1);
    let reply = () => undefined as void;
    const page = { status: 200, address: HOME, html: '' };
    browser.answer = () => new Promise((resolve) => (reply = () => resolve(page)));
    const slow = browser.wake();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const lateReply = reply;
    browser.now += 3 * MINUTE_MS;
    browser.answer = () => new Promise(() => undefined);
    void browser.loop.lookNow();
    await new Promise((resolve) => setTimeout(resolve, 20));
    lateReply();
    await slow;
    expect(browser.alertsShown()).toBe(0);
    expect(browser.disk()).toMatchObject({ inFlight: { at: browser.now } });
  });

  it('sends nothing before the window, whoever asks', async () => {
    const browser = fakeBrowser(seeded(1), WINDOW.opensAt - 2 * DAY_MS);
    await watchedFrom(browser);
    await browser.pass(2 * DAY_MS - 10 * MINUTE_MS);
    expect(await browser.loop.lookNow()).toMatchObject({ may: false, why: 'beforeWindow' });
    expect(browser.requests).toEqual([]);
    await browser.pass(30 * MINUTE_MS);
    expect(browser.requests.length).toBeGreaterThan(0);
    expect(Math.min(...browser.requests)).toBeGreaterThanOrEqual(WINDOW.opensAt);
  });

  it('asks for no page without the permission', async () => {
    const browser = await aboutToFind(1);
    browser.permitted = false;
    const before = browser.requests.length;
    await browser.wake();
    expect(await browser.loop.lookNow()).toBeUndefined();
    expect(browser.requests.length).toBe(before);
  });
});

describe('the stored state', () => {
  it('is left alone where it cannot be read', async () => {
    for (const spoilt of ['{"version":2}', '"x"', '[]', '{"version":1,"on":true}']) {
      const browser = await aboutToFind(1);
      browser.spoilDisk(spoilt);
      const before = browser.requests.length;
      await browser.wake();
      expect(browser.lastTick()).toBe('unreadable');
      expect(await browser.change((state) => watchFor(state, 'c', SITTING))).toBeUndefined();
      await browser.pass(DAY_MS);
      expect(JSON.stringify(browser.disk())).toBe(spoilt);
      expect(browser.requests.length).toBe(before);
    }
  });

  it('lets the looks go on where notifications cannot be shown, and shows the alert when they can', async () => {
    const browser = await aboutToFind(1);
    browser.canNotify = false;
    await expect(browser.wake()).rejects.toThrow();
    expect([browser.alertsShown(), browser.badge]).toEqual([0, '1']);
    browser.reading = { is: 'notYet' };
    await browser.logIn(ACCOUNT_B);
    const before = browser.requests.length;
    await browser.pass(HOUR_MS);
    expect(browser.requests.length - before).toBeGreaterThanOrEqual(3);
    browser.canNotify = true;
    await browser.pass(2 * MINUTE_MS);
    expect(browser.alertsShown()).toBe(1);
  });
});
