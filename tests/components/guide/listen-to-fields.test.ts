// @vitest-environment jsdom
/** What the guide makes of each thing that a person, the browser or a script does in the page's boxes. */
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GuideState } from '../../../components/guide/guide-state.ts';
import { listenToNoteKey } from '../../../components/guide/key-to-note.ts';
import { listenToFields } from '../../../components/guide/listen-to-fields.ts';
import { SITE_MAP } from '../../../domain/site/site-map.ts';
import { layOut, stopClock, wait } from './page.ts';

const REGISTER = SITE_MAP.find(({ name }) => name === 'register')!;
const NAMES = ['idNumber', 'secretNumber', 'email', 'emailAgain', 'password', 'agree'];

let state: GuideState;
let stop: () => void;
const host = document.createElement('div');

const at = (id: string) => document.getElementById(id) as HTMLInputElement;
const fire = (name: string, id: string, init: object = {}) =>
  at(id).dispatchEvent(Object.assign(new Event(name, { bubbles: true, composed: true }), init));
const put = (id: string, value: string) => {
  at(id).value = value;
  fire('input', id);
};
const verdict = (name: string) => state.named(name)!.verdict.is;
const shown = (name: string) => state.named(name)!.shown?.tone;

beforeEach(() => {
  layOut();
  stopClock();
  document.body.innerHTML = `<form id="form"><input id="idNumber"><input id="secretNumber"><input id="email">
    <input id="emailAgain"><input id="password" type="password">
    <input type="radio" name="terms" id="agree"><input type="radio" name="terms" id="disagree"></form>
    <input id="search"><p id="text" tabindex="0"></p><a id="link" href="#">News</a>`;
  document.documentElement.append(host);
  state = new GuideState();
  const found = NAMES.map((name) => ({ field: REGISTER.fields.find((one) => one.name === name)!, element: at(name) }));
  state.show(REGISTER, found, []);
  stop = listenToFields(state, () => host);
});
afterEach(() => {
  stop();
  host.remove();
  vi.restoreAllMocks();
  vi.useRealTimers();
});
afterAll(() => void vi.unstubAllGlobals());

describe('typing', () => {
  it('is judged at each key, and shown as unfinished until the box is left', () => {
    at('idNumber').focus();
    put('idNumber', 'ABC12');
    expect([verdict('idNumber'), shown('idNumber')]).toEqual(['wrong', 'neutral']);
    at('idNumber').blur();
    expect(shown('idNumber')).toBe('wrong');
    put('idNumber', 'ABC1');
    expect(shown('idNumber')).toBe('neutral');
  });
  it('is heard ahead of the page, which may keep it to itself', () => {
    at('idNumber').addEventListener('input', (event) => event.stopPropagation());
    at('form').addEventListener('input', (event) => event.stopImmediatePropagation(), true);
    put('idNumber', 'ABC123456');
    expect(verdict('idNumber')).toBe('right');
  });
  it('in a box that the guide does not know changes nothing', () => {
    put('search', 'ABC123456');
    expect(NAMES.map(verdict)).toEqual(NAMES.map(() => 'empty'));
  });
  it('judges the box anew that repeats it', () => {
    put('email', 'wang@gmail.com');
    put('emailAgain', 'wang@gmail.com');
    expect(verdict('emailAgain')).toBe('right');
    put('email', 'chen@gmail.com');
    expect(verdict('emailAgain')).toBe('wrong');
  });
  it.each<[string, string, string]>([
    ['Zhuyin that is being composed', 'ㄨㄤ', 'empty'],
    ['Latin words that a phone’s keyboard composes', 'ABC1', 'wrong'],
  ])('%s: %s is %s', (_, value, is) => {
    fire('compositionstart', 'idNumber');
    put('idNumber', value);
    expect(verdict('idNumber')).toBe(is);
    fire('compositionend', 'idNumber');
    expect(verdict('idNumber')).toBe('wrong');
    put('idNumber', 'ABC123456');
    expect(verdict('idNumber')).toBe('right');
    put('idNumber', 'ㄨㄤ');
    expect(verdict('idNumber')).toBe('wrong');
  });
  it('a composition that is left is over', () => {
    at('idNumber').focus();
    fire('compositionstart', 'idNumber');
    at('idNumber').blur();
    put('secretNumber', '王');
    expect(verdict('secretNumber')).toBe('wrong');
  });
  it('is no longer followed once the guide is gone', async () => {
    stop();
    put('idNumber', 'ABC123456');
    at('secretNumber').focus();
    fire('click', 'text');
    await wait(10);
    expect([verdict('idNumber'), state.focused]).toEqual(['empty', undefined]);
  });
});

