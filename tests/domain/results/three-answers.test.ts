/** Released, not yet, cannot tell: each only with evidence of its own. Pages that nobody has seen but that are plausible. */
import { describe, expect, it } from 'vitest';
import { readResults } from '../../../domain/results/read-results.ts';
import { HOME, LOGIN, SITE } from './practice-page.ts';
import { home, LOGOUT, ROWS, STATEMENT, TABLE_OF_RESULT } from './wrap.ts';

const read = (content: string, menu?: string) => readResults(home(content, menu), HOME);
const answer = (content: string, menu?: string) => {
  const reading = read(content, menu);
  return 'why' in reading ? reading.why : reading.is;
};
const EMPTY_TABLE =
  '<table><tr><td>Qualification</td><td>B2 First</td></tr><tr><td>Result</td><td></td></tr><tr><td>Overall score</td><td></td></tr></table>';
const MENU = `<ul><li><a href="HomeResult.aspx">Home</a></li><li><a href="x">Statement of Results</a></li><li>${LOGOUT}</li></ul>`;
const NOT_YET = '<p>Your result is not available yet.</p>';

describe('released only with a visible value, or in a sentence that says it outright', () => {
  it.each<[string, string, string?]>([
    ['a statement in the menu, an empty panel, and the word that it is not yet', EMPTY_TABLE + NOT_YET, MENU],
    ['a statement in the menu and an empty panel', EMPTY_TABLE, MENU],
    ['a statement in the menu, and the word that it is not yet', `<p>B2 First</p>${NOT_YET}`, MENU],
    ['a statement in the menu, Young Learners', `<p>Qualification: YLE Starters</p>${NOT_YET}`, MENU],
    [
      'a statement in a standing sentence',
      `${EMPTY_TABLE}<p>You will find your <a href="x">Statement of Results</a> here.</p>${NOT_YET}`,
    ],
    [
      'a part for sharing that always stands there',
      `${NOT_YET}<section><h3>Send</h3><p><a href="x">Send my results</a></p></section>`,
    ],
    ['a statement in the footer', `${EMPTY_TABLE}<footer>${STATEMENT}</footer>`],
  ])('%s', (_, content, menu) => {
    expect(answer(content, menu)).toBe('notYet');
  });
  it.each<[string, string]>([
    ['a panel without a value beside a statement', EMPTY_TABLE + STATEMENT],
    ['two sentences that contradict each other', `<h2>Your result is available</h2>${NOT_YET}`],
  ])('%s', (_, content) => {
    expect(read(content).is).toBe('cannotTell');
  });
  it('a panel that a style sheet of the page may hide', () => {
    const hidden = `<style>.panel, .x { color: red } .later .panel { display: none }</style><div class="panel"><h2>Your result is available</h2>${TABLE_OF_RESULT}${STATEMENT}</div>`;
    expect(answer(hidden)).toBe('hidden');
    expect(answer(hidden.replace('display: none', 'display: grid'))).toBe('available');
    expect(answer(hidden.replace('.later', '@media print { .later').replace('</style>', '}</style>'))).toBe(
      'available',
    );
  });
  it('a panel with a value, and a sentence that says that there is none: one of them may be hidden', () => {
    expect(answer(`${TABLE_OF_RESULT}${STATEMENT}${NOT_YET}`)).toBe('contradictory');
  });
  it.each([
    [
      'You achieved Grade B in B2 First with an overall score of 174.',
      { examTitle: 'B2 First', words: 'Grade B', score: 174 },
    ],
    [
      'Congratulations! You have passed A2 Key for Schools at Grade A, and your overall score is 145.',
      { examTitle: 'A2 Key for Schools', words: 'Grade A', score: 145 },
    ],
    ['Your result for C1 Advanced is Pass at Grade C.', { examTitle: 'C1 Advanced', words: 'Pass at Grade C' }],
  ])('%s', (sentence, result) => {
    expect(read(`<p>${sentence}</p>`)).toMatchObject({ is: 'available', results: [result] });
  });
  it.each([
    'If you achieve Grade B in B2 First, you receive a certificate.',
    'You may have achieved Grade B in B2 First.',
    'Candidates who achieved Grade A in B2 First get a C1 certificate.',
    'Could you have achieved Grade A in B2 First?',
  ])('%s', (sentence) => {
    expect(read(`<p>${sentence}</p>`).is).toBe('cannotTell');
  });
});

