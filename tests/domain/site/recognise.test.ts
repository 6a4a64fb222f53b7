// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldFinder } from '../../../domain/site/find-fields.ts';
import { recognise } from '../../../domain/site/recognise.ts';
import { SITE_MAP } from '../../../domain/site/site-map.ts';
import { isSamePath } from '../../../domain/site/site-pages.ts';
import * as forms from './forms.ts';
import { idsOf, isVisible, pageOf } from './page-of.ts';
import { LONG, sized } from '../../long.ts';

const see = (html: string, path: string) => {
  const seen = recognise(pageOf(html), path, isVisible);
  return seen.is === 'page' ? { page: seen.page.name, fields: idsOf(seen.fields) } : { page: undefined, fields: {} };
};
const REGISTER = '/Members/Register.aspx';
const LOGIN = '/Members/Login.aspx';
const DETAILS = '/Members/MyDetails.aspx';
const NAMED = {
  idNumber: 'txbIdNumber',
  secretNumber: 'txbSecretNumber',
  email: 'txbEmailAddress',
  emailAgain: 'txbConfirmEmailAddress',
  password: 'txbPassword',
  passwordAgain: 'txbPasswordConfirm',
  agree: 'rdoAgree',
  submit: 'btnSubmit',
};
const UNSEEN = {
  idNumber: 'z1',
  secretNumber: 'z2',
  email: 'z3',
  emailAgain: 'z4',
  password: 'z5',
  passwordAgain: 'z6',
};

describe('Register', () => {
  it('as a table of 2019', () => {
    expect(see(forms.REGISTER_2019, REGISTER)).toEqual({
      page: 'register',
      fields: { ...NAMED, updates: 'chbUpdates' },
    });
  });
  it('as in 2022, with its two lists', () => {
    expect(see(forms.REGISTER_2022, REGISTER)).toEqual({
      page: 'register',
      fields: { ...NAMED, country: 'd1', firstLanguage: 'd2', updates: 'u1' },
    });
  });
  it('with wrapped labels, new ids and another order', () => {
    expect(see(forms.REGISTER_WRAPPED, REGISTER)).toEqual({
      page: 'register',
      fields: { ...UNSEEN, agree: 'z7', submit: 'z9' },
    });
  });
  it('with aria-label alone', () => {
    expect(see(forms.REGISTER_ARIA, REGISTER)).toEqual({
      page: 'register',
      fields: { ...UNSEEN, agree: 'z7', submit: 'z9' },
    });
  });
  it('with placeholders alone', () => {
    expect(see(forms.REGISTER_PLACEHOLDERS, REGISTER)).toEqual({
      page: 'register',
      fields: { ...UNSEEN, submit: 'z9' },
    });
  });
  it('with labels behind their boxes', () => {
    expect(see(forms.REGISTER_LABEL_AFTER, REGISTER)).toEqual({
      page: 'register',
      fields: { ...UNSEEN, submit: 'z9' },
    });
  });
  it('with loose words behind the boxes: no box is taken for its neighbour', () => {
    const { fields } = see(forms.REGISTER_LOOSE_AFTER, REGISTER);
    for (const [name, id] of Object.entries(fields))
      expect([name, id]).toEqual([name, UNSEEN[name as keyof typeof UNSEEN]]);
  });
  it('at an address in other letters', () => {
    expect(see(forms.REGISTER_2022, '/members/REGISTER.ASPX').page).toBe('register');
  });
  it('at an address that nobody has seen, by what stands in it', () => {
    expect(see(forms.REGISTER_2022, '/Members/Signup')).toMatchObject({ page: 'register', fields: NAMED });
  });
  it('with its labels translated by the browser', () => {
    // Words change, ids and names do not.
    const words: [string, string][] = [
      ['ID Number', '身分證號碼'],
      ['Secret Number', '秘密號碼'],
      ['Confirm Email Address', '確認電子郵件地址'],
      ['Email Address', '電子郵件地址'],
      ['Confirm Password', '確認密碼'],
      ['>Password', '>密碼'],
      ['>Register', '>登記'],
      ['I agree', '我同意'],
      ['>Submit', '>提交'],
    ];
    const translated = words.reduce(
      (html, [english, chinese]) => html.replaceAll(english, chinese),
      forms.REGISTER_2022,
    );
    expect(see(translated, REGISTER)).toMatchObject({ page: 'register', fields: NAMED });
  });
  it('redesigned beyond knowing is nothing, also when it promises a confirmation e-mail', () => {
    const page =
      '<h1>Hello</h1><main><p>You will receive a confirmation e-mail.</p><input id="p"><input id="q"><input type="password" id="r"><button>Go</button></main>';
    expect(see(page, REGISTER).page).toBeUndefined();
  });
});

