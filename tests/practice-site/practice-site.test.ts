// @vitest-environment node
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Era } from './era.ts';
import { ERAS } from './era.ts';
import type { PracticeSite } from './server.ts';
import { startPracticeSite } from './server.ts';
import { Visitor } from './visitor.ts';

const MINUTE = 60_000;
const HOME = '/Members/HomeResult.aspx';
const LOCKED = 'This account has been locked. Please try again in 30 minutes.';

const ENTRY = {
  txbIdNumber: 'ABC123456',
  txbSecretNumber: '1234',
  txbEmailAddress: 'family@example.com',
  txbConfirmEmailAddress: 'family@example.com',
  txbPassword: 'Sunny123',
  txbPasswordConfirm: 'Sunny123',
  ddlCountry: 'Taiwan',
  ddlFirstLanguage: 'Prefer Not To Say',
  RadioGroup: 'rdoAgree',
};

let site: PracticeSite;
let visitor: Visitor;

beforeAll(async () => {
  site = await startPracticeSite();
});
afterAll(() => site.close());
beforeEach(() => {
  site.reset();
  visitor = new Visitor(site);
});

function candidate(idNumber: string) {
  const found = site.state.candidates.find((one) => one.idNumber === idNumber);
  if (found === undefined) throw new Error(`No sample candidate ${idNumber}`);
  return found;
}

async function signedIn(idNumber: string): Promise<Visitor> {
  expect((await visitor.logIn(idNumber)).headers.location).toBe(HOME);
  return visitor;
}

