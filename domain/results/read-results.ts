/**
 * Reads a page of the site: is a result out, and what does it say? One reader for the page that a person sees and for
 * the page that the background fetches. Each answer has evidence of its own: a value beside its exam or a sentence for
 * "available", a sentence or the known panel without values for "not yet". Where neither is there, it cannot tell.
 */
import { examNamed, type ExamId } from '../exams/exams.ts';
import { doubt, doubtsOf } from './doubts.ts';
import { askedFirst, entriesIn, hasPlaceholder, leadsOn, unreadInPanel, unreadResult } from './obstacles.ts';
import { candidateName, pageAt, pageSignals, type PageSignals } from './page-signals.ts';
import { treeFromHtml, treeFromVisible, type PageTree } from './page-tree.ts';
import { findPairs, type Pair, type Pairs } from './panel-pairs.ts';
import { readPanel, tellsOneInALine, type PanelReading } from './read-panel.ts';
import { readStatus } from './read-status.ts';
import type { Reading, ReadResult, CannotTellWhy } from './reading.ts';
import { saidOf, toldResults, type Said } from './said.ts';
import { isMostlyForeign } from './translation.ts';
import type { VisiblePage } from './visible-page.ts';

/**
 * Never throws; takes time in proportion to the text, of which at most a million characters are read.
 * @param html the whole page, from its beginning to its `</html>`
 * @param address the final one, after redirects
 */
export function readResults(html: string, address: string): Reading {
  return readPage(treeFromHtml(html), address, html.length);
}

/** @param page what a person sees of the page at `address` */
export function readVisible(page: VisiblePage, address: string): Reading {
  return readPage(treeFromVisible(page), address, 0);
}

function readPage(tree: PageTree, address: string, length: number): Reading {
  const at = pageAt(address);
  if (at === 'otherSite') return cannotTell(at);
  const signals = pageSignals(tree);
  if (!signals.loggedIn) {
    if (signals.ended) return { is: 'signedOut' };
    if (signals.locked && (signals.loginForm || at === 'login' || at === 'home')) return { is: 'locked' };
    if (signals.loginForm) return { is: 'signedOut' };
    // Nobody is signed in where the site sends to the login's address.
    if (at === 'login')
      return signals.maintenance ? { is: 'maintenance', why: signals.maintenance } : { is: 'signedOut' };
  }
  const { pairs, labels, empty } = findPairs(tree.nodes);
  if (signals.maintenance && !signals.loggedIn && pairs.length === 0)
    return { is: 'maintenance', why: signals.maintenance };
  // A result may be drawn at the login's address or at a new one, but not on a page that is known to be another.
  if (at !== 'home' && at !== 'login' && at !== 'otherPage') return cannotTell('otherPage');
  if (tree.extent !== 'whole') return cannotTell(tree.lines.length || length > 1000 ? tree.extent : 'empty');
  const translated = tree.translator ?? (isMostlyForeign(tree.foreign, tree.latin) ? 'browser' : undefined);
  if (tree.lines.length === 0 && !translated) return cannotTell('empty');

  const { name, differs } = candidateName(tree, pairs);
  const reading = readSignedIn(tree, signals, { pairs, labels, empty, name, differs, isHome: at === 'home' });
  if (reading.is === 'cannotTell' && translated) return { ...reading, why: 'translated', by: translated };
  if (reading.is === 'cannotTell' && at === 'otherPage' && !SAYS_WHERE.has(reading.why)) return cannotTell('otherPage');
  return reading;
}

/** Reasons that mean more than that the address is a new one. */
const SAYS_WHERE: ReadonlySet<CannotTellWhy> = new Set(['leadsOn', 'announced', 'picture', 'frame', 'component']);

interface Found extends Pairs {
  readonly name: string | undefined;
  readonly differs: boolean;
  /** At the address to which the site lets nobody who is not signed in. */
  readonly isHome: boolean;
}

/** What has to speak for it that somebody is signed in, where no log-out is seen. */
const SIGNED_IN = 3;

function isSignedIn(signals: PageSignals, said: readonly Said[], { name, isHome }: Found): boolean {
  if (signals.loggedIn) return true;
  const own = signals.statement || signals.released || said.length > 0;
  return signals.signedIn + (name ? 2 : 0) + (isHome ? 1 : 0) + (own ? 1 : 0) >= SIGNED_IN;
}

