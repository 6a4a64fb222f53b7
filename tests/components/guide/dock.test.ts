// @vitest-environment jsdom
/** The notes at the window's edge: at which one they stand, and what of them is shown. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Dock } from '../../../components/guide/Dock.ts';
import type { GuideField } from '../../../components/guide/guide-field.ts';
import type { GuideView } from '../../../components/guide/guide-view.ts';
import type { Layout } from '../../../components/guide/place/measure.ts';
import { el, until, withLayout } from './laid-out.ts';
import { stopClock, wait } from './page.ts';
import { fakeSizes, LAYOUT, viewOf, type Sizes } from './parts.ts';

withLayout();
let sizes: Sizes;
const remeasure = vi.fn();
const scrollBy = vi.fn();
beforeEach(() => {
  stopClock();
  sizes = fakeSizes();
  until(window, 'scrollBy', { value: scrollBy });
  until(globalThis, 'visualViewport', { value: null });
  vi.clearAllMocks();
});
afterEach(() => {
  window.dispatchEvent(new Event('scroll'));
  vi.runOnlyPendingTimers();
  vi.useRealTimers();
});

const { gutter: _, ...DOCKED } = LAYOUT;
const byId = (root: ParentNode, id: string) => root.querySelector<HTMLElement>(`[data-testid="${id}"]`)!;
const shown = (root: ParentNode, part: string) =>
  [...root.querySelector(part)!.children].map((child) => child.getAttribute('data-testid'));

/** The dock, 100 px high, in a window of 1280 by 700 px. */
async function start(view: GuideView, layout: Partial<Layout> = {}, lead?: () => GuideField | undefined) {
  view.state.layout = { ...DOCKED, ...layout };
  const both = Dock(view, lead ?? (() => view.state.focused), remeasure);
  document.body.append(both);
  await wait(1);
  const [below, dock] = both.children as unknown as [HTMLElement, HTMLElement];
  const tell = (height = 100) => sizes.tell((element) => (element === dock ? height : 20));
  tell();
  return { both, below, dock, tell };
}
const HIGH = '100 100 200 30';
/** Moved up from its place at the lower edge by so much: by 600 px it stands at the upper edge. */
const up = (dock: HTMLElement) => 0 - Number(/translate\(0px, (-?\d+)px\)|$/.exec(dock.style.transform)![1] ?? 0);
const AT_TOP = 600;

describe('the edge at which the dock stands', () => {
  it.each([
    ['nothing below', HIGH, 0],
    ['a field that ends where the dock begins', '100 570 200 30', 0],
    ['a field that ends 1 px lower', '100 571 200 30', AT_TOP],
    ['a field within it', '100 640 200 30', AT_TOP],
    ['a field at the edge', '100 699 200 30', AT_TOP],
    ['a field beyond the edge', '100 700 200 30', 0],
  ])('with %s', async (_, box, expected) => {
    const { dock } = await start(await viewOf('register', { idNumber: box }));
    expect(up(dock)).toBe(expected);
    expect(dock.classList.contains('placed')).toBe(true);
  });
  it.each([
    ['a numbered field', 'register', 'secretNumber', AT_TOP],
    ['a box of the form without a number', 'register', 'updates', 0],
    ['the form’s button', 'register', 'submit', AT_TOP],
    ['a link to be pressed', 'login', 'registerLink', AT_TOP],
  ] as const)('with %s under it', async (_, page, name, expected) => {
    const { dock } = await start(await viewOf(page, { idNumber: '100 300 200 30', [name]: '100 640 200 30' }));
    expect(up(dock)).toBe(expected);
  });
  const upper = (box: string) => ({ idNumber: box, secretNumber: '100 640 200 30' });
  it.each([
    ['nothing', '100 300 200 30', AT_TOP],
    ['a field that begins where the dock would end', '100 100 200 30', AT_TOP],
    ['a field that begins 1 px higher', '100 99 200 30', 0],
    ['a field that is only scrolled out of sight', '100 -30 200 30', AT_TOP],
  ])('with something below, and above %s', async (_, box, expected) => {
    const { dock } = await start(await viewOf('register', upper(box)));
    // Without the focus both edges are equally bad: it stays at the lower one.
    expect(up(dock)).toBe(expected);
  });
  it.each([
    ['the upper half', '100 200 200 30', 0],
    ['the lower half', '100 500 200 30', AT_TOP],
    ['the upper edge', '100 20 200 30', 0],
    ['the lower edge', '100 660 200 30', AT_TOP],
    // 10 to 40 and 640 to 670 are covered: 345 px from both.
    ['the middle', '100 325 200 30', 0],
    ['1 px below the middle', '100 326 200 30', AT_TOP],
  ])('with something at both, and the focus on %s', async (_, box, expected) => {
    const edges = '<textarea data-box="BOX"></textarea>'.replace('BOX', box);
    const view = await viewOf('register', { idNumber: '100 10 200 30', secretNumber: '100 640 200 30' }, edges);
    el('textarea').focus();
    const { dock } = await start(view);
    expect(up(dock)).toBe(expected);
  });
  it('minds what has the focus, also what the guide has no note for', async () => {
    const view = await viewOf('register', { idNumber: HIGH }, '<textarea data-box="100 640 200 30"></textarea>');
    const { dock } = await start(view);
    expect(up(dock)).toBe(0);
    el('textarea').focus();
    await wait(1);
    expect(up(dock)).toBe(AT_TOP);
    el('textarea').blur();
    el('#idNumber').focus();
    await wait(1);
    expect(up(dock)).toBe(0);
  });
  it.each([
    ['the body, when nothing has it', () => undefined],
    ['the guide’s own element', (root: HTMLElement) => root.focus()],
  ])('does not mind the focus of %s', async (_, focus) => {
    const view = await viewOf(
      'register',
      { idNumber: HIGH },
      '<div id="ours" tabindex="0" data-box="0 600 1280 100"></div>',
    );
    document.body.setAttribute('data-box', '0 0 1280 700');
    el('#ours').attachShadow({ mode: 'open' });
    focus(el('#ours'));
    const { dock } = await start(view);
    expect(up(dock)).toBe(0);
  });
});

