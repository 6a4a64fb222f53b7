/** The fault suite of docs/watch.md#fault-suite and pages that only look like results: none of them is ever `available`. */
import { describe, expect, it } from 'vitest';
import { readResults } from '../../../domain/results/read-results.ts';
import { ERAS } from '../../practice-site/era.ts';
import { FAULTS } from '../../practice-site/fault.ts';
import { HOME, LOGIN, NOT_RELEASED, practicePage, released, SITE } from './practice-page.ts';
import { home, LOGOUT, STATEMENT, TABLE_OF_RESULT } from './wrap.ts';
import { LONG } from '../../long.ts';

const PEOPLE = [
  {},
  { examTitle: 'A2 Key', result: 'Fail', overallScore: 95 },
  { examTitle: 'YLE Starters', result: '', overallScore: null },
  { examTitle: 'C1 Advanced', result: '', overallScore: null },
  { examTitle: 'Linguaskill', result: 'Level B2', overallScore: 165 },
];
const PAGES = ['Login', 'Register', 'ForgottenPassword', 'MyDetails', 'Help', 'Information', 'HomeResult', 'Other'];
const at = (page: string) => `${SITE}/Members/${page}.aspx`;

const EXPECTED: Partial<Record<(typeof FAULTS)[number], object>> = {
  '302': { is: 'cannotTell', why: 'empty' },
  '403': { is: 'cannotTell', why: 'noSignals' },
  '429-seconds': { is: 'maintenance', why: 'busy' },
  '429-date': { is: 'maintenance', why: 'busy' },
  '500': { is: 'cannotTell', why: 'noSignals' },
  '503': { is: 'maintenance', why: 'busy' },
  '503-seconds': { is: 'maintenance', why: 'busy' },
  maintenance: { is: 'maintenance', why: 'maintenance' },
  empty: { is: 'cannotTell', why: 'empty' },
  'cut-off': { is: 'cannotTell', why: 'cutOff' },
  'captive-portal': { is: 'cannotTell', why: 'noSignals' },
  'login-page': { is: 'signedOut' },
  'locked-page': { is: 'locked' },
  'changed-ids': { is: 'cannotTell', why: expect.stringMatching(/^(?:unclear|noSignals)$/) },
  'prose-not-available': { is: 'notYet', candidateName: 'TA-TUNG WANG' },
};

describe.each(ERAS)('%s', (era) => {
  it.each(Object.entries(EXPECTED))('%s', (fault, expected) => {
    for (const person of PEOPLE) {
      const { html } = practicePage(era, person, { fault: fault as (typeof FAULTS)[number] });
      expect(readResults(html, HOME)).toEqual(expected);
      const is = readResults(html, LOGIN).is;
      // A page drawn at the login's address is read; that nobody is signed in is said only where nothing else is.
      expect(['signedOut', 'locked', 'maintenance', ...(fault === 'prose-not-available' ? ['notYet'] : [])]).toContain(
        is,
      );
    }
  });

  it('every page, at every address, under every fault', () => {
    let read = 0;
    const wrong: unknown[] = [];
    const people = [null, ...PEOPLE].slice(0, LONG ? undefined : 2);
    for (const person of people)
      for (const page of PAGES)
        for (const fault of FAULTS) {
          const { html } = practicePage(
            era,
            person && { ...person, ...NOT_RELEASED },
            { fault },
            `/Members/${page}.aspx`,
          );
          for (const address of PAGES) {
            read += 1;
            if (readResults(html, at(address)).is === 'available') wrong.push([person, page, fault, address]);
          }
        }
    expect(wrong).toEqual([]);
    expect(read).toBe(people.length * PAGES.length ** 2 * FAULTS.length);
  });

  it('a released page at the address of another page, or of another site', () => {
    const html = released(era, 'B2 First', 'Grade A', 183);
    for (const page of ['Register', 'ForgottenPassword', 'MyDetails', 'Help', 'Information'])
      expect(readResults(html, at(page)).is).not.toBe('available');
    for (const address of [
      HOME.replace('https', 'http'),
      'https://candidates.cambridgeenglish.org.example.com/Members/HomeResult.aspx',
      'https://wifi.example/Members/HomeResult.aspx',
      'blob:https://candidates.cambridgeenglish.org/x',
      'about:blank',
      '',
      'nonsense',
    ])
      expect(readResults(html, address)).toEqual({ is: 'cannotTell', why: 'otherSite' });
    expect(readResults(html, `${HOME.toLowerCase()}?x=1#y`).is).toBe('available');
  });

  it('cut off anywhere', () => {
    for (const html of [released(era, 'B2 First', 'Pass at Grade A', 183), released(era, 'YLE Movers', '', null)]) {
      const end = html.indexOf('</html>') + '</html>'.length;
      expect(readResults(html.slice(0, end), HOME).is).toBe('available');
      const found = new Set<string>();
      for (let length = 0; length < end; length += LONG ? 1 : 7) found.add(readResults(html.slice(0, length), HOME).is);
      expect([...found]).toEqual(['cannotTell']);
    }
  });
});

