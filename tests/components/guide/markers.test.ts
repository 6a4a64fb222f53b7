// @vitest-environment jsdom
/** The numbers at the fields: where they stand, which of them are drawn, and when. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Markers } from '../../../components/guide/Markers.ts';
import type { GuideView } from '../../../components/guide/guide-view.ts';
import { withLayout } from './laid-out.ts';
import { stopClock, wait } from './page.ts';
import { LAYOUT, moves, viewOf } from './parts.ts';

withLayout();
beforeEach(() => void stopClock());
afterEach(() => void vi.useRealTimers());

const AT = '100 100 200 30';
const REGISTER = { idNumber: AT, secretNumber: AT, email: AT, emailAgain: AT, password: AT };
const start = (view: GuideView) => {
  const markers = Markers(view);
  document.body.append(markers);
  return markers;
};
/** The nth field has its marker at 10 n, 20 n. */
const layout = ({ state }: GuideView, more: object = {}) => {
  const spots = state.fields.map((field, index) => [field, { left: 10 * index, top: 20 * index }] as const);
  return { ...LAYOUT, spots: new Map(spots), ...more };
};
const FRAME = 20;

describe('the markers', () => {
  it('stand where the layout has them, three more with each frame, and say nothing to a screen reader', async () => {
    const view = await viewOf('register', REGISTER);
    const markers = start(view);
    expect([markers.className, markers.getAttribute('aria-hidden'), markers.children.length]).toEqual([
      'markers',
      'true',
      0,
    ]);
    view.state.layout = layout(view);
    await wait(1);
    expect(moves(markers)).toEqual([
      ['marker-1', '0'],
      ['marker-2', '10 20'],
      ['marker-3', '20 40'],
    ]);
    await wait(FRAME);
    expect(moves(markers).slice(3)).toEqual([
      ['marker-4', '30 60'],
      ['marker-5', '40 80'],
    ]);
    expect([...markers.children].map(({ textContent, className }) => [textContent, className])).toEqual(
      [1, 2, 3, 4, 5].map((number) => [`${number}`, 'marker']),
    );
  });
  it('are as large as they are on any page, wherever the guide’s own coordinates begin', async () => {
    const view = await viewOf('register', { idNumber: AT, secretNumber: AT });
    const markers = start(view);
    view.state.layout = layout(view, { origin: { left: 4, top: 8 }, scale: 2 });
    await wait(1);
    expect(moves(markers)).toEqual([
      ['marker-1', '-2 -4 scale0.5'],
      ['marker-2', '3 6 scale0.5'],
    ]);
  });
  it('move with the page, keep their elements, and go where nothing is free', async () => {
    const view = await viewOf('register', REGISTER);
    const markers = start(view);
    view.state.layout = layout(view);
    await wait(2 * FRAME);
    const [, second, , fourth] = markers.children;
    const [, b, , d] = view.state.fields;
    view.state.layout = {
      ...LAYOUT,
      spots: new Map([
        [d!, { left: 7, top: 7 }],
        [b!, { left: 5, top: 5 }],
      ]),
    };
    await wait(1);
    expect(moves(markers)).toEqual([
      ['marker-2', '5 5'],
      ['marker-4', '7 7'],
    ]);
    expect([...markers.children]).toEqual([second, fourth]);
    view.state.layout = layout(view);
    await wait(2 * FRAME);
    expect(
      moves(markers)
        .map(([id]) => id)
        .sort(),
    ).toEqual(['marker-1', 'marker-2', 'marker-3', 'marker-4', 'marker-5']);
  });
  it('that were still to be drawn are not, where another layout has come', async () => {
    const view = await viewOf('register', REGISTER);
    const markers = start(view);
    view.state.layout = layout(view);
    await wait(1);
    view.state.layout = { ...LAYOUT };
    await wait(2 * FRAME);
    expect(moves(markers)).toEqual([]);
  });
  it('show which field has the focus', async () => {
    const view = await viewOf('register', { idNumber: AT, secretNumber: AT });
    const markers = start(view);
    view.state.layout = layout(view);
    await wait(1);
    const rings = () => [...markers.querySelectorAll('.ring')].map(({ className }) => className);
    expect(rings()).toEqual(['ring', 'ring']);
    view.state.focused = view.state.fields[1];
    await wait(1);
    expect(rings()).toEqual(['ring', 'ring lead']);
    view.state.focused = view.state.fields[0];
    await wait(1);
    expect(rings()).toEqual(['ring lead', 'ring']);
  });
  it('of a link show its step, until the person is past it', async () => {
    const view = await viewOf('login', { registerLink: AT, idNumber: AT, password: AT });
    const markers = start(view);
    view.state.layout = layout(view);
    await wait(1);
    const all = () => moves(markers).map(([id], index) => [id, markers.children[index]!.className]);
    expect(all()).toEqual([
      ['marker-step-2', 'marker'],
      ['marker-1', 'marker'],
      ['marker-2', 'marker'],
    ]);
    expect(markers.querySelector('.step')!.className).toBe('ring step');
    expect(markers.querySelector('.step')!.textContent).toBe('2');
    view.state.focused = view.state.named('idNumber');
    await wait(1);
    expect(all()[0]).toEqual(['marker-step-2', 'marker past']);
    expect(all().slice(1)).toEqual([
      ['marker-1', 'marker'],
      ['marker-2', 'marker'],
    ]);
  });
});
