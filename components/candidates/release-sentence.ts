/** The one sentence on a candidate's card: when results are to be expected, and what to do now. */
import type { Say } from '../../locales/i18n.ts';
import type { Candidate } from '../../domain/candidates/candidate.ts';
import { releaseWindow } from '../../domain/waiting/release-window.ts';
import { taiwanDay } from '../../domain/waiting/taiwan-time.ts';

/** @param now ms since 1970 */
export function releaseSentence({ exam, delivery, examDate, finalDate }: Candidate, now: number, say: Say): string {
  if (!exam || !examDate) return say('card.noDates');
  const { first, last } = releaseWindow({
    exam,
    delivery: delivery ?? 'paper',
    examDate,
    ...(finalDate && { finalDate }),
  });
  const today = taiwanDay(now);
  const dates = { from: shortDay(first, today), to: shortDay(last, today) };
  if (today < first) return say('card.before', dates);
  return say(today <= last ? 'card.window' : 'card.after', dates);
}

/** 12/3, or 2027/1/3 in another year than today's. */
function shortDay(day: string, today: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return day.slice(0, 4) === today.slice(0, 4) ? `${month}/${date}` : `${year}/${month}/${date}`;
}
