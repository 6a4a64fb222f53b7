// @vitest-environment jsdom
/** The one element that the guide adds to a page. */
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { addGuideHost, ON_SITE, removeLeftoverHost, type GuideHost } from '../../../components/guide/guide-host.ts';
import { layOut } from './page.ts';

let host: GuideHost;
const root = () => host.element.shadowRoot!;
const add = (addStyle: (root: ShadowRoot, css: string) => void = () => undefined) =>
  (host = addGuideHost({ mode: 'open', addStyle }, 'p { color: red }'));
const html = (text: string) => {
  const made = document.createElement('div');
  made.innerHTML = text;
  return made.firstElementChild as HTMLElement;
};

beforeAll(layOut);
afterEach(() => {
  host.remove();
  document.body.innerHTML = '';
});
afterAll(() => void vi.unstubAllGlobals());

it('stands after the body, with a probe and nothing else', () => {
  add();
  expect(host.element.outerHTML).toBe('<div data-candidate-guide=""></div>');
  expect(document.documentElement.lastElementChild).toBe(host.element);
  expect(root().innerHTML).toBe('<div class="probe"></div>');
  expect(host.probe).toBe(root().firstElementChild);
});
it('is closed to the page on the site, with its style within', () => {
  const attached = vi.spyOn(Element.prototype, 'attachShadow');
  host = addGuideHost(ON_SITE, 'p { color: red }');
  expect(host.element.shadowRoot).toBeNull();
  expect(attached.mock.calls).toEqual([[{ mode: 'closed' }]]);
  const within = attached.mock.results[0]!.value as ShadowRoot;
  expect(within.innerHTML).toBe('<style>p { color: red }</style><div class="probe"></div>');
  attached.mockRestore();
});
it('takes each style sheet once', () => {
  const styled = vi.fn();
  add(styled);
  host.addStyle('b { color: blue }');
  host.addStyle('b { color: blue }');
  host.addStyle('p { color: red }');
  expect(styled.mock.calls.map(([within, css]) => [within === root(), css])).toEqual([
    [true, 'p { color: red }'],
    [true, 'b { color: blue }'],
  ]);
});
it('draws one guide in place of the one before, and finds notes in it', () => {
  add();
  const first = html('<div><p data-testid="line-idNumber"></p></div>');
  host.draw(first);
  expect(host.note('idNumber')).toBe(first.firstElementChild);
  expect(host.note('email')).toBeNull();
  const second = html('<div><p data-testid="line-email"></p></div>');
  host.draw(second);
  expect([...root().children]).toEqual([host.probe, second]);
  expect(host.note('idNumber')).toBeNull();
});
it('goes into the last modal dialog, and out of one that was closed', () => {
  document.body.innerHTML = '<dialog id="one" open></dialog><dialog id="two" open></dialog><dialog></dialog>';
  add();
  expect(host.element.parentElement?.id).toBe('two');
  document.getElementById('two')!.removeAttribute('open');
  host.keepOnTop();
  expect(host.element.parentElement?.id).toBe('one');
  document.getElementById('one')!.removeAttribute('open');
  host.keepOnTop();
  expect(host.element.parentElement).toBe(document.documentElement);
});
it('is not moved where it stands well: its scripts and its focus would be lost', () => {
  add();
  document.documentElement.append(document.createElement('aside'));
  host.keepOnTop();
  expect(document.documentElement.lastElementChild?.localName).toBe('aside');
  document.documentElement.lastElementChild!.remove();
});
it('leaves nothing, also of a former script', () => {
  add();
  host.remove();
  expect(host.element.isConnected).toBe(false);
  document.body.innerHTML = '<div data-candidate-guide></div><p></p><div data-candidate-guide></div>';
  removeLeftoverHost();
  expect(document.body.innerHTML).toBe('<p></p>');
});

describe('what a person does in it', () => {
  it.each([
    ...['keydown', 'keypress', 'keyup', 'click', 'dblclick', 'auxclick', 'contextmenu', 'pointerdown', 'pointerup'],
    ...['mousedown', 'mouseup', 'touchstart', 'touchend', 'focusin', 'focusout'],
  ])('is not for the page: %s', (name) => {
    add();
    const drawn = html('<p></p>');
    host.draw(drawn);
    const [inGuide, inPage] = [vi.fn(), vi.fn()];
    drawn.addEventListener(name, inGuide);
    document.addEventListener(name, inPage);
    drawn.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
    document.removeEventListener(name, inPage);
    expect([inGuide.mock.calls.length, inPage.mock.calls.length]).toEqual([1, 0]);
  });
  it('goes on to the page where it is the page’s: a wheel', () => {
    add();
    const inPage = vi.fn();
    document.addEventListener('wheel', inPage);
    host.probe.dispatchEvent(new Event('wheel', { bubbles: true, composed: true }));
    document.removeEventListener('wheel', inPage);
    expect(inPage).toHaveBeenCalledOnce();
  });
});
