/**
 * An ID Number that others may see over a shoulder. Only the last three of its digits are shown,
 * in their place: entries of one centre and session share the letters and the first digits, so
 * those distinguish nobody, while the last digits differ even between siblings entered together.
 * Two on one list that look the same are one in a thousand; the nickname tells them apart.
 */

const DOT = '•';

/** `idNumber` of either shape becomes '••••••456' or '•••456•••'; anything else becomes dots only. */
export function maskedId(idNumber: string): string {
  if (/^[A-Z]{3}[0-9]{6}$/.test(idNumber)) return DOT.repeat(6) + idNumber.slice(6);
  if (/^[0-9]{6}[A-Z]{3}$/.test(idNumber)) return DOT.repeat(3) + idNumber.slice(3, 6) + DOT.repeat(3);
  // A number of another shape must not tell its length either.
  return DOT.repeat(9);
}

/** The digits that `maskedId` shows, for a screen reader ("ends in 4 5 6"); empty when it shows none. */
export function shownDigits(idNumber: string): string {
  return maskedId(idNumber).replaceAll(DOT, '');
}
