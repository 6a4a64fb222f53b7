// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { labelWords, plainWords } from '../../../domain/site/label-words.ts';
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