describe.each(ERAS)('in the look of %s', (era: Era) => {
  beforeEach(() => {
    site.state.era = era;
  });

  it('has a login page with the way to register', async () => {
    const page = await visitor.get('/Members/Login.aspx?M=None');
    expect(page.status).toBe(200);
    expect(page.words()).toContain('PRACTICE SITE – not the real site');
    expect(page.text('hlRegister')).toBe('Register');
    expect(page.element('hlRegister')?.name).toBe('a');
    expect(page.text('hlForgottenPassword')).toContain('Forgotten password?');
    expect(page.value('btnLogin')).toBe('Log in');
    expect(page.words()).toContain('This is NOT your Secret Number.');
    expect(page.body.match(/type="password"/g)).toHaveLength(1);
    expect(page.element(era === '2019' ? 'txbUserName' : 'txbLoginId')).toBeDefined();
    expect(page.element('UctHeader_hlLogout')).toBeUndefined();
    if (era === '2019') {
      expect(page.body).toMatch(/^<!DOCTYPE html PUBLIC .*HTML 4/i);
      expect(page.body).toContain('<title>Cambridge English Online Results Service</title>');
      expect(page.words()).toContain('Candidate Website');
      expect(page.element('divErrorList')).toBeDefined();
    } else {
      expect(page.body).toMatch(/^<!DOCTYPE html>/);
      expect(page.words()).toContain('Welcome to the Results Service for Candidates');
      expect(page.text('txbLoginId-label')).toBe('ID Number *');
      expect(page.element('txbLoginPassword-helper')).toBeDefined();
    }
  });

  it('has a registration form with the known fields', async () => {
    const page = await visitor.get('/members/REGISTER.aspx');
    const ids = Object.keys(ENTRY).filter((id) => id.startsWith('txb'));
    for (const id of ids) {
      expect(page.element(id)?.attribs['name'], id).toBe(id);
      expect(page.element(`${id}-label`) !== undefined, id).toBe(era !== '2019');
      expect(page.element(`${id}-helper`) !== undefined, id).toBe(era !== '2019');
      expect(page.element(id)?.attribs['onpaste'], id).toBe(id.includes('Confirm') ? 'return false' : undefined);
    }
    expect(page.element('txbIdNumber')?.attribs['pattern']).toBe('[A-Z]{3}[0-9]{6}|[0-9]{6}[A-Z]{3}');
    expect(page.element('txbEmailAddress')?.attribs).toMatchObject({ type: 'text', autocomplete: 'email' });
    expect(page.element('rdoAgree')?.attribs).toMatchObject({ type: 'radio', name: 'RadioGroup', required: '' });
    expect(page.element('rdoAgree')?.attribs['checked']).toBeUndefined();
    const words = page.words();
    for (const text of [
      'ID details',
      'ID Number * Your ID number can be found on your Confirmation of Entry.',
      'Secret Number * Your Secret number can be found on your Confirmation of Entry.',
      'Contact details',
      'Confirm Email Address *',
      'Password * Must have at least 8 characters, made up of letters and at least 2 numbers.',
      'Confirm Password *',
      'I agree to the terms of use *',
      'I do not agree to the terms of use',
      'I would like to receive updates',
    ]) {
      expect(words).toContain(text);
    }
    expect(page.value('btnSubmit')).toBe('Submit');
    expect(page.element('ddlCountry') !== undefined).toBe(era === '2022-selects');
    expect(words.includes('Prefer Not To Say')).toBe(era === '2022-selects');
  });

  it('registers, logs in, shows the result, gives the PDF and logs out', async () => {
    const registered = await visitor.post('/Members/Register.aspx', ENTRY);
    expect(registered.status).toBe(200);
    expect(registered.words()).toContain('confirmation email has been sent to family@example.com');
    expect(registered.body).toContain('href="Login.aspx"');

    const loggedIn = await visitor.logIn('ABC123456', 'Sunny123');
    expect(loggedIn.status).toBe(302);
    expect(loggedIn.headers['set-cookie']?.[0]).toMatch(
      /^ASP\.NET_SessionId=\w+; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
    );

    const home = await visitor.get(HOME);
    expect(home.text('UctHeader_hlLogout')).toBe('Log out');
    for (const id of ['Home', 'MyDetails', 'ExamInfo', 'Help']) expect(home.element(`UctHeader_hl${id}`)).toBeDefined();
    expect(home.words()).toContain('Welcome TA-TUNG WANG');
    if (era === '2019') {
      expect(home.words()).toContain('Your result is available');
      expect(home.text('lblCandidateName')).toBe('TA-TUNG WANG');
      expect(home.text('lblExamTitle')).toBe('First Certificate in English');
      expect(home.text('lblResult')).toBe('Pass at Grade C');
      expect(home.text('lblOverallScore')).toBe('160');
      for (const id of ['btnExamResult', 'aSendResult', 'btnContactCentre']) expect(home.element(id)).toBeDefined();
      const pressed = await visitor.post(HOME, {}, 'btnExamResult');
      expect(pressed.headers.location).toBe('/Members/GraphicalProfile.aspx?CandidateUCI=ABC123456');
    } else {
      expect(home.words()).toMatch(/Your exam result.*Download your Statement of Results/);
      expect(home.body.replace(/\s+/g, '')).toContain(
        '<td>Qualification</td><td>FirstCertificateinEnglish</td></tr><tr><td>Result</td><td>PassatGradeC</td></tr><tr><td>Overallscore</td><td>160</td>',
      );
      expect(home.body).toContain('href="GraphicalProfile.aspx?CandidateUCI=ABC123456"');
    }

    const statement = await visitor.get('/Members/GraphicalProfile.aspx?CandidateUCI=ABC123456');
    expect(statement.headers['content-type']).toBe('application/pdf');
    expect(statement.body).toMatch(/^%PDF-/);
    const foreign = await visitor.get('/Members/GraphicalProfile.aspx?CandidateUCI=DEF234567');
    expect(foreign.headers.location).toBe(HOME);

    const kept = visitor.cookie;
    const goodbye = await visitor.get('/Members/Login.aspx?action=logout');
    expect(goodbye.element('hlRegister')).toBeDefined();
    expect(goodbye.element('UctHeader_hlLogout')).toBeUndefined();
    visitor.cookie = kept;
    expect((await visitor.get(HOME)).status).toBe(302);
  });

  it('shows Young Learners the exam and nothing else', async () => {
    const page = await (await signedIn('012345CDE')).get(HOME);
    expect(page.words()).toContain('YLE Starters');
    expect(page.element('lblResult')).toBeUndefined();
    expect(page.words()).not.toMatch(/Overall score|Grade/);
    expect(page.body).not.toMatch(/<td[^>]*>Result</);
  });

  it('has the other pages', async () => {
    expect((await visitor.get('/')).headers.location).toBe('/Members/Login.aspx');
    for (const path of ['Help.aspx', 'Information.aspx', 'ForgottenPassword.aspx']) {
      expect((await visitor.get(`/Members/${path}`)).status, path).toBe(200);
    }
    for (const path of ['HomeResult.aspx', 'MyDetails.aspx', 'GraphicalProfile.aspx?CandidateUCI=ABC123456']) {
      const answer = await visitor.get(`/Members/${path}`);
      expect([answer.status, answer.headers.location], path).toEqual([302, '/Members/Login.aspx']);
    }
    expect((await visitor.get('/Members/Nothing.aspx')).status).toBe(404);
    const sent = await visitor.post('/Members/ForgottenPassword.aspx', {
      txbIdNumber: 'ABC123456',
      txbEmailAddress: 'family@example.com',
    });
    expect(sent.headers.location).toBe('/Members/ForgottenPassword.aspx?M=Sent');
    expect((await visitor.get(sent.headers.location ?? '')).words()).toContain('an email is on its way');
  });

  it('changes e-mail and password in My Details', async () => {
    await signedIn('DEF234567');
    const page = await visitor.get('/Members/MyDetails.aspx');
    expect(page.text('lblUserName')).toBe('DEF234567');
    expect(page.value('txbEmailAddress')).toBe('def234567@example.com');
    for (const id of ['txbPasswordOld', 'txbPasswordNew', 'txbPasswordConfirm', 'chbUpdates', 'btnSubmit']) {
      expect(page.element(id), id).toBeDefined();
    }
    expect(page.element('txbSecretNumber')).toBeUndefined();
    const change = {
      txbEmailAddress: 'new@example.com',
      txbPasswordOld: 'Wrong111',
      txbPasswordNew: 'Cloudy45',
      txbPasswordConfirm: 'Cloudy45',
      chbUpdates: 'on',
    };
    const refused = await visitor.post('/Members/MyDetails.aspx', change);
    expect(refused.text('divErrorList')).toBe('The current password is not right.');
    expect(refused.value('txbEmailAddress')).toBe('new@example.com');
    const saved = await visitor.post('/Members/MyDetails.aspx', { ...change, txbPasswordOld: 'Practice22' });
    expect(saved.headers.location).toBe('/Members/MyDetails.aspx?M=Saved');
    expect(candidate('DEF234567').registered).toMatchObject({
      email: 'new@example.com',
      password: 'Cloudy45',
      wantsUpdates: true,
    });
  });
});

