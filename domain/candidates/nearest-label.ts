/** Which kind of label stands nearest before (or just after) a place in a text. */

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
