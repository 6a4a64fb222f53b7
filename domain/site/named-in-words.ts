/**
 * Whether words at a control name a field of the site map, or something else that begins alike. Words are
 * compared as strings with the lists below: an expression that fits a whole label grows with every remark, and
 * a browser compiles it to tens of kilobytes.
 */
import type { Field, Label, Page } from './site-map-shape.ts';
import { namesOf, type TermName } from './terms.ts';

/** The words of one text in lower case, without marks; `BORDER` stands where an element began or ended. */
export type Words = readonly string[];
export const BORDER = '|';

/** @param text in plain words, as `labelWords` gives them */
export function wordsOf(text: string): Words {
  return (text.replace(APOSTROPHES, '').match(/[\p{L}\p{N}@]+|\|/gu) ?? []).slice(0, 80);
}

const APOSTROPHES = /['’]/g;

const set = (words: string) => new Set(words.split(' '));
const phrases = (...lists: string[]): readonly Words[] =>
  lists.flatMap((list) => list.split(', ')).map((phrase) => phrase.split(' '));

/** What forms put before the name of a thing, questions too. */
const LEADS = set(
  'please enter type select choose create set provide what whats is a an the same your my candidate candidates cambridge english step',
);
const PILLS = set('required optional mandatory new error');
/** That a thing is typed once more: before its name, and behind it. */
const AGAIN_BEFORE = set('confirm reenter retype repeat verify re');
const AGAIN_BEHIND = phrases('again, confirmation, confirm, repeat, reenter, re enter, retype, re type, once more');

/** How a remark on a box begins. What goes on otherwise may be the rest of another name: "Email address of your school". */
const REMARKS = phrases(
  'required, is required, optional, mandatory, valid, is valid, invalid, is invalid, incorrect, is incorrect, wrong, error, missing, is missing, not valid, is not valid, not recognised, not found, cannot be, cant be, field is, field cannot, must not',
  'this, please, must, can, should, you, we, use, used, see, look, check, chosen, choose, enter, paste, forgot, forgotten, strength, at least, with at least, min, minimum, max, maximum, between, exactly, for example, of your choice, eg, e g, case, in capital, not your, what, where do, where can, where is, where to, why, how, click, show, hide, help, i, info, information, more info, more information, letters, format, pdf',
);
const UNITS = set('character characters chars digit digits letter letters number numbers signs');
const NUMERALS = set('four six eight nine twenty');
/** With a verb soon behind them they begin a sentence: "Your ID number can be found on …". */
const SENTENCE_STARTS = set('the your an a');
const VERBS = set('is are was were must can cannot will should has');
/** With the printed letter soon behind them: "top right of your Confirmation of Entry". */
const PLACES = set('as top bottom shown printed found given written it of on from in');
const LETTER = set('confirmation entry statement');
/** What somebody is asked to type. */
const ASKED = set('it your the this in');
/** Of a part of a label in an element of its own: it goes on with the name before it. */
const CONNECTING = set('of that where for in on from to and or with at by when if which who');

/** Words of another person, another paper, the second time, or the opposite act: whatever bears them is not meant. */
const OPPOSED = set(
  'passport visa national identity parent parents guardian guardians mother mothers father fathers teacher teachers school schools friend friends again reenter retype confirm confirmed disagree dont cancel search reset back clear',
);
const HAN = /\p{Script=Han}/u;
const OPPOSED_HAN = ['護照', '家長', '老師', '學校'];
/** Words that make another thing of the name they follow ("Password hint"), but may be part of a new name too ("Security code"). */
const OTHERS = set('hint code type card born birth');

const isOpposed = (words: Words): boolean =>
  words.some(
    (word, at) =>
      OPPOSED.has(word) ||
      (word === 're' && words[at + 1] === 'enter') ||
      (word === 'not' && words[at + 1] === 'agree') ||
      OPPOSED_HAN.some((han) => word.includes(han)),
  );
const isOfOthers = (words: Words): boolean => isOpposed(words) || words.some((word) => OTHERS.has(word));
/** "of your school" behind a name; "of your Confirmation of Entry" is no other one's. */
const goesOnOf = (rest: Words): boolean => rest[0] === 'of' && !rest.slice(1, 3).some((word) => LETTER.has(word));

const startsWith = (words: Words, phrase: Words) => phrase.every((word, at) => words[at] === word);

/**
 * True when what follows a name is nothing, or a remark on this very box.
 * @param again the box is a second one, which a remark may say once more ("Confirm password is required")
 */
function isRemark(rest: Words, again = false): boolean {
  const words = rest.filter((word) => word !== BORDER && !(again && AGAIN_BEFORE.has(word)));
  const [first, second] = words;
  if (first === undefined) return true;
  // "Type it once more" in an element of its own is no type of something.
  const isAsking = rest[0] === BORDER && first === 'type' && ASKED.has(second ?? '');
  if (isOfOthers(isAsking ? words.slice(1) : words)) return false;
  if (HAN.test(first) || first.includes('@')) return true;
  if (/^(?:[a-z]{3}\d{6}|\d{6}[a-z]{3})$/.test(first)) return true;
  if (/^\d+$/.test(first) || NUMERALS.has(first))
    return /^\d+$/.test(second ?? '') || words.slice(1, 5).some((word) => UNITS.has(word));
  if (REMARKS.some((phrase) => startsWith(words, phrase))) return true;
  if (SENTENCE_STARTS.has(first) && words.slice(2, 9).some((word) => VERBS.has(word))) return true;
  if (PLACES.has(first) && words.slice(1, 8).some((word) => LETTER.has(word))) return true;
  return rest[0] === BORDER && !CONNECTING.has(first);
}

const compact = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
/** A name as it is compared: without spaces and hyphens, and with "No" for "Number". */
const compactNames = (names: readonly string[]): ReadonlySet<string> =>
  new Set(
    names
      .map((name) => name.replace(APOSTROPHES, ''))
      .filter((name) => /^[\x20-\x7e]+$/.test(name))
      .map(compact)
      .flatMap((name) => [name, name.replace(/number$/, 'no')]),
  );

const LONGEST_NAME = 40;

/** Where the longest of the names ends that begins at `from`; undefined where none does. */
function nameEnd(words: Words, from: number, names: ReadonlySet<string>): number | undefined {
  let joined = '';
  let end: number | undefined;
  for (let at = from; at < words.length && joined.length <= LONGEST_NAME; at += 1) {
    if (words[at] === BORDER) continue;
    joined += words[at]!;
    if (names.has(joined)) end = at + 1;
  }
  return end;
}

/** What follows the name; undefined where the words do not begin with it. */
function restAfter(words: Words, names: ReadonlySet<string>, again: boolean): Words | undefined {
  let isAgain = false;
  for (let at = 0; at < words.length; at += 1) {
    const end = nameEnd(words, at, names);
    if (end !== undefined) {
      const rest = words.slice(end);
      if (!again) return isAgain ? undefined : rest;
      return isAgain ? rest : afterAgain(rest);
    }
    const word = words[at]!;
    if (AGAIN_BEFORE.has(word)) isAgain = true;
    else if (!LEADS.has(word) && word !== BORDER && !/^\d$/.test(word) && !(PILLS.has(word) && words.includes(BORDER)))
      return undefined;
  }
  return undefined;
}

/** What follows "again" behind a name. */
function afterAgain(rest: Words): Words | undefined {
  const words = rest.filter((word) => word !== BORDER && word !== 'please');
  const again = AGAIN_BEHIND.find((phrase) => startsWith(words, phrase));
  return again && words.slice(again.length);
}

/** "I have read and agree to the terms of use"; not to cookies, nor to the terms of a policy. */
function agrees(words: Words): boolean {
  let at = words[0] === 'yes' ? 1 : 0;
  if (words[at] !== 'i') return false;
  at += 1;
  while (READ.has(words[at] ?? '')) at += 1;
  if (words[at] !== 'agree' && words[at] !== 'accept') return false;
  const behind = words.slice(at + 1);
  const rest = behind.filter((word) => word !== BORDER);
  const terms = rest.slice(0, 6).findIndex((word) => word === 'terms' || word === 'conditions');
  if (terms < 0) return rest.length === 0 || (behind[0] === BORDER && isRemark(behind));
  return rest[terms + 1] !== 'of' || rest[terms + 2] === 'use' || rest[terms + 2] === 'service';
}
const READ = set('have read and understood understand |');

interface Compared {
  readonly names: ReadonlySet<string>;
  readonly whole: ReadonlySet<string>;
  readonly loose: ReadonlySet<string>;
}
const compared = new WeakMap<Label, Compared>();

function namesIn(label: Label): Compared {
  let made = compared.get(label);
  if (!made) {
    const names = [...(label.terms ?? []).flatMap((term: TermName) => namesOf(term)), ...(label.names ?? [])];
    made = {
      names: compactNames(names),
      whole: compactNames(label.whole ?? []),
      loose: compactNames(label.loose ?? []),
    };
    compared.set(label, made);
  }
  return made;
}

/** True when the words are a field's label; a choice may go on as it likes behind its name. */
export function fits(words: Words, label: Label, isChoice = false): boolean {
  if (label.agreement) return agrees(words);
  const { names, whole } = namesIn(label);
  // A bilingual translator's words behind the site's own are no part of them.
  if (whole.size && whole.has(words.filter((word) => word !== BORDER && !HAN.test(word)).join(''))) return true;
  const rest = restAfter(words, names, label.again ?? false);
  if (rest === undefined) return false;
  return isChoice || isRemark(rest, label.again) || (label.receiver === true && rest[0] === 'to' && rest.length <= 4);
}

/** True of a name that other sites use for such a thing, alone or with a remark: evidence only beside more. */
export function fitsLoosely(words: Words, label: Label): boolean {
  const rest = restAfter(words, namesIn(label).loose, false);
  return rest !== undefined && isRemark(rest);
}

export const isBox = ({ kind }: Field) => kind !== 'link' && kind !== 'button';

export function isNamed(texts: readonly Words[], field: Field): boolean {
  return field.find.some(
    (way) => 'label' in way && texts.some((words) => fits(words, way.label, field.kind === 'choice')),
  );
}

/**
 * True of words that are evidence against an element with a known id: they label something else,
 * whatever they begin with.
 * @param isAlone the id is borne by this one element only, in the page's own form. There a new name
 * ("Security code" for the Secret Number) is no reason to doubt it.
 */
export function saysElse(texts: readonly Words[], field: Field, isAlone: boolean): boolean {
  if (isNamed(texts, field)) return false;
  const rests = field.find.flatMap((way) =>
    'label' in way
      ? texts.flatMap((words) => {
          const rest = restAfter(words, namesIn(way.label).names, way.label.again ?? false);
          return rest ? [rest] : [];
        })
      : [],
  );
  if (rests.length) return rests.some((rest) => isOfOthers(rest) || goesOnOf(rest));
  return texts.some(isAlone ? isOpposed : isOfOthers);
}

/** True when the label names another field of the page and not this one. */
export function saysOtherwise(texts: readonly Words[], field: Field, page: Page): boolean {
  return !isNamed(texts, field) && page.fields.some((other) => other !== field && isNamed(texts, other));
}

/** True of words that ask for the same once more and do not say what: "Type it again". */
export const saysOnlyAgain = (words: Words): boolean =>
  words.some((word) => AGAIN_BEFORE.has(word) || word === 'again') && words.every((word) => ONLY_AGAIN.has(word));
const ONLY_AGAIN = set(
  '| confirm reenter retype repeat verify re enter type again please it the same here once more required',
);

/**
 * True of a short plain act ("Sign up", "Update password"). A longer one may be another's: "Log in with another account",
 * "Register your interest", "Continue as guest".
 */
export const saysPlainAct = (texts: readonly Words[]): boolean =>
  texts.length > 0 &&
  texts.every((text) => {
    const words = text.filter((word) => word !== BORDER && !HAN.test(word));
    // "Send me a link": what it is called says that it sends.
    if (words[0] === 'send') return words.length <= MOST_OF_AN_ACT;
    return words.length > 0 && words.length <= 2 && !words.some((word) => NOT_SENDING.has(word));
  });
const MOST_OF_AN_ACT = 5;
const NOT_SENDING = set('cancel reset back clear later previous show hide check find search add remove help');

/** True of words of another person, paper or act, which no box of the site map has in or around its label. */
export const saysOpposed = (texts: readonly Words[]) => texts.some(isOpposed);

/** True of a heading over what somebody else fills in. */
export const saysOthers = (heading: string): boolean => /\b(?:parent|guardian|teacher|school|emergency)/i.test(heading);

/** In Chinese or Japanese: e-mail, telephone, a picture's letters. A page put into Chinese by the browser has such words. */
const OF_ANOTHER = /[郵邮]|信箱|メール|手[機机]|[電电][話话]|[驗验][證证]|認証/;
export const saysAnother = (texts: readonly Words[]) => texts.some((words) => OF_ANOTHER.test(words.join(' ')));
