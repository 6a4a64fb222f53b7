/**
 * What comes after the release, as ranges and never as promises; each step says where it comes from.
 * Days are calendar days in Taiwan. Source: docs/results.md#certificate, docs/results.md#enquiry-on-results.
 */
import type { Message } from '../message.ts';
import { examOf, type Exam, type ExamId } from '../exams/exams.ts';
import { addDays, isDay, type Day } from '../watch/day.ts';

export const STEP_NAMES = ['statement', 'enquiry', 'certificate', 'post', 'nextExam'] as const;
export type StepName = (typeof STEP_NAMES)[number];

/** Params: `from` and `to` days, `exam` and `next` ids of exams. */
export type TimelineKey =
  | 'timeline.statement'
  | 'timeline.enquiry'
  | 'timeline.certificate'
  | 'timeline.certificate.youngLearners'
  | 'timeline.post'
  | 'timeline.nextExam'
  | 'timeline.nextExam.youngLearners'
  | 'timeline.nextExam.taiwan'
  | 'timeline.nextExam.highest'
  | 'timeline.source.guide'
  | 'timeline.source.centre'
  | 'timeline.source.certificate'
  | 'timeline.source.cambridge'
  | 'timeline.source.order';

export interface TimelineStep {
  readonly name: StepName;
  /** Absent where no day is known. `to` is absent where only the beginning is known. */
  readonly days?: { readonly from: Day; readonly to?: Day };
  readonly t: Message<TimelineKey>;
  /** A second sentence, where two readings are told apart. */
  readonly also?: Message<TimelineKey>;
  /** Where this comes from. */
  readonly source: Message<TimelineKey>;
  /** True where the day is the centre's to set, and is to be asked for. */
  readonly askCentre: boolean;
}

/** Days after the release. */
export const TIMES = {
  /** One centre says two weeks; each sets its own. */
  enquiry: { from: 0, to: 14 },
  /** "About 3 weeks" today; 4 to 8 weeks in the text of 2019. */
  certificate: { from: 21, to: 56 },
} as const;

/**
 * @param released the day of the release, as in Taiwan
 * @throws RangeError for a day that does not exist
 */
export function timeline(exam: ExamId, released: Day): TimelineStep[] {
  if (!isDay(released)) throw new RangeError('The day of the release is no day.');
  const range = ({ from, to }: { from: number; to: number }) => ({
    from: addDays(released, from),
    to: addDays(released, to),
  });
  const enquiry = range(TIMES.enquiry);
  const certificate = range(TIMES.certificate);
  const record = examOf(exam);
  return [
    {
      name: 'statement',
      days: { from: released, to: released },
      t: { key: 'timeline.statement' },
      source: { key: 'timeline.source.guide' },
      askCentre: false,
    },
    {
      name: 'enquiry',
      days: enquiry,
      t: { key: 'timeline.enquiry', params: enquiry },
      source: { key: 'timeline.source.centre' },
      askCentre: true,
    },
    {
      name: 'certificate',
      days: certificate,
      t: { key: CERTIFICATES[record.certificate], params: certificate },
      source: { key: 'timeline.source.certificate' },
      askCentre: false,
    },
    {
      name: 'post',
      // When the centre posts it is not known, only that it cannot be before it has the certificate.
      days: { from: certificate.from },
      t: { key: 'timeline.post', params: { from: certificate.from } },
      source: { key: 'timeline.source.guide' },
      askCentre: true,
    },
    ...nextExam(record),
  ];
}

const CERTIFICATES = {
  level: 'timeline.certificate',
  achievement: 'timeline.certificate.youngLearners',
} as const satisfies Record<Exam['certificate'], TimelineKey>;

/** Nothing where the exam belongs to no series. */
function nextExam({ id: exam, next }: Exam): TimelineStep[] {
  const step = { name: 'nextExam', askCentre: false } as const;
  const source = { key: 'timeline.source.order' } as const;
  switch (next.is) {
    case 'none':
      return [];
    case 'highest':
      return [{ ...step, t: { key: 'timeline.nextExam.highest', params: { exam } }, source }];
    case 'exam': {
      const params = { exam, next: next.exam };
      if (next.by === 'order') return [{ ...step, t: { key: 'timeline.nextExam', params }, source }];
      return [
        {
          ...step,
          t: { key: 'timeline.nextExam.youngLearners', params },
          also: { key: 'timeline.nextExam.taiwan' },
          source: { key: 'timeline.source.cambridge' },
        },
      ];
    }
  }
}
