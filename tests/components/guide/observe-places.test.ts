// @vitest-environment jsdom
/** What moves the guide's parts, and what has the page looked at again. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { observePlaces } from '../../../components/guide/observe-places.ts';
import { el, lay, until, withLayout } from './laid-out.ts';

withLayout();
const changes = { observe: vi.fn(), changed: vi.fn(), acted: vi.fn(), stop: vi.fn() };
const moved = vi.fn();
const SCROLLER = '<div data-box="0 0 9 9"></div><img>';
let stop: () => void;
let inPlace = true;
let pressed = false;
let observed: Element[] = [];
/** The browser tells of the sizes. */
let tellSizes: () => void;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame'] });
  until(window, 'ResizeObserver', {
    value: class {
      constructor(hear: () => void) {
        tellSizes = () => observed.length && hear();
      }
      observe = (element: Element) => observed.push(element);
      disconnect = () => (observed = []);
    },
  });
  until(document, 'fonts', { value: new EventTarget() });
  lay(SCROLLER);
  document.body.setAttribute('data-box', '0 0 1280 700');
  [inPlace, pressed, observed] = [true, false, []];
  vi.clearAllMocks();
  stop = observePlaces(
    changes,
    moved,
    () => inPlace,
    () => pressed,
  );
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

/** What has been called of it after the next frame. */
const heard = (happens: () => void) => {
  vi.clearAllMocks();
  happens();
  vi.advanceTimersByTime(20);
  const called = { moved, changed: changes.changed, acted: changes.acted };
  return Object.entries(called).flatMap(([name, { mock }]) => mock.calls.map(() => name));
};
const event = (name: string, target: EventTarget = el('div'), bubbles = true) =>
  heard(() => target.dispatchEvent(new Event(name, { bubbles })));

describe('observePlaces', () => {
  it.each([
    ['pointerdown', ['acted']],
    ['keydown', ['acted']],
    ['submit', ['acted']],
    ['change', ['changed']],
    ['toggle', ['changed']],
    ['animationend', ['changed']],
    ['load', ['changed']],
    ['click', []],
  ])('%s, also where nobody but the thing itself hears it', (name, expected) => {
    expect(event(name, el('img'), false)).toEqual(expected);
    stop();
    expect(event(name, el('img'), false)).toEqual([]);
  });
  it.each([
    ['hashchange', ['changed']],
    ['resize', ['moved']],
    // The page itself was ready before the guide came.
    ['load', []],
  ])('%s of the window', (name, expected) => {
    expect(event(name, window, false)).toEqual(expected);
    stop();
    expect(event(name, window, false)).toEqual([]);
  });
  it('fonts that have come', () => {
    expect(event('loadingdone', document.fonts)).toEqual(['moved']);
    stop();
    expect(event('loadingdone', document.fonts)).toEqual([]);
  });
  it.each([
    ['the document, with which the guide scrolls', () => document, true, []],
    ['the document, with a form that is fixed to the window', () => document, false, ['moved']],
    ['a part of the page', () => el('div'), true, ['moved']],
    ['a part of the page that moves the form', () => el('div'), false, ['moved']],
  ] as const)('a scroll of %s', (_, target, place, expected) => {
    inPlace = place;
    expect(event('scroll', target(), false)).toEqual(expected);
  });
  it.each([
    ['visibility', true, ['changed']],
    ['visibility', false, ['changed']],
    ['height', true, []],
    ['height', false, ['moved']],
  ])('a transition of %s that has ended, with the form in place: %s', (propertyName, place, expected) => {
    inPlace = place;
    const ended = Object.assign(new Event('transitionend'), { propertyName });
    expect(heard(() => el('div').dispatchEvent(ended))).toEqual(expected);
  });
  it('another size of the page, and not the first word of it', () => {
    expect(observed).toEqual([document.body]);
    expect(heard(tellSizes)).toEqual([]);
    document.body.setAttribute('data-box', '0 0 1280 800');
    expect(heard(tellSizes)).toEqual(['moved', 'changed']);
    expect(heard(tellSizes)).toEqual([]);
    document.body.setAttribute('data-box', '0 0 1200 800');
    expect(heard(tellSizes)).toEqual(['moved', 'changed']);
    stop();
    expect(observed).toEqual([]);
  });
  it('moves once a frame, however often it hears', () => {
    const resize = () => window.dispatchEvent(new Event('resize'));
    expect(heard(() => [resize(), resize(), resize()])).toEqual(['moved']);
    expect(heard(resize)).toEqual(['moved']);
    expect(heard(() => undefined)).toEqual([]);
  });
  it('waits with it while something is pressed', () => {
    pressed = true;
    expect(event('resize', window)).toEqual([]);
    expect(event('resize', window)).toEqual([]);
    pressed = false;
    expect(heard(() => undefined)).toEqual(['moved']);
    expect(heard(() => undefined)).toEqual([]);
  });
  it('moves nothing any more once it has stopped', () => {
    expect(heard(() => [window.dispatchEvent(new Event('resize')), stop()])).toEqual([]);
  });
});
