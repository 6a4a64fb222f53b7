/** Invalid data from outside must be refused with a reason or shown as unreadable, and nothing may be lost. */
import 'fake-indexeddb/auto';
import { isDeepStrictEqual } from 'node:util';
import { writeBackup } from '../../../domain/candidates/backup.ts';
import { readCandidate } from '../../../domain/candidates/candidate.ts';
import {
  eraseCandidateStore,
  openCandidateStore,
  type CandidateStoreNeeds,
} from '../../../platform/candidates/candidate-store.ts';
import { readClassList, readListFile } from '../../../domain/candidates/class-list.ts';
import { readBackup } from '../../../domain/candidates/read-backup.ts';
import { readPasted } from '../../../domain/candidates/smart-paste.ts';
import { searchCandidates } from '../../../domain/candidates/search-candidates.ts';
import { withoutSecrets } from '../../../domain/candidates/pasted-text.ts';
import { checkField, type CheckName } from '../../../domain/checks/check-field.ts';
import { readCentre } from '../../../domain/contacts/centre.ts';
import { TROUBLES } from '../../../domain/contacts/centre-message.ts';
import { readManagedCentre } from '../../../domain/contacts/managed.ts';
import { readFill } from '../../../domain/messages/fill.ts';
import { readMessage } from '../../../domain/messages/messages.ts';
import { readKeptResults } from '../../../domain/results/kept-results.ts';
import { readResults } from '../../../domain/results/read-results.ts';
import { readSettings } from '../../../domain/settings/settings.ts';
import { chosenLanguages, LANGUAGE_IDS } from '../../../locales/languages.ts';
import { settingsStore } from '../../../platform/settings-store.ts';
import { readSession } from '../../../domain/session/session.ts';
import { PAGE_SHOWS } from '../../../domain/session/page.ts';
import { plainWords } from '../../../domain/site/label-words.ts';
import { knownText } from '../../../domain/site/site-texts.ts';
import { readRetryAfter } from '../../../domain/watch/outcome.ts';
import { NO_WATCH, readWatch } from '../../../domain/watch/watch-state.ts';
import { counting, made, manyCandidates, NOW } from '../../domain/candidates/made.ts';
import { HOME } from '../../domain/results/practice-page.ts';
import { Count, type Figure, type Size } from '../figure.ts';
import { Chance } from '../redesigns/chance.ts';
import { anything, isUnpolluted, spoilt } from './fuzz.ts';
import { hostileTexts } from './hostile-texts.ts';
import { slowPatterns } from './slow-patterns.ts';

const PAGE = { doc: 'a', openedAt: 1, fresh: true, from: 'none' };
const MESSAGES: readonly Record<string, unknown>[] = [
  { type: 'login.sent', idNumber: 'ABC123456', page: PAGE, sentAt: 1 },
  { type: 'login.advice', idNumber: 'ABC123456' },
  { type: 'login.advice' },
  { type: 'login.answered', page: PAGE, shows: 'refused' },
  ...PAGE_SHOWS.map((shows) => ({ type: 'page.seen', page: PAGE, shows })),
  {
    type: 'results.read',
    content: { tokens: [['html', { lang: 'en' }], 'x', null], extent: 'whole' },
    page: PAGE,
    language: 'zh-TW',
    alsoEnglish: true,
  },
  { type: 'results.part' },
  { type: 'guide.language', language: 'en' },
  { type: 'guide.popup' },
  { type: 'guide.texts', page: 'login' },
  { type: 'results.keep', content: { tokens: [], extent: 'tooLarge' }, page: PAGE },
  { type: 'results.calendar', exam: 'key', outcome: 'pass', seen: '2026-11-23' },
  { type: 'results.open', page: 'statement', exam: 'key' },
  { type: 'guide.fold', folded: true },
  { type: 'fill', idNumber: 'ABC123456', email: 'a@b.example' },
];

function isContent(page: unknown): boolean {
  const { tokens, extent } = (page ?? {}) as Record<string, unknown>;
  const isToken = (one: unknown) =>
    one === null ||
    typeof one === 'string' ||
    (Array.isArray(one) &&
      one.length === 2 &&
      typeof one[0] === 'string' &&
      one[0].length <= 60 &&
      typeof one[1] === 'object' &&
      one[1] !== null &&
      !Array.isArray(one[1]) &&
      Object.values(one[1] as object).every((value) => typeof value === 'string'));
  return (
    typeof page === 'object' &&
    Array.isArray(tokens) &&
    tokens.length <= 1_000_000 &&
    tokens.every(isToken) &&
    ['whole', 'tooLarge', 'tooDeep'].includes(extent as string)
  );
}