describe('the foot of the window', () => {
  it.each([
    ['nothing', 0, null, 0],
    ['a bar of the page', 60, null, 60],
    ['a keyboard', 0, [0, 400], 300],
    ['a keyboard, with the page pushed up beneath it', 0, [200, 400], 100],
    ['a bar, and a keyboard higher than that', 60, [0, 400], 300],
    ['a bar, and a keyboard lower than that', 60, [0, 660], 60],
    ['a window that is larger than what is seen', 0, [20, 700], 0],
  ])('has %s', async (_, bar, seen, expected) => {
    const viewport = seen && Object.assign(new EventTarget(), { offsetTop: seen[0], height: seen[1] });
    until(globalThis, 'visualViewport', { value: viewport });
    const { dock, below } = await start(await viewOf('register', { idNumber: '100 250 9 9' }), { bar, scrolls: true });
    expect(up(dock)).toBe(expected);
    expect(below.style.height).toBe(`${108 + expected}px`);
  });
  it.each(['resize', 'scroll'])('is asked about again when a keyboard comes or goes: %s', async (name) => {
    const viewport = Object.assign(new EventTarget(), { offsetTop: 0, height: 700 });
    until(globalThis, 'visualViewport', { value: viewport });
    const { dock, both } = await start(await viewOf('register', { idNumber: HIGH }));
    viewport.height = 400;
    viewport.dispatchEvent(new Event(name));
    expect(up(dock)).toBe(300);
    both.remove();
    viewport.height = 700;
    viewport.dispatchEvent(new Event(name));
    expect(up(dock)).toBe(300);
  });
  it('is made longer below the page by as much as the dock covers, where the page scrolls anyway', async () => {
    const view = await viewOf('register', { idNumber: HIGH });
    const { below, tell } = await start(view, { contentEnd: 900, origin: { left: 0, top: 20 }, scrolls: true });
    expect([below.className, below.style.top, below.style.height]).toEqual(['below', '880px', '108px']);
    tell(300);
    expect(below.style.height).toBe('308px');
    view.state.layout = { ...DOCKED, contentEnd: 500 };
    await wait(1);
    expect([below.style.top, below.style.height]).toEqual(['500px', '0px']);
  });
});

