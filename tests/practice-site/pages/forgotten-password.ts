import { FORGOTTEN_PASSWORD_FIELDS } from '../form-fields.ts';
import { fieldErrors } from '../field-check.ts';
import { pageReply } from '../page-reply.ts';
import type { Reply } from '../reply.ts';
import { redirectReply } from '../reply.ts';
import type { Visit } from '../visit.ts';
import { NOTHING_TYPED } from '../visit.ts';

/** Says the same whether the account exists or not; no mail is sent here. */
export function forgottenPassword(visit: Visit): Reply {
  const errors = visit.form === undefined ? [] : fieldErrors(FORGOTTEN_PASSWORD_FIELDS, visit.form);
  if (visit.form !== undefined && errors.length === 0) return redirectReply('/Members/ForgottenPassword.aspx?M=Sent');
  const sent = visit.form === undefined && visit.query.get('M') === 'Sent';
  return pageReply(visit, visit.look.forgottenPassword({ typed: visit.form ?? NOTHING_TYPED, errors, sent }));
}
