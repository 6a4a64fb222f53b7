/**
 * The guide on one page, from the first look to the last. It reads the page, shows what it
 * found and follows the changes; what it needs of the extension is handed in.
 */
import type { Fill, Filling } from '../../domain/messages/fill.ts';
import type { VisiblePage } from '../../domain/results/visible-page.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { changeReport } from '../../domain/site/change-report.ts';
import { readSiteTexts } from '../../domain/site/site-texts.ts';
import type { Recognition } from '../../domain/site/recognise.ts';
import { chosenLanguages, otherLanguages } from '../../locales/languages.ts';
import type { GuideTexts } from '../../locales/guide-texts.ts';
import { translatorOf, type Translator } from '../../locales/translator.ts';
import { saveFile } from '../controls/save-file.ts';
import type { CalendarWish, KeptAnswer, ReadingView } from '../../locales/messages/describe-reading.ts';
import { ResultsNote } from '../results/ResultsNote.ts';
import { applyCorrection } from './apply-correction.ts';
import { applyFill } from './apply-fill.ts';
import { boxOf } from './place/boxes.ts';
import { measure } from './place/measure.ts';
import { Guide } from './Guide.ts';
import { guardLogin, type LoginNeeds } from './guard-login.ts';
import { addGuideHost, type GuideHost, type RootKind } from './guide-host.ts';
import { GuideState } from './guide-state.ts';
import { homeReader } from './read-home.ts';
import { isVisible } from './is-visible.ts';
import { listenToNoteKey } from './key-to-note.ts';
import { listenToFields } from './listen-to-fields.ts';
import { watchPage } from './observe-page.ts';
import { visiblePage } from './visible-page.ts';

export interface GuideNeeds {
  /** Which page this is now; on the site only its signs can tell. */
  readonly recognise: () => Recognition;
  readonly root: RootKind;
  readonly settings: Settings;
  /** Absent while the guide is switched off: then nothing is put into the page. */
  readonly texts?: GuideTexts;
  /** Keeps whether the guide is folded. */
  readonly fold: (folded: boolean) => void;
  readonly clock: () => number;
  readonly login: LoginNeeds;
  readonly results: {
    /** What the home page says; undefined where the background does not answer. */
    readonly read: (page: VisiblePage) => Promise<ReadingView | undefined>;
    readonly keep: (page: VisiblePage) => Promise<KeptAnswer>;
    /** The text of a calendar file. */
    readonly calendar: (wish: CalendarWish) => Promise<string>;
  };
}

export interface RunningGuide {
  /** What it shows now. */
  readonly state: GuideState;
  /** A candidate was chosen in the popup. */
  fill(fill: Fill): Filling;
  /** Takes everything away again. */
  stop(): void;
}

/** Starts on the document as it stands. */
export function runGuide(needs: GuideNeeds): RunningGuide {
  const state = new GuideState();
  state.folded = needs.settings.folded;
  let host: GuideHost | undefined;
  let translator: Translator | undefined;
  let stopped = false;

  const home = homeReader(needs.results.read, (reading) => {
    state.readingNote =
      reading &&
      ResultsNote(reading, {
        keep: () => needs.results.keep(visiblePage()),
        calendar: async (wish) => saveFile(`${wish.exam}.ics`, await needs.results.calendar(wish), 'text/calendar'),
        statement: () => state.named('statement')?.element,
      });
    moved();
  });

  /** Where the fields stand in the document: cheap to compare. */
  const places = () =>
    state.fields.map(({ element }) => Object.values(boxOf(element.getBoundingClientRect())).map(Math.round)).join();
  let placed = '';
  const place = () => {
    if (!host || stopped) return;
    placed = places();
    state.layout = measure(state.fields, host.element, host.probe);
  };
  let due = 0;
  /** Measures in a task of its own, when the browser has laid out the page anyway. */
  const moved = () => {
    due ||= window.setTimeout(() => {
      due = 0;
      place();
    });
  };

  const look = () => {
    const seen = needs.recognise();
    if (seen.is === 'unrecognised') {
      state.show(undefined, [], []);
      guard.look(undefined);
      host?.remove();
      host = undefined;
      return;
    }
    const notices = readSiteTexts(document, isVisible);
    const changed = seen.is === 'changed';
    state.report = changed ? changeReport(document, seen.page, seen.fields, isVisible) : undefined;
    state.show(seen.page, changed ? [] : seen.fields, notices);
    // Switched off, nothing is put into the page; who is signed in and what the home page says is told all the same.
    if (needs.settings.guideOn && needs.texts && !host) show(needs.texts);
    host?.keepOnTop();
    moved();
    guard.look(seen.page.name);
    if (seen.page.name === 'home') home.look();
    else state.readingNote = undefined;
  };

  const show = (texts: GuideTexts) => {
    host = addGuideHost(needs.root, texts.css);
    translator ??= translatorOf(chosenLanguages(needs.settings), texts.texts);
    draw(texts);
  };
  const draw = (texts: GuideTexts) =>
    host?.draw(
      Guide(
        {
          state,
          translator: translator!,
          clock: needs.clock,
          correct: (field, click, text) => {
            if (applyCorrection(field, click, text) === 'typed') field.left = true;
            state.check(field);
          },
          fold: (folded) => {
            state.folded = folded;
            needs.fold(folded);
          },
          switchLanguage: () => {
            translator = translatorOf(
              otherLanguages(translator!.language, chosenLanguages(needs.settings)),
              texts.texts,
            );
            draw(texts);
          },
          lockOver: () => state.advise({ is: 'lockOver' }),
        },
        moved,
      ),
    );

  const guard = guardLogin(state, needs.login);

  const stops = [
    watchPage(
      () => host?.element,
      look,
      moved,
      () => placed === places(),
    ),
    // Also while switched off: it knows what stands in the login's boxes.
    listenToFields(state, () => host?.element),
    guard.stop,
    ...(needs.settings.guideOn
      ? [
          listenToNoteKey(
            state,
            () => host?.element,
            (name) => host?.note(name),
          ),
        ]
      : []),
  ];
  look();
  return {
    state,
    fill: (fill) => applyFill(state, fill),
    stop: () => {
      for (const stop of stops) stop();
      home.stop();
      stopped = true;
      clearTimeout(due);
      host?.remove();
      host = undefined;
    },
  };
}
