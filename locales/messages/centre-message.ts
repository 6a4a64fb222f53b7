/** The message to the centre as one text: in the chosen language first, then in English. */
import type { CentreMessage } from '../../domain/contacts/centre-message.ts';
import { examParams } from '../format.ts';
import type { Translate, Translator } from '../translator.ts';

/** @param translator of two languages: the centre's staff reads the one, an office abroad the other */
export function centreMessageText({ subject, lines }: CentreMessage, { t, secondary = t }: Translator): string {
  // A date for a form stays as it is: the same in both languages, and never taken for another day.
  const body = (translate: Translate) =>
    lines.map(({ key, params }) => translate(key, examParams(params, translate))).join('\n');
  return [`${t(subject.key)} / ${secondary(subject.key)}`, body(t), body(secondary)].join('\n\n');
}
