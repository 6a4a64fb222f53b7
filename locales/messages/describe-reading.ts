/**
 * A reading of the home page as texts, ready to be shown: by the guide on the page, which carries no texts about
 * results itself, and by the popup. It holds no ID Number and no name.
 */
import type { Message } from '../../domain/message.ts';
import { contactFor, type Centres } from '../../domain/contacts/contact.ts';
import type { ExamId } from '../../domain/exams/exams.ts';
import { explainResult } from '../../domain/results/explain-result.ts';
import { type Headline, headlineOf } from '../../domain/results/headline.ts';
import type { Keeping } from '../../domain/results/kept-results.ts';
import { readStatus } from '../../domain/results/read-status.ts';
import { readingKey, type BrowserName, type Reading, type ReadResult } from '../../domain/results/reading.ts';
import type { ResultPage } from '../../domain/results/result-page.ts';
import { scalePicture, type ScalePicture } from '../../domain/results/scale.ts';
import { followUp, type FollowUp, type Outcome } from '../../domain/results/outcome.ts';
import { timeline } from '../../domain/results/timeline.ts';
import type { Day } from '../../domain/watch/day.ts';
import { formatParams } from '../format.ts';
import { SECONDARY, type Language } from '../languages.ts';
import { examName } from './exam-name.ts';
import type { MessageKey } from '../message-key.ts';
import { firstSentence } from '../first-sentence.ts';
import type { Translate, Translator } from '../translator.ts';

/** A text in the chosen language, and the English one beneath it where both are wanted. */
export interface Line {
  readonly text: string;
  readonly secondary?: string;
}

export interface StepView extends Line {
  readonly also?: Line;
  readonly source: string;
}

/** `private`, `practice`: nothing is kept from a private window, or of an invented result. */
export type KeptAnswer = Keeping | 'private' | 'practice';

/** What a calendar file is made of: no name, no words and no score. */
export interface CalendarWish {
  readonly exam: ExamId;
  readonly outcome: Outcome;
  readonly seen: Day;
}

/** The picture's numbers with its labels as texts. */
export type ScaleView = Omit<ScalePicture, 'label' | 'bands'> & {
  readonly label: string;
  readonly bands: readonly (Omit<ScalePicture['bands'][number], 'label'> & { readonly label: string })[];
};

/** What is seen first and large. */
export interface HeadlineView {
  readonly tone: Headline['tone'];
  /** The exam's name, or the title as the site shows it. */
  readonly exam: string;
  readonly verdict: Line;
  /** True of a short verdict, which is set in the largest type. */
  readonly large: boolean;
  readonly sentence?: Line;
  readonly tiles: readonly { readonly label: string; readonly value: string }[];
  readonly withScale: boolean;
}

export interface ResultView {
  readonly exam?: ExamId;
  readonly headline: HeadlineView;
  readonly lines: readonly Line[];
  readonly doubts: readonly Line[];
  readonly scale?: ScaleView;
  /** What comes next, by outcome, and from which day it is counted. */
  readonly next: readonly StepView[];
  /** Absent where no dates are given. */
  readonly counted?: Line;
  /** Absent where there is no day to remember. */
  readonly calendar?: CalendarWish;
  /** What the main button leads to. */
  readonly main: FollowUp['main'];
  /** For a page of the extension about it: its exam, and the trouble that it is itself. */
  readonly page: Omit<ResultPage, 'page'>;
  readonly contact: readonly Line[];
  /** Only the exam centre can say more: its contact is shown at once. */
  readonly askCentre: boolean;
}

const LABELS = [
  'results.title',
  'results.statement',
  'results.write',
  'statement.title',
  'results.more',
  'results.scale',
  'results.next',
  'results.contact',
  'results.calendar',
  'results.calendarFailed',
  'results.keep',
  'results.keep.kept',
  'results.keep.already',
  'results.keep.failed',
  'results.keep.private',
  'results.keep.practice',
] as const satisfies readonly MessageKey[];
export type ResultLabel = (typeof LABELS)[number];

/** A result that is still to come: that it is no fail, and what there is to know and to do meanwhile. */
export interface NotYetView {
  readonly headline: Line;
  readonly rows: readonly { readonly is: 'watching' | 'logOut'; readonly label: string }[];
  /** Where the expected dates of the people on the list are seen; absent where there is nobody who could wait. */
  readonly dates?: string;
  /** When to expect a result that nothing is stored about. */
  readonly when: Line & { readonly label: string };
}

export interface ReadingView {
  readonly is: Reading['is'];
  readonly language: Language;
  /** What the page says in one sentence, and the sentences after it. */
  readonly summary: Line;
  readonly rest?: Line;
  /** Absent where the page shows a result, or does not say. */
  readonly notYet?: NotYetView;
  readonly results: readonly ResultView[];
  /** Headings and buttons. */
  readonly labels: ResultLabels;
}

export interface DescribeNeeds {
  readonly translator: Translator;
  /** Each browser shows the original of a translated page in its own way. */
  readonly browser?: BrowserName;
  /** The day on which a result was first seen, in Taiwan: what comes next is counted from it. */
  readonly seen: (result: ShownResult) => Day;
  /** Days of this year are written without the year. */
  readonly today: Day;
  /** What is said of a result that is still to come depends on it; absent where there is nobody who could wait. */
  readonly waiting?: { readonly watching: boolean; readonly sharedComputer: boolean };
  /** Where the centre is the person's own or the administrator's, its number stays out of the page. */
  readonly contact: (exam: ExamId | undefined) => readonly Message<MessageKey>[];
}

