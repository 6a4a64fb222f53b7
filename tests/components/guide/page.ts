/**
 * The guide on a page of a test, in jsdom: elements stand below each other, and what has the attribute `hidden` is not
 * seen. Only what the guide says can be tried here; where it stands is tried in real browsers.
 */
import { expect, vi } from 'vitest';
import { GUIDE_TEXTS, type Answers } from './needs.ts';
import { isVisible } from '../../../components/guide/is-visible.ts';
import { runGuide, type RunningGuide } from '../../../components/guide/run-guide.ts';
import { recognise, type Recognition } from '../../../domain/site/recognise.ts';
import type { ChosenLanguages } from '../../../locales/languages.ts';

/** The two forms with the ids and words of the site, and where they stand. */
const label = (id: string, text: string, type = 'text') =>
  `<label for="${id}">${text}</label><input id="${id}" type="${type}">`;
export const REGISTER = `<h1>Register</h1><form>
  ${label('txbIDNumber', 'ID Number')}${label('txbSecretNumber', 'Secret Number')}
  ${label('txbEmailAddress', 'Email Address', 'email')}${label('txbConfirmEmailAddress', 'Confirm Email Address', 'email')}
  ${label('txbPassword', 'Password', 'password')}${label('txbPasswordConfirm', 'Confirm Password', 'password')}
  <input type="radio" name="terms" id="rdoAgree"><label for="rdoAgree">I agree</label>
  <input type="radio" name="terms" id="rdoDisagree"><label for="rdoDisagree">I disagree</label>
  <input type="submit" id="btnSubmit" value="Submit"></form>`;
export const LOGIN = `<h1>Log in</h1><a id="hlRegister" href="Register.aspx">Register</a><p id="said" role="alert"></p><form>
  ${label('txbIDNumber', 'ID Number')}${label('txbPassword', 'Password', 'password')}
  <input type="submit" id="btnLogin" value="Log in"><a id="hlForgottenPassword" href="#">Forgotten Password</a></form>`;
export const AT_REGISTER = '/Members/Register.aspx';
export const AT_LOGIN = '/Members/Login.aspx';

const ROW = 40;
const FAKED = [
  ...(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] as const),
  ...(['requestAnimationFrame', 'cancelAnimationFrame'] as const),
];

/** jsdom lays nothing out and lacks what only makes sense with a layout. */
export function layOut(): void {
  const hidden = (element: Element) => element.closest('[hidden], template, script, style, head') !== null;
  let order: Element[] = [];
  // Asked for hundreds of times between two changes of the page.
  const placeOf = (element: Element) => {
    const inPage = document.body.contains(element);
    if (inPage && (order.length !== document.body.getElementsByTagName('*').length + 1 || !order.includes(element)))
      order = [...document.querySelectorAll('body, body *')];
    return inPage ? order.indexOf(element) : -1;
  };
  const rect = (element: Element) => {
    if (element.classList.contains('probe')) return new DOMRect(0, 0, 100, 0);
    if (hidden(element)) return new DOMRect();
    const top = placeOf(element) * ROW;
    return new DOMRect(20, top, element.matches('input, select, button, a') ? 200 : 300, ROW - 8);
  };
  vi.stubGlobal(
    'DOMRect',
    class {
      readonly x;
      readonly y;
      readonly width;
      readonly height;
      constructor(x = 0, y = 0, width = 0, height = 0) {
        this.x = x;
        this.y = y;
        this.width = width;
        this.height = height;
      }
      get left() {
        return this.x;
      }
      get top() {
        return this.y;
      }
      get right() {
        return this.x + this.width;
      }
      get bottom() {
        return this.y + this.height;
      }
    },
  );
  vi.stubGlobal('visualViewport', null);
  vi.stubGlobal('scrollBy', () => undefined);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly #hear: (entries: object[]) => void;
      constructor(hear: (entries: object[]) => void) {
        this.#hear = hear;
      }
      observe(target: Element) {
        setTimeout(() => this.#hear([{ target, borderBoxSize: [{ blockSize: 30 }] }]));
      }
      unobserve() {}
      disconnect() {}
    },
  );
  Object.assign(Element.prototype, {
    getBoundingClientRect(this: Element) {
      return rect(this);
    },
    checkVisibility(this: Element) {
      return !hidden(this);
    },
    scrollIntoView() {},
  });
  Range.prototype.getBoundingClientRect = function (this: Range) {
    return rect(this.commonAncestorContainer.parentElement ?? document.body) as DOMRect;
  };
  for (const [name, value] of Object.entries({ clientWidth: 400, clientHeight: 700, scrollWidth: 400 }))
    Object.defineProperty(document.documentElement, name, { configurable: true, value });
  Object.defineProperty(window, 'innerWidth', { configurable: true, value: 400 });
  document.elementsFromPoint = () => [];
  const { querySelectorAll: all } = Document.prototype;
  document.querySelectorAll = ((selector: string) =>
    all.call(document, selector === 'dialog:modal' ? 'dialog[open]' : selector)) as typeof document.querySelectorAll;
}

