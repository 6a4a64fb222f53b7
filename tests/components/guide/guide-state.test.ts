// @vitest-environment jsdom
/** What is known of a field stays with its box, whatever else on the page changes. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { GuideField } from '../../../components/guide/guide-field.ts';
import { GuideState } from '../../../components/guide/guide-state.ts';
import { SITE_MAP } from '../../../domain/site/site-map.ts';
import type { SiteNotice } from '../../../domain/site/site-texts.ts';

const REGISTER = SITE_MAP.find(({ name }) => name === 'register')!;
const fieldNamed = (name: string) => REGISTER.fields.find((field) => field.name === name)!;
const box = (html = '<input>') => {
  document.body.insertAdjacentHTML('beforeend', html);
  return document.body.lastElementChild as HTMLInputElement;
};

let state: GuideState;
beforeEach(() => {
  document.body.innerHTML = '';
  state = new GuideState();
});

describe('a look at the page', () => {
  it('keeps the fields that are still there, in any order, and forgets those that are gone', () => {
    const id = { field: fieldNamed('idNumber'), element: box() };
    const secret = { field: fieldNamed('secretNumber'), element: box() };
    state.show(REGISTER, [id, secret], []);
    const [first, second] = state.fields;
    const before = state.fields;
    state.show(REGISTER, [id, secret], []);
    expect(state.fields).toBe(before);
    state.show(REGISTER, [secret, id], []);
    expect(state.fields[0]).toBe(second);
    expect(state.fields[1]).toBe(first);
    state.focused = first;
    state.show(REGISTER, [secret], []);
    expect(state.fields).toEqual([second]);
    expect(state.focused).toBeUndefined();
  });
  it('takes a box that is another field now for a new one', () => {
    const element = box();
    state.show(REGISTER, [{ field: fieldNamed('idNumber'), element }], []);
    const [first] = state.fields;
    state.show(REGISTER, [{ field: fieldNamed('secretNumber'), element }], []);
    expect(state.fields[0]).not.toBe(first);
  });
  it('hears when the site says less than before', () => {
    const notice = (name: SiteNotice['name']): SiteNotice => ({ name, element: box('<p></p>'), words: name });
    const [refused, required] = [notice('refused'), notice('required')];
    state.show(REGISTER, [], [refused, required]);
    state.show(REGISTER, [], [refused]);
    expect(state.notices).toEqual([refused]);
    state.show(REGISTER, [], []);
    expect(state.notices).toEqual([]);
  });
});

describe('a choice of which another one was taken', () => {
  const judged = (element: HTMLElement) => {
    const field = new GuideField({ field: fieldNamed('agree'), element });
    field.check(undefined);
    return field.verdict.is;
  };
  it.each([
    [
      'drawn by a script',
      'div role="radio" aria-checked="true"',
      'div role="radio" aria-checked="false"',
      'div role="radiogroup"',
    ],
    ['of the browser', 'input type="radio" name="a" checked', 'input type="radio" name="a"', 'form'],
  ])('is wrong, and one that nobody has touched is not: %s', (_, chosen, free, group) => {
    const inside = box(`<${group}><${free} id="agree"></div><${chosen}></div></${group.split(' ')[0]}>`);
    expect(judged(inside.querySelector<HTMLElement>('#agree')!)).toBe('wrong');
    const alone = box(`<${group}><${free} id="alone"></div><${free}></div></${group.split(' ')[0]}>`);
    expect(judged(alone.querySelector<HTMLElement>('#alone')!)).not.toBe('wrong');
    // A group of its own says nothing of this one.
    const other = box(`<${group}><${chosen}></div></${group.split(' ')[0]}>`);
    expect(other.isConnected).toBe(true);
    expect(judged(alone.querySelector<HTMLElement>('#alone')!)).not.toBe('wrong');
  });
  it('drawn by a script outside of any group is judged alone', () => {
    box('<div role="radio" aria-checked="true"></div>');
    expect(judged(box('<div role="radio" aria-checked="false"></div>'))).not.toBe('wrong');
  });
});

describe('what is known of the page', () => {
  const show = (names: readonly string[], fill: Readonly<Record<string, string>> = {}) => {
    const found = names.map((name) => {
      const element = box();
      element.value = fill[name] ?? '';
      return { field: fieldNamed(name), element };
    });
    state.show(REGISTER, found, []);
    return found.map(({ element }) => element);
  };
  it('is nothing before the first look', () => {
    const {
      page,
      fields,
      report,
      notices,
      advice,
      focused,
      elsewhere,
      pressed,
      capsLock,
      folded,
      layout,
      readingNote,
    } = state;
    expect({
      ...{ page, fields, report, notices, advice, focused, elsewhere, pressed, capsLock, folded, layout, readingNote },
    }).toEqual({
      ...{ page: undefined, fields: [], report: undefined, notices: [], advice: { is: 'nothing' }, focused: undefined },
      ...{
        elsewhere: false,
        pressed: false,
        capsLock: false,
        folded: false,
        layout: undefined,
        readingNote: undefined,
      },
    });
  });
  it('a box that came filled in counts as left, and is judged', () => {
    show(['idNumber', 'secretNumber'], { idNumber: 'ABC1' });
    expect(state.fields.map(({ left, verdict }) => [left, verdict.is])).toEqual([
      [true, 'wrong'],
      [false, 'empty'],
    ]);
  });
  it('a box that is in use when it comes does not count as left, and leads', () => {
    const element = box();
    element.value = 'ABC1';
    element.focus();
    state.show(REGISTER, [{ field: fieldNamed('idNumber'), element }], []);
    expect([state.fields[0]!.left, state.focused]).toEqual([false, state.fields[0]]);
  });
  it('also within a component', () => {
    const root = document.body.appendChild(document.createElement('x-outer')).attachShadow({ mode: 'open' });
    const inner = root.appendChild(document.createElement('x-inner')).attachShadow({ mode: 'open' });
    const element = inner.appendChild(document.createElement('input'));
    element.focus();
    state.show(REGISTER, [{ field: fieldNamed('idNumber'), element }], []);
    expect(state.focused?.element).toBe(element);
  });
  it('the field in use stays, although the focus is elsewhere', () => {
    const [id] = show(['idNumber', 'secretNumber']);
    state.focused = state.at(id);
    box().focus();
    state.show(
      REGISTER,
      state.fields.map(({ field, element }) => ({ field, element })),
      [],
    );
    expect(state.focused?.element).toBe(id);
  });
  it('a box that comes keeps what is known of the others', () => {
    const [id] = show(['idNumber']);
    id!.value = 'ABC1';
    state.check(state.fields[0]!);
    const [known] = state.fields;
    state.show(
      REGISTER,
      [
        { field: fieldNamed('idNumber'), element: id! },
        { field: fieldNamed('secretNumber'), element: box() },
      ],
      [],
    );
    expect(state.fields[0]).toBe(known);
    expect([known!.left, known!.shown?.tone, state.fields.length]).toEqual([false, 'neutral', 2]);
  });
  it('is found by its element and by its name', () => {
    const [id, secret] = show(['idNumber', 'secretNumber']);
    expect([state.at(secret), state.named('secretNumber')]).toEqual([state.fields[1], state.fields[1]]);
    expect(state.at(id)).toBe(state.fields[0]);
    expect([state.at(null), state.at(document.body), state.named('email'), state.named(undefined)]).toEqual([
      ...[undefined, undefined, undefined, undefined],
    ]);
  });
  it('a change of one box judges the one that repeats it, and no other', () => {
    const [, , email, again] = show(['idNumber', 'password', 'email', 'emailAgain']);
    email!.value = again!.value = 'wang@gmail.com';
    state.check(state.named('email')!);
    expect(state.named('emailAgain')!.verdict.is).toBe('right');
    (state.fields[0]!.element as HTMLInputElement).value = 'ABC123456';
    email!.value = 'chen@gmail.com';
    state.check(state.named('password')!);
    expect([state.named('emailAgain')!.verdict.is, state.named('idNumber')!.verdict.is]).toEqual(['right', 'empty']);
    state.check(state.named('emailAgain')!);
    expect([state.named('emailAgain')!.verdict.is, state.named('email')!.verdict.is]).toEqual(['wrong', 'right']);
  });
  it('what changed without an event is judged where something did', () => {
    const [id, secret] = show(['idNumber', 'secretNumber']);
    const checked = vi.spyOn(state, 'checkAll');
    state.checkChanged();
    expect(checked).not.toHaveBeenCalled();
    id!.value = 'ABC123456';
    secret!.value = '12';
    state.checkChanged();
    expect(state.fields.map(({ verdict }) => verdict.is)).toEqual(['right', 'wrong']);
  });
  it('advice belongs to the login', () => {
    const LOGIN = SITE_MAP.find(({ name }) => name === 'login')!;
    state.show(LOGIN, [], []);
    state.advise({ is: 'lockOver' });
    state.show(LOGIN, [], []);
    expect(state.advice).toEqual({ is: 'lockOver' });
    state.show(REGISTER, [], []);
    expect(state.advice).toEqual({ is: 'nothing' });
    const { advice } = state;
    state.advise({ is: 'nothing' });
    expect(state.advice).toBe(advice);
    state.show(undefined, [], []);
    expect(state.page).toBeUndefined();
  });
  it('the same words at the same place are no news', () => {
    const element = box('<p></p>');
    const say = (...notices: SiteNotice[]) => {
      state.show(REGISTER, [], notices);
      return state.notices;
    };
    const first = say({ name: 'refused', element, words: 'No' });
    expect(say({ name: 'refused', element, words: 'No' })).toBe(first);
    expect(say({ name: 'locked', element, words: 'No' })).not.toBe(first);
    const second = state.notices;
    expect(say({ name: 'locked', element, words: 'Nope' })).not.toBe(second);
    const third = state.notices;
    expect(say({ name: 'locked', element: box('<p></p>'), words: 'Nope' })).not.toBe(third);
  });
});
