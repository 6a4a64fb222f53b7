// @vitest-environment jsdom
/** The note about results on the page: what is pressed in it, and what it says then. */
import { describe, expect, it, vi } from 'vitest';
import { ResultsNote, type ResultsNoteNeeds } from '../../../components/results/ResultsNote.ts';
import { readResults } from '../../../domain/results/read-results.ts';
import {
  describeReading,
  type KeptAnswer,
  type ReadingView,
  type ResultView,
  type ScaleView,
} from '../../../locales/messages/describe-reading.ts';
import { TEXTS } from '../../../locales/texts.ts';
import { translatorOf } from '../../../locales/translator.ts';
import { homeHtml, HOME } from '../../background/site.ts';
import { outline } from './outline.ts';

const TODAY = '2026-06-15';

function note(needs: Partial<ResultsNoteNeeds> = {}) {
  const reading = readResults(homeHtml('AMY LIN', 'B2 First', 'Pass at Grade B', '178'), HOME);
  const view = describeReading(reading, {
    translator: translatorOf({ language: 'en' }, TEXTS),
    seen: () => TODAY,
    today: TODAY,
    contact: () => [],
  });
  const element = ResultsNote(view, {
    keep: async () => 'kept',
    calendar: async () => undefined,
    statement: () => undefined,
    openPage: () => undefined,
    openPopup: () => undefined,
    ...needs,
  });
  document.body.replaceChildren(element);
  const part = (id: string) => element.querySelector<HTMLElement>(`[data-testid="${id}"]`) ?? undefined;
  return { element, part, labels: view.labels };
}
const drawn = () => new Promise((resolve) => setTimeout(resolve, 20));

it.each<[KeptAnswer, boolean]>([
  ['kept', false],
  ['already', false],
  ['private', false],
  // Only then may another press help.
  ['failed', true],
])(
  'keeping ends with “%s”: that is said, and the button is there again only where it failed',
  async (answer, again) => {
    const keep = vi.fn(async () => answer);
    const { part, element, labels } = note({ keep });
    expect(element.querySelector('.keep [role=status]')).toBeNull();
    part('keep')!.click();
    await drawn();
    expect(keep).toHaveBeenCalledOnce();
    expect(element.querySelector('.keep [role=status]')!.textContent).toBe(labels[`results.keep.${answer}`]);
    expect(part('keep') !== undefined).toBe(again);
  },
);

it('says where the days could not be saved, until they are', async () => {
  const calendar = vi.fn<ResultsNoteNeeds['calendar']>().mockRejectedValueOnce(new Error()).mockResolvedValue();
  const { part, element } = note({ calendar });
  part('result-next')!.dispatchEvent(new Event('toggle'));
  const press = async () => {
    part('calendar')!.click();
    await drawn();
    return element.querySelector<HTMLElement>('[role=alert]')!.hidden;
  };
  expect(await press()).toBe(false);
  expect(await press()).toBe(true);
  expect(calendar).toHaveBeenCalledTimes(2);
});

it('draws the scale with its bands from left to right, and the score within its own', () => {
  const scale = note().element.querySelector('[data-testid="scale"]')!;
  const numbers = (selector: string, name: string) =>
    [...scale.querySelectorAll(selector)].map((one) => Number(one.getAttribute(name)));
  const [lefts, widths] = [numbers('.band', 'x'), numbers('.band', 'width')];
  expect(lefts.length).toBeGreaterThan(2);
  expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
  const [mark] = numbers('.mark', 'cx');
  const within = lefts.findIndex((left, i) => left <= mark! && mark! <= left + widths[i]!);
  expect(scale.querySelectorAll('.band-name')[within]!.textContent).toBe('B');
  expect(scale.querySelector('.score')!.textContent).toBe('178');
});

