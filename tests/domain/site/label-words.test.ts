// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isTied, labelWords, plainWords } from '../../../domain/site/label-words.ts';
import { pageOf } from './page-of.ts';

const wordsOf = (html: string) => labelWords(pageOf(html).querySelector('#x')!);

describe('plainWords', () => {
  it.each([
    ['ID Number *', 'id number'],
    ['  *  Secret\u00a0Number:\n', 'secret number'],
    ['Password：', 'password'],
    ['› Next »', 'next'],
    ['', ''],
    [' * ', ''],
    ['a\u00a0\u00a0 \tb', 'a b'],
    ['>a›b»c*d:e', 'abcde'],
    ['12', '12'],
    ['12 a', 'a'],
    ['(1) a', '(1) a'],
    ['1 (a', '1 (a'],
  ])('%j becomes %j', (text, words) => {
    expect(plainWords(text)).toBe(words);
  });
});

describe('labelWords', () => {
  it.each([
    ['a label with for', '<label for="x">ID Number *</label><input id="x">', ['id number']],
    ['a label after it', '<input id="x"><label for="x">ID Number</label>', ['id number']],
    ['a wrapped control', '<label>ID Number <input id="x"></label>', ['id number']],
    [
      'two labels',
      '<label for="x">ID Number</label><label for="x">Nine characters</label><input id="x">',
      ['id number', 'nine characters'],
    ],
    ['aria-label', '<input id="x" aria-label="Secret Number">', ['secret number']],
    [
      'aria-labelledby, several',
      '<b id="p">Secret</b><i id="q">Number</i><input id="x" aria-labelledby="p q">',
      ['secret number'],
    ],
    [
      'aria-labelledby that leads nowhere',
      '<input id="x" aria-labelledby="none" placeholder="Password">',
      ['password'],
    ],
    ['a companion named after it', '<span id="x-label">Password</span><div><input id="x"></div>', ['password']],
    ['a button', '<button id="x"> Log\n in </button>', ['log in']],
    ['a submit input', '<input type="submit" id="x" value="Submit">', ['submit']],
    ['a link', '<a id="x" href="#">Register</a>', ['register']],
    [
      'a strong tie, not the placeholder',
      '<label for="x">ID Number</label><input id="x" placeholder="Password">',
      ['id number'],
    ],
    ['the placeholder alone', '<div><input id="x" placeholder="ID Number"></div>', ['id number']],
    ['the cell ahead', '<table><tr><td>ID Number</td><td><input id="x"></td></tr></table>', ['id number']],
    ['the term of a definition list', '<dl><dt>Password</dt><dd><input id="x"></dd></dl>', ['password']],
    ['the text ahead', '<p>ID Number: <input id="x"></p>', ['id number']],
    ['the element ahead', '<div><span>ID Number</span><input id="x"></div>', ['id number']],
    [
      'the text ahead of the second box',
      '<p>ID Number: <input id="w"> Secret Number: <input id="x"></p>',
      ['secret number'],
    ],
    [
      'the text ahead, past a hidden box',
      '<form><input type="hidden" value="view state">Password: <input id="x"></form>',
      ['password'],
    ],
    [
      'the text behind a choice, after an opening word',
      '<p>Terms: <input type="radio" id="x"> I agree <input type="radio"> I do not agree</p>',
      ['i agree'],
    ],
    ['the text ahead of a choice', '<p>No <input type="radio" id="w"> Yes <input type="radio" id="x"></p>', ['yes']],
    ['no loose words behind a box: they may be a remark on it', '<p><input id="x"> ID Number</p>', []],
    ['no label of another control', '<div><label for="w">ID Number</label><input id="x"></div><input id="w">', []],
    ['the text behind a choice', '<p><input type="radio" id="x"> I agree</p>', ['i agree']],
    [
      'the cell behind a choice',
      '<table><tr><td><input type="radio" id="x"></td><td>I agree</td></tr></table>',
      ['i agree'],
    ],
    ['the title', '<div><input id="x" title="ID Number"></div>', ['id number']],
    ['a reset button', '<input type="reset" id="x" value="Reset">', ['reset']],
    ['an input button', '<input type="button" id="x" value="Show">', ['show']],
    ['no value of a box', '<div><input id="x" value="Wang"></div>', []],
    ['a drawn button', '<div role="button" id="x">Log in</div>', ['log in']],
    ['a drawn choice', '<div role="radio" id="x">I agree</div><div role="checkbox">No</div>', ['i agree']],
    ['a drawn check box', '<div role="checkbox" id="x">Updates</div>', ['updates']],
    ['no text of another element', '<div role="textbox" id="x">Log in</div>', []],
    [
      'the label around a help button and a box',
      '<label>Email <button type="button">?</button><input id="x"></label>',
      ['email'],
    ],
    ['no label around two boxes', '<label>Email <input type="text"><input id="x"></label>', []],
    [
      'a list without its options',
      '<label>Country <select id="x"><option>Taiwan</option></select></label>',
      ['country'],
    ],
    ['no icon', '<label for="x"><i class="icon">help</i> Email</label><input id="x">', ['email']],
    ['no material icon', '<label for="x">Email<b class="material-icons">help</b></label><input id="x">', ['email']],
    ['no tooltip', '<label for="x">Email<b role="tooltip">Yours</b></label><input id="x">', ['email']],
    ['an icon where nothing else is said', '<label for="x"><i class="y">Email</i></label><input id="x">', ['email']],
    ['parts with a border', '<label for="x"><b>Email</b><b>Required</b></label><input id="x">', ['email | required']],
    ['a part in the middle', '<label for="x">Your <b>email</b> here</label><input id="x">', ['your | email | here']],
    ['no comment', '<label for="x">Email<!-- x --><b></b></label><input id="x">', ['email']],
    ['a number ahead of it', '<label for="x">1. Email</label><input id="x">', ['email']],
    ['a picture ahead of it', '<label for="x">✉ Email</label><input id="x">', ['email']],
    ['what stands in brackets', '<label for="x">(Email)</label><input id="x">', ['(email)']],
    ['a short title', `<div><input id="x" title="${'e'.repeat(40)}"></div>`, ['e'.repeat(40)]],
    ['no long title', `<div><input id="x" title="${'e'.repeat(41)}"></div>`, []],
    [
      'the placeholder ahead of the text, and both ahead of the title',
      '<p>Email <input id="x" placeholder="you" title="mail"></p>',
      ['you', 'email', 'mail'],
    ],
    ['the words in a wrapper', '<div><div>Email</div><div><span><input id="x"></span></div></div>', ['email']],
    [
      'no words in a wrapper of a row with two boxes',
      '<div><div>Email</div><div><input id="x"></div><div><input></div></div>',
      [],
    ],
    ['no words loose in a form', '<form><p>Email</p><div><input id="x"></div></form>', []],
    ['no words loose in a group', '<fieldset><p>Email</p><div><input id="x"></div></fieldset>', []],
    [
      'the heading of its column',
      '<table><tr><th>Name</th><th>Email</th></tr><tr><td>Bob</td><td><input id="x"></td></tr></table>',
      ['bob'],
    ],
    [
      'the heading of its column, beside another box',
      '<table><tr><th>Name</th><th>Email</th></tr><tr><td><input></td><td><input id="x"></td></tr></table>',
      ['email'],
    ],
    [
      'no heading of a row that is longer',
      '<table><tr><th>Name</th><th>Email</th><th>Age</th></tr><tr><td><input></td><td><input id="x"></td></tr></table>',
      [],
    ],
    [
      'no cell above it that is no heading',
      '<table><tr><td>Name</td><td>Email</td></tr><tr><td><input></td><td><input id="x"></td></tr></table>',
      [],
    ],
    ['no heading of a single column', '<table><tr><th>Email</th></tr><tr><td><input id="x"></td></tr></table>', []],
    [
      'no heading with a box',
      '<table><tr><th>Name</th><th>Email <input></th></tr><tr><td><input></td><td><input id="x"></td></tr></table>',
      [],
    ],
    ['nothing', '<div><input id="x"></div>', []],
    ['an empty label', '<label for="x"> * </label><input id="x">', []],
  ])('reads %s', (_what, html, words) => {
    expect(wordsOf(html)).toEqual(words);
  });

  it.each([
    [
      'of the box before, when words stand behind their boxes',
      '<p><input id="w"> ID Number <input id="x"> Secret Number</p>',
    ],
    [
      'of the box before, in elements',
      '<p><input id="w"><span>ID Number</span><input id="x"><span>Secret Number</span></p>',
    ],
    [
      'of the box before, in cells',
      '<table><tr><td><input id="w"></td><td>ID Number</td><td><input id="x"></td><td>Secret Number</td></tr></table>',
    ],
    [
      'of the choice before, in cells',
      '<table><tr><td><input type="radio" id="w"></td><td>ID Number</td><td><input type="radio" id="x"></td><td>No</td></tr></table>',
    ],
    [
      'of the choice behind, when words stand ahead',
      '<p>No <input type="radio" id="x"> ID Number <input type="radio" id="w"></p>',
    ],
  ])('never takes the words %s', (_what, html) => {
    expect(wordsOf(html)).not.toContain('id number');
  });

  it('reads no more than a line or two of a long text', () => {
    expect(wordsOf(`<label for="x">${'word '.repeat(5000)}</label><input id="x">`)[0]!.length).toBeLessThanOrEqual(300);
  });
});

it.each([
  ['<label for="x">Email</label><input id="x">', true],
  ['<input id="x" aria-label="Email">', true],
  ['<label for="x"> * </label><input id="x">', false],
  ['<p>Email <input id="x" placeholder="Email"></p>', false],
  ['<button id="x">Go</button>', true],
  ['<button id="x"></button>', false],
])('%s is tied to its words: %s', (html, is) => expect(isTied(pageOf(html).querySelector('#x')!)).toBe(is));