describe('registering', () => {
  it.each([
    [{ txbIdNumber: 'abc123456' }, 'The ID Number has 3 capital letters and 6 digits.'],
    [{ txbSecretNumber: '12345' }, 'The Secret Number has 4 digits.'],
    [{ txbEmailAddress: '' }, 'Please enter your email address.'],
    [{ txbEmailAddress: 'a@b.tw' }, 'This does not look like an email address.'],
    [{ txbConfirmEmailAddress: 'other@example.com' }, 'The two email addresses are not the same.'],
    [{ txbPassword: 'Sunnyday1' }, 'The password needs 8 to 20 letters and digits, with at least 2 digits.'],
    [{ txbPassword: '12345678' }, 'The password needs 8 to 20 letters and digits, with at least 2 digits.'],
    [{ txbPasswordConfirm: 'Sunny124' }, 'The two passwords are not the same.'],
    [{ RadioGroup: 'rdoDisagree' }, 'You need to agree to the terms of use.'],
    [{ txbSecretNumber: '9999' }, 'Error when registering.'],
    [{ txbIdNumber: 'ZZZ999999' }, 'Error when registering.'],
    [{ txbIdNumber: 'DEF234567', txbSecretNumber: '2345' }, 'This ID Number has already been registered.'],
  ])('refuses %o', async (change, message) => {
    const answer = await visitor.post('/Members/Register.aspx', { ...ENTRY, ...change });
    expect(answer.status).toBe(200);
    expect(answer.text('divErrorList')).toContain(message);
    expect(candidate('ABC123456').registered).toBeUndefined();
  });

  it('keeps what was typed, but no password', async () => {
    const answer = await visitor.post('/Members/Register.aspx', { ...ENTRY, txbSecretNumber: '9999' });
    expect(answer.value('txbIdNumber')).toBe('ABC123456');
    expect(answer.value('txbSecretNumber')).toBe('9999');
    expect(answer.value('txbPassword')).toBeUndefined();
    expect(answer.body).not.toContain('Sunny123');
  });

  it('asks for country and language only where the form has them', async () => {
    site.state.era = '2022-selects';
    const answer = await visitor.post('/Members/Register.aspx', { ...ENTRY, ddlCountry: '' });
    expect(answer.text('divErrorList')).toBe('Please choose a country.');
  });
});

