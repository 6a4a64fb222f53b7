/**
 * Forms that say what they want in other ways than the site's: each kind with the controls that are really what
 * they are called here. Written for these tests; none is copied.
 */
export interface KindOfForm {
  readonly kind: string;
  readonly path: string;
  readonly html: string;
  /** Field name to the id of its control; every other control is none of the guide's. */
  readonly truth: Readonly<Record<string, string>>;
}

const REGISTER = '/Members/Register.aspx';
const LOGIN = '/Members/Login.aspx';
const FORGOTTEN = '/Members/ForgottenPassword.aspx';
const DETAILS = '/Members/MyDetails.aspx';

const SIX = { idNumber: 'a', secretNumber: 'b', email: 'c', emailAgain: 'd', password: 'e', passwordAgain: 'f' };
const NAMES = ['ID Number', 'Secret Number', 'Email Address', 'Confirm Email Address', 'Password', 'Confirm Password'];
const QUESTIONS = [
  'What is your ID number?',
  'What is your secret number?',
  'What’s your email address?',
  'Confirm your email address',
  'Choose a password',
  'Confirm your password',
];
const HELPS = [
  'Nine characters, printed on your letter.',
  'Four digits. You need it once.',
  'We send your result here.',
  'Type it once more.',
  'Letters and numbers only.',
  '',
];
const box = (index: number, more = '') =>
  `<input id="${'abcdef'[index]!}" type="${index > 3 ? 'password' : 'text'}"${more}>`;
const register = (row: (name: string, index: number) => string, end = '<button id="g">Submit</button>') =>
  `<h1>Register</h1><form>${NAMES.map(row).join('\n')}${end}</form>`;
const all = { ...SIX, submit: 'g' };

