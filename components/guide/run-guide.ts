/**
 * The guide on one page, from the first look to the last. It reads the page, shows what it
 * found and follows the changes; what it needs of the extension is handed in.
 */
import type { LoginAnswer } from '../../domain/lockout/guard.ts';
import type { LockoutAdvice } from '../../domain/lockout/lockout.ts';
import type { Fill, Filling } from '../../domain/messages/fill.ts';
import type { ExamId } from '../../domain/exams/exams.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { changeReport } from '../../domain/site/change-report.ts';
import { readSiteTexts } from '../../domain/site/site-texts.ts';
import type { Recognition } from '../../domain/site/recognise.ts';
import { chosenLanguages } from '../../locales/languages.ts';
import type { GuideTexts } from '../../locales/guide-texts.ts';
import { translatorOf } from '../../locales/translator.ts';
import { saveFile } from '../controls/save-file.ts';
import type { KeptAnswer, ReadingView } from '../../locales/messages/describe-reading.ts';
import { applyCorrection } from './apply-correction.ts';
import { applyFill } from './apply-fill.ts';
import Guide from './Guide.svelte';
import { boxOf } from './place/boxes.ts';
import { addGuideHost, type GuideHost, type RootKind } from './guide-host.ts';
import { GuideState } from './guide-state.svelte.ts';
import { homeReader, pageHtml } from './read-home.ts';
import { isVisible } from './is-visible.ts';
import { listenToNoteKey } from './key-to-note.ts';
import { listenToFields } from './listen-to-fields.ts';
import { listenToLogin, listenToNearLogin, loginAnswer } from './observe-login.ts';
import { watchPage } from './observe-page.ts';

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
  readonly login: {
    /** The person is about to log in. */
    readonly near: () => void;
    readonly tried: (idNumber: string) => void;
    readonly answered: (answer: LoginAnswer) => Promise<LockoutAdvice>;
    readonly advice: (idNumber: string) => Promise<LockoutAdvice>;
  };
  readonly results: {
    /** What the home page's HTML says; undefined where the background does not answer. */
    readonly read: (html: string) => Promise<ReadingView | undefined>;
    readonly keep: (html: string) => Promise<KeptAnswer>;
    /** The text of a calendar file. */
    readonly calendar: (exam: ExamId) => Promise<string>;
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
  let answered = false;
  let askedAbout = '';

  const home = homeReader(needs.results.read, (reading) => {
    state.reading = reading;
    state.layout += 1;
  });

  const places = () =>
    state.fields.map(({ element }) => Object.values(boxOf(element.getBoundingClientRect())).map(Math.round)).join();
  let placed = '';
  const moved = () => {
    placed = places();
    state.layout += 1;
  };

  const look = () => {
    const seen = needs.recognise();
    if (seen.is === 'unrecognised') {
      state.show(undefined, [], []);
      host?.remove();
      host = undefined;
      return;
    }
    const notices = readSiteTexts(document, isVisible);
    const changed = seen.is === 'changed';
    state.report = changed ? changeReport(document, seen.page, seen.fields, isVisible) : undefined;
    state.show(seen.page, changed ? [] : seen.fields, notices);
    moved();
    // Switched off, nothing is put into the page; who is signed in and what the home page says is told all the same.
    if (needs.settings.guideOn && needs.texts) host ??= show(needs.texts);
    // Who has just signed in is told before what that person's page shows.
    void guardLogin();
    if (seen.page.name === 'home') home.look();
    else state.reading = undefined;
  };

  const show = (texts: GuideTexts) =>
    addGuideHost(Guide, needs.root, texts.css, (element) => ({
      guide: state,
      translator: translatorOf(chosenLanguages(needs.settings), texts.texts),
      host: element,
      clock: needs.clock,
      correct: (field, click, text) => {
        if (applyCorrection(field, click, text) === 'typed') field.left = true;
        state.check(field);
      },
      fold: (folded) => {
        state.folded = folded;
        needs.fold(folded);
      },
      keep: () => needs.results.keep(pageHtml()),
      calendar: async (exam) => saveFile(`${exam}.ics`, await needs.results.calendar(exam), 'text/calendar'),
      lockOver: () => state.advise({ is: 'lockOver' }),
    }));

  const guardLogin = async () => {
    const id = state.named('idNumber')?.element as HTMLInputElement | undefined;
    if (!answered && state.page) {
      answered = true;
      state.advise(await needs.login.answered(loginAnswer(state.page.name, state.notices, id?.defaultValue ?? '')));
    }
  };
  /** Another ID Number in the box may be another account, with tries of its own. */
  const askAboutTyped = async () => {
    const id = state.named('idNumber');
    if (state.page?.name !== 'login' || id?.verdict.is !== 'right' || id.value === askedAbout) return;
    askedAbout = id.value;
    const advice = await needs.login.advice(id.value);
    if (id.value === askedAbout) state.advise(advice);
  };
  const askOnLeaving = () => void askAboutTyped();

  const stops = [
    watchPage(
      () => host?.element,
      look,
      moved,
      () => placed === places(),
    ),
    // Also while switched off: it knows what stands in the login's boxes.
    listenToFields(state, () => host?.element),
    listenToNearLogin(state, needs.login.near),
    listenToLogin(state, needs.login.tried),
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
  if (needs.settings.guideOn) window.addEventListener('focusout', askOnLeaving, true);
  look();
  stops.push(() => window.removeEventListener('focusout', askOnLeaving, true));
  return {
    state,
    fill: (fill) => applyFill(state, fill),
    stop: () => {
      for (const stop of stops) stop();
      home.stop();
      host?.remove();
      host = undefined;
    },
  };
}