/** Written by hand, independent of the schema that is under test. */
function isRight(message: unknown): boolean {
  if (typeof message !== 'object' || message === null) return false;
  const {
    type,
    idNumber,
    fromSite,
    shows,
    content,
    email,
    exam,
    outcome,
    seen,
    trouble,
    page,
    sentAt,
    folded,
    language,
    alsoEnglish,
  } = message as Record<string, unknown>;
  const isText = (text: unknown, most: number, least = 1) =>
    typeof text === 'string' && text.length >= least && text.length <= most;
  const isId = isText(idNumber, 40);
  const { doc, openedAt, fresh, from } = (typeof page === 'object' && page !== null ? page : {}) as Record<
    string,
    unknown
  >;
  const isPage =
    isText(doc, 60) &&
    Number.isFinite(openedAt) &&
    typeof fresh === 'boolean' &&
    ['login', 'elsewhere', 'none'].includes(from as string);
  const given = message as object;
  if (type === 'login.advice') return !('idNumber' in given) || isId;
  if (type === 'login.sent') return isId && isPage && Number.isFinite(sentAt);
  if (type === 'login.answered') return isPage && (shows === 'refused' || shows === 'locked');
  if (type === 'page.seen')
    return (
      isPage &&
      (PAGE_SHOWS as readonly unknown[]).includes(shows) &&
      (!('idNumber' in given) || isId) &&
      (!('fromSite' in given) || typeof fromSite === 'boolean')
    );
  if (type === 'results.read')
    return isPage && isContent(content) && isText(language, 20, 2) && typeof alsoEnglish === 'boolean';
  if (type === 'results.keep') return isPage && isContent(content);
  if (type === 'guide.popup' || type === 'results.part') return true;
  if (type === 'guide.language') return isText(language, 20, 2);
  if (type === 'guide.texts') return isText(page, 40, 0);
  if (type === 'results.open')
    return (
      (page === 'statement' || page === 'message') &&
      (!('exam' in given) ||
        ['starters', 'movers', 'flyers', 'key', 'preliminary', 'first', 'advanced', 'proficiency'].includes(
          exam as string,
        )) &&
      (!('trouble' in given) || (TROUBLES as readonly unknown[]).includes(trouble))
    );
  if (type === 'guide.fold') return typeof folded === 'boolean';
  if (type === 'results.calendar')
    return (
      ['starters', 'movers', 'flyers', 'key', 'preliminary', 'first', 'advanced', 'proficiency'].includes(
        exam as string,
      ) &&
      ['pass', 'levelBelow', 'fail', 'absent', 'unsettled', 'oldWords', 'shields', 'unclear'].includes(
        outcome as string,
      ) &&
      typeof seen === 'string' &&
      /^\d{4}-\d\d-\d\d$/.test(seen) &&
      new Date(`${seen}T00:00:00Z`).toJSON()?.startsWith(seen) === true
    );
  if (type === 'fill') return isText(idNumber, 40, 0) && (email === undefined || isText(email, 254, 0));
  return false;
}

export type Read = (received: unknown) => unknown;
export function messages(times: number, seed: number, read: Read = (one) => readMessage(one) ?? readFill(one)): Figure {
  const count = new Count('data', 'messages taken that are none of ours');
  for (let number = 0; number < times; number += 1) {
    const chance = new Chance(seed + number);
    const message = chance.is(0.3) ? anything(chance) : spoilt(chance.one(MESSAGES), chance);
    // Messages of other parts of the extension are not in this list: they are skipped, not counted as wrong.
    count.add(attempt(() => (read(message) !== undefined && !isRight(message) ? 'taken' : undefined), message));
  }
  return count.figure();
}

function attempt(work: () => string | undefined | false, given: unknown): string | undefined | false {
  try {
    const wrong = work();
    return wrong ? `${wrong}: ${shown(given)}` : isUnpolluted() ? undefined : `prototype changed by ${shown(given)}`;
  } catch (error) {
    return `threw ${String(error)} on ${shown(given)}`;
  }
}
function shown(given: unknown): string {
  try {
    return (JSON.stringify(given) ?? String(given)).slice(0, 160);
  } catch {
    return typeof given;
  }
}

function backups(times: number, seed: number): Figure {
  const count = new Count('data', 'backups neither read whole nor refused with a reason');
  const right = JSON.parse(
    writeBackup({ candidates: manyCandidates(4), unreadable: [{ id: 'x', odd: 1 }], settings: readSettings({}) }, NOW),
  ) as unknown;
  for (let number = 0; number < times; number += 1) {
    const chance = new Chance(seed + number);
    const backup = spoilt(right, chance);
    let text: string;
    try {
      text = JSON.stringify(backup) ?? 'undefined';
    } catch {
      text = '[1n]';
    }
    if (chance.is(0.2)) text = text.slice(0, chance.below(text.length));
    count.add(
      attempt(() => {
        const reading = readBackup(chance.is(0.5) ? text : new TextEncoder().encode(text));
        if (reading.is === 'refused') return reading.reasons.length === 0 && 'refused without a reason';
        const given = JSON.parse(text) as { candidates: unknown[]; unreadable?: unknown[] };
        const rows = given.candidates.length + (given.unreadable?.length ?? 0);
        return reading.candidates.length + reading.unreadable.length !== rows && 'rows lost';
      }, text),
    );
  }
  return count.figure();
}