const read = (content: string, menu?: string) => readResults(home(content, menu), HOME);
const ROW = '<td>Qualification</td><td>B2 First</td>';

describe('what only looks like a result', () => {
  it.each<[string, string]>([
    ['a comment', `<!-- ${TABLE_OF_RESULT}${STATEMENT} -->`],
    ['a conditional comment', `<!--[if IE]>${TABLE_OF_RESULT}${STATEMENT}<![endif]-->`],
    ['a script', `<script type="text/html">${TABLE_OF_RESULT}${STATEMENT}</script>`],
    ['a style', `<style>${TABLE_OF_RESULT}${STATEMENT}</style>`],
    ['a template', `<template>${TABLE_OF_RESULT}${STATEMENT}</template>`],
    ['a noscript', `<noscript>${TABLE_OF_RESULT}${STATEMENT}</noscript>`],
    ['a text box', `<textarea>${TABLE_OF_RESULT}${STATEMENT}</textarea>`],
    ['an attribute', `<div title='${TABLE_OF_RESULT}'></div>`],
    ['a frame', `<iframe srcdoc='${TABLE_OF_RESULT}'></iframe>`],
    ['escaped markup', TABLE_OF_RESULT.replaceAll('<', '&lt;') + STATEMENT],
    ['hidden', `<div hidden>${TABLE_OF_RESULT}${STATEMENT}</div>`],
    ['hidden by style', `<div style="color:red;display : none">${TABLE_OF_RESULT}${STATEMENT}</div>`],
    ['made invisible', `<div style="visibility:hidden">${TABLE_OF_RESULT}${STATEMENT}</div>`],
    ['hidden by class', `<div class="panel d-none">${TABLE_OF_RESULT}${STATEMENT}</div>`],
    ['hidden from readers', `<div aria-hidden="true">${TABLE_OF_RESULT}${STATEMENT}</div>`],
    ['a closed dialog', `<dialog>${TABLE_OF_RESULT}${STATEMENT}</dialog>`],
    ['within what is hidden', `<div hidden><div style="display:block">${TABLE_OF_RESULT}${STATEMENT}</div></div>`],
    ['an example', `<h2>Your exam result</h2><p>Here is an example:</p>${TABLE_OF_RESULT}`],
    ['an example with a link', `<p>For example:</p>${TABLE_OF_RESULT}${STATEMENT}`],
    ['an example, said behind it', `${TABLE_OF_RESULT}<p>This is only an example.</p>${STATEMENT}`],
    ['a sample heading', `<h2>Sample result</h2>${TABLE_OF_RESULT}${STATEMENT}`],
    ['a caption', TABLE_OF_RESULT.replace('<table>', '<table><caption>Example</caption>') + STATEMENT],
    ['a practice table', `<h2>Practice test results</h2>${TABLE_OF_RESULT}${STATEMENT}`],
    ['a practice exam', TABLE_OF_RESULT.replace('B2 First', 'B2 First practice test') + STATEMENT],
    ['a table without evidence', `<h2>Understanding results</h2>${TABLE_OF_RESULT}`],
    [
      'a table of what can be achieved',
      '<h2>Your result</h2><table><tr><th>Exam</th><th>Grade</th></tr><tr><td>B2 First</td><td>A</td></tr><tr><td>C1 Advanced</td><td>B</td></tr></table>',
    ],
    ['a label without an exam', `<table><tr><td>Result</td><td>Pass at Grade A</td></tr></table>${STATEMENT}`],
    ['an exam without a place for its result', `<table><tr>${ROW}</tr></table>${STATEMENT}`],
    ['a result label that is not known', TABLE_OF_RESULT.replace('Result', 'Outcome') + STATEMENT],
    ['a title label that is not known', TABLE_OF_RESULT.replace('Qualification', 'Award') + STATEMENT],
    [
      'neither exam nor words known',
      TABLE_OF_RESULT.replace('B2 First', 'Something').replace('Pass at Grade A', 'Splendid') + STATEMENT,
    ],
    ['words not known, no link', `<h2>Your exam result</h2>${TABLE_OF_RESULT.replace('Pass at Grade A', 'Splendid')}`],
    ['two results for one exam', `${TABLE_OF_RESULT}<p>Result: Fail</p>${STATEMENT}`],
    [
      'prose for a result',
      TABLE_OF_RESULT.replace(
        'Pass at Grade A',
        `Your result depends on many things. ${'It takes time. '.repeat(20)}`,
      ) + STATEMENT,
    ],
    [
      'prose with the words in it',
      `<p>Qualification, Result and Overall score, for instance Pass at Grade A in B2 First, appear here.</p>`,
    ],
    ['Young Learners without evidence', '<h2>Your exam result</h2><p>Qualification: YLE Starters</p>'],
    [
      'a statement that cannot be pressed',
      `<p>Qualification: YLE Starters</p><input type="submit" id="btnExamResult" value="Statement of Results" disabled>`,
    ],
    ['a very long table', `<table>${`<tr>${ROW}</tr>`.repeat(100)}</table>${STATEMENT}`],
  ])('%s', (_, content) => {
    expect(read(content).is).toMatch(/^(?:notYet|cannotTell)$/);
  });

  it('nobody signed in', () => {
    for (const menu of ['', `<!-- ${LOGOUT} -->`])
      expect(readResults(home(TABLE_OF_RESULT + STATEMENT, menu).replace('Welcome ', ''), HOME)).toEqual({
        is: 'cannotTell',
        why: 'noSignals',
      });
  });

  it('a login form on the same page', () => {
    const form = '<p>ID Number *</p><input type="text"><p>Password</p><input type="password"><button>Log in</button>';
    expect(read(TABLE_OF_RESULT + STATEMENT + form)).toEqual({ is: 'signedOut' });
    expect(
      read(`${TABLE_OF_RESULT}${form}<p>This account has been locked. Please try again in 30 minutes.</p>`),
    ).toEqual({ is: 'locked' });
  });

  it('says what it is instead', () => {
    expect(read(`<p>For example:</p>${TABLE_OF_RESULT}`)).toEqual({ is: 'cannotTell', why: 'example' });
    expect(read(`${TABLE_OF_RESULT}<p>Result: Fail</p>${STATEMENT}`)).toEqual({
      is: 'cannotTell',
      why: 'contradictory',
    });
    expect(read('<p>The results service is currently unavailable.</p>')).toMatchObject({
      is: expect.stringMatching(/^(?:maintenance|notYet)$/),
    });
    expect(readResults('<h1>Service Unavailable</h1>', HOME)).toEqual({ is: 'maintenance', why: 'busy' });
    expect(readResults('<html><body>We are down for maintenance', HOME)).toEqual({
      is: 'maintenance',
      why: 'maintenance',
    });
  });

  it('a result that is there, on a page that also says that another is not, carries a doubt', () => {
    expect(read(`${TABLE_OF_RESULT}${STATEMENT}<p>Your C1 Advanced result is not available yet.</p>`)).toMatchObject({
      is: 'available',
      results: [{ doubts: [{ key: 'result.doubt.saysNotYet' }] }],
    });
  });
});

it('a link behind a label without a value is nobody', () => {
  const html = home(
    `<span id="lblResult">Grade A</span><span id="lblExamTitle">B2 First</span>Candidate${STATEMENT}`,
    '',
  ).replace('Welcome', 'Hello');
  expect(readResults(html, HOME).is).not.toBe('available');
});
