/**
 * The guide on one page, from the first look to the last. It reads the page, shows what it
 * found and follows the changes; what it needs of the extension is handed in.
 */
import type { Fill, Filling } from '../../domain/messages/fill.ts';
import { changeReport } from '../../domain/site/change-report.ts';
import { askingBoxes, rootsOf } from '../../domain/site/controls.ts';
import type { FoundField } from '../../domain/site/find-fields.ts';
import { readSiteTexts } from '../../domain/site/site-texts.ts';
import type { Recognition } from '../../domain/site/recognise.ts';
import type { PageName } from '../../domain/site/site-map-shape.ts';
import { otherLanguages, type ChosenLanguages, type Language } from '../../locales/languages.ts';
import type { GuideTexts } from '../../locales/guide-texts.ts';
import { translatorOf } from '../../locales/translator.ts';
import type { ResultsPart, RunningResults } from '../results/results-part.ts';
import { applyCorrection } from './apply-correction.ts';
import { applyFill } from './apply-fill.ts';
import { boxOf } from './place/boxes.ts';
import { measure } from './place/measure.ts';
import { Guide } from './Guide.ts';
import { guardLogin, type LoginNeeds } from './guard-login.ts';
import { addGuideHost, type GuideHost, type RootKind } from './guide-host.ts';
import { GuideState } from './guide-state.ts';
import { isVisible } from './is-visible.ts';
import { listenToNoteKey } from './key-to-note.ts';
import { listenToFields } from './listen-to-fields.ts';
import { nextTask } from './next-task.ts';
import { observeChanges } from './observe-page.ts';
import { observePlaces } from './observe-places.ts';

export interface GuideNeeds {
  /** Which page this is now; on the site only its signals can tell. `roots` are the parts of the document to search. */
  readonly recognise: (roots: readonly ParentNode[]) => Recognition;
  readonly root: RootKind;
  readonly languages: ChosenLanguages;
  readonly folded: boolean;
  /** Undefined where nobody has them: then nothing is shown. */
  readonly texts: (page: PageName, languages: ChosenLanguages) => Promise<GuideTexts | undefined>;
  /** Keeps whether the guide is folded. */
  readonly fold: (folded: boolean) => void;
  /** Keeps the language that the person has switched to. */
  readonly keepLanguage: (language: Language) => void;
  readonly clock: () => number;
  readonly login: LoginNeeds;
  /** Loads the part that is about results. */
  readonly results: () => Promise<ResultsPart | undefined>;
  /** Called once, at the first page that is recognised. */
  readonly recognised: () => void;
}

export interface RunningGuide {
  /** What it shows now. */
  readonly state: GuideState;
  /** A candidate was chosen in the popup. */
  fill(fill: Fill): Filling;
  /** The settings have changed. */
  show(languages: ChosenLanguages): void;
  /** Takes everything away again. */
  stop(): void;
}

/** The least part of the page that holds all boxes of the form and what stands directly around them. */
function blockOf(fields: readonly FoundField[]): Element | undefined {
  const boxes = fields.filter(({ field }) => field.kind !== 'link').map(({ element }) => element);
  let block = boxes[0]?.parentElement ?? undefined;
  while (block && !boxes.every((box) => block!.contains(box))) block = block.parentElement ?? undefined;
  return block;
}

