// @vitest-environment jsdom
/** Each note as a whole: every word, in which language, with which icon, and what a screen reader is told of it. */
import {
  Check,
  ChevronDown,
  ChevronUp,
  CircleAlert,
  CircleCheck,
  CircleHelp,
  Ellipsis,
  MessageSquareText,
  Minus,
  ShieldAlert,
  ShieldCheck,
} from 'lucide';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { icon } from '../../../components/guide/dom.ts';
import type { AccountAdvice } from '../../../domain/session/advice-message.ts';
import {
  AT_LOGIN,
  AT_REGISTER,
  close,
  drawn,
  guideButton,
  LOGIN,
  notes,
  open,
  part,
  REGISTER,
  type,
  verdict,
  wait,
  ZH,
} from './page.ts';

const ICONS = Object.entries({
  ...{ Check, ChevronDown, ChevronUp, CircleAlert, CircleCheck, CircleHelp, Ellipsis, MessageSquareText, Minus },
  ...{ ShieldAlert, ShieldCheck },
}).map(([name, shapes]) => [icon(shapes).outerHTML, name] as const);

/** The HTML of a part, an element a line, with the names of the icons. */
const html = (element: Element | undefined) =>
  ICONS.reduce((text, [svg, name]) => text.replaceAll(svg, `[${name}]`), element?.outerHTML ?? '').replaceAll(
    /></g,
    '>\n<',
  );
const guide = () => document.querySelector('[data-candidate-guide]')!.shadowRoot!.querySelector('.guide')!;
const heard = () => guide().querySelector('[role=status].heard')!;
const box = (id: string) => document.getElementById(id) as HTMLInputElement;
const opened = () => notes().filter((name) => part(`line-${name}`)!.classList.contains('open'));

/** What the buttons hear, so that a press can be a person's own. */
let hearers: (readonly [EventTarget, (event: Event) => void])[] = [];
const pressByHand = async (id: string) => {
  for (const [target, hear] of hearers) if (target === guideButton(id)) hear({ isTrusted: true } as Event);
  await drawn();
};
beforeEach(() => {
  hearers = [];
  const add = EventTarget.prototype.addEventListener;
  vi.spyOn(EventTarget.prototype, 'addEventListener').mockImplementation(function (
    this: EventTarget,
    ...[name, hear, options]: Parameters<typeof add>
  ) {
    if (name === 'click') hearers.push([this, hear as (event: Event) => void]);
    add.call(this, name, hear, options);
  });
});
afterEach(() => {
  close();
  vi.restoreAllMocks();
});
afterAll(() => void vi.unstubAllGlobals());

it('the guide names itself and its language', async () => {
  await open(LOGIN, AT_LOGIN);
  const attributes = [...guide().attributes].map(({ name, value }) => `${name}=${value}`);
  expect(attributes).toEqual([
    ...[
      'class=guide',
      'role=complementary',
      'aria-label=查分小幫手：這一頁的填寫說明',
      'lang=zh-TW',
      'style=--layer: 0;',
    ],
  ]);
  expect(html(heard())).toBe('<div class="heard" role="status" aria-live="polite" lang="zh-TW">\n</div>');
  guideButton('language')!.click();
  await drawn();
  expect(guide().getAttribute('lang')).toBe('en');
  expect(heard().getAttribute('lang')).toBe('en');
});

it('the tab that it is folded to', async () => {
  await open(LOGIN, AT_LOGIN);
  guideButton('fold')!.click();
  await drawn();
  expect(html(part('place-tab'))).toMatchInlineSnapshot(
    `"<button type="button" class="tab" data-testid="place-tab">開啟說明</button>"`,
  );
  expect(guide().children.length).toBe(2);
});

