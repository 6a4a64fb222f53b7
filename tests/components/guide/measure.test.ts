// @vitest-environment jsdom
/** What one reading of a page finds: where the column, the markers and the dock can stand. */
import { beforeEach, describe, expect, it, test } from 'vitest';
import { GuideField } from '../../../components/guide/guide-field.ts';
import { columnElements, keepFree, measure } from '../../../components/guide/place/measure.ts';
import type { Field } from '../../../domain/site/site-map-shape.ts';
import { box, el, lay, until, withLayout } from './laid-out.ts';

withLayout();

const field = (selector: string, more: Partial<Field> = {}) =>
  new GuideField({
    field: { name: selector, kind: 'text', term: '', find: [], ...more } as Field,
    element: el(selector),
  });
/** The guide's own elements, beside the body. */
let host: HTMLElement;
let probe: HTMLElement;
beforeEach(() => {
  host = document.createElement('div');
  probe = document.createElement('div');
  probe.setAttribute('data-box', '0 0 100 0');
  host.append(probe);
  document.documentElement.append(host);
  return () => host.remove();
});
const measured = (fields: readonly GuideField[]) => measure(fields, host, probe);

/** Two labelled boxes, a button, a head above and a foot below. */
const FORM = `<header data-box="0 0 1280 100"><h1 data-box="20 20 300 40" data-words="20 20 300 40">Log in</h1></header>
  <main data-box="0 100 1280 500"><form data-box="100 200 500 300">
    <label data-box="100 210 90 20" data-words="100 210 60 20">ID Number</label><input id="id" data-box="200 205 200 30">
    <label data-box="100 260 90 20" data-words="100 260 60 20">Password</label><input id="pw" data-box="200 255 200 30">
    <button id="go" data-box="200 320 80 30"></button></form></main>
  <footer data-box="0 600 1280 80" data-words="400 620 300 20">Help</footer>`;
const form = () => [
  field('#id', { number: 1 }),
  field('#pw', { number: 2, kind: 'password' }),
  field('#go', { number: 3, kind: 'button' }),
];
const page = (html = FORM, window: Parameters<typeof lay>[1] = {}) => {
  document.body.setAttribute('data-box', '0 0 1280 680');
  lay(html, window);
};

describe('a form with room beside it', () => {
  it('is measured as a whole', () => {
    page();
    const fields = form();
    expect(measured(fields)).toEqual({
      origin: { left: 0, top: 0, right: 100, bottom: 0 },
      scale: 1,
      turned: false,
      fixes: true,
      layer: 0,
      gutter: { left: 416, width: 320, top: 108, bottom: 612 },
      spots: new Map([
        // Between the words and the box.
        [fields[0], { left: 174, top: 209, right: 196, bottom: 231 }],
        [fields[1], { left: 174, top: 259, right: 196, bottom: 281 }],
        [fields[2], { left: 174, top: 324, right: 196, bottom: 346 }],
      ]),
      contentEnd: 680,
      scrolls: false,
      bar: 0,
      height: 700,
    });
  });
  it('is measured in the same way wherever the window stands', () => {
    page(FORM, { scrollHeight: 2000, scrollY: 150 });
    const { gutter, spots, contentEnd, origin } = measured(form());
    expect(gutter).toEqual({ left: 416, width: 320, top: 108, bottom: 612 });
    expect([...spots.values()].map(({ left, top }) => [left, top])).toEqual([
      [174, 209],
      [174, 259],
      [174, 324],
    ]);
    expect(contentEnd).toBe(680);
    expect(origin).toEqual({ left: 0, top: 0, right: 100, bottom: 0 });
  });
  it('has no column where the window is narrow, and its markers keep within the window', () => {
    page(FORM, { clientWidth: 600, innerWidth: 600 });
    const { gutter, spots } = measured(form());
    expect(gutter).toBeUndefined();
    expect(spots.size).toBe(3);
    const wide = '<img data-box="0 0 570 99"><input id="id" data-box="0 100 570 30"><img data-box="0 131 570 99">';
    const inWindow = (clientWidth: number) => {
      page(wide, { clientWidth });
      return [...measured([field('#id', { number: 1 })]).spots.values()];
    };
    expect(inWindow(596)).toMatchObject([{ left: 574, top: 104 }]);
    // There is a place 1 px beside the box, too.
    expect(inWindow(593)).toMatchObject([{ left: 571, top: 104 }]);
    expect(inWindow(592)).toEqual([]);
  });
  it('has its markers to the left of the column', () => {
    const wide = '<img data-box="0 0 1280 99"><input id="id" data-box="0 100 500 30"><img data-box="0 131 500 99">';
    page(wide);
    expect(measured([field('#id', { number: 1 })]).gutter?.left).toBe(516);
    // There are 16 px between the box and the column: too few for a marker of 22.
    expect(measured([field('#id', { number: 1 })]).spots.size).toBe(0);
    page(wide, { clientWidth: 900 });
    expect([...measured([field('#id', { number: 1 })]).spots.values()]).toMatchObject([{ left: 504, top: 104 }]);
  });
});