/** The lines of the centre to ask, or where to find them: what is stored does not enter a page of the site. */
export function contactOnPage(centres: Centres): DescribeNeeds['contact'] {
  return (exam) => {
    const { source, lines } = contactFor(exam, centres);
    return source === 'guide' ? lines : [{ key: 'results.contactInPopup' }];
  };
}

export function describeReading(reading: Reading, needs: DescribeNeeds): ReadingView {
  const { t, language } = needs.translator;
  return {
    is: reading.is,
    language,
    ...inSentences(
      lineIn(needs)({
        key: isUnfinished(reading) ? 'results.unfinished' : readingKey(reading, needs.browser ?? 'chrome'),
      }),
    ),
    ...(reading.is === 'notYet' && { notYet: describeNotYet(needs) }),
    results: reading.is === 'available' ? reading.results.map((result) => describeResult(result, needs)) : [],
    labels: resultLabels(t),
  };
}

/** The first sentence of a line, and the others; a text of one sentence stays whole. */
function inSentences({ text, secondary }: Line): Pick<ReadingView, 'summary' | 'rest'> {
  const { first, rest } = firstSentence(text);
  if (!rest) return { summary: { text, ...(secondary && { secondary }) } };
  const other = firstSentence(secondary ?? '');
  return {
    summary: { text: first, ...(other.first && { secondary: other.first }) },
    rest: { text: rest, ...(other.rest && { secondary: other.rest }) },
  };
}

function describeNotYet(needs: DescribeNeeds): NotYetView {
  const line = lineIn(needs);
  const { t } = needs.translator;
  const { watching = false, sharedComputer = false } = needs.waiting ?? {};
  return {
    headline: line({ key: 'results.notYet.headline' }),
    rows: [
      // To log out stops the watch.
      ...(watching ? [{ is: 'watching' as const, label: t('results.notYet.watching') }] : []),
      ...(sharedComputer ? [{ is: 'logOut' as const, label: t('results.notYet.logOut') }] : []),
    ],
    ...(needs.waiting && { dates: t('results.notYet.dates') }),
    when: { label: t('results.notYet.when'), ...line({ key: 'results.notYet.latest' }) },
  };
}

export type ResultLabels = Readonly<Record<ResultLabel, string>>;

export function resultLabels(t: Translate): ResultLabels {
  return Object.fromEntries(LABELS.map((label) => [label, t(label)])) as Record<ResultLabel, string>;
}

/** As read from the page, or as kept. */
export type ShownResult = Omit<ReadResult, 'doubts'> & Partial<Pick<ReadResult, 'doubts'>>;

export function describeResult(result: ShownResult, needs: DescribeNeeds): ResultView {
  const line = lineIn(needs);
  const seen = needs.seen(result);
  const { exam, bands, outcome, status, askCentre, lines, doubts } = explainResult(result);
  const steps = timeline(exam, outcome, seen);
  const dated = steps.some(({ days }) => days);
  return {
    ...(exam && { exam }),
    headline: describeHeadline(result, needs),
    lines: lines.map(line),
    doubts: doubts.map(line),
    // Without a score the scale has nothing to show.
    ...(bands &&
      result.score !== undefined && { scale: describeScale(scalePicture(bands, SCALE_WIDTH, result.score), line) }),
    next: steps.map(({ t, also, source }) => ({
      ...line(t),
      ...(also && { also: line(also) }),
      source: line(source).text,
    })),
    ...(dated && { counted: line({ key: 'results.countedFrom', params: { from: seen } }) }),
    ...(dated && exam && { calendar: { exam, outcome, seen } }),
    main: followUp(outcome).main,
    page: {
      ...(exam && { exam }),
      ...(outcome === 'unsettled' && { trouble: status.is === 'pending' ? 'pending' : 'withheld' }),
    },
    contact: needs.contact(exam).map(line),
    // Where the result is held back, the message to the centre is what is left to do.
    askCentre: askCentre || (followUp(outcome).main === 'message' && status.is !== 'pending'),
  };
}

function describeHeadline(result: ShownResult, needs: DescribeNeeds): HeadlineView {
  const { t } = needs.translator;
  const line = lineIn(needs);
  const { tone, verdict, sentence, grade, score, level, withScale } = headlineOf(result);
  const tile = (label: MessageKey, value: string | number | undefined) =>
    value === undefined ? [] : [{ label: t(label), value: String(value) }];
  return {
    tone,
    exam: result.exam ? examName(result.exam, t) : result.examTitle,
    verdict: line(verdict),
    large: verdict.key === 'headline.passed' || verdict.key === 'headline.youngLearners',
    ...(sentence && { sentence: line(sentence) }),
    tiles: [
      ...tile('headline.tile.grade', grade),
      ...tile('headline.tile.score', score),
      ...tile('headline.tile.level', level),
    ],
    withScale,
  };
}

/** There is an entry for the exam, but it only says that the result is still to come. */
function isUnfinished(reading: Reading): boolean {
  return (
    reading.is === 'available' &&
    reading.results.every(({ words }) => ['pending', 'withheld'].includes(readStatus(words).is))
  );
}

/** px of the picture's own grid; it is drawn as wide as there is room. */
const SCALE_WIDTH = 312;

type ToLine = (message: Message<MessageKey>) => Line;

function describeScale({ label, bands, ...numbers }: ScalePicture, line: ToLine): ScaleView {
  return {
    ...numbers,
    label: line(label).text,
    bands: bands.map(({ label: words, ...band }) => ({ ...band, label: line(words).text })),
  };
}

function lineIn({ translator: { t, secondary, language }, today }: DescribeNeeds): ToLine {
  return ({ key, params }) => ({
    text: t(key, formatParams(params, { t, language, today })),
    ...(secondary && {
      secondary: secondary(key, formatParams(params, { t: secondary, language: SECONDARY, today })),
    }),
  });
}