describe('the head', () => {
  it('at the registration, with everything open', async () => {
    await open(REGISTER, AT_REGISTER);
    expect(html(part('steps'))).toMatchInlineSnapshot(`
      "<section class="head" aria-label="七個步驟" data-testid="steps">
      <div class="where">
      <div>
      <p class="title">3／7\u3000填註冊資料</p>
      <ol class="steps">
      <li class="past" data-testid="step-1">
      <span class="heard">1 開啟網站 (已完成)</span>
      </li>
      <li class="past" data-testid="step-2">
      <span class="heard">2 按「Register」 (已完成)</span>
      </li>
      <li class="now" data-testid="step-3" aria-current="step">
      <span class="heard">3 填註冊資料 (現在在這裡)</span>
      </li>
      <li class="" data-testid="step-4">
      <span class="heard">4 收確認信</span>
      </li>
      <li class="" data-testid="step-5">
      <span class="heard">5 登入</span>
      </li>
      <li class="" data-testid="step-6">
      <span class="heard">6 看成績</span>
      </li>
      <li class="" data-testid="step-7">
      <span class="heard">7 下載成績單</span>
      </li>
      </ol>
      <p class="next">請從 ① 填到 ⑧。送出後會收到確認信，收到後再回來登入。</p>
      </div>
      </div>
      <button type="button" class="pill" data-testid="language" title="切換成英文">中 / EN</button>
      <button type="button" class="round" data-testid="show-all" aria-expanded="true" aria-label="只看這一格" title="只看這一格">[ChevronDown]</button>
      <button type="button" class="round" data-testid="fold" aria-label="收起" title="收起">[Minus]</button>
      </section>"
    `);
  });
  it('its button says what it does, and is the only one that changes', async () => {
    await open(REGISTER, AT_REGISTER);
    guideButton('show-all')!.click();
    await drawn();
    expect(html(guideButton('show-all'))).toMatchInlineSnapshot(
      `"<button type="button" class="round" data-testid="show-all" aria-expanded="false" aria-label="看全部說明" title="看全部說明">[ChevronUp]</button>"`,
    );
    expect(notes()).toEqual(['idNumber']);
    guideButton('show-all')!.click();
    await drawn();
    expect(notes()).toHaveLength(8);
  });
  const steps = () => {
    const of = (name: string) => [...part('steps')!.querySelectorAll(`.steps .${name}`)].map((one) => one.textContent);
    return { past: of('past').length, now: of('now'), title: part('steps')!.querySelector('.title')!.textContent };
  };
  const next = () => part('steps')!.querySelector('p.next')?.textContent;
  const HOME = `<h1>Home</h1><a id="hlMyDetails" href="#">My details</a><a href="#" id="hlLogout">Log out</a>
    <table><tr><td><a id="hlStatement" href="#">Statement of Results</a></td></tr></table>`;
  it('leads from the link to the login as soon as its boxes are in use', async () => {
    await open(LOGIN, AT_LOGIN);
    const register = { past: 1, now: ['2 按「Register」 (現在在這裡)'], title: '2／7　按「Register」' };
    const login = { past: 4, now: ['5 登入 (現在在這裡)'], title: '5／7　登入' };
    expect(steps()).toEqual(register);
    box('txbPassword').focus();
    await drawn();
    expect(steps()).toEqual(login);
    box('txbPassword').blur();
    document.getElementById('hlForgottenPassword')!.focus();
    await drawn();
    // Nothing was typed.
    expect(steps()).toEqual(register);
    await type('txbIDNumber', 'ABC');
    expect(steps()).toEqual(login);
  });
  it('stays at the link while only the button has the focus', async () => {
    await open(LOGIN, AT_LOGIN);
    box('btnLogin').focus();
    await drawn();
    expect(steps().title).toBe('2／7　按「Register」');
    expect(next()).toBe('第一次使用，請先按「Register」註冊。註冊過了，請填 ID Number 和密碼登入。');
  });
  it('names nothing as next while an account is locked', async () => {
    await open(LOGIN, AT_LOGIN, { seen: async () => ({ is: 'locked', until: Date.now() + 60_000, account: '••456' }) });
    expect(steps().title).toBe('5／7　登入');
    expect(part('steps')!.textContent).not.toContain('第一次使用');
    expect(next()).toBeUndefined();
  });
  it('after the registration says first that it worked', async () => {
    await open('<h1>Thank you for registering</h1><p>An e-mail has been sent to you.</p>', AT_REGISTER);
    expect(html(part('steps')!.querySelector('.where')!)).toMatchInlineSnapshot(`
      "<div class="where">
      <div>
      <p class="title">4／7\u3000收確認信</p>
      <ol class="steps">
      <li class="past" data-testid="step-1">
      <span class="heard">1 開啟網站 (已完成)</span>
      </li>
      <li class="past" data-testid="step-2">
      <span class="heard">2 按「Register」 (已完成)</span>
      </li>
      <li class="past" data-testid="step-3">
      <span class="heard">3 填註冊資料 (已完成)</span>
      </li>
      <li class="now" data-testid="step-4" aria-current="step">
      <span class="heard">4 收確認信 (現在在這裡)</span>
      </li>
      <li class="" data-testid="step-5">
      <span class="heard">5 登入</span>
      </li>
      <li class="" data-testid="step-6">
      <span class="heard">6 看成績</span>
      </li>
      <li class="" data-testid="step-7">
      <span class="heard">7 下載成績單</span>
      </li>
      </ol>
      <p class="lead">註冊成功！</p>
      <p class="en" lang="en">You are registered.</p>
      <p class="next">請到信箱找確認信（也找找垃圾郵件），再回來登入。在成績公布前註冊好的話，公布時劍橋會寄 Email 通知。</p>
      </div>
      </div>"
    `);
  });
  it('at home, and when the statement has the focus', async () => {
    await open(HOME, '/Members/Home.aspx');
    expect(html(part('steps')!.querySelector('.where')!)).toMatchInlineSnapshot(`
      "<div class="where">
      <div>
      <p class="title">6／7\u3000看成績</p>
      <ol class="steps">
      <li class="past" data-testid="step-1">
      <span class="heard">1 開啟網站 (已完成)</span>
      </li>
      <li class="past" data-testid="step-2">
      <span class="heard">2 按「Register」 (已完成)</span>
      </li>
      <li class="past" data-testid="step-3">
      <span class="heard">3 填註冊資料 (已完成)</span>
      </li>
      <li class="past" data-testid="step-4">
      <span class="heard">4 收確認信 (已完成)</span>
      </li>
      <li class="past" data-testid="step-5">
      <span class="heard">5 登入 (已完成)</span>
      </li>
      <li class="now" data-testid="step-6" aria-current="step">
      <span class="heard">6 看成績 (現在在這裡)</span>
      </li>
      <li class="" data-testid="step-7">
      <span class="heard">7 下載成績單</span>
      </li>
      </ol>
      <span class="heard">看完成績，請下載成績單（Statement of Results）存檔。用公用電腦的話，最後要登出。</span>
      </div>
      </div>"
    `);
    const statement = document.getElementById('hlStatement')!;
    statement.focus();
    await drawn();
    expect(steps()).toEqual({ past: 6, now: ['7 下載成績單 (現在在這裡)'], title: '7／7　下載成績單' });
    document.getElementById('hlLogout')!.focus();
    await drawn();
    expect(steps().title).toBe('6／7　看成績');
  });
});

