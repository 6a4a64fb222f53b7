/**
 * The page's side of the lock-out guard: tells the background of logins and of the documents that may answer them,
 * and asks it what to say of the account in the box, before the person presses the button.
 */
import type { AccountAdvice } from '../../domain/session/advice-message.ts';
import type { PageShows } from '../../domain/session/page.ts';
import type { PageName } from '../../domain/site/site-map-shape.ts';
import { knownText, type SiteNotice } from '../../domain/site/site-texts.ts';
import type { GuideState } from './guide-state.ts';
import { isVisible } from './is-visible.ts';

export interface LoginNeeds {
  /** Wakes the background. */
  readonly near: () => void;
  /** The form is being sent. */
  readonly sent: (idNumber: string) => void;
  /** The answer came into the same document. */
  readonly answered: (shows: 'refused' | 'locked' | 'signedIn') => void;
  /** The document is left, and nothing was pressed in it since its form was sent. */
  readonly left: () => void;
  /** A document has come. `id`: what stands in the login's box; `fromSite`: the site has put it there. */
  readonly seen: (
    shows: PageShows,
    id: { readonly idNumber: string; readonly fromSite: boolean } | undefined,
  ) => Promise<AccountAdvice>;
  /** Undefined: of any account on this device. */
  readonly advice: (idNumber: string | undefined) => Promise<AccountAdvice>;
  /** True where this document may answer a login. */
  readonly pending: boolean;
  /** The HTTP status of the document; 0 where it is not known. */
  readonly status: number;
}

/**
 * What a document shows.
 * @param page undefined where it is none of the known pages
 * @param status 0 where it is not known
 * @param words what is said large on it; only a page that is not known is judged by it
 */
export function pageShows(
  page: PageName | undefined,
  notices: readonly Pick<SiteNotice, 'name'>[],
  status: number,
  words: readonly string[],
): PageShows {
  if (status >= 400) return 'failed';
  if (page === 'home' || page === 'myDetails') return 'signedIn';
  const names = notices.map(({ name }) => name);
  if (names.includes('locked')) return 'locked';
  if (page === 'login') {
    if (names.includes('refused')) return 'refused';
    // The site's own check of the boxes came before any password was compared.
    return names.includes('required') ? 'other' : 'login';
  }
  if (page !== undefined) return 'other';
  const said = words.map(knownText);
  if (said.includes('locked')) return 'locked';
  return said.includes('refused') ? 'refused' : 'other';
}

/** Less than the half minute of rest after which a browser ends the background. */
const NEAR_AGAIN_MS = 10_000;
const STAY_NEAR_MS = 20_000;
/** Of a page's texts, so many are searched for the site's words. */
const MOST_TEXTS = 600;

