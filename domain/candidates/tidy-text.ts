/** Free texts as they are kept: what a person cannot see is taken out, what they wrote stays. */

/** The most characters (UTF-16 units) of each free text, after tidying. */
export const TEXT_LENGTHS = { nickname: 40, schoolClass: 40, otherExam: 60, centre: 80, note: 500 } as const;

// Marks that turn the reading direction would let a name show something else than it holds.
const TURNING_MARKS = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text of one line: control characters become spaces, the ends are trimmed. */
export function tidyLine(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(TURNING_MARKS, '')
    .toWellFormed()
    .trim();
}

/** A text of several lines: as `tidyLine`, but line breaks (as LF) and tabs stay. */
export function tidyText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(TURNING_MARKS, '')
    .toWellFormed()
    .trim();
}
