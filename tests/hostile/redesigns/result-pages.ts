/**
 * Results pages that nobody has seen: the answer that a person would give stands beside each, and the changes keep it up
 * to date. The page is text, since the reader of the background reads text.
 */
import type { Chance } from './chance.ts';

export type Answer = 'available' | 'notYet' | 'cannotTell';

export interface ResultPage {
  body: string;
  html: string;
  /** Attributes of `html`. */
  root: string;
  head: string;
  menu: string;
  answer: Answer;
  /** The same where the style sheets of other files are known, as in a browser. */
  answerInBrowser: Answer;
  /** What those style sheets say. */
  sheet: string;
  /** What is shown, where something is. */
  readonly shown: { readonly exam: string; readonly words: string; readonly score: string };
  /** How the values are laid out; used again by changes that add a panel. */
  readonly lay: Layout;
  readonly done: string[];
}

type Row = readonly [label: string, value: string];
type Layout = (rows: readonly [Row, ...Row[]]) => string;

const EXAMS = [
  ['A2 Key for Schools', 'Pass at Grade A', '145'],
  ['B1 Preliminary', 'Pass with Merit', '155'],
  ['B2 First', 'Grade C', '165'],
  ['C1 Advanced', 'Level B2', '172'],
  ['First Certificate in English', 'Fail', '135'],
  ['Key English Test', 'Pending', ''],
  ['C2 Proficiency', 'Grade B', '215'],
] as const;

const LAYOUTS: readonly Layout[] = [
  (rows) => `<table>${rows.map(([label, value]) => `<tr><td>${label}</td><td>${value}</td></tr>`).join('')}</table>`,
  (rows) =>
    `<table>${rows.map(([label, value]) => `<tr><th scope="row">${label}:</th><td><b>${value}</b></td></tr>`).join('')}</table>`,
  (rows) => `<dl>${rows.map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`).join('')}</dl>`,
  (rows) => rows.map(([label, value]) => `<div class="row"><div>${label}</div><div>${value}</div></div>`).join(''),
  (rows) => rows.map(([label, value]) => `<p><span>${label}</span>: <strong>${value}</strong></p>`).join(''),
  (rows) => `<ul>${rows.map(([label, value]) => `<li><span>${label}</span> <span>${value}</span></li>`).join('')}</ul>`,
  (rows) =>
    `<table><tr>${rows.map(([label]) => `<th>${label}</th>`).join('')}</tr><tr>${rows.map(([, value]) => `<td>${value}</td>`).join('')}</tr></table>`,
  // Tiles: each value ahead of its label, under the heading that names the exam.
  ([[, exam], ...rows]) =>
    `<h2>${exam}</h2><div>${rows.map(([label, value]) => `<div class="tile"><span>${value}</span><span>${label}</span></div>`).join('')}</div>`,
  ([[, exam], ...rows]) =>
    `<section><h2>${exam}</h2>${rows.map(([label, value]) => `<p>${label}: <b>${value}</b></p>`).join('')}</section>`,
];

const NOT_YET = [
  'Your result is not available yet.',
  'Your results are not ready. Please come back later.',
  'There are no results to show at the moment.',
  'Your exam is still being marked.',
  'We are awaiting your results.',
  'Your results will be available on 20 January 2027.',
  'No results available yet.',
  'Your result has not been released.',
];
const STATEMENT = '<p><a href="x">Download your Statement of Results</a></p>';

const panel = (lay: Layout, [exam, words, score]: readonly [string, string, string]) =>
  lay([
    ['Qualification', exam],
    ['Result', words],
    ['Overall score', score],
  ]);

function ground(chance: Chance): ResultPage {
  const exam = chance.one(EXAMS);
  const lay = chance.one(LAYOUTS);
  const answer = chance.is(0.5) ? 'available' : 'notYet';
  const bodies =
    answer === 'available'
      ? [
          `<h2>Your exam result</h2>${panel(lay, exam)}${STATEMENT}`,
          `<h2>Your result is available</h2>${panel(lay, exam)}`,
          `${panel(lay, exam)}${STATEMENT}`,
        ]
      : [
          `<h2>Your exam result</h2><p>${chance.one(NOT_YET)}</p>`,
          `<p>${chance.one(NOT_YET)}</p>`,
          `<h2>Your exam result</h2>${panel(lay, [exam[0], '', ''])}`,
          `<h2>${exam[0]}</h2><p>${chance.one(NOT_YET)}</p>`,
          panel(lay, [exam[0], chance.one(['Not yet available', 'Awaiting results', '-']), '']),
        ];
  return {
    body: chance.one(bodies),
    html: '',
    root: 'lang="en"',
    head: '',
    menu: '<ul><li><a href="h">Home</a></li><li><a href="d">My Details</a></li><li><a id="UctHeader_hlLogout" href="l">Log out</a></li></ul>',
    answer,
    answerInBrowser: answer,
    sheet: '',
    shown: { exam: exam[0], words: exam[1], score: exam[2] },
    lay,
    done: [],
  };
}

type Change = (page: ResultPage, chance: Chance) => void;

/** A whole panel that a style hides: it is not on the page. */
const hiddenPanel: Change = (page, chance) => {
  const name = chance.word();
  const inside = `<h2>Your result is available</h2>${panel(chance.one(LAYOUTS), chance.one(EXAMS))}${STATEMENT}`;
  const how = chance.below(5);
  if (how === 0) page.head += `<style>.${name} { display: none; } .a{color:red}</style>`;
  if (how === 1) page.head += `<style>body .x, #${name}{visibility:hidden}</style>`;
  page.body += [
    `<div class="${name}">${inside}</div>`,
    `<section id="${name}">${inside}</section>`,
    `<div hidden>${inside}</div>`,
    `<div style="display:none">${inside}</div>`,
    `<template>${inside}</template>`,
  ][how]!;
};

