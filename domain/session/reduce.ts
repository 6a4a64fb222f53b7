/**
 * What each event changes in the session. Pure. Every rule errs towards "unknown": a belief needs its own
 * evidence, and whatever may have changed who is signed in ends it.
 */
import {
  NO_SESSION,
  NO_STORE,
  type PendingLogin,
  type Session,
  type SessionEvent,
  type StoreSession,
} from './session.ts';
import { isAlike, isWholeName } from './name-key.ts';
import { type PageId, type PageShows } from './page.ts';
import { afterLock, afterPress, afterRefusal, isCurrent, setBack } from './tries.ts';

/** Browsers and servers give up by then: a login without an answer is no longer under way. */
export const UNDER_WAY_MS = 5 * 60_000;
/**
 * The navigation of the document that answers a form begins when the form is sent, within a page's own handlers.
 * One that begins later is somebody's own visit, and tells nothing of the login: nobody presses a button and then
 * a link in this time. Where the page does not say that it comes from the login page, less is allowed.
 */
const STARTS_WITHIN_MS = { login: 400, afterLogin: 400, none: 150 };
/** Of so many tabs the latest document is remembered; one that is forgotten counts as opened when it is heard of again. */
const PAGES_KEPT = 40;
/** Clocks of two pages may be rounded differently. */
const CLOCKS_DIFFER_MS = 200;

export function reduce(before: Session, event: SessionEvent): Session {
  const session = tidy(next(before, event.now), event.now);
  switch (event.is) {
    case 'loginSubmitted':
      return loginSubmitted(session, event);
    case 'loginAnswered':
      return loginAnswered(session, event);
    case 'loginLeft':
      return loginLeft(session, event);
    case 'pageSeen':
      return pageSeen(session, event);
    case 'lookFinished':
      return lookFinished(session, event);
    case 'signedOut':
      return ended(session, event.store, 'signedOut', event.now);
    case 'updated':
    case 'started':
      return nobodyListened(session, event.now);
    case 'erased':
      return { ...NO_SESSION, count: session.count, lastAt: event.now };
  }
}

type Event<Is extends SessionEvent['is']> = Extract<SessionEvent, { is: Is }>;

/** The store's part of the session. */
export function storeOf(session: Session, store: string): StoreSession {
  return session.stores[store] ?? NO_STORE;
}

/** Logins in this store that the site may still be working on, whether or not an answer is awaited. */
export function underWay(session: Session, store: string, now: number): readonly PendingLogin[] {
  return session.pending.filter((one) => one.store === store && Math.abs(now - one.at) < UNDER_WAY_MS);
}

/**
 * Those of them that may change who is signed in: another login of the person who is known to be in cannot. Whose
 * pages this store is shown is not known while there is one.
 */
export function unsettled(session: Session, store: string, now: number): readonly PendingLogin[] {
  const { is, account } = storeOf(session, store);
  return underWay(session, store, now).filter((one) => is !== 'person' || one.account !== account);
}

/** Accounts that go by this name. */
export function ownersOf(session: Session, name: string | undefined): readonly string[] {
  return name === undefined ? [] : accountsWith(session, ({ known }) => known.includes(name));
}

/** The one account that a whole name stands for; undefined where another account's page may bear it as well. */
export function onlyOwnerOf(session: Session, name: string | undefined): string | undefined {
  if (name === undefined || !isWholeName(name)) return undefined;
  const [only, ...others] = ownersOf(session, name);
  const may = accountsWith(session, ({ known, claimed }) => [...known, ...claimed].some((one) => isAlike(one, name)));
  return others.length === 0 && may.every((account) => account === only) ? only : undefined;
}

function accountsWith(session: Session, has: (names: Session['names'][string]) => boolean): string[] {
  return Object.entries(session.names)
    .filter(([, names]) => has(names))
    .map(([account]) => account);
}

/**
 * True for a document that the site sent after the last change of who is signed in, and for the one that was that
 * change. Another one may be a former person's, still open in a tab.
 */