describe('signing in', () => {
  it('locks after the third wrong password, for 30 minutes', async () => {
    for (const expected of [site.state.wrongPasswordText, site.state.wrongPasswordText, LOCKED]) {
      const answer = await visitor.logIn('DEF234567', 'Wrong111');
      expect(answer.status).toBe(200);
      expect(answer.text('divErrorList')).toBe(expected);
      expect(answer.value('txbLoginId')).toBe('DEF234567');
    }
    site.state.clockOffsetMs += 29 * MINUTE;
    expect((await visitor.logIn('DEF234567')).text('divErrorList')).toBe(LOCKED);
    site.state.clockOffsetMs += 2 * MINUTE;
    expect((await visitor.logIn('DEF234567')).status).toBe(302);
  });

  it('counts only tries in a row, and each account by itself', async () => {
    await visitor.logIn('DEF234567', 'Wrong111');
    await visitor.logIn('DEF234567', 'Wrong111');
    await visitor.logIn('GHJ345678', 'Wrong111');
    await signedIn('DEF234567');
    expect((await visitor.logIn('DEF234567', 'Wrong111')).text('divErrorList')).toBe(site.state.wrongPasswordText);
  });

  it('does not know those who have not registered', async () => {
    site.state.wrongPasswordText = 'No.';
    expect((await visitor.logIn('ABC123456')).text('divErrorList')).toBe('No.');
  });

  it('ends the session after the idle time, counted from the last request', async () => {
    site.state.idleMinutes = 1.5;
    await signedIn('DEF234567');
    site.state.clockOffsetMs += 1.4 * MINUTE;
    expect((await visitor.get(HOME)).status).toBe(200);
    site.state.clockOffsetMs += 1.4 * MINUTE;
    expect((await visitor.get(HOME)).status).toBe(200);
    site.state.clockOffsetMs += 1.6 * MINUTE;
    expect((await visitor.get(HOME)).headers.location).toBe('/Members/Login.aspx');
    expect((await visitor.get(HOME)).status).toBe(302);
  });
});

describe('before the release', () => {
  it.each([
    ['no-panel', '2019'],
    ['empty-panel', '2019'],
    ['sentence', '2019'],
    ['no-panel', '2022'],
    ['empty-panel', '2022'],
    ['sentence', '2022'],
  ] as const)('shows %s in %s', async (form, era) => {
    site.state.era = era;
    site.state.notYet = form;
    site.state.notYetSentence = 'Please wait.';
    const page = await (await signedIn('MNP357912')).get(HOME);
    expect(page.text('UctHeader_hlLogout')).toBe('Log out');
    expect(page.words()).not.toMatch(/Pass at|A2 Key|143|Statement/);
    expect(page.words().includes('Please wait.')).toBe(form === 'sentence');
    expect(/Overall score/.test(page.words())).toBe(form === 'empty-panel');
    expect(page.text('lblResult')).toBe(form === 'empty-panel' && era === '2019' ? '' : undefined);
    const statement = await visitor.get('/Members/GraphicalProfile.aspx?CandidateUCI=MNP357912');
    expect(statement.headers.location).toBe(HOME);
  });

  it('ends at the very moment', async () => {
    site.state.idleMinutes = 10_000;
    await signedIn('MNP357912');
    site.state.clockOffsetMs = candidate('MNP357912').releaseAt - Date.now() - 5_000;
    expect((await visitor.get(HOME)).words()).not.toContain('Pass at Grade A');
    site.state.clockOffsetMs += 5_001;
    expect((await visitor.get(HOME)).words()).toContain('Pass at Grade A');
  });

  it('shows every sample result once it is out', async () => {
    for (const one of site.state.candidates.filter((each) => each.registered !== undefined)) {
      one.releaseAt = 0;
      const page = await (await signedIn(one.idNumber)).get(HOME);
      expect(page.words(), one.idNumber).toContain(
        [one.examTitle, one.result && `Result ${one.result}`].join(' ').trim(),
      );
    }
  });
});

