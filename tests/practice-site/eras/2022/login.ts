import type { Era } from '../../era.ts';
import { loginFields } from '../../form-fields.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { REGISTER_INTRODUCTION } from '../../register-texts.ts';
import type { FormView } from '../../view.ts';
import { linkButton, submitButton } from './button.ts';
import { errorList, section, textField } from './text-field.ts';

export function login(era: Era, view: FormView): Html {
  return html`<h1>Welcome to the Results Service for Candidates</h1>
    ${errorList(view.errors)}
    <div class="side-by-side">
      ${section('Register', [
        ...REGISTER_INTRODUCTION.map((paragraph) => html`<p>${paragraph}</p>`),
        linkButton('hlRegister', 'Register.aspx', 'Register'),
      ])}
      ${section('Login', [
        ...loginFields(era).map((field) => textField(field, view.typed)),
        html`<div class="buttons">
          ${submitButton('btnLogin', 'Log in')}<a id="hlForgottenPassword" href="ForgottenPassword.aspx"
            >Forgotten password?</a
          >
        </div> `,
      ])}
    </div>`;
}