export function isOfNow(session: Session, store: string, tab: number, page: PageId, now: number): boolean {
  const { doc, count, since } = storeOf(session, store);
  if (page.doc === doc) return true;
  const seen = session.pages[tab];
  return page.fresh && seen?.doc === page.doc && seen.count > count && since <= page.openedAt && page.openedAt <= now;
}

/** Counts the event. A clock that was set back moves everything remembered with it, as far as can be known. */
function next(session: Session, now: number): Session {
  const by = session.lastAt - now;
  const counted = { ...session, count: session.count + 1, lastAt: now };
  if (by <= 0) return counted;
  return {
    ...counted,
    // `sentAt` stays: by a clock that was set meanwhile no document is known as the answer.
    pending: session.pending.map((one) => ({ ...one, at: one.at - by })),
    stores: mapped(session.stores, (store) => ({
      ...store,
      since: store.since - by,
      logins: store.logins.map((one) => ({ ...one, at: one.at - by })),
      inside: { ...store.inside, at: store.inside.at - by },
    })),
    tries: mapped(session.tries, (tries) => setBack(tries, by)),
  };
}

/** Without what is too old to matter. */
function tidy(session: Session, now: number): Session {
  return {
    ...session,
    pending: session.pending.filter(({ at }) => Math.abs(now - at) < UNDER_WAY_MS),
    tries: Object.fromEntries(Object.entries(session.tries).filter(([, tries]) => isCurrent(tries, now))),
  };
}

function loginSubmitted(session: Session, event: Event<'loginSubmitted'>): Session {
  const { account, tab, store, doc, now } = event;
  const others = underWay(session, store, now).filter((one) => one.account !== account);
  const form = session.pages[tab];
  const { logins, inside } = storeOf(session, store);
  // The site may answer a form that was opened before somebody else came in with that other person's page.
  const isBefore = (one: { readonly count: number; readonly at: number }) =>
    form?.doc === doc && form.fresh && one.count < form.count && one.at < form.openedAt;
  // Of one without an answer it is not known when the site has done its work.
  const isDone = (one: StoreSession['logins'][number]) =>
    isBefore(one) && (!one.open || one.at + UNDER_WAY_MS < (form?.openedAt ?? 0));
  const alone =
    others.length === 0 && isBefore(inside) && logins.every((one) => one.account === account || isDone(one));
  const pending = session.pending
    .map((one) => (others.includes(one) ? { ...one, alone: false } : one))
    // Only the last navigation of a tab can end in a document; the site may answer the others all the same.
    .map((one) => (one.tab === tab ? { ...one, over: true } : one));
  const sent: PendingLogin = { account, tab, store, doc, sentAt: event.sentAt, at: now, alone, over: false };
  const unknown = changed(session, store, { is: 'unknown' }, now);
  const latest = [
    { account, count: session.count, at: event.sentAt, open: true },
    ...logins.filter((one) => one.account !== account),
  ];
  return {
    ...unknown,
    pending: [...pending, sent],
    stores: { ...unknown.stores, [store]: { ...storeOf(unknown, store), logins: latest.slice(0, 2) } },
    tries: { ...session.tries, [account]: afterPress(session.tries[account], now) },
  };
}

function loginAnswered(session: Session, { tab, store, doc, shows, now }: Event<'loginAnswered'>): Session {
  const login = session.pending.find((one) => isAwaited(one, tab, store, doc));
  if (!login) return session;
  const answered = asking(settled(session, login, now), tab, doc, shows !== 'signedIn');
  if (shows !== 'signedIn') return refused(answered, login.account, store, shows, now);
  return comeIn(succeeded(answered, login, doc, undefined, now), store, shows, byPages(login, now));
}

function loginLeft(session: Session, { tab, store, doc, at }: Event<'loginLeft'>): Session {
  const pending = session.pending.map((one) => (isAwaited(one, tab, store, doc) ? { ...one, leftAt: at } : one));
  return { ...session, pending };
}

/** This document has sent it, and no answer was heard. */
function isAwaited(login: PendingLogin, tab: number, store: string, doc: string): boolean {
  return login.tab === tab && login.store === store && login.doc === doc && !login.over;
}

