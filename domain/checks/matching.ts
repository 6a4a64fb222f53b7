/** The boxes that ask for the same text a second time. The page refuses pasting there, so it is typed. */
import { EMPTY, isAccepted, right, unfinished, wrong, type Verdict } from './verdict.ts';

/**
 * @param typed the second box
 * @param first the first box; undefined where it is not known, which is no word against the second
 * @param own what the first box's own check says of `typed`
 */
export function checkMatch(typed: string, first: string | undefined, own: Verdict): Verdict {
  if (typed === '') return EMPTY;
  if (own.is === 'wrong' && !own.whileTyping) return own;
  if (first === undefined) return EMPTY;
  if (first === '') return unfinished({ key: 'check.match.firstEmpty' }, { key: 'check.match.firstEmpty' });
  if (typed === first)
    return isAccepted(own)
      ? right('check.match.right')
      : unfinished({ key: 'check.match.firstWrong' }, { key: 'check.match.firstWrong' });
  if (first.startsWith(typed)) return unfinished({ key: 'check.match.tooShort' }, { key: 'check.match.keepTyping' });
  if (typed.toLowerCase() === first.toLowerCase()) return wrong('check.match.case');
  return wrong('check.match.differs', { position: firstDifference(typed, first) });
}

/** Counted from 1. */
function firstDifference(a: string, b: string): number {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index += 1;
  return index + 1;
}
