/** The ID Number that is signed in on the site outside every container, for the extension's own pages. */
import { browser } from 'wxt/browser';
import { whoIs } from '../../domain/session/selectors.ts';
import { DEFAULT_STORE, readSession, SESSION_KEY } from '../../domain/session/session.ts';
import { NUMBERS_KEY, readNumbers } from './state-store.ts';

/** Undefined where nobody is known to be, or the login was before the last start of the browser. */
export async function signedInNumber(): Promise<string | undefined> {
  const [{ [SESSION_KEY]: stored }, { [NUMBERS_KEY]: numbers }] = await Promise.all([
    browser.storage.local.get(SESSION_KEY),
    browser.storage.session.get(NUMBERS_KEY),
  ]);
  const session = readSession(stored);
  const who = session && whoIs(session, DEFAULT_STORE, Date.now());
  return who?.is === 'person' ? readNumbers(numbers)[who.account] : undefined;
}

/** Calls back whenever the session has changed. */
export function onSignedInChanged(changed: (idNumber: string | undefined) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (SESSION_KEY in changes) void signedInNumber().then(changed);
  });
}
