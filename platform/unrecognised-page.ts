/** Why the last page was not recognised: the reader's reason and the page's length, without any of its text. */
import { browser } from 'wxt/browser';
import type { Reading } from '../domain/results/reading.ts';

const UNRECOGNISED_KEY = 'unrecognisedPage';

export async function keepUnrecognised(reading: Reading, length: number): Promise<void> {
  if (reading.is === 'cannotTell')
    await browser.storage.local.set({ [UNRECOGNISED_KEY]: { why: reading.why, length, at: Date.now() } });
}

export async function unrecognisedPage(): Promise<unknown> {
  return (await browser.storage.local.get(UNRECOGNISED_KEY))[UNRECOGNISED_KEY];
}
