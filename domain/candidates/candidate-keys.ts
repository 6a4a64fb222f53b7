/** The keys of every text of the candidate list. */

export const REFUSAL_KEYS = [
  // A whole file.
  'candidates.refused.empty',
  'candidates.refused.tooLarge',
  'candidates.refused.encoding',
  'candidates.refused.spreadsheet',
  'candidates.refused.locked',
  'candidates.refused.workbook',
  'candidates.refused.pdf',
  'candidates.refused.picture',
  'candidates.refused.notJson',
  'candidates.refused.notBackup',
  'candidates.refused.newerBackup',
  'candidates.refused.brokenBackup',
  'candidates.refused.tooDeep',
  'candidates.refused.tooMany',
  'candidates.refused.noIdColumn',
  'candidates.refused.noRows',
  'candidates.refused.settings',
  // A row.
  'candidates.refused.notRecord',
  'candidates.refused.sameId',
  'candidates.refused.unknownEntry',
  'candidates.refused.secretEntry',
  'candidates.refused.quotes',
  'candidates.refused.extraCells',
  // One entry of a row.
  'candidates.refused.missing',
  'candidates.refused.id',
  'candidates.refused.idNumber',
  'candidates.refused.text',
  'candidates.refused.tooLong',
  'candidates.refused.exam',
  'candidates.refused.delivery',
  'candidates.refused.yesOrNo',
  'candidates.refused.date',
  'candidates.refused.email',
  'candidates.refused.desk',
  'candidates.refused.time',
] as const;
export type RefusalKey = (typeof REFUSAL_KEYS)[number];

export const DOUBT_KEYS = [
  'candidates.doubt.date',
  'candidates.doubt.year',
  'candidates.doubt.otherExam',
  'candidates.doubt.rareName',
  'candidates.doubt.lostName',
  'candidates.doubt.idTidied',
  'candidates.doubt.twiceInFile',
] as const;
export type DoubtKey = (typeof DOUBT_KEYS)[number];

export const STORE_KEYS = [
  'candidates.store.blocked',
  'candidates.store.private',
  'candidates.store.broken',
  'candidates.store.full',
  'candidates.store.newer',
  'candidates.store.closed',
  'candidates.store.aborted',
  'candidates.store.refused',
  'candidates.store.occupied',
  'candidates.store.gone',
  'candidates.store.unreadable',
] as const;
export type StoreKey = (typeof STORE_KEYS)[number];

export const ERASE_KEYS = [
  'candidates.erase.database',
  'candidates.erase.localStorage',
  'candidates.erase.sessionStorage',
  'candidates.erase.alarms',
  'candidates.erase.notifications',
  'candidates.erase.badge',
  'candidates.erase.erased',
  'candidates.erase.partly',
] as const;
export type EraseKey = (typeof ERASE_KEYS)[number];
