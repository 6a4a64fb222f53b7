/** What stands between a person and the result on a page that shows neither a result nor that there is none. */
import { describe, expect, it } from 'vitest';
import {
  askedFirst,
  entriesIn,
  hasPlaceholder,
  leadsOn,
  unreadInPanel,
  unreadResult,
} from '../../../domain/results/obstacles.ts';
import { treeFromHtml, treeFromVisible } from '../../../domain/results/page-tree.ts';
import { findPairs } from '../../../domain/results/panel-pairs.ts';
import type { PageToken } from '../../../domain/results/visible-page.ts';

const tree = (body: string) => treeFromHtml(`<html><body>${body}</body></html>`);
/** An element as the script in the page writes it down. */
const shown = (tag: string, attributes: Record<string, string>, ...within: PageToken[]) =>
  treeFromVisible({
    tokens: [['html', {}], ['body', {}], [tag, attributes], ...within, null, null, null],
    extent: 'whole',
  });
const SIZE = { width: '300', height: '80' };

describe('what is shown and cannot be read', () => {
  it.each<[string, string, Record<string, string>, string | undefined]>([
    ['a picture', 'img', SIZE, 'picture'],
    ['a drawing', 'canvas', SIZE, 'picture'],
    ['a drawing with a size', 'svg', SIZE, 'picture'],
    ['a drawing without', 'svg', {}, undefined],
    ['an object', 'object', SIZE, 'picture'],
    ['something embedded', 'embed', SIZE, 'picture'],
    ['a picture without a size', 'img', {}, 'picture'],
    ['a frame', 'iframe', SIZE, 'frame'],
    ['a component', 'result-panel', SIZE, 'component'],
    ['a shadow', 'div', { ...SIZE, shadow: '' }, 'component'],
    ['no shadow', 'div', SIZE, undefined],
    ['a film', 'video', SIZE, undefined],
    ['as narrow as it may be', 'img', { width: '100', height: '40' }, 'picture'],
    ['narrower', 'img', { width: '99', height: '40' }, undefined],
    ['lower', 'img', { width: '100', height: '39' }, undefined],
    ['a small frame', 'iframe', { width: '1', height: '1' }, undefined],
    ['a size that is none', 'img', { width: 'x', height: '80' }, 'picture'],
    ['a picture that has not come, of a result', 'img', { width: '16', height: '16', alt: 'Your Result' }, 'picture'],
    ['of something else', 'img', { width: '16', height: '16', alt: 'Your consultant' }, undefined],
    ['a small drawing that is called so', 'canvas', { width: '16', height: '16', alt: 'result' }, undefined],
    ['for the looks', 'img', { ...SIZE, alt: '' }, undefined],
    ['for the looks, by its role', 'img', { ...SIZE, role: 'presentation' }, undefined],
    ['with another role', 'img', { ...SIZE, role: 'img' }, 'picture'],
    ...['logo', 'icon', 'banner', 'photo', 'avatar', 'decorative', 'school', 'spinner', 'Loader'].flatMap(
      (name): [string, string, Record<string, string>, undefined][] => [
        [`by its id: ${name}`, 'img', { ...SIZE, id: `x-${name}` }, undefined],
        [`by its class: ${name}`, 'canvas', { ...SIZE, class: `a ${name}` }, undefined],
        [`by its words: ${name}`, 'img', { ...SIZE, alt: `The ${name}` }, undefined],
        [`a component: ${name}`, `my-${name.toLowerCase()}`, SIZE, undefined],
      ],
    ),
    ['in a menu', 'img', { ...SIZE, class: 'menu' }, undefined],
  ])('%s', (_, tag, attributes, expected) => {
    expect(unreadResult(shown(tag, attributes), true)).toBe(expected);
    expect(unreadResult(shown(tag, attributes), false)).toBeUndefined();
  });
  it('is no component with words', () => {
    expect(unreadResult(shown('result-panel', SIZE, 'Pass'), true)).toBeUndefined();
  });
  it.each<[string, string, string | undefined]>([
    ['the header', '<header><p><img></p></header>', undefined],
    ['beside the header', '<header></header><img>', 'picture'],
    ['the first of several', '<header><img></header><iframe></iframe><img>', 'frame'],
    ['without a heading', '<img>', undefined],
    ['under a heading of results', '<h2>Your results</h2><p>x</p><img>', 'picture'],
    ['under one of a single result', '<h2>Result</h2><img>', 'picture'],
    ['under another', '<h2>Your exam</h2><img>', undefined],
    ['under one with that within a word', '<h2>Resultant</h2><img>', undefined],
    ['ahead of it', '<img><h2>Results</h2>', undefined],
    ['beneath a lower heading', '<h2>Results</h2><h3>B2 First</h3><img>', 'picture'],
    ['beneath one of its rank', '<h2>Results</h2><h2>News</h2><img>', undefined],
    ['beneath a higher one', '<h2>Results</h2><h1>News</h1><img>', undefined],
    ['beneath one of the menu', '<h2>Results</h2><nav><h2>News</h2></nav><img>', 'picture'],
    ['under a heading of the menu', '<nav><h2>Results</h2></nav><img>', undefined],
  ])('%s', (place, body, expected) => {
    const announced = ['the header', 'beside the header', 'the first of several'].includes(place);
    expect(unreadResult(tree(body), announced)).toBe(expected);
  });
});

