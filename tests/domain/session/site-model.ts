/**
 * A family, its browser and the site, as a schedule of events with a truth of its own: which account each page
 * was really sent for, how often each password was really refused, and what the extension's scripts can hear of it.
 * Nothing here looks into the session; it only hands events to it and compares what it says.
 */
import type { MayTell, PageEvidence, SignedIn } from '../../../domain/session/selectors.ts';
import type { Session, SessionEvent } from '../../../domain/session/session.ts';
import type { PageId, PageShows } from '../../../domain/session/page.ts';
import { NO_SESSION } from '../../../domain/session/session.ts';
import type { LockoutAdvice } from '../../../domain/session/tries.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const LOCK = 30 * MINUTE;

/** What is tried: the real reducer and selectors, or ones with a fault planted. */
export interface Subject {
  readonly reduce: (session: Session, event: SessionEvent) => Session;
  readonly whoIs: (session: Session, store: string, now: number) => SignedIn;
  readonly mayTellResult: (session: Session, evidence: PageEvidence) => MayTell;
  readonly adviceFor: (
    session: Session,
    account: string | undefined,
    now: number,
  ) => { readonly advice: LockoutAdvice; readonly account?: string };
}

export interface Findings {
  /** Results told of another child than the page's. */
  wrongChild: number;
  /** "Locked" said of an account that the site has not locked. */
  falseLocks: number;
  /** Third tries in a row, all heard here, that no warning came before. */
  unwarned: number;
  /** A released result on a page whose login was heard from beginning to end, not told. */
  untold: number;
  /** Somebody believed to be signed in although the site has just shown that nobody is. */
  believedOut: number;
  told: number;
  warned: number;
}

export const noFindings = (): Findings => ({
  wrongChild: 0,
  falseLocks: 0,
  unwarned: 0,
  untold: 0,
  believedOut: 0,
  told: 0,
  warned: 0,
});

interface Account {
  readonly id: string;
  wrong: number;
  lockedUntil: number;
  /** How long a lock that the site has shown lasts at most, true time. */
  shownUntil: number;
  released: boolean;
  /** Wrong tries in a row that were all sent and heard here. */
  heardWrong: number;
}

interface Doc {
  shows: PageShows;
  /** Whose pages it is one of, in truth. */
  of?: string;
  released: boolean;
  name?: string;
  id: PageId;
  /** Its script can still talk to the worker. */
  alive: boolean;
  /** When it came, and when its navigation began, true time. */
  readonly at: number;
  readonly began: number;
  presses: number;
  lastPress: number;
  /** Its form was sent, and nothing was pressed in it since. */
  untouched: boolean;
  /** Only for a form that has come back: whose ID Number is in it. */
  readonly filled?: string;
}

interface Tab {
  readonly id: number;
  readonly store: string;
  doc?: Doc;
  former?: Doc;
  /** Navigations are numbered: a later one makes the former's answer come to nothing. */
  navigation: number;
}

interface Jar {
  account?: string;
  usedAt: number;
}

