/** What pages tell of logins, taken into the session: one message, one transaction over session and watch. */
import type { GuideMessage } from '../../domain/messages/messages.ts';
import type { Reading } from '../../domain/results/reading.ts';
import { NO_ADVICE, shortMask, type AccountAdvice } from '../../domain/session/advice-message.ts';
import { reduce } from '../../domain/session/reduce.ts';
import { adviceFor, mayTellResult } from '../../domain/session/selectors.ts';
import type { Session, SessionEvent } from '../../domain/session/session.ts';
import { showsOf } from '../../domain/watch/outcome.ts';
import { takeVisit } from '../../domain/watch/take-page.ts';
import type { WatchState } from '../../domain/watch/watch-state.ts';
import type { StateStore } from '../../platform/session/state-store.ts';
import { isInFront } from '../../platform/tabs.ts';
import { pageContent } from '../../platform/watch/page-content.ts';

type Of<Type extends GuideMessage['type']> = Extract<GuideMessage, { type: Type }>;
export type LoginMessage = Of<'login.sent' | 'login.answered' | 'login.left' | 'login.advice' | 'page.seen'>;

/** Where a message comes from: the tab, and its cookie store (in Firefox a container's). */
export interface PageSender {
  readonly tab: number;
  readonly store: string;
}

/** What the watch does with it. */
export interface LoginWatch {
  /** The watch, which knows from now on whose account on the list this is. Part of a transaction. */
  readonly withLogin: (watch: WatchState, idNumber: string, account: string) => Promise<WatchState>;
  /** Session or watch have changed. */
  readonly wake: () => void;
}

/** Each message takes its place in the store's queue at once, so that they are taken in as they came. */
export function loginMessages(state: StateStore, watch: LoginWatch) {
  const change: StateStore['change'] = async (work) => {
    const after = await state.change(work);
    watch.wake();
    return after;
  };
  const event = (one: SessionEvent) => change(({ session }) => ({ session: reduce(session, one) }));

  const sent = ({ idNumber, page, sentAt }: Of<'login.sent'>, sender: PageSender) => {
    // Ahead of the queue and of the slow hash: the page that answers may be there before they are done.
    const flagged = state.expectAnswer();
    return change(async (before) => {
      await flagged;
      const account = await state.accountOf(idNumber);
      await state.rememberNumber(account, idNumber);
      const one = { is: 'loginSubmitted', now: Date.now(), ...sender, account, doc: page.doc, sentAt } as const;
      // Without the list the login is heard all the same.
      const noted = before.watch && (await watch.withLogin(before.watch, idNumber, account).catch(() => before.watch));
      return { session: reduce(before.session, one), watch: noted };
    });
  };

  const seen = async (message: Of<'page.seen'>, sender: PageSender): Promise<AccountAdvice> => {
    const { page, shows, idNumber, fromSite } = message;
    // Only an answer to a login that was not heard needs it; the hash is slow.
    const hashed = fromSite && idNumber !== undefined && (shows === 'refused' || shows === 'locked');
    const { session } = await change(async (before) => {
      const account = hashed && { account: await state.accountOf(idNumber) };
      const one = { is: 'pageSeen', now: Date.now(), ...sender, page, shows, ...account } as const;
      return { session: reduce(before.session, one) };
    });
    return shows === 'login' || shows === 'refused' || shows === 'locked' ? advice(session, idNumber) : NO_ADVICE;
  };

  const advice = async (session: Session, idNumber: string | undefined): Promise<AccountAdvice> => {
    if (Object.keys(session.tries).length === 0) return NO_ADVICE;
    const asked = idNumber === undefined ? undefined : await state.accountOf(idNumber);
    const given = adviceFor(session, asked, Date.now());
    const number = idNumber ?? (given.account === undefined ? undefined : await state.numberOf(given.account));
    return { ...given.advice, ...(number !== undefined && { account: shortMask(number) }) };
  };

  return {
    answer: async (message: LoginMessage, sender: PageSender): Promise<AccountAdvice> => {
      switch (message.type) {
        case 'login.sent':
          await sent(message, sender);
          return NO_ADVICE;
        case 'login.answered':
          await event({
            is: 'loginAnswered',
            now: Date.now(),
            ...sender,
            doc: message.page.doc,
            shows: message.shows,
          });
          return NO_ADVICE;
        case 'login.left':
          await event({ is: 'loginLeft', now: Date.now(), ...sender, doc: message.page.doc, at: message.at });
          return NO_ADVICE;
        case 'page.seen':
          return seen(message, sender);
        case 'login.advice':
          return advice((await state.read()).session, message.idNumber);
      }
    },

    /** The home page as it was read: it may be the answer to a login, and is as good as a look. */
    visited: async (reading: Reading, { page }: Of<'results.read'>, { tab, store }: PageSender): Promise<void> => {
      await change(async (before) => {
        const content = await pageContent(reading, state.nameOf);
        const visit = { tab, store, page, inFront: await isInFront(tab) };
        const now = Date.now();
        const name = content.name !== undefined && { name: content.name };
        const shows = content.is === 'cannotTell' ? 'signedIn' : showsOf(content.is);
        const session = reduce(before.session, { is: 'pageSeen', now, tab, store, page, shows, ...name });
        if (!before.watch) return { session };
        return { session, watch: takeVisit(session, before.watch, content, visit, now, () => Math.random()) };
      });
    },

    /** The ID Number of whom this page is, to keep its results by; undefined where that is not known. */
    ownerOf: async (reading: Reading, { page }: Of<'results.keep'>, sender: PageSender) => {
      const { session } = await state.read();
      const { name } = await pageContent(reading, state.nameOf);
      const told = mayTellResult(session, { ...sender, page, now: Date.now(), ...(name !== undefined && { name }) });
      return told.is === 'person' ? state.numberOf(told.account) : undefined;
    },

    /** The extension was updated, or could not listen for another reason. */
    nobodyListened: () => event({ is: 'updated', now: Date.now() }),
    /** The computer is shared from now on: nothing of former logins stays. */
    forgetAll: () => event({ is: 'erased', now: Date.now() }),
  };
}
