import type { Candidate } from '../candidate.ts';
import { pageReply } from '../page-reply.ts';
import { renamed } from '../redesign.ts';
import type { Reply } from '../reply.ts';
import { redirectReply } from '../reply.ts';
import type { PracticeState } from '../state.ts';
import type { ResultPanel } from '../view.ts';
import type { Visit } from '../visit.ts';
import { LOCKED_TEXT, loginForm } from './login.ts';

/** Says in prose that there is nothing, in the words that a careless reader takes for a result. */
const NOT_AVAILABLE_PROSE =
  'Your result is not available. As soon as your result is available, this page will show your qualification, ' +
  'a result such as Pass at Grade A, your overall score and a link to your Statement of Results.';

export function home(visit: Visit): Reply {
  const { candidate, state } = visit;
  if (state.fault === 'login-page') return loginForm(visit, []);
  if (state.fault === 'locked-page') return loginForm(visit, [LOCKED_TEXT]);
  if (candidate === undefined) return redirectReply('/Members/Login.aspx');
  const panel = panelOf(candidate, state, visit.now);
  if (visit.form !== undefined && panel.kind === 'released') {
    return redirectReply(`/Members/GraphicalProfile.aspx?CandidateUCI=${encodeURIComponent(candidate.idNumber)}`);
  }
  const isNamed = state.names === 'everywhere' || (state.names === 'released' && panel.kind === 'released');
  const shown = isNamed ? candidate : { ...candidate, name: '' };
  const reply = pageReply(
    visit,
    visit.look.home({ candidate: shown, panel: panel.kind === 'released' ? { ...panel, candidate: shown } : panel }),
  );
  return state.fault === 'changed-ids' ? { ...reply, body: renamed(String(reply.body)) } : reply;
}

export function isReleased(candidate: Candidate, now: number): boolean {
  return candidate.releaseAt <= now;
}

function panelOf(candidate: Candidate, state: PracticeState, now: number): ResultPanel {
  if (state.fault === 'prose-not-available') return { kind: 'sentence', sentence: NOT_AVAILABLE_PROSE };
  if (isReleased(candidate, now)) return { kind: 'released', candidate };
  if (state.notYet === 'sentence') return { kind: 'sentence', sentence: state.notYetSentence };
  return { kind: state.notYet };
}
