/** Families that were thought up: what the session says of each page in turn. */
import { describe, expect, it } from 'vitest';
import { reduce } from '../../../domain/session/reduce.ts';
import { adviceFor, mayTellResult, whoIs } from '../../../domain/session/selectors.ts';
import { NO_SESSION, type SessionEvent } from '../../../domain/session/session.ts';
import type { PageId, PageShows } from '../../../domain/session/page.ts';

const START = 1_800_000_000_000;
const MINUTE = 60_000;

/** A family's browser: each step takes a second, and pages are sent the moment that they are asked for. */
function family() {
  let session = NO_SESSION;
  let now = START;
  let docs = 0;
  const open: Record<number, PageId> = {};
  const send = (event: { is: SessionEvent['is'] } & Record<string, unknown>) => {
    session = reduce(session, { now, ...event } as SessionEvent);
  };
  const seen = (tab: number, shows: PageShows, page: PageId, name?: string, store = 'default') => {
    send({ is: 'pageSeen', tab, store, page, shows, ...(name !== undefined && { name }) });
    open[tab] = page;
    const told = mayTellResult(session, { store, now, tab, page, ...(name !== undefined && { name }) });
    return told.is === 'person' ? told.account : 'nobody';
  };
  const one = {
    wait: (ms: number) => void (now += ms),
    /** A page that the person opens. */
    visit: (tab: number, shows: PageShows, name?: string, from: PageId['from'] = 'none', store = 'default') => {
      now += 1000;
      return seen(tab, shows, { doc: `d${(docs += 1)}`, openedAt: now - 50, fresh: true, from }, name, store);
    },
    submit: (tab: number, account: string, store = 'default') => {
      now += 1000;
      send({ is: 'loginSubmitted', tab, store, account, doc: open[tab]!.doc, sentAt: now });
      const sentAt = now;
      return {
        /** The document that the form is answered with. */
        answer: (shows: PageShows, name?: string, after = 300) => {
          now = sentAt + after;
          return seen(
            tab,
            shows,
            { doc: `d${(docs += 1)}`, openedAt: sentAt, fresh: true, from: 'login' },
            name,
            store,
          );
        },
      };
    },
    logIn: (tab: number, account: string, name?: string, store = 'default') => {
      one.visit(tab, 'login', undefined, 'none', store);
      return one.submit(tab, account, store).answer('signedIn', name);
    },
    /** The answer came to the form's script. */
    inPlace: (tab: number, name?: string, store = 'default') => {
      now += 1000;
      send({ is: 'loginAnswered', tab, store, doc: open[tab]!.doc, shows: 'signedIn' });
      return seen(tab, 'signedIn', open[tab]!, name, store);
    },
    left: (tab: number, store = 'default') => {
      now += 1000;
      send({ is: 'loginLeft', tab, store, doc: open[tab]!.doc, at: now });
    },
    again: (tab: number, shows: PageShows, name?: string) => {
      now += 1000;
      return seen(tab, shows, open[tab]!, name);
    },
    send,
    who: (store = 'default') => {
      const who = whoIs(session, store, now);
      return who.is === 'person' ? who.account : who.is;
    },
    advice: (account: string) => adviceFor(session, account, now).advice,
    back: (ms: number) => void (now -= ms),
  };
  return one;
}

describe('a login that the form’s script sends', () => {
  it('is heard where the document itself becomes a signed-in page', () => {
    const home = family();
    home.visit(1, 'login');
    home.submit(1, 'A');
    expect(home.inPlace(1)).toBe('A');
    expect(home.who()).toBe('A');
    expect(home.visit(1, 'signedIn')).toBe('A');
  });

  it('is not heard by a page that the person went to after the form was left', () => {
    const home = family();
    home.visit(1, 'login');
    home.submit(1, 'A');
    home.left(1);
    expect(home.visit(1, 'signedIn', undefined, 'login')).toBe('nobody');
  });

  it('is heard by the page to which the script goes, unless the tab’s address may have been typed', () => {
    const answers = (from: PageId['from']) => {
      const home = family();
      home.visit(1, 'login');
      home.submit(1, 'A');
      home.send({ is: 'loginLeft', tab: 1, store: 'default', doc: 'd1', at: START + 3900 });
      home.wait(800);
      return home.visit(1, 'signedIn', undefined, from);
    };
    expect(answers('login')).toBe('A');
    expect(answers('afterLogin')).toBe('nobody');
    expect(answers('none')).toBe('nobody');
  });

  it('ends with the form that a script draws again in its place', () => {
    const home = family();
    home.visit(1, 'login');
    home.submit(1, 'A');
    home.inPlace(1);
    home.again(1, 'login');
    expect(home.who()).toBe('signedOut');
    home.submit(1, 'B');
    expect(home.inPlace(1), 'the form was opened before A came in').toBe('nobody');
  });

  it('is nobody’s where another login was under way', () => {
    const home = family();
    home.visit(1, 'login');
    home.visit(2, 'login');
    home.submit(2, 'B');
    home.submit(1, 'A');
    expect(home.inPlace(1)).toBe('nobody');
  });

  it('counts a refusal once, and a form that is drawn late is heard', () => {
    const home = family();
    home.visit(1, 'other');
    home.again(1, 'login');
    expect(home.who()).toBe('signedOut');
    home.submit(1, 'A');
    home.send({ is: 'loginAnswered', tab: 1, store: 'default', doc: 'd1', shows: 'refused' });
    expect(home.advice('A')).toEqual({ is: 'counted', refused: 1 });
    home.submit(1, 'A');
    expect(home.inPlace(1)).toBe('A');
    expect(home.advice('A')).toEqual({ is: 'nothing' });
  });
});

