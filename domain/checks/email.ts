/**
 * The e-mail box: 8 to 254 characters of the usual shape. Source: docs/site.md#register.
 * Typing errors in the domain are compared with the large providers only. A spelling library
 * was tried: it cost 7 kB on every page, and only its suggestions of this kind were believable.
 */
import { hasChineseInput, toHalfWidth } from './typed-text.ts';
import { EMPTY, doubt, right, unfinished, wrong, type CheckKey, type Verdict } from './verdict.ts';

/** The usual shape: one @, a domain of at least two labels, no spaces. The length is checked separately. */
export const EMAIL_PATTERN =
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;
export const EMAIL_LENGTH = { least: 8, most: 254 } as const;

/** The verdict on an e-mail address as typed. */
export function checkEmail(typed: string): Verdict {
  if (typed.trim() === '') return EMPTY;
  // Checked first, so that no pattern runs on text of unbounded length.
  if (typed.length > EMAIL_LENGTH.most)
    return wrong('check.email.tooLong', { extra: typed.length - EMAIL_LENGTH.most });
  if (EMAIL_PATTERN.test(typed) && typed.length >= EMAIL_LENGTH.least) {
    const better = betterSpelling(typed);
    return better
      ? doubt('check.email.typo', { better: better.slice(better.indexOf('@') + 1) }, better)
      : right('check.right');
  }
  const half = toHalfWidth(typed);
  // As programs for mail pass it on: "Wang <wang@gmail.com>", with a sign that ends a list's entry.
  const cleaned = half
    .slice(half.lastIndexOf('<') + 1)
    .replace(/[。．｡]/g, '.')
    .replace(/[\s\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/^mailto:/i, '')
    .replace(/[>,;]{1,2}$/, '');
  if (cleaned !== typed && EMAIL_PATTERN.test(cleaned) && cleaned.length >= EMAIL_LENGTH.least)
    return wrong(whatIsCleaned(typed, half), {}, cleaned);
  if (hasChineseInput(typed)) return wrong('check.chineseInput');
  return shapeProblem(cleaned);
}

/** Which of the things that a click removes stand in the text: one by its name, several together. */
function whatIsCleaned(typed: string, half: string): CheckKey {
  const hasSpace = /[\s\u200b-\u200f\u2060\ufeff]/.test(typed);
  const isWide = half !== typed || /[。．｡]/.test(typed);
  const hasMore = /^\s*mailto:|[<>,;]/i.test(half);
  if (hasMore || (hasSpace && isWide)) return 'check.email.cleaned';
  return hasSpace ? 'check.email.space' : 'check.email.fullWidth';
}

function shapeProblem(text: string): Verdict {
  const later = (key: CheckKey, params = {}) => unfinished({ key, params }, { key: 'check.email.keepTyping' });
  const [name = '', domain, ...more] = text.split('@');
  if (more.length) return wrong('check.email.twoAts');
  // A comma or the like where a dot belongs: the keys lie side by side.
  const dotted = text.slice(name.length).replace(/[,;:、/]/g, '.');
  const notADot = /[,;:、/]/.exec(domain ?? '');
  if (notADot && EMAIL_PATTERN.test(name + dotted) && text.length >= EMAIL_LENGTH.least)
    return wrong('check.email.notADot', { got: notADot[0] }, name + dotted);
  const symbol = /[^A-Za-z0-9!#$%&'*+/=?^_`{|}~.@-]/u.exec(text);
  if (symbol) return wrong('check.email.symbol', { got: symbol[0] });
  if (name === '') return wrong('check.email.noName');
  if (name.startsWith('.')) return wrong('check.email.dotAtStart');
  if (domain !== undefined && name.endsWith('.')) return wrong('check.email.dotBeforeAt');
  if (domain?.startsWith('.')) return wrong('check.email.dotAfterAt');
  if (text.includes('..')) return wrong('check.email.twoDots');
  if (domain === undefined) return later('check.email.noAt');
  if (domain === '') return later('check.email.noDomain');
  const strange = /[^A-Za-z0-9.-]/.exec(domain);
  if (strange) return wrong('check.email.domainSymbol', { got: strange[0] });
  // More may follow the dot, as in gmail.com.tw.
  if (domain.endsWith('.') && EMAIL_PATTERN.test(text.slice(0, -1))) return later('check.email.dotAtEnd');
  if (EMAIL_PATTERN.test(text)) return later('check.email.tooShort', { missing: EMAIL_LENGTH.least - text.length });
  return later('check.email.domain');
}

/** The providers that a typing error is compared with. Every other domain is believed as it stands. */
export const LARGE_PROVIDERS: readonly string[] = [
  'gmail.com',
  'yahoo.com',
  'yahoo.com.tw',
  'hotmail.com',
  'outlook.com',
  'icloud.com',
  'hinet.net',
  'pchome.com.tw',
  'livemail.tw',
];

/** The address with its domain spelt as it was probably meant; undefined when nothing looks wrong. */
function betterSpelling(address: string): string | undefined {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1).toLowerCase();
  // A company's short domain may be close to a provider's, so only a single typing error is assumed.
  const mended = SLIPPED_DOMAINS.reduce((text, [slip, meant]) => text.replace(slip, meant), domain);
  const better = LARGE_PROVIDERS.find((provider) => isNearDomain(mended, provider)) ?? mended;
  if (better === domain) return undefined;
  const whole = `${address.slice(0, at)}@${better}`;
  // The correction must not produce an address that the site refuses for its length.
  const fits = whole.length >= EMAIL_LENGTH.least && whole.length <= EMAIL_LENGTH.most;
  return fits ? whole : undefined;
}

/** Endings that no registry has and domains that a provider does not offer, each with the likely intention. */
const SLIPPED_DOMAINS: readonly (readonly [slip: RegExp, meant: string])[] = [
  [/(?<=\.(?:com|net|org|edu|gov|idv))\.(?:wt|twt|ttw|tww)$/, '.tw'],
  [/\.(?:con|comm?m|coom|cmo|ocm|vom|xom|cpm)$/, '.com'],
  [/\.(?:con|cmo)\.tw$/, '.com.tw'],
  [/\.(?:nte|ent)$/, '.net'],
  [/\.ogr$/, '.org'],
  [/\.eud$/, '.edu'],
  [/^(gmail|icloud)\.(?:com\.)?tw$/, '$1.com'],
  [/^hinet\.(?:com(?:\.tw)?|net\.tw)$/, 'hinet.net'],
];

/**
 * True when two domains differ by one typing error: the same number of labels, one of them with a single error.
 * The first letter is never counted as one (inet.net is a provider of its own, not hinet.net), and of a country
 * only a key beside the right one is (yahoo.com.th and yahoo.co.th are Thailand's). Both in lower case.
 */
function isNearDomain(typed: string, provider: string): boolean {
  const parts = provider.split('.');
  const typedParts = typed.split('.');
  const differing = parts.flatMap((part, index) => (part === typedParts[index] ? [] : [index]));
  const [index, another] = differing;
  if (typedParts.length !== parts.length || index === undefined || another !== undefined) return false;
  const [a, b] = [typedParts[index]!, parts[index]!];
  if (b === 'tw') return /^(?:[ryfgh]?w|t[qeasd]?)$/.test(a) && a !== 'th';
  return (a[0] === b[0] || (index > 0 && b.endsWith(a))) && isOneSlip(a, b);
}

/** Equal, or one letter too many, missing, another, or two neighbours exchanged. */
function isOneSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restA === [...restB].reverse().join('');
}
