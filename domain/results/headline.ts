/** The most important thing about one result: what a person sees first and large. Says only what the page shows. */
import type { Message } from '../message.ts';
import { examOf } from '../exams/exams.ts';
import { explainResult } from './explain-result.ts';
import type { ResultStatus } from './read-status.ts';
import type { ReadResult } from './reading.ts';

/**
 * Params: `level` a CEFR level, `score` and `from` scores, `missing` and `above` points, `words` the site's own.
 */
export type HeadlineKey =
  | 'headline.passed'
  | 'headline.oldPass'
  | 'headline.level'
  | 'headline.missing'
  | 'headline.fail'
  | 'headline.none'
  | 'headline.youngLearners'
  | 'headline.pending'
  | 'headline.withheld'
  | 'headline.absentPart'
  | 'headline.absentAll'
  | 'headline.exempt'
  | 'headline.asRead'
  | 'headline.sentence.passMark'
  | 'headline.sentence.passMarkMet'
  | 'headline.sentence.level'
  | 'headline.sentence.fail'
  | 'headline.sentence.youngLearners'
  | 'headline.sentence.pending'
  | 'headline.sentence.withheld'
  | 'headline.sentence.absent'
  | 'headline.sentence.asRead';

export interface Headline {
  /** `reached` is a grade, or shields, of which nobody fails to get any; all else looks the same in neutral colours. */
  readonly tone: 'reached' | 'neutral';
  readonly verdict: Message<HeadlineKey>;
  readonly sentence?: Message<HeadlineKey>;
  readonly grade?: string;
  readonly score?: number;
  readonly level?: string;
  /** Whether the Cambridge English Scale helps here; it is no use without a score. */
  readonly withScale: boolean;
}

const SAME_OF_ALL: readonly ResultStatus['is'][] = ['pending', 'withheld', 'absentPart', 'absentAll'];

/** @param result as read from the page, or as kept */
export function headlineOf(result: Omit<ReadResult, 'doubts'> & Partial<Pick<ReadResult, 'doubts'>>): Headline {
  const { exam, bands, status, certified, doubts } = explainResult(result);
  const { score, words } = result;
  /** The lowest score of the exam's own level. */
  const pass = bands?.grades.C.from;
  const numbers = {
    ...(score !== undefined && { score }),
    ...(certified && { level: certified }),
    withScale: bands !== undefined && score !== undefined,
  };
  const neutral = (verdict: HeadlineKey, sentence: HeadlineKey, params = {}): Headline => ({
    tone: 'neutral',
    verdict: { key: verdict, params },
    sentence: { key: sentence, params },
    ...numbers,
  });
  const asRead = (words: string) =>
    neutral(words.trim() ? 'headline.asRead' : 'headline.none', 'headline.sentence.asRead', { words });
  /** A score below the pass mark is no pass, with the word Fail or without one. */
  const below =
    (status.is === 'fail' || status.is === 'none') && pass !== undefined && score !== undefined && score < pass;
  const missing = (score: number, points: number) =>
    neutral('headline.missing', doubts.length ? 'headline.sentence.asRead' : 'headline.sentence.fail', {
      score,
      missing: points,
    });
  const shields = exam !== undefined && examOf(exam).scheme.is === 'shields';
  /** What its words mean is known of exams with these schemes only; these four say the same of every exam. */
  const understood = bands !== undefined || shields || SAME_OF_ALL.includes(status.is);
  // What contradicts itself is shown as read. A fail with a score below the pass mark is no pass in any case.
  if ((doubts.length && !below) || !understood) return asRead(words);
  switch (status.is) {
    case 'grade': {
      const met = pass !== undefined && score === pass;
      return {
        tone: 'reached',
        verdict: { key: 'headline.passed' },
        ...(pass !== undefined && {
          sentence: {
            key: met ? 'headline.sentence.passMarkMet' : 'headline.sentence.passMark',
            params: { from: pass },
          } as const,
        }),
        grade: status.grade,
        ...numbers,
      };
    }
    case 'oldGrade':
      return { tone: 'reached', verdict: { key: 'headline.oldPass', params: { words } }, ...numbers };
    case 'level':
      return neutral('headline.level', 'headline.sentence.level', { level: status.level });
    case 'fail':
      if (!below) return neutral('headline.fail', 'headline.sentence.fail');
      return missing(score, pass - score);
    case 'pending':
      return neutral('headline.pending', 'headline.sentence.pending');
    case 'withheld':
      return neutral('headline.withheld', 'headline.sentence.withheld');
    case 'absentPart':
    case 'absentAll':
      return neutral(`headline.${status.is}`, 'headline.sentence.absent');
    case 'exempt':
      return neutral('headline.exempt', 'headline.sentence.asRead', { words });
    case 'none':
    case 'unreadable':
      return shields
        ? { ...neutral('headline.youngLearners', 'headline.sentence.youngLearners'), tone: 'reached' }
        : below
          ? missing(score, pass - score)
          : asRead(words);
  }
}
