// The two smaller forms: forgotten password and My Details.
import { FORGOTTEN_PASSWORD_FIELDS, MY_DETAILS_EMAIL, MY_DETAILS_PASSWORD_FIELDS } from '../../form-fields.ts';
import type { Html } from '../../html.ts';
import { attributes, html } from '../../html.ts';
import { UPDATES_LABEL } from '../../register-texts.ts';
import type { ForgottenPasswordView, MyDetailsView } from '../../view.ts';
import { submitButton } from './button.ts';
import { errorList, section, textField } from './text-field.ts';

export function forgottenPassword(view: ForgottenPasswordView): Html {
  return html`<div class="column">
    <h1>Forgotten password</h1>
    ${errorList(view.errors)}
    ${view.sent && html`<p class="note">If the details are right, an email is on its way to you.</p>`}
    ${section(
      'Your details',
      FORGOTTEN_PASSWORD_FIELDS.map((field) => textField(field, view.typed)),
    )}
    <div class="buttons">${submitButton('btnSubmit', 'Submit')}<a id="hlLogin" href="Login.aspx">Back to login</a></div>
  </div>`;
}

export function myDetails(view: MyDetailsView): Html {
  return html`<div class="column">
    <h1>My Details</h1>
    ${errorList(view.errors)} ${view.saved && html`<p class="note">Your details have been saved.</p>`}
    ${section('Account', [
      html`<p>User name: <span id="lblUserName">${view.candidate.idNumber}</span></p> `,
      textField(MY_DETAILS_EMAIL, view.typed),
    ])}
    ${section(
      'Change password',
      MY_DETAILS_PASSWORD_FIELDS.map((field) => textField(field, view.typed)),
    )}
    ${section(
      'Updates',
      html`<div class="mdc-form-field">
        <input
          type="checkbox"
          class="mdc-checkbox__native-control"
          id="chbUpdates"
          name="chbUpdates"
          ${attributes({ checked: view.typed.has('chbUpdates') })}
        /><label for="chbUpdates">${UPDATES_LABEL}</label>
      </div> `,
    )}
    <div class="buttons">${submitButton('btnSubmit', 'Submit')}</div>
  </div>`;
}
