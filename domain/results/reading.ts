/** What a page of the site says about results: the shapes, and a sentence for each. */
import type { ExamId } from '../exams/exams.ts';
import type { Doubt } from './doubts.ts';
import type { Translator } from './translation.ts';

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
 * Why it cannot be told whether a result is out.
 * - `otherSite`, `otherPage`: the address is not the signed-in home page's.
 * - `empty`, `cutOff`, `tooLarge`, `tooDeep`: the page is not whole.
 * - `noSignals`: nothing shows that somebody is signed in, nor that nobody is.
 * - `nothing`: the page says nothing of a result.
 * - `example`: a table that shows nobody's result.
 * - `unclear`: something like a result, but not in a form that is known.
 * - `contradictory`: two different values for one thing, or a result and that there is none.
 * - `hidden`: a result that a style sheet may hide.
 * - `picture`, `frame`, `component`: where the result would stand is something that cannot be read.
 * - `announced`: a result is out, and the page does not show it. - `leadsOn`: a link or button leads to it.
 * - `several`: entries of which some have a result.
 * - `loading`, `loadFailed`: the page is not there yet, or says that it has failed.
 * - `survey`, `consent`, `confirmEmail`, `choose`: asked for before a result is shown.
 * - `translated`: other words stand in place of the site's.
 */
export const CANNOT_TELL_WHYS = [
  'otherSite',
  'otherPage',
  'empty',
  'cutOff',
  'tooLarge',
  'tooDeep',
  'noSignals',
  'nothing',
  'example',
  'unclear',
  'contradictory',
  'hidden',
  'picture',
  'frame',
  'component',
  'announced',
  'leadsOn',
  'several',
  'loading',
  'loadFailed',
  'survey',
  'consent',
  'confirmEmail',
  'choose',
  'translated',
] as const;
export type CannotTellWhy = (typeof CANNOT_TELL_WHYS)[number];

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
  /** `by` for `translated` only. */
  | { readonly is: 'cannotTell'; readonly why: CannotTellWhy; readonly by?: Translator };

/** Which browser the person has: each has its own way to show the original of a translated page. */
export type BrowserName = 'chrome' | 'edge' | 'firefox';

/** Reasons that share a sentence with others; every reason that is not here has its own. */
const SHARED_SENTENCES = {
  otherSite: 'reading.otherPage',
  empty: 'reading.notWhole',
  cutOff: 'reading.notWhole',
  tooLarge: 'reading.unrecognised',
  tooDeep: 'reading.unrecognised',
  noSignals: 'reading.unrecognised',
  example: 'reading.unrecognised',
  unclear: 'reading.unrecognised',
} as const satisfies Partial<Record<CannotTellWhy, string>>;
type Shared = keyof typeof SHARED_SENTENCES;
type OwnSentence = Exclude<CannotTellWhy, Shared | 'translated'>;

export type ReadingKey =
  | 'reading.available'
  | 'reading.notYet'
  | 'reading.signedOut'
  | 'reading.locked'
  | 'reading.maintenance'
  | 'reading.busy'
  | 'reading.notWhole'
  | 'reading.unrecognised'
  | `reading.${OwnSentence}`
  | `reading.translated.${BrowserName | 'extension'}`;

const isShared = (why: CannotTellWhy): why is Shared => Object.hasOwn(SHARED_SENTENCES, why);

/** The sentence that tells a person what was read, and what to do. */
export function readingKey(reading: Reading, browser: BrowserName): ReadingKey {
  if (reading.is === 'maintenance') return reading.why === 'busy' ? 'reading.busy' : 'reading.maintenance';
  if (reading.is !== 'cannotTell') return `reading.${reading.is}`;
  const { why, by } = reading;
  if (why === 'translated') return `reading.translated.${by === 'extension' ? by : browser}`;
  return isShared(why) ? SHARED_SENTENCES[why] : `reading.${why}`;
}