describe('a field that gets the focus under the dock', () => {
  /** The box ends at 630 px: 38 px too low for a dock of 100 px with 8 px above it. */
  const LOW = { idNumber: HIGH, secretNumber: '100 600 200 30' };
  const focusLow = async (layout: Partial<Layout>, boxes: typeof LOW = LOW) => {
    const started = await start(await viewOf('register', boxes), layout);
    el('#secretNumber').focus();
    await wait(1);
    return started;
  };
  it('is scrolled out from under it at once', async () => {
    await focusLow({ scrolls: true });
    expect(scrollBy.mock.calls).toEqual([[{ top: 38, behavior: 'instant' }]]);
  });
  it.each([
    ['where the page does not scroll', { scrolls: false }, LOW],
    ['where it is seen, 8 px above the dock', { scrolls: true }, { ...LOW, secretNumber: '100 562 200 30' }],
  ])('is not scrolled %s', async (_, layout, boxes) => {
    await focusLow(layout, boxes);
    expect(scrollBy).not.toHaveBeenCalled();
  });
  it('is scrolled above the page’s own bar', async () => {
    await focusLow({ scrolls: true, bar: 50 });
    expect(scrollBy.mock.calls).toEqual([[{ top: 88, behavior: 'instant' }]]);
  });
  it.each([
    [990, 1],
    [1010, 0],
  ])('and again where a message pushes it down, %i ms later: %i', async (ms, times) => {
    const { tell } = await focusLow({ scrolls: true });
    await wait(ms);
    scrollBy.mockClear();
    tell();
    expect(scrollBy).toHaveBeenCalledTimes(times);
  });
  it('is left to the person who had the focus there long before', async () => {
    const view = await viewOf('register', LOW);
    el('#secretNumber').focus();
    await wait(2000);
    await start(view, { scrolls: true });
    expect(scrollBy).not.toHaveBeenCalled();
  });
});

describe('a scroll', () => {
  const move = () => el('#idNumber').setAttribute('data-box', '100 640 200 30');
  const scroll = (target: EventTarget = document) => target.dispatchEvent(new Event('scroll'));
  it('moves the dock once it has come to rest', async () => {
    const { dock } = await start(await viewOf('register', { idNumber: HIGH }));
    move();
    scroll();
    await wait(149);
    expect(up(dock)).toBe(0);
    scroll(el('#idNumber'));
    await wait(149);
    expect(up(dock)).toBe(0);
    await wait(2);
    expect(up(dock)).toBe(AT_TOP);
  });
  it.each(['pointerup', 'pointercancel'])('moves nothing while something is pressed: %s', async (end) => {
    const { dock, tell } = await start(await viewOf('register', { idNumber: HIGH }));
    const on = el('#idNumber');
    const pointer = (name: string) => on.dispatchEvent(new Event(name));
    pointer('pointerdown');
    move();
    scroll();
    await wait(500);
    tell();
    expect(up(dock)).toBe(0);
    pointer(end);
    // Only after the click that belongs to it.
    expect(up(dock)).toBe(0);
    await wait(1);
    expect(up(dock)).toBe(AT_TOP);
  });
  it('moves no dock that has gone, and nobody listens any more', async () => {
    const removed = vi.spyOn(window, 'removeEventListener');
    const { dock, both } = await start(await viewOf('register', { idNumber: HIGH }));
    both.remove();
    move();
    scroll();
    await wait(200);
    expect(up(dock)).toBe(0);
    document.body.append(both);
    scroll();
    el('#idNumber').focus();
    el('#idNumber').dispatchEvent(new Event('pointerup'));
    await wait(200);
    expect(up(dock)).toBe(0);
    removed.mockRestore();
  });
});

describe('where nothing is known', () => {
  it('is the dock not placed before its height and the layout are there', async () => {
    const view = await viewOf('register', { idNumber: '100 640 200 30' });
    const { dock, tell } = await start(view);
    dock.classList.remove('placed');
    tell(0);
    expect(dock.classList.contains('placed')).toBe(false);
    view.state.layout = undefined;
    await wait(1);
    tell(100);
    expect(dock.classList.contains('placed')).toBe(false);
    expect(dock.className).toBe('dock bar');
    view.state.layout = DOCKED;
    await wait(1);
    expect(dock.classList.contains('placed')).toBe(true);
  });
  it.each([
    [500, 'dock bar placed'],
    [499, 'dock bar low placed'],
  ])('in a window %i px high: %s', async (height, expected) => {
    const { dock } = await start(await viewOf('register', { idNumber: HIGH }), { height });
    expect(dock.className).toBe(expected);
  });
});