let running: RunningGuide | undefined;

export const ZH: ChosenLanguages = { language: 'zh-TW', secondary: 'en' };

/** Starts the guide on this content of the body; resolves when it is drawn. */
export async function open(body: string, path: string, answers: Partial<Answers> = {}): Promise<RunningGuide> {
  layOut();
  stopClock();
  history.replaceState(null, '', path);
  document.title = 'Results Service for Candidates';
  document.body.innerHTML = body;
  let seen: Recognition | undefined;
  running = runGuide({
    recognise: (roots) => (seen = recognise(document, location.pathname, isVisible, roots)),
    root: { mode: 'open', addStyle: () => undefined },
    languages: ZH,
    folded: false,
    texts: GUIDE_TEXTS,
    fold: answers.fold ?? (() => undefined),
    keepLanguage: answers.keepLanguage ?? (() => undefined),
    clock: Date.now,
    login: {
      near: answers.near ?? (() => undefined),
      sent: answers.sent ?? (() => undefined),
      answered: answers.answered ?? (() => undefined),
      left: answers.left ?? (() => undefined),
      seen: answers.seen ?? (async () => ({ is: 'nothing' })),
      advice: answers.advice ?? (async () => ({ is: 'nothing' })),
      pending: answers.pending ?? false,
      status: answers.status ?? 200,
    },
    results: async () => undefined,
    recognised: () => undefined,
  });
  await vi.waitFor(() => expect(seen).toBeDefined());
  if (seen!.is !== 'unrecognised') await vi.waitFor(() => expect(host()).not.toBeNull());
  await drawn();
  // On a busy machine the first drawing takes longer.
  const { state } = running;
  await vi.waitFor(() => {
    if (state.page && !(host() && state.layout)) throw new Error('not drawn yet');
  }, 5000);
  guideButton('show-all')?.click();
  await drawn();
  return running;
}

/** Takes the guide away; to be called after each test. */
export function close(): void {
  running?.stop();
  running = undefined;
  vi.useRealTimers();
}

/** From now on time passes only by `wait`, so that a test takes no longer than its work. */
export const stopClock = (): unknown => vi.useFakeTimers({ toFake: FAKED });
/** So much time passes, with all that is due in it. */
export const wait = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
/** What has changed is looked at and drawn. */
export const drawn = () => wait(150);

const host = () => document.querySelector('[data-candidate-guide]');
/** An element of the guide by its test id; undefined where it shows none. */
export const part = (id: string) =>
  host()?.shadowRoot?.querySelector<HTMLElement>(`[data-testid="${id}"]`) ?? undefined;
export const guideButton = (id: string) => part(id) as HTMLButtonElement | undefined;
/** All that the guide says. */
export const said = () => host()?.shadowRoot?.querySelector('.guide')?.textContent ?? '';
export const isThere = () => host() !== null;
/** The fields with a note, in its order. */
export const notes = () =>
  [...(host()?.shadowRoot?.querySelectorAll('[data-testid^="line-"]') ?? [])].map((note) =>
    note.getAttribute('data-testid')!.slice('line-'.length),
  );
/** The words of the verdict in the note of a field, with its tone. */
export const verdict = (field: string) => {
  const found = part(`line-${field}`)?.querySelector('[data-testid^="verdict-"]');
  return found
    ? `${found.getAttribute('data-testid')!.slice(8)}: ${found.querySelector('span')?.textContent}`
    : undefined;
};

/** The person types this into a box, and goes on to the next unless told otherwise. */
export async function type(id: string, value: string, leaving = true): Promise<void> {
  const box = document.getElementById(id) as HTMLInputElement;
  box.focus();
  box.value = value;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  if (leaving) box.blur();
  await drawn();
}
