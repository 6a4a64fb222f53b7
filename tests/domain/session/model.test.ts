/**
 * Ten thousand families against the session: none is told another child's result, none is told of a lock that the
 * site has not shown, and each fault of a kind that was once there is found.
 */
import { describe, expect, it } from 'vitest';
import { reduce } from '../../../domain/session/reduce.ts';
import { adviceFor, mayTellResult, whoIs } from '../../../domain/session/selectors.ts';
import type { SessionEvent } from '../../../domain/session/session.ts';
import { seeded } from '../../simulator/seeded.ts';
import { noFindings, play, type Findings, type Subject } from './site-model.ts';

/** SCHEDULES=10000 plays all of them; fewer are enough to find each planted fault. */
const SCHEDULES = Number(process.env.SCHEDULES ?? 2500);

const SESSION: Subject = { reduce, whoIs, mayTellResult, adviceFor };

/** @param until stops where this has been found */
function played(subject: Subject, schedules: number, until?: keyof Findings): Findings {
  const findings = noFindings();
  for (let seed = 1; seed <= schedules && !(until && findings[until]); seed += 1) play(subject, seeded(seed), findings);
  return findings;
}

/** The session, told of each event in another way. */
const hearing = (
  changed: (event: SessionEvent, session: Parameters<typeof reduce>[0]) => SessionEvent | undefined,
): Subject => ({
  ...SESSION,
  reduce: (session, event) => {
    const heard = changed(event, session);
    return heard ? reduce(session, heard) : session;
  },
});

describe('the session', () => {
  it(`tells ${SCHEDULES} families nothing wrong`, () => {
    const findings = played(SESSION, SCHEDULES);
    expect(findings).toMatchObject({ wrongChild: 0, falseLocks: 0, unwarned: 0, untold: 0, believedOut: 0 });
    // The schedules do bring something to tell and to warn of.
    expect(findings.told).toBeGreaterThan(SCHEDULES / 2);
    expect(findings.warned).toBeGreaterThan(SCHEDULES / 50);
  }, 120_000);

  it.each<[fault: string, found: keyof Findings, subject: Subject]>([
    [
      'S1: a look that lands on the login page leaves the belief as it was',
      'believedOut',
      hearing((event) => (event.is === 'lookFinished' && event.shows === 'login' ? undefined : event)),
    ],
    [
      'S2: the next page in the tab is taken for the answer',
      'wrongChild',
      hearing((event, session) => {
        const login = event.is === 'pageSeen' && session.pending.find(({ tab }) => tab === event.tab);
        return login ? { ...event, page: { ...event.page, openedAt: login.sentAt } } : event;
      }),
    ],
    [
      'S2: a failed answer counts as a success',
      'wrongChild',
      hearing((event) =>
        event.is === 'pageSeen' && event.shows === 'failed' ? { ...event, shows: 'signedIn' } : event,
      ),
    ],
    [
      'S3: another ID Number counts as the same person',
      'wrongChild',
      hearing((event) => (event.is === 'loginSubmitted' && event.account === 'B' ? { ...event, account: 'A' } : event)),
    ],
    ['S4: an update ends no belief', 'wrongChild', hearing((event) => (event.is === 'updated' ? undefined : event))],
    [
      'S4: a start of the browser ends no belief',
      'wrongChild',
      hearing((event) => (event.is === 'started' ? undefined : event)),
    ],
    [
      'S4: containers share one belief',
      'wrongChild',
      hearing((event) => ('store' in event ? { ...event, store: 'default' } : event)),
    ],
    [
      'S4: of two logins under way the one that is answered last counts',
      'wrongChild',
      {
        ...SESSION,
        reduce: (session, event) => {
          const after = reduce(session, event);
          return {
            ...after,
            pending: after.pending.map((one) => ({ ...one, alone: true })).filter(({ over }) => !over),
          };
        },
      },
    ],
    [
      'S4: a page that was open before the login counts as shown after it',
      'wrongChild',
      {
        ...SESSION,
        mayTellResult: (session, evidence) => {
          const doc = session.stores[evidence.store]?.doc;
          if (!('page' in evidence) || doc === undefined) return mayTellResult(session, evidence);
          return mayTellResult(session, { ...evidence, page: { ...evidence.page, doc } });
        },
      },
    ],
    [
      "S5: one account's lock is told of another",
      'falseLocks',
      { ...SESSION, adviceFor: (session, _account, now) => adviceFor(session, undefined, now) },
    ],
    [
      'S6: a login that nobody typed is not heard',
      'unwarned',
      hearing((event) => (event.is === 'loginSubmitted' && event.sentAt % 3 === 0 ? undefined : event)),
    ],
    [
      'S7: the third refusal is called a lock',
      'falseLocks',
      {
        ...SESSION,
        adviceFor: (session, account, now) => {
          const given = adviceFor(session, account, now);
          const third = 'refused' in given.advice && given.advice.refused >= 3;
          return third ? { advice: { is: 'locked', until: now + 1 } } : given;
        },
      },
    ],
    [
      'S7: a login whose answer is lost counts as not tried',
      'unwarned',
      {
        ...SESSION,
        adviceFor: (session, account, now) => {
          const tries = Object.fromEntries(
            Object.entries(session.tries).map(([key, own]) => [
              key,
              { ...own, possible: own.lockedUntil === undefined ? own.shown : own.possible },
            ]),
          );
          return adviceFor({ ...session, tries }, account, now);
        },
      },
    ],
  ])('finds a planted fault: %s', (_fault, found, subject) => {
    expect(played(subject, 1500, found)[found]).toBeGreaterThan(0);
  });
});
