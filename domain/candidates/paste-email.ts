/** The family's e-mail address in a pasted text; not the centre's, and not Cambridge's. */
import { EMAIL_LENGTH, EMAIL_PATTERN } from '../checks/email.ts';
import { nearestLabel, type LabelSet } from './nearest-label.ts';
import { EMAIL_LABELS, OTHER_EMAIL_HOSTS, OTHER_EMAIL_LABELS } from './paste-labels.ts';
import { finding, type Finding, type Pasted } from './smart-paste.ts';

/** What may be an address; whether it is one is asked of the check's own pattern. */
export const ADDRESS_LIKE = /(?<![a-z0-9!#$%&'*+/=?^_`{|}~.-])[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[a-z0-9.-]{3,253}/gi;
const EMAIL_SETS: readonly LabelSet<'own' | 'other'>[] = [
  { kind: 'own', labels: EMAIL_LABELS },
  { kind: 'other', labels: OTHER_EMAIL_LABELS },
];

export function pasteEmail(pasted: Pasted): Finding<string> | undefined {
  let from = 0;
  const all = [...pasted.plain.matchAll(ADDRESS_LIKE)].slice(0, 200).flatMap((match) => {
    const value = match[0].replace(/(?<![.-])[.-]+$/, '');
    const [at, end] = [match.index, match.index + value.length];
    const near = nearestLabel(pasted.small, EMAIL_SETS, { from, at, end });
    from = end;
    const usual = value.length >= EMAIL_LENGTH.least && value.length <= EMAIL_LENGTH.most && EMAIL_PATTERN.test(value);
    if (!usual || near?.kind === 'other' || OTHER_EMAIL_HOSTS.test(value.toLowerCase())) return [];
    return [{ value, at, end, labelled: near?.kind === 'own' && near.side !== 'after' }];
  });
  const labelled = all.filter((one) => one.labelled);
  const asked = labelled.length ? labelled : all;
  const [first] = asked;
  return (
    first &&
    finding(
      pasted,
      first.value,
      first.at,
      first.end,
      first.labelled && asked.every(({ value }) => value === first.value),
    )
  );
}
