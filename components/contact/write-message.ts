/** The message to the centre as one text: Chinese first, then English. */
import type { Say as Sentence } from '../../domain/checks/verdict.ts';
import type { CentreMessage, CentreMessageKey } from '../../domain/contacts/centre-message.ts';
import { spokenParams } from '../../domain/results/spoken-params.ts';
import type { Say } from '../../locales/i18n.ts';
import { examLabel } from '../candidates/exam-label.ts';

export function writeMessage({ subject, lines }: CentreMessage, zh: Say, en: Say): string {
  const inWords = (t: Say) => {
    const line = ({ key, params }: Sentence<CentreMessageKey>) =>
      t(
        key,
        spokenParams(
          params,
          (exam) => examLabel(exam, t),
          // A date for a form: the same in both languages, and never taken for another day.
          (day) => day,
        ),
      );
    return lines.map(line).join('\n');
  };
  return [`${zh(subject.key)} / ${en(subject.key)}`, inWords(zh), inWords(en)].join('\n\n');
}
