// @vitest-environment jsdom
/** Which notes stand on a page, in which order, and which of them stay when others come and go. */
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fieldAt, guideNotes } from '../../../components/guide/guide-notes.ts';
import { GuideState } from '../../../components/guide/guide-state.ts';
import { inOrder } from '../../../components/guide/note-list.ts';
import { SITE_MAP } from '../../../domain/site/site-map.ts';
import type { PageName } from '../../../domain/site/site-map-shape.ts';
import type { SiteNotice, SiteTextName } from '../../../domain/site/site-texts.ts';
import { layOut } from './page.ts';

layOut();
afterAll(() => void vi.unstubAllGlobals());

const pageNamed = (wanted: PageName) => SITE_MAP.find(({ name }) => name === wanted)!;
/** An element that stands there: its upper edge and its height, in px. */
const standing = (top: number, height = 20) => {
  const element = document.createElement('input');
  element.getBoundingClientRect = () => new DOMRect(0, top, 100, height) as never;
  document.body.append(element);
  return element;
};
const notice = (name: SiteTextName, top: number, words: string = name): SiteNotice => ({
  name,
  element: standing(top),
  words,
});

let state: GuideState;
beforeEach(() => {
  document.body.innerHTML = '';
  state = new GuideState();
});
/** The page with these of its fields at these heights, in the order of the guide. */
function show(
  name: PageName,
  places: Readonly<Record<string, number | readonly [number, number]>>,
  notices: readonly SiteNotice[] = [],
): void {
  const page = pageNamed(name);
  const found = Object.entries(places).map(([field, place]) => ({
    field: page.fields.find((one) => one.name === field)!,
    element: typeof place === 'number' ? standing(place) : standing(...place),
  }));
  state.show(page, found, notices);
}
const keys = () => guideNotes(state).map(({ key }) => key);

describe('the order', () => {
  it.each<[string, Record<string, number | readonly [number, number]>, readonly string[]]>([
    ['is that of the page', { idNumber: 10, password: 50, submit: 90 }, ['idNumber', 'password', 'submit']],
    [
      'also where it is not the guide’s',
      { idNumber: 90, password: 50, submit: 10 },
      ['submit', 'password', 'idNumber'],
    ],
    ['in a row is the guide’s', { idNumber: 14, password: 10, submit: 12 }, ['idNumber', 'password', 'submit']],
    ['in a row that shares half of its height is the page’s', { idNumber: 20, password: 10 }, ['password', 'idNumber']],
    ['in a row that shares more is the guide’s', { idNumber: 19, password: 10 }, ['idNumber', 'password']],
    [
      'of a low box beside a high one is the guide’s',
      { idNumber: [40, 10], password: [10, 60] },
      ['idNumber', 'password'],
    ],
    [
      'of a high box that reaches beside the lower half of a low one is the page’s',
      { idNumber: [25, 60], password: [10, 20] },
      ['password', 'idNumber'],
    ],
    [
      'of a link is no later than that of the field which comes next in the guide',
      { registerLink: 200, idNumber: 50, password: 90 },
      ['registerLink', 'idNumber', 'password'],
    ],
    [
      'of a link is its own where it stands higher',
      { idNumber: 50, registerLink: 10, password: 90 },
      ['registerLink', 'idNumber', 'password'],
    ],
    [
      'of the last link is its own',
      { idNumber: 50, password: 90, forgottenPassword: 70 },
      ['idNumber', 'forgottenPassword', 'password'],
    ],
  ])('%s', (_, places, order) => {
    show('login', places);
    expect(keys()).toEqual(['steps', ...order]);
  });
  it('begins with the guard, the report and the reading, and has the site’s words where they stand', () => {
    show('login', { idNumber: 10, password: 50 }, [notice('required', 30, 'Required'), notice('done', 0)]);
    state.advise({ is: 'lockOver' });
    state.report = 'a report';
    const reading = document.createElement('p');
    state.readingNote = reading;
    const [id, password] = state.fields;
    const [required, done] = state.notices;
    expect(guideNotes(state)).toEqual([
      { key: 'steps', beside: undefined, about: 'steps' },
      { key: 'changed', beside: undefined, about: 'changed', report: 'a report' },
      { key: 'reading', beside: undefined, about: 'reading', note: reading },
      { key: 'lockout', beside: id!.element, about: 'lockout' },
      { key: 'notice done done', beside: done!.element, about: 'notice', notice: done },
      { key: 'idNumber', beside: id!.element, about: 'field', field: id },
      { key: 'notice required Required', beside: required!.element, about: 'notice', notice: required },
      { key: 'password', beside: password!.element, about: 'field', field: password },
    ]);
  });
  it('of a page without anything is the head alone', () => {
    expect(guideNotes(state)).toEqual([{ key: 'steps', beside: undefined, about: 'steps' }]);
    state.advise({ is: 'lockOver' });
    expect(guideNotes(state)[1]).toEqual({ key: 'lockout', beside: undefined, about: 'lockout' });
    state.report = '';
    expect(keys()).toEqual(['steps', 'changed', 'lockout']);
  });
});

