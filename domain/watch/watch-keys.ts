/** The keys of every text that waiting shows. Their words are in the language files. */

export const SENTENCE_KEYS = [
  'watch.off',
  'watch.candidateOff',
  'watch.beforeWindow',
  'watch.beforeWindowToday',
  'watch.released',
  'watch.overdue',
  'watch.unrecognised',
  'watch.unrecognisedOnce',
  'watch.signedOut',
  'watch.signedOutLast',
  'watch.locked',
  'watch.otherCandidate',
  'watch.otherExam',
  'watch.unsure',
  'watch.resultUnsure',
  'watch.underWay',
  'watch.throttled',
  'watch.serverError',
  'watch.maintenance',
  'watch.offline',
  'watch.forbidden',
  'watch.noPermission',
  'watch.rationed',
  'watch.late',
  'watch.lateEstimated',
  'watch.night',
  'watch.dayOff',
  'watch.looking',
  'watch.first',
] as const;
export type SentenceKey = (typeof SENTENCE_KEYS)[number];

export const NOTIFICATION_KEYS = [
  'watch.notify.released',
  'watch.notify.releasedMore',
  'watch.notify.signedOut',
  'watch.notify.otherCandidate',
  'watch.notify.unsure',
  'watch.notify.remindMore',
  'watch.notify.trial',
  'watch.notify.trialMore',
] as const;
export type NotificationKey = (typeof NOTIFICATION_KEYS)[number];
