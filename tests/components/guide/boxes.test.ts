// @vitest-environment jsdom
/** What covers what, what is cut off, and what stands beside a form. */
import { describe, expect, it, test } from 'vitest';
import {
  bandsAround,
  boxOf,
  common,
  cutsOff,
  layerOf,
  overlaps,
  scrollsInside,
  seenBox,
} from '../../../components/guide/place/boxes.ts';
import { box, el, lay, withLayout } from './laid-out.ts';

withLayout();
const FIELD = box(100, 200, 300, 240);

describe('overlaps', () => {
  it.each([
    ['on it', box(150, 210, 200, 220), 0, true],
    ['around it', box(0, 0, 900, 900), 0, true],
    ['over its left edge', box(90, 210, 101, 220), 0, true],
    ['up to its left edge', box(90, 210, 100, 220), 0, false],
    ['over its right edge', box(299, 210, 400, 220), 0, true],
    ['from its right edge on', box(300, 210, 400, 220), 0, false],
    ['over its upper edge', box(150, 190, 160, 201), 0, true],
    ['up to its upper edge', box(150, 190, 160, 200), 0, false],
    ['over its lower edge', box(150, 239, 160, 260), 0, true],
    ['from its lower edge on', box(150, 240, 160, 260), 0, false],
    ['beside it and lower', box(310, 250, 400, 260), 0, false],
    ['8 px to the left, 8 wanted', box(50, 210, 92, 220), 8, false],
    ['7 px to the left, 8 wanted', box(50, 210, 93, 220), 8, true],
    ['8 px to the right, 8 wanted', box(308, 210, 400, 220), 8, false],
    ['7 px to the right, 8 wanted', box(307, 210, 400, 220), 8, true],
    ['8 px above, 8 wanted', box(150, 150, 160, 192), 8, false],
    ['7 px above, 8 wanted', box(150, 150, 160, 193), 8, true],
    ['8 px below, 8 wanted', box(150, 248, 160, 300), 8, false],
    ['7 px below, 8 wanted', box(150, 247, 160, 300), 8, true],
  ])('%s', (_, other, gap, expected) => {
    expect(overlaps(FIELD, other, gap)).toBe(expected);
    expect(overlaps(other, FIELD, gap)).toBe(expected);
  });
  it('wants no gap unless told', () => {
    expect(overlaps(FIELD, box(301, 210, 400, 220))).toBe(false);
    expect(overlaps(FIELD, box(299, 210, 400, 220))).toBe(true);
  });
});

test('what two boxes have in common', () => {
  expect(common(box(0, 10, 100, 110), box(50, 0, 200, 60))).toEqual(box(50, 10, 100, 60));
  expect(common(box(50, 0, 200, 60), box(0, 10, 100, 110))).toEqual(box(50, 10, 100, 60));
});

test('a box of the document stays the same while the page scrolls', () => {
  lay('<p data-box="100 900 50 20"></p>', { scrollX: 30, scrollY: 600 });
  const rect = el('p').getBoundingClientRect();
  expect([rect.left, rect.top]).toEqual([70, 300]);
  expect(boxOf(rect)).toEqual(box(100, 900, 150, 920));
  expect(boxOf(rect, { x: 0, y: 0 })).toEqual(box(70, 300, 120, 320));
});

describe('cutsOff', () => {
  const part = (style: string, content: string, size = '300 200') => {
    lay(`<div style="${style}" data-box="0 0 ${size}" data-content="${content}"></div>`);
    return cutsOff(el('div'));
  };
  it.each([
    ['auto', '300 900', true],
    ['scroll', '300 900', true],
    ['hidden', '300 900', true],
    ['clip', '300 900', true],
    ['visible', '300 900', false],
    ['auto', '900 200', true],
    // As large as itself, but for what is rounded.
    ['auto', '301 201', false],
    ['auto', '300 202', true],
    ['auto', '302 200', true],
    ['hidden', '10 10', false],
  ])('a part with overflow %s and a content of %s', (overflow, content, expected) => {
    expect(part(`overflow: ${overflow}`, content)).toBe(expected);
  });
  it('not one without a height, which holds only what stands elsewhere', () => {
    expect(part('overflow: hidden', '300 900', '300 0')).toBe(false);
    expect(part('overflow: hidden', '300 900', '300 1')).toBe(true);
  });
  it.each([
    ['auto', '', false],
    ['auto', 'hidden', true],
    ['visible', 'hidden', false],
  ])(
    'the body with overflow %s, which is the window’s unless the root element has its own: "%s"',
    (body, root, cuts) => {
      lay('');
      document.body.style.overflow = body;
      document.body.setAttribute('data-box', '0 0 1280 700');
      document.body.setAttribute('data-content', '1280 3000');
      document.documentElement.style.overflow = root;
      expect(cutsOff(document.body)).toBe(cuts);
      document.body.removeAttribute('data-content');
    },
  );
});

