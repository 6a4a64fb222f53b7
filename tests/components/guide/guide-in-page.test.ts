// @vitest-environment jsdom
/** What the guide says on a page, while somebody fills it in. */
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import {
  AT_LOGIN,
  AT_REGISTER,
  close,
  drawn,
  guideButton,
  isThere,
  LOGIN,
  notes,
  open,
  part,
  REGISTER,
  said,
  type,
  verdict,
  wait,
} from './page.ts';

afterEach(close);
afterAll(() => void vi.unstubAllGlobals());

describe('at the registration', () => {
  it('numbers the fields as the paper does, with the site’s own words', async () => {
    await open(REGISTER, AT_REGISTER);
    expect(notes()).toEqual([
      ...['idNumber', 'secretNumber', 'email', 'emailAgain', 'password', 'passwordAgain', 'agree', 'submit'],
    ]);
    const rings = notes().map((name) => part(`line-${name}`)!.querySelector('.ring')!.textContent);
    expect(rings).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(part('line-idNumber')!.textContent).toContain('9\u00a0碼：3\u00a0個大寫字母');
    expect(part('line-idNumber')!.textContent).toContain('ID Number');
    expect(part('steps')!.textContent).toContain('註冊');
  });
  it.each<[string, string, string, string]>([
    ['idNumber', 'txbIDNumber', 'ABC123456', 'right'],
    ['idNumber', 'txbIDNumber', 'abc123456', 'wrong: 字母要大寫，請按下面的按鈕改成大寫。'],
    ['idNumber', 'txbIDNumber', 'ABC12345', 'wrong'],
    ['secretNumber', 'txbSecretNumber', '1234', 'right'],
    ['secretNumber', 'txbSecretNumber', '12a4', 'wrong'],
    ['email', 'txbEmailAddress', 'wang@gmial.com', 'doubt'],
    ['password', 'txbPassword', 'short1', 'wrong'],
    ['password', 'txbPassword', 'longer12', 'right'],
  ])('judges %s in %s: %s is %s', async (name, id, typed, expected) => {
    await open(REGISTER, AT_REGISTER);
    await type(id, typed, name === 'idNumber' && expected !== 'right' ? true : false);
    document.getElementById('txbSecretNumber')!.focus();
    if (id === 'txbSecretNumber') document.getElementById('txbIDNumber')!.focus();
    await drawn();
    if (expected === 'right') expect(part(`line-${name}`)!.querySelector('.done .heard')).not.toBeNull();
    else expect(verdict(name)).toMatch(new RegExp(`^${expected}`));
  });
  it('says nothing of what is still being typed', async () => {
    await open(REGISTER, AT_REGISTER);
    await type('txbIDNumber', 'ABC', false);
    expect(verdict('idNumber') ?? '').not.toMatch(/wrong|right/);
    document.getElementById('txbIDNumber')!.blur();
    await drawn();
    expect(verdict('idNumber')).toMatch(/^wrong/);
    await type('txbIDNumber', 'ABC1', false);
    expect(verdict('idNumber') ?? '').not.toMatch(/wrong|right/);
  });
  it('judges what the page came with, but not what somebody is typing when the guide comes', async () => {
    await open('<h1>News</h1>', '/Members/News.aspx');
    history.replaceState(null, '', AT_REGISTER);
    document.body.innerHTML = REGISTER;
    const box = (id: string) => document.getElementById(id) as HTMLInputElement;
    box('txbIDNumber').value = 'ABC1';
    box('txbEmailAddress').value = 'wang@gmail';
    box('txbIDNumber').focus();
    await vi.waitFor(() => expect(guideButton('show-all')).toBeDefined(), 5000);
    guideButton('show-all')!.click();
    await vi.waitFor(() => expect(verdict('email')).toMatch(/^wrong/), 5000);
    expect(verdict('idNumber') ?? '').not.toMatch(/wrong|right/);
  });
  it('judges the second address anew when the first one changes', async () => {
    await open(REGISTER, AT_REGISTER);
    await type('txbEmailAddress', 'wang@gmail.com');
    await type('txbConfirmEmailAddress', 'wang@gmail.com');
    expect(verdict('emailAgain')).toMatch(/^right/);
    await type('txbEmailAddress', 'chen@gmail.com');
    expect(verdict('emailAgain')).toMatch(/^wrong/);
  });
  it('judges what a script puts in without an event, at the person’s next move', async () => {
    await open(REGISTER, AT_REGISTER);
    (document.getElementById('txbIDNumber') as HTMLInputElement).value = 'abc123456';
    await type('txbSecretNumber', '1234');
    expect(verdict('idNumber')).toMatch(/^wrong/);
  });
  it('does not judge Zhuyin before it is composed', async () => {
    await open(REGISTER, AT_REGISTER);
    const box = document.getElementById('txbIDNumber') as HTMLInputElement;
    box.focus();
    box.dispatchEvent(new Event('compositionstart', { bubbles: true }));
    await type('txbIDNumber', 'ㄨㄤ', false);
    expect(verdict('idNumber')).toBeUndefined();
    box.dispatchEvent(new Event('compositionend', { bubbles: true }));
    await drawn();
    expect(verdict('idNumber')).toMatch(/^wrong/);
  });
  it('asks to agree, and sees that somebody disagrees', async () => {
    await open(REGISTER, AT_REGISTER);
    document.getElementById('rdoDisagree')!.click();
    await drawn();
    expect(verdict('agree')).toMatch(/^wrong/);
    document.getElementById('rdoAgree')!.click();
    await drawn();
    expect(verdict('agree') ?? '').not.toMatch(/wrong/);
  });
  it('warns of Caps Lock in a password, and of nothing in other boxes', async () => {
    await open(REGISTER, AT_REGISTER);
    const press = (id: string) => {
      document.getElementById(id)!.focus();
      const key = new KeyboardEvent('keydown', {
        key: 'A',
        bubbles: true,
        modifierCapsLock: true,
      } as KeyboardEventInit);
      document.getElementById(id)!.dispatchEvent(key);
      return drawn();
    };
    await press('txbPassword');
    expect(part('line-password')!.querySelector<HTMLElement>('.caps')!.hidden).toBe(false);
    // What the keyboard was like at one box is not known at the next before a key is pressed there.
    document.getElementById('txbPasswordConfirm')!.focus();
    await drawn();
    expect(part('line-passwordAgain')!.querySelector<HTMLElement>('.caps')?.hidden ?? true).toBe(true);
    await press('txbIDNumber');
    expect(part('line-idNumber')!.querySelector('.caps')).toBeNull();
  });
  it('opens the note of the field that is in use, and no other', async () => {
    await open(REGISTER, AT_REGISTER);
    const opened = () => notes().filter((name) => part(`line-${name}`)!.classList.contains('open'));
    expect(opened()).toEqual(['idNumber']);
    document.getElementById('txbEmailAddress')!.focus();
    await drawn();
    expect(opened()).toEqual(['email']);
    expect(part('line-email')!.textContent).toContain('填錯就收不到');
  });
  it('leads on to the first field that is not right yet', async () => {
    await open(REGISTER, AT_REGISTER);
    await type('txbIDNumber', 'ABC123456');
    expect(notes().filter((name) => part(`line-${name}`)!.classList.contains('open'))).toEqual(['idNumber']);
    document.getElementById('txbIDNumber')!.blur();
    close();
    await open(REGISTER.replace('id="txbIDNumber"', 'id="txbIDNumber" value="ABC123456"'), AT_REGISTER);
    expect(notes().filter((name) => part(`line-${name}`)!.classList.contains('open'))).toEqual(['secretNumber']);
  });
  it('leads back to the first field that is wrong', async () => {
    await open(REGISTER, AT_REGISTER);
    await type('txbIDNumber', 'ABC123456');
    await type('txbSecretNumber', '12');
    expect(part('line-secretNumber')!.classList.contains('open')).toBe(true);
  });
  it('fills in what was chosen in the popup, and puts the cursor into the next box', async () => {
    const guide = await open(REGISTER, AT_REGISTER);
    const fill = { type: 'fill', idNumber: 'DEF654321', email: 'wang@gmail.com' } as const;
    expect(guide.fill(fill)).toBe('filledRegister');
    expect((document.getElementById('txbIDNumber') as HTMLInputElement).value).toBe('DEF654321');
    expect((document.getElementById('txbEmailAddress') as HTMLInputElement).value).toBe('wang@gmail.com');
    expect((document.getElementById('txbConfirmEmailAddress') as HTMLInputElement).value).toBe('');
    expect(document.activeElement?.id).toBe('txbSecretNumber');
  });
  it('goes to the note and back by F2', async () => {
    await open(REGISTER, AT_REGISTER);
    document.getElementById('txbIDNumber')!.focus();
    const key = (target: EventTarget) =>
      target.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'F2', bubbles: true, composed: true, cancelable: true }),
      );
    key(document.activeElement!);
    expect(document.activeElement?.shadowRoot?.activeElement).toBe(part('line-idNumber'));
    key(document.activeElement!);
    expect(document.activeElement?.id).toBe('txbIDNumber');
  });
});

