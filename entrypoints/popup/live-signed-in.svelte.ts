/** The ID Number that is signed in to the site now, as the background keeps it in memory. */
import { browser } from 'wxt/browser';
import { readSignedIn, SIGNED_IN_KEY } from '../../domain/signed-in/signed-in.ts';

export async function liveSignedIn(): Promise<() => string | undefined> {
  const stored = (await browser.storage.session.get(SIGNED_IN_KEY))[SIGNED_IN_KEY];
  let idNumber = $state(readSignedIn(stored)?.idNumber);
  browser.storage.session.onChanged.addListener((changes) => {
    if (SIGNED_IN_KEY in changes) idNumber = readSignedIn(changes[SIGNED_IN_KEY]?.newValue)?.idNumber;
  });
  return () => idNumber;
}
