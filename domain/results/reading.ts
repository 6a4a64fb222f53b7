/** What a page of the site says about results: the shapes, and a sentence for each. */
import type { ExamId } from '../exams/exams.ts';
import type { Doubt } from './doubts.ts';

/** Characters of a page's HTML that are read; a longer page is `tooLarge`. */
export const MOST_PAGE_LENGTH = 1_000_000;

/** One result as the page shows it, word for word. Nothing in it is corrected. */
export interface ReadResult {
  readonly examTitle: string;
  /** Absent where the title names none of the exams that are known, or several. */
  readonly exam?: ExamId;
  /** The site's own result words; '' where it shows none or a dash, and for Young Learners. */
  readonly words: string;
  /** On the Cambridge English Scale, as shown; absent where none is. */
  readonly score?: number;
  readonly doubts: readonly Doubt[];
}

/**
 * - `otherSite`, `otherPage`: the address is not the signed-in home page's.
 * - `empty`, `cutOff`, `tooLarge`, `tooDeep`: the page is not whole.
 * - `noSignals`: nothing shows that somebody is signed in, nor that nobody is.
 * - `example`: a table that shows nobody's result.
 * - `unclear`: something like a result, but not in a form that is known.
 * - `contradictory`: two different values for one thing.
 */
export const UNRECOGNISED_WHYS = [
  'otherSite',
  'otherPage',
  'empty',
  'cutOff',
  'tooLarge',
  'tooDeep',
  'noSignals',
  'example',
  'unclear',
  'contradictory',
] as const;
export type UnrecognisedWhy = (typeof UNRECOGNISED_WHYS)[number];

export type Reading =
  | {
      readonly is: 'available';
      /** As shown; absent where the page names nobody, or two different people. */
      readonly candidateName?: string;
      readonly results: readonly [ReadResult, ...ReadResult[]];
    }
  | { readonly is: 'notYet'; readonly candidateName?: string }
  | { readonly is: 'signedOut' | 'locked' }
  /** `busy`: the site asks to be left alone for a while. */
  | { readonly is: 'maintenance'; readonly why: 'maintenance' | 'busy' }
  | { readonly is: 'unrecognised'; readonly why: UnrecognisedWhy };

export type ReadingKey =
  | 'reading.available'
  | 'reading.notYet'
  | 'reading.signedOut'
  | 'reading.locked'
  | 'reading.maintenance'
  | 'reading.busy'
  | 'reading.otherPage'
  | 'reading.notWhole'
  | 'reading.unrecognised';

const KEYS: Readonly<Record<Exclude<Reading['is'], 'unrecognised' | 'maintenance'>, ReadingKey>> = {
  available: 'reading.available',
  notYet: 'reading.notYet',
  signedOut: 'reading.signedOut',
  locked: 'reading.locked',
};

const UNRECOGNISED_KEYS: Readonly<Record<UnrecognisedWhy, ReadingKey>> = {
  otherSite: 'reading.otherPage',
  otherPage: 'reading.otherPage',
  empty: 'reading.notWhole',
  cutOff: 'reading.notWhole',
  tooLarge: 'reading.unrecognised',
  tooDeep: 'reading.unrecognised',
  noSignals: 'reading.unrecognised',
  example: 'reading.unrecognised',
  unclear: 'reading.unrecognised',
  contradictory: 'reading.unrecognised',
};

/** The sentence that tells a person what was read, and what to do. */
export function readingKey(reading: Reading): ReadingKey {
  if (reading.is === 'unrecognised') return UNRECOGNISED_KEYS[reading.why];
  if (reading.is === 'maintenance') return reading.why === 'busy' ? 'reading.busy' : 'reading.maintenance';
  return KEYS[reading.is];
}