describe('at the login', () => {
  it('numbers the fields as the paper does', async () => {
    await open(LOGIN, AT_LOGIN);
    const ring = (name: string) => part(`line-${name}`)!.querySelector('.ring')?.textContent;
    expect(['idNumber', 'password', 'submit'].map(ring)).toEqual(['1', '2', '3']);
  });
  it('leads somebody who is new to Register, and who types an ID Number to the login', async () => {
    await open(LOGIN, AT_LOGIN);
    expect(part('line-registerLink')!.classList.contains('open')).toBe(true);
    expect(part('step-2')!.getAttribute('aria-current')).toBe('step');
    await type('txbIDNumber', 'ABC123456');
    expect(part('step-2')!.getAttribute('aria-current')).toBeNull();
    expect(said()).toContain('登入');
  });
  it('fills in the ID Number alone', async () => {
    const guide = await open(LOGIN, AT_LOGIN);
    expect(guide.fill({ type: 'fill', idNumber: 'DEF654321', email: 'wang@gmail.com' })).toBe('filled');
    expect(document.activeElement?.id).toBe('txbPassword');
    expect((document.getElementById('txbPassword') as HTMLInputElement).value).toBe('');
  });
  it('says why nothing can be filled in', async () => {
    const guide = await open(LOGIN, AT_LOGIN);
    (document.getElementById('txbIDNumber') as HTMLInputElement).readOnly = true;
    expect(guide.fill({ type: 'fill', idNumber: 'DEF654321' })).toBe('fieldRefuses');
  });
  it('explains what the site says, also when its words change in place', async () => {
    await open(LOGIN, AT_LOGIN);
    document.getElementById('said')!.textContent = 'Incorrect ID number or password.';
    await vi.waitFor(() => expect(part('notice-refused')).toBeDefined(), 5000);
    expect(part('notice-refused')!.textContent).toContain('“Incorrect ID number or password.”');
    document.getElementById('said')!.textContent = 'This account has been locked. Please try again in 30 minutes.';
    await vi.waitFor(() => expect(part('notice-locked')).toBeDefined(), 5000);
    expect(part('notice-refused')).toBeUndefined();
    expect(part('notice-locked')!.textContent).toContain('30 分鐘後才能再登入');
    document.getElementById('said')!.textContent = 'This account is locked. Please try again in 30 minutes.';
    await vi.waitFor(() => expect(part('notice-locked')!.textContent).toContain('“This account is locked.'), 5000);
  });
  it('shows the warning of the last try in place of the site’s words, and leads to the reset', async () => {
    await open(LOGIN.replace('role="alert">', 'role="alert">Incorrect ID number or password.'), AT_LOGIN, {
      seen: async () => ({ is: 'lastTry', refused: 2, account: '••456' }),
    });
    expect(part('lockout-lastTry')!.textContent).toContain('••456');
    expect(part('notice-refused')).toBeUndefined();
    guideButton('reset')!.click();
    expect(document.activeElement?.id).toBe('hlForgottenPassword');
  });
  it('counts a lock down', async () => {
    const until = Date.now() + 61_000;
    await open(LOGIN, AT_LOGIN, { seen: async () => ({ is: 'locked', until, account: '••456' }) });
    expect(part('lockout-locked')!.textContent).toMatch(/1:0[01]/);
    await wait(1300);
    expect(part('lockout-locked')!.textContent).toMatch(/0:59|1:00/);
  });
  it('says when a lock is over, without being asked', async () => {
    const until = Date.now() + 1200;
    await open(LOGIN, AT_LOGIN, { seen: async () => ({ is: 'locked', until, account: '••456' }) });
    expect(part('lockout-locked')).toBeDefined();
    await vi.waitFor(() => expect(part('lockout-lockOver')).toBeDefined(), 10_000);
    expect(part('lockout-locked')).toBeUndefined();
  });
  it('asks for advice about the ID Number that is typed', async () => {
    const advice = vi.fn(async () => ({ is: 'nothing' }) as const);
    await open(LOGIN, AT_LOGIN, { advice });
    await type('txbIDNumber', 'ABC123456', false);
    expect(advice).toHaveBeenLastCalledWith('ABC123456');
  });
});