describe('the note of a field', () => {
  it('open, with the example and room for the verdict', async () => {
    await open(REGISTER, AT_REGISTER);
    expect(html(part('line-idNumber'))).toMatchInlineSnapshot(`
      "<div class="note field open" data-testid="line-idNumber" tabindex="-1">
      <span class="ring" aria-hidden="true">1</span>
      <span class="what">9&nbsp;碼：3&nbsp;個大寫字母和 6&nbsp;個數字 <span class="term" lang="en">ID Number</span>
      </span>
      <span>
      </span>
      <div class="body">
      <p class="en" lang="en">9 characters: 3 capital letters and 6 digits</p>
      <p class="why">以考試通知（Confirmation of Entry）上印的為準，不是身分證字號。大寫字母，不留空格，數字在前也可以。</p>
      <p class="why">例如：ABC123456 或 123456ABC</p>
      <div class="room">
      <div>
      </div>
      </div>
      </div>
      </div>"
    `);
  });
  it('closed', async () => {
    await open(REGISTER, AT_REGISTER);
    expect(html(part('line-secretNumber'))).toMatchInlineSnapshot(`
      "<div class="note field" data-testid="line-secretNumber" tabindex="-1">
      <span class="ring" aria-hidden="true">2</span>
      <span class="what">4&nbsp;個數字 <span class="term" lang="en">Secret Number</span>
      </span>
      <span>
      </span>
      <div class="nothing">
      </div>
      </div>"
    `);
  });
  it('whose words name the site’s own term', async () => {
    await open(REGISTER, AT_REGISTER);
    expect(html(part('line-submit'))).toMatchInlineSnapshot(`
      "<div class="note field" data-testid="line-submit" tabindex="-1">
      <span class="ring" aria-hidden="true">8</span>
      <span class="what">填好後按「Submit」</span>
      <span>
      </span>
      <div class="nothing">
      </div>
      </div>"
    `);
  });
  it('of a password, open', async () => {
    await open(REGISTER, AT_REGISTER);
    box('txbPassword').focus();
    await drawn();
    expect(html(part('line-password'))).toMatchInlineSnapshot(`
      "<div class="note field open" data-testid="line-password" tabindex="-1">
      <span class="ring" aria-hidden="true">5</span>
      <span class="what">自己設定密碼：8&nbsp;到 20&nbsp;碼 <span class="term" lang="en">Password</span>
      </span>
      <span>
      </span>
      <div class="body">
      <p class="en" lang="en">Choose a password: 8 to 20 characters</p>
      <p class="why">只能用英文字母和數字，至少 1 個字母、2 個數字，要分大小寫。請記下來。和紙本說明不同時，以網站為準。</p>
      <p class="caps" hidden="">Caps Lock 開著，打出來的字母會變成大寫。</p>
      <div class="room">
      <div>
      </div>
      </div>
      </div>
      </div>"
    `);
  });
  it('of the link that is a step, open', async () => {
    await open(LOGIN, AT_LOGIN);
    expect(html(part('line-registerLink'))).toMatchInlineSnapshot(`
      "<div class="note field open" data-testid="line-registerLink" tabindex="-1">
      <span class="ring step" aria-hidden="true">2</span>
      <span class="what">第一次使用：先按「Register」註冊</span>
      <span>
      </span>
      <div class="body">
      <p class="en" lang="en">First time here: click Register</p>
      <p class="why">請準備考試通知（Confirmation of Entry），上面有 ID Number 和 Secret Number。註冊過就不用再按。兄弟姊妹或下一次考試，通常用新的號碼註冊。</p>
      </div>
      </div>"
    `);
  });
  it('of a link without a number', async () => {
    await open(LOGIN, AT_LOGIN);
    expect(html(part('line-forgottenPassword'))).toMatchInlineSnapshot(`
      "<div class="note field" data-testid="line-forgottenPassword" tabindex="-1">
      <span class="ring none">
      </span>
      <span class="what">忘記密碼請按這裡 <span class="term" lang="en">Forgotten password?</span>
      </span>
      <span>
      </span>
      <div class="nothing">
      </div>
      </div>"
    `);
  });
  it('in one language', async () => {
    const running = await open(REGISTER, AT_REGISTER);
    running.show({ language: 'en' });
    await drawn();
    expect(html(part('line-idNumber'))).toMatchInlineSnapshot(`
      "<div class="note field open" data-testid="line-idNumber" tabindex="-1">
      <span class="ring" aria-hidden="true">1</span>
      <span class="what">9 characters: 3 capital letters and 6 digits <span class="term" lang="en">ID Number</span>
      </span>
      <span>
      </span>
      <div class="body">
      <p class="why">Go by your Confirmation of Entry; it is not the national ID number. Capital letters, no spaces; digits may come first.</p>
      <p class="why">For example: ABC123456 or 123456ABC</p>
      <div class="room">
      <div>
      </div>
      </div>
      </div>
      </div>"
    `);
  });
  it('closed, of a box that is right', async () => {
    await open(REGISTER, AT_REGISTER);
    await type('txbSecretNumber', '1234');
    box('txbIDNumber').focus();
    await drawn();
    expect(html(part('line-secretNumber'))).toMatchInlineSnapshot(`
      "<div class="note field" data-testid="line-secretNumber" tabindex="-1">
      <span class="ring" aria-hidden="true">2</span>
      <span class="what">4&nbsp;個數字 <span class="term" lang="en">Secret Number</span>
      </span>
      <span class="done">[Check]<span class="heard">正確</span>
      </span>
      <div class="nothing">
      </div>
      </div>"
    `);
  });
});

