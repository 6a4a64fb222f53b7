/** What a page says beside the results: who is signed in, whether anybody is, and what is wrong. */
import { describe, expect, it } from 'vitest';
import { candidateName, pageAt, pageSignals, type PageSignals } from '../../../domain/results/page-signals.ts';
import { treeFromHtml } from '../../../domain/results/page-tree.ts';
import { findPairs } from '../../../domain/results/panel-pairs.ts';

const tree = (body: string) => treeFromHtml(`<html><body>${body}</body></html>`);
const NONE: PageSignals = {
  loggedIn: false,
  signedIn: 0,
  ended: false,
  loginForm: false,
  locked: false,
  maintenance: undefined,
  trouble: false,
  loading: false,
  statement: false,
  released: false,
  panelHeading: false,
};
const PASSWORD = '<input type="password">';
const FORM: Partial<PageSignals> = { loginForm: true, signedIn: -9 };
const LOCKED = 'Your account has been locked.';
const long = (text: string, length: number) => `${text} ${'x'.repeat(length - text.length - 1)}`;

it.each<[string, string, Partial<PageSignals>]>([
  ['nothing', '<p>Thank you for taking an exam.</p>', {}],
  // Who is signed in.
  ['a log-out', '<a>Log out</a>', { loggedIn: true }],
  ['by another word', '<button>Sign out</button>', { loggedIn: true }],
  ['by its id', '<a id="UctHeader_hlLogout"></a>', { loggedIn: true }],
  ['by its name', '<input type="submit" name="UctHeader_hlLogout">', { loggedIn: true }],
  ['that is an input', '<input type="submit" value="Log out">', { loggedIn: true }],
  ['that cannot be used', '<button disabled>Log out</button>', {}],
  ['that cannot be used, in another way', '<a aria-disabled="true">Log out</a>', {}],
  ['that can', '<a aria-disabled="false">Log out</a>', { loggedIn: true }],
  ['that is no link', '<p>Log out</p>', {}],
  ['a word more', '<a>Log out of all</a>', {}],
  ['one that is folded away', '<div hidden><a>Log out</a></div>', { signedIn: 2 }],
  ['a place of one’s own', '<a>My details</a>', { signedIn: 1 }],
  ...['my account', 'My Profile', 'my results', 'Your account', 'your details'].map(
    (words): [string, string, Partial<PageSignals>] => [words, `<a>${words}</a>`, { signedIn: 1 }],
  ),
  ['two of them', '<a>My details</a><a>My account</a>', { signedIn: 1 }],
  ['one that is folded away', '<div hidden><a>My details</a></div>', { signedIn: 1 }],
  ['in a sentence', '<p>My details</p><a>See my details</a><a>My details here</a>', {}],
  ['that cannot be used', '<button disabled>My details</button>', {}],
  ['both', '<div hidden><a>Log out</a></div><a>My details</a>', { signedIn: 3 }],
  ['a way to log in', '<a>Log in</a>', { signedIn: -9 }],
  ['by its id', '<input type="submit" id="btnLogin">', { signedIn: -9 }],
  ['to register', '<a id="hlRegister">x</a>', { signedIn: -9 }],
  ['that the session ended', '<p>Your session has expired.</p>', { signedIn: -9 }],
  ['that is too long', `<p>${long('Your session has expired.', 301)}</p>`, {}],
  ['that is as long as it may be', `<p>${long('Your session has expired.', 300)}</p>`, { signedIn: -9 }],
  ['and a way to log in', '<p>Your session has expired.</p><a>Log in</a>', { signedIn: -9, ended: true }],
  ['against what is folded', '<div hidden><a>Log out</a></div><a>Log in</a>', { signedIn: -7 }],
  // The form to log in.
  ['a box for a password', PASSWORD, {}],
  ['in capitals', `<input type="PASSWORD"><p>ID Number</p>`, FORM],
  ['with a button to log in', `${PASSWORD}<button>Log in</button>`, FORM],
  ['with a link to register', `${PASSWORD}<a id="hlRegister">x</a>`, FORM],
  ['with a forgotten password', `${PASSWORD}<a id="hlForgottenPassword">x</a>`, FORM],
  ['with the words of the form', `${PASSWORD}<p>ID Number *</p>`, FORM],
  ['with a question', `${PASSWORD}<p>Forgot your password?</p>`, FORM],
  ['that is too long', `${PASSWORD}<p>${long('ID Number', 301)}</p>`, {}],
  ['that is as long as it may be', `${PASSWORD}<p>${long('ID Number', 300)}</p>`, FORM],
  ['words without a box', '<p>ID Number *</p><input type="text">', {}],
  ['two boxes', `${PASSWORD}${PASSWORD}<p>ID Number</p>`, {}],
  ['a text box', '<input type="text"><p>ID Number</p>', {}],
  ['a log-out beside the form', `<a>Log out</a>${PASSWORD}<p>ID Number</p>`, FORM],
  // What is wrong.
  ['locked', `<p>${LOCKED}</p>`, { locked: true }],
  ['locked, in a sentence about others', `<p>We may say: ${LOCKED}</p>`, {}],
  ['locked, as long as it may be', `<p>${long(LOCKED, 400)}</p>`, { locked: true }],
  ['locked, too long', `<p>${long(LOCKED, 401)}</p>`, {}],
  ['busy', '<h1>Service Unavailable</h1>', { maintenance: 'busy' }],
  ['busy, too long', `<p>${long('Too many requests', 401)}</p>`, {}],
  ['busy, as long as it may be', `<p>${long('Too many requests', 400)}</p>`, { maintenance: 'busy' }],
  ['down', '<p>The site is currently unavailable.</p>', { maintenance: 'maintenance' }],
  [
    'down, as long as it may be',
    `<p>${long('The site is currently unavailable.', 600)}</p>`,
    { maintenance: 'maintenance' },
  ],
  ['down, too long', `<p>${long('The site is currently unavailable.', 601)}</p>`, {}],
  ['to be down', '<p>Maintenance will be carried out on Sunday.</p>', {}],
  ['an error', '<p>An error occurred.</p>', { trouble: true }],
  ['an error, if', '<p>If an error occurred, call us.</p>', {}],
  ['something wrong, if', '<p>Call us if something went wrong.</p>', {}],
  ['an error, if you', '<p>An error occurred. Tell us if you see it again.</p>', {}],
  ['an error, and an if of another kind', '<p>An error occurred: as if by magic.</p>', { trouble: true }],
  ['an error in a menu', '<nav>An error occurred.</nav>', {}],
  ['an error that is a link', '<a>Something went wrong</a>', {}],
  ['an error, as long as it may be', `<p>${long('An error occurred.', 600)}</p>`, { trouble: true }],
  ['an error, too long', `<p>${long('An error occurred.', 601)}</p>`, {}],
  ['loading', '<p>Loading…</p>', { loading: true }],
  ['loading, as long as it may be', `<p>${long('Loading', 200)}</p>`, { loading: true }],
  ['loading, too long', `<p>${long('Loading', 201)}</p>`, {}],
  ['busy, as it tells screen readers', '<div aria-busy="true">a</div>', { loading: true }],
  ['not busy', '<div aria-busy="false">a</div>', {}],
  ['busy in a menu', '<nav aria-busy="true">a</nav>', {}],
  // What speaks for a result.
  ['a statement', '<p><a id="btnExamResult">x</a></p>', { statement: true }],
  ['by its words', '<p><a>Download your Statement of Results</a></p>', { statement: true }],
  [
    'an input',
    '<p>Here: <input type="submit" id="btnExamResult" value="Statement of Results"></p>',
    { statement: true },
  ],
  ['to send it', '<p><a>Send my results</a></p>', { statement: true }],
  ['in a sentence', '<p>Your <a>Statement of Results</a> is here.</p>', {}],
  ['in the footer', '<footer><input type="submit" id="btnExamResult" value="x"></footer>', {}],
  ['under a question', '<div><p>What is it?</p><p><a>Statement of Results</a></p></div>', {}],
  ['in a menu', '<ul><li><a>Statement of Results</a></li><li><a>Help</a></li></ul>', {}],
  [
    'in a menu, far',
    '<ul><li><b><a>Statement of Results</a></b></li> | <li><b><a>Exam information</a></b></li></ul>',
    {},
  ],
  ['among other links', '<ul><li><a>Statement of Results</a></li><li><a>Share</a></li></ul>', { statement: true }],
  ['beside words', '<div><p><a>Statement of Results</a></p><p>x</p><p><a>Help</a></p></div>', { statement: true }],
  ['beside a box', '<div><a>Statement of Results</a><input><a>Home</a></div>', {}],
  ['that is out', '<p>Your result is available</p>', { released: true }],
  ['that is out, as long as it may be', `<p>${long('Your result is available', 100)}</p>`, { released: true }],
  ['that is out, too long', `<p>${long('Your result is available', 101)}</p>`, {}],
  ['that is out, apart', '<footer>Your result is available</footer>', {}],
  ['that is out, as a link', '<a>Your result is available</a>', {}],
  ['that is not', '<p>Your result is not available</p>', {}],
  ['as a step of the way', '<p>Exam taken</p><p>Marking</p><p>Results released</p>', {}],
  ['the heading of the panel', '<h2>Your exam result</h2>', { panelHeading: true }],
  ['the heading in short', '<h2>Your results</h2>', { panelHeading: true }],
  ['a heading that goes on', '<h2>Your exam result explained</h2>', {}],
  ['a heading in a menu', '<nav>Your exam result</nav>', {}],
])('%s: %s', (_, body, expected) => {
  expect(pageSignals(tree(body))).toEqual({ ...NONE, ...expected });
});

