// @vitest-environment jsdom
/** The part of the guide that is about results, as it is loaded into a page: what it tells the background, and shows. */
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PageToken } from '../../../domain/results/visible-page.ts';
import type { PageId } from '../../../domain/session/page.ts';
import type { ChosenLanguages } from '../../../locales/languages.ts';
import { describeReading, type KeptAnswer } from '../../../locales/messages/describe-reading.ts';
import { readResults } from '../../../domain/results/read-results.ts';
import { TEXTS } from '../../../locales/texts.ts';
import { translatorOf } from '../../../locales/translator.ts';
import { homeHtml, HOME } from '../../background/site.ts';
import resultsNote from '../../../entrypoints/results-note/index.ts';
import { layOut, stopClock, wait, ZH } from '../guide/page.ts';

const sendMessage = vi.hoisted(() => vi.fn());
vi.mock('wxt/browser', () => ({ browser: { runtime: { sendMessage } } }));

const PAGE: PageId = { doc: '7b4b3c9e-4a07-4b0e-9c39-1f6d1a1f0001', openedAt: 1, fresh: true, from: 'login' };
const CONTENT = (words: string) => ({
  tokens: [['html', {}], ['body', {}], ['p', {}], words, null, null, null] satisfies PageToken[],
  extent: 'whole',
});
const VIEW = describeReading(readResults(homeHtml('AMY LIN', 'B2 First', 'Pass at Grade B', '178'), HOME), {
  translator: translatorOf({ language: 'en' }, TEXTS),
  seen: () => '2026-06-15',
  today: '2026-06-15',
  contact: () => [],
});

let host: HTMLElement | undefined;

/** What the background answers to each type of message. */
const answers: Record<string, unknown> = {};

beforeEach(() => {
  layOut();
  stopClock();
  sendMessage.mockReset();
  sendMessage.mockImplementation(async ({ type }: { type: string }) => answers[type]);
  for (const type of Object.keys(answers)) delete answers[type];
  answers['results.read'] = VIEW;
  document.body.innerHTML = '<p>Pass</p>';
});
afterEach(() => {
  vi.useRealTimers();
  globalThis.candidateGuideResults = undefined;
  host?.remove();
});
afterAll(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** Runs the file as it stands in the package, and looks at the page once. */
async function started(languages: ChosenLanguages = ZH, statement?: HTMLElement) {
  (resultsNote as { main: () => void }).main();
  const notes: (HTMLElement | undefined)[] = [];
  host = document.createElement('div');
  document.documentElement.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const part = globalThis.candidateGuideResults!(() => PAGE)({
    languages: () => languages,
    statement: () => statement,
    show: (note) => {
      notes.push(note);
      // As the guide does it: beside the page.
      if (note) root.replaceChildren(note);
    },
  });
  part.look();
  await wait(0);
  const press = async (id: string) => {
    notes.at(-1)!.querySelector<HTMLElement>(`[data-testid="${id}"]`)!.click();
    await wait(50);
  };
  const opened = (id: string) =>
    notes.at(-1)!.querySelector(`[data-testid="${id}"]`)!.dispatchEvent(new Event('toggle'));
  return { part, notes, press, opened };
}

it('has the page read as it stands, in the person’s languages, and shows what it says', async () => {
  const { notes, part } = await started();
  expect(sendMessage.mock.calls).toEqual([
    [{ type: 'results.read', content: CONTENT('Pass'), page: PAGE, language: 'zh-TW', alsoEnglish: true }],
  ]);
  expect(notes.map((note) => note?.getAttribute('data-testid'))).toEqual(['reading-available']);
  expect(part.css).toBeTypeOf('string');
  part.again();
  await wait(0);
  expect(notes).toHaveLength(2);
  part.stop();
});

it('asks for the English beneath only where it is wanted', async () => {
  await started({ language: 'en' });
  expect(sendMessage).toHaveBeenCalledWith(expect.objectContaining({ language: 'en', alsoEnglish: false }));
});

it('shows nothing where the background does not answer', async () => {
  answers['results.read'] = undefined;
  expect((await started()).notes).toEqual([undefined]);
});

it.each<[KeptAnswer | undefined, KeptAnswer]>([
  ['kept', 'kept'],
  ['already', 'already'],
  ['private', 'private'],
  // Nobody answers: the browser has updated the extension meanwhile.
  [undefined, 'failed'],
])('keeps what the page shows at that moment: %s', async (answer, said) => {
  answers['results.keep'] = answer;
  const { press, notes } = await started();
  document.body.innerHTML = '<p>Fail</p>';
  await press('keep');
  expect(sendMessage).toHaveBeenCalledWith({ type: 'results.keep', content: CONTENT('Fail'), page: PAGE });
  expect(notes[0]!.querySelector('[role=status]')!.textContent).toBe(VIEW.labels[`results.keep.${said}`]);
});

it('saves the days as a file of the exam’s name, with the text that the background gives', async () => {
  const saved: unknown[] = [];
  vi.stubGlobal('URL', {
    createObjectURL: (blob: Blob) => {
      saved.push(blob);
      return 'blob:x';
    },
    revokeObjectURL: () => undefined,
  });
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    saved.push(this.download);
  };
  try {
    answers['results.calendar'] = 'BEGIN:VCALENDAR';
    const { press, opened, notes } = await started();
    opened('result-next');
    await press('calendar');
    expect(sendMessage).toHaveBeenLastCalledWith({
      type: 'results.calendar',
      exam: 'first',
      outcome: 'pass',
      seen: '2026-06-15',
    });
    expect(saved[1]).toBe('first.ics');
    expect((saved[0] as Blob).type).toBe('text/calendar');
    expect((saved[0] as Blob).size).toBe('BEGIN:VCALENDAR'.length);
    const alert = () => notes[0]!.querySelector<HTMLElement>('[role=alert]')!;
    expect(alert().hidden).toBe(true);
    // Without a text there is no file.
    answers['results.calendar'] = undefined;
    await press('calendar');
    expect(saved).toHaveLength(2);
    expect(alert().textContent).toBe(VIEW.labels['results.calendarFailed']);
    // An empty one is an answer.
    answers['results.calendar'] = '';
    await press('calendar');
    expect(saved).toHaveLength(4);
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
});

it('opens the page that reads the Statement', async () => {
  const { press, opened } = await started();
  opened('result-next');
  await press('read-statement');
  expect(sendMessage).toHaveBeenLastCalledWith({ type: 'results.open', page: 'statement', exam: 'first' });
});

it('leads to the site’s own link', async () => {
  const link = document.createElement('a');
  const focus = vi.spyOn(link, 'focus');
  const { press } = await started(ZH, link);
  await press('statement');
  expect(focus).toHaveBeenCalledOnce();
});

it('opens the person’s list outside of the page', async () => {
  answers['results.read'] = {
    ...VIEW,
    results: [],
    notYet: { headline: { text: 'x' }, rows: [], dates: 'Dates', when: { label: 'When', text: 'x' } },
  };
  const { press } = await started();
  await press('not-yet-dates');
  expect(sendMessage).toHaveBeenLastCalledWith({ type: 'guide.popup' });
});
