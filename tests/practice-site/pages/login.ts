import { logIn } from '../accounts.ts';
import { loginFields } from '../form-fields.ts';
import { fieldErrors } from '../field-check.ts';
import { pageReply } from '../page-reply.ts';
import type { Reply } from '../reply.ts';
import { redirectReply } from '../reply.ts';
import { ENDED_SESSION_COOKIE, sessionCookie } from '../sessions.ts';
import type { Visit } from '../visit.ts';
import { NOTHING_TYPED } from '../visit.ts';

export const LOCKED_TEXT = 'This account has been locked. Please try again in 30 minutes.';

export function login(visit: Visit): Reply {
  if (visit.form !== undefined) return tryToLogIn(visit, visit.form);
  if (visit.query.get('action') === 'logout') {
    visit.sessions.end(visit.session);
    const signedOut = { ...visit, session: undefined, candidate: undefined, address: 'Login.aspx' };
    return pageReply(signedOut, drawn(signedOut, []), { 'set-cookie': ENDED_SESSION_COOKIE });
  }
  return pageReply(visit, drawn(visit, []));
}

/** The login form as it stands, for the faults that show it elsewhere. */
export function loginForm(visit: Visit, errors: readonly string[]): Reply {
  const signedOut = { ...visit, candidate: undefined };
  return pageReply(signedOut, drawn(signedOut, errors));
}

function drawn(visit: Visit, errors: readonly string[]) {
  return visit.look.login(visit.state.era, { typed: visit.form ?? NOTHING_TYPED, errors });
}

function tryToLogIn(visit: Visit, form: URLSearchParams): Reply {
  const { state, now } = visit;
  const fields = loginFields(state.era);
  const errors = fieldErrors(fields, form);
  if (errors.length > 0) return pageReply(visit, drawn(visit, errors));
  const [idNumber, password] = fields.map((field) => form.get(field.id) ?? '');
  const outcome = logIn(state.candidates, idNumber ?? '', password ?? '', now);
  switch (outcome.kind) {
    case 'locked':
      return pageReply(visit, drawn(visit, [LOCKED_TEXT]));
    case 'not-recognised':
      return pageReply(visit, drawn(visit, [state.wrongPasswordText]));
    case 'welcome': {
      visit.sessions.end(visit.session);
      const session = visit.sessions.start(outcome.candidate.idNumber, now);
      return redirectReply('/Members/HomeResult.aspx', { 'set-cookie': sessionCookie(session) });
    }
  }
}