describe('after Register', () => {
  it('is known by its words and by having no form', () => {
    expect(see('<h1>Thank you for registering</h1><p>We have sent you a confirmation e-mail.</p>', REGISTER)).toEqual({
      page: 'registered',
      fields: {},
    });
    expect(see('<main><p>A confirmation email has been sent to you.</p></main>', REGISTER).page).toBe('registered');
  });
  it('is not the form that came back with an error', () => {
    expect(see(`<div id="divErrorList">Error when registering</div>${forms.REGISTER_2022}`, REGISTER).page).toBe(
      'register',
    );
  });
  it('is nowhere else', () => {
    expect(see('<h1>Thank you for registering</h1>', '/Members/Other.aspx').page).toBeUndefined();
  });
  it.each([
    'Your registration could not be completed. Error when registering. Please try again in 48 hours.',
    'Your registration was not successful. Please check your details.',
    'Registration is incomplete. Please contact your centre.',
    'Registration is not complete until your centre has sent the data.',
    'Registration is closed. Complete the survey instead.',
    'We could not send the confirmation email. Please try later.',
    'Sorry, there was a problem with your registration. You will get a confirmation email later.',
    'After you register we will send you a confirmation email.',
    'You will receive a confirmation e-mail.',
    'When you submit, we will send you a confirmation email.',
    'Your session has expired. Please return to the registration page to complete your details.',
    'Registration must be completed within 20 minutes.',
    'You have already registered with this ID Number. Please check your inbox for the confirmation email.',
    'We couldn’t complete your registration. You will receive a confirmation email once your centre has sent the data.',
    'We cannot register you at the moment. You have not been sent a confirmation e-mail.',
    'Your details were not found. Please wait 48 hours before you register again and complete the form.',
    'The site is under maintenance. If you have registered successfully, you can log in again after that.',
    'Registration opens on 5 May. Once your registration is complete, you get an e-mail.',
    'The link in your confirmation email has expired. Please register again.',
    'Registration rejected. We have sent no confirmation email.',
    'You must agree to the terms of use before your registration can be completed.',
    'Your registration failed. We have sent you an e-mail that says why.',
  ])('what went wrong is not taken for done: "%s"', (text) => {
    expect(see(`<title>Register</title><main><h1>Register</h1><p>${text}</p></main>`, REGISTER).page).toBeUndefined();
  });
  it.each([
    'Thank you for registering.',
    'You have successfully registered.',
    'Your registration was successful. You do not need to register again.',
    'Your registration has been completed. If you do not receive a confirmation email, look into your spam folder.',
    'Your registration is not complete until you click the link in the confirmation e-mail.',
    'You have registered. Check your inbox.',
    'We have emailed you a link to finish registering.',
    'Thank you. We have sent a confirmation e-mail to you.',
    'Registration complete. You are now registered.',
  ])('what went well is: "%s"', (text) => {
    expect(see(`<title>Register</title><main><h1>Register</h1><p>${text}</p></main>`, REGISTER).page).toBe(
      'registered',
    );
  });
  it('what went well is known on a page of tables, too', () => {
    const done =
      '<title>Register</title><table><tr><td><h1>Registration complete</h1><p>A confirmation email has been sent to you.</p></td></tr></table>';
    expect(see(done, REGISTER).page).toBe('registered');
  });
  it('a step that asks for choices alone is not taken for done', () => {
    const step =
      '<main><h1>Register</h1><p>A confirmation e-mail has been sent.</p><label><input type="radio"> I agree to the terms of use</label></main>';
    expect(see(step, REGISTER).page).toBeUndefined();
  });
  it('one step of the form that promises a confirmation e-mail is still the form', () => {
    const step =
      '<h1>Register: step 2 of 3</h1><main><p>We will send a confirmation email.</p><form><label>Email Address<input></label><label>Confirm Email Address<input></label></form></main>';
    expect(recognise(pageOf(step), REGISTER, isVisible)).toMatchObject({ is: 'changed', page: { name: 'register' } });
    const subscribe =
      '<main><p>A confirmation email is on its way.</p></main><footer><label>Newsletter<input></label></footer>';
    expect(see(subscribe, REGISTER).page).toBe('registered');
  });
});