describe('the verdict', () => {
  const verdictOf = (name: string) => html(part(`line-${name}`)!.querySelector('.verdict') ?? undefined);
  it('right, open', async () => {
    await open(REGISTER, AT_REGISTER);
    await type('txbIDNumber', 'ABC123456', false);
    expect(verdictOf('idNumber')).toMatchInlineSnapshot(`
      "<div class="verdict right" data-testid="verdict-right">[CircleCheck]<div>
      <span>格式正確</span>
      <p class="en" lang="en">Format OK</p>
      </div>
      </div>"
    `);
  });
  it('wrong with a correction, open', async () => {
    await open(REGISTER, AT_REGISTER);
    await type('txbIDNumber', 'abc123456', false);
    expect(verdictOf('idNumber')).toMatchInlineSnapshot(`
      "<div class="verdict wrong" data-testid="verdict-wrong">[CircleAlert]<div>
      <span>字母要大寫，請按下面的按鈕改成大寫。</span>
      <p class="en" lang="en">The letters must be capitals. Click the button below to change them.</p>
      <button type="button" class="fix" data-testid="correct-idNumber">改成 ABC123456</button>
      </div>
      </div>"
    `);
  });
  it('wrong with a correction, closed', async () => {
    await open(REGISTER, AT_REGISTER);
    await type('txbIDNumber', 'abc123456');
    box('txbSecretNumber').focus();
    await drawn();
    expect(verdictOf('idNumber')).toMatchInlineSnapshot(`
      "<div class="verdict wrong" data-testid="verdict-wrong">[CircleAlert]<div>
      <span>字母要大寫，請按下面的按鈕改成大寫。</span>
      <button type="button" class="fix" data-testid="correct-idNumber">改成 ABC123456</button>
      </div>
      </div>"
    `);
  });
  it('in doubt, closed', async () => {
    await open(REGISTER, AT_REGISTER);
    await type('txbEmailAddress', 'wang@gmial.com');
    box('txbSecretNumber').focus();
    await drawn();
    expect(verdictOf('email')).toMatchInlineSnapshot(`
      "<div class="verdict doubt" data-testid="verdict-doubt">[CircleHelp]<div>
      <span>格式可以，但 @ 後面是不是 gmail.com？請再看一次。</span>
      <button type="button" class="fix" data-testid="correct-email">改成 wang@gmail.com</button>
      </div>
      </div>"
    `);
  });
  it('not shown closed while it is only not finished', async () => {
    await open(REGISTER, AT_REGISTER);
    box('txbEmailAddress').value = 'wang';
    box('txbEmailAddress').dispatchEvent(new Event('input', { bubbles: true }));
    await drawn();
    expect(opened()).toEqual(['idNumber']);
    expect(verdictOf('email')).toBe('');
    expect(part('line-email')!.querySelector('.done')).toBeNull();
  });
  it('of what is still typed stays one element, whose words change', async () => {
    await open(REGISTER, AT_REGISTER);
    await type('txbIDNumber', 'A', false);
    const first = part('line-idNumber')!.querySelector('.verdict')!;
    const before = html(first);
    await type('txbIDNumber', 'ABC1', false);
    expect(part('line-idNumber')!.querySelector('.verdict')).toBe(first);
    expect([before, html(first)].join('\n\n')).toMatchInlineSnapshot(`
      "<div class="verdict neutral" data-testid="verdict-neutral">[Ellipsis]<div>
      <span>還差 8 碼</span>
      </div>
      </div>

      <div class="verdict neutral" data-testid="verdict-neutral">[Ellipsis]<div>
      <span>還差 5 碼</span>
      </div>
      </div>"
    `);
    await type('txbIDNumber', 'ABC123456', false);
    expect(part('line-idNumber')!.querySelectorAll('.verdict')).toHaveLength(1);
    expect(verdict('idNumber')).toMatch(/^right/);
  });
  it('of a password never shows what its button would put in', async () => {
    await open(REGISTER, AT_REGISTER);
    await type('txbPassword', ' longer12');
    box('txbPassword').focus();
    await drawn();
    expect(verdictOf('password')).toMatchInlineSnapshot(`
      "<div class="verdict wrong" data-testid="verdict-wrong">[CircleAlert]<div>
      <span>第 1 碼是空格。密碼不能有空格，請刪掉。</span>
      <p class="en" lang="en">Character 1 is a space. A password cannot have a space: delete it.</p>
      </div>
      </div>"
    `);
  });
  it('its button corrects on a person’s press, and the box is judged anew', async () => {
    await open(REGISTER, AT_REGISTER);
    await type('txbIDNumber', 'abc123456');
    guideButton('correct-idNumber')!.click();
    await drawn();
    expect(box('txbIDNumber').value).toBe('abc123456');
    await pressByHand('correct-idNumber');
    expect(box('txbIDNumber').value).toBe('ABC123456');
    expect(verdict('idNumber')).toMatch(/^right/);
  });
});

