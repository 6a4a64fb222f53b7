// @vitest-environment jsdom
/** Where the page shows something itself, and which of its boxes a person sees. */
import { describe, expect, it, test } from 'vitest';
import { isVisible } from '../../../components/guide/is-visible.ts';
import { isPainted, takenSpace } from '../../../components/guide/place/taken-space.ts';
import { box, el, lay, withLayout } from './laid-out.ts';

withLayout();
const ours = () => el('#ours') ?? document.createElement('div');
const taken = () => takenSpace(document.body, ours())!;
const containers = () => taken().containers.map(([element, at]) => [element.localName, at]);

describe('takenSpace', () => {
  it.each(
    ['input', 'select', 'textarea', 'button', 'img', 'svg', 'canvas', 'iframe', 'video', 'object', 'embed'].concat(
      ...['meter', 'progress'],
    ),
  )('is taken by a whole %s', (name) => {
    lay(`<${name} data-box="10 20 100 30" data-words="1 1 1 1"></${name}>`);
    el(name).append('words within');
    expect(taken()).toEqual({ boxes: [box(10, 20, 110, 50)], containers: [] });
  });
  it('is taken by what is made a button', () => {
    lay('<a role="button" data-box="10 20 100 30" data-words="30 30 20 10">Go</a>');
    expect(taken()).toEqual({ boxes: [box(10, 20, 110, 50)], containers: [] });
  });
  it('is taken by words, each where it stands, and not by the empty rest of their line', () => {
    lay(`<p data-box="0 100 900 20" data-words="0 100 60 20; 120 100 50 20">Choose <b data-box="60 100 60 20"
      data-words="60 100 60 20">one</b> of these</p>`);
    expect(taken().boxes).toEqual([box(0, 100, 60, 120), box(60, 100, 120, 120), box(120, 100, 170, 120)]);
    expect(containers()).toEqual([
      ['p', box(0, 100, 900, 120)],
      ['b', box(60, 100, 120, 120)],
    ]);
  });
  it.each(['script', 'style', 'template', 'noscript', 'option', 'head'])('is not taken by a %s', (name) => {
    lay('');
    const element = document.createElement(name);
    element.setAttribute('data-box', '0 0 10 10');
    element.setAttribute('data-words', '0 0 10 10');
    element.append('0');
    document.body.append(element);
    expect(taken()).toEqual({ boxes: [], containers: [] });
  });
  it('is not taken by what is hidden, by comments, or by spaces', () => {
    lay(`<p hidden data-box="0 0 10 10" data-words="0 0 10 10">gone</p>
      <p data-box="0 0 10 10" data-words="0 0 10 10"> &#10; <!-- said to nobody --></p>`);
    expect(taken().boxes).toEqual([]);
    expect(containers()).toEqual([['p', box(0, 0, 10, 10)]]);
  });
  it('is taken by what is only made invisible: what is in it may be visible, and it may come again', () => {
    lay('<img style="visibility: hidden" data-box="10 20 100 30">');
    expect(taken().boxes).toEqual([box(10, 20, 110, 50)]);
  });
  it('is not taken by the guide itself', () => {
    lay('<div id="ours" data-box="0 0 10 10" data-words="0 0 10 10">ours</div><img data-box="1 2 3 4">');
    expect(taken()).toEqual({ boxes: [box(1, 2, 4, 6)], containers: [] });
  });
  it.each([
    ['without a width', '10 20 0 30'],
    ['without a height', '10 20 30 0'],
  ])('is not taken by something %s', (_, at) => {
    lay(`<img data-box="${at}">`);
    expect(taken().boxes).toEqual([]);
  });
  it('counts from the corner of the document', () => {
    lay('<p data-box="10 1000 50 20" data-words="10 1000 20 20">Words</p><img data-box="1 2 3 4">', {
      ...{ scrollX: 5, scrollY: 700 },
    });
    expect(taken().boxes).toEqual([box(10, 1000, 30, 1020), box(1, 2, 4, 6)]);
    expect(containers()).toEqual([['p', box(10, 1000, 60, 1020)]]);
  });
  it('is taken within a part that scrolls by what is seen of it alone', () => {
    const inside = `<section data-box="0 100 400 200" data-content="400 900" STYLE>
      <p data-box="0 250 300 100" data-words="0 250 300 100">Half seen</p><p data-box="0 400 300 100"
      data-words="0 400 300 100">Not seen</p><img data-box="350 120 100 20"></section><img data-box="500 0 9 9">`;
    lay(inside.replace('STYLE', 'style="overflow: auto"'));
    expect(taken().boxes).toEqual([box(0, 250, 300, 300), box(350, 120, 400, 140), box(500, 0, 509, 9)]);
    expect(containers().slice(0, 2)).toEqual([
      ['section', box(0, 100, 400, 300)],
      ['p', box(0, 250, 300, 300)],
    ]);
    lay(inside.replace('STYLE', ''));
    expect(taken().boxes).toEqual([
      ...[box(0, 250, 300, 350), box(0, 400, 300, 500), box(350, 120, 450, 140), box(500, 0, 509, 9)],
    ]);
  });
  it('is not asked of a page with more than 6000 elements', () => {
    lay(`<div hidden>${'<hr>'.repeat(5999)}</div>`);
    expect(takenSpace(document.body, ours())).toBeDefined();
    document.body.append(document.createElement('hr'));
    expect(takenSpace(document.body, ours())).toBeUndefined();
  });
});