describe('names', () => {
  const A = 'h1/0-1';
  it('tells siblings whose pages bear one name apart by their logins alone', () => {
    const home = family();
    expect(home.logIn(1, 'A', A)).toBe('A');
    home.visit(1, 'login');
    // The first time it may be A's page; from then on the name is nobody's alone.
    expect(home.logIn(1, 'B', A)).toBe('nobody');
    expect(home.visit(2, 'signedIn', A)).toBe('nobody');
    expect(home.logIn(1, 'B', A)).toBe('B');
    expect(home.logIn(1, 'A', A)).toBe('A');
    home.send({ is: 'updated' });
    expect(home.visit(1, 'signedIn', A)).toBe('nobody');
  });

  it('takes no given name or surname alone for a person', () => {
    const home = family();
    expect(home.logIn(1, 'A', 'h2/')).toBe('A');
    home.send({ is: 'started' });
    expect(home.visit(1, 'signedIn', 'h2/')).toBe('nobody');
  });

  it('goes on with a person whose name stands in another order', () => {
    const home = family();
    home.logIn(1, 'A', A);
    expect(home.visit(1, 'signedIn', 'h1/1-0')).toBe('A');
    expect(home.who()).toBe('A');
    home.send({ is: 'updated' });
    expect(home.visit(1, 'signedIn', A)).toBe('A');
  });

  it('does not where another account has these words', () => {
    const home = family();
    home.logIn(1, 'A', A);
    home.logIn(1, 'B', 'h1/1-0');
    home.send({ is: 'updated' });
    expect(home.visit(1, 'signedIn', A)).toBe('nobody');
    home.logIn(1, 'A', A);
    expect(home.visit(1, 'signedIn', 'h1/2')).toBe('nobody');
    expect(home.who()).toBe('unknown');
  });

  it('ends the belief in one sibling with the other’s name', () => {
    const home = family();
    home.logIn(1, 'A', A);
    home.logIn(1, 'B', 'h3/0-1');
    // A came in again where nobody listened.
    expect(home.visit(2, 'signedIn', A)).toBe('A');
    expect(home.who()).toBe('A');
    expect(home.visit(2, 'signedIn', 'h4/0-1'), 'a mother’s page').toBe('nobody');
    expect(home.who()).toBe('unknown');
  });
});

describe('order', () => {
  it('believes nobody by a form that was opened while another login was not answered', () => {
    const home = family();
    home.visit(1, 'login');
    home.submit(1, 'A');
    home.visit(1, 'other', undefined, 'afterLogin');
    home.visit(2, 'login');
    home.wait(6 * MINUTE);
    // Meanwhile A's login was done, and the site sends A on.
    expect(home.submit(2, 'B').answer('signedIn')).toBe('nobody');
  });

  it('keeps a person in whose second login is never answered', () => {
    const home = family();
    home.visit(1, 'login');
    home.visit(2, 'login');
    home.submit(2, 'A');
    expect(home.submit(1, 'A').answer('signedIn')).toBe('A');
    home.visit(2, 'other');
    expect(home.visit(1, 'signedIn')).toBe('A');
  });

  it('counts what was pressed after the login that has just succeeded', () => {
    const home = family();
    home.visit(1, 'login');
    home.visit(2, 'login');
    const right = home.submit(1, 'A');
    // Wrong, in another tab, and answered by a server in trouble: the site may have counted it.
    home.submit(2, 'A').answer('failed', undefined, 200);
    right.answer('signedIn', undefined, 4000);
    home.visit(2, 'login');
    home.submit(2, 'A').answer('refused');
    expect(home.advice('A')).toEqual({ is: 'lastTry', refused: 1 });
  });

  it('hears a login in another tab, a slow answer after it, and a sign-out in a third', () => {
    const home = family();
    home.visit(1, 'login');
    const slow = home.submit(1, 'A');
    home.visit(2, 'login');
    const quick = home.submit(2, 'B').answer('signedIn');
    expect(quick).toBe('nobody');
    expect(slow.answer('signedIn', undefined, 9000)).toBe('nobody');
    expect(home.who()).toBe('unknown');
    home.visit(3, 'login');
    expect(home.who()).toBe('signedOut');
    expect(home.submit(3, 'B').answer('signedIn')).toBe('B');
    // A's page is still open in the first tab, and is read again.
    expect(home.again(1, 'signedIn')).toBe('nobody');
    expect(home.who()).toBe('B');
  });

  it('knows a container’s people apart from all others', () => {
    const home = family();
    expect(home.logIn(1, 'A')).toBe('A');
    expect(home.logIn(2, 'B', undefined, 'container')).toBe('B');
    expect(home.who()).toBe('A');
    expect(home.visit(1, 'signedIn')).toBe('A');
    expect(home.visit(2, 'signedIn', undefined, 'none', 'container')).toBe('B');
    home.visit(2, 'login', undefined, 'none', 'container');
    expect([home.who(), home.who('container')]).toEqual(['A', 'signedOut']);
  });

  it('goes on after a clock that jumps a day ahead and back', () => {
    const home = family();
    home.logIn(1, 'A');
    home.wait(24 * 60 * MINUTE);
    expect(home.visit(1, 'signedIn')).toBe('A');
    home.back(24 * 60 * MINUTE);
    expect(home.who()).toBe('A');
    expect(home.visit(1, 'signedIn')).toBe('A');
  });
});