function readSignedIn(tree: PageTree, signals: PageSignals, found: Found): Reading {
  const { pairs, name, differs } = found;
  const said = saidOf(tree);
  const saysOut = said.some(({ says }) => says === 'out');
  if (!isSignedIn(signals, said, found)) return cannotTell('noSignals');
  const named = name === undefined ? {} : { candidateName: name };

  const panel = readPanel(tree, found, {
    said: signals.released,
    statement: signals.statement,
    heading: signals.panelHeading,
  });
  const results =
    panel.is === 'results' ? panel.results : panel.is === 'none' || panel.is === 'titleOnly' ? told(tree) : [];
  const [first, ...rest] = results;
  if (first) {
    const exams = new Set(results.flatMap(({ exam }) => exam ?? []));
    const against = said.filter(({ says }) => says === 'notYet');
    // Of two things that exclude each other one is hidden, or is about something else.
    if (tree.styledElsewhere && aboutPage(said, pairs).some(({ says }) => says !== 'out')) return cannotTell('hidden');
    if (against.some(({ exam }) => exam === undefined || exams.has(exam))) return cannotTell('contradictory');
    const more = [
      ...(differs ? [doubt('result.doubt.namesDiffer')] : []),
      ...(against.length ? [doubt('result.doubt.saysNotYet')] : []),
    ];
    const doubted = (result: ReadResult) => ({ ...result, doubts: [...result.doubts, ...more] });
    return { is: 'available', ...named, results: [doubted(first), ...rest.map(doubted)] };
  }
  if (mayHide(tree)) return cannotTell('hidden');
  const own = aboutPage(said, pairs);
  const out = saysOut || panel.is === 'announced';
  const saysNotYet = own.some(({ says }) => says === 'notYet' || says === 'later');
  // Which of the two a person sees, only the style sheet of another file knows.
  if (tree.styledElsewhere && saysNotYet && (out || panel.is === 'unclear' || signals.statement))
    return cannotTell('hidden');
  if (panel.is === 'contradictory' || panel.is === 'several') return cannotTell(panel.is);
  // An example may well say "Result: Pending".
  if (panel.is === 'example' && !out && !own.some(({ says }) => says === 'notYet')) return cannotTell(panel.is);
  if (signals.trouble) return cannotTell('loadFailed');
  if (signals.loading && tree.source === 'visible') return cannotTell('loading');

  if (out && saysNotYet) return cannotTell('contradictory');
  // Another exam's, or a sister's: which of the two is meant is not known.
  if (saysNotYet && tellsOneInALine(tree)) return cannotTell('several');
  if (out) {
    if (leadsOn(tree, false)) return cannotTell('leadsOn');
    return cannotTell(unreadResult(tree, true) ?? (leadsOn(tree, true) ? 'leadsOn' : 'announced'));
  }
  if (panel.is === 'unclear')
    return cannotTell(unreadInPanel(tree, pairs) ?? (signals.loading ? 'loading' : 'unclear'));
  const standing = signals.statement;
  // A link may stand there always; that a result is still to come is weaker than that there is none.
  if (saysNotYet)
    return standing && !own.some(({ says }) => says === 'notYet')
      ? cannotTell('contradictory')
      : { is: 'notYet', ...named };
  if (panel.is === 'empty' && !standing) {
    const unread = unreadInPanel(tree, pairs);
    if (unread) return cannotTell(unread);
    if (signals.loading) return cannotTell('loading');
    return leadsOn(tree, false) ? cannotTell('leadsOn') : { is: 'notYet', ...named };
  }
  if (signals.maintenance) return { is: 'maintenance', why: signals.maintenance };
  return cannotTell(obstacle(tree, signals, panel));
}

function obstacle(tree: PageTree, signals: PageSignals, panel: PanelReading): CannotTellWhy {
  if (signals.loading || hasPlaceholder(tree)) return 'loading';
  const asked = askedFirst(tree);
  if (asked) return asked;
  const unread = unreadResult(tree, false);
  if (unread) return unread;
  const entries = entriesIn(tree);
  if (entries > 1) return 'choose';
  if (entries === 1 || leadsOn(tree, false)) return 'leadsOn';
  return signals.statement || panel.is === 'titleOnly' ? 'unclear' : 'nothing';
}

function cannotTell(why: CannotTellWhy): Reading {
  return { is: 'cannotTell', why };
}

/** What is said of the exams whose panel the page shows, or of none by name. */
function aboutPage(said: readonly Said[], pairs: readonly Pair[]): readonly Said[] {
  const shown = new Set<ExamId>(pairs.flatMap(({ part, value }) => (part === 'title' && examNamed(value)?.id) || []));
  return said.filter(({ exam }) => exam === undefined || shown.size === 0 || shown.has(exam));
}

function told(tree: PageTree): ReadResult[] {
  return toldResults(tree).map(({ title, words, score }) => {
    const exam = examNamed(title)?.id;
    return {
      examTitle: title,
      ...(exam && { exam }),
      words,
      ...(score !== undefined && { score }),
      doubts: doubtsOf(exam, words, score),
    };
  });
}

/** A style sheet may hide a whole result here, or show it. */
function mayHide({ unsure }: PageTree): boolean {
  const isResult = (text: string) => {
    const { is } = readStatus(text);
    return text.length > 1 && is !== 'none' && is !== 'unreadable';
  };
  return unsure.some(isResult) && unsure.some((text) => examNamed(text) !== undefined);
}
