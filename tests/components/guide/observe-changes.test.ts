// @vitest-environment jsdom
/** How often a page is looked at that changes: soon when it has been at rest, and ever less while it keeps changing. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
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

describe('whether a change tells of a form', () => {
  const told: boolean[] = [];
  let pressed = false;
  let own: HTMLElement | undefined;
  let watch: ChangeObserver;
  const heard = async (ms = 330) => {
    await vi.advanceTimersByTimeAsync(ms);
    return told.splice(0);
  };
  beforeEach(() => {
    changes.stop();
    told.length = 0;
    pressed = false;
    own = undefined;
    document.body.innerHTML =
      '<div id="plain">Text<b></b></div><section id="within"><p id="deep">Text</p></section><h2 id="head">Text</h2>';
    watch = observeChanges(
      () => own,
      (element) => element.closest('#within') !== null,
      (telling) => told.push(telling),
      () => pressed,
    );
  });
  afterEach(() => {
    watch.stop();
  });
  const at = (id: string) => document.getElementById(id)!;
  const plain = () => document.body.firstElementChild!;
  const child = (name: string, html = '') => Object.assign(document.createElement(name), { innerHTML: html });

  test.each<[string, () => unknown, boolean[]]>([
    ...['input', 'select', 'textarea', 'button', 'form', 'a', 'dialog', 'table', 'label', 'legend'].map(
      (name): [string, () => unknown, boolean[]] => [`a new ${name}`, () => plain().append(child(name)), [true]],
    ),
    ...['h1', 'h2', 'h3', 'h4'].map((name): [string, () => unknown, boolean[]] => [
      `a new ${name}`,
      () => plain().append(child(name)),
      [true],
    ]),
    ['something drawn that has a role', () => plain().append(child('p', '<b role="button"></b>')), [true]],
    ['something that holds a box', () => plain().append(child('p', '<i><input></i>')), [true]],
    ['a heading that goes', () => at('head').remove(), [true]],
    ['a small heading', () => plain().append(child('h5')), [false]],
    ['a paragraph', () => plain().append(child('p', '<b></b>')), [false]],
    ['words', () => plain().append('more'), [false]],
    ['words in place', () => ((plain().firstChild as Text).data = 'Other'), [false]],
    ['words in place within a heading', () => ((at('head').firstChild as Text).data = 'Other'), [false]],
    ['words in place within the form', () => ((at('deep').firstChild as Text).data = 'Other'), [true]],
    ['a paragraph within the form', () => at('within').append(child('p')), [true]],
    ['the class of a heading', () => (at('head').className = 'late'), [true]],
    ['the class of something plain', () => (plain().className = 'late'), [false]],
    ['the class of something within the form', () => (at('deep').className = 'late'), [true]],
    ...['style', 'class', 'hidden', 'disabled', 'type', 'id', 'for', 'open', 'aria-hidden'].map(
      (name): [string, () => unknown, boolean[]] => [`${name}`, () => plain().setAttribute(name, 'new'), [false]],
    ),
    ['an attribute that shows nothing', () => plain().setAttribute('data-count', '1'), []],
    ['forty changes at once', () => Array.from({ length: 40 }, () => plain().append('x')), [false]],
    ['more than forty: a new page', () => Array.from({ length: 41 }, () => plain().append('x')), [true]],
    ['no change', () => undefined, []],
    ['what is said from outside', () => watch.changed(), [true]],
  ])('%s', async (_, act, telling) => {
    act();
    expect(await heard()).toEqual(telling);
    // Said once.
    plain().append('later');
    expect(await heard(2100)).toEqual([false]);
  });

  test('one change that tells among others counts', async () => {
    plain().append('more');
    at('head').remove();
    plain().append('more');
    expect(await heard()).toEqual([true]);
  });

  test('the guide’s own element does not count, what is put beside it does', async () => {
    own = document.documentElement.appendChild(document.createElement('div'));
    own.className = 'drawn';
    own.append('words');
    own.remove();
    expect(await heard(2100)).toEqual([]);
    const other = document.createElement('p');
    document.body.append(own, other);
    expect(await heard(2100)).toEqual([false]);
    document.body.className = 'late';
    expect(await heard(2100)).toEqual([true]);
    own.remove();
  });

  test('looks come 80 ms after the first change, and at twice that each time after, up to two seconds', async () => {
    const waits: number[] = [];
    for (let look = 0; look < 8; look += 1) {
      const start = performance.now();
      plain().append('x');
      while (!told.length) {
        await vi.advanceTimersByTimeAsync(10);
        if (performance.now() - start > 900) plain().append('x');
      }
      told.length = 0;
      waits.push(performance.now() - start);
    }
    expect(waits).toEqual([80, 160, 320, 640, 1280, 2000, 2000, 2000]);
  });

  test('a form that comes meanwhile is looked at within 320 ms, and no later than what was due', async () => {
    for (let look = 0; look < 4; look += 1) {
      plain().append('x');
      while (!told.length) await vi.advanceTimersByTimeAsync(10);
      told.length = 0;
    }
    plain().append('x');
    await vi.advanceTimersByTimeAsync(100);
    plain().append(child('input'));
    await vi.advanceTimersByTimeAsync(310);
    expect(told).toEqual([]);
    await vi.advanceTimersByTimeAsync(10);
    expect(told).toEqual([true]);
  });

  test('what the person has done is looked at soon', async () => {
    for (let look = 0; look < 4; look += 1) {
      plain().append('x');
      while (!told.length) await vi.advanceTimersByTimeAsync(10);
      told.length = 0;
    }
    watch.acted();
    plain().append('x');
    await vi.advanceTimersByTimeAsync(70);
    expect(told).toEqual([]);
    await vi.advanceTimersByTimeAsync(10);
    expect(told).toEqual([false]);
  });

  test('while something is pressed, the look waits, and is not forgotten', async () => {
    pressed = true;
    plain().append(child('input'));
    expect(await heard(1000)).toEqual([]);
    pressed = false;
    expect(await heard(80)).toEqual([true]);
    expect(await heard(1000)).toEqual([]);
  });

  test('a root is observed once, and nothing after the end', async () => {
    const root = plain().attachShadow({ mode: 'open' });
    const observed = vi.spyOn(MutationObserver.prototype, 'observe');
    watch.observe([root, root]);
    watch.observe([root, document.documentElement]);
    expect(observed).toHaveBeenCalledTimes(1);
    observed.mockRestore();
    plain().append('x');
    await vi.advanceTimersByTimeAsync(10);
    watch.stop();
    expect(await heard(1000)).toEqual([]);
    plain().append('x');
    expect(await heard(1000)).toEqual([]);
  });
});
