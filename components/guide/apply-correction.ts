/** Puts a correction into a field, on a person's click and never otherwise. */
import type { GuideField } from './guide-field.ts';
import { typeInto, type Typing } from './type-into.ts';

export type Correcting = Typing | 'notByAPerson' | 'textChanged';

/**
 * @param click the event that asked for it; a click forged by the page is refused
 * @param shown the correction as the button showed it; if the text has changed since, nothing is done
 */
export function applyCorrection(field: GuideField, click: Event, shown: string): Correcting {
  if (!click.isTrusted) return 'notByAPerson';
  const { verdict } = field;
  if (!('correction' in verdict) || verdict.correction !== shown) return 'textChanged';
  return typeInto(field.element, shown);
}
