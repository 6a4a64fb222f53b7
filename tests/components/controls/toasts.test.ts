// @vitest-environment jsdom
import { mount, unmount } from 'svelte';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';
import Toast from '../../../components/controls/Toast.svelte';
import { Toasts } from '../../../components/controls/toasts.svelte.ts';

let toasts: Toasts;
let shown: object;
beforeEach(() => {
  document.body.innerHTML = '<p>text</p><button id="next">next</button><form id="form"></form><div id="app"></div>';
  toasts = new Toasts();
  shown = mount(Toast, {
    target: document.querySelector('#app')!,
    props: { toasts, undo: 'Undo', close: 'Close' },
  });
});
afterEach(() => unmount(shown));

const text = () => {
  flushSync();
  return document.querySelector('[data-toast]')?.textContent?.trim();
};
const press = (selector: string) => document.querySelector<HTMLElement>(selector)!.click();
const named = (name: string) =>
  [...document.querySelectorAll('button')].find(
    (one) => one.textContent?.trim() === name || one.getAttribute('aria-label') === name,
  );

test('what was done is told until the next action, of whatever kind', () => {
  toasts.show({ text: 'Saved', tone: 'right' });
  expect(text()).toContain('Saved');
  press('p');
  expect(text()).toContain('Saved');
  press('#next');
  expect(text()).toBeUndefined();
  toasts.show({ text: 'Saved', tone: 'right' });
  document.querySelector('#form')!.dispatchEvent(new Event('submit', { bubbles: true }));
  expect(text()).toBeUndefined();
});

test('what can be taken back stays through other actions, with its button in focus, until it is closed', () => {
  let undone = 0;
  toasts.show({ text: 'Removed', tone: 'right', undo: () => (undone += 1) });
  expect(text()).toContain('Removed');
  expect(document.activeElement).toBe(named('Undo'));
  press('#next');
  expect(text()).toContain('Removed');
  named('Undo')!.click();
  expect(undone).toBe(1);
  named('Close')!.click();
  expect(text()).toBeUndefined();
  expect(undone).toBe(1);
});

test('the newest takes the place of the one before, and its own action does not take it away', () => {
  toasts.show({ text: 'Saved', tone: 'right' });
  document.querySelector('#next')!.addEventListener('click', () => toasts.show({ text: 'Copied', tone: 'right' }));
  expect(text()).toContain('Saved');
  press('#next');
  expect(text()).toContain('Copied');
  expect(document.querySelectorAll('[data-toast]')).toHaveLength(1);
});

test('a failure is read out at once', () => {
  toasts.show({ text: 'Not copied', tone: 'wrong' });
  expect(text()).toContain('Not copied');
  expect(document.querySelector('[role=alert]')?.textContent).toContain('Not copied');
});
