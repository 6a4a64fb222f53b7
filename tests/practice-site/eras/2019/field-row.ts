// One row of a form table of 2019: the label with its help on the left, the box and its error on the right.
import type { Field } from '../../field.ts';
import { inputAttributes } from '../../field-input.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';

export function fieldRow(field: Field, typed: URLSearchParams): Html {
  const errorPlace = `${field.id}Error`;
  return html`<tr>
<td class="label"><label for="${field.id}">${field.label}${field.required && ' *'}</label>
${field.help !== undefined && html`<br /><small>${field.help}</small>`}</td>
<td><input${inputAttributes(field, typed, errorPlace)} class="textbox">
<span class="error" id="${errorPlace}" style="display:none"></span></td>
</tr>
`;
}

export function fieldset(legend: string, rows: Html | readonly Html[]): Html {
  return html`<fieldset>
    <legend>${legend}</legend>
    <table class="form" cellspacing="0">
      ${rows}
    </table>
  </fieldset> `;
}

/** The box is always there and hidden while there is nothing to say. */
export function errorList(errors: readonly string[]): Html {
  if (errors.length === 0) return html`<div id="divErrorList" style="display:none"></div>`;
  return html`<div id="divErrorList">
    <ul>
      ${errors.map((error) => html`<li>${error}</li>`)}
    </ul>
  </div>`;
}
