/** What the home page says about results: read, put into words for the guide, and kept where the person asks for it. */
import { contactOnPage, describeReading, type ReadingView } from '../../locales/messages/describe-reading.ts';
import { resultsCalendar } from '../../locales/messages/results-calendar.ts';
import { centresOf } from '../../domain/contacts/kept-centres.ts';
import type { ExamId } from '../../domain/exams/exams.ts';
import type { Keeping } from '../../domain/results/kept-results.ts';
import { readVisible } from '../../domain/results/read-results.ts';
import type { Reading } from '../../domain/results/reading.ts';
import type { VisiblePage } from '../../domain/results/visible-page.ts';
import { taiwanDay } from '../../domain/watch/taiwan-time.ts';
import { chosenLanguages } from '../../locales/languages.ts';
import { TEXTS } from '../../locales/texts.ts';
import { translatorOf } from '../../locales/translator.ts';
import { browserName } from '../../platform/browser-name.ts';
import { readCentres } from '../../platform/centres.ts';
import { openKeptResults } from '../../platform/kept-results.ts';
import { openList } from '../../platform/candidates/open-list.ts';
import { keptSettings } from '../../platform/kept-settings.ts';

const settings = () => keptSettings().read();
const translator = async () => translatorOf(chosenLanguages(await settings()), TEXTS);

/** @param read called with what was read, once the answer is made */
export async function explainHome(
  page: VisiblePage,
  address: string,
  read: (reading: Reading) => void,
): Promise<ReadingView> {
  const reading = readVisible(page, address);
  read(reading);
  const today = taiwanDay(Date.now());
  return describeReading(reading, {
    translator: await translator(),
    browser: browserName(),
    released: today,
    today,
    contact: contactOnPage(centresOf(await readCentres())),
  });
}

/** @param ownerOf gives the ID Number of whom the page is; undefined where that is not known */
export async function keepResults(
  page: VisiblePage,
  address: string,
  ownerOf: (reading: Reading) => Promise<string | undefined>,
): Promise<Keeping> {
  const reading = readVisible(page, address);
  if (reading.is !== 'available') return 'failed';
  const chosen = await settings();
  const owner = await candidateWith(await ownerOf(reading));
  return openKeptResults(chosen).keep(reading.results, owner, taiwanDay(Date.now()));
}

/** The text of a calendar file with the days after a release, in the chosen language. */
export async function calendarOf(exam: ExamId): Promise<string> {
  return resultsCalendar(exam, taiwanDay(Date.now()), Date.now(), await translator());
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
