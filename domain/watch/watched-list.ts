/** The watch follows the candidate list: who was added, changed, switched or taken off there is so here. */
import type { Candidate } from '../candidates/candidate.ts';
import type { Sitting } from './release-window.ts';
import { dropOldTold, recallTold, rememberTold } from './told.ts';
import { forget, switchCandidate, watchFor } from './watch-list.ts';
import { watchedBy, type WatchState } from './watch-state.ts';

/** When to expect this candidate's result; undefined while exam or date is not known. Without a word on it, paper: the later one. */
export function sittingOf({ exam, delivery, examDate, finalDate }: Candidate): Sitting | undefined {
  if (!exam || !examDate) return undefined;
  return { exam, delivery: delivery ?? 'paper', examDate, ...(finalDate && { finalDate }) };
}

/** The same state where nothing that matters to it has changed, so that the schedule is not drawn anew for a nickname. */
export function followList(before: WatchState, candidates: readonly Candidate[], now: number): WatchState {
  let state = dropOldTold(before, now);
  const kept = new Set<string>();
  for (const candidate of candidates) {
    const sitting = sittingOf(candidate);
    if (!sitting) continue;
    kept.add(candidate.id);
    const own = watchedBy(state, candidate.id);
    const same =
      own &&
      own.exam === sitting.exam &&
      own.delivery === sitting.delivery &&
      own.examDate === sitting.examDate &&
      own.finalDate === sitting.finalDate;
    if (!same) state = takeSitting(state, candidate.id, sitting, now);
    if (watchedBy(state, candidate.id)?.on !== candidate.watching)
      state = switchCandidate(state, candidate.id, candidate.watching);
  }
  for (const own of state.candidates) if (!kept.has(own.key)) state = rememberTold(forget(state, own.key), own, now);
  return state;
}

/** What was told of the former release is remembered, and what was told of this one, earlier, counts again. */
function takeSitting(before: WatchState, key: string, sitting: Sitting, now: number): WatchState {
  const own = watchedBy(before, key);
  const state = own ? rememberTold(before, own, now) : before;
  return recallTold(watchFor(state, key, sitting), key);
}
