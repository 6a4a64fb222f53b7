import { logIn } from '../accounts.ts';
import { loginFields } from '../form-fields.ts';
import { fieldErrors } from '../field-check.ts';
import { pageReply } from '../page-reply.ts';
import type { Reply } from '../reply.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { plainPage } from '../plain-page.ts';
import { htmlReply, redirectReply } from '../reply.ts';
import { ENDED_SESSION_COOKIE, sessionCookie } from '../sessions.ts';
import type { Visit } from '../visit.ts';
import { NOTHING_TYPED } from '../visit.ts';

export const LOCKED_TEXT = 'This account has been locked. Please try again in 30 minutes.';

/** As an inline script of the page would: sends the form without leaving the page. */
const sentByScript = (draws: boolean) => `<script>
document.getElementById('form1').submit = function () {
  var data = new URLSearchParams(new FormData(this));
  fetch(this.action, { method: 'POST', body: data }).then(function (answer) {
    if (answer.redirected && !${draws}) location.href = answer.url;
    else answer.text().then(function (text) {
      if (answer.redirected) {
        var page = new DOMParser().parseFromString(text, 'text/html');
        history.pushState(null, '', answer.url);
        document.title = page.title;
        document.body.replaceChildren(...page.body.children);
        return;
      }
      var said = document.getElementById('said') || document.createElement('p');
      said.id = 'said';
      said.textContent = text;
      document.getElementById('form1').before(said);
    });
  });
};
</script>`;

export function login(visit: Visit): Reply {
  const { state, candidate } = visit;
  const isOut = visit.query.get('action') === 'logout';
  if (state.sendsOnSignedIn && candidate && !isOut) return redirectReply('/Members/HomeResult.aspx');
  if (visit.form !== undefined) return answered(visit, visit.form);
  if (visit.query.get('action') === 'logout') {
    visit.sessions.end(visit.session);
    const signedOut = { ...visit, session: undefined, candidate: undefined, address: 'Login.aspx' };
    return pageReply(signedOut, drawn(signedOut, []), { 'set-cookie': ENDED_SESSION_COOKIE });
  }
  return form(visit, []);
}

/** What the site does with a login, and what becomes of its answer. */
function answered(visit: Visit, typed: URLSearchParams): Reply {
  const { loginAnswer, loginDelayMs } = visit.state;
  if (loginAnswer === 'unheard') return { ...htmlReply(''), lost: true };
  if (loginAnswer === '500' || loginAnswer === '503') {
    const page = plainPage('Server error', html`<p>Something went wrong on the server.</p>`);
    return { ...htmlReply(page, Number(loginAnswer)), delayMs: loginDelayMs };
  }
  const reply = tryToLogIn(visit, typed);
  return loginAnswer === 'lost' ? { ...reply, lost: true } : { ...reply, delayMs: loginDelayMs };
}

function form(visit: Visit, errors: readonly string[]): Reply {
  const reply = pageReply(visit, drawn(visit, errors));
  if (visit.state.refusal !== 'fetch') return reply;
  return { ...reply, body: String(reply.body).replace('</body>', `${sentByScript(visit.state.drawsAnswer)}</body>`) };
}

function refused(visit: Visit, words: string): Reply {
  const empty = { ...visit, form: undefined };
  const above = (text: Html) => ({ ...visit.state, extraHtml: `${text.markup}${visit.state.extraHtml}` });
  switch (visit.state.refusal) {
    case 'form':
      return pageReply(visit, drawn(visit, [words]));
    case 'wordless':
      return pageReply(visit, drawn(visit, []));
    case 'emptyForm':
      return pageReply(empty, drawn(empty, []));
    case 'paragraph':
      return pageReply({ ...empty, state: above(html`<p>${words}</p>`) }, drawn(empty, []));
    case 'redirect':
      return redirectReply('/Members/Login.aspx');
    case 'fetch':
      return htmlReply(words);
    case 'ownPage':
      return htmlReply(
        plainPage('Log in failed', html`<p>Please <a href="Login.aspx">go back</a> and check your details.</p>`),
      );
    case 'banner': {
      const banner = html`<div role="alert">
        Planned maintenance: this service is unavailable on Sunday from 2 am.
      </div>`;
      return pageReply({ ...empty, state: above(banner) }, drawn(empty, []));
    }
  }
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
      return visit.state.refusal === 'fetch' ? htmlReply(LOCKED_TEXT) : pageReply(visit, drawn(visit, [LOCKED_TEXT]));
    case 'not-recognised':
      return refused(visit, state.wrongPasswordText);
    case 'welcome': {
      visit.sessions.end(visit.session);
      const session = visit.sessions.start(outcome.candidate.idNumber, now);
      return redirectReply('/Members/HomeResult.aspx', { 'set-cookie': sessionCookie(session) });
    }
  }
}