describe('what comes without typing', () => {
  it('a change of a box is judged', () => {
    at('idNumber').value = 'ABC123456';
    fire('change', 'idNumber');
    expect(verdict('idNumber')).toBe('right');
  });
  it('the other radio button, which is no field, unchooses the one that is', () => {
    at('disagree').checked = true;
    fire('change', 'disagree');
    expect(verdict('agree')).toBe('wrong');
  });
  it.each(['search', 'text'])('no change of %s judges what stands elsewhere', (id) => {
    at('idNumber').value = 'ABC123456';
    fire('change', id);
    expect(verdict('idNumber')).toBe('empty');
  });
  it('a reset is judged once the boxes are empty', async () => {
    put('idNumber', 'ABC123456');
    fire('reset', 'form');
    at('idNumber').value = '';
    expect(verdict('idNumber')).toBe('right');
    await wait(1);
    expect(verdict('idNumber')).toBe('empty');
  });
  it.each<[string, () => unknown]>([
    ['a click', () => fire('click', 'text')],
    ['a key that is let go', () => fire('keyup', 'text')],
    ['the way into a box', () => at('secretNumber').focus()],
    ['the way to anything else', () => at('link').focus()],
    ['Back to this page', () => window.dispatchEvent(new Event('pageshow'))],
    ['the return to this tab', () => document.dispatchEvent(new Event('visibilitychange'))],
  ])('what a script has put in is seen at %s', async (_, act) => {
    at('idNumber').value = 'ABC123456';
    act();
    expect(verdict('idNumber')).toBe('empty');
    await wait(1);
    expect(verdict('idNumber')).toBe('right');
  });
  it.each(['scroll', 'pointermove', 'keypress', 'focus'])('and not at %s', async (name) => {
    at('idNumber').value = 'ABC123456';
    fire(name, 'text');
    await wait(1);
    expect(verdict('idNumber')).toBe('empty');
  });
  it('nor while something is composed', async () => {
    fire('compositionstart', 'idNumber');
    at('idNumber').value = 'ㄨㄤ';
    fire('keyup', 'idNumber');
    await wait(1);
    expect(verdict('idNumber')).toBe('empty');
  });
});

describe('the focus', () => {
  it('of a field makes its note lead, and judges what stands there', () => {
    at('idNumber').value = 'ABC123456';
    at('idNumber').focus();
    expect(state.focused).toBe(state.named('idNumber'));
    expect(state.elsewhere).toBe(false);
    expect(verdict('idNumber')).toBe('right');
  });
  it.each<[string, string, boolean]>([
    ['a box that the guide does not know', '<input id="new">', true],
    ['such a list', '<select id="new"></select>', true],
    ['such a field of text', '<textarea id="new"></textarea>', true],
    ['a drawn radio button', '<b id="new" role="radio" tabindex="0"></b>', true],
    ['a drawn check box', '<b id="new" role="checkbox" tabindex="0"></b>', true],
    ['a drawn list', '<b id="new" role="combobox" tabindex="0"></b>', true],
    ['a link', '<a id="new" href="#">News</a>', false],
    ['a button', '<button id="new"></button>', false],
    ['a drawn button', '<b id="new" role="button" tabindex="0"></b>', false],
  ])('of %s', (_, html, elsewhere) => {
    document.body.insertAdjacentHTML('beforeend', html);
    at('idNumber').focus();
    at('new').focus();
    expect(state.elsewhere).toBe(elsewhere);
    expect(state.focused?.field.name).toBe(elsewhere ? undefined : 'idNumber');
    at('secretNumber').focus();
    expect([state.elsewhere, state.focused?.field.name]).toEqual([false, 'secretNumber']);
  });
  it('going to the guide’s own note does not leave the field, going anywhere else does', () => {
    at('idNumber').focus();
    put('idNumber', 'ABC1');
    fire('focusout', 'idNumber', { relatedTarget: host });
    expect(shown('idNumber')).toBe('neutral');
    fire('focusout', 'idNumber', { relatedTarget: at('link') });
    expect(shown('idNumber')).toBe('wrong');
    put('idNumber', 'ABC1');
    fire('focusout', 'idNumber', { relatedTarget: null });
    expect(shown('idNumber')).toBe('wrong');
  });
  it('leaving judges what stands there', () => {
    at('idNumber').value = 'ABC1';
    fire('focusout', 'idNumber', { relatedTarget: null });
    expect(shown('idNumber')).toBe('wrong');
    fire('focusout', 'search', { relatedTarget: null });
    // A radio button is never empty, and so counts as left from the first.
    expect(state.fields.filter(({ left }) => left).map(({ field }) => field.name)).toEqual(['idNumber', 'agree']);
  });
});