export const KINDS_OF_FORM: readonly KindOfForm[] = [
  // Words and box are tied by nothing.
  {
    kind: 'tied by nothing',
    path: REGISTER,
    html: register((name, i) => `<h3>${name}</h3><p>${HELPS[i]!}</p>${box(i)}`),
    truth: all,
  },
  {
    kind: 'tied by nothing',
    path: REGISTER,
    html: register((name, i) => `<div><p><b>${name}</b></p></div><div><p>${HELPS[i]!}</p></div><div>${box(i)}</div>`),
    truth: all,
  },
  {
    kind: 'tied by nothing',
    path: REGISTER,
    html: register((name, i) => `${name}<br><small>${HELPS[i]!}</small><br>${box(i)}<br>`),
    truth: all,
  },
  {
    kind: 'tied by nothing',
    path: LOGIN,
    html: `<a id="r" href="#">Register</a><form><div class="t">ID Number</div><div class="h">Nine characters.</div><div><input id="a"></div><div class="t">Password</div><div class="h">Your password was chosen when you registered. This is NOT your Secret Number.</div><div><input type="password" id="b"></div><button id="c">Log in</button></form>`,
    truth: { registerLink: 'r', idNumber: 'a', password: 'b', submit: 'c' },
  },
  {
    kind: 'tied by nothing',
    path: DETAILS,
    html: `<h1>My details</h1><form><h4>Email address</h4><p>Results are sent here.</p><input id="a"><h4>Current password</h4><p>The one you use now.</p><input type="password" id="b"><h4>New password</h4><p>At least 8 characters.</p><input type="password" id="c"><h4>Confirm new password</h4><p>Once more.</p><input type="password" id="d"><button id="e">Save changes</button></form>`,
    truth: { email: 'a', passwordOld: 'b', passwordNew: 'c', passwordAgain: 'd', submit: 'e' },
  },
  {
    kind: 'words behind their boxes, tied by nothing',
    path: REGISTER,
    html: register((name, i) => `${box(i)}<h3>${name}</h3><p>${HELPS[i]!}</p>`),
    truth: {},
  },
  {
    kind: 'words behind their boxes, tied by nothing',
    path: REGISTER,
    html: `<form><h3>ID Number</h3>${register((name, i) => `<div>${box(i)}</div><div>${name}</div>`).slice(24)}`,
    truth: {},
  },
  {
    kind: 'words behind their boxes, tied by nothing',
    path: REGISTER,
    html: `<form><p>Fill in all boxes.</p>${NAMES.map((name, i) => `${box(i)}<p>${name}</p>`).join('')}<p>Thank you.</p></form>`,
    truth: {},
  },
  {
    kind: 'a stranger among them, tied by nothing',
    path: REGISTER,
    html: `<form><h3>ID Number</h3><p>Nine characters.</p><input id="a"><h3>Email address</h3><p>Of your parent or guardian.</p><input id="x"><h3>Secret Number</h3><p>Four digits.</p><input id="b"><h3>Centre number</h3><p>See your letter.</p><input id="y"><h3>Email address</h3><p>Your own.</p><input id="c"></form>`,
    truth: { idNumber: 'a', secretNumber: 'b', email: 'c' },
  },
  {
    kind: 'a stranger among them, tied by nothing',
    path: REGISTER,
    // The row of the first password is gone but for its words, and the second has new ones.
    html: `<form><dl><dt>ID Number</dt><dd><input id="a"></dd><dt>Secret Number</dt><dd><input id="b"></dd><dt>Password</dt><dt>Passphrase again</dt><dd><input type="password" id="x"></dd><dt>Email</dt><dd><input id="c"></dd></dl></form>`,
    truth: { idNumber: 'a', secretNumber: 'b', email: 'c' },
  },
  // Pills and errors within labels.
  {
    kind: 'pills',
    path: REGISTER,
    html: register(
      (name, i) =>
        `<label for="${'abcdef'[i]!}"><span>${name}</span><span class="pill">Required</span></label>${box(i)}`,
    ),
    truth: all,
  },
  {
    kind: 'pills',
    path: REGISTER,
    html: register((name, i) => `<label><em>Required</em><b>${name}</b>${box(i)}</label>`),
    truth: all,
  },
  {
    kind: 'errors in labels',
    path: REGISTER,
    html: register(
      (name, i) =>
        `<label for="${'abcdef'[i]!}">${name}<span class="error">Enter a valid value</span></label>${box(i)}`,
    ),
    truth: all,
  },
  {
    kind: 'errors in labels',
    path: REGISTER,
    html: register(
      (name, i) =>
        `<label for="${'abcdef'[i]!}"><div>${name}</div><div class="error">This field cannot be empty.</div><div>Please complete it</div></label>${box(i)}`,
    ),
    truth: all,
  },
  {
    kind: 'parts of a label that make another name',
    path: REGISTER,
    html: `<form><label><b>ID Number</b><input id="a"></label><label><b>Secret Number</b><input id="b"></label><label><b>Email</b> <span>of your school</span><input id="c"></label><label><b>Password</b> <i>hint</i><input type="password" id="d"></label><label><span>ID number</span> <small>(passport)</small><input id="e"></label><label>Choose a password<input type="password" id="f"></label></form>`,
    truth: { idNumber: 'a', secretNumber: 'b', password: 'f' },
  },
  // Other names.
  {
    kind: 'other names',
    path: REGISTER,
    html: `<h1>Register</h1><form><label>Candidate ID<input id="a"></label><label>PIN<input id="b"></label><label>Email<input id="c"></label><label>Confirm email<input id="d"></label><label>Password<input type="password" id="e"></label><label>Confirm password<input type="password" id="f"></label></form>`,
    truth: SIX,
  },
  {
    kind: 'other names',
    path: REGISTER,
    html: `<h1>Register</h1><form><label>ID <span>Required</span><input id="a"></label><label>Security code<input id="b"></label><label>Email<input id="c"></label><label>Confirm email<input id="d"></label><label>Password<input type="password" id="e"></label><label>Confirm password<input type="password" id="f"></label></form>`,
    truth: SIX,
  },
  {
    kind: 'other names',
    path: LOGIN,
    html: `<a id="r" href="#">Register</a><form><label>ID<input id="a"></label><label>Password<input type="password" id="b"></label><button id="c">Sign in</button></form>`,
    truth: { registerLink: 'r', idNumber: 'a', password: 'b', submit: 'c' },
  },
  {
    kind: 'other names that are not alone',
    path: REGISTER,
    html: `<form><label>ID Number<input id="a"></label><label>Security code<input id="x"></label><label>PIN<input id="y"></label><label>Email<input id="c"></label><label>Confirm email<input id="d"></label><label>Password<input type="password" id="e"></label><label>Confirm password<input type="password" id="f"></label></form>`,
    truth: { idNumber: 'a', email: 'c', emailAgain: 'd', password: 'e', passwordAgain: 'f' },
  },
  {
    kind: 'other names that are not alone',
    path: REGISTER,
    html: `<form><label>ID Number<input id="a"></label><label>Secret Number<input id="b"></label><label>Email<input id="c"></label><label>Security code<input id="x"></label><label>ID<input id="y"></label></form>`,
    truth: { idNumber: 'a', secretNumber: 'b', email: 'c' },
  },
  {
    kind: 'other names that are not alone',
    path: '/Members/Contact.aspx',
    html: `<form><label>ID<input id="x"></label><label>Security code<input id="y"></label><button>Send</button></form>`,
    truth: {},
  },
  // What a box's attributes say.
  {
    kind: 'attributes',
    path: REGISTER,
    html: `<form><label>Confirmation reference<input id="a" pattern="[A-Z]{3}[0-9]{6}|[0-9]{6}[A-Z]{3}"></label><div><input id="b" maxlength="4"></div><label>Email<input id="c"></label><label>Confirm email<input id="d"></label><label>Password<input type="password" id="e"></label><label>Confirm password<input type="password" id="f"></label></form>`,
    truth: SIX,
  },
  {
    kind: 'attributes of others',
    path: REGISTER,
    html: `<form><label>ID Number<input id="a"></label><label>Email<input id="c"></label><label>Confirm email<input id="d"></label><label>Last digits of your telephone<input id="x" maxlength="4"></label><label>Candidate number<input id="y" pattern="\\d{4}"></label><label>Password<input type="password" id="e"></label><label>Confirm password<input type="password" id="f"></label></form>`,
    truth: { idNumber: 'a', email: 'c', emailAgain: 'd', password: 'e', passwordAgain: 'f' },
  },
  // One step of several.
  {
    kind: 'a first step',
    path: REGISTER,
    html: `<h1>Register: step 1 of 3</h1><form><label>ID Number<input id="a"></label><label>Secret Number<input id="b"></label><button id="c">Next</button></form>`,
    truth: { idNumber: 'a', secretNumber: 'b' },
  },
  // Drawn by scripts.
  {
    kind: 'drawn choices',
    path: REGISTER,
    html: `<form><label>ID Number<input id="a"></label><label>Secret Number<input id="b"></label><label>Email<input id="c"></label><div role="radiogroup"><button type="button" role="radio" aria-checked="false" id="d">I agree to the terms of use</button><button type="button" role="radio" aria-checked="true" id="e">I do not agree</button></div><button id="f">Submit</button></form>`,
    truth: { idNumber: 'a', secretNumber: 'b', email: 'c', agree: 'd', submit: 'f' },
  },
  {
    kind: 'drawn choices',
    path: REGISTER,
    html: `<form><label>ID Number<input id="a"></label><label>Secret Number<input id="b"></label><label>Email<input id="c"></label><div id="d" role="checkbox" aria-checked="false" aria-label="I have read and accept the terms and conditions"></div><div id="u" role="checkbox" aria-checked="false">I would like to receive updates</div></form>`,
    truth: { idNumber: 'a', secretNumber: 'b', email: 'c', agree: 'd', updates: 'u' },
  },
  {
    kind: 'another page at a kept address',
    path: LOGIN,
    html: `${register((name, i) => `<label for="${'abcdef'[i]!}">${name}</label>${box(i)}`)}`,
    truth: all,
  },
  // Found in a second set of unseen forms.
  {
    kind: 'a label that is a question',
    path: REGISTER,
    html: register((_, i) => `<label for="${'abcdef'[i]!}">${QUESTIONS[i]!}</label>${box(i)}`),
    truth: all,
  },
  {
    kind: 'errors in labels',
    path: REGISTER,
    html: register(
      (name, i) => `<label><span>${name}</span><em>Required</em><span>${name} is required</span>${box(i)}</label>`,
    ),
    truth: all,
  },
  {
    kind: 'a button by its place',
    path: REGISTER,
    html: register(
      (name, i) => `<label>${name}${box(i)}</label>`,
      '<button type="button" id="x">Show</button><button id="y">Save for later</button><button id="g">Sign up</button><button type="reset">Start again</button>',
    ),
    truth: all,
  },
  {
    kind: 'a button by its place',
    path: REGISTER,
    html: register(
      (name, i) => `<label>${name}${box(i)}</label>`,
      '<button id="g">Go on</button><button id="x">Proceed</button>',
    ),
    truth: SIX,
  },
  {
    kind: 'a button by its place',
    path: REGISTER,
    html: register((name, i) => `<label>${name}${box(i)}</label>`, '<button id="x">Cancel</button>'),
    truth: SIX,
  },
  {
    kind: 'a button by its place',
    path: REGISTER,
    // It stands ahead of the last box: it sends something else.
    html: register((name, i) => `<label>${name}${box(i)}</label>${i === 0 ? '<button id="x">Find</button>' : ''}`, ''),
    truth: SIX,
  },
  {
    kind: 'a drawn button',
    path: REGISTER,
    html: register(
      (name, i) => `<label>${name}${box(i)}</label>`,
      '<div role="button" tabindex="0" id="g">Submit</div>',
    ),
    truth: all,
  },
  {
    kind: 'bilingual',
    path: REGISTER,
    html: register(
      (name, i) =>
        `<label>${name}<font class="notranslate immersive-translate-target-wrapper" lang="zh-TW"><br><font>號碼</font></font>${box(i)}</label>`,
      '<button id="g">Submit<font lang="zh-TW"><font>提交</font></font></button>',
    ),
    truth: all,
  },
  {
    kind: 'a first step',
    path: LOGIN,
    html: '<h1>Log in</h1><form><label>ID Number<input id="a"></label><button id="b">Next</button></form><a href="#" id="r">Register</a>',
    truth: { registerLink: 'r', idNumber: 'a' },
  },
  {
    kind: 'other names',
    path: LOGIN,
    html: `<form><label>Candidate ID<input id="a"></label><label>Password<input type="password" id="b"></label><button id="c">Sign in</button></form><a href="#" id="p">I've forgotten my password</a>`,
    truth: { idNumber: 'a', password: 'b', submit: 'c', forgottenPassword: 'p' },
  },
  {
    kind: 'the second box says only that',
    path: REGISTER,
    html: register((name, i) => `<label>${i % 2 && i > 1 ? 'Type it again' : name}${box(i)}</label>`),
    truth: all,
  },
  {
    kind: 'the second box says only that',
    path: REGISTER,
    // Another box stands between the two.
    html: register((name, i) =>
      `<label>${i === 3 ? 'Please repeat' : name}${i === 3 ? '<input id="x">' : ''}</label>${i === 3 ? '' : box(i)}`.replace(
        /^(?=.*Please repeat)/,
        '<label>Telephone<input id="y"></label>',
      ),
    ),
    truth: { idNumber: 'a', secretNumber: 'b', email: 'c', password: 'e', passwordAgain: 'f', submit: 'g' },
  },
  {
    kind: 'a button by its place',
    path: DETAILS,
    html: '<h1>My details</h1><form><label>Current password<input type="password" id="a"></label><label>New password<input type="password" id="b"></label><label>Confirm new password<input type="password" id="c"></label><button id="d">Update password</button></form>',
    truth: { passwordOld: 'a', passwordNew: 'b', passwordAgain: 'c', submit: 'd' },
  },
  {
    kind: 'a button of another act',
    path: LOGIN,
    // The form's own button is gone.
    html: '<h1>Log in</h1><form><label>ID Number<input id="a"></label><label>Password<input type="password" id="b"></label><button id="x">Log in with another account</button></form>',
    truth: { idNumber: 'a', password: 'b' },
  },
  {
    kind: 'a button of another act',
    path: '/Members/ForgottenPassword.aspx',
    html: '<h1>Forgotten password</h1><form><label>ID Number<input id="a"></label><label>Email<input id="b"></label><button id="x">Continue as guest</button></form>',
    truth: { idNumber: 'a', email: 'b' },
  },
  {
    kind: 'names in a row of headings above the boxes',
    path: REGISTER,
    html: `<h1>Register</h1><form><table>${[0, 2, 4].map((i) => `<tr><th>${NAMES[i]!}</th><th>${NAMES[i + 1]!}</th></tr><tr><td>${box(i)}</td><td>${box(i + 1)}</td></tr>`).join('')}</table><button id="g">Submit</button></form>`,
    truth: all,
  },
  {
    kind: 'two forms in tabs, of which one is hidden',
    path: LOGIN,
    html: `<title>Sign in or register</title><a href="#l">Log in</a><a href="#r">Register</a><div hidden><form><label>ID Number <input></label><label>Password <input type="password"></label><button>Log in</button></form></div><form>${NAMES.map((name, i) => `<label>${name} ${box(i)}</label>`).join('')}<label><input type="checkbox" id="h"> I agree to the terms of use</label><button id="g">Submit</button></form>`,
    truth: { ...all, agree: 'h' },
  },
  {
    kind: 'names as a sentence',
    path: REGISTER,
    html: `<h1>Register</h1><form><dl>${['1. ID Number', '2. Secret Number', '3. Your email address', '4. Your email address again', '5. A password of your choice', '6. The same password again'].map((name, i) => `<dt>${name}</dt><dd>${box(i)}</dd>`).join('')}</dl><button id="g">Submit</button></form>`,
    truth: all,
  },
  {
    kind: 'names as a sentence',
    path: LOGIN,
    html: '<h1>Log in</h1><form><label>ID Number <input id="a"></label><label>Password <input type="password" id="b"></label><button id="c">Log in</button><a id="d" href="#">I forgot my password</a></form>',
    truth: { idNumber: 'a', password: 'b', submit: 'c', forgottenPassword: 'd' },
  },
  {
    kind: 'names as a sentence',
    path: FORGOTTEN,
    html: '<h1>Forgotten password</h1><form><label>ID Number <input id="a"></label><label>Email address <input id="b"></label><label>Type the characters you see <input></label><button id="c">Send me a link</button></form>',
    truth: { idNumber: 'a', email: 'b', submit: 'c' },
  },
];
