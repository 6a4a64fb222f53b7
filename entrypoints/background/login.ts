/** What pages tell of logins, taken into the session: one message, one transaction over session and watch. */
import type { GuideMessage } from '../../domain/messages/messages.ts';
import type { Reading } from '../../domain/results/reading.ts';
import { NO_ADVICE, shortMask, type AccountAdvice } from '../../domain/session/advice-message.ts';
import { reduce } from '../../domain/session/reduce.ts';
import { adviceFor, mayTellResult } from '../../domain/session/selectors.ts';
import type { Session, SessionEvent } from '../../domain/session/session.ts';
import { showsOf } from '../../domain/watch/outcome.ts';
import { takeVisit } from '../../domain/watch/take-page.ts';
import type { StateStore } from '../../platform/session/state-store.ts';
import { isInFront } from '../../platform/tabs.ts';
import { pageContent } from '../../platform/watch/page-content.ts';

type Of<Type extends GuideMessage['type']> = Extract<GuideMessage, { type: Type }>;
export type LoginMessage = Of<'login.sent' | 'login.answered' | 'login.advice' | 'page.seen'>;

/** Where a message comes from: the tab, and its cookie store (in Firefox a container's). */
export interface PageSender {
  readonly tab: number;
  readonly store: string;
}

/** What the watch does with it. */
export interface LoginWatch {
  /** Notes whose ID Number this is on the list, before the answer to the login comes. */
  readonly loginHeard: (idNumber: string, account: string) => Promise<void>;
  /** Session or watch have changed. */
  readonly wake: () => void;
}

export function loginMessages(state: StateStore, watch: LoginWatch) {
  /** In the order in which they came, since each may change what the next one means. */
  let queue: Promise<unknown> = Promise.resolve();
  const inOrder = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };
  const event = async (one: SessionEvent): Promise<Session> => {
    const { session } = await state.event(one);
    watch.wake();
    return session;
  };

  const sent = async ({ idNumber, page, sentAt }: Of<'login.sent'>, sender: PageSender) => {
    const account = await state.accountOf(idNumber);
    await state.rememberNumber(account, idNumber);
    // Without the list the login is heard all the same.
    await watch.loginHeard(idNumber, account).catch(() => undefined);
    await event({ is: 'loginSubmitted', now: Date.now(), ...sender, account, doc: page.doc, sentAt });
  };

  const seen = async (message: Of<'page.seen'>, sender: PageSender): Promise<AccountAdvice> => {
    const { page, shows, idNumber, fromSite } = message;
    // Only an answer to a login that was not heard needs it; the hash is slow.
    const hashed = fromSite && idNumber !== undefined && (shows === 'refused' || shows === 'locked');
    const account = hashed ? { account: await state.accountOf(idNumber) } : {};
    const session = await event({ is: 'pageSeen', now: Date.now(), ...sender, page, shows, ...account });
    return shows === 'login' || shows === 'refused' || shows === 'locked' ? advice(session, idNumber) : NO_ADVICE;
  };

  const advice = async (session: Session, idNumber: string | undefined): Promise<AccountAdvice> => {
    if (Object.keys(session.tries).length === 0) return NO_ADVICE;
    const asked = idNumber === undefined ? undefined : await state.accountOf(idNumber);
    const given = adviceFor(session, asked, Date.now());
    const number = idNumber ?? (given.account === undefined ? undefined : await state.numberOf(given.account));
    return { ...given.advice, ...(number !== undefined && { account: shortMask(number) }) };
  };

  const nameOn = async (reading: Reading): Promise<{ readonly name?: string }> => {
    const { candidateName } = reading as { readonly candidateName?: string };
    return candidateName === undefined ? {} : { name: await state.nameOf(candidateName) };
  };

  return {
    answer: async (message: LoginMessage, sender: PageSender): Promise<AccountAdvice> => {
      switch (message.type) {
        case 'login.sent': {
          // Ahead of the queue and of the slow hash: the page that answers may be there before they are done.
          const flagged = state.expectAnswer();
          await inOrder(async () => {
            await flagged;
            await sent(message, sender);
          });
          return NO_ADVICE;
        }
        case 'login.answered': {
          const { page, shows } = message;
          await inOrder(() => event({ is: 'loginAnswered', now: Date.now(), ...sender, doc: page.doc, shows }));
          return NO_ADVICE;
        }
        case 'page.seen':
          return inOrder(() => seen(message, sender));
        case 'login.advice':
          return inOrder(async () => advice((await state.read()).session, message.idNumber));
      }
    },

    /** The home page as it was read: it may be the answer to a login, and is as good as a look. */
    visited: (reading: Reading, { page }: Of<'results.read'>, { tab, store }: PageSender): Promise<void> =>
      inOrder(async () => {
        const content = await pageContent(reading, state.nameOf);
        const visit = { tab, store, page, inFront: await isInFront(tab) };
        await state.change(({ session, watch }) => {
          const now = Date.now();
          const name = content.name !== undefined && { name: content.name };
          const seen = reduce(session, { is: 'pageSeen', now, tab, store, page, shows: showsOf(content.is), ...name });
          return {
            session: seen,
            ...(watch && { watch: takeVisit(seen, watch, content, visit, now, () => Math.random()) }),
          };
        });
        watch.wake();
      }),

    /** The ID Number of whom this page is, to keep its results by; undefined where that is not known. */
    ownerOf: (reading: Reading, { page }: Of<'results.keep'>, sender: PageSender) =>
      inOrder(async () => {
        const { session } = await state.read();
        const told = mayTellResult(session, { ...sender, page, now: Date.now(), ...(await nameOn(reading)) });
        return told.is === 'person' ? state.numberOf(told.account) : undefined;
      }),

    /** The extension was updated, or could not listen for another reason. */
    nobodyListened: () => inOrder(() => event({ is: 'updated', now: Date.now() })),
  };
}