describe('what the background hears of a login', () => {
  it('that one is near, while a password stands in its box', async () => {
    const near = vi.fn();
    const guide = await open(LOGIN, AT_LOGIN, { near });
    await wait(60_000);
    expect(near).not.toHaveBeenCalled();
    await type('txbPassword', 'password12', false);
    near.mockClear();
    await wait(60_000);
    expect(near).toHaveBeenCalledTimes(3);
    guide.stop();
    await wait(60_000);
    expect(near).toHaveBeenCalledTimes(3);
  });
  it('that it is sent, once for a key, a click and the form’s own event', async () => {
    const sent = vi.fn();
    await open(LOGIN, AT_LOGIN, { sent });
    document.querySelector('form')!.addEventListener('submit', (event) => event.preventDefault());
    document.getElementById('btnLogin')!.click();
    expect(sent).not.toHaveBeenCalled();
    await type('txbIDNumber', ' abc123456 ');
    await type('txbPassword', 'password12', false);
    document.getElementById('btnLogin')!.click();
    expect(sent).toHaveBeenCalledExactlyOnceWith('abc123456');
    document.getElementById('btnLogin')!.click();
    expect(sent).toHaveBeenCalledTimes(2);
  });
  it('by Enter, where a script sends it and the form says nothing', async () => {
    const sent = vi.fn();
    await open(LOGIN.replace('<form>', '<div>').replace('</form>', '</div>'), AT_LOGIN, { sent });
    await type('txbIDNumber', 'ABC123456');
    await type('txbPassword', 'password12', false);
    const enter = (more: object) =>
      document
        .getElementById('txbPassword')!
        .dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, ...more }));
    enter({ isComposing: true });
    enter({ repeat: true });
    expect(sent).not.toHaveBeenCalled();
    enter({});
    expect(sent).toHaveBeenCalledExactlyOnceWith('ABC123456');
  });
  it('the answer in the same document, and not what stood there before', async () => {
    const answered = vi.fn();
    await open(LOGIN.replace('role="alert">', 'role="alert">Incorrect ID number or password.'), AT_LOGIN, { answered });
    document.querySelector('form')!.addEventListener('submit', (event) => event.preventDefault());
    await type('txbIDNumber', 'ABC123456');
    await type('txbPassword', 'password12', false);
    document.getElementById('btnLogin')!.click();
    document.body.append(document.createElement('table'));
    await drawn();
    expect(answered).not.toHaveBeenCalled();
    document.getElementById('said')!.textContent = 'This account has been locked. Please try again in 30 minutes.';
    await vi.waitFor(() => expect(answered).toHaveBeenCalledExactlyOnceWith('locked'), 5000);
  });
  it('that its document is left, unless nothing was sent', async () => {
    const left = vi.fn();
    await open(LOGIN, AT_LOGIN, { left });
    window.dispatchEvent(new Event('pagehide'));
    expect(left).not.toHaveBeenCalled();
    document.querySelector('form')!.addEventListener('submit', (event) => event.preventDefault());
    await type('txbIDNumber', 'ABC123456');
    await type('txbPassword', 'password12', false);
    document.getElementById('btnLogin')!.click();
    window.dispatchEvent(new Event('pagehide'));
    expect(left).toHaveBeenCalledOnce();
  });
  it('not that its document is left by somebody who has gone elsewhere since', async () => {
    const left = vi.fn();
    await open(LOGIN, AT_LOGIN, { left });
    document.querySelector('form')!.addEventListener('submit', (event) => event.preventDefault());
    await type('txbIDNumber', 'ABC123456');
    await type('txbPassword', 'password12', false);
    document.getElementById('btnLogin')!.click();
    window.dispatchEvent(new PopStateEvent('popstate'));
    window.dispatchEvent(new Event('pagehide'));
    expect(left).not.toHaveBeenCalled();
  });
  it('the form with what the site has put into its box', async () => {
    const seen = vi.fn(async () => ({ is: 'nothing' }) as const);
    await open(LOGIN.replace('id="txbIDNumber"', 'id="txbIDNumber" value="ABC123456"'), AT_LOGIN, { seen });
    expect(seen).toHaveBeenCalledExactlyOnceWith('login', { idNumber: 'ABC123456', fromSite: true });
  });
  it('another page only while an answer is awaited', async () => {
    const seen = vi.fn(async () => ({ is: 'nothing' }) as const);
    const page = '<h1>Log in failed</h1><p>Incorrect ID number or password.</p>';
    await open(page, '/Members/Failed.aspx', { seen });
    expect(seen).not.toHaveBeenCalled();
    close();
    await open(page, '/Members/Failed.aspx', { seen, pending: true });
    expect(seen).toHaveBeenCalledExactlyOnceWith('refused', undefined);
  });
});

