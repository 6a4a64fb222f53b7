import { postBack } from '../../field-input.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';

export function submitButton(id: string, text: string): Html {
  return html`<button
    type="submit"
    class="mdc-button mdc-button--raised"
    id="${id}"
    name="${id}"
    value="${text}"
    onclick="${postBack(id)}"
  >
    <span class="mdc-button__label">${text}</span>
  </button> `;
}

export function resetButton(id: string, text: string): Html {
  return html`<button type="reset" class="mdc-button mdc-button--outlined" id="${id}">
    <span class="mdc-button__label">${text}</span>
  </button> `;
}

export function linkButton(id: string, href: string, text: string): Html {
  return html`<a class="mdc-button mdc-button--outlined" id="${id}" href="${href}"
    ><span class="mdc-button__label">${text}</span></a
  > `;
}
