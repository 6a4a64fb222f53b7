/**
 * Addresses that a person may take for the official site's. Judged by the distance to its name and not by a list: what
 * bears the name, whole or with a few letters changed, outside of the domain that owns it.
 */
import { isRealSite, SITE_ORIGIN } from './real-site.ts';

const HOST = new URL(SITE_ORIGIN).hostname;
/** The domain that its owner has registered, and whatever stands below it. */
const OWNED = HOST.split('.').slice(-2).join('.');
/** What people know it by. */
const NAME = OWNED.split('.')[0]!;
/** So many letters may be changed, left out, added or exchanged for their neighbour. */
const MOST_CHANGES = 2;
/**
 * A letter of another script may be drawn like a Latin one, so it counts for little where one stands; a name of such
 * letters alone counts for too much.
 */
const FOREIGN_LETTER = 0.15;
/** The longest host name that there is. */
const MOST_LETTERS = 253;

/** True where the address is not the official site's and looks like it. Never for pages that are not on the web. */
export function isLookAlike(address: string): boolean {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  if (!/^https?:$/.test(url.protocol) || isRealSite(address)) return false;
  const host = url.hostname.replace(/\.$/, '').slice(0, MOST_LETTERS);
  // Without encryption anybody on the way can answer in its name.
  if (host === HOST) return true;
  if (host === OWNED || host.endsWith(`.${OWNED}`)) return false;
  return distanceIn(plainLetters(host), NAME) <= MOST_CHANGES;
}

/** The host's letters as they are seen: without marks and what stands between words, and with pairs that look like one. */
function plainLetters(host: string): string {
  const seen = host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decodePunycode(label.slice(4)) ?? label) : label))
    .join('');
  return seen
    .normalize('NFKD')
    .replace(/[\p{M}\-_]/gu, '')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replace(/[01357]/g, (digit) => ({ 0: 'o', 1: 'i', 3: 'e', 5: 's', 7: 't' })[digit]!);
}

/** The fewest changes that make any stretch of the text the name; neighbours exchanged are one change. */
function distanceIn(text: string, name: string): number {
  const letters = [...text];
  let before: number[] | undefined;
  // The name may begin anywhere: the first row costs nothing.
  let last: number[] = Array.from({ length: letters.length + 1 }, () => 0);
  for (const [row, wanted] of [...name].entries()) {
    const now = [row + 1];
    for (const [at, letter] of letters.entries()) {
      const change = letter === wanted ? 0 : /[^\0-\x7f]/.test(letter) ? FOREIGN_LETTER : 1;
      let best = Math.min(last[at]! + change, last[at + 1]! + 1, now[at]! + 1);
      if (before && at > 0 && letter === name[row - 1] && letters[at - 1] === wanted)
        best = Math.min(best, before[at - 1]! + 1);
      now.push(best);
    }
    before = last;
    last = now;
  }
  return Math.min(...last);
}

/** Decodes what follows `xn--` (RFC 3492); undefined where it is none. */
function decodePunycode(encoded: string): string | undefined {
  const [BASE, FEWEST, MOST, SKEW, DAMP] = [36, 1, 26, 38, 700];
  const end = encoded.lastIndexOf('-');
  const points = end > 0 ? [...encoded.slice(0, end)].map((letter) => letter.codePointAt(0)!) : [];
  let [point, sum, bias] = [128, 0, 72];
  for (let at = end > 0 ? end + 1 : 0; at < encoded.length;) {
    const start = sum;
    for (let weight = 1, step = BASE; ; step += BASE) {
      const digit = '0123456789'.includes(encoded[at] ?? '')
        ? encoded.charCodeAt(at) - 22
        : (encoded.charCodeAt(at) || 0) - 97;
      at += 1;
      if (!(digit >= 0 && digit < BASE)) return undefined;
      sum += digit * weight;
      const least = Math.min(MOST, Math.max(FEWEST, step - bias));
      if (digit < least) break;
      weight *= BASE - least;
    }
    const count = points.length + 1;
    let delta = Math.floor((sum - start) / (start === 0 ? DAMP : 2));
    delta += Math.floor(delta / count);
    let steps = 0;
    for (; delta > ((BASE - FEWEST) * MOST) / 2; steps += BASE) delta = Math.floor(delta / (BASE - FEWEST));
    bias = steps + Math.floor(((BASE - FEWEST + 1) * delta) / (delta + SKEW));
    point += Math.floor(sum / count);
    sum %= count;
    if (point > 0x10ffff) return undefined;
    points.splice(sum, 0, point);
    sum += 1;
  }
  return String.fromCodePoint(...points);
}
