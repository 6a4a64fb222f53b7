/** The headings of the written feedback, which stands in English alone. Source: docs/results.md#shields. */

export const FEEDBACK = ['strengths', 'workOn', 'improve'] as const;
export type Feedback = (typeof FEEDBACK)[number];

const HEADINGS: readonly (readonly [heading: RegExp, is: Feedback])[] = [
  [/^(?:your )?strengths?$|^what (?:you|.{1,40}) (?:do|does|did) well$/i, 'strengths'],
  [/^(?:things|areas|what) (?:for you )?to (?:work on|improve)$|^areas for improvement$/i, 'workOn'],
  [/^how (?:you can|to|can you) improve\b.{0,30}$/i, 'improve'],
];

/** Those that stand on a line of their own. */
export function feedbackIn(lines: readonly string[]): Feedback[] {
  const plain = lines.map((line) => line.trim().replace(/ ?[:?]$/, ''));
  return HEADINGS.flatMap(([heading, is]) => (plain.some((line) => heading.test(line)) ? [is] : []));
}
