/** The one sentence on a candidate's card: when results are to be expected, and what to do now. */
import type { Say } from '../../locales/i18n.ts';
import type { Candidate } from '../../domain/candidates/candidate.ts';
import { releaseWindow } from '../../domain/watch/release-window.ts';
import { dayWords } from '../results/day-words.ts';
import { taiwanDay, type SpokenLanguage } from '../../domain/watch/taiwan-time.ts';

/** @param now ms since 1970 */
export function releaseSentence(
  { exam, delivery, examDate, finalDate }: Candidate,
  now: number,
  t: Say,
  language: SpokenLanguage,
): string {
  if (!exam || !examDate) return t('card.noDates');
  const { first, last } = releaseWindow({
    exam,
    delivery: delivery ?? 'paper',
    examDate,
    ...(finalDate && { finalDate }),
  });
  const today = taiwanDay(now);
  const dates = { from: dayWords(first, today, language), to: dayWords(last, today, language) };
  if (today < first) return t('card.before', dates);
  return t(today <= last ? 'card.window' : 'card.after', dates);
}