describe('not yet only with evidence of its own', () => {
  it('nothing known is not "not yet"', () => {
    expect(answer('<p>Thank you for taking a Cambridge English exam.</p>')).toBe('nothing');
    expect(answer('')).toBe('nothing');
  });
  it.each([
    'Your exam is still being marked.',
    'We are still marking your test.',
    'Your B2 First result is expected on 20 January 2027.',
    'Your results are due to be released on 20 January.',
    'Results for this exam have not been published yet.',
    'Marking is in progress. Please check back later.',
    'We have not received your result yet.',
    'Results expected: 12 January 2027',
    'Results not yet released',
    'Your results will appear here when they have been released.',
    'No results have been released for you.',
  ])('%s', (sentence) => {
    expect(answer(`<p>${sentence}</p>`)).toBe('notYet');
  });
  it.each<[string, string]>([
    [
      'a question and its answer',
      '<h3>When will my results be available?</h3><p>Your results will be available 4 to 6 weeks after the exam.</p>',
    ],
    [
      'a question that folds',
      '<details><summary>Why is my result not available?</summary><p>Your result is not available yet if the centre has not paid.</p></details>',
    ],
    ['small print', '<p><small>Your result is not available for sharing on this device.</small></p>'],
    ['a footer', '<footer><p>Your result is not available? Contact us.</p></footer>'],
    ['a breakdown', '<p>A breakdown of your result is not available for Young Learners.</p>'],
    ['a statement', '<p>The Statement of Results is not yet available in Chinese.</p>'],
    ['a condition', '<p>If your result is not available, please contact your centre.</p>'],
    ['a rule', '<p>Results are usually released 4 to 6 weeks after the exam.</p>'],
    ['a rule with a future', '<p>Results for paper-based exams will be available within six weeks.</p>'],
    ['what happens after an answer', '<p>Your result will be shown after you answer.</p>'],
    ['where it is shown', '<p>Your result will be shown in a new window.</p>'],
    ['a link', '<p><a href="x">Your result is not available yet?</a></p>'],
  ])('%s', (_, content) => {
    expect(read(content).is).toBe('cannotTell');
    // Beside a result it is no word against it.
    expect(read(`<h2>Your exam result</h2>${TABLE_OF_RESULT}${STATEMENT}${content}`)).toMatchObject({
      is: 'available',
      results: [{ doubts: [] }],
    });
  });
});