describe('what cannot be read within a panel', () => {
  const within = (body: string) => {
    const read = tree(body);
    return unreadInPanel(read, findPairs(read.nodes).pairs);
  };
  const row = (label: string, value: string) => `<tr><td>${label}</td><td>${value}</td></tr>`;
  it.each<[string, string, string | undefined]>([
    ['no panel', '<img>', undefined],
    ['a panel without', `<table>${row('Qualification', 'B2 First')}${row('Result', 'A')}</table>`, undefined],
    [
      'in a row of its own',
      `<table>${row('Qualification', 'B2 First')}${row('Result', 'A')}${row('x', '<img>')}</table>`,
      'picture',
    ],
    [
      'beside a single label',
      `<table>${row('Qualification', 'B2 First')}${row('Grades', '<canvas></canvas>')}</table><p>x</p>`,
      undefined,
    ],
    [
      'in the row of a single label',
      `<table><tr><td>Qualification</td><td>B2 First</td><td><img></td></tr></table>`,
      'picture',
    ],
    [
      'outside of the panel',
      `<div><table>${row('Qualification', 'B2 First')}${row('Result', 'A')}</table></div><img>`,
      undefined,
    ],
    [
      'ahead of it',
      `<img><div><table>${row('Qualification', 'B2 First')}${row('Result', 'A')}</table></div>`,
      undefined,
    ],
    ['beside the name alone', '<p>Candidate: AMY LIN <img></p>', undefined],
  ])('%s', (_, body, expected) => {
    expect(within(body)).toBe(expected);
  });
});

describe('what leads on', () => {
  it.each<[string, boolean, boolean]>([
    ['<a>View your results</a>', true, true],
    ['<button>See my exam results</button>', true, true],
    ['<a>My results</a>', true, true],
    ['<a>Continue</a>', false, true],
    ['<button>Click here</button>', false, true],
    ['<a>Help</a>', false, false],
    ['<p>View your results</p>', false, false],
    ['<nav><a>View your results</a></nav>', false, false],
    ['<button disabled>View your results</button>', false, false],
    [`<a>View your results ${'x'.repeat(42)}</a>`, true, true],
    [`<a>View your results ${'x'.repeat(43)}</a>`, false, false],
    ['', false, false],
  ])('%s', (body, alone, announced) => {
    expect([leadsOn(tree(body), false), leadsOn(tree(body), true)]).toEqual([alone, announced]);
  });
  it.each([
    ['<a>B2 First</a>', 1],
    ['<a>B2 First</a><button>A2 Key for Schools</button><a>Help</a>', 2],
    ['<nav><a>B2 First</a></nav><p>C1 Advanced</p>', 0],
    ['<a></a>', 0],
  ])('entries to choose from: %s', (body, count) => {
    expect(entriesIn(tree(body))).toBe(count);
  });
});

it.each([
  ['<div role="progressbar"></div>', true],
  ['<div role="progressbar">Loading</div>', false],
  ['<div role="status"></div>', false],
  ['<nav role="progressbar"></nav>', false],
  ['<p>a</p>', false],
  ...['skeleton', 'spinner', 'loader', 'loading', 'shimmer', 'Spinner'].flatMap((name): [string, boolean][] => [
    [`<div class="${name}"></div>`, true],
    [`<div class="box ${name} wide"></div>`, true],
    [`<div class="page-${name}_big"></div>`, true],
    [`<div class="x_${name}"></div>`, true],
    [`<div class="x${name}"></div>`, false],
    [`<div class="${name}s"></div>`, false],
    [`<div class="${name}">words</div>`, false],
  ]),
])('a placeholder: %s', (body, expected) => {
  expect(hasPlaceholder(tree(body))).toBe(expected);
});

describe('what is asked for first', () => {
  const FIRST = '<p>Before you can see your results, there is something to do.</p>';
  it.each<[string, string, string | undefined]>([
    ['nothing', '<p>Hello</p>', undefined],
    ['a box without a reason', '<input>', undefined],
    ['an e-mail to be confirmed, without a box', '<p>Please confirm your e-mail address.</p>', 'confirmEmail'],
    ['a survey, without a box', '<p>Please fill in our survey.</p>', undefined],
    ['a survey, to come first', `${FIRST}<p>Please fill in our survey.</p>`, 'survey'],
    ['nothing that comes first', FIRST, undefined],
    ['consent, to come first', '<p>To continue, accept the terms and conditions.</p>', 'consent'],
    ['an e-mail and a survey', `${FIRST}<p>Take our survey.</p><p>Verify your email.</p>`, 'confirmEmail'],
    ...['text', 'email', 'tel', 'number', 'date', 'radio', 'checkbox', 'Radio'].map(
      (type): [string, string, string] => [type, `<p>Please fill in our survey.</p><input type="${type}">`, 'survey'],
    ),
    ...['password', 'submit', 'button', 'hidden', 'search', 'textarea-x', 'x-date'].map(
      (type): [string, string, undefined] => [
        type,
        `<p>Please fill in our survey.</p><input type="${type}">`,
        undefined,
      ],
    ),
    ['a box of no type', '<p>Please fill in our survey.</p><input>', 'survey'],
    ['a list', '<p>Please choose your exam.</p><select></select>', 'choose'],
    ['a large box', '<p>Please give us feedback.</p><textarea></textarea>', 'survey'],
    ['a box in a menu', '<p>Please fill in our survey.</p><nav><input></nav>', undefined],
    ['words in a menu', '<nav><p>Please fill in our survey.</p></nav><input>', undefined],
    ['words that are too long', `<p>Please fill in our survey. ${'x'.repeat(574)}</p><input>`, undefined],
    ['words as long as they may be', `<p>Please fill in our survey. ${'x'.repeat(573)}</p><input>`, 'survey'],
  ])('%s', (_, body, expected) => {
    expect(askedFirst(tree(body))).toBe(expected);
  });
});