describe('the site’s words', () => {
  it.each<[SiteTextName, boolean]>([
    ['refused', false],
    ['locked', false],
    ['required', true],
    ['unknown', true],
  ])('%s beside the guard’s note: %s', (name, stays) => {
    show('login', { idNumber: 10 }, [notice(name, 0)]);
    expect(keys()).toContain(`notice ${name} ${name}`);
    state.advise({ is: 'lastTry', refused: 2 });
    expect(keys().includes(`notice ${name} ${name}`)).toBe(stays);
  });
  it('need no second note where our own verdict says what is wrong', () => {
    const place = document.createElement('div');
    place.innerHTML = '<input><p>Invalid</p>';
    document.body.append(place);
    const element = place.querySelector('input')!;
    const said = { name: 'format', element: place.querySelector('p')!, words: 'Invalid' } as const;
    const page = pageNamed('login');
    const field = page.fields.find(({ name }) => name === 'idNumber')!;
    const judged = (value: string) => {
      element.value = value;
      state.show(page, [{ field, element }], [said]);
      state.checkAll();
      state.fields[0]!.left = true;
      return keys();
    };
    expect(judged('')).toEqual(['steps', 'idNumber', 'notice format Invalid']);
    expect(judged('ABC1')).toEqual(['steps', 'idNumber']);
    expect(judged('ABC123456')).toEqual(['steps', 'idNumber', 'notice format Invalid']);
  });
  it.each<[string, string, string | undefined]>([
    ['beside its box', '<div><input id="a"><p id="said"></p></div><input id="b">', 'a'],
    ['between two', '<div><input id="a"><p id="said"></p><input id="b"></div>', undefined],
    ['three levels up', '<div><input id="a"><div><div><p id="said"></p></div></div></div><input id="b">', 'a'],
    ['too far up', '<div><input id="a"><div><div><div><p id="said"></p></div></div></div></div>', undefined],
    ['around the box itself', '<p id="said"><input id="a"></p><input id="b">', 'a'],
    ['on a page without a box', '<p id="said"></p>', undefined],
  ])('stand at a field: %s', (_, html, id) => {
    document.body.innerHTML = html;
    const page = pageNamed('register');
    const found = [...document.querySelectorAll('input')].map((element, index) => ({
      field: page.fields[index]!,
      element,
    }));
    state.show(page, found, []);
    const at = fieldAt({ name: 'unknown', element: document.getElementById('said')!, words: '' }, state.fields);
    expect(at?.element.id).toBe(id);
  });
  it('that stand outside of the page are at no field', () => {
    show('login', { idNumber: 10 });
    expect(fieldAt({ name: 'unknown', element: document.createElement('p'), words: '' }, state.fields)).toBeUndefined();
  });
});

it('beside a reading, links are explained only while they are in use', () => {
  show('login', { idNumber: 10, forgottenPassword: 50 });
  state.readingNote = document.createElement('p');
  expect(keys()).toEqual(['steps', 'reading', 'idNumber']);
  state.focused = state.named('forgottenPassword');
  expect(keys()).toEqual(['steps', 'reading', 'idNumber', 'forgottenPassword']);
});

describe('elements put into their order', () => {
  const named = (id: string) => Object.assign(document.createElement('p'), { id });
  it.each<[string, string, string]>([
    ['', 'a b', 'a b'],
    ['a b c', 'a c', 'a c'],
    ['a b c', 'c b a', 'c b a'],
    ['a c', 'a b c', 'a b c'],
    ['a', 'b', 'b'],
    ['a b', '', ''],
  ])('from %j to %j', (before, wanted, after) => {
    const all: Record<string, HTMLElement> = { a: named('a'), b: named('b'), c: named('c') };
    const of = (ids: string) => ids.split(' ').flatMap((id) => all[id] ?? []);
    const parent = document.createElement('div');
    parent.append(...of(before));
    inOrder(parent, of(wanted));
    expect([...parent.children].map(({ id }) => id).join(' ')).toBe(after);
  });
  it('touches none that stands where it should: what has the focus keeps it', () => {
    const parent = document.body.appendChild(document.createElement('div'));
    const [first, second] = [named('a'), named('b')];
    first.tabIndex = 0;
    parent.append(first, second);
    first.focus();
    const moved = vi.spyOn(parent, 'insertBefore');
    inOrder(parent, [first, second]);
    expect([moved.mock.calls.length, document.activeElement]).toEqual([0, first]);
  });
});
