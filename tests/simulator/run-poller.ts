/** A fixed poller at the same work: asks every so many minutes while the device is on, signed in or not, and never reminds. */
import { MINUTE_MS } from '../../domain/watch/day.ts';
import { firstOn, minutesWithin, type Person } from './person.ts';
import { siteSession } from './site-session.ts';

export interface Polled {
  readonly requests: number;
  /** Of these, how many met the login page. */
  readonly atLoginPage: number;
  readonly found: boolean;
  /** Awake-minutes from release until found. */
  readonly late: number;
}

/** It begins with the window and ends with it, as ours does: the comparison is about the waiting alone. */
export function runPoller(person: Person, minutes: number): Polled {
  const site = siteSession(person);
  const end = Math.min(person.window.stopsAt, person.on.at(-1)?.until ?? 0);
  const visits = person.visits.filter((at) => at > person.watchFrom);
  const begin = firstOn(person.on, person.watchFrom);
  if (begin) visits.unshift(begin.at);
  let requests = 0;
  let atLoginPage = 0;
  let visit = 0;
  let due = person.window.opensAt;
  let span = 0;
  for (;;) {
    const poll = firstOn(person.on, due, span);
    const own = visits[visit];
    const isVisit = own !== undefined && (poll === undefined || own <= poll.at);
    const now = isVisit ? own : poll?.at;
    if (now === undefined || now > end) break;
    if (!isVisit) {
      span = poll!.span;
      due = now + minutes * MINUTE_MS;
      requests += 1;
    } else {
      visit += 1;
    }
    const shown = isVisit ? site.visit(now) : site.request(now);
    if (shown === 'signedOut') atLoginPage += 1;
    if (shown === 'available')
      return { requests, atLoginPage, found: true, late: minutesWithin(person.awake, person.releasedAt, now) };
  }
  return { requests, atLoginPage, found: false, late: minutesWithin(person.awake, person.releasedAt, end) };
}