/** Starts on the document as it stands, in a task that comes after this one. */
export function runGuide(needs: GuideNeeds): RunningGuide {
  const state = new GuideState();
  state.folded = needs.folded;
  /** What the settings say, and what is shown: the two may differ until the settings have followed the switch. */
  let settled = needs.languages;
  let languages = settled;
  let host: GuideHost | undefined;
  /** The page and the languages that are drawn, or will be when their texts are there. */
  let drawn = '';
  let stopped = false;
  let results: Promise<RunningResults | undefined> | undefined;
  /** What holds the fields: what changes in it may change what is shown. */
  let block: Element | undefined;

  /** Where the fields stand in the document: cheap to compare. */
  const places = () =>
    state.fields.flatMap(({ element }) => Object.values(boxOf(element.getBoundingClientRect())).map(Math.round));
  let placed: readonly number[] = [];
  const isInPlace = () => {
    const now = places();
    return now.length === placed.length && now.every((edge, index) => edge === placed[index]);
  };
  const place = async () => {
    if (!host || stopped) return;
    placed = places();
    const layout = measure(state.fields, host.element, host.probe);
    // All that is drawn at first is drawn when this is set.
    if (!state.layout) await nextTask();
    if (!stopped) state.layout = layout;
  };
  let due = 0;
  /** Measures in a task of its own, when the browser has laid out the page anyway. */
  const moved = () => {
    due ||= window.setTimeout(() => {
      due = 0;
      void place();
    });
  };

  const takeAway = () => {
    host?.remove();
    host = undefined;
    drawn = '';
  };

  const draw = async () => {
    const { page } = state;
    const chosen = languages;
    const wanted = `${page?.name} ${chosen.language} ${chosen.secondary}`;
    if (!page || drawn === wanted) return;
    drawn = wanted;
    const texts = await needs.texts(page.name, chosen).catch(() => undefined);
    if (stopped || drawn !== wanted) return;
    if (!texts) return console.error('Candidate Guide found no texts to show on this page.');
    host ??= addGuideHost(needs.root, texts.css);
    host.draw(
      Guide(
        {
          state,
          translator: translatorOf(chosen, texts.texts),
          clock: needs.clock,
          correct: (field, click, text) => {
            if (applyCorrection(field, click, text) === 'typed') field.left = true;
            state.check(field);
          },
          fold: (folded) => {
            state.folded = folded;
            needs.fold(folded);
            // Its note was out of the page meanwhile (note-list.ts).
            if (!folded) void results?.then((running) => running?.again());
          },
          switchLanguage: () => {
            const other = otherLanguages(chosen.language, settled);
            changeLanguages(other);
            needs.keepLanguage(other.language);
          },
          lockOver: () => state.advise({ is: 'lockOver' }),
        },
        moved,
      ),
    );
    moved();
  };

  const loadResults = async (): Promise<RunningResults | undefined> => {
    const part = await needs.results();
    if (!part || stopped) return undefined;
    const running = part({
      languages: () => languages,
      statement: () => state.named('statement')?.element,
      show: (note) => {
        if (note) host?.addStyle(running.css);
        state.readingNote = note;
        moved();
      },
    });
    return running;
  };

  const changeLanguages = (chosen: ChosenLanguages) => {
    if (chosen.language === languages.language && chosen.secondary === languages.secondary) return;
    languages = chosen;
    void draw();
    void results?.then((running) => running?.again());
  };

  let following = false;
  const followPlaces = () => {
    if (following) return;
    following = true;
    stops.push(observePlaces(changes, moved, isInPlace, () => state.pressed));
  };

  let active = false;
  /** From the first page on that is known: until then nothing but the observer of changes is left in the page. */
  const activate = () => {
    active = true;
    const stop = new AbortController();
    const options = { capture: true, passive: true, signal: stop.signal };
    window.addEventListener('pointerdown', ({ target }) => (state.pressed = target === host?.element), options);
    for (const name of ['pointerup', 'pointercancel'])
      // After the click that belongs to it.
      window.addEventListener(name, () => setTimeout(() => (state.pressed = false)), options);
    guard.listen();
    followPlaces();
    stops.push(
      () => stop.abort(),
      listenToFields(state, () => host?.element),
      listenToNoteKey(
        state,
        () => host?.element,
        (name) => host?.note(name),
      ),
    );
    needs.recognised();
  };

  let hasLooked = false;
  const recognise = () => {
    const roots = rootsOf(document);
    changes.observe(roots.slice(1));
    return { seen: needs.recognise(roots), roots };
  };
  const look = (telling = true) => {
    hasLooked = true;
    show(recognise(), telling);
  };
  const lookFirst = async () => {
    await nextTask();
    if (stopped || hasLooked) return;
    const recognised = recognise();
    await nextTask();
    // A later look has seen more.
    if (!stopped && !hasLooked) show(recognised, true);
  };
  const show = ({ seen, roots }: ReturnType<typeof recognise>, telling: boolean) => {
    if (seen.is === 'unrecognised') {
      state.show(undefined, [], []);
      guard.look(undefined);
      takeAway();
      // A form that is there and hidden may be shown by what is no change of the document.
      if (askingBoxes(roots).length) followPlaces();
      return;
    }
    if (!active) activate();
    // Texts of one page say nothing of another.
    if (state.page && state.page.name !== seen.page.name) takeAway();
    const notices = readSiteTexts(document, isVisible);
    const changed = seen.is === 'changed';
    const before = [state.page, state.fields, state.notices];
    state.report = changed ? changeReport(document, seen.page, seen.fields, isVisible) : undefined;
    state.show(seen.page, changed ? [] : seen.fields, notices);
    block = blockOf(seen.fields);
    void draw();
    host?.keepOnTop();
    // To measure the whole page is the largest part of a look. Words that change elsewhere move nothing, or are seen by
    // what they move.
    const isSame = before.every((one, index) => one === [state.page, state.fields, state.notices][index]);
    if (telling || !isSame || !isInPlace()) moved();
    guard.look(seen.page.name);
    if (seen.page.name === 'home') void (results ??= loadResults()).then((running) => running?.look());
    else state.readingNote = undefined;
  };

  const guard = guardLogin(state, needs.login);
  const changes = observeChanges(
    () => host?.element,
    (element) => block?.contains(element) ?? false,
    look,
    () => state.pressed,
  );
  const stops = [changes.stop, guard.stop];
  void lookFirst();
  return {
    state,
    fill: (fill) => applyFill(state, fill),
    show: (chosen) => {
      settled = chosen;
      changeLanguages(chosen);
    },
    stop: () => {
      for (const stop of stops) stop();
      void results?.then((running) => running?.stop());
      stopped = true;
      clearTimeout(due);
      takeAway();
    },
  };
}