const LABELS: ReadingView['labels'] = {
  'results.title': 'Results',
  'results.statement': 'Download the Statement',
  'results.write': 'Write to the centre',
  'statement.title': 'Read the Statement',
  'results.more': 'More',
  'results.scale': 'Scale',
  'results.next': 'What comes next',
  'results.contact': 'Whom to ask',
  'results.calendar': 'Save the days',
  'results.calendarFailed': 'Not saved',
  'results.keep': 'Keep',
  'results.keep.kept': 'Kept',
  'results.keep.already': 'Kept before',
  'results.keep.failed': 'Not kept',
  'results.keep.private': 'Private',
  'results.keep.practice': 'Practice',
};
const RESULT: ResultView = {
  headline: {
    tone: 'reached',
    exam: 'B2 First',
    verdict: { text: 'Passed' },
    large: true,
    tiles: [
      { label: 'Grade', value: 'B' },
      { label: 'Score', value: '178' },
    ],
    withScale: false,
  },
  lines: [{ text: 'Line 1', secondary: 'English 1' }, { text: 'Line 2' }],
  doubts: [],
  next: [],
  main: 'statement',
  page: { exam: 'first' },
  contact: [],
  askCentre: false,
};
const STEPS: ResultView['next'] = [
  { text: 'Step 1', secondary: 'Step 1 in English', source: 'Source 1' },
  { text: 'Step 2', also: { text: 'Also', secondary: 'Also in English' }, source: 'Source 2' },
];
const SCALE: ScaleView = {
  width: 312,
  label: 'The scale',
  range: { x: 60, width: 100, from: 140, to: 190 },
  bands: [],
};

/** The note of a view, with nothing left out, as it is without a click. */
function drawnNote(view: Partial<ReadingView>, needs: Partial<ResultsNoteNeeds> = {}) {
  const calls: unknown[] = [];
  const element = ResultsNote(
    { is: 'available', language: 'zh-TW', summary: { text: 'Summary' }, results: [], labels: LABELS, ...view },
    {
      keep: async () => 'kept',
      calendar: async (wish) => void calls.push(wish),
      statement: () => undefined,
      openPage: (page) => calls.push(page),
      openPopup: () => calls.push('popup'),
      ...needs,
    },
  );
  document.body.replaceChildren(element);
  const part = (id: string) => element.querySelector<HTMLElement>(`[data-testid="${id}"]`)!;
  const opened = (id: string) => {
    part(id).dispatchEvent(new Event('toggle'));
    return outline(part(id).querySelector('.inside')!);
  };
  return { element, part, opened, calls };
}
const withResult = (result: Partial<ResultView>, needs: Partial<ResultsNoteNeeds> = {}) =>
  drawnNote({ results: [{ ...RESULT, ...result }] }, needs);
/** What stands beneath the headline of the only result. */
const body = (result: Partial<ResultView>, needs: Partial<ResultsNoteNeeds> = {}) =>
  outline(withResult(result, needs).element.querySelector('.body')!).slice(1);

describe('a page without a result', () => {
  it('gets one sentence large, the rest below, the English beneath, and nothing to press', () => {
    const { element } = drawnNote({
      is: 'signedOut',
      summary: { text: 'Nobody is signed in.', secondary: 'English A' },
      rest: { text: 'Log in first.', secondary: 'English B' },
    });
    expect(outline(element)).toMatchInlineSnapshot(`
      [
        "section.note.reading #reading-signedOut [aria-label=Results] [lang=zh-TW]",
        "  div.plain",
        "    p.headline: Nobody is signed in.",
        "    p.en [lang=en]: English A",
        "    p.sentence: Log in first.",
        "    p.en [lang=en]: English B",
      ]
    `);
  });
  it('gets the one sentence alone where there are no more', () => {
    expect(outline(drawnNote({ is: 'locked' }).element)).toMatchInlineSnapshot(`
      [
        "section.note.reading #reading-locked [aria-label=Results] [lang=zh-TW]",
        "  div.plain",
        "    p.headline: Summary",
      ]
    `);
  });
  it('says that the result is still to come, and opens the person’s own days outside of the page', () => {
    const { element, part, calls } = drawnNote({
      is: 'notYet',
      notYet: {
        headline: { text: 'Not yet', secondary: 'Not yet in English' },
        rows: [
          { is: 'watching', label: 'Watching' },
          { is: 'logOut', label: 'Log out here' },
        ],
        dates: 'Expected dates',
        when: { label: 'When', text: 'Later' },
      },
    });
    expect(outline(element)).toMatchInlineSnapshot(`
      [
        "section.note.reading #reading-notYet [aria-label=Results] [lang=zh-TW]",
        "  div.plain",
        "    p.headline: Not yet",
        "    p.en [lang=en]: Not yet in English",
        "    div.row #not-yet-watching",
        "      icon BellRing 18",
        "      span: Watching",
        "    div.row #not-yet-logOut",
        "      icon LogOut 18",
        "      span: Log out here",
        "    button.row #not-yet-dates [type=button]",
        "      icon CalendarDays 18",
        "      span: Expected dates",
        "      icon ChevronRight 16",
      ]
    `);
    part('not-yet-dates').click();
    expect(calls).toEqual(['popup']);
  });
  it('says when to expect it where no days are stored, on request', () => {
    const { element, opened } = drawnNote({
      is: 'notYet',
      notYet: { headline: { text: 'Not yet' }, rows: [], when: { label: 'When', text: 'Later', secondary: 'English' } },
    });
    expect(outline(element)).toMatchInlineSnapshot(`
      [
        "section.note.reading #reading-notYet [aria-label=Results] [lang=zh-TW]",
        "  div.plain",
        "    p.headline: Not yet",
        "    details.fold #not-yet-when",
        "      summary",
        "        icon CalendarDays 18",
        "        span: When",
        "        icon ChevronRight 16",
        "      div.inside",
      ]
    `);
    expect(opened('not-yet-when')).toMatchInlineSnapshot(`
      [
        "div.inside",
        "  div",
        "    p.entry: Later",
        "    p.en [lang=en]: English",
      ]
    `);
    // Opened again, it is there once.
    expect(opened('not-yet-when')).toMatchInlineSnapshot(`
      [
        "div.inside",
        "  div",
        "    p.entry: Later",
        "    p.en [lang=en]: English",
      ]
    `);
  });
});

