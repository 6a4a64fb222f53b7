// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { GuideField } from '../../../components/guide/guide-field.ts';
import { SITE_MAP } from '../../../domain/site/site-map.ts';

const FIELDS = SITE_MAP.find(({ name }) => name === 'register')!.fields;
const made = (name: string) => {
  const element = document.createElement('input');
  return { element, field: new GuideField({ field: FIELDS.find((field) => field.name === name)!, element }) };
};

it('notices what came into a box without an event', () => {
  const { element, field } = made('idNumber');
  field.check(undefined);
  expect(field.isChanged).toBe(false);
  element.value = 'ABC123456';
  expect(field.isChanged).toBe(true);
});

// Else every field would be judged anew after every key.
it.each(['updates', 'submit'])('never takes %s, which is not judged, for changed', (name) => {
  const { element, field } = made(name);
  field.check(undefined);
  expect(field.isChanged).toBe(false);
  element.checked = true;
  expect(field.isChanged).toBe(false);
});

it('draws nothing anew for a key that changes no verdict', () => {
  const { element, field } = made('idNumber');
  element.value = 'ABC1';
  field.check(undefined);
  const first = field.shown;
  field.check(undefined);
  field.left = false;
  expect(field.shown).toBe(first);
  field.left = true;
  expect([field.left, field.shown?.tone]).toEqual([true, 'wrong']);
  const left = field.shown;
  element.value = 'ABC1 ';
  field.left = true;
  expect(field.shown).toBe(left);
});

it('is not judged where nothing says how', () => {
  const { element, field } = made('submit');
  element.value = 'ABC1';
  field.check(undefined);
  field.left = true;
  expect([field.verdict, field.shown]).toEqual([{ is: 'empty' }, undefined]);
});

it('a second box is judged by the first', () => {
  const [first, second] = [made('email'), made('emailAgain')];
  first.element.value = 'wang@gmail.com';
  second.element.value = 'chen@gmail.com';
  second.field.check(first.field);
  expect(second.field.verdict.is).toBe('wrong');
  first.element.value = 'chen@gmail.com';
  second.field.check(first.field);
  expect(second.field.verdict.is).toBe('right');
});

it('an element that holds no text has none', () => {
  const element = document.createElement('b');
  const field = new GuideField({ field: FIELDS.find(({ name }) => name === 'idNumber')!, element });
  expect(field.value).toBe('');
});

// The site knows its own passwords better than the guide.
describe('the pattern of the page’s box', () => {
  it.each<[string, string, string, string, boolean, string]>([
    ['accepts what the guide would refuse', 'secretNumber', '[0-9]{5}', '12345', false, 'doubt'],
    ['is of no use in a box that is not sent', 'secretNumber', '[0-9]{5}', '12345', true, 'wrong'],
    ['refuses what the guide would accept', 'password', '[a-z]*', 'longer12', false, 'wrong'],
    ['is missing', 'password', '', 'longer12', false, 'right'],
    ['is missing, and the guide refuses', 'secretNumber', '', '12345', false, 'wrong'],
  ])('%s', (_, name, pattern, value, disabled, is) => {
    const { element, field } = made(name);
    if (pattern) element.pattern = pattern;
    element.disabled = disabled;
    element.value = value;
    field.check(undefined);
    expect(field.verdict.is).toBe(is);
  });
  it('is not asked of an empty box', () => {
    const { element, field } = made('password');
    element.pattern = '[a-z]+';
    const asked = vi.spyOn(element, 'validity', 'get');
    field.check(undefined);
    expect([field.verdict.is, asked.mock.calls.length]).toEqual(['empty', 0]);
  });
});

describe('of radio buttons only those of one group and one form exclude each other', () => {
  it.each<[string, string, string]>([
    ['the same group', '<input type="radio" name="a" checked>', 'wrong'],
    ['the same group, not chosen', '<input type="radio" name="a">', 'empty'],
    ['another group', '<input type="radio" name="b" checked>', 'empty'],
    ['a check box of that name', '<input type="checkbox" name="a" checked>', 'empty'],
    ['the same group of another form', '</form><form><input type="radio" name="a" checked>', 'empty'],
  ])('%s', (_, other, is) => {
    document.body.innerHTML = `<form><input type="radio" name="a" id="agree">${other}</form>`;
    const element = document.querySelector<HTMLInputElement>('#agree')!;
    const field = new GuideField({ field: FIELDS.find(({ name }) => name === 'agree')!, element });
    field.check(undefined);
    expect(field.verdict.is).toBe(is);
    expect(field.isChanged).toBe(false);
    element.checked = true;
    expect(field.isChanged).toBe(true);
    field.check(undefined);
    expect(field.verdict.is).toBe('right');
  });
  it('one without a name has no group', () => {
    document.body.innerHTML = '<form><input type="radio" id="agree"><input type="radio" checked></form>';
    const element = document.querySelector<HTMLInputElement>('#agree')!;
    const field = new GuideField({ field: FIELDS.find(({ name }) => name === 'agree')!, element });
    field.check(undefined);
    expect(field.verdict.is).toBe('empty');
  });
});