describe('cannot tell, and why', () => {
  const READY = '<h2>Your results are ready</h2>';
  it.each<[string, string, string]>([
    ['a button that leads to it', 'leadsOn', `${READY}<button>View results</button>`],
    ['a link that leads to it', 'leadsOn', `<p>Your B2 First result is now available.</p><a href="x">Continue</a>`],
    ['a button alone', 'leadsOn', '<button>See my result</button>'],
    [
      'an entry with a status',
      'leadsOn',
      '<table><tr><th>Exam</th><th>Status</th><th></th></tr><tr><td>B2 First</td><td>Available</td><td><a href="x">View</a></td></tr></table>',
    ],
    ['said, and nothing to press', 'announced', READY],
    ['a picture', 'picture', `<h2>Your exam result</h2><img src="r.png" alt="Your result" width="600" height="300">`],
    [
      'a picture in the panel',
      'picture',
      '<table><tr><td>Qualification</td><td>B2 First</td></tr><tr><td>Result</td><td><img src="r.png"></td></tr></table>',
    ],
    ['a canvas', 'picture', '<h2>Your result</h2><canvas width="600" height="300"></canvas>'],
    ['a frame', 'frame', '<h2>Your exam result</h2><iframe src="Result.aspx" width="600" height="400"></iframe>'],
    ['a component', 'component', '<h2>Your exam result</h2><result-card></result-card>'],
    [
      'a link that leads to it, beside a logo',
      'leadsOn',
      `<header><img src="l" alt="Cambridge"></header>${READY}<a href="x">See your result</a>`,
    ],
    [
      'entries to choose from',
      'choose',
      '<ul><li><a href="1">A2 Key, June</a></li><li><a href="2">B1 Preliminary</a></li></ul>',
    ],
    ['a placeholder', 'loading', '<h2>Your exam result</h2><div class="skeleton"></div>'],
    ['loading', 'loading', '<h2>Your exam result</h2><p>Loading…</p>'],
    ['loading, in words', 'loading', '<p>Please wait while we fetch your results.</p>'],
    ['loading, by a mark', 'loading', '<div aria-busy="true"><h2>Your exam result</h2></div>'],
    ['failed to load', 'loadFailed', "<p>Sorry, we couldn't load your results. Please try again later.</p>"],
    [
      'failed to load, with "not available"',
      'loadFailed',
      '<p>Something went wrong. Your results are not available right now.</p>',
    ],
    ['failed to load, in other words', 'loadFailed', '<p>Unable to retrieve your results at this time.</p>'],
    [
      'a survey',
      'survey',
      '<p>Before you see your result, please complete this short survey.</p><label><input type="radio" name="a"> Very happy</label><button>Next</button>',
    ],
    [
      'a consent',
      'consent',
      '<h2>Sharing your data</h2><label><input type="checkbox"> I agree to the privacy notice</label><button>Continue</button>',
    ],
    [
      'an e-mail to be confirmed',
      'confirmEmail',
      '<p>Please confirm your e-mail address before you can see your results.</p><button>Send the link again</button>',
    ],
    [
      'a choice',
      'choose',
      '<p>Choose an exam</p><select><option>B2 First</option><option>A2 Key</option></select><button>Go</button>',
    ],
    [
      'a choice of sessions',
      'choose',
      '<h2>Select a session</h2><label><input type="radio" name="s"> December 2026</label><label><input type="radio" name="s"> June 2026</label>',
    ],
    [
      'several entries',
      'several',
      '<table><tr><th>Exam</th><th>Status</th></tr><tr><td>B2 First</td><td>Results available</td></tr><tr><td>A2 Key</td><td>Awaiting results</td></tr></table>',
    ],
    ['an empty panel while it loads', 'loading', `<div aria-busy="true">${EMPTY_TABLE}</div>`],
  ])('%s: %s', (_, why, content) => {
    expect(read(content)).toEqual({ is: 'cannotTell', why });
  });
  it('what stands beside the word that there is none does not matter', () => {
    expect(
      answer(`${NOT_YET}<img src="a.png" alt="A school"><iframe src="video"></iframe><p>Please take our survey.</p>`),
    ).toBe('notYet');
    expect(answer(`${NOT_YET}<p>Scheduled maintenance: the site will be unavailable on Sunday.</p>`)).toBe('notYet');
  });
  it('a released result stays one beside a survey, a notice of planned work or a picture', () => {
    for (const more of [
      '<p>Please complete our survey. <input type="checkbox"> I agree to the privacy notice</p>',
      '<p>The site will be unavailable for planned maintenance on Sunday.</p>',
      '<img src="a.png" alt="A school">',
      '<p>Loading more exams…</p>',
    ])
      expect(answer(`<h2>Your exam result</h2>${TABLE_OF_RESULT}${more}`)).toBe('available');
  });
});