describe('a result', () => {
  it('is the whole note: headline, tiles, what there is to read, and a button to keep it', () => {
    const { element, opened } = withResult({});
    expect(outline(element)).toMatchInlineSnapshot(`
      [
        "section.note.reading #reading-available [aria-label=Results] [lang=zh-TW]",
        "  div.result",
        "    div.hero.reached #hero",
        "      p.exam: B2 First",
        "      p.verdict-large: Passed",
        "      div.tiles",
        "        div.tile",
        "          span: Grade",
        "          span.value: B",
        "        div.tile",
        "          span: Score",
        "          span.value: 178",
        "    div.body",
        "      button.row #read-statement [type=button]",
        "        icon BookOpenCheck 18",
        "        span: Read the Statement",
        "        icon ChevronRight 16",
        "      details.fold #result-more",
        "        summary",
        "          icon Info 18",
        "          span: More",
        "          icon ChevronRight 16",
        "        div.inside",
        "  div.keep",
        "    div",
        "      button #keep [type=button]: Keep",
        "        icon Save 18",
      ]
    `);
    expect(opened('result-more')).toMatchInlineSnapshot(`
      [
        "div.inside",
        "  div #result-lines",
        "    div.entry",
        "      p: Line 1",
        "      p.en [lang=en]: English 1",
        "    div.entry",
        "      p: Line 2",
      ]
    `);
  });
  it('is one of several, each by itself, and they are kept together', () => {
    const { element } = drawnNote({
      results: [RESULT, { ...RESULT, headline: { ...RESULT.headline, exam: 'A2 Key' } }],
    });
    expect([...element.querySelectorAll('.exam')].map((one) => one.textContent)).toEqual(['B2 First', 'A2 Key']);
    expect(element.querySelectorAll('[data-testid="keep"]')).toHaveLength(1);
  });
  it('has a small headline and no tiles where there is only one, and its doubts', () => {
    const { headline } = RESULT;
    const { element } = withResult({
      headline: {
        ...headline,
        large: false,
        tone: 'neutral',
        tiles: headline.tiles.slice(0, 1),
        sentence: { text: 'Sentence', secondary: 'Sentence in English' },
      },
      doubts: [{ text: 'Doubt', secondary: 'Doubt in English' }, { text: 'Another' }],
    });
    expect(outline(element.querySelector('.result')!).slice(0, 10)).toMatchInlineSnapshot(`
      [
        "div.result",
        "  div.hero.neutral #hero",
        "    p.exam: B2 First",
        "    p.verdict-small: Passed",
        "  div.body",
        "    p.sentence: Sentence",
        "    p.en [lang=en]: Sentence in English",
        "    div.doubt",
        "      p: Doubt",
        "      p.en [lang=en]: Doubt in English",
      ]
    `);
  });
  it.each([
    [true, 1],
    [false, 0],
  ])('is drawn on the scale where the headline says so: %s', (withScale, count) => {
    const { element } = withResult({ scale: SCALE, headline: { ...RESULT.headline, withScale } });
    expect(element.querySelectorAll('.body > svg.scale')).toHaveLength(count);
  });
  it('leads to the site’s own link to the Statement, which the person presses', () => {
    const link = document.createElement('a');
    const done: unknown[] = [];
    link.scrollIntoView = (how) => done.push(how);
    link.focus = () => done.push('focus');
    link.onclick = () => done.push('clicked');
    const { element, part } = withResult({}, { statement: () => link });
    expect(outline(element.querySelector('.body')!).slice(1, 3)).toMatchInlineSnapshot(`
      [
        "  button.main.wide #statement [type=button]: Download the Statement",
        "    icon FileDown 18",
      ]
    `);
    part('statement').click();
    expect(done).toEqual([{ block: 'center' }, 'focus']);
    // Where the Statement is not what to read, the link is not offered.
    expect(withResult({ main: 'message' }, { statement: () => link }).part('statement')).toBeNull();
  });
  it('opens the page that reads the Statement, for this exam', () => {
    const { part, calls } = withResult({});
    part('read-statement').click();
    expect(calls).toEqual([{ page: 'statement', exam: 'first' }]);
  });
  it.each<[string, Partial<ResultView>, 'at once' | 'with the steps' | 'nowhere']>([
    ['without a score and without steps', {}, 'at once'],
    ['without a score', { next: STEPS }, 'at once'],
    ['with a score', { next: STEPS, scale: SCALE }, 'with the steps'],
    ['with a score and without steps', { scale: SCALE }, 'at once'],
    ['that the centre has to explain', { next: STEPS, askCentre: true }, 'with the steps'],
    ['that the centre has to explain, without steps', { askCentre: true }, 'at once'],
    ['that is withheld', { next: STEPS, main: 'message' }, 'nowhere'],
  ])('%s: the Statement is read %s', (_, result, where) => {
    const { part, element } = withResult(result);
    const atOnce = part('read-statement') !== null;
    part('result-next')?.dispatchEvent(new Event('toggle'));
    const among = part('result-next')?.querySelector('.inside > [data-testid="read-statement"]') ?? null;
    expect([atOnce, among !== null]).toEqual([where === 'at once', where === 'with the steps']);
    expect(element.querySelectorAll('[data-testid="read-statement"]')).toHaveLength(where === 'nowhere' ? 0 : 1);
  });
  it('has the steps that come next in a row that opens, with their sources and the day they are counted from', () => {
    const wish = { exam: 'first', outcome: 'pass', seen: TODAY } as const;
    const { part, opened, calls } = withResult({ next: STEPS, counted: { text: 'Counted' }, calendar: wish });
    expect(outline(part('result-next'))).toMatchInlineSnapshot(`
      [
        "details.fold #result-next",
        "  summary",
        "    icon CalendarDays 18",
        "    span: What comes next",
        "    icon ChevronRight 16",
        "  div.inside",
      ]
    `);
    expect(opened('result-next')).toMatchInlineSnapshot(`
      [
        "div.inside",
        "  ol",
        "    li",
        "      p: Step 1",
        "      p.en [lang=en]: Step 1 in English",
        "      p.why: Source 1",
        "    li",
        "      p: Step 2",
        "      p.why: Also",
        "      p.en [lang=en]: Also in English",
        "      p.why: Source 2",
        "  p.why: Counted",
        "  div",
        "    button #calendar [type=button]: Save the days",
        "      icon CalendarDays 18",
        "    p.failed [role=alert] [hidden=]: ",
      ]
    `);
    part('calendar').click();
    expect(calls).toEqual([wish]);
  });
  it('has no button for days where there are none', () => {
    expect(withResult({ next: STEPS }).opened('result-next').join()).not.toContain('calendar');
  });
  it('that is withheld: a button to write to the centre, and whom to ask', () => {
    const withheld: Partial<ResultView> = {
      main: 'message',
      askCentre: true,
      contact: [{ text: 'Telephone', secondary: 'In English' }],
      page: { exam: 'first', trouble: 'withheld' },
    };
    const { part, opened, calls } = withResult(withheld);
    expect(body(withheld)).toMatchInlineSnapshot(`
      [
        "  button.main.wide #write [type=button]",
        "    icon Mail 18",
        "    span: Write to the centre",
        "  details.fold #result-contact",
        "    summary",
        "      icon Phone 18",
        "      span: Whom to ask",
        "      icon ChevronRight 16",
        "    div.inside",
        "  details.fold #result-more",
        "    summary",
        "      icon Info 18",
        "      span: More",
        "      icon ChevronRight 16",
        "    div.inside",
      ]
    `);
    expect(opened('result-contact')).toMatchInlineSnapshot(`
      [
        "div.inside",
        "  div.entry",
        "    p: Telephone",
        "    p.en [lang=en]: In English",
      ]
    `);
    expect(opened('result-more').join()).not.toContain('Telephone');
    part('write').click();
    expect(calls).toEqual([{ page: 'message', exam: 'first', trouble: 'withheld' }]);
  });
  it('that is pending: the message is a row, since time comes first, and whom to ask stands at the end', () => {
    const pending: Partial<ResultView> = {
      main: 'message',
      contact: [{ text: 'Telephone' }],
      page: { trouble: 'pending' },
    };
    const { part, opened, calls } = withResult(pending);
    expect(body(pending)).toMatchInlineSnapshot(`
      [
        "  button.row #write [type=button]",
        "    icon Mail 18",
        "    span: Write to the centre",
        "    icon ChevronRight 16",
        "  details.fold #result-more",
        "    summary",
        "      icon Info 18",
        "      span: More",
        "      icon ChevronRight 16",
        "    div.inside",
      ]
    `);
    expect(opened('result-more')).toMatchInlineSnapshot(`
      [
        "div.inside",
        "  div #result-lines",
        "    div.entry",
        "      p: Line 1",
        "      p.en [lang=en]: English 1",
        "    div.entry",
        "      p: Line 2",
        "  div #result-contact",
        "    p.asked: Whom to ask",
        "    div.entry",
        "      p: Telephone",
      ]
    `);
    part('write').click();
    expect(calls).toEqual([{ page: 'message', trouble: 'pending' }]);
  });
  it('has no row for a contact that nobody has given', () => {
    expect(body({ askCentre: true }).join()).not.toContain('result-contact');
  });
});

