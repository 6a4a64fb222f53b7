/**
 * A text that a person has pasted: made ready to be read, without secrets, and with the means to tell
 * which label stands nearest to a place in it.
 */
import { toHalfWidth } from '../checks/typed-text.ts';
import { findDates } from './find-dates.ts';
import { PASSWORD_LABELS, SECRET_LABELS } from './paste-labels.ts';
import { secretRanges, type Range } from './secret-ranges.ts';

/** One reading of a text. */
export interface Reading<Value> {
  readonly value: Value;
  /** The whole line it was read from, as it stands in the text; of a long line the part around it, at most 160 characters. */
  readonly from: string;
}

/** What a text says, and where. */
export interface Finding<Value> extends Reading<Value> {
  /** False: another reading is possible, or nothing in the text says that it is this. Such a one is asked about. */
  readonly sure: boolean;
  /** Other readings, the likelier first. */
  readonly others?: readonly Reading<Value>[];
}

/** Ready to be read: all three have the same length and positions. */
export interface Pasted {
  readonly text: string;
  /** Half-width. */
  readonly plain: string;
  /** Half-width, a-z instead of A-Z. */
  readonly small: string;
}

/** What stands behind this character is not read. */
const MOST_PASTED = 100_000;

/** A pasted text ready to be read. Secrets are replaced by spaces first, so that nothing later can return one. */
export function pastedText(pasted: string): Pasted {
  const text = withoutSecrets(
    pasted
      .slice(0, MOST_PASTED)
      .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
      .replace(/[\u00a0\u2000-\u200a\u202f]/g, ' '),
  );
  const plain = toHalfWidth(text);
  // Only A-Z change case: other letters may change their length, and positions with it.
  const small = plain.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  return { text, plain, small };
}

const LONGEST_SOURCE = 160;

/** The line around a place in the text. */
function lineAround(text: string, at: number, end: number): string {
  const before = text.slice(Math.max(0, end - LONGEST_SOURCE), at);
  const start = at - before.length + before.lastIndexOf('\n') + 1;
  return text
    .slice(start, start + LONGEST_SOURCE)
    .split('\n', 1)[0]!
    .trim();
}

/** Where a value stands in the text. */
export interface Place<Value> {
  readonly value: Value;
  readonly at: number;
  readonly end: number;
}

/** A finding with the lines that the value and its other readings stand on; a reading that was named before is left out. */
export function finding<Value>({ text }: Pasted, sure: boolean, ...places: readonly Place<Value>[]): Finding<Value> {
  const [first, ...others] = places
    .slice(0, 500)
    .filter(({ value }, index) => places.findIndex((one) => one.value === value) === index)
    .slice(0, MOST_READINGS)
    .map(({ value, at, end }): Reading<Value> => ({ value, from: lineAround(text, at, end) }));
  return { ...first!, sure, ...(others.length ? { others } : {}) };
}

/** So many can be looked through. */
const MOST_READINGS = 6;

export interface LabelSet<Kind extends string> {
  readonly kind: Kind;
  /** In small letters. */
  readonly labels: readonly string[];
}

const BEFORE = 120;
const AFTER = 60;

/**
 * The kind whose label ends nearest before `at`: on the same line after `from`, or, where only
 * signs stand there, on the line above; otherwise the one that begins nearest after `end`.
 * @param plain half-width, small letters
 * @param from what was read before ends here; a label before it belongs to that
 */
