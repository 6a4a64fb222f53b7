/** Invalid values for messages, storage and imports: arbitrary ones, and valid ones changed in one place. */
import type { Chance } from '../redesigns/chance.ts';

const WORDS = [
  '',
  'x',
  'type',
  'constructor',
  '__proto__',
  'toString',
  '../..',
  '<b>',
  'javascript:1',
  '=1+1',
  'ABC123456',
  '\0',
  '\ud800',
  '中文',
  'login.tried',
  'NaN',
];

/** Any value that a message, a file or a database could contain, a few levels deep at most. */
export function anything(chance: Chance, depth = 3): unknown {
  switch (chance.below(depth > 0 ? 16 : 10)) {
    case 0:
      return undefined;
    case 1:
      return null;
    case 2:
      return chance.is(0.5);
    case 3:
      return chance.one([0, -1, 1.5, NaN, Infinity, 2 ** 53, Date.now(), 1e300]);
    case 4:
    case 5:
    case 6:
      return chance.one(WORDS);
    case 7:
      return 'x'.repeat(chance.one([41, 255, 1000, 70_000]));
    case 8:
      return chance.one([new Date(chance.below(1e9)), new Date(NaN), new Uint8Array(3), 10n]);
    case 9:
      return chance.one([new Map([['type', 'fill']]), new Set([1]), [], {}]);
    case 10:
    case 11:
      return Array.from({ length: chance.below(4) }, () => anything(chance, depth - 1));
    default: {
      const names = Array.from({ length: chance.below(5) }, () =>
        chance.one([...WORDS, 'id', 'idNumber', 'answer', 'settings', 'candidates', 'version']),
      );
      return meddling(Object.fromEntries(names.map((name) => [name, anything(chance, depth - 1)])), chance);
    }
  }
}

/** A key that JSON can contain and that a careless copy would write to every object's prototype. */
function meddling(record: Record<string, unknown>, chance: Chance): Record<string, unknown> {
  if (chance.is(0.2))
    Object.defineProperty(record, '__proto__', {
      value: { polluted: true },
      enumerable: true,
      configurable: true,
      writable: true,
    });
  return record;
}

/** A copy of a valid value with one or more entries changed, removed or added. */
export function spoilt(value: unknown, chance: Chance): unknown {
  if (typeof value !== 'object' || value === null || chance.is(0.05)) return anything(chance);
  if (Array.isArray(value)) {
    const list = value.map((one) => (chance.is(0.4) ? spoilt(one, chance) : one));
    return chance.is(0.2) ? [...list, anything(chance)] : list;
  }
  const entries = Object.entries(value).flatMap(([name, held]): [string, unknown][] => {
    if (chance.is(0.1)) return [];
    if (chance.is(0.06)) return [[chance.one(WORDS), held]];
    return [[name, chance.is(0.35) ? spoilt(held, chance) : held]];
  });
  if (chance.is(0.1)) entries.push([chance.one(WORDS), anything(chance)]);
  return meddling(Object.fromEntries(entries), chance);
}

/** True while no object's prototype has been polluted. */
export function isUnpolluted(): boolean {
  return !('polluted' in {}) && !('polluted' in []) && Object.keys(Object.prototype).length === 0;
}