/** Links and sentences that stand on every page. */
const standing: Change = (page, chance) => {
  if (chance.is(0.5)) page.menu = page.menu.replace('</ul>', '<li><a href="s">Statement of Results</a></li></ul>');
  page.body += chance.one([
    '<footer><a href="s">Statement of Results</a> <a href="t">Send my results</a></footer>',
    '<p>You can download your <a href="s">Statement of Results</a> from this page.</p>',
    '<p>A breakdown of the result is not available for Young Learners.</p>',
    '<p><small>Your result is not available in the app.</small></p>',
    '<h3>When will my results be available?</h3><p>Your results will be available four to six weeks after the exam.</p>',
    '<section class="faq"><h3>FAQ</h3><p>Your result is not available? Ask your centre. Your result is available for two years.</p></section>',
    '<aside><p>Your results are not available by telephone.</p></aside>',
    '<p>If your result is not available, please contact your centre.</p>',
    '<p>Results for paper-based exams are usually released within six weeks.</p>',
    '<div class="footer"><p>No results are available from 24 to 26 December.</p></div>',
    '<ol><li>Exam taken</li><li>Marking</li><li>Results released</li></ol>',
    `<figure>${panel(chance.one(LAYOUTS), chance.one(EXAMS))}<figcaption>Example: this is how a result will look</figcaption></figure>`,
    `<h2>How to read a result</h2>${panel(LAYOUTS[0]!, chance.one(EXAMS))}`,
  ]);
};

const notice: Change = (page, chance) => {
  const words = chance.one([
    'Planned maintenance: the site will be unavailable on Sunday from 08:00 to 10:00.',
    'Scheduled maintenance this weekend.',
    'The new session is open for registration.',
    'Please take part in our survey.',
    'We use cookies.',
  ]);
  page.body = `<div role="alert">${words}</div>${page.body}`;
};

