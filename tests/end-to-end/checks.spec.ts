import { guideIsThere, inGuide, press, seen, textOf } from './guide-on-page.ts';
import { expect, test } from './with-extension.ts';
import { correctionOf, lineOf, testId } from '../test-ids.ts';

test.beforeEach(async ({ visit, page }) => {
  await visit('Register');
  await expect.poll(() => guideIsThere(page)).toBe(true);
});

test('verdicts follow the typing', async ({ page }) => {
  await page.locator('#txbIdNumber').pressSequentially('ABC1234');
  await expect.poll(() => textOf(page, lineOf('idNumber'))).toContain('還差 2 碼');
  await page.locator('#txbIdNumber').pressSequentially('56');
  await expect.poll(() => textOf(page, lineOf('idNumber'))).toContain('格式正確');
  await page.fill('#txbIdNumber', 'A123456789');
  await expect.poll(() => textOf(page, lineOf('idNumber'))).toContain('身分證字號');
  await page.fill('#txbSecretNumber', '12');
  const wrong = `${lineOf('secretNumber')} ${testId('verdict-wrong')}`;
  await page.waitForTimeout(200);
  expect(await seen(page, wrong)).toEqual([]);
  await page.focus('#txbEmailAddress');
  await expect.poll(async () => (await seen(page, wrong)).length).toBe(1);
});

test('the verdict follows what stands in the box: composed by a phone, or set by a script', async ({ page }) => {
  const box = page.locator('#txbIdNumber');
  const wrong = `${lineOf('idNumber')} ${testId('verdict-wrong')}`;
  await box.fill('A123456789');
  await expect.poll(async () => (await seen(page, wrong)).length).toBe(1);
  // A keyboard that composes Latin words leaves the composition open while the text is there.
  await box.evaluate((element: HTMLInputElement) => {
    element.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
    element.value = 'ABC123456';
    element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing: true }));
  });
  await expect.poll(() => textOf(page, lineOf('idNumber'))).toContain('格式正確');
  await box.evaluate((element: HTMLInputElement) => {
    element.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
    element.value = 'A123456789';
  });
  await page.focus('#txbSecretNumber');
  await expect.poll(async () => (await seen(page, wrong)).length).toBe(1);
});

test('one click corrects, and nothing is changed without it', async ({ page }) => {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const name of ['input', 'change'])
      document.addEventListener(name, (event) => heard.push(`${name}:${(event.target as HTMLInputElement).value}`));
  });
  await page.locator('#txbIdNumber').pressSequentially('abc12345O');
  await expect.poll(async () => (await seen(page, correctionOf('idNumber'))).length).toBe(1);
  await page.focus('#txbEmailAddress');
  await page.waitForTimeout(300);
  expect(await page.inputValue('#txbIdNumber')).toBe('abc12345O');
  await press(page, correctionOf('idNumber'));
  await expect.poll(() => page.inputValue('#txbIdNumber')).toBe('ABC123450');
  await expect.poll(() => textOf(page, lineOf('idNumber'))).toContain('格式正確');
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect(heard).toContain('input:ABC123450');
  expect(heard).toContain('change:ABC123450');
});

test('a domain that looks misspelt is asked about after leaving the box', async ({ page }) => {
  await page.locator('#txbEmailAddress').pressSequentially('wang@gmial.com');
  await page.focus('#txbSecretNumber');
  await expect.poll(() => textOf(page, lineOf('email'))).toContain('是不是 gmail.com');
  await press(page, correctionOf('email'));
  await expect.poll(() => page.inputValue('#txbEmailAddress')).toBe('wang@gmail.com');
});

test('a press that is held while the page moves its fields is not lost', async ({ page }) => {
  await page.locator('#txbEmailAddress').pressSequentially('wang@gmial.com');
  await page.focus('#txbSecretNumber');
  await expect.poll(() => textOf(page, lineOf('email'))).toContain('是不是 gmail.com');
  const button = correctionOf('email');
  const place = async () => (await seen(page, button))[0]!.box;
  const { left, right, top, bottom } = await place();
  await page.mouse.move((left + right) / 2, (top + bottom) / 2);
  // The focus leaves an empty box, and the page says so by a message that pushes everything down.
  await page.mouse.down();
  await page.waitForTimeout(400);
  expect((await place()).top).toBe(top);
  await page.mouse.up();
  await expect.poll(() => page.inputValue('#txbEmailAddress')).toBe('wang@gmail.com');
});

