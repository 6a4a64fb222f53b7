/** What helps most in what a candidate's sentence says: at most one thing, which becomes the main button. */
import type { SentenceKey } from './watch-keys.ts';

/** `results`, `site`: the home page; `login`: the login page; `centre`: a message to the exam centre. */
export type Action = 'look' | 'results' | 'login' | 'site' | 'centre';

const ACTIONS: Readonly<Record<SentenceKey, Action | undefined>> = {
  'watch.off': undefined,
  'watch.candidateOff': undefined,
  'watch.beforeWindow': undefined,
  'watch.beforeWindowToday': undefined,
  'watch.released': 'results',
  'watch.overdue': 'centre',
  'watch.unrecognised': 'site',
  'watch.unrecognisedOnce': 'site',
  'watch.signedOut': 'login',
  'watch.signedOutLast': 'login',
  'watch.locked': undefined,
  'watch.otherCandidate': 'login',
  'watch.otherExam': 'site',
  'watch.unsure': 'login',
  'watch.resultUnsure': 'site',
  'watch.underWay': undefined,
  'watch.throttled': undefined,
  'watch.serverError': 'look',
  'watch.maintenance': 'look',
  'watch.offline': 'look',
  'watch.forbidden': 'site',
  'watch.noPermission': undefined,
  'watch.rationed': 'site',
  'watch.late': 'look',
  'watch.lateEstimated': 'look',
  'watch.night': 'look',
  'watch.dayOff': 'look',
  'watch.looking': 'look',
  'watch.first': 'look',
};

export function whatToDo(sentence: SentenceKey): Action | undefined {
  return ACTIONS[sentence];
}