describe('where the page has changed too much', () => {
  const OTHER =
    '<h1>Log in</h1><form><label>Name<input id="a"></label><label>Code<input id="b" value="Secret99"></label></form>';

  it('lists the steps, points at nothing, and has a report of the form without what stands in it', async () => {
    await open(OTHER, AT_LOGIN);
    expect(notes()).toEqual([]);
    expect([...part('changed')!.querySelectorAll('ol li')].map(({ textContent }) => textContent)).toHaveLength(3);
    const report = part('changed')!.querySelector('pre')!;
    expect(report.hidden).toBe(true);
    expect(report.textContent).toContain('| idNumber (ID Number) | not found |');
    expect(report.textContent).not.toContain('Secret99');
  });
  it('copies nothing on a press that the page makes up', async () => {
    const writeText = vi.fn(async () => undefined);
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    await open(OTHER, AT_LOGIN);
    guideButton('copy-report')!.click();
    await drawn();
    expect(writeText).not.toHaveBeenCalled();
  });
});

describe('everywhere', () => {
  it('shows nothing on a page that it does not know, and comes when a form does', async () => {
    await open('<h1>News</h1><p>Dates of next year</p>', '/Members/News.aspx');
    expect(isThere()).toBe(false);
    history.replaceState(null, '', AT_LOGIN);
    document.body.innerHTML = LOGIN;
    await drawn();
    expect(isThere()).toBe(true);
  });
  it('goes with the form, and comes back with it', async () => {
    await open(LOGIN, AT_LOGIN);
    history.replaceState(null, '', '/Members/News.aspx');
    document.body.innerHTML = '<h1>News</h1>';
    await drawn();
    expect(isThere()).toBe(false);
  });
  it('folds away and comes back, and has that kept', async () => {
    const fold = vi.fn();
    await open(LOGIN, AT_LOGIN, { fold });
    guideButton('fold')!.click();
    await drawn();
    expect(notes()).toEqual([]);
    guideButton('place-tab')!.click();
    await drawn();
    expect(fold.mock.calls).toEqual([[true], [false]]);
    expect(notes().length).toBeGreaterThan(0);
  });
  it('shows English on a press, and has that kept', async () => {
    const keepLanguage = vi.fn();
    const guide = await open(LOGIN, AT_LOGIN, { keepLanguage });
    guideButton('language')!.click();
    await drawn();
    expect(keepLanguage).toHaveBeenCalledExactlyOnceWith('en');
    expect(said()).not.toMatch(/登入/);
    guide.show({ language: 'zh-TW' });
    await drawn();
    expect(said()).toMatch(/登入/);
  });
  it('leaves no trace when it is switched off', async () => {
    const guide = await open(LOGIN, AT_LOGIN);
    guide.stop();
    expect(isThere()).toBe(false);
    document.body.append('more');
    await drawn();
    expect(isThere()).toBe(false);
  });
  it('keeps what a person does in it from the page', async () => {
    await open(LOGIN, AT_LOGIN);
    const heard = vi.fn();
    document.addEventListener('click', heard);
    guideButton('fold')!.click();
    document.removeEventListener('click', heard);
    expect(heard).not.toHaveBeenCalled();
  });
});
