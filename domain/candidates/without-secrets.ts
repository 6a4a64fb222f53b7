/**
 * Takes out of a pasted text what must never be kept, before anything else looks at it. So no later
 * reading can return a Secret Number or a password, not even among the words it was read from.
 */
import { toHalfWidth } from '../checks/typed-text.ts';
import { findDates } from './find-dates.ts';
import { ADDRESS_LIKE } from './paste-email.ts';
import { SECRET_LABELS } from './paste-labels.ts';

const LABEL = SECRET_LABELS.map((label) => label.replace(/ /g, '\\s{0,3}')).join('|');
/** The label and what follows it closely: four digits, however they are set apart. */
const LABELLED = new RegExp(`(?:${LABEL})[^\\d\\n]{0,15}(\\d(?:[ .\\-]?\\d){3})(?![ .\\-]?\\d)`, 'giu');
const PASSWORD = /(?:password|passwd|pwd|密碼)[^\p{L}\p{N}\n]{0,6}([^\s]{1,40})/giu;
/** Four digits, no more and no fewer: what a Secret Number looks like. */
const FOUR_DIGITS = /(?<!\d)\d{4}(?!\d)/g;

/**
 * The text with every Secret Number, every password that follows its label, and every group of
 * four digits that is not part of a date or an e-mail address replaced by spaces. The length stays
 * the same.
 */
export function withoutSecrets(text: string): string {
  const labelled = blanked(
    text,
    [LABELLED, PASSWORD].flatMap((pattern) => groups(toHalfWidth(text), pattern)),
  );
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

type Range = [start: number, end: number];

function groups(plain: string, pattern: RegExp): Range[] {
  return [...plain.matchAll(pattern)].map((match) => {
    const end = match.index + match[0].length;
    return [end - match[1]!.length, end];
  });
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