describe('faults', () => {
  const RESULT = 'Qualification B2 First for Schools Result Pass at Grade A Overall score 183';

  beforeEach(async () => {
    await signedIn('DEF234567');
    expect((await visitor.get(HOME)).words()).toContain(RESULT);
    site.state.retryAfterSeconds = 90;
  });

  it.each([
    ['403', 403],
    ['500', 500],
    ['503', 503],
    ['429-seconds', 429],
    ['429-date', 429],
    ['503-seconds', 503],
    ['302', 302],
    ['maintenance', 200],
    ['empty', 200],
    ['captive-portal', 200],
    ['login-page', 200],
    ['locked-page', 200],
    ['changed-ids', 200],
    ['prose-not-available', 200],
    ['cut-off', 200],
  ] as const)('%s answers %i and never the result', async (fault, status) => {
    site.state.fault = fault;
    site.state.cutOffAfter = '<td>Pass';
    const answer = await visitor.get(HOME);
    expect(answer.status).toBe(status);
    expect(answer.words()).not.toContain(RESULT);
    site.state.fault = 'none';
    expect((await visitor.get(HOME)).words()).toContain(RESULT);
  });

  it('sends Retry-After in both forms', async () => {
    site.state.fault = '429-seconds';
    expect((await visitor.get(HOME)).headers['retry-after']).toBe('90');
    site.state.fault = '503-seconds';
    expect((await visitor.get(HOME)).headers['retry-after']).toBe('90');
    site.state.fault = '503';
    expect((await visitor.get(HOME)).headers['retry-after']).toBeUndefined();
    site.state.fault = '429-date';
    site.state.clockOffsetMs = 1000 * MINUTE;
    const { headers } = await visitor.get(HOME);
    expect(Date.parse(headers['retry-after'] ?? '') - Date.parse(headers.date ?? '')).toBe(90_000);
    expect(Date.parse(headers.date ?? '')).toBeGreaterThan(Date.now() + 999 * MINUTE);
  });

  it('redirects everything but the login page', async () => {
    site.state.fault = '302';
    expect((await visitor.get(HOME)).headers.location).toBe('/Members/Login.aspx');
    expect((await visitor.get('/Members/Login.aspx')).status).toBe(200);
  });

  it('cuts in the middle, or where it is told to', async () => {
    const whole = (await visitor.get(HOME)).body;
    site.state.fault = 'cut-off';
    const half = (await visitor.get(HOME)).body;
    expect(half.length).toBe(Math.floor(whole.length / 2));
    site.state.cutOffAfter = 'Pass at Gr';
    expect((await visitor.get(HOME)).body).toMatch(/<td>Pass at Gr$/);
  });

  it('closes the connection when offline', async () => {
    site.state.fault = 'offline';
    await expect(visitor.get(HOME)).rejects.toThrow('socket hang up');
    expect(site.requests.at(-1)?.status).toBe(0);
  });

  it('renames ids and labels', async () => {
    site.state.fault = 'changed-ids';
    for (const era of ['2019', '2022'] as const) {
      site.state.era = era;
      const page = await visitor.get(HOME);
      expect(page.element('UctHeader_hlLogout')).toBeUndefined();
      expect(page.element('lblResult')).toBeUndefined();
      expect(page.words()).toContain('Pass at Grade A');
      expect(page.words()).not.toMatch(/Qualification|Overall score|Your exam result|Statement of Results|available/);
    }
  });

  it('talks about a result that is not there', async () => {
    site.state.fault = 'prose-not-available';
    expect((await visitor.get(HOME)).words()).toContain('Your result is not available.');
  });

  it('shows the lock message or the login form at the home address', async () => {
    site.state.fault = 'locked-page';
    expect((await visitor.get(HOME)).text('divErrorList')).toBe(LOCKED);
    site.state.fault = 'login-page';
    const page = await visitor.get(HOME);
    expect(page.element('btnLogin')).toBeDefined();
    expect(page.element('UctHeader_hlLogout')).toBeUndefined();
  });
});