describe('translated pages', () => {
  const fonts = (text: string) =>
    `<font style="vertical-align: inherit;"><font style="vertical-align: inherit;">${text}</font></font>`;
  const page = (html: string, content: string) =>
    readResults(`<!DOCTYPE html><html ${html}><body><nav>${LOGOUT}</nav><main>${content}</main></body></html>`, HOME);
  const CHINESE =
    '<h1>歡迎 王大同</h1><h2>您的考試成績</h2><table><tr><td>資格</td><td>B2 第一</td></tr><tr><td>結果</td><td>以 A 級通過</td></tr></table>';
  it.each<[string, string, string]>([
    ['by Chrome', 'lang="zh-TW" class="translated-ltr"', `<h2>${fonts('您的考試成績')}</h2><p>${fonts('資格')}</p>`],
    ['to a language written from the right', 'lang="ar" class="translated-rtl"', `<h2>${fonts('نتيجتك')}</h2>`],
    [
      'to another language in Latin letters',
      'lang="es" class="translated-ltr"',
      `<p>${fonts('Su resultado aún no está disponible.')}</p>`,
    ],
    [
      'by Edge',
      'lang="en"',
      '<h2 _msttexthash="123" _msthash="4">您的考試成績</h2><p _msttexthash="9" _msthash="5">資格：B2 第一</p>',
    ],
    ['by Firefox, which changes the language only', 'lang="zh-Hant"', CHINESE],
    ['by an unknown one, which changes nothing but the words', 'lang="en"', CHINESE],
    [
      'by an extension that replaces',
      'lang="en" imt-state="translation"',
      `<h2><font class="notranslate immersive-translate-target-wrapper" lang="zh-TW"><font class="notranslate immersive-translate-target-inner">您的考試成績</font></font></h2>`,
    ],
  ])('%s', (_, html, content) => {
    expect(page(html, content)).toMatchObject({ is: 'cannotTell', why: 'translated' });
  });
  it('bilingual: the untouched English is read', () => {
    const both = (english: string, chinese: string) =>
      `${english}<font class="notranslate immersive-translate-target-wrapper" lang="zh-TW"><br><font class="notranslate immersive-translate-target-translation-theme-none immersive-translate-target-translation-block-wrapper"><font class="notranslate immersive-translate-target-inner">${chinese}</font></font></font>`;
    expect(
      page(
        'lang="en" imt-state="dual"',
        `<h2>${both('Your exam result', '您的考試成績')}</h2><table><tr><td>${both('Qualification', '資格')}</td><td>${both('B2 First', 'B2 第一')}</td></tr><tr><td>${both('Result', '結果')}</td><td>${both('Pass at Grade A', '以 A 級通過')}</td></tr><tr><td>${both('Overall score', '總分')}</td><td>183</td></tr></table>`,
      ),
    ).toMatchObject({ is: 'available', results: [{ examTitle: 'B2 First', words: 'Pass at Grade A', score: 183 }] });
    expect(
      page('lang="en"', `<p>Your result is not available yet.<kiss-trans>您的成績尚未公布。</kiss-trans></p>`),
    ).toMatchObject({ is: 'notYet' });
    expect(
      page('lang="en"', `<p>Your result is not available yet.</p><p class="some-translation">您的成績尚未公布。</p>`),
    ).toMatchObject({ is: 'notYet' });
  });
  it('a wrapper of a translator that left the English is no obstacle', () => {
    expect(
      page(
        'lang="en"',
        `<h2>${fonts('Your exam result')}</h2><table>${ROWS.replace(/<td>([^<]*)</g, (_, text: string) => `<td>${fonts(text)}<`)}</table>`,
      ),
    ).toMatchObject({ is: 'available', results: [{ words: 'Pass at Grade A', score: 183 }] });
  });
});

describe('which page it is', () => {
  it('a result drawn at the login’s address is read', () => {
    const html = home(`<h2>Your exam result</h2>${TABLE_OF_RESULT}${STATEMENT}`);
    expect(readResults(html, LOGIN).is).toBe('available');
    expect(readResults(home(NOT_YET), LOGIN).is).toBe('notYet');
    expect(readResults(html, `${SITE}/Members/Results.aspx`).is).toBe('available');
  });
  it('the login form at its address is signed out, and so is its address with nothing on it', () => {
    expect(readResults(home('<p>Bye.</p>', ''), LOGIN).is).toBe('signedOut');
  });
  it('other pages of the site have no result', () => {
    for (const name of ['Help', 'Information', 'Register', 'MyDetails', 'ForgottenPassword'])
      expect(readResults(home(TABLE_OF_RESULT + STATEMENT), `${SITE}/Members/${name}.aspx`)).toEqual({
        is: 'cannotTell',
        why: 'otherPage',
      });
  });
});

