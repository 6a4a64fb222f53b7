import { expect, it } from 'vitest';
import { readingKey, CANNOT_TELL_WHYS, type Reading } from '../../../domain/results/reading.ts';

it('has a sentence for every reading', () => {
  const plain = (['notYet', 'signedOut', 'locked'] as const).map((is): Reading => ({ is }));
  const all: Reading[] = [
    ...plain,
    { is: 'available', results: [{ examTitle: 'x', words: '', doubts: [] }] },
    { is: 'maintenance', why: 'busy' },
    { is: 'maintenance', why: 'maintenance' },
    ...CANNOT_TELL_WHYS.map((why): Reading => ({ is: 'cannotTell', why })),
  ];
  for (const reading of all) expect(readingKey(reading, 'edge')).toMatch(/^reading\.[\w.]+$/);
  expect(readingKey({ is: 'maintenance', why: 'busy' }, 'chrome')).toBe('reading.busy');
});