/** Instead of the result there is something else. */
const obstacle: Change = (page, chance) => {
  page.answer = page.answerInBrowser = 'cannotTell';
  const heading = chance.one(['<h2>Your exam result</h2>', '<h2>Your results are ready</h2>', '']);
  page.body =
    heading +
    chance.one([
      '<img src="r" alt="Your result" width="600" height="400">',
      '<p>Anna</p><p>A2 Key: Pass at Grade B, 136</p><p>Berta</p><p>A1 Movers: results not yet released</p>',
      '<section aria-label="Result"><svg width="300" height="80"></svg></section>',
      '<canvas width="600" height="400"></canvas>',
      '<iframe src="r" width="600" height="400"></iframe>',
      '<result-view></result-view>',
      '<button>View my results</button>',
      '<a href="r">Continue</a>',
      '<p>Loading your results…</p>',
      '<p>Please wait.</p>',
      '<div aria-busy="true"></div>',
      "<p>Sorry, we couldn't load your results.</p>",
      '<p>Something went wrong. Your results are not available.</p>',
      '<p>Before you can see your result, please complete this survey.</p><input type="radio"><button>Next</button>',
      '<p>Do you agree to the terms of use?</p><input type="checkbox"><button>Continue</button>',
      '<p>Please confirm your e-mail address to see your results.</p>',
      '<p>Select an exam</p><select><option>B2 First</option><option>A2 Key</option></select>',
      '<table><tr><th>Exam</th><th>Status</th></tr><tr><td>B2 First</td><td>Available</td></tr><tr><td>A2 Key</td><td>Awaiting results</td></tr></table>',
      '<p>Thank you for choosing Cambridge English.</p>',
      '<p>Welcome back.</p>',
    ]);
};

const CHINESE: readonly (readonly [RegExp, string])[] = [
  [/Welcome/g, '歡迎'],
  [/Your exam result/g, '您的考試成績'],
  [/Your results? (?:is|are) (?:available|ready)/g, '您的成績已公布'],
  [/Qualification/g, '資格'],
  [/Overall score/g, '總分'],
  [/\bResult\b/g, '結果'],
  [/Pass at Grade (\w)/g, '以 $1 級通過'],
  [/Grade (\w)/g, '$1 級'],
  [/Download your Statement of Results/g, '下載您的成績單'],
  [/Statement of Results/g, '成績單'],
  [/not available yet|not ready|Not yet available/g, '尚未提供'],
];

/** Only the words of the page: tags stay as they are. */
const eachText = (html: string, change: (text: string) => string) =>
  html.replace(/>([^<>]*\p{L}[^<>]*)</gu, (_, text: string) => `>${change(text)}<`);
const inChinese = (text: string) => {
  const changed = CHINESE.reduce((before, [from, to]) => before.replace(from, to), text);
  return changed === text ? `關於這次考試：${text.replace(/\p{L}+/gu, '字')}` : changed;
};

/** Every text is replaced: nobody who reads English finds a result. */
const translated: Change = (page, chance) => {
  page.answer = page.answerInBrowser = 'cannotTell';
  const how = chance.below(4);
  if (how === 0) page.root = 'lang="zh-TW" class="translated-ltr"';
  if (how === 1) page.root = 'lang="zh-Hant"';
  const wrap = (text: string) =>
    how === 0
      ? `<font style="vertical-align: inherit;"><font style="vertical-align: inherit;">${text}</font></font>`
      : how === 2
        ? `<font _msttexthash="1" _msthash="2">${text}</font>`
        : text;
  page.body = eachText(`<h1>Welcome TA-TUNG WANG</h1>${page.body}<p></p>`, (text) => wrap(inChinese(text)));
};

const bilingual: Change = (page, chance) => {
  const beside = chance.one([
    (text: string) =>
      `<font class="notranslate immersive-translate-target-wrapper" lang="zh-TW"><br><font class="immersive-translate-target-inner">${text}</font></font>`,
    (text: string) => `<kiss-translator><span>${text}</span></kiss-translator>`,
    (text: string) => `<span lang="zh-Hant">${text}</span>`,
  ]);
  page.body = eachText(page.body, (text) => `${text}${beside(inChinese(text))}`);
};