describe('a result under the heading that names its exam', () => {
  const values = '<p>Result: <b>Level A1</b></p><p>Overall score: <b>112</b></p>';
  const key = { examTitle: 'A2 Key', exam: 'key', words: 'Level A1', score: 112, doubts: [] };
  it.each([
    ['labels', `<section><h2>A2 Key</h2>${values}</section>`],
    ['more in the heading', `<h2>A2 Key, December 2026</h2>${values}`],
    [
      'the grade by itself',
      '<h5>A2 Key</h5><span class="badge">Level A1</span><ul><li>Overall score <b>112</b></li></ul>',
    ],
    ['a heading in between', `<h2>A2 Key</h2><h3>Details</h3>${values}`],
  ])('%s', (_, content) => {
    expect(read(content)).toMatchObject({ is: 'available', results: [key] });
  });
  it('is told with the whole name of the exam', () => {
    for (const heading of ['First Certificate in English', 'Your First Certificate in English result – December 2026'])
      expect(read(`<h2>${heading}</h2><p>Result: Grade B</p><p>Overall score: 175</p>`)).toMatchObject({
        results: [{ examTitle: 'First Certificate in English', words: 'Grade B' }],
      });
  });
  it('an example and what is said to everybody are left out beside it', () => {
    const sample =
      '<table><tr><td>Qualification</td><td>B2 First</td></tr><tr><td>Result</td><td>Grade C</td></tr></table>';
    for (const heading of ['Example', 'How to read a result'])
      expect(
        read(
          `<h2>Your exam result</h2>${TABLE_OF_RESULT}${STATEMENT}<p>Well done.</p><p>See also.</p><p>Below.</p><h2>${heading}</h2>${sample}`,
        ),
      ).toMatchObject({
        is: 'available',
        results: [{ words: 'Pass at Grade A' }],
      });
    expect(read(`<h2>How to read a result</h2>${sample}${STATEMENT}`).is).toBe('cannotTell');
  });
  it('is told of each exam that has one', () => {
    const first = '<h2>B2 First</h2><p>Result: Grade B</p><p>Overall score: 175</p>';
    expect(read(`<h2>A2 Key</h2>${values}${first}${STATEMENT}`)).toMatchObject({
      is: 'available',
      results: [key, { examTitle: 'B2 First', words: 'Grade B', score: 175 }],
    });
  });
  it.each([
    ['two grades by themselves', '<h2>A2 Key</h2><p>Grade A</p><p>Grade B</p><p>Overall score: 145</p>'],
    ['a grade without a score', '<h2>A2 Key</h2><p>Grade A</p>'],
    ['a score that has another grade', '<h2>A2 Key</h2><p>Result: Grade A</p><p>Overall score: 121</p>'],
    ['two exams in the heading', `<h2>A2 Key or B1 Preliminary</h2>${values}`],
    ['another heading behind it', `<h2>A2 Key</h2><h2>Something else</h2>${values}`],
    ['a heading over what is said to everybody', `<h2>Understanding your results: A2 Key</h2>${values}`],
    [
      'a table of what can be achieved',
      '<h2>A2 Key</h2><table><tr><th>Result</th><th>Overall score</th></tr><tr><td>Grade A</td><td>140</td></tr><tr><td>Grade B</td><td>133</td></tr></table>',
    ],
    ['an example', `<h2>A2 Key: an example</h2>${values}`],
  ])('not with %s', (_, content) => {
    expect(read(content).is).toBe('cannotTell');
  });
});

