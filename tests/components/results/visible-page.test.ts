// @vitest-environment jsdom
/** What the script in the page writes down: what a person sees of it, and nothing else. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { visiblePage } from '../../../components/results/visible-page.ts';
import type { PageToken } from '../../../domain/results/visible-page.ts';

/**
 * jsdom lays nothing out: an element is 200 × 40 px at (20, 20) unless its attribute `box` says "left top width height".
 * One that is not drawn has no size. `unseen` stands for what browsers hide by means that jsdom does not know.
 */
const { getBoundingClientRect, checkVisibility } = Element.prototype;
const { getComputedStyle: computed } = window;
const around = (element: Element): Element[] => [
  element,
  ...(element.parentElement ? around(element.parentElement) : []),
];
const styleOf = (element: Element) => {
  const { display, visibility, opacity, overflow } = computed(element);
  return { display, visibility, opacity: opacity || '1', overflow: overflow || 'visible' } as CSSStyleDeclaration;
};
const isDrawn = (element: Element) => around(element).every((one) => styleOf(one).display !== 'none');

beforeAll(() => {
  vi.stubGlobal('getComputedStyle', styleOf);
  Object.assign(Element.prototype, {
    getBoundingClientRect(this: Element) {
      const written = this.getAttribute('box') ?? '20 20 200 40';
      const isBoxless = !isDrawn(this) || styleOf(this).display === 'contents';
      const [x, y, width, height] = isBoxless ? [0, 0, 0, 0] : written.split(' ').map(Number);
      return { width, height, left: x, top: y, right: x! + width!, bottom: y! + height! };
    },
    checkVisibility(this: Element, { opacityProperty, visibilityProperty }: CheckVisibilityOptions = {}) {
      return (
        isDrawn(this) &&
        styleOf(this).display !== 'contents' &&
        !(opacityProperty && around(this).some((one) => styleOf(one).opacity === '0')) &&
        !(visibilityProperty && styleOf(this).visibility !== 'visible') &&
        this.closest('[unseen]') === null
      );
    },
  });
});
afterAll(() => {
  vi.unstubAllGlobals();
  Object.assign(Element.prototype, { getBoundingClientRect, checkVisibility });
});
beforeEach(() => {
  document.documentElement.removeAttribute('lang');
  document.body.removeAttribute('box');
  vi.stubGlobal('scrollY', 0);
});

/** The tokens as markup, of the body's content only. */
const asMarkup = (tokens: readonly PageToken[]): string => {
  const opened: string[] = [];
  return tokens
    .map((token) => {
      if (token === null) return `</${opened.pop()}>`;
      if (typeof token === 'string') return token;
      opened.push(token[0]);
      return `<${[token[0], ...Object.entries(token[1]).map(([name, value]) => `${name}="${value}"`)].join(' ')}>`;
    })
    .join('');
};
const page = (body: string) => {
  document.body.innerHTML = body;
  return visiblePage();
};
const written = (body: string) => {
  const { tokens, extent } = page(body);
  expect(extent).toBe('whole');
  expect(tokens.slice(0, 2)).toEqual([
    ['html', {}],
    ['body', {}],
  ]);
  expect(tokens.slice(-2)).toEqual([null, null]);
  return asMarkup(tokens.slice(2, -2));
};

it('writes the page as tokens: elements with what the reader goes by, texts with single spaces, and ends', () => {
  document.documentElement.lang = 'en';
  expect(page('<p id="x" class="a b">Your\n   result</p>\n<br>')).toEqual({
    tokens: [
      ['html', { lang: 'en' }],
      ['body', {}],
      ['p', { id: 'x', class: 'a b' }],
      'Your result',
      null,
      ' ',
      ['br', {}],
      null,
      null,
      null,
    ],
    extent: 'whole',
  });
});

it.each([
  ['addresses', '<a href="/Members/x?uci=1" ping="p">Go</a>', '<a>Go</a>'],
  ['what scripts put there', '<p onclick="x()" style="color:red" title="t" data-x="1">Go</p>', '<p>Go</p>'],
  [
    'but what the reader goes by',
    '<a id="i" name="n" type="t" role="r" class="c" lang="en" disabled aria-disabled="true" aria-busy="false">Go</a>',
    '<a id="i" name="n" type="t" role="r" class="c" lang="en" disabled="" aria-disabled="true" aria-busy="false">Go</a>',
  ],
  ['no more than 300 characters of it', `<p class="${'c'.repeat(301)}"></p>`, `<p class="${'c'.repeat(300)}"></p>`],
  ['comments', '<p>a<!-- hidden -->b</p>', '<p>ab</p>'],
  ['what was typed', '<input type="text" value="ABC123456">', '<input width="200" height="40" type="text"></input>'],
  [
    'a Secret Number',
    '<input type="password" value="1234">',
    '<input width="200" height="40" type="password"></input>',
  ],
  ['in a large box', '<textarea>My own words</textarea>', '<textarea width="200" height="40"></textarea>'],
  [
    'what was chosen',
    '<select><option selected>ABC123456</option></select>',
    '<select width="200" height="40"></select>',
  ],
])('no address, nothing that was typed: %s', (_, body, expected) => {
  expect(written(body)).toBe(expected);
});