describe('the guard’s note', () => {
  const lockout = (advice: AccountAdvice) => open(LOGIN, AT_LOGIN, { seen: async () => advice });
  it.each<[AccountAdvice, string, string]>([
    [
      { is: 'counted', refused: 1, account: '••456' },
      'ShieldAlert',
      '帳號 ••456 在這個裝置上至少登入失敗 1 次。連續錯 3 次會鎖 30 分鐘。',
    ],
    [
      { is: 'lastTry', refused: 0, account: '••456' },
      'ShieldAlert',
      '再錯一次，帳號 ••456 可能會鎖 30 分鐘。有幾次登入沒有收到網站的回應，可能也算失敗。不確定密碼的話，請先按「Forgotten password?」重設。',
    ],
    [
      { is: 'lastTry', refused: 2 },
      'ShieldAlert',
      '這個裝置上有一個帳號可能已經登入失敗 2 次，再錯一次會鎖 30 分鐘。請先確認 ID Number 和密碼。',
    ],
    [
      { is: 'lockOver', account: '••456' },
      'ShieldCheck',
      '30 分鐘到了，帳號 ••456 可以再登入。如果還是進不去，請清除瀏覽器的 Cookie 和快取，再開啟網站。',
    ],
    [
      { is: 'locked', until: 0, account: '••456' },
      'ShieldAlert',
      '網站說帳號 ••456 暫時鎖住了。倒數 0:00（分：秒），時間到才能再登入，這段時間請不要試。其他帳號可以照常登入。',
    ],
  ])('%j', async (advice, drawnIcon, text) => {
    await lockout(advice);
    const note = part(`lockout-${advice.is}`)!;
    expect(note.className).toBe(`note lockout ${advice.is}`);
    expect(html(note)).toMatch(new RegExp(`^<div [^>]*>\\[${drawnIcon}\\]<div>`));
    expect(note.querySelector('p')!.textContent).toBe(text);
    expect(note.querySelector('b')!.textContent).toBe(text.slice(0, text.indexOf('。') + 1));
    expect(note.querySelector('.en')!.getAttribute('lang')).toBe('en');
    expect(note.querySelector('button')?.textContent).toBe(advice.is === 'lastTry' ? '去重設密碼' : undefined);
    // It is heard, too.
    expect(heard().textContent).toBe(text);
  });
  it('of the last try, whole', async () => {
    await lockout({ is: 'lastTry', refused: 2, account: '••456' });
    expect(html(part('lockout-lastTry'))).toMatchInlineSnapshot(`
      "<div class="note lockout lastTry" data-testid="lockout-lastTry">[ShieldAlert]<div>
      <p>
      <b>再錯一次，帳號 ••456 可能會鎖 30 分鐘（這個裝置上至少登入失敗 2 次）。</b>
      <span class="rest">不確定密碼的話，請先按「Forgotten password?」重設。</span>
      </p>
      <p class="en" lang="en">One more wrong try may lock account ••456 for 30 minutes (2 or more refused here). If unsure, click Forgotten password? first.</p>
      </div>
      <button type="button" class="fix" data-testid="reset">去重設密碼</button>
      </div>"
    `);
  });
  it('has no button to a reset that the page does not have', async () => {
    await open(LOGIN.replace(/<a id="hlForgottenPassword".*?<\/a>/, ''), AT_LOGIN, {
      seen: async () => ({ is: 'lastTry', refused: 2, account: '••456' }),
    });
    expect(part('lockout-lastTry')).toBeDefined();
    expect(part('reset')).toBeUndefined();
  });
  it('its button brings the site’s own link into the middle, and presses nothing', async () => {
    await lockout({ is: 'lastTry', refused: 2, account: '••456' });
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView');
    const pressed = vi.fn();
    document.getElementById('hlForgottenPassword')!.addEventListener('click', pressed);
    guideButton('reset')!.click();
    expect(scrolled.mock.calls).toEqual([[{ block: 'center' }]]);
    expect(pressed).not.toHaveBeenCalled();
  });
  it('counts each second of a lock, says that it is over, and is not heard again for each', async () => {
    const until = Date.now() + 5000;
    await lockout({ is: 'locked', until, account: '••456' });
    const left = () => /\d:\d\d/.exec(part('lockout-locked')?.textContent ?? '')?.[0];
    const before = heard().textContent;
    const seen = new Set<string | undefined>();
    while (part('lockout-locked')) {
      seen.add(left());
      expect(heard().textContent).toBe(before);
      await wait(100);
    }
    expect([...seen]).toEqual(['0:05', '0:04', '0:03', '0:02', '0:01', '0:00'].filter((one) => seen.has(one)));
    expect(seen.size).toBeGreaterThanOrEqual(4);
    expect(part('lockout-lockOver')!.textContent).toContain('這個裝置上有一個帳號');
  });
});