describe('Caps Lock', () => {
  const key = (name: string, id: string, on: boolean) =>
    fire(name, id, { getModifierState: (lock: string) => on && lock === 'CapsLock' });
  it.each(['keydown', 'keyup'])('is known from each key in a field: %s', (name) => {
    key(name, 'password', true);
    expect(state.capsLock).toBe(true);
    key(name, 'password', false);
    expect(state.capsLock).toBe(false);
  });
  it('is not known from keys elsewhere, nor from an event that says nothing of it', () => {
    key('keydown', 'search', true);
    expect(state.capsLock).toBe(false);
    key('keydown', 'password', true);
    fire('keydown', 'password');
    expect(state.capsLock).toBe(true);
  });
  it('is forgotten at the next box', () => {
    key('keydown', 'password', true);
    at('idNumber').focus();
    expect(state.capsLock).toBe(false);
  });
});

describe('within a component', () => {
  const component = () => {
    const root = document.body.appendChild(document.createElement('x-box')).attachShadow({ mode: 'open' });
    root.innerHTML = '<input id="first"><input id="second">';
    const [first, second] = root.querySelectorAll('input');
    const field = (name: string) => REGISTER.fields.find((one) => one.name === name)!;
    state.show(
      REGISTER,
      [
        { field: field('idNumber'), element: first! },
        { field: field('secretNumber'), element: second! },
      ],
      [],
    );
    return { first: first!, second: second! };
  };
  it.each(['pointerdown', 'keydown', 'focusin'])('a change is heard once it was gone into by %s', (name) => {
    const { first, second } = component();
    second.value = '1234';
    second.dispatchEvent(new Event('change', { bubbles: true }));
    expect(verdict('secretNumber')).toBe('empty');
    first.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
    second.dispatchEvent(new Event('change', { bubbles: true }));
    expect(verdict('secretNumber')).toBe('right');
    stop();
    second.value = '12';
    second.dispatchEvent(new Event('change', { bubbles: true }));
    expect(verdict('secretNumber')).toBe('right');
  });
  it('typing is judged, and the focus is followed', () => {
    const { first, second } = component();
    first.focus();
    first.value = 'ABC123456';
    first.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    expect([verdict('idNumber'), state.focused?.field.name]).toEqual(['right', 'idNumber']);
    // Seen from outside the focus stays in the component.
    second.dispatchEvent(new Event('focusin', { bubbles: true }));
    expect(state.focused?.field.name).toBe('secretNumber');
  });
});

describe('F2', () => {
  let stopKey: () => void;
  const note = document.createElement('div');
  note.tabIndex = -1;
  const noteOf = vi.fn<(name: string) => HTMLElement | null>();
  const press = (target: EventTarget, key: string, init: object = {}) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
    target.dispatchEvent(event);
    return event.defaultPrevented;
  };
  beforeEach(() => {
    note.innerHTML = '';
    document.body.append(note);
    host.tabIndex = 0;
    noteOf.mockReset().mockReturnValue(note);
    stopKey = listenToNoteKey(state, () => host, noteOf);
    at('idNumber').focus();
  });
  afterEach(() => {
    stopKey();
    note.remove();
  });
  it('goes to the note of the field, or to the first button in it', () => {
    expect(press(at('idNumber'), 'F2')).toBe(true);
    expect(noteOf.mock.calls).toEqual([['idNumber']]);
    expect(document.activeElement).toBe(note);
    at('idNumber').focus();
    note.innerHTML = '<p></p><button id="fix"></button><button></button>';
    press(at('idNumber'), 'F2');
    expect(document.activeElement?.id).toBe('fix');
  });
  it.each(['F2', 'Escape'])('%s comes back from it', (key) => {
    host.focus();
    expect(press(host, key)).toBe(true);
    expect(document.activeElement?.id).toBe('idNumber');
  });
  it.each<[string, string, object]>([
    ['another key', 'F3', {}],
    ['Escape in the field, which is the page’s', 'Escape', {}],
    ['Alt', 'F2', { altKey: true }],
    ['Ctrl', 'F2', { ctrlKey: true }],
    ['Meta', 'F2', { metaKey: true }],
    ['Shift', 'F2', { shiftKey: true }],
  ])('not with %s', (_, key, init) => {
    expect(press(at('idNumber'), key, init)).toBe(false);
    expect(document.activeElement?.id).toBe('idNumber');
  });
  it('leaves other keys in the note as they are', () => {
    host.focus();
    expect(press(host, 'Tab')).toBe(false);
    expect(document.activeElement).toBe(host);
  });
  it('does nothing where no note is shown, no field leads, or the guide is gone', () => {
    noteOf.mockReturnValue(null);
    expect(press(at('idNumber'), 'F2')).toBe(false);
    noteOf.mockReturnValue(note);
    at('search').focus();
    expect(press(at('search'), 'F2')).toBe(false);
    at('idNumber').focus();
    stopKey();
    expect(press(at('idNumber'), 'F2')).toBe(false);
  });
  it('is heard although the page keeps keys to itself', () => {
    at('idNumber').addEventListener('keydown', (event) => event.stopPropagation());
    expect(press(at('idNumber'), 'F2')).toBe(true);
  });
});