describe('a box that a person sees', () => {
  const painted = (style: string, around = '', body = '') => {
    lay(`<div style="${around}"><p style="${style}"></p></div>`);
    document.body.style.cssText = body;
    return isPainted(el('p'));
  };
  it.each<[boolean, string, string?, string?]>([
    [false, ''],
    [true, 'background-image: url(leaves.png)'],
    [true, 'box-shadow: 0 0 3px grey'],
    [true, 'border-left: 1px solid grey'],
    [true, 'border-right: 1px solid grey'],
    [false, 'border-top: 1px solid grey'],
    [false, 'border-left: 0 solid grey'],
    [false, 'border-left: 1px none grey'],
    [false, 'border-left: 1px solid transparent'],
    [false, 'border-right: 1px solid rgba(9, 9, 9, 0)'],
    [true, 'border-right: 1px solid rgba(9, 9, 9, 0.5)'],
    [false, 'background-color: transparent'],
    [false, 'background-color: rgba(20, 30, 40, 0)'],
    [true, 'background-color: rgba(20, 30, 40, 0.5)'],
    [true, 'background-color: rgb(238, 238, 238)'],
    // White on nothing is white on white.
    [false, 'background-color: white'],
    [true, 'background-color: rgb(255, 255, 254)'],
    [true, 'background-color: rgb(254, 255, 255)'],
    [true, 'background-color: white', 'background-color: rgb(238, 238, 238)'],
    [false, 'background-color: rgb(238, 238, 238)', 'background-color: rgb(238, 238, 238)'],
    [false, 'background-color: rgb(238, 238, 238)', '', 'background-color: rgb(238, 238, 238)'],
    [true, 'background-color: white', '', 'background-color: rgb(238, 238, 238)'],
    // Of two around it the nearer one counts.
    [true, 'background-color: white', 'background-color: rgb(238, 238, 238)', 'background-color: white'],
    [false, 'background-color: white', 'background-color: white', 'background-color: rgb(238, 238, 238)'],
  ])('%s: %s', (expected, style, around, body) => {
    expect(painted(style, around, body)).toBe(expected);
  });
});

test.each([
  ['10 20 100 30', '', true],
  ['10 20 1 1', '', true],
  ['10 20 0 30', '', false],
  ['10 20 100 0', '', false],
  ['10 20 0 0', '', false],
  ['10 20 100 30', 'hidden', false],
  ['10 20 100 30', 'style="visibility: hidden"', false],
  ['10 20 100 30', 'style="opacity: 0"', true],
])('a box at %s %s is seen: %s', (at, more, expected) => {
  lay(`<input data-box="${at}" ${more}>`);
  expect(isVisible(el('input'))).toBe(expected);
});
