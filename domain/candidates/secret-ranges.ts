/** Where Secret Numbers and passwords stand in a text: in a pasted one, and in the cells of a list. */
import { maskIdNumbers } from '../checks/id-number.ts';
import { toHalfWidth } from '../checks/typed-text.ts';

export type Range = readonly [start: number, end: number];

/**
 * The places of what the first group of each pattern finds, which ends where the pattern ends. "PWD123456" is an ID Number,
 * and no password behind its name.
 */
export function secretRanges(text: string, patterns: readonly RegExp[]): Range[] {
  const plain = maskIdNumbers(toHalfWidth(text));
  return patterns.flatMap((pattern) =>
    [...plain.matchAll(pattern)].map((match): Range => {
      const end = match.index + match[0].length;
      return [end - match[1]!.length, end];
    }),
  );
}
