/** A calendar day in words; the year only where it is not this one. */
import type { Day } from '../../domain/watch/day.ts';

export function dayWords(day: Day, today: Day, language: 'zh-TW' | 'en'): string {
  const [year, month, date] = day.split('-').map(Number);
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  if (language === 'zh-TW') return sameYear ? `${month}/${date}` : `${year}/${month}/${date}`;
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(!sameYear && { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}
