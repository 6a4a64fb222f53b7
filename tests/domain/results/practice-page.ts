/** Pages as the practice site's own code draws them, without a server. */
import { isYoungLearner, type Candidate } from '../../practice-site/candidate.ts';
import type { Era } from '../../practice-site/era.ts';
import { escapeText } from '../../practice-site/html.ts';
import { membersReply } from '../../practice-site/members.ts';
import { Sessions } from '../../practice-site/sessions.ts';
import { initialState, type PracticeState } from '../../practice-site/state.ts';
import { ViewStates } from '../../practice-site/view-state.ts';

export const SITE = 'https://candidates.cambridgeenglish.org';
export const HOME = `${SITE}/Members/HomeResult.aspx`;
export const LOGIN = `${SITE}/Members/Login.aspx`;

const NOW = Date.UTC(2026, 5, 1);
const viewStates = new ViewStates();

export const PERSON: Candidate = {
  idNumber: 'ABC123456',
  secretNumber: '1234',
  name: 'TA-TUNG WANG',
  examTitle: 'B2 First for Schools',
  result: 'Pass at Grade C',
  overallScore: 165,
  releaseAt: NOW - 1,
};

export interface PracticePage {
  readonly status: number;
  readonly html: string;
}

/** The page at `path` for a signed-in person; `person: null` for nobody. */
export function practicePage(
  era: Era,
  person: Partial<Candidate> | null = {},
  change: Partial<PracticeState> = {},
  path = '/Members/HomeResult.aspx',
): PracticePage {
  const candidate = { ...PERSON, ...person };
  const state = { ...initialState(era, NOW), ...change, candidates: [candidate] };
  const sessions = new Sessions();
  const session = person === null ? undefined : sessions.start(candidate.idNumber, NOW);
  const url = new URL(path, SITE);
  const reply = membersReply({ state, sessions, viewStates, now: NOW, url, form: undefined, session });
  return { status: reply.status, html: String(reply.body) };
}

const drawn = new Map<string, string>();

/** A released result with the given words, put into a page that the practice site has drawn once for each form. */
export function released(era: Era, examTitle: string, result: string, overallScore: number | null): string {
  const title = isYoungLearner({ ...PERSON, examTitle }) ? 'YLE @title' : '@title';
  const form = `${era} ${title} ${overallScore === null}`;
  let page = drawn.get(form);
  if (!page) {
    page = practicePage(era, {
      examTitle: title,
      result: '@words',
      overallScore: overallScore === null ? null : 99999,
    }).html;
    drawn.set(form, page);
  }
  return page
    .replaceAll(title, () => escapeText(examTitle))
    .replaceAll('@words', () => escapeText(result))
    .replaceAll('99999', String(overallScore));
}

export const NOT_RELEASED = { releaseAt: NOW + 1 };