describe('what the site says', () => {
  const say = async (words: string) => {
    document.getElementById('said')!.textContent = words;
    await wait(400);
  };
  it('is explained, and heard once', async () => {
    await open(LOGIN, AT_LOGIN);
    await say('Incorrect ID number or password.');
    expect(html(part('notice-refused'))).toMatchInlineSnapshot(`
      "<div class="note notice" data-testid="notice-refused">[MessageSquareText]<div>
      <p>
      <b>ID Number 或密碼不對，沒有登入成功。</b>
      <span class="rest">請看看大小寫，也確定填的不是 Secret Number。</span>
      </p>
      <p class="en" lang="en">The ID Number or the password was wrong, so you are not logged in. Check the capital letters, and make sure that it is not the Secret Number.</p>
      <p class="why">網站說： <span lang="en">“Incorrect ID number or password.”</span>
      </p>
      </div>
      </div>"
    `);
    expect(heard().textContent).toBe(
      'Incorrect ID number or password. ID Number 或密碼不對，沒有登入成功。請看看大小寫，也確定填的不是 Secret Number。',
    );
    await say('');
    expect(part('notice-refused')).toBeUndefined();
  });
  it('in two places is heard as a whole', async () => {
    await open(
      LOGIN.replace(
        '<p id="said" role="alert">',
        '<p role="alert">Incorrect password.</p><p role="alert">The ID number is required.',
      ),
      AT_LOGIN,
    );
    expect(heard().textContent).toMatch(/^Incorrect password\. .*。 The ID number is required\. .*。$/);
  });
  it('of a refusal is heard before what follows from it, which is heard last', async () => {
    await open(LOGIN.replace('role="alert">', 'role="alert">Incorrect ID number or password.'), AT_LOGIN, {
      seen: async () => ({ is: 'lastTry', refused: 2, account: '••456' }),
    });
    expect(heard().textContent).toBe(part('lockout-lastTry')!.querySelector('p')!.textContent);
  });
});

