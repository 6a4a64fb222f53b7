import { REGISTER_CONTACT_FIELDS, REGISTER_ID_FIELDS, REGISTER_PASSWORD_FIELDS } from '../../form-fields.ts';
import type { Html } from '../../html.ts';
import { attributes, html } from '../../html.ts';
import * as texts from '../../register-texts.ts';
import type { RegisterView } from '../../view.ts';
import { linkButton, resetButton, submitButton } from './button.ts';
import { errorList, helper, section, selectField, textField } from './text-field.ts';

export function register(view: RegisterView): Html {
  const { typed } = view;
  return html`<div class="column">
    <h1>Register</h1>
    ${errorList(view.errors)}
    ${section(
      'ID details',
      REGISTER_ID_FIELDS.map((field) => textField(field, typed)),
    )}
    ${section(
      'Contact details',
      REGISTER_CONTACT_FIELDS.map((field) => textField(field, typed)),
    )}
    ${section(
      'Password details',
      REGISTER_PASSWORD_FIELDS.map((field) => textField(field, typed)),
    )}
    ${
      view.asksCountryAndLanguage &&
      section('About you', [
        selectField('ddlCountry', 'Country', texts.COUNTRIES, typed),
        selectField('ddlFirstLanguage', 'First language', texts.LANGUAGES, typed),
      ])
    }
    ${section('Terms of use', [terms(), agreement(typed.get('RadioGroup'))])}
    ${section(
      'Updates',
      html`<p>${texts.UPDATES_TEXT}</p>
        <div class="mdc-form-field">
          <input
            type="checkbox"
            class="mdc-checkbox__native-control"
            id="chbMailing"
            name="chbMailing"
            ${attributes({ checked: typed.has('chbMailing') })}
          /><label for="chbMailing">${texts.UPDATES_LABEL}</label>
        </div> `,
    )}
    <div class="buttons">
      ${submitButton('btnSubmit', 'Submit')}${resetButton('btnReset', 'Reset')}${linkButton('hlHelp', 'Help.aspx', 'Help')}
    </div>
  </div>`;
}

function terms(): Html {
  return html`<div class="terms" tabindex="0">${texts.TERMS.map((paragraph) => html`<p>${paragraph}</p>`)}</div> `;
}

function agreement(chosen: string | null): Html {
  return html`<div class="mdc-form-field">
      <input
        type="radio"
        class="mdc-radio__native-control"
        id="rdoAgree"
        name="RadioGroup"
        value="rdoAgree"
        required
        aria-describedby="rdoAgree-helper"
        ${attributes({
          checked: chosen === 'rdoAgree',
          'data-error-place': 'rdoAgree-helper',
          'data-required-text': texts.AGREE_REQUIRED_TEXT,
        })}
      /><label id="rdoAgree-label" for="rdoAgree">${texts.AGREE_LABEL}</label>
    </div>
    <div class="mdc-form-field">
      <input
        type="radio"
        class="mdc-radio__native-control"
        id="rdoDisagree"
        name="RadioGroup"
        value="rdoDisagree"
        ${attributes({ checked: chosen === 'rdoDisagree' })}
      /><label for="rdoDisagree">${texts.DISAGREE_LABEL}</label>
    </div>
    ${helper('rdoAgree')}`;
}
