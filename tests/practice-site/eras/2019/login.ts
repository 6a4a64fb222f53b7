import type { Era } from '../../era.ts';
import { loginFields } from '../../form-fields.ts';
import { postBack } from '../../field-input.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { REGISTER_INTRODUCTION } from '../../register-texts.ts';
import type { FormView } from '../../view.ts';
import { errorList, fieldRow, fieldset } from './field-row.ts';

export function login(era: Era, view: FormView): Html {
  return html`${errorList(view.errors)}
    <fieldset>
      <legend>Register</legend>
      ${REGISTER_INTRODUCTION.map((paragraph) => html`<p>${paragraph}</p>`)}
      <p><a id="hlRegister" class="button" href="Register.aspx">Register</a></p>
    </fieldset>
    ${fieldset('Login', [
      ...loginFields(era).map((field) => fieldRow(field, view.typed)),
      html`<tr>
        <td></td>
        <td>
          <input
            type="submit"
            class="button"
            id="btnLogin"
            name="btnLogin"
            value="Log in"
            onclick="${postBack('btnLogin')}"
          />
          <a id="hlForgottenPassword" href="ForgottenPassword.aspx">Forgotten password?</a>
        </td>
      </tr> `,
    ])}`;
}
