import { register as registerAccount } from '../accounts.ts';
import { REGISTER_FIELDS } from '../form-fields.ts';
import { fieldErrors } from '../field-check.ts';
import { pageReply } from '../page-reply.ts';
import { AGREE_REQUIRED_TEXT } from '../register-texts.ts';
import type { Reply } from '../reply.ts';
import type { Visit } from '../visit.ts';
import { NOTHING_TYPED } from '../visit.ts';

const UNKNOWN_TEXT =
  'Error when registering. The ID Number and Secret Number were not found. If they are right, please wait 48 hours and try again.';
const ALREADY_REGISTERED_TEXT = 'Error when registering. This ID Number has already been registered. Please log in.';

export function register(visit: Visit): Reply {
  const { form, look, state } = visit;
  if (form === undefined) return formReply(visit, []);
  const errors = [...fieldErrors(REGISTER_FIELDS, form), ...choiceErrors(visit, form)];
  if (errors.length > 0) return formReply(visit, errors);
  const email = form.get('txbEmailAddress') ?? '';
  const outcome = registerAccount(state.candidates, {
    idNumber: form.get('txbIdNumber') ?? '',
    secretNumber: form.get('txbSecretNumber') ?? '',
    email,
    password: form.get('txbPassword') ?? '',
    wantsUpdates: form.has('chbUpdates') || form.has('chbMailing'),
  });
  if (outcome === 'unknown') return formReply(visit, [UNKNOWN_TEXT]);
  if (outcome === 'already-registered') return formReply(visit, [ALREADY_REGISTERED_TEXT]);
  const view = {
    heading: 'Registration complete',
    paragraphs: [`A confirmation email has been sent to ${email}.`, 'You can log in with your ID Number and password.'],
    link: { href: 'Login.aspx', text: 'Log in' },
  };
  return pageReply(visit, look.text(view));
}

function formReply(visit: Visit, errors: readonly string[]): Reply {
  const asksCountryAndLanguage = visit.state.era === '2022-selects';
  return pageReply(visit, visit.look.register({ typed: visit.form ?? NOTHING_TYPED, errors, asksCountryAndLanguage }));
}

function choiceErrors(visit: Visit, form: URLSearchParams): string[] {
  const errors: string[] = [];
  if (visit.state.era === '2022-selects') {
    if ((form.get('ddlCountry') ?? '') === '') errors.push('Please choose a country.');
    if ((form.get('ddlFirstLanguage') ?? '') === '') errors.push('Please choose a first language.');
  }
  if (form.get('RadioGroup') !== 'rdoAgree') errors.push(AGREE_REQUIRED_TEXT);
  return errors;
}
