/** The candidate list that a watch follows, changed one candidate at a time. */
import type { Candidate } from '../../domain/candidates/candidate.ts';
import type { Sitting } from '../../domain/watch/release-window.ts';
import { followList } from '../../domain/watch/watch-list.ts';
import type { WatchState } from '../../domain/watch/watch-state.ts';

type Listed = Sitting & { readonly key: string; readonly on: boolean };

function candidate({ key, on, exam, delivery, examDate, finalDate }: Listed): Candidate {
  return {
    id: key,
    nickname: '',
    idNumber: 'MNP357912',
    exam,
    ...(delivery && { delivery }),
    examDate,
    ...(finalDate && { finalDate }),
    desk: 'waiting',
    watching: on,
    createdAt: 0,
    changedAt: 0,
  };
}

function follow(state: WatchState, listed: readonly Listed[]): WatchState {
  return followList(state, listed.map(candidate), 0);
}

/** Adds a candidate who is watched for, or changes one. */
export function watchFor(state: WatchState, key: string, sitting: Sitting): WatchState {
  const before = state.candidates.find((own) => own.key === key);
  const after = { ...sitting, key, on: before?.on ?? true };
  return follow(
    state,
    before ? state.candidates.map((own) => (own === before ? after : own)) : [...state.candidates, after],
  );
}

export function switchCandidate(state: WatchState, key: string, on: boolean): WatchState {
  return follow(
    state,
    state.candidates.map((own) => (own.key === key ? { ...own, on } : own)),
  );
}

export function forget(state: WatchState, key: string): WatchState {
  return follow(
    state,
    state.candidates.filter((own) => own.key !== key),
  );
}
