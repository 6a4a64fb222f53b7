/**
 * What comes after a result, as ranges and never as promises; each step says where it comes from.
 * Days are calendar days in Taiwan, counted from the day on which the result was first seen. Source: docs/results.md#certificate, docs/results.md#enquiry-on-results.
 */
import type { Message } from '../message.ts';
import { examOf, type Exam, type ExamId } from '../exams/exams.ts';
import { addDays, isDay, type Day } from '../watch/day.ts';
import { followUp, type FollowUp, type Outcome } from './outcome.ts';

export const STEP_NAMES = ['statement', 'enquiry', 'certificate', 'post', 'nextExam'] as const;
export type StepName = (typeof STEP_NAMES)[number];

/** Params: `from` and `to` days, `exam` and `next` ids of exams. */
export type TimelineKey =
  | 'timeline.statement'
  | 'timeline.enquiry'
  | 'timeline.certificate'
  | 'timeline.certificate.youngLearners'
  | 'timeline.certificate.none'
  | 'timeline.certificate.later'
  | 'timeline.certificate.past'
  | 'timeline.post'
  | 'timeline.nextExam'
  | 'timeline.nextExam.again'
  | 'timeline.nextExam.youngLearners'
  | 'timeline.nextExam.taiwan'
  | 'timeline.nextExam.highest'
  | 'timeline.source.guide'
  | 'timeline.source.centre'
  | 'timeline.source.certificate'
  | 'timeline.source.rules'
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

/** Days after the result was first seen. */
export const TIMES = {
  /** One centre says two weeks; each sets its own. */
  enquiry: { from: 0, to: 14 },
  /** "About 3 weeks" today; 4 to 8 weeks in the text of 2019. */
  certificate: { from: 21, to: 56 },
} as const;

/**
 * What comes next, by outcome. Where no dates may be given there are none, and what is unknown is left out.
 * @param exam absent where it is not known
 * @param seen the day on which the result was first seen, in Taiwan
 * @throws RangeError for a day that does not exist
 */
export function timeline(exam: ExamId | undefined, outcome: Outcome, seen: Day): TimelineStep[] {
  if (!isDay(seen)) throw new RangeError('The day on which the result was seen is no day.');
  const follow = followUp(outcome);
  return [
    ...(follow.main === 'statement'
      ? [
          {
            name: 'statement',
            t: { key: 'timeline.statement' },
            source: { key: 'timeline.source.guide' },
            askCentre: false,
          } as const,
        ]
      : []),
    ...(follow.enquiry ? [enquiry(seen)] : []),
    ...certificate(follow.certificate, seen),
    ...(exam ? nextExam(examOf(exam), follow.next) : []),
  ];
}

const range = (seen: Day, { from, to }: { from: number; to: number }) => ({
  from: addDays(seen, from),
  to: addDays(seen, to),
});

function enquiry(seen: Day): TimelineStep {
  const days = range(seen, TIMES.enquiry);
  return {
    name: 'enquiry',
    days,
    t: { key: 'timeline.enquiry', params: days },
    source: { key: 'timeline.source.centre' },
    askCentre: true,
  };
}

const CERTIFICATES = {
  level: 'timeline.certificate',
  achievement: 'timeline.certificate.youngLearners',
} as const satisfies Record<string, TimelineKey>;

function certificate(is: FollowUp['certificate'], seen: Day): TimelineStep[] {
  const source = { key: 'timeline.source.certificate' } as const;
  switch (is) {
    case 'level':
    case 'achievement': {
      const days = range(seen, TIMES.certificate);
      return [
        { name: 'certificate', days, t: { key: CERTIFICATES[is], params: days }, source, askCentre: false },
        {
          name: 'post',
          // When the centre posts it is not known, only that it cannot be before it has the certificate.
          days: { from: days.from },
          t: { key: 'timeline.post', params: { from: days.from } },
          source: { key: 'timeline.source.guide' },
          askCentre: true,
        },
      ];
    }
    case 'none':
    case 'later':
    case 'past':
      return [
        {
          name: 'certificate',
          t: { key: `timeline.certificate.${is}` },
          source: { key: 'timeline.source.rules' },
          askCentre: is !== 'none',
        },
      ];
    case 'unknown':
      return [];
  }
}

/** Nothing where the exam belongs to no series. */
function nextExam({ id: exam, next }: Exam, follow: FollowUp['next']): TimelineStep[] {
  const step = { name: 'nextExam', askCentre: false } as const;
  const source = { key: 'timeline.source.order' } as const;
  if (follow === 'none') return [];
  if (follow === 'again') return [{ ...step, t: { key: 'timeline.nextExam.again', params: { exam } }, source }];
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