describe('a screen reader hears', () => {
  it('the first field’s hint with the key to its note, and of the next ones the hint', async () => {
    await open(REGISTER, AT_REGISTER);
    box('txbIDNumber').focus();
    await drawn();
    expect(heard().textContent).toBe('9 碼：3 個大寫字母和 6 個數字。按 F2 可以到這一格的說明，再按一次回到這一格。');
    box('txbSecretNumber').focus();
    await drawn();
    expect(heard().textContent).toBe('4 個數字');
  });
  it('a verdict once nobody has typed for a while, and none of what is not finished', async () => {
    await open(REGISTER, AT_REGISTER);
    box('txbIDNumber').focus();
    const hint = heard().textContent;
    const put = (value: string) => {
      box('txbIDNumber').value = value;
      box('txbIDNumber').dispatchEvent(new Event('input', { bubbles: true }));
    };
    put('ABC1');
    await wait(2000);
    const after = heard().textContent;
    expect(after).not.toBe('');
    expect(hint === '' || hint === after).toBe(true);
    put('abc123456');
    await wait(690);
    expect(heard().textContent).toBe(after);
    put('ABC123456');
    await wait(690);
    expect(heard().textContent).toBe(after);
    await wait(30);
    expect(`right: ${heard().textContent}`).toBe(verdict('idNumber'));
  });
});