describe('values that fit each other', () => {
  const values = (words: string, score: string) =>
    `<div><div>Exam</div><div>C1 Advanced</div></div><div><div>Result</div><div>${words}</div></div><div><div>Scale score</div><div>${score}</div></div>`;
  it('are a result without a heading of the panel', () => {
    expect(read(values('Grade B', '195'))).toMatchObject({
      is: 'available',
      results: [{ examTitle: 'C1 Advanced', words: 'Grade B', score: 195, doubts: [] }],
    });
  });
  it.each([
    ['do not fit', 'Grade B', '185'],
    ['are not all there', 'Grade B', ''],
  ])('are none where they %s', (_, words, score) => {
    expect(read(values(words, score)).is).toBe('cannotTell');
  });
  it('are none under what is said to everybody', () => {
    expect(read(`<h2>How results are shown</h2>${values('Grade B', '195')}`).is).toBe('cannotTell');
  });
});

describe('what only a style sheet of another file may hide', () => {
  const sheet = '<link rel="stylesheet" href="a.css">';
  const seen = (content: string) => {
    const html = home(content);
    const is = (page: string) => {
      const reading = readResults(page, HOME);
      return 'why' in reading ? reading.why : reading.is;
    };
    return [is(html), is(html.replace('</head>', `${sheet}</head>`))];
  };
  it.each<[string, string, [string, string]]>([
    [
      'a result, and that it is awaited',
      `${TABLE_OF_RESULT}${STATEMENT}<p>Your result is awaited.</p>`,
      ['available', 'hidden'],
    ],
    ['a result, and that there is none', `${TABLE_OF_RESULT}${STATEMENT}${NOT_YET}`, ['contradictory', 'hidden']],
    ['that there is none, and a statement', `${NOT_YET}<div>${STATEMENT}</div>`, ['notYet', 'hidden']],
    [
      'that there is none, and that there is one',
      `<h2>Your result is available</h2>${NOT_YET}`,
      ['contradictory', 'hidden'],
    ],
    ['that there is none, and a grade', `<h2>B2 First</h2><p>Grade A</p>${NOT_YET}`, ['unclear', 'hidden']],
    ['a result only', `${TABLE_OF_RESULT}${STATEMENT}`, ['available', 'available']],
    [
      'a result, and another exam’s is awaited',
      `${TABLE_OF_RESULT}${STATEMENT}<p>Your A2 Key result is awaited.</p>`,
      ['available', 'available'],
    ],
    ['that there is none only', NOT_YET, ['notYet', 'notYet']],
    [
      'a result, and an empty place for the same one',
      `<h2>Your result is available</h2>${TABLE_OF_RESULT}${EMPTY_TABLE}`,
      ['available', 'contradictory'],
    ],
    [
      'a result, and an empty place for another',
      `${TABLE_OF_RESULT}${STATEMENT}${EMPTY_TABLE.replace('B2 First', 'C1 Advanced').replace('<td></td>', '<td>Not yet available</td>')}`,
      ['available', 'available'],
    ],
  ])('%s', (_, content, answers) => {
    expect(seen(content)).toEqual(answers);
  });
});

it('an example beside the sentence that there is none hides it no more', () => {
  const example = `<figure>${TABLE_OF_RESULT}<figcaption>Example: this is how a result will look</figcaption></figure>`;
  expect(answer(`<p>You don’t have any results yet.</p>${example}`)).toBe('notYet');
  expect(answer(example)).toBe('example');
  expect(answer(`<p>Your result is available.</p>${example}`)).toBe('announced');
});

it('rows with a column between the exam and its result', () => {
  const rows = (second: string) =>
    `<table><thead><tr><th>Exam</th><th>Session</th><th>Result</th></tr></thead><tbody><tr><td>A2 Key</td><td>December 2026</td><td>Pass at Grade A</td></tr><tr><td>B1 Preliminary</td><td>June 2027</td><td>${second}</td></tr></tbody></table>`;
  expect(answer(rows('Not yet available'))).toBe('several');
  expect(answer(rows('Grade B') + STATEMENT)).toBe('available');
});

