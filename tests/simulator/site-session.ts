/** The site's side of one family's session: alive until it idles too long or the browser forgets its cookie. */
import type { Person } from './person.ts';

export function siteSession(person: Person) {
  let id = 0;
  let lastRequest = -Infinity;
  /** The span of the device's time in which the cookie was last known to live. */
  let span = 0;

  const spanAt = (now: number): number => {
    let at = span;
    while (at + 1 < person.on.length && person.on[at + 1]!.from <= now) at += 1;
    return at;
  };
  const isAlive = (now: number): boolean => {
    if (id === 0 || now - lastRequest > person.idleMs) return false;
    for (let at = span + 1; at <= spanAt(now); at += 1) if (person.restarted[at]) return false;
    return true;
  };
  const touch = (now: number) => {
    lastRequest = now;
    span = spanAt(now);
  };

  return {
    /** The number of the session that is alive, 0 for none. A look from outside, not a request. */
    aliveId: (now: number): number => (isAlive(now) ? id : 0),
    /** One GET of the home page. */
    request: (now: number): 'available' | 'notYet' | 'signedOut' => {
      if (!isAlive(now)) return 'signedOut';
      touch(now);
      return now >= person.releasedAt ? 'available' : 'notYet';
    },
    /** The person signs in where needed, and sees the home page. */
    visit: (now: number): 'available' | 'notYet' => {
      if (!isAlive(now)) id += 1;
      touch(now);
      return now >= person.releasedAt ? 'available' : 'notYet';
    },
  };
}
