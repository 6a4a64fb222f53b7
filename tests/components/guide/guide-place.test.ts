// @vitest-environment jsdom
/** In which form the guide is on a page, and which of its notes leads. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Guide } from '../../../components/guide/Guide.ts';
import type { GuideView } from '../../../components/guide/guide-view.ts';
import type { Layout } from '../../../components/guide/place/measure.ts';
import { el, until, withLayout } from './laid-out.ts';
import { stopClock, wait } from './page.ts';
import { fakeSizes, LAYOUT, viewOf, type Sizes } from './parts.ts';

withLayout();
let sizes: Sizes;
const remeasure = vi.fn();
beforeEach(() => {
  stopClock();
  sizes = fakeSizes();
  until(globalThis, 'visualViewport', { value: null });
  remeasure.mockClear();
});
afterEach(() => void vi.useRealTimers());

const AT = { idNumber: '100 100 200 30', secretNumber: '100 150 200 30' };
const { gutter, ...NARROW } = LAYOUT;
async function start(view: GuideView, layout: Layout | undefined = LAYOUT): Promise<HTMLElement> {
  view.state.layout = layout;
  const guide = Guide(view, remeasure);
  document.body.append(guide);
  await wait(100);
  return guide;
}
/** What of the guide is there. */
const parts = (guide: ParentNode) =>
  ['.markers', '.column', '.dock', '.tab'].filter((part) => guide.querySelector(part) !== null);
const lay = async (view: GuideView, layout: Layout) => {
  view.state.layout = layout;
  await wait(100);
};

describe('the guide is', () => {
  it.each<[string, Partial<Layout>, boolean, string[]]>([
    ['the column where there is room for one', { gutter: gutter! }, false, ['.markers', '.column']],
    [
      'the column, also where nothing stays at the edge',
      { gutter: gutter!, fixes: false },
      false,
      ['.markers', '.column'],
    ],
    ['the dock where there is none', {}, false, ['.markers', '.dock']],
    ['its numbers alone where nothing stays at the edge', { fixes: false }, false, ['.markers']],
    ['nowhere on a page that is turned', { turned: true, gutter: gutter! }, false, []],
    ['its tab while it is folded', { gutter: gutter! }, true, ['.tab']],
    ['nowhere while it is folded and nothing stays at the edge', { gutter: gutter!, fixes: false }, true, []],
  ])('%s', async (_, layout, folded, expected) => {
    const view = await viewOf('register', AT);
    view.state.folded = folded;
    expect(parts(await start(view, { ...NARROW, ...layout }))).toEqual(expected);
  });
  it('nowhere before the page is measured, or without a page', async () => {
    const view = await viewOf('register', AT);
    const guide = Guide(view, remeasure);
    document.body.append(guide);
    await wait(20);
    expect(parts(guide)).toEqual([]);
    await lay(view, LAYOUT);
    expect(parts(guide)).toEqual(['.markers', '.column']);
    view.state.show(undefined, [], []);
    await wait(20);
    expect(parts(guide)).toEqual([]);
  });
  it('as far above the page as the page lifts its form', async () => {
    const view = await viewOf('register', AT);
    const guide = await start(view, { ...LAYOUT, layer: 1050 });
    expect(guide.getAttribute('style')).toBe('--layer: 1050;');
    await lay(view, LAYOUT);
    expect(guide.getAttribute('style')).toBe('--layer: 0;');
    expect(['class', 'role', 'aria-label', 'lang'].map((name) => guide.getAttribute(name))).toEqual([
      ...['guide', 'complementary', view.translator.t('guide.label'), 'zh-TW'],
    ]);
  });
  it('the dock where the column turned out too short, until another strip is found', async () => {
    const view = await viewOf('register', AT);
    const strip = (more: object) => ({ ...LAYOUT, gutter: { ...gutter!, bottom: 100, ...more } });
    const guide = await start(view, strip({}));
    expect(parts(guide)).toEqual(['.markers', '.column']);
    sizes.tell(() => 200);
    await wait(100);
    expect(parts(guide)).toEqual(['.markers', '.dock']);
    // The same once more, as when something else on the page has moved.
    await lay(view, strip({}));
    expect(parts(guide)).toEqual(['.markers', '.dock']);
    for (const other of [{ left: 600 }, { top: 20 }, { bottom: 900 }]) {
      await lay(view, strip(other));
      expect(parts(guide)).toEqual(['.markers', '.column']);
      await lay(view, strip({}));
    }
  });
  it('unfolded by its tab', async () => {
    const view = await viewOf('register', AT);
    view.state.folded = true;
    const tab = (await start(view)).querySelector<HTMLButtonElement>('.tab')!;
    expect([tab.type, tab.textContent]).toEqual(['button', view.translator.t('guide.unfold')]);
    tab.click();
    expect(view.fold).toHaveBeenCalledExactlyOnceWith(false);
  });
  it('measured again when the dock opens', async () => {
    const guide = await start(await viewOf('register', AT), NARROW);
    guide.querySelector<HTMLElement>('[data-testid="show-all"]')!.click();
    expect(remeasure).toHaveBeenCalledOnce();
  });
});

