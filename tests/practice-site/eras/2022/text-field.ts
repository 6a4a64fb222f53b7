// One field of 2022: a label, the help beside it, the outlined box, and the helper line that shows the error.
import type { Field } from '../../field.ts';
import { inputAttributes } from '../../field-input.ts';
import type { Html } from '../../html.ts';
import { attributes, html } from '../../html.ts';

export function textField(field: Field, typed: URLSearchParams): Html {
  const { id, label, help, required } = field;
  const describedBy = attributes({ 'aria-labelledby': `${id}-label`, 'aria-describedby': `${id}-helper` });
  return html`<div class="field">
    <label class="mdc-floating-label" id="${id}-label" for="${id}">${label}${required && ' *'}</label>
    ${help !== undefined && html`<small class="field-help">${help}</small>`}
    <div class="mdc-text-field mdc-text-field--outlined">
      <input class="mdc-text-field__input" ${inputAttributes(field, typed, `${id}-helper`)}${describedBy} />
    </div>
    ${helper(id)}
  </div> `;
}

export function selectField(id: string, label: string, options: readonly string[], typed: URLSearchParams): Html {
  const chosen = typed.get(id) ?? '';
  return html`<div class="field">
    <label class="mdc-floating-label" id="${id}-label" for="${id}">${label} *</label>
    <div class="mdc-text-field mdc-text-field--outlined">
      <select
        class="mdc-text-field__input"
        id="${id}"
        name="${id}"
        required
        aria-describedby="${id}-helper"
        data-error-place="${id}-helper"
        data-required-text="Please choose one."
      >
        <option value="">Please select</option>
        ${options.map((option) => html`<option${attributes({ selected: option === chosen })}>${option}</option>`)}
      </select>
    </div>
    ${helper(id)}
  </div> `;
}

export function helper(id: string): Html {
  return html`<div class="mdc-text-field-helper-line">
    <div
      class="mdc-text-field-helper-text mdc-text-field-helper-text--validation-msg"
      id="${id}-helper"
      role="alert"
      style="display:none"
    ></div>
  </div> `;
}

export function section(heading: string, content: Html | readonly Html[]): Html {
  return html`<section class="card">
    <h2>${heading}</h2>
    ${content}
  </section> `;
}

/** Only there when there is something to say. */
export function errorList(errors: readonly string[]): Html | false {
  return (
    errors.length > 0 &&
    html`<div id="divErrorList" class="error-list" role="alert">${errors.map((error) => html`<p>${error}</p>`)}</div>`
  );
}