export function guardLogin(
  state: GuideState,
  login: LoginNeeds,
): {
  /** From the first page on that the guide knows. */
  readonly listen: () => void;
  readonly look: (page: PageName | undefined) => void;
  readonly stop: () => void;
} {
  const stopping = new AbortController();
  const on = (name: string, hear: (event: Event) => void) =>
    window.addEventListener(name, hear, { capture: true, passive: true, signal: stopping.signal });

  /** What the background was told of this document. */
  let seen: 'login' | 'other' | undefined;
  /** The form of this document was sent, and no answer was read in it. */
  let awaiting = false;
  /** Since then the person has pressed something: what comes now may be what they went to, and no answer. */
  let pressed = false;
  let historyLength = 0;
  /** What the page said already when it was sent. */
  let saidBefore: ReadonlySet<string> = new Set();
  let asked: string | undefined;
  let asking = 0;
  let nearAt = -Infinity;

  const isLogin = () => state.page?.name === 'login';
  const typed = () => state.named('idNumber')?.value.trim().slice(0, 40) ?? '';
  const near = () => {
    nearAt = performance.now();
    login.near();
  };

  const advise = async (advice: Promise<AccountAdvice>) => {
    const mine = (asking += 1);
    const given = await advice;
    if (mine === asking && isLogin() && !stopping.signal.aborted) state.advise(given);
  };
  /** Of the account in the box; of any on this device while it is empty. */
  const ask = () => {
    const id = typed();
    if (!isLogin() || id === asked) return;
    asked = id;
    void advise(login.advice(id === '' ? undefined : id));
  };

  const saidOnPage = (): string[] => {
    const said = [document.title];
    const texts = document.createTreeWalker(document.body, 4 /* texts */);
    for (let count = 0; count < MOST_TEXTS && texts.nextNode(); count += 1) {
      const text = (texts.currentNode.nodeValue ?? '').replace(/\s+/g, ' ').trim();
      const place = texts.currentNode.parentElement;
      if (text.length > 3 && place && isVisible(place)) said.push(text.slice(0, 300));
    }
    return said;
  };
  const answerHere = () => {
    const fresh = saidOnPage().filter((text) => !saidBefore.has(text));
    const said = fresh.map(knownText);
    const shows = said.includes('locked') ? 'locked' : said.includes('refused') ? 'refused' : undefined;
    if (!shows) return;
    awaiting = false;
    login.answered(shows);
    asked = undefined;
    ask();
  };

  const look = (page: PageName | undefined) => {
    if (seen === 'login' && (page === 'home' || page === 'myDetails')) {
      seen = 'other';
      if (awaiting && !pressed) login.answered('signedIn');
      awaiting = false;
    }
    if (awaiting) answerHere();
    // A form that is drawn late, or in place of somebody's page, is told of when it is there.
    if (seen === 'login' || (seen === 'other' && page !== 'login')) return;
    seen = page === 'login' ? 'login' : 'other';
    if (page === 'login') {
      const element = state.named('idNumber')?.element as HTMLInputElement | undefined;
      const fromSite = element?.defaultValue.trim() ?? '';
      const idNumber = (fromSite || typed()).slice(0, 40);
      asked = typed();
      const id = idNumber === '' ? undefined : { idNumber, fromSite: fromSite !== '' };
      void advise(login.seen(pageShows(page, state.notices, login.status, []), id));
    } else if (login.pending && page !== 'home') {
      // The home page is told of with what it says.
      void login.seen(pageShows(page, state.notices, login.status, page ? [] : saidOnPage()), undefined);
    }
  };

  const isNear = (target: EventTarget | null) => {
    const name = state.at(target)?.field.name;
    return name === 'idNumber' || name === 'password' || name === 'submit';
  };
  /** One press may come as a key, a click and the form's own event; two presses come as two of each. */
  let heard: 'keydown' | 'click' | undefined;
  const send = (event: Event) => {
    const id = typed();
    if (!isLogin() || id === '' || !state.named('password')?.value) return;
    const { type } = event;
    // The browser itself clicks the button for the Enter key.
    const isEcho = type === 'submit' ? heard !== undefined : type === 'click' && heard === 'keydown';
    heard = type === 'click' || type === 'keydown' ? type : undefined;
    pressed = false;
    if (isEcho) return;
    historyLength = history.length;
    saidBefore = new Set(saidOnPage());
    awaiting = true;
    login.sent(id);
  };
  const press = (event: Event) => {
    const { key } = event as KeyboardEvent;
    if (event.isTrusted && (event.type !== 'keydown' || key === 'Enter' || key === ' ')) pressed = true;
  };
  let staying: ReturnType<typeof setInterval> | undefined;
  const listen = () => {
    /**
     * Firefox loses what is sent to a sleeping background by a page that goes at once, so it must be awake before the
     * login is sent.
     */
    for (const name of ['focusin', 'input', 'change', 'pointerover', 'pointerdown', 'keydown'])
      on(name, ({ target }) => {
        if (!isLogin() || !isNear(target)) return;
        if (performance.now() - nearAt > NEAR_AGAIN_MS) near();
        // A password manager's values come without a key, and some browsers show them to scripts only after a gesture.
        if (name !== 'focusin' && name !== 'pointerover') ask();
      });
    staying = setInterval(() => {
      if (isLogin() && !document.hidden && state.named('password')?.value) near();
    }, STAY_NEAR_MS);

    for (const name of ['pointerdown', 'click', 'keydown']) on(name, press);
    // By Back or Forward within the document; an address that a script sets makes the history longer.
    on('popstate', () => (pressed ||= history.length === historyLength));
    on('pagehide', () => {
      if (awaiting && !pressed) login.left();
    });

    on('submit', send);
    on('click', (event) => {
      const button = state.named('submit')?.element;
      if (button && event.target instanceof Node && button.contains(event.target)) send(event);
    });
    on('keydown', (event) => {
      const { key, isComposing, repeat } = event as KeyboardEvent;
      const name = state.at(event.target)?.field.name;
      if (key === 'Enter' && !isComposing && !repeat && (name === 'idNumber' || name === 'password')) send(event);
    });
  };

  return {
    listen,
    look,
    stop: () => {
      stopping.abort();
      clearInterval(staying);
    },
  };
}
