import { createHash } from 'node:crypto';
import { relative, sep } from 'node:path';
import type { Mutant as StrykerMutant } from '@stryker-mutator/api/core';
import { type Part, partOf } from './parts.ts';

/** What of a mutant decides whether it is in the sample: where it stands and what it becomes. */
export interface Mutant {
  /** Path from the project's root, with `/`. */
  readonly file: string;
  /** `line:column-line:column`, as Stryker's `mutate` wants it: lines from 1, columns from 0. */
  readonly range: string;
  readonly replacement: string;
}

export const known = ({ fileName, location: { start, end }, replacement }: StrykerMutant): Mutant => ({
  file: relative(process.cwd(), fileName).split(sep).join('/'),
  range: `${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`,
  replacement,
});

/** The same for the same change, also where only a part of a file's mutants is listed. */
export const keyOf = ({ file, range, replacement }: Mutant): string => [file, range, replacement].join('\n');

const rank = (seed: string, mutant: Mutant): string =>
  createHash('sha256')
    .update(`${seed}\n${keyOf(mutant)}`)
    .digest('hex');

/**
 * Draws mutants, as many of each part as of any other as far as there are enough.
 * @param size how many in all; every mutant when it is not smaller than their count
 * @param seed the same seed draws the same mutants from the same code
 */
export function drawSample(mutants: readonly Mutant[], size: number, seed: string): Mutant[] {
  const parts = new Map<Part, Mutant[]>();
  for (const mutant of mutants) {
    const part = partOf(mutant.file);
    if (part) parts.set(part, [...(parts.get(part) ?? []), mutant]);
  }
  const drawn: Mutant[] = [];
  // The smallest part first, so that what it lacks goes to the others.
  const smallestFirst = [...parts.values()].sort((one, other) => one.length - other.length);
  smallestFirst.forEach((all, index) => {
    const share = Math.ceil((size - drawn.length) / (smallestFirst.length - index));
    const ranked = all.map((mutant) => ({ mutant, by: rank(seed, mutant) }));
    ranked.sort((one, other) => (one.by < other.by ? -1 : 1));
    drawn.push(...ranked.slice(0, share).map(({ mutant }) => mutant));
  });
  return drawn;
}