it.each(
  'script style template noscript link meta title datalist option optgroup source track'.split(' ').map((tag) => [tag]),
)('says nothing of what is never words of the page: %s', (tag) => {
  const element = document.createElement(tag);
  element.append('// Pass');
  document.body.replaceChildren('a', element, 'b');
  expect(asMarkup(visiblePage().tokens)).toBe('<html><body>ab</body></html>');
});
it('nor of the head', () => {
  document.body.innerHTML = '<p>a</p>';
  document.title = 'Results';
  expect(asMarkup(visiblePage(document.documentElement).tokens)).toBe(
    '<html><html><body><p>a</p></body></html></html>',
  );
});

describe.each('iframe img canvas svg object embed video audio select textarea input'.split(' '))('%s', (tag) => {
  it('is written down with its size in whole px, without its content', () => {
    const element = document.createElement(tag);
    element.setAttribute('box', '0 0 120.4 60.6');
    element.append(document.createElement('b'));
    document.body.replaceChildren(element);
    expect(asMarkup(visiblePage().tokens.slice(2, -2))).toBe(`<${tag} width="120" height="61"></${tag}>`);
  });
});

it('writes a component down with its size, and says where its content could not be read', () => {
  expect(written('<result-panel box="0 0 300 80">words</result-panel>')).toBe(
    '<result-panel width="300" height="80">words</result-panel>',
  );
  document.body.innerHTML = '<div id="host">beside</div>';
  document.getElementById('host')!.attachShadow({ mode: 'open' }).innerHTML = '<p>within</p>';
  expect(asMarkup(visiblePage().tokens.slice(2, -2))).toBe(
    '<div width="200" height="40" shadow="" id="host">beside</div>',
  );
});

it.each([
  ['submit', ' value="Log out"'],
  ['button', ' value="Log out"'],
  ['reset', ''],
  ['image', ''],
  ['text', ''],
])('an input of type %s: the words of a button are words of the page', (type, value) => {
  expect(written(`<input type="${type}" value="Log out">`)).toBe(
    `<input width="200" height="40"${value} type="${type}"></input>`,
  );
});
it('cuts long words of a button, and long names of elements', () => {
  expect(written(`<input type="submit" value="${'x'.repeat(301)}">`)).toContain(`value="${'x'.repeat(300)}"`);
  expect(written(`<x-${'y'.repeat(80)}></x-${'y'.repeat(80)}>`)).toBe(
    `<x-${'y'.repeat(58)} width="200" height="40"></x-${'y'.repeat(58)}>`,
  );
});

/** A link that is not seen is no link of the page, but may be the log-out in a folded menu. */
const visiblePart = (visibility: string) =>
  `<div style="visibility:${visibility}">Pass <b style="visibility:visible">Grade A</b> <a id="i">Log out</a></div>`;
const PART_WRITTEN = '<div><b>Grade A</b><a folded="" id="i">Log out</a></div>';

describe('what is hidden is not written down', () => {
  it.each<[string, string, string]>([
    ['by display', '<div style="display:none">Pass <b>A</b></div>', ''],
    ['by transparency', '<div style="opacity:0">Pass <b>A</b></div>', ''],
    ['by transparency around it', '<div style="opacity:0"><p>Pass</p></div>', ''],
    ['by display and visibility', '<div style="display:none;visibility:hidden"><b>A</b></div>', ''],
    ['by transparency and visibility', '<div style="opacity:0;visibility:hidden"><b>A</b></div>', ''],
    ['by means of the browser, as in a fold', '<div unseen>Pass <b>A</b></div>', ''],
    ['from screen readers', 'a<div aria-hidden="true">Pass<a>Log out</a></div>', 'a'],
    ['not from screen readers', '<div aria-hidden="false">Pass</div>', '<div>Pass</div>'],
    ['by visibility, with a part that is visible', visiblePart('hidden'), PART_WRITTEN],
    ['by visibility, within a table', visiblePart('collapse'), PART_WRITTEN],
    ['nothing within', '<p style="visibility:hidden"></p>', ''],
    ['without a box of its own', '<div style="display:contents">Pass <b>A</b></div>', '<div>Pass <b>A</b></div>'],
    ['left of the page', '<p box="-500 20 400 40">Pass</p>', '<p></p>'],
    ['up to its left edge', '<p box="-400 20 400 40">Pass</p>', '<p></p>'],
    ['from its left edge', '<p box="-399 20 400 40">Pass</p>', '<p>Pass</p>'],
    ['above the page', '<p box="20 -60 400 40">Pass</p>', '<p></p>'],
    ['up to its upper edge', '<p box="20 -40 400 40">Pass</p>', '<p></p>'],
    ['from its upper edge', '<p box="20 -39 400 40">Pass</p>', '<p>Pass</p>'],
    ['clipped to a width of 1 px', '<p box="0 0 1 40" style="overflow:hidden">Pass<b>A</b></p>', ''],
    ['clipped to a height of 1 px', '<p box="0 0 40 1" style="overflow:hidden">Pass<b>A</b></p>', ''],
    ['clipped to 2 px', '<p box="0 0 2 2" style="overflow:hidden">Pass</p>', '<p>Pass</p>'],
    ['without a width, with something in front', '<p box="0 0 0 40">Pass<b>A</b></p>', '<p><b>A</b></p>'],
    ['without a height, with something in front', '<p box="0 0 40 1.9">Pass<b>A</b></p>', '<p><b>A</b></p>'],
    ['2 px high', '<p box="0 0 40 2">Pass</p>', '<p>Pass</p>'],
    ['2 px wide', '<p box="0 0 2 40">Pass</p>', '<p>Pass</p>'],
  ])('%s', (_, body, expected) => {
    expect(written(body)).toBe(expected);
  });
  it.each([
    [-500, 'Pass'],
    [-540, ''],
    [-541, ''],
    [-539, 'Pass'],
  ])('a page that is scrolled by 500 px: what begins at %i px', (top, words) => {
    vi.stubGlobal('scrollY', 500);
    expect(written(`<p box="0 ${top} 100 40">Pass</p>`)).toBe(`<p>${words}</p>`);
  });
  it('the body itself may have no height, as where all of it floats', () => {
    document.body.setAttribute('box', '0 0 400 0');
    expect(written('Pass')).toBe('Pass');
  });
  it('an empty text is none', () => {
    document.body.replaceChildren('', 'a', '');
    expect(visiblePage().tokens).toEqual([['html', {}], ['body', {}], 'a', null, null]);
  });
});
const LONG_CONTROLS = `<p style="display:none"><a>${'x'.repeat(61)}</a><button value="${'y'.repeat(61)}"></button></p>`;

