/** What a signed-in page says of its owner. The list holds no official names, so a name only tells whether it changed. */
import { browser } from 'wxt/browser';
import { accountHash } from '../../domain/session/account-hash.ts';
import type { Reading } from '../../domain/results/reading.ts';
import { UNATTRIBUTED, type Attribution } from '../../domain/watch/outcome.ts';
import { readWatch, WATCH_KEY, watchedBy } from '../../domain/watch/watch-state.ts';

const SALT_KEY = 'watchSalt';

export async function attribute(reading: Reading): Promise<Attribution> {
  if (reading.is !== 'available' && reading.is !== 'notYet') return UNATTRIBUTED;
  const kept = readWatch((await browser.storage.local.get(WATCH_KEY))[WATCH_KEY]);
  // Where a page shows several exams, the one that is waited for matters.
  const own =
    kept.is === 'read' && kept.state.session.who.is === 'candidate'
      ? watchedBy(kept.state, kept.state.session.who.key)?.exam
      : undefined;
  const exams = reading.is === 'available' ? reading.results.map(({ exam }) => exam) : [];
  const exam = exams.includes(own) ? own : exams[0];
  return {
    who: { is: 'unknown' },
    ...(exam && { exam }),
    ...(reading.candidateName && { mark: await markOf(reading.candidateName) }),
  };
}

async function markOf(name: string): Promise<string> {
  const kept: unknown = (await browser.storage.local.get(SALT_KEY))[SALT_KEY];
  const salt = typeof kept === 'string' ? kept : crypto.randomUUID();
  if (salt !== kept) await browser.storage.local.set({ [SALT_KEY]: salt });
  return accountHash(crypto.subtle, name, salt);
}