async function lists(times: number, seed: number): Promise<Figure> {
  const count = new Count('data', 'class lists with a row lost or refused without a reason');
  const lines = [
    '姓名,准考證號,考試,Email',
    '王小明,ABC123456,KET,a.wang@gmail.com',
    '陳大文,123456DEF,PET,b.chen@gmail.com',
    '"林,一",GHI345678,FCE,',
  ];
  for (let number = 0; number < times; number += 1) {
    const chance = new Chance(seed + number);
    const text = lines
      .map((line) => (chance.is(0.5) ? line : spoiltLine(line, chance)))
      .join(chance.one(['\n', '\r\n', '\r']));
    const bytes = chance.is(0.1)
      ? Uint8Array.from({ length: 60 }, () => chance.below(256))
      : new TextEncoder().encode(text);
    try {
      const needs = { existing: [], now: NOW, newId: counting(), pause: async () => undefined };
      const file = readListFile(bytes);
      const reading = file.is === 'table' ? await readClassList(file, needs) : file;
      const unreasoned =
        reading.is === 'preview'
          ? reading.bad.some(({ reasons }) => reasons.length === 0)
          : reading.is === 'refused' && reading.reasons.length === 0;
      const wrong = reading.is === 'preview' && reading.put.some((one) => readCandidate(one).is !== 'read');
      count.add((unreasoned && `no reason: ${shown(text)}`) || (wrong && `a candidate that is none: ${shown(text)}`));
    } catch (error) {
      count.add(`threw ${String(error)} on ${shown(text)}`);
    }
  }
  return count.figure();
}
function spoiltLine(line: string, chance: Chance): string {
  const at = chance.below(line.length);
  return (
    line.slice(0, at) +
    chance.one(['"', ',', '\t', ';', '\0', '=cmd()', '\n', '密碼,1234', '<b>', '😀', '']) +
    line.slice(at + chance.below(3))
  );
}

const NEEDS = (): CandidateStoreNeeds => ({ announce: () => undefined, newId: counting(5000) });
export type OpenStore = typeof openCandidateStore;

/** Rows of every kind are written directly to the database; then the store is used. All of them must still exist. */
export async function rows(times: number, seed: number, open: OpenStore = openCandidateStore): Promise<Figure> {
  const count = new Count('data', 'database rows lost, or read as a candidate that is none');
  for (let number = 0; number < times; number += 20) {
    const chance = new Chance(seed + number);
    await eraseCandidateStore();
    const first = await open(NEEDS());
    if (first.is !== 'open') throw new Error(first.is);
    first.store.close();
    const put: unknown[] = Array.from({ length: 20 }, (_, index) => {
      const row = spoilt(made({ id: counting(number + index + 1)() }), chance);
      return typeof row === 'object' && row !== null && !Array.isArray(row)
        ? { ...row, id: `00000000-0000-4000-8000-${String(number + index).padStart(12, '0')}` }
        : { id: `odd ${index}`, row };
    });
    await raw(put);
    const opening = await open(NEEDS());
    if (opening.is !== 'open') throw new Error(opening.is);
    const { store } = opening;
    const mine = made();
    await store.put([mine]);
    await store.change(mine.id, (one) => ({ ...one, nickname: '小華' }));
    const listing = await store.list();
    const there = listing.is === 'listed' ? [...listing.candidates, ...listing.unreadable.map(({ row }) => row)] : [];
    const kept = listing.is === 'listed' ? listing.candidates.length + listing.unreadable.length : 0;
    for (const row of put) {
      const id = (row as { id: string }).id;
      const now = there.find((one) => (one as { id?: unknown } | undefined)?.id === id);
      const readable = readCandidate(row).is === 'read';
      count.add(
        now === undefined ? `lost ${shown(row)}` : !readable && !isDeepStrictEqual(now, row) && `changed ${shown(row)}`,
      );
    }
    count.add(kept !== put.length + 1 && `${kept} rows of ${put.length + 1}`);
    store.close();
  }
  await eraseCandidateStore();
  return count.figure();
}
function raw(put: readonly unknown[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('candidates');
    opening.onerror = () => reject(opening.error ?? new Error('not opened'));
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('candidates', 'readwrite');
      for (const row of put) transaction.objectStore('candidates').put(row);
      transaction.oncomplete = () => (opening.result.close(), resolve());
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    };
  });
}

