/** Finds candidates by what a person remembers of them. Quick enough to run at every key. */
import { examNamed, examOf } from '../exams/exams.ts';
import { bareId } from '../checks/id-number.ts';
import type { Candidate } from './candidate.ts';

/**
 * The candidates that hold every word of the query, in the order given; all of them for an empty
 * query. Searched are nickname, ID Number (whole, in part, or masked), exam by its name, short
 * name or level, class, centre and note; case, width and separators do not matter.
 * @param typed any text; what follows the 200th character is not looked at
 */
export function searchCandidates(candidates: readonly Candidate[], typed: string): readonly Candidate[] {
  const query = folded(typed.slice(0, 200));
  const words = query.split(/[\s•]+/).filter(Boolean);
  if (words.length === 0) return candidates;
  const id = bareId(query.replaceAll('•', ''));
  const mayBeId = /^(?:[A-Z]{0,3}[0-9]{1,6}|[0-9]{0,6}[A-Z]{1,3}|[A-Z]{1,3})$/.test(id);
  const exam = words.length > 1 ? examNamed(query)?.id : undefined;
  return candidates.filter((candidate) => {
    if (mayBeId && candidate.idNumber.includes(id)) return true;
    if (exam !== undefined && candidate.exam === exam && !query.includes('schools')) return true;
    const text = searchedText(candidate);
    return words.every((word) => text.includes(word));
  });
}

/** Candidates are never changed in place, so what was put together for one stays right. */
const TEXTS = new WeakMap<Candidate, string>();

/** All that can be found of a candidate, as one text; kept once it is put together. */
export function searchedText(candidate: Candidate): string {
  const known = TEXTS.get(candidate);
  if (known !== undefined) return known;
  const {
    nickname,
    idNumber,
    exam,
    otherExam = '',
    schoolClass = '',
    forSchools,
    centre = '',
    note = '',
    email = '',
  } = candidate;
  const { current = '', short = '' } = exam ? examOf(exam).names : {};
  const schools = forSchools ? 'for schools' : '';
  // A line break between the parts keeps a word from matching across two of them.
  const text = folded(
    `${nickname}\n${schoolClass}\n${idNumber}\n${current}${otherExam}\n${short}\n${schools}\n${centre}\n${note}\n${email}`,
  );
  TEXTS.set(candidate, text);
  return text;
}

/** NFKC also makes full-width signs plain. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u200b-\u200f\u2060\ufeff]+/g, '');
}
