import type { Candidate, Registration } from '../candidate.ts';
import { MY_DETAILS_EMAIL, MY_DETAILS_PASSWORD_FIELDS } from '../form-fields.ts';
import { fieldErrors } from '../field-check.ts';
import { pageReply } from '../page-reply.ts';
import type { Reply } from '../reply.ts';
import { redirectReply } from '../reply.ts';
import type { Visit } from '../visit.ts';

export function myDetails(visit: Visit): Reply {
  const { candidate, form } = visit;
  const account = candidate?.registered;
  if (candidate === undefined || account === undefined) return redirectReply('/Members/Login.aspx');
  if (form === undefined) return formReply(visit, candidate, asTyped(account), []);
  const errors = [
    ...fieldErrors([MY_DETAILS_EMAIL, ...MY_DETAILS_PASSWORD_FIELDS], form),
    ...passwordErrors(account, form),
  ];
  if (errors.length > 0) return formReply(visit, candidate, form, errors);
  account.email = form.get('txbEmailAddress') ?? account.email;
  account.wantsUpdates = form.has('chbUpdates');
  const newPassword = form.get('txbPasswordNew') ?? '';
  if (newPassword !== '') account.password = newPassword;
  return redirectReply('/Members/MyDetails.aspx?M=Saved');
}

function formReply(visit: Visit, candidate: Candidate, typed: URLSearchParams, errors: readonly string[]): Reply {
  const saved = visit.form === undefined && visit.query.get('M') === 'Saved';
  return pageReply(visit, visit.look.myDetails({ candidate, typed, errors, saved }));
}

function asTyped(account: Registration): URLSearchParams {
  const typed = new URLSearchParams({ txbEmailAddress: account.email });
  if (account.wantsUpdates === true) typed.set('chbUpdates', 'on');
  return typed;
}

/** The old password counts only when a new one is wanted. */
function passwordErrors(account: Registration, form: URLSearchParams): string[] {
  const [old, fresh, repeated] = MY_DETAILS_PASSWORD_FIELDS.map((field) => form.get(field.id) ?? '');
  if (old === '' && fresh === '' && repeated === '') return [];
  if (old !== account.password) return ['The current password is not right.'];
  return fresh === '' ? ['Please enter a new password.'] : [];
}
