import { expect, test } from 'vitest';
import { DATA_HANDLING_VERSION, isWelcomeDue, WELCOMED_KEY } from '../../../domain/welcome/welcome.ts';

test.each([
  ['install', undefined, true],
  ['install', DATA_HANDLING_VERSION, true],
  ['update', DATA_HANDLING_VERSION, false],
  ['update', DATA_HANDLING_VERSION - 1, true],
  // After everything was erased nobody is greeted a second time.
  ['update', undefined, false],
  ['update', 'none', false],
  ['chrome_update', DATA_HANDLING_VERSION - 1, false],
  ['browser_update', 0, false],
])('%s, told of %s: %s', (reason, told, due) => expect(isWelcomeDue(reason, told)).toBe(due));

test('after everything was erased, a new way to handle data is told of all the same', () => {
  expect(isWelcomeDue('update', undefined, 2)).toBe(true);
  expect(isWelcomeDue('update', 1, 2)).toBe(true);
  expect(isWelcomeDue('update', 2, 2)).toBe(false);
  expect(isWelcomeDue('browser_update', undefined, 2)).toBe(false);
});

test('it is remembered under the name that earlier versions have written', () => expect(WELCOMED_KEY).toBe('welcomed'));