it('the button to keep it', async () => {
  const { element } = withResult({});
  expect(outline(element.querySelector('.keep')!)).toMatchInlineSnapshot(`
    [
      "div.keep",
      "  div",
      "    button #keep [type=button]: Keep",
      "      icon Save 18",
    ]
  `);
  element.querySelector<HTMLElement>('[data-testid="keep"]')!.click();
  await drawn();
  expect(outline(element.querySelector('.keep')!)).toMatchInlineSnapshot(`
    [
      "div.keep",
      "  div",
      "    p.kept [role=status]: Kept",
    ]
  `);
  const failing = withResult({}, { keep: async () => 'failed' }).element;
  failing.querySelector<HTMLElement>('[data-testid="keep"]')!.click();
  await drawn();
  expect(outline(failing.querySelector('.keep')!)).toMatchInlineSnapshot(`
    [
      "div.keep",
      "  div",
      "    button #keep [type=button]: Keep",
      "      icon Save 18",
      "    p.failed [role=status]: Not kept",
    ]
  `);
});

it('a file of days that could not be saved is said beneath its button', async () => {
  const calendar = { exam: 'first', outcome: 'pass', seen: TODAY } as const;
  const { opened, part, element } = withResult(
    { next: STEPS, calendar },
    { calendar: () => Promise.reject(new Error()) },
  );
  opened('result-next');
  const box = () => outline(part('calendar').parentElement!);
  expect(box()).toMatchInlineSnapshot(`
    [
      "div",
      "  button #calendar [type=button]: Save the days",
      "    icon CalendarDays 18",
      "  p.failed [role=alert] [hidden=]: ",
    ]
  `);
  part('calendar').click();
  await drawn();
  expect(box()).toMatchInlineSnapshot(`
    [
      "div",
      "  button #calendar [type=button]: Save the days",
      "    icon CalendarDays 18",
      "  p.failed [role=alert]: Not saved",
    ]
  `);
  expect(element.querySelectorAll('[role=alert]')).toHaveLength(1);
});
