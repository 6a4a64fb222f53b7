/** What the home page says about results: read, put into words for the guide, and kept where the person asks for it. */
import {
  contactOnPage,
  describeReading,
  type CalendarWish,
  type ReadingView,
} from '../../locales/messages/describe-reading.ts';
import { resultsCalendar } from '../../locales/messages/results-calendar.ts';
import { centresOf } from '../../domain/contacts/kept-centres.ts';
import { resultMark } from '../../domain/results/first-seen.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { Keeping } from '../../domain/results/kept-results.ts';
import { readVisible } from '../../domain/results/read-results.ts';
import type { Reading } from '../../domain/results/reading.ts';
import type { VisiblePage } from '../../domain/results/visible-page.ts';
import type { Day } from '../../domain/watch/day.ts';
import { taiwanDay } from '../../domain/watch/taiwan-time.ts';
import { chosenLanguages } from '../../locales/languages.ts';
import { browserName } from '../../platform/browser-name.ts';
import { readCentres } from '../../platform/centres.ts';
import { daysFirstSeen } from '../../platform/first-seen.ts';
import { openKeptResults } from '../../platform/kept-results.ts';
import { openList } from '../../platform/candidates/open-list.ts';
import { keptSettings } from '../../platform/kept-settings.ts';
import { readTranslator } from '../../platform/read-texts.ts';

const settings = () => keptSettings().read();

/** Gives the hash by which a result is known again; absent in a private window, where nothing is remembered. */
type MarkOf = ((text: string) => Promise<string>) | undefined;

/** The day on which each result of a page was first seen: today's where that is not remembered. */
async function seenDays(reading: Reading, today: Day, markOf: MarkOf): Promise<ReadonlyMap<unknown, Day>> {
  if (reading.is !== 'available' || !markOf) return new Map();
  const { results, candidateName } = reading;
  const marks = await Promise.all(results.map((result) => markOf(resultMark(candidateName, result))));
  const days = await daysFirstSeen(await settings(), marks, today);
  return new Map(results.map((result, i) => [result, days[i]!]));
}

/** The page as it stands, and the languages in which it is explained. */
interface HomeQuestion extends Pick<Settings, 'language' | 'alsoEnglish'> {
  readonly content: VisiblePage;
}

/** @param read called with what was read, once the answer is made */
export async function explainHome(
  { content, ...languages }: HomeQuestion,
  address: string,
  markOf: MarkOf,
  watching: () => Promise<boolean>,
  read: (reading: Reading) => void,
): Promise<ReadingView> {
  const reading = readVisible(content, address);
  read(reading);
  const today = taiwanDay(Date.now());
  const [translator, seen, { sharedComputer }, centres] = await Promise.all([
    readTranslator(chosenLanguages(languages)),
    // Where it cannot be remembered, the day counts as the first one.
    seenDays(reading, today, markOf).catch(() => new Map<unknown, Day>()),
    settings(),
    readCentres(),
  ]);
  return describeReading(reading, {
    translator,
    browser: browserName(),
    seen: (result) => seen.get(result) ?? today,
    today,
    waiting: { watching: await watching(), sharedComputer },
    contact: contactOnPage(centresOf(centres)),
  });
}

/** @param ownerOf gives the ID Number of whom the page is; undefined where that is not known */
export async function keepResults(
  page: VisiblePage,
  address: string,
  markOf: MarkOf,
  ownerOf: (reading: Reading) => Promise<string | undefined>,
): Promise<Keeping> {
  const reading = readVisible(page, address);
  if (reading.is !== 'available') return 'failed';
  const chosen = await settings();
  const owner = await candidateWith(await ownerOf(reading));
  const today = taiwanDay(Date.now());
  const seen = await seenDays(reading, today, markOf);
  const results = reading.results.map((result) => ({ ...result, seenOn: seen.get(result) ?? today }));
  return openKeptResults(chosen).keep(results, owner, today);
}

/** The text of a calendar file with the days after a result, in the chosen language. */
export async function calendarOf(wish: CalendarWish): Promise<string> {
  return resultsCalendar(wish, Date.now(), await readTranslator(chosenLanguages(await settings())));
}

/** By the id on the list; undefined where nobody on the list has this ID Number. */
async function candidateWith(idNumber: string | undefined): Promise<string | undefined> {
  if (idNumber === undefined) return undefined;
  const opening = await openList(await settings());
  if (opening.is !== 'open') return undefined;
  const found = await opening.store.find(idNumber);
  opening.store.close();
  return found.is === 'found' ? found.candidate.id : undefined;
}
