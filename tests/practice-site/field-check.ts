// The server's own check of a posted form: the page's script can be switched off.
import type { Field } from './field.ts';

/** One sentence for each field that is wrong, in the order of the fields. */
export function fieldErrors(fields: readonly Field[], form: URLSearchParams): string[] {
  return fields.map((field) => fieldError(field, form)).filter((error) => error !== undefined);
}

function fieldError(field: Field, form: URLSearchParams): string | undefined {
  const value = form.get(field.id) ?? '';
  if (value === '' && field.required) return field.requiredText;
  if (field.sameAs !== undefined && value !== (form.get(field.sameAs) ?? '')) return field.sameText;
  if (value === '') return undefined;
  const tooLong = value.length > field.maxLength;
  const wrongShape = field.pattern !== undefined && !new RegExp(`^(?:${field.pattern})$`, 'v').test(value);
  return tooLong || wrongShape ? (field.formatText ?? field.requiredText) : undefined;
}
