// @vitest-environment jsdom
/** What the guide puts into a box, and on whose press. */
import { beforeAll, beforeEach, expect, it, vi, afterAll } from 'vitest';
import { applyCorrection } from '../../../components/guide/apply-correction.ts';
import { applyFill } from '../../../components/guide/apply-fill.ts';
import { GuideField } from '../../../components/guide/guide-field.ts';
import { GuideState } from '../../../components/guide/guide-state.ts';
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
