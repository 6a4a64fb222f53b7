/**
 * What the popup asks of the guide on a page: put this candidate's ID Number into the form. Read
 * by hand, since the content script pays for every byte.
 */

/** The key that fills in, in the manifest and in the background. */
export const FILL_COMMAND = 'fill';

export interface Fill {
  readonly type: 'fill';
  readonly idNumber: string;
  readonly email?: string;
}

/** What came of it, by page where it worked; `notThere` when no guide answers in the tab. */
export type Filling = 'filled' | 'filledRegister' | 'wrongPage' | 'noField' | 'fieldRefuses' | 'notThere';

export const isFilled = (filling: Filling): boolean => filling === 'filled' || filling === 'filledRegister';

export function readFill(received: unknown): Fill | undefined {
  if (typeof received !== 'object' || received === null) return undefined;
  const { type, idNumber, email } = received as Record<string, unknown>;
  if (type !== 'fill' || typeof idNumber !== 'string' || idNumber.length > 40) return undefined;
  if (email !== undefined && (typeof email !== 'string' || email.length > 254)) return undefined;
  return { type, idNumber, ...(email === undefined ? {} : { email }) };
}
