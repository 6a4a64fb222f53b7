// @vitest-environment jsdom
/** The notes beside the form: each at its field, none on another, and none beyond the free strip. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Column } from '../../../components/guide/Column.ts';
import type { GuideField } from '../../../components/guide/guide-field.ts';
import type { GuideView } from '../../../components/guide/guide-view.ts';
import type { Layout } from '../../../components/guide/place/measure.ts';
import { el, withLayout } from './laid-out.ts';
import { stopClock, wait } from './page.ts';
import { fakeSizes, LAYOUT, moves, viewOf, type Sizes } from './parts.ts';

withLayout();
let sizes: Sizes;
const full = vi.fn();
beforeEach(() => {
  stopClock();
  sizes = fakeSizes();
  full.mockClear();
});
afterEach(() => void vi.useRealTimers());

const THREE = { idNumber: '100 200 200 30', secretNumber: '100 240 200 30', email: '100 400 200 30' };
const NOTES = '[data-testid="steps"], [data-testid^="line-"], [data-testid="reading"]';
/** The head is 60 px high, each note 40. */
const usual = (element: Element) => (element.matches('.head') ? 60 : 40);

/** Draws the column, with the height of each note known. */
async function start(view: GuideView, lead?: () => GuideField | undefined, layout: Partial<Layout> = {}) {
  view.state.layout = { ...LAYOUT, ...layout };
  const column = Column(view, lead ?? (() => view.state.focused), full);
  document.body.append(column);
  await wait(100);
  sizes.tell(usual);
  return column;
}
const at = (column: Element) => moves(column, NOTES).map(([id, move]) => `${id} ${move}`);

describe('the column', () => {
  it('has each note at its field, the head above them, in the order of the page', async () => {
    const column = await start(await viewOf('register', THREE));
    expect([column.className, column.getAttribute('data-testid')]).toEqual(['column placed', 'place-column']);
    expect([...column.children].map((child) => child.getAttribute('data-testid'))).toEqual([
      ...['steps', 'line-idNumber', 'line-secretNumber', 'line-email'],
    ]);
    // 240 is where the second would stand, were the first not 40 px high.
    expect(at(column)).toEqual([
      ...['steps 516 132', 'line-idNumber 516 200', 'line-secretNumber 516 248', 'line-email 516 400'],
    ]);
    expect(full).not.toHaveBeenCalled();
  });
  it('makes a few notes in each frame, and shows none before it has all of them and their heights', async () => {
    const view = await viewOf('register', THREE);
    view.state.layout = LAYOUT;
    const column = Column(view, () => undefined, full);
    document.body.append(column);
    await wait(1);
    expect(column.children).toHaveLength(3);
    sizes.tell(usual);
    expect(column.className).toBe('column');
    await wait(20);
    expect(column.children).toHaveLength(4);
    expect([column.className, ...at(column)]).toEqual([
      'column',
      ...['steps', 'line-idNumber', 'line-secretNumber', 'line-email'].map((id) => `${id} `),
    ]);
    expect(sizes.observed()).toEqual([...column.children]);
    sizes.tell(usual);
    expect(column.className).toBe('column placed');
  });
  it('keeps the leading note at its field, with room for its verdict below', async () => {
    const view = await viewOf('register', THREE);
    const column = await start(view);
    view.state.focused = view.state.named('secretNumber');
    await wait(20);
    // What is ahead of it makes way.
    expect(at(column)).toEqual([
      ...['steps 516 124', 'line-idNumber 516 192', 'line-secretNumber 516 240', 'line-email 516 400'],
    ]);
    view.state.focused = view.state.named('idNumber');
    await wait(20);
    sizes.tell(usual);
    expect(at(column)).toEqual([
      ...['steps 516 132', 'line-idNumber 516 200', 'line-secretNumber 516 294', 'line-email 516 400'],
    ]);
    // With the verdict in its room, nothing is kept free below.
    el('#idNumber').setAttribute('value', 'ABC1');
    view.state.named('idNumber')!.left = true;
    view.state.checkAll();
    await wait(20);
    sizes.tell((element) => (element.matches('.open') ? 86 : usual(element)));
    expect(column.querySelector('.room .verdict')).not.toBeNull();
    expect(at(column)[2]).toBe('line-secretNumber 516 294');
    sizes.tell(usual);
    expect(at(column)[2]).toBe('line-secretNumber 516 248');
  });
  it('begins where its strip does', async () => {
    const column = await start(await viewOf('register', THREE), undefined, {
      gutter: { left: 700, width: 320, top: 150, bottom: Infinity },
    });
    expect(at(column)).toEqual([
      ...['steps 700 150', 'line-idNumber 700 218', 'line-secretNumber 700 266', 'line-email 700 400'],
    ]);
  });
  it('is told of heights and places in px of the page, also where the page is enlarged or moved', async () => {
    const column = await start(await viewOf('register', THREE), undefined, { scale: 2, origin: { left: 16, top: 20 } });
    // On the page: 200 - 128, 200, 288, 400 (80 px high).
    expect(at(column)).toEqual([
      ...['steps 250 26', 'line-idNumber 250 90', 'line-secretNumber 250 134', 'line-email 250 190'],
    ]);
  });
  it('has its notes where their fields are in the document, however far it was scrolled', async () => {
    const view = await viewOf('register', THREE, '', { scrollY: 90 });
    expect(at(await start(view))[1]).toBe('line-idNumber 516 200');
  });
  it('follows the page, and takes away the notes of fields that have gone', async () => {
    const view = await viewOf('register', THREE);
    const column = await start(view);
    const [head, first] = column.children;
    const gone = view.state.fields.slice(1);
    el('#idNumber').setAttribute('data-box', '100 300 200 30');
    view.state.show(
      view.state.page,
      view.state.fields.slice(0, 1).map(({ field, element }) => ({ field, element })),
      [],
    );
    view.state.layout = { ...LAYOUT };
    await wait(20);
    expect([...column.children]).toEqual([head, first]);
    expect(at(column)).toEqual(['steps 516 232', 'line-idNumber 516 300']);
    expect(sizes.observed()).toEqual([head, first]);
    // They come again as new ones, which have no height yet.
    view.state.show(
      view.state.page,
      [...view.state.fields, ...gone].map(({ field, element }) => ({ field, element })),
      [],
    );
    await wait(50);
    expect(at(column)).toEqual([...['steps 516 232', 'line-secretNumber ', 'line-idNumber 516 300', 'line-email ']]);
    sizes.tell(usual);
    expect(at(column)).toEqual([
      ...['steps 516 172', 'line-secretNumber 516 240', 'line-idNumber 516 300', 'line-email 516 400'],
    ]);
  });
  it('stays where it is while something of it is pressed, and goes on afterwards', async () => {
    const view = await viewOf('register', THREE);
    const column = await start(view);
    const before = at(column);
    view.state.pressed = true;
    view.state.layout = { ...LAYOUT, gutter: { left: 600, width: 320, top: 8, bottom: Infinity } };
    view.state.focused = view.state.named('secretNumber');
    await wait(20);
    sizes.tell(() => 90);
    expect(at(column)).toEqual(before);
    view.state.pressed = false;
    await wait(20);
    expect(at(column)[0]).toBe('steps 600 44');
  });
  it('stays where it is while nobody knows where it may stand', async () => {
    const view = await viewOf('register', THREE);
    const column = await start(view);
    const before = at(column);
    const { gutter: _, ...without } = LAYOUT;
    view.state.layout = without;
    await wait(20);
    view.state.layout = undefined;
    await wait(20);
    expect(at(column)).toEqual(before);
  });
  it.each([
    ['page', {}],
    ['window', { height: 100, scrolls: true }],
  ])('is not full at the end of the %s', async (_, layout) => {
    await start(await viewOf('register', THREE), undefined, layout);
    expect(full).not.toHaveBeenCalled();
  });
  it.each([
    ['the strip as long as the notes', { gutter: { ...LAYOUT.gutter!, bottom: 440 } }, 0],
    ['the strip 1 px shorter', { gutter: { ...LAYOUT.gutter!, bottom: 439 } }, 1],
    ['the window 8 px longer than the notes', { height: 448 }, 0],
    ['the window 1 px lower, which must not begin to scroll', { height: 447 }, 1],
    ['the window lower, which scrolls anyway', { height: 447, scrolls: true }, 0],
    [
      'the strip shorter than a window that scrolls',
      { height: 300, scrolls: true, gutter: { ...LAYOUT.gutter!, bottom: 439 } },
      1,
    ],
  ])('says that it is full: %s', async (_, layout, times) => {
    await start(await viewOf('register', THREE), undefined, layout);
    expect(full).toHaveBeenCalledTimes(times);
  });
  it('has nothing but its head on a page without fields, and says there what comes next', async () => {
    const view = await viewOf('registered', {});
    const column = await start(view);
    // At the upper end of the strip, as nothing says where else.
    expect(at(column)).toEqual(['steps 516 8']);
    expect(column.querySelector('.next')).not.toBeNull();
    expect((await start(await viewOf('register', THREE))).querySelector('.next')).toBeNull();
  });
});

