/** The one request of a look, and what its answer is. */
import type { LookNeeds } from './look-needs.ts';
import { outcomeOfStatus, pageOutcome, UNATTRIBUTED, type Outcome, type ReadingKind } from './outcome.ts';

/** Whatever keeps the answer from coming is being offline; a reader that fails is our own mistake, and throws. */
export async function askSite<R extends { readonly is: ReadingKind }>(needs: LookNeeds<R>): Promise<Outcome> {
  const answer = await needs.get().catch(() => undefined);
  if (!answer) return { is: 'offline' };
  const refused = outcomeOfStatus(answer, needs.now());
  if (refused) return refused;
  const reading = needs.read(answer.html, answer.address);
  const signedIn = reading.is === 'available' || reading.is === 'notYet';
  return pageOutcome(reading.is, signedIn ? await needs.attribute(reading) : UNATTRIBUTED);
}
