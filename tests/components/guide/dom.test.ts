// @vitest-environment jsdom
import { Check, Minus } from 'lucide';
import { expect, it } from 'vitest';
import { icon, svg } from '../../../components/guide/dom.ts';

it('an icon says nothing to a screen reader, and is drawn in the colour of its text', () => {
  expect(icon(Minus).outerHTML).toBe(
    '<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" width="18" height="18"><path d="M5 12h14"></path></svg>',
  );
});
it('each has its own size and shape, however often it is drawn', () => {
  const [first, second] = [icon(Check), icon(Check, 24)];
  expect(first).not.toBe(second);
  expect([first.getAttribute('width'), second.getAttribute('width')]).toEqual(['18', '24']);
  expect([first.getAttribute('height'), second.getAttribute('height')]).toEqual(['18', '24']);
  expect(first.innerHTML).toBe(second.innerHTML);
  expect(icon(Minus).innerHTML).not.toBe(first.innerHTML);
});
it('an SVG element has its attributes as they are, and its children', () => {
  const made = svg('text', { x: 3, 'font-size': '12' }, 'Five', svg('tspan', {}));
  expect(made.namespaceURI).toBe('http://www.w3.org/2000/svg');
  expect(made.outerHTML).toBe('<text x="3" font-size="12">Five<tspan></tspan></text>');
});