function pageSeen(before: Session, event: Event<'pageSeen'>): Session {
  const { tab, store, page, shows, name, now } = event;
  const known = before.pages[tab];
  const isNew = known?.doc !== page.doc;
  const out = shows === 'login' || shows === 'refused' || shows === 'locked';
  const session = isNew
    ? withPage(before, tab, {
        doc: page.doc,
        count: before.count,
        openedAt: page.openedAt,
        fresh: page.fresh,
        refused: false,
        asks: out,
      })
    : asking(before, tab, page.doc, shows === 'signedIn' ? false : undefined);
  const login = session.pending.find((one) => one.tab === tab && one.store === store && answers(page, one));
  if (login) return comeIn(answered(settled(session, login, now), login, event), store, shows, page.openedAt);
  // Whatever the tab shows now, it is not what its former form was answered with.
  const left = session.pending.filter((one) => one.tab === tab && one.doc !== page.doc && !one.over);
  const own = storeOf(session, store);
  const isOpen = left.some(({ account }) => own.is !== 'person' || own.account !== account);
  // Whoever comes from the login page without a login that was heard may have sent one that was not.
  const unheard = isNew && page.fresh && (page.from === 'login' || page.from === 'afterLogin');
  const without = left.length > 0 ? withoutAnswer(session, tab, page.doc) : session;
  const unknown = isOpen || unheard ? changed(without, store, { is: 'unknown' }, now) : without;
  const current = unheard && !out ? comeIn(unknown, store, 'signedIn', now) : unknown;
  if (shows === 'signedIn') {
    const inside = isNew && page.fresh ? comeIn(current, store, shows, page.openedAt) : current;
    return signedInSeen(inside, event, name);
  }
  if (!page.fresh) return current;
  // A document may come to ask later than it came: drawn late, or in place of somebody's page that it showed.
  const after =
    out && (isNew || !known?.asks)
      ? ended(asking(current, tab, page.doc, true), store, shows === 'locked' ? 'locked' : 'signedOut', now)
      : current;
  // An answer to a login that nobody heard of: the site has put the ID Number into the form again.
  const notNoted = isNew || !known?.refused;
  if (event.account === undefined || !notNoted || (shows !== 'refused' && shows !== 'locked')) return after;
  const noted = withPage(after, tab, { ...after.pages[tab]!, refused: true });
  return counted(noted, event.account, shows, now);
}

/** Notes that the site has shown somebody's pages, or may do so: to a request that was sent at `at`. */
function comeIn(session: Session, store: string, shows: PageShows, at: number): Session {
  if (shows !== 'signedIn') return session;
  const own = { ...storeOf(session, store), inside: { count: session.count, at } };
  return { ...session, stores: { ...session.stores, [store]: own } };
}

/**
 * The document whose navigation began with this login; or to which the form's own script went later, where the person
 * pressed nothing meanwhile and the document itself says that it was opened from there.
 */
function answers(page: PageId, login: PendingLogin): boolean {
  if (login.over || !page.fresh || page.doc === login.doc || page.from === 'elsewhere') return false;
  const after = page.openedAt - login.sentAt;
  if (after < -CLOCKS_DIFFER_MS) return false;
  if (after <= STARTS_WITHIN_MS[page.from]) return true;
  return page.from === 'login' && login.leftAt !== undefined && page.openedAt <= login.leftAt + CLOCKS_DIFFER_MS;
}

function answered(session: Session, login: PendingLogin, event: Event<'pageSeen'>): Session {
  const { account, store } = login;
  const { shows, name, page, now } = event;
  switch (shows) {
    case 'login':
    case 'refused':
    case 'locked':
      return withPage(cameToNothing(refused(session, account, store, shows, now), login), event.tab, {
        ...session.pages[event.tab]!,
        refused: true,
      });
    case 'failed':
    case 'other':
      return changed(session, store, { is: 'unknown' }, now);
    case 'signedIn':
      return succeeded(session, login, page.doc, name, now);
  }
}

