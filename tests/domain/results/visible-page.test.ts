/** What the background takes for a page that was written down: small, plain data and nothing else. */
import { expect, it } from 'vitest';
import { isTokens, MOST_PAGE_LENGTH } from '../../../domain/results/visible-page.ts';

it.each<[string, unknown, boolean]>([
  ['nothing', [], true],
  ['a page', [['html', { lang: 'en' }], ['body', {}], 'Pass', null, null], true],
  ['an empty text', [''], true],
  ['a long name', [['x'.repeat(60), {}]], true],
  ['a name that is too long', [['x'.repeat(61), {}]], false],
  ['an attribute that is no text', [['p', { id: 1 }]], false],
  ['one among several', [['p', { id: 'x', class: null }]], false],
  ['an element without attributes', [['p']], false],
  ['an element with something more', [['p', {}, 'x']], false],
  ['attributes that are nothing', [['p', null]], false],
  ['attributes that are a text', [['p', 'x']], false],
  ['attributes that are a list', [['p', []]], false],
  ['a name that is none', [[1, {}]], false],
  ['a number', [1], false],
  ['an object', [{}], false],
  ['undefined', [undefined], false],
  ['one odd token at the end', ['a', null, 0], false],
  ['no list', 'Pass', false],
  ['no list, but alike', { length: 0 }, false],
  ['as many as a page may have', Array<null>(MOST_PAGE_LENGTH).fill(null), true],
  ['more than that', Array<null>(MOST_PAGE_LENGTH + 1).fill(null), false],
])('%s', (_, tokens, expected) => {
  expect(isTokens(tokens)).toBe(expected);
});
