// The attributes every look gives to an input, with what the page's own script (assets/forms.js) reads.
import type { Field } from './field.ts';
import type { Html } from './html.ts';
import { attributes } from './html.ts';

/** `errorPlace` is the id of the element that shows this field's error; passwords never come back filled. */
export function inputAttributes(field: Field, typed: URLSearchParams, errorPlace: string): Html {
  const refuse = field.refusesPaste === true ? 'return false' : undefined;
  return attributes({
    type: field.type,
    id: field.id,
    name: field.id,
    value: field.type === 'password' ? undefined : (typed.get(field.id) ?? ''),
    maxlength: field.maxLength,
    pattern: field.pattern,
    required: field.required,
    autocomplete: field.autocomplete,
    oncopy: refuse,
    oncut: refuse,
    onpaste: refuse,
    'data-error-place': errorPlace,
    'data-required-text': field.required && field.requiredText,
    'data-format-text': field.formatText,
    'data-same-as': field.sameAs,
    'data-same-text': field.sameText,
  });
}

/** A submit button posts back by script, as Web Forms does, after the page's own check. */
export function postBack(id: string, checks = true): string {
  const post = `__doPostBack('${id}','')`;
  return checks ? `if (Page_ClientValidate()) ${post}; return false;` : `${post}; return false;`;
}