describe('the column', () => {
  const gutter = (html: string, fields: () => readonly GuideField[] = form) => {
    page(html);
    return measured(fields()).gutter;
  };
  const style = (css: string, at = '0 100 1280 500') => FORM.replace('0 100 1280 500"', `${at}" style="${css}"`);
  it.each([
    ['that is not painted', '', 416],
    ['with a border on its right', 'border-right: 1px solid grey', 716],
    ['with a shadow', 'box-shadow: 0 0 3px grey', 716],
  ])('stands clear of a panel around the form %s', (_, css, left) => {
    expect(gutter(style(css, '0 100 700 500'))?.left).toBe(left);
  });
  it('stands clear of no body, which is as wide as the window', () => {
    page();
    document.body.style.border = '1px solid grey';
    expect(measured(form()).gutter?.left).toBe(416);
  });
  it.each([
    ['that is not painted', '', '600 200 400 100', true],
    ['that is painted', 'background: rgb(200, 200, 255)', '600 200 400 100', false],
    ['that is a line of 1 px', 'background: rgb(200, 200, 255)', '600 200 1 100', true],
    ['that is a line of 2 px', 'background: rgb(200, 200, 255)', '600 200 2 100', false],
    ['that ends where the fields do', 'background: rgb(200, 200, 255)', '100 200 300 100', true],
  ])('is there beside an empty box %s: %s, at %s', (_, css, at, there) => {
    expect(gutter(FORM.replace('<footer', `<div style="${css}" data-box="${at}"></div><footer`)) !== undefined).toBe(
      there,
    );
  });
  it('goes beside a painted box that stands next to the fields and is no panel around them', () => {
    const icon = '<div style="background: rgb(200, 200, 255)" data-box="410 205 40 30"></div>';
    expect(gutter(FORM.replace('<footer', `${icon}<footer`))?.left).toBe(466);
  });
  it('begins beneath the page’s head, also where nothing is written in it so far to the right', () => {
    expect(gutter(FORM)?.top).toBe(108);
    expect(gutter(FORM.replace('0 0 1280 100', '0 0 1280 60'))?.top).toBe(68);
  });
  it('is not there beside a part that scrolls by itself', () => {
    const scrolling = FORM.replace(
      '<form data-box="100 200 500 300"',
      '<form style="STYLE" data-box="100 200 500 300"',
    );
    const tall = scrolling.replace('500 300"', '500 300" data-content="500 900"');
    expect(gutter(tall.replace('STYLE', 'overflow: auto'))).toBeUndefined();
    expect(gutter(tall.replace('STYLE', 'overflow: visible'))).toBeDefined();
    expect(gutter(scrolling.replace('STYLE', 'overflow: auto'))).toBeDefined();
  });
  it('is not there where one of the fields alone scrolls', () => {
    const one = FORM.replace(
      '<input id="pw"',
      '<i style="overflow: auto" data-box="200 255 200 30" data-content="9 99"><input id="pw"',
    );
    expect(gutter(one)).toBeUndefined();
  });
  it('is not there on a page too large to be asked, and neither are markers', () => {
    page();
    until(document.body, 'getElementsByTagName', { value: () => ({ length: 6001 }) });
    const layout = measured(form());
    expect(layout).toMatchObject({ spots: new Map(), contentEnd: 680 });
    expect('gutter' in layout).toBe(false);
  });
  it('is not there where nothing is to stand beside', () => {
    expect(gutter('', () => [])).toBeUndefined();
  });
});