describe('Login', () => {
  it('as a table of 2019', () => {
    expect(see(forms.LOGIN_2019, LOGIN)).toEqual({
      page: 'login',
      fields: {
        registerLink: 'hlRegister',
        idNumber: 'a1',
        password: 'a2',
        submit: 'btnLogin',
        forgottenPassword: 'hlForgottenPassword',
      },
    });
  });
  it('as in 2022', () => {
    expect(see(forms.LOGIN_2022, LOGIN)).toEqual({
      page: 'login',
      fields: { registerLink: 'hlRegister', idNumber: 'q7', password: 'q8', submit: 'btnLogin', forgottenPassword: '' },
    });
  });
  it('with no label at all: the only password, and the box ahead of it', () => {
    expect(
      see(
        '<a id="hlRegister" href="#">Register</a><div><input id="m1"></div><div><input type="password" id="m2"></div><button id="m3">Sign in</button>',
        LOGIN,
      ),
    ).toEqual({
      page: 'login',
      fields: { registerLink: 'hlRegister', idNumber: 'm1', password: 'm2', submit: 'm3' },
    });
  });
  it('in Chinese by the browser', () => {
    expect(
      see(
        '<a id="hlRegister" href="#">登記</a><label>身分證號<input id="m1"></label><label>密碼<input type="password" id="m2"></label><button id="btnLogin">登入</button>',
        LOGIN,
      ),
    ).toMatchObject({
      page: 'login',
      fields: { idNumber: 'm1', password: 'm2', submit: 'btnLogin' },
    });
  });
  it('shown at the address of Home when the session is over', () => {
    expect(see(forms.LOGIN_2022, '/Members/HomeResult.aspx').page).toBe('login');
  });
  it('with hidden boxes before and after: they are not there', () => {
    const html = `<input hidden aria-label="ID Number" id="h1"><input hidden type="password" id="h2">${forms.LOGIN_2022}<input hidden type="password" aria-label="Password" id="h3">`;
    expect(see(html, LOGIN)).toMatchObject({ page: 'login', fields: { idNumber: 'q7', password: 'q8' } });
  });
  it('counts the passwords that a person sees', () => {
    const html = '<label>ID Number<input id="m1"></label><label>Password<input type="password" id="m2"></label>';
    expect(see(`${html}<input hidden type="password">`, LOGIN).page).toBe('login');
    expect(see(`${html}<input type="password">`, LOGIN).page).toBeUndefined();
  });
  it('doubled for small screens, one copy hidden', () => {
    const copy = forms.LOGIN_2022.replace(/id="/g, 'id="small-');
    expect(see(`<div hidden>${copy}</div>${forms.LOGIN_2022}`, LOGIN)).toMatchObject({
      page: 'login',
      fields: { idNumber: 'q7', password: 'q8' },
    });
  });
});

describe('pages whose ids collide', () => {
  it('My Details is not Register', () => {
    expect(see(forms.MY_DETAILS_2019, DETAILS)).toEqual({
      page: 'myDetails',
      fields: {
        email: 'txbEmailAddress',
        passwordOld: 'txbPasswordOld',
        passwordNew: 'txbPasswordNew',
        passwordAgain: 'txbPasswordConfirm',
        updates: 'chbUpdates',
        submit: 'btnSubmit',
      },
    });
  });
  it('My Details with new ids finds its three passwords by their labels, and never by their order alone', () => {
    const renamed = (old: string, fresh: string, again: string) =>
      `<h1>My Details</h1><label>Email <input id="y1"></label>${[old, fresh, again].map((label, index) => `<label>${label}<input type="password" id="y${index + 2}"></label>`).join('')}`;
    const fields = { email: 'y1', passwordOld: 'y2', passwordNew: 'y3', passwordAgain: 'y4' };
    expect(see(renamed('Current password', 'New password', 'Confirm new password'), DETAILS)).toEqual({
      page: 'myDetails',
      fields,
    });
    expect(see(renamed('舊', '新', '再一次'), DETAILS).fields ?? {}).not.toHaveProperty('passwordOld');
    expect(see(renamed('New password', 'Confirm new password', 'Current password'), DETAILS).fields).toEqual({
      email: 'y1',
      passwordNew: 'y2',
      passwordAgain: 'y3',
      passwordOld: 'y4',
    });
  });
  it('each form at the address of another is told by what stands in it, or not at all', () => {
    expect(['register', undefined]).toContain(see(forms.REGISTER_2019, DETAILS).page);
    expect(['myDetails', undefined]).toContain(see(forms.MY_DETAILS_2019, REGISTER).page);
    expect(['login', undefined]).toContain(see(forms.LOGIN_2019, REGISTER).page);
    expect(see(forms.REGISTER_2019, LOGIN).page).toBe('register');
  });
  it('Forgotten password', () => {
    expect(see(forms.FORGOTTEN, '/Members/ForgottenPassword.aspx')).toEqual({
      page: 'forgottenPassword',
      fields: { idNumber: 'txbIdNumber', email: 'txbEmailAddress', submit: 'btnSubmit' },
    });
  });
  it('Home', () => {
    expect(see(forms.HOME_2019, '/Members/HomeResult.aspx')).toEqual({
      page: 'home',
      fields: { statement: 'btnExamResult', send: 'aSendResult', logout: 'UctHeader_hlLogout' },
    });
    expect(
      see('<a id="UctHeader_hlLogout" href="#">Log out</a><p>There is nothing yet.</p>', '/Members/HomeResult.aspx')
        .page,
    ).toBe('home');
  });
  it('whose menu is folded, by a sentence about a result', () => {
    const folded = (words: string) =>
      `<details><a hidden>Log out</a></details><main><h2>B2 First</h2><p>${words}</p></main>`;
    expect(see(folded('Your results will be available on 20 January 2027.'), '/Members/HomeResult.aspx').page).toBe(
      'home',
    );
    expect(see(folded('Opening hours'), '/Members/HomeResult.aspx').page).toBeUndefined();
  });
  it('Help and Information', () => {
    expect(see('<h1>Help</h1>', '/Members/Help.aspx')).toEqual({ page: 'help', fields: {} });
    expect(see('<h1>Exam information</h1>', '/Members/Information.aspx')).toEqual({ page: 'information', fields: {} });
  });
});

describe('what is none of these', () => {
  it.each([
    ['an empty page', '', '/'],
    ['an address alone', '<h1>Sorry</h1>', REGISTER],
    ['the address of Login alone', '<h1>Under maintenance</h1>', LOGIN],
    ['a search box', '<input aria-label="Search"><button>Submit</button>', '/Members/Search.aspx'],
    ['a newsletter', '<h1>Register for news</h1><label>Email <input></label><button>Submit</button>', '/news'],
    [
      'words about registration',
      '<h1>Registration</h1><p>How to register with your Secret Number.</p>',
      '/Members/About.aspx',
    ],
    ['a PDF viewer', '<embed type="application/pdf">', '/Members/GraphicalProfile.aspx'],
    ['a near address', '<h1>Help</h1>', '/Members/Help.aspx/x'],
    [
      'a staff login without the facts of ours',
      '<label>User<input></label><label>Password<input type="password"></label>',
      '/admin',
    ],
  ])('%s', (_what, html, path) => {
    expect(see(html, path).page).toBeUndefined();
  });
  it('a letter to the centre, a survey, a payment, with boxes of the same names', () => {
    const contact =
      '<h1>Registration problems? Contact us</h1><label>ID Number<input></label><label>Email Address<input></label><input type="radio" id="r"><label for="r">I agree to the terms of use</label><button>Submit</button>';
    const survey =
      '<h1>Survey registration</h1><label>ID number (passport)<input></label><label>Email address<input></label><input type="radio" id="r"><label for="r">I agree to the conditions</label>';
    const payment =
      '<header><a href="#">Register</a><button>Log in</button></header><label>ID Number<input></label><label>Card number<input></label><label>CVV<input type="password"></label><button>Pay now</button>';
    for (const html of [contact, survey, payment])
      expect(recognise(pageOf(html), '/Members/Other.aspx', isVisible)).toEqual({ is: 'unrecognised' });
  });
  it.each([
    [
      '/Members/ForgottenPassword.aspx',
      '<h1>Forgotten password</h1><p>We have sent you an e-mail.</p><a href="#">Log in</a>',
    ],
    [
      '/Members/MyDetails.aspx',
      '<h1>My Details</h1><span id="lblUserName">Wang</span><p>Your details have been updated.</p>',
    ],
    [
      '/Members/Login.aspx',
      '<h1>Log in</h1><p>Your session has expired.</p><a href="#">Log in</a><a href="#">Register</a><a href="#">Forgotten password?</a>',
    ],
    ['/Members/Register.aspx', '<h1>Not found</h1><label>Search<input></label>'],
  ])('%s that asks for nothing', (path, html) => {
    expect(recognise(pageOf(html), path, isVisible)).toEqual({ is: 'unrecognised' });
  });
});

describe('a page that cannot win any more is left out', () => {
  const PATHS = SITE_MAP.flatMap(({ name }) => [`/Members/${name}.aspx`, '/Members/HomeResult.aspx', '/elsewhere']);
  const HEADS = ['', '<h1>Register</h1>', '<h1>My details</h1>', '<h1>Help</h1>', '<h1>Your result</h1>'];

  /** Reads every page of the site map in full; the one wins that leads all others by two. */
  function inFull(document: Document, path: string): string | undefined {
    const headings = [
      document.title,
      ...[...document.querySelectorAll('h1, h2, main p')].map((one) => one.textContent),
    ];
    const scores = SITE_MAP.map((page) => {
      const fields = fieldFinder(document, isVisible)(page);
      const held = page.signals.filter((sign) => {
        if ('path' in sign) return isSamePath(sign.path, path);
        if ('id' in sign) return document.getElementById(sign.id) !== null;
        if ('boxes' in sign)
          return (
            document.querySelectorAll('input:not([type=radio],[type=checkbox],[type=submit])').length === sign.boxes
          );
        if ('passwords' in sign) return document.querySelectorAll('[type=password]').length === sign.passwords;
        if ('field' in sign) return fields.some(({ field, byPlace }) => field.name === sign.field && !byPlace);
        return headings.some((text) => sign.words.test(text));
      });
      const score = held.reduce((sum, { weight }) => sum + weight, 0);
      return { name: page.name, score, reached: score >= page.quorum };
    });
    const [best] = scores.filter(({ reached }) => reached).sort((a, b) => b.score - a.score);
    if (!best) return undefined;
    return scores.every((other) => other === best || best.score - other.score >= 2) ? best.name : undefined;
  }

  it('a page for which another has as much evidence cannot be told', () => {
    const both = (more = '') =>
      `<h1>Register</h1><form><label>ID Number<input></label><label>Secret Number<input></label><label>Email<input></label><label>Password<input type="password"></label>${more}</form>`;
    expect(recognise(pageOf(both()), '/Members/Login.aspx', isVisible)).toMatchObject({ is: 'changed', fields: [] });
    const again = both('<label>Confirm password<input type="password"></label>');
    expect(recognise(pageOf(again), '/Members/Login.aspx', isVisible)).toMatchObject({
      is: 'page',
      page: { name: 'register' },
    });
  });

  it('and the answer is that of reading all of them, on mixed pages under any address', () => {
    const named = new Set<string | undefined>();
    fc.assert(
      fc.property(
        fc.subarray(Object.values(forms) as string[], { maxLength: 2 }),
        fc.constantFrom(...HEADS),
        fc.constantFrom(...PATHS),
        (parts, head, path) => {
          const document = pageOf(head + parts.join(''));
          const seen = recognise(document, path, isVisible);
          const expected = inFull(document, path);
          named.add(expected);
          expect(expected === undefined || (seen.is !== 'unrecognised' && seen.page.name === expected)).toBe(true);
          expect(expected !== undefined || seen.is !== 'page').toBe(true);
        },
      ),
      { numRuns: sized(400) },
    );
    expect(named.size).toBeGreaterThan(LONG ? 5 : 2);
  }, 60_000);
});
