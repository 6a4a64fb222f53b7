/**
 * The part of the guide that is about results: reads the page whenever it has changed and draws what it says. It is
 * loaded on pages that may show results only, as a file of its own (entrypoints/results-note/).
 */
import type { CalendarWish } from '../../locales/messages/describe-reading.ts';
import type { ResultPage } from '../../domain/results/result-page.ts';
import type { VisiblePage } from '../../domain/results/visible-page.ts';
import type { ChosenLanguages } from '../../locales/languages.ts';
import type { KeptAnswer, ReadingView } from '../../locales/messages/describe-reading.ts';
import { saveFile } from '../controls/save-file.ts';
import { homeReader } from './read-home.ts';
import { ResultsNote } from './ResultsNote.ts';
import { visiblePage } from './visible-page.ts';
import noteCss from './results-note.css?inline';
import scaleCss from './scale.css?inline';

/** What the part asks of the extension. */
interface ResultsAnswers {
  /** What the page says; undefined where the background does not answer. */
  readonly read: (page: VisiblePage, languages: ChosenLanguages) => Promise<ReadingView | undefined>;
  readonly keep: (page: VisiblePage) => Promise<KeptAnswer>;
  /** The text of a calendar file. Rejects without one. */
  readonly calendar: (wish: CalendarWish) => Promise<string>;
  /** Opens a page of the extension about a result. */
  readonly openPage: (page: ResultPage) => void;
  /** Shows the person's list, with the days that are stored, outside of the page. */
  readonly openPopup: () => void;
}

/** What the guide gives to the part. */
interface ResultsNeeds {
  readonly languages: () => ChosenLanguages;
  /** The site's own link to the Statement of Results, if the page shows it. */
  readonly statement: () => HTMLElement | undefined;
  /** Undefined: the page says nothing about results any more. */
  readonly show: (note: HTMLElement | undefined) => void;
}

export interface RunningResults {
  /** The style sheet of the notes. */
  readonly css: string;
  /** To be called at each look at the page. */
  readonly look: () => void;
  /** Reads again though the page has not changed: the languages have. */
  readonly again: () => void;
  readonly stop: () => void;
}

export type ResultsPart = (needs: ResultsNeeds) => RunningResults;

export function resultsPart({ read, keep, calendar, openPage, openPopup }: ResultsAnswers): ResultsPart {
  return ({ languages, statement, show }) => ({
    css: noteCss + scaleCss,
    ...homeReader(
      (page) => read(page, languages()),
      (reading) =>
        show(
          reading &&
            ResultsNote(reading, {
              keep: () => keep(visiblePage()),
              calendar: async (wish) => saveFile(`${wish.exam}.ics`, await calendar(wish), 'text/calendar'),
              statement,
              openPage,
              openPopup,
            }),
        ),
    ),
  });
}
