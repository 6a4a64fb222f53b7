/** Why something was refused or is doubtful: where it stands, the sentence, and what goes into its places. */
import type { Params } from '../message.ts';
import type { CheckKey } from '../checks/verdict.ts';
import type { DoubtKey, RefusalKey } from './candidate-keys.ts';

/** A place in a backup or a class list. Empty: the file as a whole. Never holds what stands there. */
export interface Where {
  /** The list inside a backup. */
  readonly list?: 'candidates' | 'unreadable' | 'results' | 'settings';
  /** Counted from 1 in that list. */
  readonly row?: number;
  /** The row of a class list, as the spreadsheet numbers it, from 1. */
  readonly line?: number;
  /** The entry's name in `Candidate`, or as the file writes it. */
  readonly entry?: string;
}

export interface Reason<Key extends string = RefusalKey | DoubtKey | CheckKey> {
  readonly where: Where;
  readonly key: Key;
  readonly params: Params;
}

export function reason(key: Reason['key'], where: Where = {}, params: Params = {}): Reason {
  return { where, key, params };
}