describe('markers', () => {
  const names = (fields: readonly GuideField[]) =>
    [...measured(fields).spots.keys()].map(({ field: { name } }) => name);
  it('are at fields with a number, and at links that a step is to press', () => {
    page(
      '<input id="a" data-box="99 50 99 30"><a id="b" data-box="99 150 99 30"></a><a id="c" data-box="99 250 99 30"></a>',
    );
    expect(
      names([field('#a', { number: 1 }), field('#b', { kind: 'link', step: 2 }), field('#c', { kind: 'link' })]),
    ).toEqual(['#a', '#b']);
  });
  it('are at no field around which nothing is free, and the others keep theirs', () => {
    page(
      '<input id="a" data-box="0 50 1280 30"><img data-box="0 0 1280 49"><img data-box="0 81 1280 99"><input id="b" data-box="99 250 99 30">',
    );
    const [a, b] = [field('#a', { number: 1 }), field('#b', { number: 2 })];
    const { spots } = measured([a, b]);
    expect([...spots.keys()]).toEqual([b]);
    expect(spots.get(b)).toMatchObject({ left: 73, top: 254 });
  });
  it('are at no box that its surroundings do not show', () => {
    page(`<div style="overflow: auto" data-box="50 0 400 100" data-content="400 900">
      <input id="a" data-box="99 50 99 30"><input id="b" data-box="99 150 99 30"></div>`);
    expect(names([field('#a', { number: 1 }), field('#b', { number: 2 })])).toEqual(['#a']);
  });
  it.each([
    ['text', true],
    ['password', true],
    ['select', true],
    ['choice', false],
    ['button', false],
    ['link', false],
  ] as const)('go ahead of the words of a %s: %s', (kind, ahead) => {
    page(
      '<label data-box="100 210 95 20" data-words="100 210 95 20">Name</label><input id="a" data-box="200 205 200 30">',
    );
    expect([...measured([field('#a', { number: 1, kind })]).spots.values()]).toMatchObject([
      ahead ? { left: 74, top: 209 } : { left: 378, top: 179 },
    ]);
  });
});

describe('the window', () => {
  it.each([
    ['without scroll bars', {}, 700],
    ['with one at its side', { clientWidth: 1265, scrollHeight: 2000 }, 700],
    ['with one at its foot', { clientHeight: 685, scrollWidth: 1500 }, 685],
    // What a browser's own bar on a phone covers is no scroll bar.
    ['whose document is lower than it', { clientHeight: 640 }, 700],
    ['as wide as its document', { clientHeight: 640, scrollWidth: 1280 }, 700],
  ])('%s is so high', (_, window, height) => {
    page(FORM, window);
    expect(measured(form()).height).toBe(height);
  });
  it.each([
    [700, false],
    [701, true],
    [2000, true],
  ])('scrolls with a document %i px high: %s', (scrollHeight, scrolls) => {
    page(FORM, { scrollHeight });
    expect(measured(form()).scrolls).toBe(scrolls);
  });
  it('has a bar of the page at its foot', () => {
    page(`${FORM}<div style="position: fixed" data-box="0 640 1280 60"></div>`);
    expect(measured(form()).bar).toBe(60);
  });
  it('ends its content where the lowest thing of the page ends', () => {
    page();
    document.body.setAttribute('data-box', '0 0 1280 300');
    expect(measured(form()).contentEnd).toBe(640);
    document.body.setAttribute('data-box', '0 0 1280 900');
    expect(measured(form()).contentEnd).toBe(900);
  });
});

describe('the guide’s own coordinates', () => {
  it.each([
    ['0 0 100 0', { left: 0, top: 0, right: 100, bottom: 0 }, 1, false],
    ['30 40 100 0', { left: 30, top: 40, right: 130, bottom: 40 }, 1, false],
    ['0 0 125 0', { left: 0, top: 0, right: 125, bottom: 0 }, 1.25, false],
    // A host that is not drawn.
    ['0 0 0 0', { left: 0, top: 0, right: 0, bottom: 0 }, 1, false],
    ['0 0 100 1', { left: 0, top: 0, right: 100, bottom: 1 }, 1, false],
    ['0 0 70 70', { left: 0, top: 0, right: 70, bottom: 70 }, 0.7, true],
  ])('with the probe at %s', (at, origin, scale, turned) => {
    page();
    probe.setAttribute('data-box', at);
    expect(measured(form())).toMatchObject({ origin, scale, turned });
  });
  it.each([
    ['', true],
    ['transform: scale(1.1)', false],
    ['translate: 10px', false],
    ['scale: 1.2', false],
    ['rotate: 3deg', false],
    ['perspective: 100px', false],
    ['transform: none', true],
    ['opacity: 0.5', true],
  ])('what is fixed stays at the window’s edge in a root with "%s": %s', (css, fixes) => {
    page();
    document.documentElement.style.cssText = css;
    expect(measured(form()).fixes).toBe(fixes);
  });
  it('are those of the dialog that the guide is in', () => {
    page('<dialog style="transform: scale(1.1)"></dialog>');
    expect(measured([]).fixes).toBe(true);
    el('dialog').append(host);
    expect(measured([]).fixes).toBe(false);
  });
  it('are asked of the root while the guide is nowhere', () => {
    page();
    host.remove();
    expect(measured(form()).fixes).toBe(true);
    document.documentElement.style.cssText = 'rotate: 3deg';
    expect(measured(form()).fixes).toBe(false);
  });
  it.each([
    ['', '', 0],
    ['z-index: 3', '', 3],
    ['', 'z-index: 1000', 1000],
    ['z-index: -2', 'z-index: -1', 0],
  ])('are lifted as high as any field: "%s" "%s"', (one, other, layer) => {
    page(`<div style="${one}"><input id="a"></div><div style="${other}"><input id="b"></div>`);
    expect(measured([field('#a'), field('#b')]).layer).toBe(layer);
  });
});

