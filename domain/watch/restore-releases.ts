/** Releases that were announced before, as a backup holds them: put back with it, and taken out again with its undo. */
import { replan } from './plan.ts';
import { watchedBy, withCandidate, type NotifiedRelease, type WatchState } from './watch-state.ts';

/** The result of one candidate for one exam was out, and first seen then (ms since 1970). */
export type Release = Pick<NotifiedRelease, 'key' | 'exam' | 'examDate' | 'releasedAt'>;

/** Every release that the watch has seen of those on the list. */
export function releasesOf({ candidates }: WatchState): readonly Release[] {
  return candidates.flatMap(({ key, exam, examDate, releasedAt }) =>
    releasedAt === undefined ? [] : [{ key, exam, examDate, releasedAt }],
  );
}

const isOf = (release: Release, other: Pick<Release, 'key' | 'exam' | 'examDate'>) =>
  release.key === other.key && release.exam === other.exam && release.examDate === other.examDate;

/**
 * Each release counts as seen, so that nobody is notified of it again. One whose candidate is not followed yet waits
 * until the list is.
 * @param now ms since 1970
 */
export function restoreReleases(before: WatchState, releases: readonly Release[], now: number): WatchState {
  let state = before;
  const waiting = [...(before.notified ?? [])];
  for (const release of releases) {
    const own = watchedBy(state, release.key);
    if (own && isOf(release, own)) {
      if (own.releasedAt === undefined)
        state = withCandidate(state, own.key, (one) => ({ ...one, releasedAt: release.releasedAt, alert: 'seen' }));
    } else if (!waiting.some((one) => isOf(release, one))) waiting.push({ ...release, alert: 'seen', since: now });
  }
  return replan(waiting.length ? { ...state, notified: waiting } : state);
}

/** Takes back what `restoreReleases` did with the same releases. */
export function withdrawReleases(before: WatchState, releases: readonly Release[]): WatchState {
  const isRestored = (one: Pick<NotifiedRelease, 'key' | 'exam' | 'examDate'> & { releasedAt?: number }) =>
    releases.some((release) => isOf(release, one) && release.releasedAt === one.releasedAt);
  const { notified = [], ...left } = before;
  const waiting = notified.filter((one) => !isRestored(one));
  const candidates = left.candidates.map((own) => {
    if (!isRestored(own)) return own;
    const { releasedAt: _releasedAt, alert: _alert, ...still } = own;
    return still;
  });
  return replan({ ...left, candidates, ...(waiting.length && { notified: waiting }) });
}
