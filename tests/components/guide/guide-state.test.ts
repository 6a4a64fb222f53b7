// @vitest-environment jsdom
/** What is known of a field stays with its box, whatever else on the page changes. */
import { beforeEach, describe, expect, it } from 'vitest';
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
