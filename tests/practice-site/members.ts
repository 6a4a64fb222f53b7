// The pages under /Members/: maps paths to pages, applies faults first, and refuses a post without its view state.
import { findCandidate } from './accounts.ts';
import { look2019 } from './eras/2019.ts';
import { look2022 } from './eras/2022.ts';
import { cutOff, faultReply } from './fault.ts';
import { html } from './html.ts';
import { forgottenPassword } from './pages/forgotten-password.ts';
import { graphicalProfile } from './pages/graphical-profile.ts';
import { home } from './pages/home.ts';
import { help, information } from './pages/information.ts';
import { login } from './pages/login.ts';
import { myDetails } from './pages/my-details.ts';
import { register } from './pages/register.ts';
import { plainPage } from './plain-page.ts';
import type { Reply } from './reply.ts';
import { htmlReply } from './reply.ts';
import type { Session, Sessions } from './sessions.ts';
import type { PracticeState } from './state.ts';
import type { ViewStates } from './view-state.ts';
import type { Page } from './visit.ts';

const PAGES: Readonly<Record<string, Page>> = {
  '/members/login.aspx': login,
  '/members/register.aspx': register,
  '/members/forgottenpassword.aspx': forgottenPassword,
  '/members/homeresult.aspx': home,
  '/members/mydetails.aspx': myDetails,
  '/members/help.aspx': help,
  '/members/information.aspx': information,
  '/members/graphicalprofile.aspx': graphicalProfile,
};

export interface MembersRequest {
  state: PracticeState;
  sessions: Sessions;
  viewStates: ViewStates;
  now: number;
  url: URL;
  form: URLSearchParams | undefined;
  session: Session | undefined;
}

export function membersReply(request: MembersRequest): Reply {
  const { state, session, now, url, form, viewStates } = request;
  const path = url.pathname.toLowerCase();
  const fault = faultReply(state, path, now);
  if (fault !== undefined) return fault;
  const page = PAGES[path];
  if (page === undefined) return htmlReply(plainPage('Not found', html`<p>There is no such page.</p>`), 404);
  if (form !== undefined && !viewStates.accepts(path, form)) return refused();
  if (session !== undefined) session.lastSeen = now;
  const reply = page({
    ...request,
    look: state.era === '2019' ? look2019 : look2022,
    path,
    query: url.searchParams,
    address: `${url.pathname}${url.search}`,
    candidate: session && findCandidate(state.candidates, session.idNumber),
  });
  const cut = state.fault === 'cut-off' && typeof reply.body === 'string';
  return cut ? { ...reply, body: cutOff(String(reply.body), state.cutOffAfter) } : reply;
}

function refused(): Reply {
  const text = 'The state of the page is not valid. Go back, load the page again and repeat your entry.';
  return htmlReply(plainPage('This page could not be processed', html`<p>${text}</p>`), 500);
}