async function stored(times: number, seed: number): Promise<Figure> {
  const count = new Count('data', 'settings, watch, centre, kept results: thrown or lost');
  const rightWatch = { ...NO_WATCH, on: true, looks: [1, 2] };
  const rightCentre = { telephone: '02-2368-5155', extensions: [] };
  for (let number = 0; number < times; number += 1) {
    const chance = new Chance(seed + number);
    const settings = spoilt(readSettings({}), chance);
    const watch = spoilt(rightWatch, chance);
    const kept = anything(chance);
    count.add(
      attempt(() => {
        const read = readSettings(settings);
        if (typeof read.guideOn !== 'boolean' || !LANGUAGE_IDS.includes(chosenLanguages(read).language))
          return 'settings';
        if (!['read', 'unreadable'].includes(readWatch(watch).is)) return 'watch';
        const results = readKeptResults(kept);
        const rows = kept === undefined ? 0 : Array.isArray(kept) ? kept.length : 1;
        if (results.results.length + results.unreadable.length !== rows) return 'kept results lost';
        const session = readSession(anything(chance));
        if (session !== undefined && typeof session.count !== 'number') return 'who is signed in';
        readCentre(spoilt(rightCentre, chance));
        readManagedCentre({ centre: spoilt(rightCentre, chance) });
        readRetryAfter(chance.is(0.5) ? String(anything(chance, 0)) : undefined, NOW, String(anything(chance, 0)));
        return undefined;
      }, settings),
    );
    if (number % 10 === 0) count.add(await keepsSettings(settings));
  }
  return count.figure();
}

/** A change of one entry leaves all others unchanged, also unreadable ones. */
async function keepsSettings(before: unknown): Promise<string | false> {
  let held: unknown = before;
  const store = settingsStore({
    get: async () => ({ settings: held }),
    set: async (items) => void (held = items.settings),
    onChanged: { addListener: () => undefined, removeListener: () => undefined },
  } as Parameters<typeof settingsStore>[0]);
  await store.change({ folded: true });
  if (typeof before !== 'object' || before === null || Array.isArray(before)) return false;
  const lost = Object.entries(before).filter(
    ([name, value]) =>
      // No storage holds an entry that is undefined.
      value !== undefined &&
      name !== 'folded' &&
      name !== '__proto__' &&
      !isDeepStrictEqual((held as Record<string, unknown>)[name], value),
  );
  return lost.length > 0 && `settings lost ${lost.map(([name]) => name).join()}`;
}

const CHECKS: readonly CheckName[] = [
  'idNumber',
  'secretNumber',
  'email',
  'emailAgain',
  'newPassword',
  'newPasswordAgain',
  'loginPassword',
  'chosen',
  'agreed',
];
const LIMIT_MS = 1000;
type Taker = (text: string) => unknown;
const MANY = manyCandidates(20);
export const TEXT_TAKERS: Readonly<Record<string, Taker>> = {
  readPasted,
  withoutSecrets,
  knownText,
  plainWords,
  searchCandidates: (text) => searchCandidates(MANY, text),
  readBackup,
  readResults: (text) => readResults(text, HOME),
  ...Object.fromEntries(
    CHECKS.map((name) => [`checkField ${name}`, (text: string) => checkField(name, { value: text, first: text })]),
  ),
};

/** Each function that takes a text, with 100 kB of text that makes a careless one slow. */
export function slowTexts(takers = TEXT_TAKERS, every = 1): Figure {
  const count = new Count('data', `functions slower than ${LIMIT_MS} ms on 100 kB`);
  for (const [name, take] of Object.entries(takers))
    for (const text of hostileTexts().filter((_, index) => index % every === 0)) {
      let best = Infinity;
      for (let run = 0; run < 2 && best > LIMIT_MS; run += 1) {
        const from = performance.now();
        try {
          take(text);
        } catch (error) {
          count.add(`${name} threw ${String(error)}`);
        }
        best = Math.min(best, performance.now() - from);
      }
      count.add(best > LIMIT_MS && `${name}: ${Math.round(best)} ms on ${JSON.stringify(text.slice(0, 12))}…`);
    }
  return count.figure();
}

export async function hostileData({ full, seed }: Size): Promise<Figure[]> {
  const some = full ? 10_000 : 2_000;
  return [
    messages(10_000, seed),
    backups(some, seed),
    await lists(some, seed),
    await rows(full ? 10_000 : 600, seed),
    await stored(some, seed),
    slowTexts(TEXT_TAKERS, full ? 1 : 7),
    ...(await slowPatterns(full)),
  ];
}