it('tiles: each value ahead of its label', () => {
  const tile = (value: string, label: string) =>
    `<div class="tile"><span class="big">${value}</span><span>${label}</span></div>`;
  const tiles = tile('176', 'Overall score') + tile('Grade B', 'Result') + tile('B2', 'CEFR level');
  expect(read(`<h1>B2 First for Schools</h1><div>${tiles}</div>`)).toMatchObject({
    is: 'available',
    results: [{ examTitle: 'B2 First for Schools', words: 'Grade B', score: 176, doubts: [] }],
  });
});

it('the steps of a timeline are no statement', () => {
  const steps = '<ol><li>Exam taken</li><li>Your exam is being marked</li><li>Results released</li></ol>';
  expect(read(steps).is).toBe('cannotTell');
  expect(answer(`${steps}<p>Your exam is being marked. Your result is not available yet.</p>`)).toBe('notYet');
  expect(answer(`<h2>Your results are ready</h2>${steps}`)).toBe('announced');
  expect(answer('<p>Results released</p>')).toBe('announced');
});

it('a timeline behind a result has no title of another', () => {
  const steps = '<ol><li>Exam taken</li><li>Marking</li><li>Results released</li></ol>';
  expect(answer(`<h2>Your exam result</h2>${TABLE_OF_RESULT}${STATEMENT}${steps}`)).toBe('available');
});

it('a heading over something without words is no empty panel', () => {
  const under = (part: string) => answer(`<h2>Your result</h2>${part}`);
  expect(under('<img src="r" alt="Your result card" width="118" height="18">')).toBe('picture');
  expect(under('<img src="i" alt="" width="20" height="20">')).toBe('unclear');
  expect(under('<div><svg width="20" height="20"></svg></div>')).toBe('unclear');
  expect(under('<p>-</p>')).toBe('notYet');
});

it('a date is no statement', () => {
  for (const date of ['Results released: 14 January 2027', 'Your results are released on 14 January 2027.'])
    expect(answer(`<p>B2 First</p><p>${date}</p>`)).not.toBe('announced');
  expect(answer('<p>Your results are released.</p>')).toBe('announced');
});

it('what is said of one exam is not said of another, nor of a sister', () => {
  const waiting = '<h2>Anna</h2><p>A1 Movers: results not yet released</p>';
  expect(answer(waiting)).toBe('notYet');
  expect(answer(`<h2>Berta</h2><p>A2 Key: Pass at Grade B, 136</p>${waiting}`)).toBe('several');
  expect(answer(`<h2>Berta</h2><p>B2 First – Grade C</p>${waiting}`)).toBe('several');
  expect(
    answer(
      `<h2>Your result is available</h2>${TABLE_OF_RESULT}<p>Results for other sessions are not available here.</p>`,
    ),
  ).toBe('available');
});

it('two values in one line, and a table of the papers behind them', () => {
  const papers = '<table><tr><th>Paper</th><th>Score</th></tr><tr><td>Reading</td><td>160</td></tr></table>';
  expect(
    read(`<h1>B1 Preliminary</h1><p>Result: <b>Pass at Grade B</b> – Overall score <b>157</b></p>${papers}`),
  ).toMatchObject({ is: 'available', results: [{ words: 'Pass at Grade B', score: 157 }] });
});

it('what is asked for first, in other words', () => {
  const asks = '<label><input type="radio" name="a"> At school</label><button>Continue</button>';
  expect(answer(`<h2>Before you see your result</h2><p>Please answer three short questions.</p>${asks}`)).toBe(
    'survey',
  );
  expect(
    answer('<h2>We have updated our privacy notice</h2><p>Please confirm that you have read it to continue.</p>'),
  ).toBe('consent');
});

it('a title behind values without one is another’s', () => {
  const steps = '<ol><li>Exam taken</li><li>Marking</li><li>Results released</li></ol>';
  const reading = read(`<h2>Your result is available</h2><h2>Key English Test</h2><p>Result: Pending</p>${steps}`);
  expect(JSON.stringify(reading)).not.toContain('Marking');
});
