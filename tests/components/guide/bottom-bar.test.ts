// @vitest-environment jsdom
/** A bar at the lower edge of the window, which the guide stands above. */
import { expect, it, test } from 'vitest';
import { bottomBar } from '../../../components/guide/place/bottom-bar.ts';
import { lay, withLayout } from './laid-out.ts';

withLayout();
/** In a window of 400 by 700 px. */
const bar = (html: string) => {
  lay(html);
  return bottomBar(400, 700);
};
const at = (box: string, position = 'fixed') =>
  `<div style="position: ${position}" data-box="${box}"><p data-box="${box}">We use cookies</p></div>`;

test.each([
  ['fixed', 100],
  ['sticky', 100],
  ['static', 0],
  ['relative', 0],
  ['absolute', 0],
])('a part of the page that is %s', (position, up) => {
  expect(bar(at('0 600 400 100', position))).toBe(up);
});
test.each([
  ['a bar that is fixed itself', '<p style="position: fixed" data-box="0 640 400 60"></p>', 60],
  ['the higher one of two', at('0 640 400 60') + at('0 600 400 100') + at('0 620 400 80'), 100],
  ['words within words', `<section>${at('0 600 400 100')}</section>`, 100],
  [
    'the nearest around it that is fixed',
    `<main style="position: sticky" data-box="0 0 400 700">${at('0 600 400 100')}</main>`,
    100,
  ],
  ['one on the left half', at('0 600 200 100'), 100],
  ['one on the right half', at('210 600 190 100'), 100],
  ['one in the middle', at('130 600 140 100'), 100],
  ['a third of the width', at('130 600 133 100'), 0],
  ['just over a third of the width', at('130 600 134 100'), 100],
  ['a button in a corner', at('340 640 60 60'), 0],
  ['one that begins beyond the left tenth and ends ahead of the middle', at('41 600 158 100'), 0],
  ['5 px above the edge', at('0 600 400 97'), 100],
  ['that ends 8 px above the edge, where nothing is asked', at('0 600 400 92'), 0],
  ['65 % of the window', at('0 245 400 455'), 0],
  ['a little less', at('0 246 400 454'), 454],
  ['the whole window', at('0 0 400 700'), 0],
  ['nothing', '<p data-box="0 0 400 700">Words</p>', 0],
  ['one that reaches out of the window', at('0 650 400 200'), 50],
])('%s', (_, html, up) => {
  expect(bar(html)).toBe(up);
});
it('is asked of the window in its own size', () => {
  lay(at('0 600 400 100'), { scrollY: 50 });
  expect(bottomBar(400, 650)).toBe(100);
});
it('is not the body', () => {
  lay('<p data-box="0 600 400 100">Words</p>');
  document.body.style.position = 'fixed';
  document.body.setAttribute('data-box', '0 300 400 400');
  expect(bottomBar(400, 700)).toBe(0);
});
it('is not what stands beside the body, as the guide does', () => {
  lay('');
  const ours = '<aside style="position: fixed" data-box="0 600 400 100"><p data-box="0 600 400 100"></p></aside>';
  document.documentElement.insertAdjacentHTML('beforeend', ours);
  expect(bottomBar(400, 700)).toBe(0);
  document.documentElement.lastElementChild!.remove();
});
