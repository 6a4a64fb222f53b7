// The two smaller forms: forgotten password and My Details.
import { FORGOTTEN_PASSWORD_FIELDS, MY_DETAILS_EMAIL, MY_DETAILS_PASSWORD_FIELDS } from '../../form-fields.ts';
import { postBack } from '../../field-input.ts';
import type { Html } from '../../html.ts';
import { attributes, html } from '../../html.ts';
import { UPDATES_LABEL } from '../../register-texts.ts';
import type { ForgottenPasswordView, MyDetailsView } from '../../view.ts';
import { errorList, fieldRow, fieldset } from './field-row.ts';

const SUBMIT = html`<p class="buttons">
  <input
    type="submit"
    class="button"
    id="btnSubmit"
    name="btnSubmit"
    value="Submit"
    onclick="${postBack('btnSubmit')}"
  />
</p>`;

export function forgottenPassword(view: ForgottenPasswordView): Html {
  return html`<h1>Forgotten password</h1>
    ${errorList(view.errors)}
    ${view.sent && html`<p class="note">If the details are right, an email is on its way to you.</p>`}
    ${fieldset(
      'Your details',
      FORGOTTEN_PASSWORD_FIELDS.map((field) => fieldRow(field, view.typed)),
    )}
    ${SUBMIT}
    <p><a id="hlLogin" href="Login.aspx">Back to login</a></p>`;
}

export function myDetails(view: MyDetailsView): Html {
  return html`<h1>My Details</h1>
    ${errorList(view.errors)} ${view.saved && html`<p class="note">Your details have been saved.</p>`}
    ${fieldset('Account', [
      html`<tr>
        <td class="label">User name</td>
        <td><span id="lblUserName">${view.candidate.idNumber}</span></td>
      </tr> `,
      fieldRow(MY_DETAILS_EMAIL, view.typed),
    ])}
    ${fieldset(
      'Change password',
      MY_DETAILS_PASSWORD_FIELDS.map((field) => fieldRow(field, view.typed)),
    )}
    <fieldset>
      <legend>Updates</legend>
      <p>
        <input
          type="checkbox"
          id="chbUpdates"
          name="chbUpdates"
          ${attributes({ checked: view.typed.has('chbUpdates') })}
        /><label for="chbUpdates">${UPDATES_LABEL}</label>
      </p>
    </fieldset>
    ${SUBMIT}`;
}