describe('what the home page says of a result, in the column', () => {
  const HOME = { statement: '100 200 200 30' };
  async function reading(layout: Partial<Layout>, height = 500) {
    const view = await viewOf('home', HOME);
    const note = document.createElement('div');
    note.setAttribute('data-testid', 'reading');
    view.state.readingNote = note;
    const named = view.state.named('statement');
    view.state.focused = named;
    const column = await start(view, () => undefined, layout);
    const tell = () => sizes.tell((element) => (element === note ? height : usual(element)));
    full.mockClear();
    tell();
    return { at: at(column), most: note.style.maxHeight, note, view, tell };
  }
  it('stands ahead of the first field, under the head', async () => {
    const { at, most } = await reading({ gutter: { ...LAYOUT.gutter!, top: -1000 } }, 100);
    expect(at).toEqual(['steps 516 24', 'reading 516 92', 'line-statement 516 200']);
    expect(most).toBe('552px');
  });
  it('is as high as it likes where the page scrolls anyway', async () => {
    expect((await reading({ scrolls: true })).most).toBe('');
    expect(full).not.toHaveBeenCalled();
  });
  it.each([
    // The head ends at 68, the reading begins at 76; behind it 8 px and the note of the link.
    ['has room', 700, '568px', 0],
    ['is cut to what the window has', 630, '498px', 0],
    ['is 400 px high at the least', 532, '400px', 0],
    ['is 400 px high at the least, and the strip too short', 531, '400px', 1],
  ])('%s in a window %i px high', async (_, height, most, times) => {
    const found = await reading({ height });
    expect([found.most, full.mock.calls.length]).toEqual([most, times]);
  });
  it('is drawn as high in an enlarged page', async () => {
    // On the page the head is 120 px, the note of the link 80, the reading 400.
    const { most } = await reading({ scale: 2, height: 900 }, 200);
    expect(most).toBe('334px');
  });
  it('may be higher again in a window that has become higher', async () => {
    const { view, note, tell } = await reading({ height: 630 });
    view.state.layout = { ...LAYOUT, height: 660 };
    await wait(50);
    tell();
    expect(note.style.maxHeight).toBe('528px');
  });
});