describe('the note that leads is that of', () => {
  const THREE = { ...AT, email: '100 200 200 30' };
  const leads = async (view: GuideView) => {
    const guide = await start(view);
    const found = [...guide.querySelectorAll('.note.open')].map((note) => note.getAttribute('data-testid'));
    guide.remove();
    return found.join();
  };
  const fill = (view: GuideView, values: Readonly<Record<string, string>>) => {
    for (const [name, value] of Object.entries(values)) {
      (el(`#${name}`) as HTMLInputElement).value = value;
      view.state.named(name)!.left = true;
    }
    view.state.checkAll();
  };
  it.each<[string, Record<string, string>, string]>([
    ['the first field at first', {}, 'line-idNumber'],
    ['the first that is not right yet', { idNumber: 'ABC123456' }, 'line-secretNumber'],
    ['the first that is empty, though a later one is right', { secretNumber: '1234' }, 'line-idNumber'],
    ['the first that is wrong, though an earlier one is empty', { secretNumber: '12' }, 'line-secretNumber'],
    ['the first of two that are wrong', { secretNumber: '12', email: 'a@' }, 'line-secretNumber'],
    [
      'the first, once all is right',
      { idNumber: 'ABC123456', secretNumber: '1234', email: 'wang@gmail.com' },
      'line-idNumber',
    ],
  ])('%s', async (_, values, expected) => {
    const view = await viewOf('register', THREE);
    fill(view, values);
    expect(await leads(view)).toBe(expected);
  });
  it('the field that has the focus, whatever else is wrong', async () => {
    const view = await viewOf('register', THREE);
    fill(view, { secretNumber: '12' });
    view.state.focused = view.state.named('email');
    expect(await leads(view)).toBe('line-email');
  });
  it('none while a box has the focus that the guide does not know', async () => {
    const view = await viewOf('register', THREE);
    fill(view, { secretNumber: '12' });
    view.state.elsewhere = true;
    expect(await leads(view)).toBe('');
  });
  it('none while an account is locked, but for what is wrong or in use', async () => {
    const view = await viewOf('login', { idNumber: AT.idNumber, password: AT.secretNumber });
    view.state.advise({ is: 'locked', until: Date.now() + 60_000, account: '••456' });
    expect(await leads(view)).toBe('');
    fill(view, { idNumber: 'ABC1' });
    expect(await leads(view)).toBe('line-idNumber');
    view.state.advise({ is: 'lockOver' });
    fill(view, { idNumber: 'ABC123456' });
    expect(await leads(view)).toBe('line-password');
  });
  it('the link of the step where somebody is, and afterwards that of the form', async () => {
    const view = await viewOf('login', { registerLink: '900 10 60 20', ...AT, password: AT.secretNumber });
    expect(await leads(view)).toBe('line-registerLink');
    fill(view, { idNumber: 'ABC123456' });
    expect(await leads(view)).toBe('line-password');
  });
  it('the first field of all where none has a number', async () => {
    const view = await viewOf('home', { logout: '900 10 60 20' });
    expect(await leads(view)).toBe('line-logout');
  });
});