describe('links and buttons of what is hidden', () => {
  it.each<[string, string, string]>([
    [
      'in a menu that is folded',
      '<ul style="display:none"><li>Menu <a id="x" href="y">Log\n out</a></li><li><button name="n">Help</button></li></ul>',
      '<a folded="" id="x">Log out</a><button folded="" name="n">Help</button>',
    ],
    ['in a fold', '<div unseen><a>Log out</a></div>', '<a folded="">Log out</a>'],
    ['made transparent', '<div style="opacity:0"><a>Log out</a></div>', '<a folded="">Log out</a>'],
    ['itself', '<a style="display:none">Log <b>out</b></a>', '<a folded="">Log out</a>'],
    [
      'inputs that are buttons, with their words',
      '<p style="display:none"><input type="submit" value="Log out"><input type="button" value="Help"></p>',
      '<input folded="" value="Log out" type="submit"></input><input folded="" value="Help" type="button"></input>',
    ],
    [
      'an input that is a button, by itself',
      '<input type="submit" value="Log out" style="visibility:hidden">',
      '<input folded="" value="Log out" type="submit"></input>',
    ],
    [
      'no boxes with what was typed',
      '<p style="display:none"><input value="ABC123456"><input type="password" value="1234"><textarea>x</textarea></p>',
      '',
    ],
    [
      'long words',
      LONG_CONTROLS,
      `<a folded="">${'x'.repeat(60)}</a><button folded="" value="${'y'.repeat(60)}"></button>`,
    ],
  ])('%s', (_, body, expected) => {
    expect(written(body)).toBe(expected);
  });
  it('no more than a hundred of them in the whole page', () => {
    const menu = (count: number) => `<div style="display:none">${'<a>x</a>'.repeat(count)}</div>`;
    const count = (body: string) => written(body).split('<a folded="">x</a>').length - 1;
    expect(count(menu(100))).toBe(100);
    expect(count(menu(60) + menu(41))).toBe(100);
    expect(written(`${menu(101)}<p>Pass</p>`)).toContain('<p>Pass</p>');
  });
});

describe('how much is written down', () => {
  const nested = (depth: number) => `${'<div>'.repeat(depth)}Pass${'</div>'.repeat(depth)}`;
  it('256 elements within each other', () => {
    expect(written(nested(255))).toContain('Pass');
    const { tokens, extent } = page(`${nested(256)}<p>after</p>`);
    expect([extent, tokens.includes('Pass'), tokens.includes('after')]).toEqual(['tooDeep', false, false]);
  });
  it.each([
    // html, body and the first paragraph count 20 characters each.
    [999_940, 'whole'],
    [999_941, 'tooLarge'],
  ])('a million characters, with %i in a paragraph ahead', (length, extent) => {
    const read = page(`<p>${'x'.repeat(length)}</p><b>after</b>`);
    expect([read.extent, read.tokens.includes('after')]).toEqual([extent, extent === 'whole']);
  });
  it('elements count, too', () => {
    const text = 'x'.repeat(999_920);
    expect(page(`<p>${text}</p><br><br>`).extent).toBe('whole');
    expect(page(`<p>${text}</p><br><br><br>`).extent).toBe('tooLarge');
  });
});