/** The login was answered with a page that only a signed-in person gets. */
function succeeded(
  session: Session,
  { account, store, alone, at }: PendingLogin,
  doc: string,
  name: string | undefined,
  now: number,
): Session {
  if (!alone || underWay(session, store, now).some((one) => one.account !== account)) {
    // Whose page this is cannot be told, but who is in by another login of theirs stays in.
    const own = storeOf(session, store);
    const stays = own.is === 'person' && own.account === account && unsettled(session, store, now).length === 0;
    return stays ? session : changed(session, store, { is: 'unknown' }, now);
  }
  const tries = afterSuccess(session, account, at, now);
  const owners = ownersOf(session, name);
  if (name !== undefined && owners.length > 0 && !owners.includes(account)) {
    // Somebody else's name. A name that two accounts really share is claimed again at another login.
    const own = session.names[account] ?? { known: [], claimed: [] };
    if (!own.claimed.includes(name)) {
      const names = { ...session.names, [account]: { ...own, claimed: [...own.claimed, name] } };
      return changed({ ...session, names }, store, { is: 'unknown' }, now);
    }
  }
  const believed = changed({ ...session, tries }, store, { is: 'person', account, doc }, now);
  return learnt(believed, account, name);
}

/** The login is known to have signed nobody in; unless it was sent twice, nothing can come of it any more. */
function cameToNothing(session: Session, { account, store }: PendingLogin): Session {
  if (session.pending.some((one) => one.store === store && one.account === account)) return session;
  const own = storeOf(session, store);
  const logins = own.logins.filter((one) => one.account !== account);
  return { ...session, stores: { ...session.stores, [store]: { ...own, logins } } };
}

/**
 * A success sets the site's count back; a press before it that the site has yet to answer may be counted after it, and
 * so may have been what was pressed after it.
 */
function afterSuccess({ tries, pending }: Session, account: string, sentAt: number, now: number): Session['tries'] {
  const { [account]: before, ...others } = tries;
  const open = pending.filter((one) => one.account === account).length;
  const later = before && before.lastAt > sentAt ? before.possible - 1 : 0;
  const possible = Math.max(open, later);
  return possible === 0 ? others : { ...others, [account]: { shown: 0, possible, lastAt: now } };
}

/** A page that only a signed-in person gets, which is no answer to a login. */
function signedInSeen(session: Session, event: Event<'pageSeen'>, name: string | undefined): Session {
  const { tab, store, page, now } = event;
  if (!isOfNow(session, store, tab, page, now) || unsettled(session, store, now).length > 0) return session;
  return named(session, store, name, page.doc, now);
}

/** What the name on a page of now says of who is signed in. */
function named(
  session: Session,
  store: string,
  name: string | undefined,
  doc: string | undefined,
  now: number,
): Session {
  const { is, account } = storeOf(session, store);
  if (name === undefined) return session;
  const owners = ownersOf(session, name);
  if (is === 'person' && account !== undefined) {
    if (owners.includes(account)) return session;
    const known = session.names[account]?.known ?? [];
    // "CHEN YI-AN" is "Yi-An Chen", as long as nobody else is.
    const isOwn = known.length === 0 || (known.some((one) => isAlike(one, name)) && noneAlike(session, account, name));
    if (owners.length === 0 && isOwn) return learnt(session, account, name);
  }
  // Another name than theirs: somebody else is signed in, and nobody heard how.
  const only = onlyOwnerOf(session, name);
  if (only !== undefined) {
    return changed(session, store, { is: 'person', account: only, ...(doc !== undefined && { doc }) }, now);
  }
  return is === 'person' ? changed(session, store, { is: 'unknown' }, now) : session;
}

function noneAlike(session: Session, account: string, name: string): boolean {
  return accountsWith(session, ({ known, claimed }) => [...known, ...claimed].some((one) => isAlike(one, name))).every(
    (other) => other === account,
  );
}

function lookFinished(session: Session, { store, generation, shows, name, now }: Event<'lookFinished'>): Session {
  // Somebody signed in or out while it was on its way: whose page it was is not known.
  if (generation !== storeOf(session, store).generation || unsettled(session, store, now).length > 0) return session;
  if (shows === 'signedIn') return named(comeIn(session, store, shows, now), store, name, undefined, now);
  if (shows === 'locked') return ended(session, store, 'locked', now);
  return shows === 'login' || shows === 'refused' ? ended(session, store, 'signedOut', now) : session;
}

