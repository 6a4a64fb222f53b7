// @vitest-environment jsdom
/** The note about results on the page: what is pressed in it, and what it says then. */
import { expect, it, vi } from 'vitest';
import { ResultsNote, type ResultsNoteNeeds } from '../../../components/results/ResultsNote.ts';
import { readResults } from '../../../domain/results/read-results.ts';
import { describeReading, type KeptAnswer } from '../../../locales/messages/describe-reading.ts';
import { TEXTS } from '../../../locales/texts.ts';
import { translatorOf } from '../../../locales/translator.ts';
import { homeHtml, HOME } from '../../background/site.ts';

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
