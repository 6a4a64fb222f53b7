/** Sets notes of different heights beside their fields, without one lying on another. */

export interface Note {
  /** Where its top would stand beside its field. */
  readonly wanted: number;
  readonly height: number;
}

/**
 * The note at `lead` gets its wanted place; those before it move up and those after it down as far
 * as they must. Nothing starts above `top`.
 * @returns the tops, in the order given
 */
export function stackLines(notes: readonly Note[], lead: number, gap: number, top: number): number[] {
  const tops = notes.map((note) => note.wanted);
  for (let i = lead - 1; i >= 0; i -= 1) tops[i] = Math.min(tops[i]!, tops[i + 1]! - gap - notes[i]!.height);
  let free = top;
  for (let i = 0; i < notes.length; i += 1) {
    tops[i] = Math.max(tops[i]!, free);
    free = tops[i]! + notes[i]!.height + gap;
  }
  return tops;
}