describe('where the page has changed too much', () => {
  const OTHER =
    '<h1>Log in</h1><form><label>Name<input id="a"></label><label>Code<input id="b" value="Secret99"></label></form>';
  const writeText = vi.fn<(text: string) => Promise<void>>();
  beforeEach(() => {
    writeText.mockReset();
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
  });
  it('the whole note', async () => {
    await open(OTHER, AT_LOGIN);
    expect(html(part('changed'))).toMatchInlineSnapshot(`
      "<div class="note changed" data-testid="changed">
      <div class="lead">
      <p>
      <b>網站這一頁好像改版了，小幫手不確定每一格的位置，所以沒有標示。</b>
      <span class="rest">請依下面的順序，自己對照英文填寫。</span>
      </p>
      </div>
      <p class="en" lang="en">This page of the site seems to have changed, so the guide does not mark any boxes. Please follow this list and compare the words.</p>
      <ol>
      <li>9 碼：3 個大寫字母和 6 個數字 <span class="term" lang="en">ID Number</span>
      </li>
      <li>註冊時自己設定的密碼 <span class="term" lang="en">Password</span>
      </li>
      <li>按「Log in」登入</li>
      </ol>
      <button type="button" data-testid="copy-report">複製問題回報</button>
      <p class="why" role="status">回報內容只寫網頁的欄位種類，沒有個人資料。</p>
      <pre hidden=""># A page that changed: login

      | expected | found |
      |---|---|
      | registerLink (Register) | not found |
      | idNumber (ID Number) | not found |
      | password (Password) | not found |
      | submit (Log in) | not found |
      | forgottenPassword (Forgotten password?) | not found |

      Boxes and buttons of the page, in order:

      1. input
      2. input

      Written by Candidate Guide: kinds and ids of boxes, and no other text of the page.</pre>
      </div>"
    `);
    expect(part('steps')!.textContent).not.toContain('第一次使用');
  });
  it('says so of a page that is translated', async () => {
    document.documentElement.className = 'translated-ltr';
    await open(OTHER, AT_LOGIN);
    document.documentElement.className = '';
    expect(part('changed')!.querySelector('.lead')!.textContent).toBe(
      '這一頁翻譯過了，小幫手看不懂格子。請先顯示原文（英文），提示就會回來。',
    );
  });
  it('copies the report on a person’s press, and says so', async () => {
    await open(OTHER, AT_LOGIN);
    writeText.mockResolvedValue();
    await pressByHand('copy-report');
    const note = part('changed')!;
    expect(writeText.mock.calls).toEqual([[note.querySelector('pre')!.textContent]]);
    expect(note.querySelector('.why')!.textContent).toBe('已複製，可以寄給小幫手的開發者（聯絡方式在商店頁面）。');
    expect(note.querySelector('pre')!.hidden).toBe(true);
  });
  it('shows the report where it may not be copied', async () => {
    await open(OTHER, AT_LOGIN);
    writeText.mockRejectedValue(new Error('not allowed'));
    await pressByHand('copy-report');
    const note = part('changed')!;
    expect(note.querySelector('.why')!.textContent).toBe('回報內容只寫網頁的欄位種類，沒有個人資料。');
    expect(note.querySelector('pre')!.hidden).toBe(false);
  });
  it('in one language has no second line', async () => {
    const running = await open(OTHER, AT_LOGIN);
    expect(part('changed')!.querySelectorAll('.en')).toHaveLength(1);
    running.show({ language: ZH.language });
    await drawn();
    expect(part('changed')!.querySelectorAll('.en')).toHaveLength(0);
  });
});
