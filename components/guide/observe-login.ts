/** Tells the lock-out guard when a login is sent, and how the page that follows answers it. */
import type { LoginAnswer } from '../../domain/lockout/guard.ts';
import type { SiteNotice } from '../../domain/site/site-texts.ts';
import type { PageName } from '../../domain/site/site-map-shape.ts';
import type { GuideState } from './guide-state.svelte.ts';

/**
 * How this page answers a login. Wording of a refusal is not known for certain, but a Web Forms
 * page that comes back from the server brings the typed ID Number in its HTML, and one opened
 * anew does not.
 */
export function loginAnswer(page: PageName, notices: readonly SiteNotice[], idInHtml: string): LoginAnswer {
  if (page === 'home' || page === 'myDetails') return 'signedIn';
  if (page !== 'login') return 'silent';
  const names = notices.map(({ name }) => name);
  if (names.includes('locked')) return 'locked';
  if (names.includes('refused')) return 'refused';
  // The site's own checks stopped it before any password was compared.
  if (names.some((name) => name === 'required' || name === 'maintenance')) return 'silent';
  return names.includes('unknown') || idInHtml !== '' ? 'refused' : 'signedOut';
}

/** Less than the half minute of rest after which a browser ends the background. */
const NEAR_AGAIN_MS = 10_000;

/**
 * Calls `near` while the person is at the login form, at most every ten seconds. Firefox loses what
 * is sent to a sleeping background by a page that goes at once, so it must be awake before the login
 * is sent. Returns the way to stop.
 */
export function listenToNearLogin(state: GuideState, near: () => void): () => void {
  const stop = new AbortController();
  let last = -Infinity;
  const tell = (event: Event) => {
    if (state.page?.name !== 'login' || event.timeStamp - last < NEAR_AGAIN_MS) return;
    const field = state.at(event.target)?.field.name;
    if (field !== 'idNumber' && field !== 'password' && field !== 'submit') return;
    last = event.timeStamp;
    near();
  };
  for (const name of ['focusin', 'input', 'pointerover', 'pointerdown'])
    window.addEventListener(name, tell, { capture: true, passive: true, signal: stop.signal });
  return () => stop.abort();
}

/** Calls `sent` with the ID Number when the person sends the login form. Returns the way to stop. */
export function listenToLogin(state: GuideState, sent: (idNumber: string) => void): () => void {
  const stop = new AbortController();
  let lastSent = -Infinity;
  const send = (event: Event) => {
    const id = state.named('idNumber');
    const password = state.named('password');
    if (state.page?.name !== 'login' || !id?.value.trim() || !password?.value) return;
    // A click, the Enter key and the form's own event may all tell of the same sending.
    if (event.timeStamp - lastSent < 1000) return;
    lastSent = event.timeStamp;
    sent(id.value.trim().slice(0, 40));
  };
  const options = { capture: true, passive: true, signal: stop.signal };
  window.addEventListener('submit', send, options);
  window.addEventListener(
    'click',
    (event) => {
      const button = state.named('submit')?.element;
      if (button && event.target instanceof Node && button.contains(event.target)) send(event);
    },
    options,
  );
  window.addEventListener(
    'keydown',
    (event) => {
      const inForm = state.at(event.target)?.field.name;
      if (event.key === 'Enter' && !event.isComposing && (inForm === 'idNumber' || inForm === 'password')) send(event);
    },
    options,
  );
  return () => stop.abort();
}
