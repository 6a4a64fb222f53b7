/** Decides whether a group of values is a released result. Needs the more evidence the less it says. */
import { examNamed } from '../exams/exams.ts';
import { doubt, doubtsOf } from './doubts.ts';
import { readStatus } from './read-status.ts';
import type { ReadResult } from './reading.ts';
import { EXAMPLE_WORDS, NOT_YET_SENTENCES, NOT_YET_VALUE } from './result-facts.ts';
import type { Group } from './result-groups.ts';

export interface Evidence {
  /** Something on the page that is there only when a result is out. */
  readonly released: boolean;
  /** An id or a heading that only the site's result panel has. */
  readonly panel: boolean;
}

export type GroupReading =
  | { readonly is: 'result'; readonly result: ReadResult }
  /** `empty`: a panel without values. `titleOnly`: an exam, and no place for its result. */
  | { readonly is: 'empty' | 'titleOnly' | 'unclear' | 'example' };

const LONGEST_TITLE = 120;
const LONGEST_WORDS = 80;
const isBlank = (value: string | undefined) => value === undefined || readStatus(value).is === 'none';
const isNotYet = (value: string | undefined) =>
  value !== undefined && (NOT_YET_VALUE.test(value) || NOT_YET_SENTENCES.some(({ sentence }) => sentence.test(value)));

export function readGroup(group: Group, evidence: Evidence): GroupReading {
  const [title, words, scoreText] = [group.title?.value, group.result?.value, group.score?.value];
  const nothing = [words, scoreText].every((value) => isBlank(value) || isNotYet(value));
  if (isBlank(title) || isNotYet(title)) return { is: nothing && !evidence.released ? 'empty' : 'unclear' };
  // Whatever the exam is, it is not called "Grade A" or "160".
  if (readStatus(title!).is !== 'unreadable' || !/\p{L}{2}/u.test(title!)) return { is: 'unclear' };
  if (EXAMPLE_WORDS.test(title!)) return { is: 'example' };
  if (title!.length > LONGEST_TITLE || (words?.length ?? 0) > LONGEST_WORDS) return { is: 'unclear' };
  if ([words, scoreText].some(isNotYet)) return { is: nothing ? 'empty' : 'unclear' };

  const exam = examNamed(title!);
  const status = readStatus(words ?? '').is;
  if (exam?.scheme.onPage === 'title') {
    // They have neither result nor score: only the rest of the page says whether the shields are out.
    if (!evidence.released)
      return { is: words === undefined && scoreText === undefined ? 'titleOnly' : nothing ? 'empty' : 'unclear' };
  } else if (words === undefined) {
    return { is: scoreText === undefined && !evidence.released ? 'titleOnly' : 'unclear' };
  } else if (status === 'none' || status === 'unreadable') {
    if (nothing && !evidence.released) return { is: 'empty' };
    if (!exam || !evidence.released) return { is: 'unclear' };
  } else if (!evidence.released && !(exam && evidence.panel)) return { is: 'unclear' };

  const score = /^(\d{1,3})(?: ?\/ ?230)?$/.exec(scoreText ?? '')?.[1];
  const read = score === undefined ? undefined : Number(score);
  const shown = status === 'none' ? '' : (words ?? '');
  const doubts = doubtsOf(exam?.id, shown, read);
  if (read === undefined && !isBlank(scoreText))
    doubts.push(doubt('result.doubt.scoreUnreadable', { words: scoreText!.slice(0, 40) }));
  return {
    is: 'result',
    result: {
      examTitle: title!,
      ...(exam && { exam: exam.id }),
      words: shown,
      ...(read !== undefined && { score: read }),
      doubts,
    },
  };
}
