// @vitest-environment jsdom
/** How often a page is looked at that changes: soon when it has been at rest, and ever less while it keeps changing. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { observeChanges, type ChangeObserver } from '../../../components/guide/observe-page.ts';
import { observePlaces } from '../../../components/guide/observe-places.ts';

let looks = 0;
let changes: ChangeObserver;
const ours = document.createElement('div');

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<p id="news">0</p><form><p id="error"></p><input></form>';
  looks = 0;
  changes = observeChanges(
    () => ours,
    (element) => element.closest('form') !== null,
    () => (looks += 1),
    () => false,
  );
});
afterEach(() => {
  changes.stop();
  vi.useRealTimers();
});

/** Changes the text of an element ten times a second. */
async function keepChanging(id: string, seconds: number): Promise<number> {
  const before = looks;
  for (let tenth = 0; tenth < 10 * seconds; tenth += 1) {
    document.getElementById(id)!.textContent = `${id} ${tenth} ${Math.random()}`;
    await vi.advanceTimersByTimeAsync(100);
  }
  return looks - before;
}

test('a page at rest is looked at within a tenth of a second of its change', async () => {
  document.getElementById('news')!.textContent = 'changed';
  await vi.advanceTimersByTimeAsync(100);
  expect(looks).toBe(1);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(looks).toBe(1);
});

test('while it keeps changing, the looks become fewer, and soon again once it has rested', async () => {
  await keepChanging('news', 10);
  expect(await keepChanging('news', 20)).toBeLessThanOrEqual(11);
  await vi.advanceTimersByTimeAsync(5000);
  const before = looks;
  document.getElementById('news')!.textContent = 'changed';
  await vi.advanceTimersByTimeAsync(100);
  expect(looks).toBe(before + 1);
});

test('what changes in the form, or brings one, is looked at within a third of a second all the same', async () => {
  await keepChanging('news', 10);
  expect(await keepChanging('error', 10)).toBeGreaterThanOrEqual(25);
  await keepChanging('news', 10);
  const before = looks;
  document.body.insertAdjacentHTML('beforeend', '<section><input></section>');
  await vi.advanceTimersByTimeAsync(330);
  expect(looks).toBeGreaterThan(before);
});

test('the guide’s own element is no change of the page', async () => {
  document.documentElement.append(ours);
  ours.className = 'placed';
  ours.remove();
  await vi.advanceTimersByTimeAsync(5000);
  expect(looks).toBe(0);
});

test('what changes within an open shadow root is heard, once the root is known', async () => {
  const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  await vi.advanceTimersByTimeAsync(3000);
  const before = looks;
  changes.observe([root]);
  root.innerHTML = '<input>';
  await vi.advanceTimersByTimeAsync(400);
  expect(looks).toBe(before + 1);
});

test('nothing moves while something is pressed, and what was due moves once it is over', async () => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
  let pressed = false;
  const moved = vi.fn();
  const stop = observePlaces(
    changes,
    moved,
    () => true,
    () => pressed,
  );
  window.dispatchEvent(new Event('resize'));
  await vi.advanceTimersByTimeAsync(50);
  expect(moved).toHaveBeenCalledTimes(1);
  pressed = true;
  window.dispatchEvent(new Event('resize'));
  await vi.advanceTimersByTimeAsync(500);
  expect(moved).toHaveBeenCalledTimes(1);
  pressed = false;
  await vi.advanceTimersByTimeAsync(50);
  expect(moved).toHaveBeenCalledTimes(2);
  stop();
  window.dispatchEvent(new Event('resize'));
  await vi.advanceTimersByTimeAsync(500);
  expect(moved).toHaveBeenCalledTimes(2);
  vi.unstubAllGlobals();
});
