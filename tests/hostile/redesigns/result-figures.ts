/** Results pages and notices against their readers: no sentence that is not so. */
import { JSDOM } from 'jsdom';
import type { Reading } from '../../../domain/results/reading.ts';
import { HOME_ADDRESS } from '../../../domain/site/site-map.ts';
import type { SiteNotice } from '../../../domain/site/site-texts.ts';
import { Count, type Figure } from '../figure.ts';
import { Chance } from './chance.ts';
import { isShown } from './redesign.ts';
import { resultPage, type ResultPage } from './result-pages.ts';

export type PageReader = (html: string, address: string) => Reading;
export type NoticeReader = (document: Document, isVisible: (element: Element) => boolean) => readonly SiteNotice[];

export function resultFigures(pages: number, seed: number, read: PageReader): Figure[] {
  const wrong = new Count('redesigns', 'wrong sentences about results');
  const due = { available: [0, 0], notYet: [0, 0] };
  const silent: Record<keyof typeof due, string[]> = { available: [], notYet: [] };
  for (let number = 0; number < pages; number += 1) {
    const page = resultPage(new Chance(seed * 1_000_003 + number));
    const reading = read(page.html, HOME_ADDRESS);
    const said = `${number}: [${page.done.join(' ')}] ${page.answer} read as ${reading.is} ${'why' in reading ? reading.why : ''} ${page.body.slice(0, 150)}`;
    wrong.add(isWrong(page, reading) && said);
    // What a style sheet may hide is known in the page only.
    if (page.answer === 'cannotTell' || page.done.includes('hiddenPanel')) continue;
    due[page.answer][0]! += 1;
    if (reading.is === page.answer) due[page.answer][1]! += 1;
    else if (silent[page.answer].length < 8) silent[page.answer].push(said);
  }
  const share = (answer: keyof typeof due, what: string): Figure => ({
    kind: 'redesigns',
    what,
    tried: due[answer][0]!,
    figure: (100 * due[answer][1]!) / due[answer][0]!,
    asked: { atLeast: 95 },
    notes: silent[answer],
  });
  return [
    wrong.figure(),
    share('available', 'results read where they are text'),
    share('notYet', '“not yet” read where it is said'),
  ];
}

function isWrong(page: ResultPage, reading: Reading): boolean {
  switch (reading.is) {
    case 'cannotTell':
      return false;
    case 'available': {
      if (page.answer !== 'available') return true;
      const { exam, words, score } = page.shown;
      return !reading.results.every(
        (one) => one.examTitle === exam && one.words === words && `${one.score ?? ''}` === score,
      );
    }
    default:
      return reading.is !== page.answer;
  }
}

/** What a person would call each of these. */
const NOTICES: readonly (readonly [words: string, kind: 'error' | 'information' | 'planned' | 'down'])[] = [
  ['Planned maintenance on Sunday 6 December: the site will be unavailable from 08:00 to 10:00.', 'planned'],
  ['This service will not be available on 26 December.', 'planned'],
  ['Scheduled maintenance this weekend', 'planned'],
  ['The site is currently down for maintenance.', 'down'],
  ['This service is temporarily unavailable.', 'down'],
  ['Your password has been changed. You can now log in.', 'information'],
  ['Your e-mail address has been confirmed.', 'information'],
  ['The December session is now open.', 'information'],
  ['Welcome back to the Results Service.', 'information'],
  ['New: you can now share your results.', 'information'],
  ['Incorrect ID Number or password.', 'error'],
  ['Sorry, we do not know this number.', 'error'],
  ['Your log in was unsuccessful.', 'error'],
  ['There is a problem with your details.', 'error'],
  ['An error has occurred.', 'error'],
  ['This account has been locked. Please try again in 30 minutes.', 'error'],
];
const PLACES = [
  '<div role="alert">@</div>',
  '<div class="alert alert-info" role="alert"><p>@</p></div>',
  '<div role="alert" style="color:green"><strong>@</strong></div>',
  '<section role="alert"><span>@</span></section>',
];
const KINDS: Readonly<Partial<Record<SiteNotice['name'], string>>> = {
  planned: 'planned',
  maintenance: 'down',
  done: 'information',
  information: 'information',
};

export function noticeFigure(tries: number, seed: number, read: NoticeReader): Figure {
  const wrong = new Count('redesigns', 'wrong sentences about notices');
  const { window } = new JSDOM('<!doctype html>');
  const parser = new window.DOMParser();
  for (let number = 0; number < tries; number += 1) {
    const chance = new Chance(seed * 1_000_003 + number);
    const [words, kind] = chance.one(NOTICES);
    const works = chance.is(0.5);
    const form = works
      ? '<form><label>ID Number <input></label><label>Password <input type="password"></label></form>'
      : '';
    const html = `<body>${chance.one(PLACES).replace('@', words)}${form}</body>`;
    const names = read(parser.parseFromString(html, 'text/html'), isShown).map(({ name }) => KINDS[name] ?? 'error');
    // A form that works is not down, whatever is said above it.
    const right = kind === 'down' && works ? 'planned' : kind;
    wrong.add(names.some((name) => name !== right) && `${number}: ${html} called ${names.join()}`);
  }
  return wrong.figure();
}
