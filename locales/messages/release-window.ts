/** The one text on a candidate's card: when results are to be expected, and what to do now. */
import type { Candidate } from '../../domain/candidates/candidate.ts';
import { releaseWindow } from '../../domain/watch/release-window.ts';
import { taiwanDay } from '../../domain/watch/taiwan-time.ts';
import { formatDay } from '../format.ts';
import type { OneLanguage } from '../translator.ts';

/** @param now ms since 1970 */
export function releaseText(
  { exam, delivery, examDate, finalDate }: Candidate,
  now: number,
  { t, language }: OneLanguage,
): string {
  if (!exam || !examDate) return t('card.noDates');
  const { first, last } = releaseWindow({
    exam,
    delivery: delivery ?? 'paper',
    examDate,
    ...(finalDate && { finalDate }),
  });
  const today = taiwanDay(now);
  const dates = { from: formatDay(first, language, today), to: formatDay(last, language, today) };
  if (today < first) return t('card.before', dates);
  return t(today <= last ? 'card.window' : 'card.after', dates);
}