describe('the form of Web Forms', () => {
  it('refuses a post that its page did not make', async () => {
    const page = await visitor.get('/Members/Login.aspx');
    const good = {
      __VIEWSTATE: page.value('__VIEWSTATE') ?? '',
      __VIEWSTATEGENERATOR: page.value('__VIEWSTATEGENERATOR') ?? '',
      __EVENTVALIDATION: page.value('__EVENTVALIDATION') ?? '',
      __EVENTTARGET: 'btnLogin',
      txbLoginId: 'DEF234567',
      txbLoginPassword: 'Practice22',
    };
    const statusOf = async (form: Record<string, string>, path = '/Members/Login.aspx') =>
      (await visitor.send('POST', path, new URLSearchParams(form).toString())).status;
    const [random] = Buffer.from(good.__VIEWSTATE, 'base64').toString().split('|');
    const forged = Buffer.from(`${random}|/members/login.aspx|${'A'.repeat(43)}=`).toString('base64');
    expect(await statusOf({ ...good, __VIEWSTATE: forged })).toBe(500);
    expect(await statusOf({ ...good, __VIEWSTATE: '' })).toBe(500);
    expect(await statusOf({ ...good, __EVENTVALIDATION: 'x' })).toBe(500);
    expect(await statusOf({ ...good, __VIEWSTATEGENERATOR: '00000000' })).toBe(500);
    expect(await statusOf(good, '/Members/Register.aspx')).toBe(500);
    const other = await visitor.get('/Members/Register.aspx');
    const mixed = {
      ...good,
      __VIEWSTATEGENERATOR: other.value('__VIEWSTATEGENERATOR') ?? '',
      __EVENTVALIDATION: other.value('__EVENTVALIDATION') ?? '',
    };
    expect(await statusOf(mixed, '/Members/Register.aspx')).toBe(500);
    expect(await statusOf({ ...mixed, __VIEWSTATE: other.value('__VIEWSTATE') ?? '' }, '/Members/Register.aspx')).toBe(
      200,
    );
    expect(await statusOf(good)).toBe(302);
  });

  it('comes in late when asked to', async () => {
    site.state.lateRenderMs = 300;
    const page = await visitor.get('/Members/Login.aspx');
    expect(page.body).toMatch(/<template data-late-ms="300"><form/);
    site.state.lateRenderMs = 0;
    expect((await visitor.get('/Members/Login.aspx')).body).not.toContain('<template');
  });

  it('escapes what people supply', async () => {
    const evil = `"><script>alert('1')</script>&`;
    const answer = await visitor.post('/Members/Register.aspx', { ...ENTRY, txbIdNumber: evil });
    expect(answer.value('txbIdNumber')).toBe(evil);
    expect(answer.body).not.toContain('<script>alert');
    Object.assign(candidate('DEF234567'), { name: evil, examTitle: evil, result: evil });
    const home = await (await signedIn('DEF234567')).get(HOME);
    expect(home.body).not.toContain('<script>alert');
    expect((await visitor.get(`/Members/Login.aspx?M="><script>alert(1)</script>`)).body).not.toContain(
      '<script>alert',
    );
  });

  it('puts in the markup a test wants', async () => {
    site.state.extraHead = '<meta name="planted">';
    site.state.extraHtml = '<div id="planted"></div>';
    const { body } = await visitor.get('/Members/Help.aspx');
    expect(body).toMatch(/<meta name="planted">\s*<\/head>/);
    expect(body).toMatch(/<div id="planted"><\/div>\s*<\/body>/);
  });
});

describe('control', () => {
  it('gives, changes and resets the state over HTTP', async () => {
    const changed = await visitor.send('PATCH', '/practice/api/state', JSON.stringify({ era: '2019', fault: '403' }));
    expect(JSON.parse(changed.body)).toMatchObject({ era: '2019', fault: '403', idleMinutes: 20 });
    expect((await visitor.get(HOME)).status).toBe(403);
    expect(JSON.parse((await visitor.get('/practice/api/state')).body)).toMatchObject({ fault: '403' });
    expect((await visitor.send('POST', '/practice/api/reset')).status).toBe(200);
    expect(site.state).toMatchObject({ era: '2022', fault: 'none' });
    expect(site.requests).toEqual([]);
  });

  it('forgets who is signed in at a reset', async () => {
    await signedIn('DEF234567');
    site.reset();
    expect((await visitor.get(HOME)).status).toBe(302);
  });

  it.each(['{"fautl":"403"}', '{"fault":"404"}', '{"candidates":[{}]}', 'nonsense'])('refuses %s', async (body) => {
    const before = structuredClone(site.state);
    const answer = await visitor.send('PUT', '/practice/api/state', body);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body).error).not.toBe('');
    expect(site.state).toEqual(before);
  });

  it('has a page for people', async () => {
    const page = await visitor.get('/practice/control');
    expect(page.words()).toContain('Sample cards');
    expect(page.words()).toContain('ABC123456');
  });

  it('records the requests for the site, under whatever host name', async () => {
    await signedIn('DEF234567');
    await visitor.get('/Members/HomeResult.aspx?x=1', 'mirror.example');
    await visitor.get('/practice/api/requests');
    expect(site.requests.at(-1)).toMatchObject({
      method: 'GET',
      path: '/Members/HomeResult.aspx?x=1',
      host: 'mirror.example',
      status: 200,
      sessionId: expect.stringMatching(/^\w+$/),
    });
    expect(site.requests[0]).not.toHaveProperty('sessionId');
  });

  it('serves the style sheets and the script', async () => {
    for (const path of ['Styles/2019.css', 'Styles/2022.css', 'Scripts/forms.js']) {
      expect((await visitor.get(`/Members/${path}`)).status, path).toBe(200);
    }
  });
});
