/**
 * The backup file: everything on the list as versioned JSON. Rows that cannot be read go along raw.
 * It holds ID Numbers in the clear, so whoever saves one is to be told that.
 */
import type { Settings } from '../settings/settings.ts';
import type { Release } from '../watch/restore-releases.ts';
import type { Candidate } from './candidate.ts';
import { plainCopy } from './plain-copy.ts';

export const BACKUP_FORMAT = 'candidate-guide-backup';
/** Raised when a later version could not be read by this one; `read-backup.ts` then gets a step from each earlier. */
export const BACKUP_VERSION = 4;

/** Larger files are refused before anything in them is looked at: the longest candidates need 2 kB each. */
export const MOST_BACKUP_BYTES = 50_000_000;
/** Candidates and unreadable rows together. */
export const MOST_CANDIDATES = 20_000;

export interface BackupContents {
  readonly candidates: readonly Candidate[];
  /** Rows as the store holds them, whatever they are. */
  readonly unreadable: readonly unknown[];
  readonly settings?: Settings;
  /** Results that were kept, read or not. Absent where there are none. */
  readonly results?: readonly unknown[];
  /** Results that were announced, of candidates in `candidates`. Absent where there are none. */
  readonly announced?: readonly Release[];
}

/** What a backup file holds. Text, to be saved as UTF-8. `savedAt`: ms since 1970. */
export function writeBackup(
  { candidates, unreadable, settings, results = [], announced = [] }: BackupContents,
  savedAt: number,
): string {
  return JSON.stringify(
    {
      format: BACKUP_FORMAT,
      version: BACKUP_VERSION,
      savedAt: new Date(savedAt).toISOString(),
      ...(settings && { settings }),
      candidates,
      unreadable: unreadable.map(plainCopy),
      ...(results.length && { results: results.map(plainCopy) }),
      ...(announced.length && { announced }),
    },
    null,
    1,
  );
}
