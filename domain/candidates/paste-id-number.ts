/** The ID Number in a pasted text. A national ID is not taken for one. */
import { checkIdNumber, ID_NUMBER_PATTERN } from '../checks/id-number.ts';
import { bareId } from './bare-id.ts';
import { nearestLabel } from './nearest-label.ts';
import { ID_LABELS } from './paste-labels.ts';
import { finding, type Finding, type Pasted } from './smart-paste.ts';

/** Three letters and six digits in either order, perhaps set apart; not inside a longer word, as a national ID would be. */
const ID_LIKE =
  /(?<![a-z\d]|[a-z\d]-)(?:[a-z]{3}[ -]?\d{3}[ -]?\d{3}|\d{3}[ -]?\d{3}[ -]?[a-z]{3})(?![a-z\d]|-[a-z\d])/gi;
const ID_SETS = [{ kind: 'id', labels: ID_LABELS }] as const;

export function pasteIdNumber(pasted: Pasted): Finding<string> | undefined {
  const all = [...pasted.plain.matchAll(ID_LIKE)].slice(0, 200).flatMap((match) => {
    const [at, end] = [match.index, match.index + match[0].length];
    const near = nearestLabel(pasted.small, ID_SETS, { from: 0, at, end });
    const labelled = near !== undefined && near.side !== 'after';
    // "order 123456 for" is no ID Number: without a label it must look like one.
    const asPrinted = ID_NUMBER_PATTERN.test(match[0]);
    const joined = !/[ -]/.test(match[0]);
    if (!labelled && !joined && match[0] !== match[0].toUpperCase()) return [];
    return [{ value: bareId(match[0]), at, end, labelled, asPrinted }];
  });
  const labelled = all.filter((one) => one.labelled);
  const asked = labelled.length ? labelled : all;
  const [first] = asked;
  if (!first) return mistypedId(pasted);
  const alone = asked.every(({ value }) => value === first.value);
  return finding(pasted, first.value, first.at, first.end, alone && (first.labelled || first.asPrinted));
}

const AFTER_LABEL = new RegExp(`(?:${ID_LABELS.join('|')})[^\\p{L}\\p{N}\\n]{0,6}([a-z0-9]{9})(?![a-z0-9])`, 'gu');

/** After its label an ID Number is known even with O for 0; the correction is only proposed. */
function mistypedId(pasted: Pasted): Finding<string> | undefined {
  for (const match of pasted.small.matchAll(AFTER_LABEL)) {
    const end = match.index + match[0].length;
    const verdict = checkIdNumber(match[1]!.toUpperCase());
    const value = 'correction' in verdict ? verdict.correction : undefined;
    if (value !== undefined && ID_NUMBER_PATTERN.test(value)) return finding(pasted, value, end - 9, end, false);
  }
  return undefined;
}
