/** What every candidate store must do, whatever keeps its rows. Both kinds run the same tests. */
import { expect, test } from 'vitest';
import type { CandidateStore } from '../../../platform/candidates/store.ts';
import { made, manyCandidates } from '../../domain/candidates/made.ts';

export interface Opened {
  readonly store: CandidateStore;
  /** How often a change was announced. */
  readonly announced: () => number;
  /** Another page's store over the same rows. */
  readonly another: () => Promise<CandidateStore>;
  /** Puts a row where the store keeps its rows, past the store. */
  readonly plant: (row: { id: string } & Record<string, unknown>) => Promise<void>;
  /** Every row that is kept. */
  readonly kept: () => Promise<unknown[]>;
}

export async function listOf(store: CandidateStore) {
  const listing = await store.list();
  if (listing.is !== 'listed') throw new Error(listing.is);
  return listing;
}
const idsOf = async (store: CandidateStore) => (await listOf(store)).candidates.map(({ id }) => id).sort();

export const BROKEN = { id: 'broken-1', nickname: 5, idNumber: 'ABC123456', left: { over: [1, 2] } };

export function storeRules(open: () => Promise<Opened>): void {
  test('puts one, puts many, lists them, tells others each time', async () => {
    const { store, announced } = await open();
    const [one, ...more] = manyCandidates(20);
    expect(await store.put([one!])).toEqual({ is: 'saved' });
    expect(announced()).toBe(1);
    expect(await store.put(more)).toEqual({ is: 'saved' });
    expect(announced()).toBe(2);
    expect(await listOf(store)).toEqual({ is: 'listed', candidates: [one, ...more], unreadable: [] });
    expect(announced()).toBe(2);
  });

  test('replaces by key', async () => {
    const { store } = await open();
    const one = made();
    await store.put([one]);
    await store.put([{ ...one, note: '改' }]);
    expect((await listOf(store)).candidates).toEqual([{ ...one, note: '改' }]);
  });

  test('one bad candidate among many: nothing is written, every reason is told', async () => {
    const { store, announced, kept } = await open();
    const answer = await store.put([made(), made({ idNumber: 'x' }), { ...made(), password: 'abc12345' } as never]);
    expect(answer).toMatchObject({
      is: 'refused',
      key: 'candidates.store.refused',
      reasons: [
        { where: { row: 2, entry: 'idNumber' }, key: 'candidates.refused.idNumber' },
        { where: { row: 3, entry: 'password' }, key: 'candidates.refused.secretEntry' },
      ],
    });
    expect(await kept()).toEqual([]);
    expect(announced()).toBe(0);
  });

  test('finds by ID Number as typed', async () => {
    const { store, plant } = await open();
    const one = made({ idNumber: 'ABC123456' });
    await plant(BROKEN);
    expect(await store.find('ABC123456')).toEqual({ is: 'none' });
    await store.put([one, made({ idNumber: 'ABC123457' })]);
    expect(await store.find('abc-123 456')).toEqual({ is: 'found', candidate: one });
    expect(await store.find('XYZ000000')).toEqual({ is: 'none' });
    expect(await store.find('')).toEqual({ is: 'none' });
  });

  test('removes, and restores', async () => {
    const { store, kept } = await open();
    const [a, b, c] = [made(), made(), made()] as const;
    await store.put([a, b, c]);
    const before = await kept();
    const removed = await store.remove([a.id, b.id, 'nobody']);
    expect(removed).toEqual({
      is: 'removed',
      rows: [
        { key: a.id, row: a },
        { key: b.id, row: b },
      ],
    });
    expect(await idsOf(store)).toEqual([c.id]);
    if (removed.is !== 'removed') return;
    expect(await store.restore(removed)).toEqual({ is: 'saved' });
    expect(new Set(await kept())).toEqual(new Set(before));
  });

  test('restoring leaves alone what has come since', async () => {
    const { store } = await open();
    const one = made();
    await store.put([one]);
    const removed = await store.remove([one.id]);
    await store.put([{ ...one, note: '新' }]);
    if (removed.is === 'removed') await store.restore(removed);
    expect((await listOf(store)).candidates).toEqual([{ ...one, note: '新' }]);
  });

  test('removes everything, unreadable rows too, and can undo that', async () => {
    const { store, plant, kept } = await open();
    await plant(BROKEN);
    await store.put([made(), made()]);
    const before = await kept();
    const removed = await store.removeAll();
    expect(await kept()).toEqual([]);
    if (removed.is === 'removed') await store.restore(removed);
    expect(new Set(await kept())).toEqual(new Set(before));
  });

  test('changes one entry while another page changes another: both stay', async () => {
    const { store, another } = await open();
    const other = await another();
    const one = made();
    await store.put([one]);
    await Promise.all([
      store.change(one.id, (now) => ({ ...now, desk: 'done' })),
      other.change(one.id, (now) => ({ ...now, note: '備註' })),
      store.change(one.id, (now) => ({ ...now, watching: true })),
    ]);
    const same = [{ ...one, desk: 'done', note: '備註', watching: true }];
    expect((await listOf(store)).candidates).toEqual(same);
    expect((await listOf(other)).candidates).toEqual(same);
  });

  test('a change of what is gone, unreadable or made wrong is refused and leaves all as it was', async () => {
    const { store, plant, kept, announced } = await open();
    const one = made();
    await store.put([one]);
    await plant(BROKEN);
    const before = await kept();
    const told = announced();
    expect(await store.change('nobody', (now) => now)).toEqual({ is: 'gone', key: 'candidates.store.gone' });
    expect(await store.change(BROKEN.id, (now) => now)).toMatchObject({ is: 'gone' });
    expect(await store.change(one.id, (now) => ({ ...now, idNumber: 'x' }))).toMatchObject({ is: 'refused' });
    // The key cannot be changed.
    expect(await store.change(one.id, (now) => ({ ...now, id: made().id }))).toEqual({ is: 'saved' });
    expect(await kept()).toEqual(before);
    expect(announced()).toBe(told + 1);
  });

  test('another ID Number is another person, and gets another key', async () => {
    const { store } = await open();
    const one = made({ idNumber: 'ABC123456' });
    await store.put([one]);
    expect(await store.change(one.id, (now) => ({ ...now, idNumber: 'ABC123457', note: 'x' }))).toEqual({
      is: 'saved',
    });
    const { candidates } = await listOf(store);
    expect(candidates).toEqual([{ ...one, id: expect.any(String), idNumber: 'ABC123457', note: 'x' }]);
    expect(candidates[0]!.id).not.toBe(one.id);
    expect(await store.find('ABC123456')).toEqual({ is: 'none' });
    expect(await store.find('ABC123457')).toEqual({ is: 'found', candidate: candidates[0] });
  });

  test('two pages open at once see each other’s changes, and none is lost', async () => {
    const { store, another } = await open();
    const other = await another();
    const many = manyCandidates(40);
    await Promise.all(many.map((one, index) => (index % 2 ? store : other).put([one])));
    expect(await idsOf(store)).toEqual(many.map(({ id }) => id));
    await Promise.all([store.remove([many[0]!.id]), other.remove([many[1]!.id])]);
    expect(await idsOf(other)).toEqual(many.slice(2).map(({ id }) => id));
  });

  test('an unreadable row is shown, survives every change of others, and can be removed and restored', async () => {
    const { store, plant, kept } = await open();
    await plant(BROKEN);
    const one = made();
    await store.put([one]);
    await store.change(one.id, (now) => ({ ...now, desk: 'help' }));
    await store.remove([one.id]);
    expect(await listOf(store)).toEqual({
      is: 'listed',
      candidates: [],
      unreadable: [{ key: BROKEN.id, row: BROKEN }],
    });
    const removed = await store.remove([BROKEN.id]);
    expect(await kept()).toEqual([]);
    if (removed.is === 'removed') await store.restore(removed);
    expect(await kept()).toEqual([BROKEN]);
  });

  test('an unreadable row is never written over', async () => {
    const { store, plant, kept } = await open();
    const { id } = made();
    await plant({ ...BROKEN, id });
    const answer = await store.put([made(), made({ id }), made()]);
    expect(answer).toEqual({ is: 'occupied', key: 'candidates.store.occupied' });
    expect(await kept()).toEqual([{ ...BROKEN, id }]);
  });

  test('raw rows of a backup are put back as they were, not twice, and never over another', async () => {
    const { store, kept } = await open();
    const one = made();
    await store.put([one]);
    const raw = [BROKEN, { ...BROKEN, id: one.id }, 'only a text', null, { no: 'key' }];
    expect(await store.put([made({ idNumber: 'ABC000001' })], raw)).toEqual({ is: 'saved' });
    expect(await store.put([], raw)).toEqual({ is: 'saved' });
    const rows = await kept();
    expect(rows).toHaveLength(2 + raw.length);
    expect(rows).toContainEqual(one);
    expect(rows).toContainEqual(BROKEN);
    for (const kind of raw.slice(1)) expect(rows).toContainEqual({ id: expect.any(String), raw: kind });
    expect((await listOf(store)).unreadable).toHaveLength(raw.length);
  });

  test('after closing, everything answers "closed"', async () => {
    const { store } = await open();
    store.close();
    const closed = { is: 'closed', key: 'candidates.store.closed' };
    expect(await store.list()).toEqual(closed);
    expect(await store.find('ABC123456')).toEqual(closed);
    expect(await store.put([made()])).toEqual(closed);
    expect(await store.change('x', (now) => now)).toEqual(closed);
    expect(await store.remove(['x'])).toEqual(closed);
    expect(await store.removeAll()).toEqual(closed);
    expect(await store.restore({ is: 'removed', rows: [] })).toEqual(closed);
  });
}
