/** What the site's result words mean. Source: docs/site.md#result-words. */
import type { CefrLevel, Grade } from '../exams/exams.ts';

/** The words of Key and Preliminary until the end of 2019, in the places of A, B and C. */
export type OldGrade = 'distinction' | 'merit' | 'pass';

/**
 * - `grade`, `oldGrade`: the exam was passed. `level` where the words name one beside the grade.
 * - `level`: a certificate at that level, not a pass of the exam.
 * - `none`: nothing or a dash stands there. - `unreadable`: none of the words known; kept as read.
 */
export type ResultStatus =
  | { readonly is: 'grade'; readonly grade: Grade; readonly level?: CefrLevel }
  | { readonly is: 'oldGrade'; readonly grade: OldGrade; readonly level?: CefrLevel }
  | { readonly is: 'level'; readonly level: CefrLevel }
  | {
      readonly is: 'fail' | 'none' | 'absentPart' | 'absentAll' | 'pending' | 'withheld' | 'exempt' | 'unreadable';
    };

const LEVEL = '(?:council of europe |cefr )?level (a1|a2|b1|b2|c1|c2)';
const BESIDE = `(?:[ ,;:(–—-]{1,4}${LEVEL}\\)?)?`;

const GRADE = new RegExp(`^(?:(?:pass(?:ed)? (?:at |with )?)?grade )?([abc])${BESIDE}$`);
const OLD_GRADE = new RegExp(`^pass(?:ed)?(?: with (distinction|merit))?${BESIDE}$`);
const LEVEL_ALONE = new RegExp(`^${LEVEL}$`);

const PLAIN: readonly (readonly [words: RegExp, is: Exclude<ResultStatus['is'], 'grade' | 'oldGrade' | 'level'>])[] = [
  [/^(?:[-–—‒―]{0,3}|n\/a)$/, 'none'],
  [/^fail(?:ed)?$/, 'fail'],
  [/^(?:x[ ,:(–—-]{0,4})?absent from (?:a |one |some )?(?:part|paper|component)s?\)?$|^x$/, 'absentPart'],
  [/^(?:z[ ,:(–—-]{0,4})?absent from all(?: (?:parts|papers|components))?\)?$|^z$/, 'absentAll'],
  [/^(?:result )?pending$/, 'pending'],
  [/^(?:result )?withheld$/, 'withheld'],
  [/^exempt(?:ed|ion)?$/, 'exempt'],
];

const asLevel = (text: string | undefined) => text?.toUpperCase() as CefrLevel | undefined;

/** @param words as the site shows them, any letter case */
export function readStatus(words: string): ResultStatus {
  if (words.length > 100) return { is: 'unreadable' };
  const plain = words.normalize('NFKC').replace(/\s+/g, ' ').trim().replace(/\.$/, '').toLowerCase();
  const grade = GRADE.exec(plain);
  if (grade) return withLevel({ is: 'grade', grade: grade[1]!.toUpperCase() as Grade }, grade[2]);
  const old = OLD_GRADE.exec(plain);
  if (old) return withLevel({ is: 'oldGrade', grade: (old[1] ?? 'pass') as OldGrade }, old[2]);
  const level = asLevel(LEVEL_ALONE.exec(plain)?.[1]);
  if (level) return { is: 'level', level };
  return { is: PLAIN.find(([pattern]) => pattern.test(plain))?.[1] ?? 'unreadable' };
}

function withLevel<Status extends object>(status: Status, level: string | undefined): Status & { level?: CefrLevel } {
  const read = asLevel(level);
  return read ? { ...status, level: read } : status;
}