describe('whose page it is', () => {
  const TABLE = (name: string) => `<table><tr><td>Candidate</td><td>${name}</td></tr></table>`;
  const named = (body: string) => {
    const read = tree(body);
    return candidateName(read, findPairs(read.nodes).pairs);
  };
  it.each<[string, string, { name?: string; differs: boolean }]>([
    ['nobody', '<p>Welcome</p>', { differs: false }],
    ['a greeting', '<p>Welcome, Mei-Ling Chen!</p>', { name: 'Mei-Ling Chen', differs: false }],
    ['without a comma', '<h1>Welcome TA-TUNG WANG</h1>', { name: 'TA-TUNG WANG', differs: false }],
    ['back', '<p>Welcome back, AMY LIN</p>', { name: 'AMY LIN', differs: false }],
    ['a courtesy', '<p>Welcome back</p><p>Welcome, guest</p><p>Welcome to the site</p>', { differs: false }],
    ['a label', TABLE('AMY LIN'), { name: 'AMY LIN', differs: false }],
    ['both, written otherwise', `<p>Welcome amy lin</p>${TABLE('Amy-Lin')}`, { name: 'Amy-Lin', differs: false }],
    ['in full width', `<p>Welcome ＡＭＹ, LIN</p>${TABLE('AMY  LIN')}`, { name: 'AMY LIN', differs: false }],
    ['two people', `<p>Welcome AMY LIN</p>${TABLE('BEN LIN')}`, { differs: true }],
    ['two greetings', '<p>Welcome AMY LIN</p><p>Welcome BEN LIN</p>', { differs: true }],
    ['an ID Number', TABLE('ABC123456'), { differs: false }],
    ['a letter', TABLE('A'), { differs: false }],
    ['two letters', TABLE('Ng'), { name: 'Ng', differs: false }],
    ['80 letters', TABLE('x'.repeat(80)), { name: 'x'.repeat(80), differs: false }],
    ['more than a name has', TABLE('x'.repeat(81)), { differs: false }],
    ['no letter', TABLE('--'), { differs: false }],
    ['a link of the page', TABLE('Statement of Results'), { differs: false }],
    ['in a long line', `<p>Welcome AMY LIN${'.'.repeat(105)}</p>`, { differs: false }],
  ])('%s', (_, body, expected) => {
    expect(named(body)).toEqual(expected);
  });
});

it.each([
  ['https://candidates.cambridgeenglish.org/Members/HomeResult.aspx', 'home'],
  ['https://candidates.cambridgeenglish.org/Members/HomeResult.aspx?a=1#b', 'home'],
  ['https://candidates.cambridgeenglish.org/Members/Login.aspx', 'login'],
  ['https://candidates.cambridgeenglish.org/Members/New.aspx', 'otherPage'],
  ['https://candidates.cambridgeenglish.org/', 'otherPage'],
  ['https://example.org/Members/HomeResult.aspx', 'otherSite'],
  ['about:blank', 'otherSite'],
])('%s is %s', (address, page) => {
  expect(pageAt(address)).toBe(page);
});