export function nearestLabel<Kind extends string>(
  plain: string,
  sets: readonly LabelSet<Kind>[],
  { from, at, end }: { from: number; at: number; end: number },
): { readonly kind: Kind; readonly label: string; readonly side: 'before' | 'above' | 'after' } | undefined {
  // Only a window is looked at, so that a text of one long line costs no more than another.
  const window = plain.slice(Math.max(from, at - BEFORE), at);
  const breakAt = window.lastIndexOf('\n');
  const before = window.slice(breakAt + 1);
  const here = last(before, sets);
  if (here) return { ...here, side: 'before' };
  if (breakAt >= 0 && !/\p{L}/u.test(before)) {
    const upTo = window.slice(0, breakAt).trimEnd();
    const above = upTo.slice(upTo.lastIndexOf('\n') + 1);
    // Headings of several columns do not say which one is meant.
    const headings = sets.filter(({ labels }) => labels.some((label) => above.includes(label)));
    const found = headings.length === 1 ? last(above, headings) : undefined;
    if (found) return { ...found, side: 'above' };
  }
  const rest = plain.slice(end, end + AFTER);
  const after = first(/^[^\n]*/.exec(rest)![0], sets);
  return after && { ...after, side: 'after' };
}

function last<Kind extends string>(text: string, sets: readonly LabelSet<Kind>[]) {
  return best(sets, (label) => {
    const at = text.lastIndexOf(label);
    // Of two labels that end together the longer one says more: "成績公布日期" over "日期".
    return at < 0 ? -1 : at + label.length + label.length / 1000;
  });
}

function first<Kind extends string>(text: string, sets: readonly LabelSet<Kind>[]) {
  return best(sets, (label) => {
    const at = text.indexOf(label);
    return at < 0 ? -1 : AFTER - at;
  });
}

function best<Kind extends string>(sets: readonly LabelSet<Kind>[], score: (label: string) => number) {
  let found: { kind: Kind; label: string } | undefined;
  let top = -1;
  for (const { kind, labels } of sets)
    for (const label of labels) {
      const own = score(label);
      if (own > top) [found, top] = [{ kind, label }, own];
    }
  return found;
}

/** What may be an e-mail address; whether it is one is asked of the check's own pattern. */
export const ADDRESS_LIKE = /(?<![a-z0-9!#$%&'*+/=?^_`{|}~.-])[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[a-z0-9.-]{3,253}/gi;

const LABEL = SECRET_LABELS.map((label) => label.replace(/ /g, '\\s{0,3}')).join('|');
/** The label and what follows it closely: four digits, however they are set apart. */
const LABELLED = new RegExp(`(?:${LABEL})[^\\d\\n]{0,15}(\\d(?:[ .\\-]?\\d){3})(?![ .\\-]?\\d)`, 'giu');
const PASSWORD = new RegExp(`(?:${PASSWORD_LABELS.join('|')})[^\\p{L}\\p{N}\\n]{0,6}([^\\s]{1,40})`, 'giu');
/** Four digits, no more and no fewer: what a Secret Number looks like. */
const FOUR_DIGITS = /(?<!\d)\d{4}(?!\d)/g;

/**
 * The text with every Secret Number, every password that follows its label, and every group of
 * four digits that is not part of a date or an e-mail address replaced by spaces. The length stays
 * the same.
 */
export function withoutSecrets(text: string): string {
  const labelled = blanked(text, secretRanges(text, [LABELLED, PASSWORD]));
  const plain = toHalfWidth(labelled);
  const innocent = [
    ...findDates(labelled).map(({ at, length }): Range => [at, at + length]),
    ...[...plain.matchAll(ADDRESS_LIKE)].map((match): Range => [match.index, match.index + match[0].length]),
  ].sort((a, b) => a[0] - b[0]);
  let next = 0;
  const lonely = [...plain.matchAll(FOUR_DIGITS)].flatMap(({ index }): Range[] => {
    while (next < innocent.length && innocent[next]![1] <= index) next += 1;
    const around = innocent[next];
    return around && around[0] <= index ? [] : [[index, index + 4]];
  });
  return blanked(labelled, lonely);
}

function blanked(text: string, ranges: Range[]): string {
  let kept = '';
  let from = 0;
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0])) {
    if (end <= from) continue;
    const begin = Math.max(start, from);
    kept += text.slice(from, begin) + ' '.repeat(end - begin);
    from = end;
  }
  return kept + text.slice(from);
}
