/**
 * The candidate to go on to once the one who is signed in has logged out, by the list's own key. In the browser's memory
 * only: the popup that the person chose it in closes before they log out.
 */
import { browser } from 'wxt/browser';

const NEXT_KEY = 'nextCandidate';
/** After this the choice is no longer meant. */
const MEANT_MS = 10 * 60_000;

interface Next {
  readonly id: string;
  /** ms since 1970 */
  readonly at: number;
  /** The popup was opened for it. That happens once. */
  readonly offered?: true;
}

async function read(): Promise<Next | undefined> {
  const next = (await browser.storage.session.get(NEXT_KEY))[NEXT_KEY] as Next | undefined;
  return next && Math.abs(Date.now() - next.at) < MEANT_MS ? next : undefined;
}
const write = (next: Next) => browser.storage.session.set({ [NEXT_KEY]: next });

export async function nextCandidate(): Promise<string | undefined> {
  return (await read())?.id;
}

export function keepNext(id: string): Promise<void> {
  return write({ id, at: Date.now() });
}

export function forgetNext(): Promise<void> {
  return browser.storage.session.remove(NEXT_KEY);
}

/** A login page asks: opens the popup, where that candidate comes first. At most once, and only where a browser lets it. */
export async function offerNext(windowId: number | undefined): Promise<void> {
  const next = await read();
  if (!next || next.offered) return;
  await write({ ...next, offered: true });
  // Firefox opens no popup without a click; the login's note and the toolbar still do.
  await browser.action.openPopup(windowId === undefined ? {} : { windowId }).catch(() => undefined);
}