describe('what of the notes is shown', () => {
  const THREE = { idNumber: HIGH, secretNumber: '100 140 200 30', email: '100 180 200 30' };
  it('is the head and the note that leads; everything on request, and less again', async () => {
    const view = await viewOf('register', THREE);
    const { both, dock } = await start(view, {}, () => view.state.focused ?? view.state.fields[0]);
    expect([both.className, dock.className, dock.getAttribute('data-testid')]).toEqual([
      ...['dock-and-below', 'dock bar placed', 'place-dock'],
    ]);
    expect(shown(both, '.docked')).toEqual(['steps', 'line-idNumber']);
    expect(byId(both, 'line-idNumber').className).toBe('note field open');
    view.state.focused = view.state.named('email');
    await wait(1);
    expect(shown(both, '.docked')).toEqual(['steps', 'line-email']);
    expect(remeasure).not.toHaveBeenCalled();
    byId(both, 'show-all').click();
    expect(remeasure).toHaveBeenCalledTimes(1);
    await wait(1);
    expect(shown(both, '.docked')).toEqual(['steps', 'line-idNumber', 'line-secretNumber', 'line-email']);
    expect(byId(both, 'show-all').getAttribute('aria-expanded')).toBe('true');
    expect(dock.className).toContain('dock all');
    byId(both, 'show-all').click();
    await wait(1);
    expect(shown(both, '.docked')).toEqual(['steps', 'line-email']);
    expect(byId(both, 'show-all').getAttribute('aria-expanded')).toBe('false');
    expect(dock.className).toContain('dock bar');
  });
  it('is the head alone where no field leads', async () => {
    const { both } = await start(await viewOf('register', THREE), {}, () => undefined);
    expect(shown(both, '.docked')).toEqual(['steps']);
    expect(shown(both, '.alerts')).toEqual([]);
  });
  it('stays as it is while something of the guide is pressed', async () => {
    const view = await viewOf('register', THREE);
    const { both } = await start(view);
    view.state.pressed = true;
    view.state.focused = view.state.named('email');
    await wait(1);
    expect(shown(both, '.docked')).toEqual(['steps']);
    view.state.pressed = false;
    await wait(1);
    expect(shown(both, '.docked')).toEqual(['steps', 'line-email']);
  });
  it('is, apart from the rest, what the site says and what follows from it', async () => {
    const view = await viewOf('login', { idNumber: HIGH }, '<p id="said" data-box="100 80 200 20">No</p>');
    const { both } = await start(view);
    const found = view.state.fields.map(({ field, element }) => ({ field, element }));
    view.state.show(view.state.page, found, [{ name: 'maintenance', element: el('#said'), words: 'No' }]);
    view.state.advise({ is: 'lockOver' });
    await wait(1);
    expect(shown(both, '.alerts')).toEqual(['lockout-lockOver', 'notice-maintenance']);
    expect(shown(both, '.docked')).toEqual(['steps']);
  });
  it('is everything where the page has changed too much', async () => {
    const view = await viewOf('login', {});
    view.state.report = 'what was not found';
    const { both, dock } = await start(view);
    expect(shown(both, '.docked')).toEqual(['steps', 'changed']);
    expect(dock.className).toBe('dock all placed');
  });
  it('is what the page says of a result, without what the column has made of it', async () => {
    const view = await viewOf('home', { statement: HIGH });
    const note = document.createElement('div');
    note.style.cssText = 'transform: translate(9px, 9px); max-height: 400px';
    note.className = 'reading';
    view.state.readingNote = note;
    const { both, dock } = await start(view);
    expect([...both.querySelector('.docked')!.children].map(({ className }) => className)).toEqual(['head', 'reading']);
    expect([note.style.transform, note.style.maxHeight]).toEqual(['', '']);
    expect(dock.className).toBe('dock sheet placed');
    byId(both, 'show-all').click();
    await wait(1);
    expect(dock.className).toContain('dock all sheet');
  });
  it.each([
    ['home', false],
    ['register', true],
    ['login', true],
  ] as const)('says on the page %s what comes next: %s', async (page, expected) => {
    const { both } = await start(await viewOf(page, { idNumber: HIGH }));
    expect(both.querySelector('.next') !== null).toBe(expected);
  });
});
