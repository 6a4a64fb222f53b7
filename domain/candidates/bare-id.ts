/** An ID Number without the accidents of typing. Unlike the check's corrections it never exchanges O and 0. */
import { toHalfWidth, withoutSeparators } from '../checks/typed-text.ts';

/** Half-width, without separators, in capitals. Only a-z change case, so no other letter becomes one of A-Z. */
export function bareId(typed: string): string {
  return withoutSeparators(toHalfWidth(typed.slice(0, 200))).replace(/[a-z]/g, (letter) => letter.toUpperCase());
}
