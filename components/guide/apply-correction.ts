/** Puts a correction into a field, on a person's click and never otherwise. */
import type { GuideField } from './guide-field.svelte.ts';

export type Correcting = 'corrected' | 'notByAPerson' | 'fieldGone' | 'textChanged' | 'tooLongForField';

/**
 * Changes the text the way a person's typing would, so that the page's own checks run.
 * @param click the event that asked for it; a click forged by the page is refused
 * @param shown the correction as the button showed it; if the text has changed since, nothing is done
 */
export function applyCorrection(field: GuideField, click: Event, shown: string): Correcting {
  const input = field.element;
  if (!click.isTrusted) return 'notByAPerson';
  if (!(input instanceof HTMLInputElement) || !input.isConnected || input.disabled || input.readOnly)
    return 'fieldGone';
  const { verdict } = field;
  if (!('correction' in verdict) || verdict.correction !== shown) return 'textChanged';
  // Setting `value` ignores maxlength, so it is asked here.
  if (input.maxLength >= 0 && shown.length > input.maxLength) return 'tooLongForField';
  input.focus();
  input.value = shown;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText', data: shown }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  return 'corrected';
}
