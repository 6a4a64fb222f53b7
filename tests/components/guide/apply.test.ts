// @vitest-environment jsdom
/** What the guide puts into a box, and on whose press. */
import { beforeAll, beforeEach, describe, expect, it, vi, afterAll } from 'vitest';
import { applyCorrection } from '../../../components/guide/apply-correction.ts';
import { applyFill } from '../../../components/guide/apply-fill.ts';
import { GuideField } from '../../../components/guide/guide-field.ts';
import { GuideState } from '../../../components/guide/guide-state.ts';
import { typeInto } from '../../../components/guide/type-into.ts';
import type { Fill } from '../../../domain/messages/fill.ts';
import { SITE_MAP } from '../../../domain/site/site-map.ts';
import type { PageName } from '../../../domain/site/site-map-shape.ts';
import { layOut } from './page.ts';

const pageNamed = (wanted: PageName) => SITE_MAP.find(({ name }) => name === wanted)!;
const [ID_NUMBER] = pageNamed('register').fields;
const PERSON = { isTrusted: true } as Event;

let element: HTMLInputElement;
beforeAll(layOut);
afterAll(() => void vi.unstubAllGlobals());
beforeEach(() => {
  document.body.innerHTML = '<input>';
  element = document.querySelector('input')!;
});

function judged(typed: string) {
  const field = new GuideField({ field: ID_NUMBER!, element });
  element.value = typed;
  field.check(undefined);
  return field;
}

it('a correction comes on a person’s press', () => {
  expect(applyCorrection(judged('abc123456'), PERSON, 'ABC123456')).toBe('typed');
  expect(element.value).toBe('ABC123456');
});
it('and on no press that the page makes up', () => {
  expect(applyCorrection(judged('abc123456'), new MouseEvent('click'), 'ABC123456')).toBe('notByAPerson');
  expect(element.value).toBe('abc123456');
});
it('and not where the button showed another text than would be put in now', () => {
  expect(applyCorrection(judged('abc123457'), PERSON, 'ABC123456')).toBe('textChanged');
  expect(applyCorrection(judged('ABC123456'), PERSON, 'ABC123456')).toBe('textChanged');
  expect(element.value).toBe('ABC123456');
});

it.each(SITE_MAP.map(({ name }) => name).filter((name) => name !== 'login' && name !== 'register'))(
  'nothing is filled in on the page %s, even where a box for the ID Number stands there',
  (name) => {
    const state = new GuideState();
    state.show(pageNamed(name), [{ field: ID_NUMBER!, element }], []);
    expect(applyFill(state, { type: 'fill', idNumber: 'DEF654321' })).toBe('wrongPage');
    expect(element.value).toBe('');
  },
);

describe('on the pages that ask for them', () => {
  const FILL = { type: 'fill', idNumber: 'DEF654321', email: 'wang@gmail.com' } as const;
  const box = (id: string) => document.getElementById(id) as HTMLInputElement | null;
  function filled(name: 'login' | 'register', html: string, fill: Fill = FILL) {
    document.body.innerHTML = html;
    const state = new GuideState();
    const found = pageNamed(name).fields.flatMap((field) => {
      const found = box(field.name);
      return found ? [{ field, element: found }] : [];
    });
    state.show(pageNamed(name), found, []);
    const filling = applyFill(state, fill);
    const values = found.map(({ element: { id, value } }) => `${id}=${value}`).join(' ');
    return [filling, values.trim(), document.activeElement?.id];
  }
  const [ID, SECRET, EMAIL] = ['<input id="idNumber">', '<input id="secretNumber">', '<input id="email">'];
  const PASSWORD = '<input id="password" type="password">';
  it.each<[string, 'login' | 'register', string, Fill, readonly unknown[]]>([
    ['the login', 'login', ID + PASSWORD, FILL, ['filled', 'idNumber=DEF654321 password=', 'password']],
    ['a login without a box for the password', 'login', ID, FILL, ['filled', 'idNumber=DEF654321', 'idNumber']],
    [
      'a login whose password comes later',
      'login',
      `${ID}<p hidden>${PASSWORD}</p>`,
      FILL,
      ['filled', 'idNumber=DEF654321 password=', 'idNumber'],
    ],
    [
      'the registration',
      'register',
      ID + SECRET + EMAIL + PASSWORD,
      FILL,
      ['filledRegister', 'idNumber=DEF654321 secretNumber= email=wang@gmail.com password=', 'secretNumber'],
    ],
    [
      'the registration of somebody without an address',
      'register',
      ID + SECRET + EMAIL,
      { type: 'fill', idNumber: 'DEF654321' },
      ['filledRegister', 'idNumber=DEF654321 secretNumber= email=', 'secretNumber'],
    ],
    [
      'a registration whose address comes later',
      'register',
      `${ID}${SECRET}<p hidden>${EMAIL}</p>`,
      FILL,
      ['filledRegister', 'idNumber=DEF654321 secretNumber= email=', 'secretNumber'],
    ],
    ['a registration in steps', 'register', ID, FILL, ['filledRegister', 'idNumber=DEF654321', 'idNumber']],
    ['no box for the ID Number', 'login', PASSWORD, FILL, ['noField', 'password=', '']],
    ['a hidden one', 'login', `<p hidden>${ID}</p>${PASSWORD}`, FILL, ['noField', 'idNumber= password=', '']],
    [
      'one that is too short',
      'register',
      `<input id="idNumber" maxlength="8">${EMAIL}`,
      FILL,
      ['fieldRefuses', 'idNumber= email=', ''],
    ],
    [
      'one that is just long enough',
      'login',
      '<input id="idNumber" maxlength="9">',
      FILL,
      ['filled', 'idNumber=DEF654321', 'idNumber'],
    ],
  ])('%s', (_, name, html, fill, outcome) => {
    expect(filled(name, html, fill)).toEqual(outcome);
  });
});

describe('typing for a person', () => {
  it.each<[string, string, string]>([
    ['a free box', '<input>', 'typed'],
    ['one that is as long as the text', '<input maxlength="4">', 'typed'],
    ['one that is shorter', '<input maxlength="3">', 'tooLongForField'],
    ['one that takes nothing', '<input maxlength="0">', 'tooLongForField'],
    ['one that is switched off', '<input disabled>', 'fieldGone'],
    ['one that can only be read', '<input readonly>', 'fieldGone'],
    ['no box', '<p></p>', 'fieldGone'],
  ])('%s: %s is %s', (_, html, outcome) => {
    document.body.innerHTML = html;
    const target = document.body.firstElementChild as HTMLInputElement;
    const heard: unknown[] = [];
    for (const name of ['focusin', 'input', 'change'])
      document.body.addEventListener(
        name,
        (event) => {
          const { type, bubbles, inputType, data } = event as InputEvent;
          heard.push({ type, bubbles, value: target.value, inputType, data });
        },
        { once: true },
      );
    expect(typeInto(target, 'ABCD')).toBe(outcome);
    const typed = { bubbles: true, value: 'ABCD' };
    expect(heard).toEqual(
      outcome === 'typed'
        ? [
            { type: 'focusin', bubbles: true, value: '', inputType: undefined, data: undefined },
            { type: 'input', ...typed, inputType: 'insertReplacementText', data: 'ABCD' },
            { type: 'change', ...typed, inputType: undefined, data: undefined },
          ]
        : [],
    );
    document.body.replaceWith(document.body.cloneNode());
  });
  it('a box that is gone', () => {
    expect(typeInto(document.createElement('input'), 'A')).toBe('fieldGone');
  });
});
