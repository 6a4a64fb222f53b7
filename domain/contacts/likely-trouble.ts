/** What a person most likely writes to the centre about, from what is known of a candidate; offered, not decided. */
import type { Outcome } from '../results/outcome.ts';
import { readStatus } from '../results/read-status.ts';
import { TIMES } from '../results/timeline.ts';
import { addDays, type Day } from '../watch/day.ts';
import type { Trouble } from './centre-message.ts';

interface Known {
  /** The newest result that was kept. */
  readonly result?: { readonly words: string; readonly outcome: Outcome; readonly seen: Day } | undefined;
  /** The last day on which the result could be released. */
  readonly lastDay?: Day | undefined;
}

export function likelyTrouble({ result, lastDay }: Known, today: Day): Trouble | undefined {
  if (!result) return lastDay !== undefined && today > lastDay ? 'resultMissing' : undefined;
  const { words, outcome, seen } = result;
  if (outcome === 'unsettled') return readStatus(words).is === 'pending' ? 'pending' : 'withheld';
  const certificate = outcome === 'pass' || outcome === 'levelBelow' || outcome === 'shields';
  if (certificate && today > addDays(seen, TIMES.certificate.to)) return 'certificate';
  return outcome === 'fail' && today <= addDays(seen, TIMES.enquiry.to) ? 'enquiry' : undefined;
}
