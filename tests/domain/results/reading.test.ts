import { expect, it } from 'vitest';
import {
  CANNOT_TELL_WHYS,
  readingKey,
  type BrowserName,
  type CannotTellWhy,
  type Reading,
} from '../../../domain/results/reading.ts';

const SHARED: Partial<Record<CannotTellWhy, string>> = {
  otherSite: 'otherPage',
  empty: 'notWhole',
  cutOff: 'notWhole',
  tooLarge: 'unrecognised',
  tooDeep: 'unrecognised',
  noSignals: 'unrecognised',
  example: 'unrecognised',
  unclear: 'unrecognised',
  translated: 'translated.edge',
};
const ROWS: readonly (readonly [reading: Reading, key: string, browser?: BrowserName])[] = [
  [{ is: 'available', results: [{ examTitle: 'x', words: '', doubts: [] }] }, 'available'],
  [{ is: 'notYet' }, 'notYet'],
  [{ is: 'signedOut' }, 'signedOut'],
  [{ is: 'locked' }, 'locked'],
  [{ is: 'maintenance', why: 'busy' }, 'busy'],
  [{ is: 'maintenance', why: 'maintenance' }, 'maintenance'],
  ...CANNOT_TELL_WHYS.map((why) => [{ is: 'cannotTell', why }, SHARED[why] ?? why] as const),
  [{ is: 'cannotTell', why: 'translated', by: 'browser' }, 'translated.chrome', 'chrome'],
  [{ is: 'cannotTell', why: 'translated', by: 'browser' }, 'translated.firefox', 'firefox'],
  [{ is: 'cannotTell', why: 'translated', by: 'extension' }, 'translated.extension', 'firefox'],
];

it.each(ROWS.map(([reading, key, browser = 'edge']) => ({ reading, key, browser })))(
  '$key: $reading',
  ({ reading, key, browser }) => expect(readingKey(reading, browser)).toBe(`reading.${key}`),
);
