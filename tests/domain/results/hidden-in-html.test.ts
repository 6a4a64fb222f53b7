/** What a page's text says of what a person does not see. */
import { describe, expect, it } from 'vitest';
import { hidingNames, seenInHtml } from '../../../domain/results/hidden-in-html.ts';

describe('an element', () => {
  const NAMES = new Set(['.later', '#panel']);
  it.each<[string, Record<string, string>, 'seen' | 'hidden' | 'unsure', string?]>([
    ['as it is', {}, 'seen'],
    ['hidden', { hidden: '' }, 'hidden'],
    ['hidden until found', { hidden: 'until-found' }, 'hidden'],
    ['hidden from screen readers', { 'aria-hidden': 'true' }, 'hidden'],
    ['not hidden from them', { 'aria-hidden': 'false' }, 'seen'],
    ['a hidden field', { type: 'hidden' }, 'hidden', 'input'],
    ['a hidden field in capitals', { type: 'HIDDEN' }, 'hidden', 'input'],
    ['another field', { type: 'text' }, 'seen', 'input'],
    ['a closed dialog', {}, 'hidden', 'dialog'],
    ['an open dialog', { open: '' }, 'seen', 'dialog'],
    ['open, and no dialog', { open: '' }, 'seen'],
    ['display: none', { style: 'display:none' }, 'hidden'],
    ['display: none among others', { style: 'color: red; DISPLAY : NONE;' }, 'hidden'],
    ['display: block', { style: 'display:block' }, 'seen'],
    ['visibility: hidden', { style: 'visibility: hidden' }, 'hidden'],
    ['visibility: collapse', { style: 'visibility:collapse' }, 'hidden'],
    ['visibility: visible', { style: 'visibility:visible' }, 'seen'],
    ['opacity: 0', { style: 'opacity:0' }, 'hidden'],
    ['opacity: 0.0', { style: 'opacity: 0.0; color: red' }, 'hidden'],
    ['opacity: 0.5', { style: 'opacity:0.5' }, 'seen'],
    ['a style far behind', { style: `${' '.repeat(2000)}display:none` }, 'seen'],
    ['a style at the end of what is read', { style: `${' '.repeat(1988)}display:none` }, 'hidden'],
    ['a class that hides elsewhere', { class: 'd-none' }, 'unsure'],
    ['the same in between', { class: 'panel is-hidden wide' }, 'unsure'],
    ['a class with that in its name', { class: 'hidden-gem' }, 'seen'],
    ['a class far behind', { class: `${'x'.repeat(1999)} hidden` }, 'seen'],
    ['a class that the page’s sheet hides', { class: 'later' }, 'unsure'],
    ['the same among others', { class: 'panel  later\twide' }, 'unsure'],
    ['another class', { class: 'panel latest' }, 'seen'],
    ['an id that the sheet hides', { id: 'panel' }, 'unsure'],
    ['the same with another class', { id: 'panel', class: 'x' }, 'unsure'],
    ['an id of a class’s name', { id: 'later' }, 'seen'],
    ['a class of an id’s name', { class: 'panel' }, 'seen'],
  ])('%s', (_, attributes, expected, tag = 'div') => {
    expect(seenInHtml(tag, attributes, NAMES)).toBe(expected);
  });
  it('is seen where no sheet hides anything', () => {
    expect(seenInHtml('div', { class: 'later', id: 'panel' }, new Set())).toBe('seen');
  });
});

describe('the names that a sheet of the page hides', () => {
  const LONG = `.${'a'.repeat(250)}`;
  it.each<[string, string, string[]]>([
    ['no sheet', '<p class="a">display:none</p>', []],
    ['a class', '<style>.a{display:none}</style>', ['.a']],
    ['an id', '<style>#a-b_1 { display: none; }</style>', ['#a-b_1']],
    ['in another notation', '<STYLE type="text/css">\n.Panel {\n  DISPLAY :\tNONE\n}\n</STYLE>', ['.Panel']],
    ['by visibility', '<style>.a{color:red;visibility : hidden}</style>', ['.a']],
    ['by neither', '<style>.a{display:block;visibility:visible}.b{display:grid}</style>', []],
    ['several', '<style>.a, #b ,p.c{display:none}.d{color:red}.e{visibility:hidden}</style>', ['.a', '#b', '.c', '.e']],
    [
      'the last of a selector',
      '<style>.x .a{display:none}.x>.b{display:none}.x+.c{display:none}.x~div.d{display:none}</style>',
      ['.a', '.b', '.c', '.d'],
    ],
    ['an element', '<style>.x p{display:none}*{display:none}</style>', []],
    [
      'only where the pointer is, or two classes at once',
      '<style>.a:hover{display:none}.a.b{display:none}</style>',
      [],
    ],
    ['for print', '<style>@media print{.a{display:none}.b{display:none}}.c{display:none}</style>', ['.c']],
    [
      'for print, within a condition',
      '<style>@media print{@supports (x:y){.a{display:none}}.b{display:none}}.c{display:none}</style>',
      ['.c'],
    ],
    ['for narrow screens', '<style>@media (max-width:9px){.a{display:none}}.b{display:none}</style>', ['.a', '.b']],
    ['of a class called print', '<style>.print{color:red}.a{display:none}</style>', ['.a']],
    ['for print, behind a comment', '<style>/* paper */@media PRINT{.a{display:none}}.b{display:none}</style>', ['.b']],
    ['for print and the screen', '<style>@media screen, print{.a{display:none}}</style>', ['.a']],
    ['for the screen behind print', '<style>@media print, screen{.a{display:none}}</style>', ['.a']],
    ['for all but print', '<style>@media not print{.a{display:none}}</style>', ['.a']],
    ['for print only', '<style>@media only print and (color){.a{display:none}}</style>', []],
    ['for fingerprints', '<style>@media fingerprint{.a{display:none}}</style>', ['.a']],
    ['behind a comment', '<style>/* hide */ .a{display:none}</style>', ['.a']],
    [
      'two sheets',
      '<style>.x{color:red}</style><p></p><style>.a{display:none}</style><style>.b{display:none}</style>',
      ['.a', '.b'],
    ],
    ['a sheet without an end', '<p></p><style>.a{display:none}', []],
    ['text behind the sheet', '<style>.x{color:red}</style>.a{display:none}', []],
    ['text behind a sheet that hides', '<style>.a{display:none}</style>.b{display:none}', ['.a']],
    ['a name that is longer than what is read of a selector', `<style>${LONG}{display:none}</style>`, []],
    ['a long way to it', `<style>${'p '.repeat(200)}.a{display:none}</style>`, ['.a']],
    [
      'the beginning of a very long sheet',
      `<style>.a{display:none}${' '.repeat(200_000)}.b{display:none}</style><style>.c{display:none}</style>`,
      ['.a', '.c'],
    ],
    ['the first million characters', `${' '.repeat(1_000_000)}<style>.a{display:none}</style>`, []],
  ])('%s', (_, html, expected) => {
    expect([...hidingNames(html)]).toEqual(expected);
  });
});
