/** Puts text into one of the page's inputs the way a person's typing would, so that the page's own checks run. */

export type Typing = 'typed' | 'fieldGone' | 'tooLongForField';

/** Asked for by a person's click, always. Setting `value` ignores maxlength, so that is asked first. */
export function typeInto(input: HTMLElement, text: string): Typing {
  if (!(input instanceof HTMLInputElement) || !input.isConnected || input.disabled || input.readOnly)
    return 'fieldGone';
  if (input.maxLength >= 0 && text.length > input.maxLength) return 'tooLongForField';
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText', data: text }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  return 'typed';
}
