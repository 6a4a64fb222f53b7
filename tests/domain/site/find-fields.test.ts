// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { fieldFinder } from '../../../domain/site/find-fields.ts';
import { SITE_MAP } from '../../../domain/site/site-map.ts';
import type { Field } from '../../../domain/site/site-map-shape.ts';
import { idsOf, isVisible, pageOf } from './page-of.ts';

const on =
  (page: string) =>
  (html: string, visible = isVisible) =>
    idsOf(fieldFinder(pageOf(html), visible)(SITE_MAP.find(({ name }) => name === page)!));
const register = on('register');
const login = on('login');

it('a guess by place takes no box that another field names, also where that field comes later', () => {
  const page = SITE_MAP.find(({ name }) => name === 'login')!;
  const field = (name: string, find: Field['find']): Field => ({ ...page.fields[0]!, name, kind: 'text', find });
  const since = '?';
  const fields: Field[] = [
    { ...field('password', [{ id: 'txbPassword', since }]), kind: 'password' },
    field('guessed', [{ before: 'password', since }]),
    field('named', [{ id: 'txbEmailAddress', since }]),
  ];
  const found = (html: string) => idsOf(fieldFinder(pageOf(html), isVisible)({ ...page, fields }));
  const password = '<input type="password" id="txbPassword">';
  expect(found(`<form><input id="a">${password}</form>`)).toEqual({ guessed: 'a', password: 'txbPassword' });
  expect(found(`<form><input id="txbEmailAddress">${password}</form>`)).toEqual({
    named: 'txbEmailAddress',
    password: 'txbPassword',
  });
});

describe('a field that cannot be told for certain stays unfound', () => {
  it('whose own box is gone, beside another with words that are not the site’s', () => {
    const gone = '<dl><dt>Your ID number</dt><dt>密碼</dt><dd><input type="password" id="a"></dd></dl>';
    expect(login(`<form>${gone}</form>`).idNumber).toBeUndefined();
  });
  it('doubled, by id', () => {
    expect(register('<input id="txbIdNumber"><input id="txbIdNumber">')).toEqual({});
  });
  it('doubled, by id and name', () => {
    expect(register('<input id="txbIdNumber"><input id="other" name="txbIdNumber">')).toEqual({});
  });
  it('doubled, by label', () => {
    expect(register('<label>ID Number<input id="a"></label><label>ID Number<input id="b"></label>')).toEqual({});
  });
  it('of another kind under the same id', () => {
    expect(
      register(
        '<div id="txbIdNumber"></div><textarea id="txbSecretNumber"></textarea><input type="hidden" id="txbEmailAddress"><input type="text" id="txbPassword"><input type="text" id="rdoAgree">',
      ),
    ).toEqual({});
  });
  it('whose label names another field', () => {
    expect(register('<label for="txbIdNumber">Secret Number</label><input id="txbIdNumber">')).toEqual({
      secretNumber: 'txbIdNumber',
    });
    expect(
      register('<label for="txbPassword">Confirm password</label><input type="password" id="txbPassword">'),
    ).toEqual({ passwordAgain: 'txbPassword' });
  });
  it('of three passwords where two are expected', () => {
    expect(
      register('<input type="password" id="a"><input type="password" id="b"><input type="password" id="c">'),
    ).toEqual({});
  });
  it('by its place among others, once somebody may have changed their order', () => {
    expect(register('<input type="password" id="a"><input type="password" id="b">')).toEqual({});
  });
  it('by an id that now belongs to something else', () => {
    expect(
      register(
        '<label>Centre number<input id="txbIdNumber"></label><label>ID Number<input id="new"></label><label>Secret number of your teacher<input id="txbSecretNumber"></label>',
      ),
    ).toEqual({ idNumber: 'new' });
  });
  it('one of two with the same words, whatever their ids', () => {
    expect(
      register('<label>ID Number<input id="txbIdNumber"></label><label>ID Number<input id="other"></label>'),
    ).toEqual({});
  });
  it('whose words go on to name something else', () => {
    expect(
      register(
        '<label>Email address of your school<input id="a"></label><label>Password hint<input type="password" id="b"></label><label>Country code<select id="c"></select></label><label><input type="radio" id="d"> I agree to receive marketing</label>',
      ),
    ).toEqual({});
  });
  it('a link to the rules of passwords, for the one to a forgotten one', () => {
    expect(login('<a id="p" href="#">Forgotten password policy</a>')).toEqual({});
    for (const words of ['Forgotten password?', 'Forgot your password', 'Forgotten password – click here'])
      expect(login(`<a id="f" href="#">${words}</a>`)).toEqual({ forgottenPassword: 'f' });
  });
  it('that only begins like it', () => {
    expect(
      register(
        '<label>Identity card number<input id="a"></label><label>ID Numbers2<input id="b"></label><label>Emailing list<input id="c"></label>',
      ),
    ).toEqual({});
  });
  it('with a label that speaks of it in passing', () => {
    expect(
      register(
        '<label>Where is my ID Number?<input id="a"></label><label>Old password<input type="password" id="b"></label>',
      ),
    ).toEqual({});
  });
  it('that does not agree', () => {
    expect(
      register(
        '<label><input type="radio" id="n"> I do not agree</label><label><input type="radio" id="m"> I don\'t agree</label>',
      ),
    ).toEqual({});
  });
  it('in table cells, the answer No for the answer Yes', () => {
    expect(
      register(
        '<table><tr><td><input type="radio" id="yes"></td><td>I agree</td><td><input type="radio" id="no"></td><td>I do not agree</td></tr></table>',
      ),
    ).toEqual({ agree: 'yes' });
  });
});