const wrapAll: Change = (page, chance) => {
  for (let left = 1 + chance.below(4); left > 0; left -= 1)
    page.body = `<div class="${chance.word()}"><x-part>${page.body}</x-part></div>`;
};

const decorate: Change = (page, chance) => {
  page.body += chance.one([
    '<img src="l" alt="Logo">',
    '<img src="p" alt="Happy students" width="800" height="300">',
    '<iframe src="video" width="560" height="315"></iframe>',
    '<h3>Next steps</h3><p>Read more about <a href="x">our exams</a>.</p>',
    '<svg width="20" height="20"></svg>',
    '<p>Keep your Confirmation of Entry.</p>',
  ]);
};

/** The log-out is in a menu that is folded now. */
const foldedMenu: Change = (page, chance) => {
  page.menu = chance.one([
    `<details><summary>Account</summary>${page.menu}</details>`,
    `<button aria-expanded="false">Account</button><div hidden>${page.menu}</div>`,
    `<div style="display: none">${page.menu}</div>`,
  ]);
};

/** The style sheet of another file hides one of two statements, and nobody who has only the HTML knows which. */
const styledElsewhere: Change = (page, chance) => {
  page.head += '<link rel="stylesheet" href="site.css">';
  if (!chance.is(0.5)) return;
  page.done.push('twoStatements');
  const released = `<h2>Your result is available</h2>${panel(page.lay, [page.shown.exam, page.shown.words, page.shown.score])}${STATEMENT}`;
  const hidden = page.answer === 'available' ? `<p>${chance.one(NOT_YET)}</p>` : released;
  const name = chance.word();
  page.sheet = `.${name} { display: none }`;
  const part = `<div class="${name}">${hidden}</div>`;
  page.body = chance.is(0.5) ? part + page.body : page.body + part;
  page.answer = 'cannotTell';
};

export const RESULT_CHANGES = {
  foldedMenu,
  styledElsewhere,
  hiddenPanel,
  standing,
  notice,
  obstacle,
  translated,
  bilingual,
  wrapAll,
  decorate,
} satisfies Record<string, Change>;

/** What each change is about: two of these would undo each other. */
const NEVER_BOTH = [
  ['styledElsewhere', 'obstacle'],
  ['obstacle', 'styledElsewhere'],
  ['styledElsewhere', 'hiddenPanel'],
  ['hiddenPanel', 'styledElsewhere'],
  ['obstacle', 'translated'],
  ['obstacle', 'bilingual'],
  ['translated', 'bilingual'],
] as const;

/** A page with none to three changes. `translated` comes last, over what the others have put there. */
export function resultPage(chance: Chance): ResultPage {
  const page = ground(chance);
  const names = chance
    .shuffled(Object.keys(RESULT_CHANGES) as (keyof typeof RESULT_CHANGES)[])
    .slice(0, chance.below(4));
  const rank = (name: string) =>
    name === 'translated' || name === 'bilingual' ? 2 : name === 'obstacle' || name === 'styledElsewhere' ? 0 : 1;
  for (const name of names.sort((a, b) => rank(a) - rank(b))) {
    if (NEVER_BOTH.some(([a, b]) => (name === b && page.done.includes(a)) || (name === a && page.done.includes(b))))
      continue;
    page.done.push(name);
    RESULT_CHANGES[name](page, chance);
  }
  page.html = `<!doctype html><html ${page.root}><head><title>Results</title>${page.head}</head><body><nav>${page.menu}</nav><main><h1>${page.done.includes('translated') ? '歡迎' : 'Welcome TA-TUNG WANG'}</h1>${page.body}</main></body></html>`;
  return page;
}
