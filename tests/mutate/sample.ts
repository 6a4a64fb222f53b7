import { createHash } from 'node:crypto';
import { type Part, partOf } from './folders.ts';

/** What of a mutant decides whether it is in the sample: where it stands and what it becomes. */
export interface Mutant {
  readonly id: string;
  /** Path from the project's root, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly replacement: string;
}

const rank = (seed: string, { file, line, column, replacement }: Mutant): string =>
  createHash('sha256').update([seed, file, line, column, replacement].join('\n')).digest('hex');

/**
 * Draws mutants, as many of each part as of any other as far as there are enough.
 * @param size how many in all; every mutant when it is not smaller than their count
 * @param seed the same seed draws the same mutants from the same code
 */
export function drawSample(mutants: readonly Mutant[], size: number, seed: string): Set<string> {
  const parts = new Map<Part, Mutant[]>();
  for (const mutant of mutants) {
    const part = partOf(mutant.file);
    if (part) parts.set(part, [...(parts.get(part) ?? []), mutant]);
  }
  const drawn = new Set<string>();
  // The smallest part first, so that what it lacks goes to the others.
  const smallestFirst = [...parts.values()].sort((one, other) => one.length - other.length);
  smallestFirst.forEach((all, index) => {
    const share = Math.ceil((size - drawn.size) / (smallestFirst.length - index));
    const ranked = all.map((mutant) => ({ id: mutant.id, by: rank(seed, mutant) }));
    ranked.sort((one, other) => (one.by < other.by ? -1 : 1));
    for (const { id } of ranked.slice(0, share)) drawn.add(id);
  });
  return drawn;
}