/** Plays one schedule and adds what it finds. */
export function play(subject: Subject, random: () => number, findings: Findings): void {
  const chance = (share: number) => random() < share;
  const among = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;

  const names = among(['everywhere', 'released', 'nowhere'] as const);
  const ids = chance(0.5) ? ['A', 'B'] : ['A', 'B', 'C'];
  const accounts = ids.map((id): Account => ({
    id,
    wrong: 0,
    lockedUntil: 0,
    shownUntil: 0,
    released: chance(0.2),
    heardWrong: 0,
  }));
  const account = (id: string) => accounts.find((one) => one.id === id)!;
  const idleLimit = among([5 * MINUTE, 20 * MINUTE, Infinity]);
  /** The site sends a signed-in visitor of its login page on, even when a form is sent to it. */
  const sendsOn = chance(0.3);
  const firefox = chance(0.5);
  // Without referrers Chrome still says which page the tab showed before.
  const sendsReferrer = chance(0.7);
  const stores = chance(0.4) ? ['default', 'container'] : ['default'];
  const jars: Record<string, Jar> = Object.fromEntries(stores.map((store) => [store, { usedAt: 0 }]));
  const tabs: Tab[] = [1, 2, 3].map((id) => ({ id, store: id === 3 ? stores.at(-1)! : stores[0]!, navigation: 0 }));

  let session = NO_SESSION;
  let time = 0;
  let offset = 1_800_000_000_000;
  let docs = 0;
  let clockSetBack = false;
  const wall = () => Math.round(time + offset);
  const due: { at: number; run: () => void }[] = [];
  const later = (delay: number, run: () => void) => due.push({ at: time + delay, run });

  /** Per store: whose login was heard from its sending to its answer, with nothing since that could have changed it. */
  const heard: Record<string, { account: string; at: number } | undefined> = {};
  /** Logins that the site may be working on. */
  let sent: { store: string; account: string; at: number; over: boolean; clash: boolean }[] = [];
  /** When the site last showed anybody's pages, per store. */
  const inside: Record<string, number> = {};
  /** When the site has certainly done its work on each account's last login, per store. */
  const lastSent: Record<string, Record<string, number>> = Object.fromEntries(stores.map((store) => [store, {}]));

  /** How often nobody listened for a while. */
  let gaps = 0;
  /** True from a setting back of the clock until the worker has heard of it. */
  let clockNews = false;
  let knownBackAt = -1;
  const send = (event: SessionEvent) => {
    if (clockNews) {
      knownBackAt = time;
      for (const one of sent) {
        one.at = time;
        lastSent[one.store]![one.account] = time + 6 * MINUTE;
      }
    }
    clockNews = false;
    session = subject.reduce(session, event);
  };
  const jarOf = (store: string): Jar => {
    const jar = jars[store]!;
    if (time - jar.usedAt > idleLimit) delete jar.account;
    return jar;
  };

  const nameOn = (of: string, released: boolean) =>
    names === 'everywhere' || (names === 'released' && released) ? { name: `name of ${of}` } : {};

  const checkTelling = (evidence: PageEvidence, doc: Pick<Doc, 'of' | 'released'>, must: boolean) => {
    if (doc.of === undefined || !doc.released) return;
    const told = subject.mayTellResult(session, evidence);
    if (told.is === 'person') {
      if (told.account === doc.of) findings.told += 1;
      else findings.wrongChild += 1;
    } else if (must) findings.untold += 1;
  };

  /** The document's script tells the worker what it shows. */
  const tell = (tab: Tab, doc: Doc, isAnswer = false) => {
    if (!doc.alive) return;
    send({
      is: 'pageSeen',
      now: wall(),
      tab: tab.id,
      store: tab.store,
      page: doc.id,
      shows: doc.shows,
      ...(doc.name !== undefined && { name: doc.name }),
      ...(doc.filled !== undefined && { account: doc.filled }),
    });
    const known = heard[tab.store];
    const asked = sent.some((one) => one.store === tab.store && time - one.at < 6 * MINUTE);
    const must = known !== undefined && known.account === doc.of && doc.id.fresh && doc.id.openedAt <= wall() && !asked;
    checkTelling(
      {
        store: tab.store,
        now: wall(),
        tab: tab.id,
        page: doc.id,
        ...(doc.name !== undefined && { name: doc.name }),
      },
      doc,
      must && (isAnswer || (doc.began > known.at && doc.began > knownBackAt)),
    );
    if (doc.id.fresh && (doc.shows === 'login' || doc.shows === 'refused' || doc.shows === 'locked')) {
      if (subject.whoIs(session, tab.store, wall()).is === 'person' && doc.at === time) findings.believedOut += 1;
    }
  };

  /** A document has come. @param began when its navigation began, true time and the page's clock then */
  const arrive = (
    tab: Tab,
    made: Pick<Doc, 'shows'> & Partial<Doc>,
    began: { at: number; offset: number },
    page: Partial<PageId> = {},
    isAnswer = false,
  ) => {
    docs += 1;
    const doc: Doc = {
      released: false,
      alive: true,
      at: time,
      began: began.at,
      presses: 0,
      lastPress: -Infinity,
      untouched: false,
      ...made,
      id: {
        doc: `d${docs}`,
        // Date.now() − performance.now(): a clock set since then moves it.
        openedAt: Math.round(began.at + offset),
        fresh: true,
        from: 'none',
        ...page,
      },
    };
    if (tab.doc) tab.former = tab.doc;
    tab.doc = doc;
    if (!isAnswer && sent.some((one) => one.store === tab.store && !one.over)) delete heard[tab.store];
    // From the login page without a login that was heard: one may have been sent that was not.
    const isFrom = doc.id.from === 'login' || doc.id.from === 'afterLogin';
    if (!isAnswer && doc.id.fresh && isFrom) {
      delete heard[tab.store];
      inside[tab.store] = Math.max(time, inside[tab.store] ?? 0);
    }
    if (doc.shows !== 'signedIn' && doc.shows !== 'other' && doc.shows !== 'failed') delete heard[tab.store];
    tell(tab, doc, isAnswer && heard[tab.store]?.at === time);
  };

  const home = (store: string): Pick<Doc, 'shows'> & Partial<Doc> => {
    const jar = jarOf(store);
    if (jar.account === undefined) return { shows: 'login' };
    jar.usedAt = time;
    inside[store] = time + 2 * SECOND;
    const { released } = account(jar.account);
    return { shows: 'signedIn', of: jar.account, released, ...nameOn(jar.account, released) };
  };

  const asks = (doc: Doc | undefined) => doc?.shows === 'login' || doc?.shows === 'refused' || doc?.shows === 'locked';
  /** The form's script says so when the page goes and nothing was pressed in it since the form was sent. */
  const leave = (tab: Tab, doc: Doc) => {
    if (doc.alive && doc.untouched && tab.doc === doc)
      send({ is: 'loginLeft', now: wall(), tab: tab.id, store: tab.store, doc: doc.id.doc, at: wall() });
  };

  /** Opens a page in a tab, by a link or by its address; what it shows is decided when the site works on it. */
  const open = (tab: Tab, what: 'home' | 'login' | 'other') => {
    const navigation = (tab.navigation += 1);
    const { doc } = tab;
    const byLink = doc !== undefined && chance(0.5);
    if (byLink) doc.untouched = false;
    const from = !doc
      ? 'none'
      : asks(doc)
        ? byLink && sendsReferrer
          ? 'login'
          : firefox
            ? 'none'
            : 'afterLogin'
        : byLink && sendsReferrer
          ? 'elsewhere'
          : 'none';
    const began = { at: time, offset };
    const network = 20 + random() * 400;
    later(network / 2, () => {
      const jar = jarOf(tab.store);
      const made =
        what === 'home'
          ? home(tab.store)
          : what === 'login'
            ? sendsOn && jar.account !== undefined
              ? home(tab.store)
              : { shows: 'login' as const }
            : { shows: 'other' as const };
      later(network / 2, () => {
        if (tab.navigation !== navigation) return;
        if (doc) leave(tab, doc);
        arrive(tab, made, began, { from });
      });
    });
  };

  const press = (tab: Tab, id: string, right: boolean) => {
    const doc = tab.doc!;
    const own = account(id);
    const { store } = tab;
    // A person has about two seconds to see a warning; a second press on the same page at once has none.
    const impatient = time - doc.lastPress < 2 * SECOND;
    const { advice } = subject.adviceFor(session, id, wall());
    if (doc.alive && own.heardWrong >= 2 && own.wrong >= 2 && own.lockedUntil === 0 && !right && !impatient) {
      if (advice.is === 'lastTry' || advice.is === 'locked' || advice.is === 'lockOver') findings.warned += 1;
      else findings.unwarned += 1;
    }
    doc.presses += 1;
    doc.lastPress = time;
    doc.untouched = true;
    const listened = doc.alive;
    const began = { at: time, offset };
    const formAt = doc.began;
    // How long ago the clock was set back is not known: what was opened before that was noticed is not relied on.
    const formOk = doc.id.fresh && listened && !clockNews && doc.id.openedAt <= wall() && formAt > knownBackAt;
    if (listened) {
      send({
        is: 'loginSubmitted',
        now: wall(),
        tab: tab.id,
        store,
        account: id,
        doc: doc.id.doc,
        sentAt: wall(),
      });
    }
    delete heard[store];
    const besides = sent.filter((one) => one.store === store && one.account !== id && time - one.at < 6 * MINUTE);
    for (const one of besides) one.clash = true;
    const between =
      (inside[store] ?? -1) >= formAt ||
      Object.entries(lastSent[store]!).some(([other, at]) => other !== id && at >= formAt);
    const mine = { store, account: id, at: time, over: false, clash: besides.length > 0 };
    sent.push(mine);
    const gapsAtPress = gaps;
    lastSent[store]![id] = time + 6 * MINUTE;
    const answered = () => {
      if (!sent.some((one) => one.store === store && one.account === id)) lastSent[store]![id] = time;
    };

    const navigation = (tab.navigation += 1);
    const fate = among(['answered', 'answered', 'answered', 'answered', 'slow', 'lost', 'unsent', '500', '503']);
    const way = among(['form', 'formWithId', 'sentence', 'redirect', 'fetch', 'ownPage'] as const);
    // Not covered: a login sent from a page whose script was cut off by an update, and whose answer nobody sees.
    if (!listened && (fate === 'lost' || fate === 'slow' || way === 'fetch')) return;
    const network = fate === 'slow' ? random() * 4 * MINUTE : 20 + random() * 800;
    if (fate === 'unsent') {
      later(network, () => (mine.over = true));
      return;
    }
    later(network / 2, () => {
      if (!listened && tab.navigation !== navigation) return;
      const jar = jarOf(store);
      let shows: PageShows = 'signedIn';
      if (fate === '500' && chance(0.5)) shows = 'failed';
      else if (sendsOn && jar.account !== undefined) shows = 'signedIn';
      else if (time < own.lockedUntil) shows = 'locked';
      else if (!right) {
        if (own.lockedUntil > 0 && time >= own.lockedUntil) {
          own.wrong = 0;
          own.heardWrong = 0;
          own.lockedUntil = 0;
        }
        own.wrong += 1;
        if (listened) own.heardWrong += 1;
        shows = 'refused';
        if (own.wrong >= 3) {
          own.lockedUntil = time + LOCK;
          if (chance(0.5)) shows = 'locked';
        }
      } else {
        own.wrong = 0;
        own.heardWrong = 0;
        own.lockedUntil = 0;
        jar.account = id;
        jar.usedAt = time;
      }
      if (fate === '503' || fate === '500') shows = 'failed';
      const made: Pick<Doc, 'shows'> & Partial<Doc> =
        shows === 'signedIn'
          ? home(store)
          : shows === 'refused'
            ? {
                shows: way === 'ownPage' || way === 'sentence' || way === 'fetch' ? 'refused' : 'login',
                ...(way === 'formWithId' && { filled: id }),
              }
            : { shows };
      later(network / 2, () => {
        if (tab.navigation !== navigation || fate === 'lost') {
          mine.over = true;
          return;
        }
        if (shows === 'locked' && listened) own.shownUntil = time + LOCK;
        if (way === 'fetch' && (shows === 'refused' || shows === 'locked')) {
          if (doc.alive && tab.doc === doc) {
            doc.untouched = false;
            send({ is: 'loginAnswered', now: wall(), tab: tab.id, store, doc: doc.id.doc, shows });
            sent = sent.filter((one) => one !== mine);
            answered();
          } else mine.over = true;
          return;
        }
        const from = sendsReferrer ? 'login' : firefox ? 'none' : 'afterLogin';
        /** The answer is a page of this login's person, and nothing came between that the session cannot have followed. */
        const isWhole = (of: string | undefined) =>
          listened &&
          formOk &&
          doc.alive &&
          of === id &&
          !mine.clash &&
          !between &&
          began.offset === offset &&
          !sent.some((one) => one.store === store && one.account !== id && time - one.at < 6 * MINUTE);
        const take = () => {
          sent = sent.filter((one) => one !== mine);
          answered();
        };
        if (way !== 'fetch' || shows !== 'signedIn') {
          if (gaps === gapsAtPress) take();
          else mine.over = true;
          if (shows === 'signedIn' && isWhole(made.of)) heard[store] = { account: id, at: time };
          leave(tab, doc);
          arrive(tab, made, began, { from }, true);
          return;
        }
        // The answer came to the form's script: it draws the page in the form's place, or goes to it.
        mine.over = true;
        if (tab.doc !== doc) return;
        if (chance(0.5)) {
          const isHeard = doc.alive && doc.untouched && gaps === gapsAtPress;
          Object.assign(doc, made);
          doc.untouched = false;
          if (isHeard) {
            send({ is: 'loginAnswered', now: wall(), tab: tab.id, store, doc: doc.id.doc, shows: 'signedIn' });
            take();
            if (isWhole(made.of)) heard[store] = { account: id, at: time };
          }
          tell(tab, doc, true);
        } else {
          const went = { at: time, offset };
          later(20 + random() * 2000, () => {
            if (tab.navigation !== navigation) return;
            const after = home(store);
            const isHeard = doc.untouched && doc.alive && sendsReferrer && gaps === gapsAtPress;
            leave(tab, doc);
            if (isHeard) take();
            if (isHeard && isWhole(after.of)) heard[store] = { account: id, at: time };
            arrive(tab, after, went, { from }, isHeard);
          });
        }
      });
    });
  };

  const actions: readonly (readonly [weight: number, act: () => void])[] = [
    [3, () => open(among(tabs), 'login')],
    [
      10,
      () => {
        const tab = among(tabs);
        const shows = tab.doc?.shows;
        if (shows !== 'login' && shows !== 'refused') return open(tab, 'login');
        const id = among(ids);
        const right = chance(0.6);
        press(tab, id, right);
        if (chance(0.15)) later(200 + random() * 2000, () => tab.doc?.shows === 'login' && press(tab, id, right));
      },
    ],
    [7, () => open(among(tabs), 'home')],
    [1, () => open(among(tabs), 'other')],
    // The person presses something in a page that awaits an answer, or only clicks into it.
    [1, () => tabs.forEach(({ doc }) => doc && chance(0.5) && (doc.untouched = false))],
    [
      0.5,
      () => {
        // Logged out by a script of the page, which draws the form in its place.
        const tab = among(tabs);
        if (tab.doc?.shows !== 'signedIn') return;
        delete jarOf(tab.store).account;
        delete heard[tab.store];
        const { of: _of, name: _name, ...doc } = tab.doc;
        tab.doc = { ...doc, shows: 'login', released: false };
        tell(tab, tab.doc);
      },
    ],
    // A page in another tab changes a little and is read again.
    [2, () => tabs.forEach((tab) => tab.doc && chance(0.5) && tell(tab, tab.doc))],
    [
      2,
      () => {
        // Back: the browser kept the page, or shows the one it had stored.
        const tab = among(tabs);
        const { former } = tab;
        if (!former) return;
        tab.navigation += 1;
        if (chance(0.5)) {
          tab.former = tab.doc!;
          tab.doc = { ...former, id: { ...former.id, fresh: false } };
          tell(tab, tab.doc);
        } else arrive(tab, { ...former }, { at: time, offset }, { fresh: false });
      },
    ],
    [
      6,
      () => {
        // A look: only ever with the cookies of the default store.
        const generation = session.stores.default?.generation ?? 0;
        const network = 20 + random() * 3000;
        later(network / 2, () => {
          const made = home('default');
          const fails = chance(0.1);
          later(network / 2, () => {
            const shows = fails ? 'failed' : made.shows;
            const asked = sent.some((one) => one.store === 'default' && time - one.at < 6 * MINUTE);
            const known = heard.default;
            send({
              is: 'lookFinished',
              now: wall(),
              store: 'default',
              generation,
              shows,
              ...(shows === 'signedIn' && made.name !== undefined && { name: made.name }),
            });
            if (shows === 'login') {
              const now = session.stores.default?.generation;
              if (subject.whoIs(session, 'default', wall()).is === 'person' && generation === now) {
                findings.believedOut += 1;
              }
              delete heard.default;
            }
            if (fails) return;
            const evidence = { store: 'default', now: wall(), generation, ...(made.name && { name: made.name }) };
            const began = time - network;
            checkTelling(
              evidence,
              { released: false, ...made },
              known !== undefined && known.account === made.of && began > known.at && !asked,
            );
          });
        });
      },
    ],
    [1, () => (account(among(ids)).released = true)],
    [
      1,
      () => {
        // Somebody logs in on a phone: the site counts, nobody here hears of it.
        const own = account(among(ids));
        if (time < own.lockedUntil) return;
        if (chance(0.5)) own.wrong = 0;
        else if ((own.wrong += 1) >= 3) own.lockedUntil = time + LOCK;
        own.heardWrong = 0;
      },
    ],
    [
      0.6,
      () => {
        gaps += 1;
        send({ is: 'updated', now: wall() });
        for (const one of sent) one.clash = true;
        for (const store of stores) {
          delete heard[store];
          // It had been switched off for a while, and somebody logged in.
          if (chance(0.3)) {
            jars[store]!.account = among(ids);
            jars[store]!.usedAt = time;
          }
        }
        for (const { doc } of tabs) {
          if (!doc) continue;
          // Firefox runs the new script in open pages; elsewhere the old one is cut off.
          if (firefox) doc.id = { ...doc.id, doc: `${doc.id.doc}'`, fresh: false };
          else doc.alive = false;
        }
      },
    ],
    [
      0.4,
      () => {
        send({ is: 'started', now: wall() });
        for (const store of stores) {
          delete heard[store];
          const jar = jars[store]!;
          const become = among(['kept', 'gone', 'another'] as const);
          if (become === 'gone') delete jar.account;
          if (become !== 'another') continue;
          // Before it the browser ran without the extension for a while, and somebody logged in.
          jar.account = among(ids);
          jar.usedAt = time;
        }
        for (const tab of tabs) {
          tab.navigation += 1;
          delete tab.doc;
          delete tab.former;
        }
        for (const one of sent) one.over = true;
      },
    ],
    [
      0.6,
      () => {
        // While a page is on its way no clock is set: that is a matter of one second in years.
        if (due.length > 0) return;
        const by = among([-DAY_AND_MORE, -HOUR, -5 * MINUTE, -2 * SECOND, 2 * SECOND, 5 * MINUTE, HOUR]);
        if (by < 0) clockSetBack = clockNews = true;
        offset += by;
      },
    ],
    [
      0.5,
      () => {
        // Logged out by the site's own link.
        const tab = among(tabs);
        delete jarOf(tab.store).account;
        open(tab, 'login');
      },
    ],
  ];
  const total = actions.reduce((sum, [weight]) => sum + weight, 0);
  const act = () => {
    let left = random() * total;
    for (const [weight, run] of actions) if ((left -= weight) < 0) return run();
  };

  const runUntil = (end: number) => {
    for (;;) {
      due.sort((a, b) => a.at - b.at);
      const first = due[0];
      if (!first || first.at > end) break;
      due.shift();
      time = first.at;
      first.run();
    }
    time = end;
  };

  for (let step = 0; step < 45; step += 1) {
    const pause = among([300, 1500, 5 * SECOND, 20 * SECOND, 20 * SECOND, MINUTE, 10 * MINUTE]);
    // Nobody does two things within half a second.
    runUntil(time + 500 + random() * pause + (chance(0.02) ? random() * 8 * HOUR : 0));
    act();
    for (const own of accounts) {
      const { advice } = subject.adviceFor(session, own.id, wall());
      if (advice.is === 'locked' && (own.shownUntil === 0 || (time > own.shownUntil + 5 * SECOND && !clockSetBack))) {
        findings.falseLocks += 1;
      }
    }
  }
  runUntil(time + 10 * MINUTE);
}

const DAY_AND_MORE = 25 * HOUR;
