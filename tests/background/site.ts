/** Pages of the site and a candidate, as the background meets them. */
import type { Candidate } from '../../domain/candidates/candidate.ts';
import type { PageToken, VisiblePage } from '../../domain/results/visible-page.ts';

const SITE = 'https://candidates.cambridgeenglish.org';
export const HOME = `${SITE}/Members/HomeResult.aspx`;
export const LOGIN = `${SITE}/Members/Login.aspx`;

/** A Monday: 16:00 in Taiwan, 9:00 in London, where people have begun to work. */
export const NOW = Date.UTC(2026, 5, 15, 8);

export const AMY: Candidate = {
  id: '11111111-1111-4111-8111-111111111111',
  nickname: 'Amy',
  idNumber: 'ABC123456',
  exam: 'first',
  delivery: 'paper',
  examDate: '2026-05-09',
  desk: 'waiting',
  watching: true,
  createdAt: NOW,
  changedAt: NOW,
};
export const BEN: Candidate = {
  ...AMY,
  id: '22222222-2222-4222-8222-222222222222',
  nickname: 'Ben',
  idNumber: 'DEF654321',
};

const rows = (exam: string, words: string, score: string) => [
  ['Qualification', exam],
  ['Result', words],
  ['Overall score', score],
];

const element = (tag: string, ...inside: PageToken[]): PageToken[] => [[tag, {}], ...inside, null];
const signedIn = (name: string, ...content: PageToken[]): VisiblePage => {
  const body = [...element('h1', `Welcome ${name}`), ...content, ...element('a', 'Log out')];
  return { extent: 'whole', tokens: element('html', ...element('body', ...body)) };
};

/** The home page before the release, as the content script writes it down. */
export const notYetPage = (name: string): VisiblePage =>
  signedIn(name, ...element('p', 'Your results are not yet available.'));

/** The home page with a result. */
export function shownPage(name: string, exam: string, words: string, score: string): VisiblePage {
  const table = rows(exam, words, score).flatMap((row) => element('tr', ...row.flatMap((cell) => element('td', cell))));
  return signedIn(name, ...element('table', ...table), ...element('a', 'Download your Statement of Results'));
}

/** The same as HTML, as the site answers a look. */
export const homeHtml = (name: string, exam: string, words: string, score: string) =>
  `<!DOCTYPE html><html><head><title>Results Service for Candidates</title></head><body><nav><a href="Login.aspx?action=logout">Log out</a></nav>
<main><h1>Welcome ${name}</h1><table>${rows(exam, words, score)
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</table><a href="GraphicalProfile.aspx">Download your Statement of Results</a></main></body></html>`;