test('a press that is held while the notes change their heights is not lost', async ({ page }) => {
  await page.locator('#txbEmailAddress').pressSequentially('wang@gmial.com');
  await page.focus('#txbSecretNumber');
  const button = correctionOf('email');
  await expect.poll(async () => (await seen(page, button)).length).toBe(1);
  await page.waitForTimeout(500);
  const { box } = (await seen(page, button))[0]!;
  await page.mouse.move((box.left + box.right) / 2, (box.top + box.bottom) / 2);
  await page.mouse.down();
  // As a font that comes late makes it.
  await inGuide(
    page,
    (root, line) => {
      const more = document.createElement('div');
      more.style.height = '160px';
      root!.querySelector(line)!.append(more);
    },
    lineOf('secretNumber'),
  );
  await page.waitForTimeout(300);
  expect((await seen(page, button))[0]!.box).toEqual(box);
  await page.mouse.up();
  await expect.poll(() => page.inputValue('#txbEmailAddress')).toBe('wang@gmail.com');
  // Then the notes make way.
  const lines = async () => (await seen(page, `${lineOf('secretNumber')}, ${lineOf('email')}`)).map((line) => line.box);
  await expect.poll(async () => (await lines())[1]!.top - (await lines())[0]!.bottom).toBeGreaterThan(0);
});

test('in the dock a note that was not shown for a while follows its field all the same', async ({ page, visit }) => {
  await page.setViewportSize({ width: 700, height: 800 });
  await visit('Register');
  await expect.poll(async () => (await seen(page, testId('place-dock'))).length).toBe(1);
  await page.waitForTimeout(1500);
  for (const [box, typed, field, verdict] of [
    ['#txbSecretNumber', '73O6', 'secretNumber', '第 3 碼是英文字母 O'],
    ['#txbEmailAddress', 'wang@gmial.com', 'email', '請繼續輸入'],
    ['#txbSecretNumber', '12', 'secretNumber', '還差 2 碼'],
  ] as const) {
    await page.fill(box, typed);
    await expect.poll(() => textOf(page, lineOf(field)), typed).toContain(verdict);
    await page.waitForTimeout(1500);
  }
});

test('the second boxes are compared, also when the first changes later', async ({ page }) => {
  await page.fill('#txbPassword', 'Practice22');
  await page.locator('#txbPasswordConfirm').pressSequentially('Practice22');
  await expect.poll(() => textOf(page, lineOf('passwordAgain'))).toContain('兩次一樣');
  await page.fill('#txbPassword', 'Practice23');
  await expect.poll(() => textOf(page, lineOf('passwordAgain'))).toContain('從第 10 個字開始');
});

test('no verdict while Zhuyin is being composed', async ({ page }) => {
  await page.focus('#txbIdNumber');
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Input.imeSetComposition', { text: 'ㄅㄆ', selectionStart: 2, selectionEnd: 2 });
  await page.waitForTimeout(200);
  expect(await seen(page, `${lineOf('idNumber')} ${testId('verdict-wrong')}`)).toEqual([]);
  await cdp.send('Input.insertText', { text: '吧' });
  await expect.poll(() => textOf(page, lineOf('idNumber'))).toContain('裡面有中文或注音');
});

test('Caps Lock is told in the password boxes', async ({ page }) => {
  await page.focus('#txbPassword');
  const cdp = await page.context().newCDPSession(page);
  // Bit 16 of the modifiers is not the lock: Chromium reports it only from the keyboard itself.
  await page.evaluate(() => {
    const event = new KeyboardEvent('keydown', { key: 'A', bubbles: true, modifierCapsLock: true });
    document.querySelector('#txbPassword')!.dispatchEvent(event);
  });
  await expect.poll(() => textOf(page, lineOf('password'))).toContain('Caps Lock 開著');
  await cdp.detach();
});

test('the terms: agreeing is right, disagreeing is said', async ({ page }) => {
  await page.check('#rdoAgree');
  await expect.poll(() => textOf(page, lineOf('agree'))).toContain('已點選同意');
  await page.locator('input[type=radio]:not(#rdoAgree)').check();
  await expect.poll(() => textOf(page, lineOf('agree'))).toContain('點到「不同意」了');
});

test('a forged click by the page corrects nothing', async ({ page }) => {
  await page.locator('#txbIdNumber').pressSequentially('abc123456');
  await page.evaluate(() => {
    const host = document.documentElement.lastElementChild!;
    for (const name of ['mousedown', 'click', 'input', 'change'])
      host.dispatchEvent(new MouseEvent(name, { bubbles: true, composed: true }));
  });
  await page.waitForTimeout(200);
  expect(await page.inputValue('#txbIdNumber')).toBe('abc123456');
});
