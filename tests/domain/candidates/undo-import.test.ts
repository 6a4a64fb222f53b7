import { expect, test } from 'vitest';
import { undoImport } from '../../../domain/candidates/undo-import.ts';
import { made, NOW } from './made.ts';

test('who was changed comes back, who was added goes, who was changed since stays', () => {
  const [same, changed, touched] = [made({ note: 'a' }), made({ note: 'b' }), made({ note: 'c' })];
  const [added, addedAndDone] = [made({ changedAt: NOW + 1 }), made({ changedAt: NOW + 1 })];
  const import1 = { ...changed, note: 'B', changedAt: NOW + 1 };
  const import2 = { ...touched, note: 'C', changedAt: NOW + 1 };
  const before = { candidates: [same, changed, touched], unreadable: [{ key: 1, row: 'x' }] };
  const now = {
    candidates: [
      same,
      import1,
      { ...import2, desk: 'done' as const, changedAt: NOW + 2 },
      added,
      { ...addedAndDone, desk: 'done' as const, changedAt: NOW + 2 },
    ],
    unreadable: [
      { key: 1, row: 'x' },
      { key: 2, row: 'y' },
    ],
  };
  expect(undoImport([import1, import2, added, addedAndDone], before, now)).toEqual({
    put: [changed],
    remove: [added.id, 2],
  });
});

test('an import that brought nobody takes nobody away', () => {
  const list = { candidates: [made()], unreadable: [{ key: 1, row: 'x' }] };
  expect(undoImport([], list, list)).toEqual({ put: [], remove: [] });
});
test('who was removed since does not come back', () => {
  const [one, two] = [made(), made({ changedAt: NOW + 1 })];
  const before = { candidates: [one], unreadable: [] };
  expect(undoImport([{ ...one, changedAt: NOW + 1 }, two], before, { candidates: [], unreadable: [] })).toEqual({
    put: [],
    remove: [],
  });
});