function refused(session: Session, account: string, store: string, shows: PageShows, now: number): Session {
  const out = changed(session, store, { is: shows === 'locked' ? 'locked' : 'signedOut' }, now);
  return counted(out, account, shows, now);
}

function counted(session: Session, account: string, shows: PageShows, now: number): Session {
  const count = shows === 'locked' ? afterLock : afterRefusal;
  return { ...session, tries: { ...session.tries, [account]: count(session.tries[account], now) } };
}

function nobodyListened(session: Session, now: number): Session {
  const stores = mapped(session.stores, (store) => withBelief(store, { is: 'unknown' }, session.count, now));
  return {
    ...session,
    stores,
    pages: {},
    pending: session.pending.map((one) => ({ ...one, alone: false, over: true })),
  };
}

type Belief = Pick<StoreSession, 'is' | 'account' | 'doc'>;

function withBelief(
  { generation, logins, inside }: StoreSession,
  belief: Belief,
  count: number,
  now: number,
): StoreSession {
  return { ...belief, generation: generation + 1, count, since: now, logins, inside };
}

/** Who is signed in has changed, or may have. */
function changed(session: Session, store: string, belief: Belief, now: number): Session {
  const after = withBelief(storeOf(session, store), belief, session.count, now);
  return { ...session, stores: { ...session.stores, [store]: after } };
}

/** Nobody is signed in. Seeing that twice is one sign-out, unless a lock is over. */
function ended(session: Session, store: string, is: 'signedOut' | 'locked', now: number): Session {
  return storeOf(session, store).is === is ? session : changed(session, store, { is }, now);
}

function learnt(session: Session, account: string, name: string | undefined): Session {
  const { known, claimed } = session.names[account] ?? { known: [], claimed: [] };
  if (name === undefined || known.includes(name)) return session;
  const own = { known: [...known, name], claimed: claimed.filter((one) => one !== name) };
  return { ...session, names: { ...session.names, [account]: own } };
}

/**
 * The moment `now` by the clock of the page that sent the login. Documents say by their clocks when they were opened,
 * and the background's may differ: only what has passed since the login is taken from it.
 */
function byPages(login: PendingLogin, now: number): number {
  return login.sentAt + (now - login.at);
}

/** The site has answered the login. */
function settled(session: Session, login: PendingLogin, now: number): Session {
  const { store, account } = login;
  const pending = session.pending.filter((one) => one !== login);
  const own = storeOf(session, store);
  // Pressed twice, it may be answered once more.
  if (pending.some((one) => one.store === store && one.account === account)) return { ...session, pending };
  const logins = own.logins.map((one) =>
    one.account === account
      ? { ...one, count: session.count, at: Math.max(one.at, byPages(login, now)), open: false }
      : one,
  );
  return { ...session, pending, stores: { ...session.stores, [store]: { ...own, logins } } };
}

/** The tab has left its form without an answer that was heard; the site may still be working on it. */
function withoutAnswer(session: Session, tab: number, doc: string): Session {
  const pending = session.pending.map((one) => (one.tab === tab && one.doc !== doc ? { ...one, over: true } : one));
  return { ...session, pending };
}

/** The tab's document asks for a login from now on, or does not any more. */
function asking(session: Session, tab: number, doc: string, asks: boolean | undefined): Session {
  const page = session.pages[tab];
  if (asks === undefined || page?.doc !== doc || page.asks === asks) return session;
  return withPage(session, tab, { ...page, asks });
}

function withPage(session: Session, tab: number, page: Session['pages'][string]): Session {
  const { [tab]: _former, ...others } = session.pages;
  const latest = Object.entries(others).sort(([, a], [, b]) => b.count - a.count);
  return { ...session, pages: { ...Object.fromEntries(latest.slice(0, PAGES_KEPT - 1)), [tab]: page } };
}

function mapped<Value>(values: Readonly<Record<string, Value>>, map: (value: Value) => Value): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]));
}