describe('a part of the page that scrolls by itself', () => {
  const inside = (outer: string, inner = '') => {
    lay(`<div style="${outer}" data-box="0 100 400 200" data-content="400 900">
      <section style="${inner}" data-box="0 100 300 900" data-content="300 900">
        <input data-box="20 250 500 100"></section></div>`);
    return el('input');
  };
  it.each([
    ['overflow: auto', true],
    ['overflow: scroll', true],
    ['overflow-y: auto', true],
    ['overflow: hidden', false],
    ['overflow: visible', false],
  ])('%s', (style, expected) => {
    expect(scrollsInside(inside(style))).toBe(expected);
  });
  it('also through a part that does not', () => {
    expect(scrollsInside(inside('overflow: auto', 'overflow: hidden'))).toBe(true);
  });
  it('is not the one that scrolls', () => {
    inside('overflow: auto');
    expect(scrollsInside(el('div'))).toBe(false);
  });
  it('shows of a box what is within it', () => {
    expect(seenBox(inside('overflow: auto'))).toEqual(box(20, 250, 400, 300));
    expect(seenBox(inside('overflow: visible'))).toEqual(box(20, 250, 520, 350));
    const narrow = inside('overflow: auto');
    el('section').style.overflow = 'hidden';
    el('section').setAttribute('data-content', '900 900');
    expect(seenBox(narrow)).toEqual(box(20, 250, 300, 300));
  });
  it('is not the whole document', () => {
    document.documentElement.style.overflow = 'auto';
    document.documentElement.setAttribute('data-box', '0 0 1280 700');
    lay('<input data-box="0 900 10 10">', { scrollHeight: 3000 });
    expect(scrollsInside(el('input'))).toBe(false);
    expect(seenBox(el('input'))).toEqual(box(0, 900, 10, 910));
    document.documentElement.removeAttribute('data-box');
  });
});

describe('layerOf', () => {
  it.each([
    ['<div><input></div>', 0],
    ['<div style="z-index: 50"><input></div>', 50],
    ['<div style="z-index: 1000"><p style="z-index: 5"><input></p></div>', 1000],
    ['<div><p style="z-index: 5"><input></p></div>', 5],
    ['<input style="z-index: 3">', 3],
    ['<div style="z-index: -1"><input></div>', -1],
  ])('%s: %i', (html, layer) => {
    lay(html);
    expect(layerOf(el('input'))).toBe(layer);
  });
  it('does not count the body', () => {
    lay('<input>');
    document.body.style.zIndex = '9';
    expect(layerOf(el('input'))).toBe(0);
  });
});

describe('bandsAround', () => {
  it('is what stands beside all that the form is in', () => {
    document.body.setAttribute('data-box', '0 0 1280 900');
    lay(`<header data-box="0 0 1280 100"></header>
      <main data-box="0 100 1280 700"><h1 data-box="50 110 900 40"></h1>
        <form data-box="50 200 600 400"><div data-box="50 210 600 50"><input id="a"></div>
          <div data-box="50 270 600 50"><input id="b"><i data-box="90 270 9 9"></i></div></form></main>
      <footer data-box="0 800 1280 100"></footer>`);
    expect(bandsAround([el('#a'), el('#b')])).toEqual([
      box(0, 0, 0, 0),
      box(50, 110, 950, 150),
      box(0, 0, 1280, 100),
      box(0, 800, 1280, 900),
      box(0, 0, 0, 0),
      box(90, 270, 99, 279),
    ]);
  });
  it('ends at the body: what stands beside it is the guide’s own', () => {
    lay('<input>');
    const ours = document.createElement('div');
    ours.setAttribute('data-box', '1 2 3 4');
    document.documentElement.append(ours);
    expect(bandsAround([el('input')])).toEqual([box(0, 0, 0, 0)]);
    ours.remove();
  });
});
