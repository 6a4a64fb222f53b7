// @vitest-environment jsdom
/** A bar at the lower edge of the window, which the guide stands above. */
import { afterEach, expect, test, vi } from 'vitest';
import { bottomBar } from '../../../components/guide/place/bottom-bar.ts';

afterEach(() => vi.restoreAllMocks());

/** The window is 400 by 700 px; every point of its lower edge shows the element with the id. */
function reach(html: string, top: number, { width = 400, bottom = 700 } = {}) {
  document.body.innerHTML = html;
  const shown = document.getElementById('shown')!;
  document.elementsFromPoint = () => [shown];
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({
    ...{ top, bottom, width, height: bottom - top },
  } as DOMRect);
  return bottomBar(400, 700);
}
const bar = (position: string) => `<div style="position: ${position}"><p id="shown">We use cookies</p></div>`;

test.each([
  ['fixed', 100],
  ['sticky', 100],
  ['static', 0],
])('a part of the page that is %s', (position, up) => {
  expect(reach(bar(position), 600)).toBe(up);
});
test('not one that ends above the edge, that covers the page, or that is a button in a corner', () => {
  expect(reach(bar('fixed'), 500, { bottom: 650 })).toBe(0);
  expect(reach(bar('fixed'), 0)).toBe(0);
  expect(reach(bar('fixed'), 640, { width: 60 })).toBe(0);
});
test('not what stands beside the body, as the guide does', () => {
  document.documentElement.insertAdjacentHTML('beforeend', '<aside style="position: fixed"><p id="ours"></p></aside>');
  document.elementsFromPoint = () => [document.getElementById('ours')!];
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({
    ...{ top: 600, bottom: 700, width: 400, height: 100 },
  } as DOMRect);
  expect(bottomBar(400, 700)).toBe(0);
  document.getElementById('ours')!.parentElement!.remove();
});