describe('what the column stands beside', () => {
  const ids = (fields: readonly GuideField[]) => columnElements(fields).map(({ id, localName }) => id || localName);
  const LINKS = `<header><a id="menu" data-box="0 0 9 9"></a><input id="search" data-box="0 0 9 9"></header>
    <a id="link" data-box="0 0 9 9"></a><input id="id" data-box="0 0 9 9"><button id="go" data-box="0 0 9 9"></button>`;
  const menu = () => field('#menu', { kind: 'link' });
  const link = () => field('#link', { kind: 'link' });
  it('the fields of a form', () => {
    lay(LINKS);
    expect(ids([menu(), link(), field('#id'), field('#go', { kind: 'button' })])).toEqual(['id', 'go']);
  });
  it('a field in a head, too', () => {
    lay(LINKS);
    expect(ids([menu(), field('#search')])).toEqual(['search']);
  });
  it('without a form the page’s own links, and none of a menu', () => {
    lay(LINKS);
    expect(ids([menu(), link()])).toEqual(['link']);
  });
  it('without either what the page shows', () => {
    const shown = ['h1', 'h2', 'h3', 'table', 'p', 'img', 'canvas', 'iframe'];
    lay(`<header id="menu"><h1 data-box="0 0 9 9"></h1></header><h4 data-box="0 0 9 9"></h4><div data-box="0 0 9 9"></div>
      ${shown.map((name) => `<${name} data-box="0 0 9 9"></${name}>`).join('')}
      <p id="hidden" hidden data-box="0 0 9 9"></p><p id="empty"></p>
      <div style="overflow: auto" data-box="0 0 9 9" data-content="9 99"><p id="scrolls" data-box="0 0 9 9"></p></div>`);
    expect(ids([])).toEqual(shown);
    expect(ids([menu()])).toEqual(shown);
  });
});

describe('what the dock does not lie over', () => {
  const all = () => [
    field('#id', { number: 1 }),
    field('#link', { kind: 'link', step: 2 }),
    field('#other', { kind: 'link' }),
    field('#updates', { kind: 'choice' }),
    field('#go', { kind: 'button' }),
  ];
  const HTML = `<input id="id" data-box="100 100 200 30"><a id="link" data-box="100 200 60 20"></a>
    <a id="other" data-box="100 250 60 20"></a><input id="updates" data-box="100 300 13 13">
    <button id="go" data-box="100 400 80 30"></button><textarea data-box="500 100 99 99"></textarea>`;
  const NUMBERED = box(100, 100, 300, 130);
  const STEP = box(100, 200, 160, 220);
  const BUTTON = box(100, 400, 180, 430);
  it('numbered fields, links of a step, the button, and what has the focus', () => {
    lay(HTML);
    expect(keepFree(all(), undefined)).toEqual([NUMBERED, STEP, BUTTON]);
    expect(keepFree(all(), el('textarea'))).toEqual([NUMBERED, STEP, BUTTON, box(500, 100, 599, 199)]);
  });
  it('as they stand in the window, and only what is in sight', () => {
    lay(HTML, { scrollY: 150, scrollX: 50 });
    expect(keepFree(all(), undefined)).toEqual([box(50, 50, 110, 70), box(50, 250, 130, 280)]);
    lay(HTML, { innerHeight: 210 });
    expect(keepFree(all(), undefined)).toEqual([NUMBERED, STEP]);
    lay(HTML, { innerHeight: 200 });
    expect(keepFree(all(), undefined)).toEqual([NUMBERED]);
    lay(HTML, { innerWidth: 100 });
    expect(keepFree(all(), undefined)).toEqual([]);
    lay(HTML, { scrollX: 170 });
    expect(keepFree(all(), undefined)).toEqual([box(-70, 100, 130, 130), box(-70, 400, 10, 430)]);
  });
});

test('a probe that has gone with the guide is no slant', () => {
  page();
  probe.removeAttribute('data-box');
  expect(measured(form())).toMatchObject({ scale: 1, turned: false });
});