it('“type it again” is the very next box, and none behind it', () => {
  const form = (between: string) =>
    `<form><label>ID Number<input id="id"></label><label>Email<input id="a"></label>${between}<label>Type it again<input id="b"></label><label>Telephone<input id="c"></label></form>`;
  expect(register(form(''))).toMatchObject({ email: 'a', emailAgain: 'b' });
  expect(register(form('<label>Telephone at work<input id="d"></label>'))).not.toHaveProperty('emailAgain');
});

describe('found', () => {
  it('by name where the id is gone', () => {
    expect(register('<input id="a" name="txbIdNumber">')).toEqual({ idNumber: 'a' });
  });
  it('hidden ones never, by the caller’s word alone', () => {
    const html = '<input id="txbIdNumber"><input id="txbSecretNumber">';
    expect(register(html, () => false)).toEqual({});
    expect(register(html, (element) => element.id !== 'txbIdNumber')).toEqual({ secretNumber: 'txbSecretNumber' });
  });
  it('the visible one of a pair', () => {
    expect(register('<input id="txbIdNumber" hidden><label>ID Number<input id="b"></label>')).toEqual({
      idNumber: 'b',
    });
  });
  it('the second password by its label, which is no label of the box after it', () => {
    expect(
      register('<label>Re-enter password<input type="password" id="a"></label><input type="password" id="b">'),
    ).toEqual({ passwordAgain: 'a' });
    expect(
      register('<input type="password" id="a"><label for="a">Re-enter password</label><input type="password" id="b">'),
    ).toEqual({ passwordAgain: 'a' });
  });
  it('no element under two names', () => {
    const all = Object.values(
      register(
        '<input id="txbIdNumber" name="txbSecretNumber"><input type="password" id="txbPassword" name="txbPasswordConfirm">',
      ),
    );
    expect(new Set(all).size).toBe(all.length);
  });
  it('in the order of the site map, whatever the order of the page', () => {
    expect(
      Object.keys(register('<input id="txbEmailAddress"><input id="txbSecretNumber"><input id="txbIdNumber">')),
    ).toEqual(['idNumber', 'secretNumber', 'email']);
  });
  it('the box ahead of the only password, not one behind it nor a search box in another form', () => {
    expect(login('<input id="s"><input id="a"><input type="password" id="b"><input id="c">')).toEqual({
      idNumber: 'a',
      password: 'b',
    });
    expect(login('<input type="password" id="b"><input id="c">')).toEqual({ password: 'b' });
    expect(login('<input type="search" id="s"><input type="password" id="b">')).toEqual({ password: 'b' });
  });
  it('nothing on a page without them, and on no page at all', () => {
    expect(register('<h1>Nothing</h1>')).toEqual({});
    expect(idsOf(fieldFinder(document.createDocumentFragment(), () => true)(SITE_MAP[0]!))).toEqual({});
  });
  it('by an id that is alone in the form, under a name that nobody has seen', () => {
    const form = (label: string, more = '') =>
      `<form><label>ID Number<input id="txbIdNumber"></label><label>${label}<input id="txbSecretNumber"></label>${more}</form>`;
    const both = { idNumber: 'txbIdNumber', secretNumber: 'txbSecretNumber' };
    for (const label of ['Security code', 'Entry code *', 'Access code (4 digits)', 'Candidate code', 'Card code'])
      expect(register(form(label)), label).toEqual(both);
    // Somebody else's, or another paper's, is none; nor is one of two, or one in another part of the page.
    for (const label of ['Secret code of your teacher', 'Code on your passport', 'School code'])
      expect(register(form(label)), label).toEqual({ idNumber: 'txbIdNumber' });
    expect(register(form('Security code', '<label>Secret Number<input id="new"></label>'))).toEqual({
      idNumber: 'txbIdNumber',
      secretNumber: 'new',
    });
    expect(register(form('Security code', '<input id="txbSecretNumber">'))).toEqual({ idNumber: 'txbIdNumber' });
    expect(
      register(
        '<form><label>ID Number<input id="a"></label><label>Password<input type="password" id="b"></label></form><form><label>Security code<input id="txbSecretNumber"></label></form>',
      ),
    ).toEqual({ idNumber: 'a', password: 'b' });
  });
});
