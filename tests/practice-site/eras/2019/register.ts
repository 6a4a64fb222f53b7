import { REGISTER_CONTACT_FIELDS, REGISTER_ID_FIELDS, REGISTER_PASSWORD_FIELDS } from '../../form-fields.ts';
import { postBack } from '../../field-input.ts';
import type { Html } from '../../html.ts';
import { attributes, html } from '../../html.ts';
import * as texts from '../../register-texts.ts';
import type { RegisterView } from '../../view.ts';
import { errorList, fieldRow, fieldset } from './field-row.ts';

export function register(view: RegisterView): Html {
  const chosen = view.typed.get('RadioGroup');
  return html`<h1>Register</h1>
    ${errorList(view.errors)}
    ${fieldset(
      'ID details',
      REGISTER_ID_FIELDS.map((field) => fieldRow(field, view.typed)),
    )}
    ${fieldset(
      'Contact details',
      REGISTER_CONTACT_FIELDS.map((field) => fieldRow(field, view.typed)),
    )}
    ${fieldset(
      'Password details',
      REGISTER_PASSWORD_FIELDS.map((field) => fieldRow(field, view.typed)),
    )}
    <fieldset>
      <legend>Terms of use</legend>
      <div class="terms" tabindex="0">${texts.TERMS.map((paragraph) => html`<p>${paragraph}</p>`)}</div>
      <p>
        <input
          type="radio"
          id="rdoAgree"
          name="RadioGroup"
          value="rdoAgree"
          required${attributes({
            checked: chosen === 'rdoAgree',
            'data-error-place': 'rdoAgreeError',
            'data-required-text': texts.AGREE_REQUIRED_TEXT,
          })}
        /><label for="rdoAgree">${texts.AGREE_LABEL}</label>
        <input
          type="radio"
          id="rdoDisagree"
          name="RadioGroup"
          value="rdoDisagree"
          ${attributes({ checked: chosen === 'rdoDisagree' })}
        /><label for="rdoDisagree">${texts.DISAGREE_LABEL}</label>
        <span class="error" id="rdoAgreeError" style="display:none"></span>
      </p>
    </fieldset>
    <fieldset>
      <legend>Updates</legend>
      <p>${texts.UPDATES_TEXT}</p>
      <p>
        <input
          type="checkbox"
          id="chbUpdates"
          name="chbUpdates"
          ${attributes({ checked: view.typed.has('chbUpdates') })}
        /><label for="chbUpdates">${texts.UPDATES_LABEL}</label>
      </p>
    </fieldset>
    <p class="buttons">
      <input
        type="submit"
        class="button"
        id="btnSubmit"
        name="btnSubmit"
        value="Submit"
        onclick="${postBack('btnSubmit')}"
      />
      <input type="reset" class="button" id="btnReset" value="Reset" />
      <a id="hlHelp" class="button" href="Help.aspx">Help</a>
    </p>`;
}
