import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB, type IDBPDatabase } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { writeBackup } from '../../../domain/candidates/backup.ts';
import {
  DATABASE_NAME,
  eraseCandidateStore,
  openCandidateStore,
} from '../../../platform/candidates/candidate-store.ts';
import { readBackup } from '../../../domain/candidates/read-backup.ts';
import { STORE_VERSION } from '../../../platform/candidates/migrations.ts';
import type { CandidateStore } from '../../../platform/candidates/store.ts';
import { counting, made, manyCandidates, NOW } from '../../domain/candidates/made.ts';
import { BROKEN, listOf, storeRules } from './store-rules.ts';

/** Everything opened in a test, so that nothing stays open behind it. */
let connections: { close(): void }[] = [];
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  connections = [];
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const one of connections) one.close();
});

const quiet = { announce: () => undefined, newId: counting(500) };
async function opened(own: Partial<Parameters<typeof openCandidateStore>[0]> = {}): Promise<CandidateStore> {
  const opening = await openCandidateStore({ ...quiet, ...own });
  if (opening.is !== 'open') throw new Error(opening.is);
  connections.push(opening.store);
  return opening.store;
}
async function raw(version?: number, upgrade?: (database: IDBPDatabase) => void): Promise<IDBPDatabase> {
  const database = await openDB(DATABASE_NAME, version, upgrade ? { upgrade } : {});
  connections.push(database);
  return database;
}
const keptRows = async () => {
  const database = await raw();
  const rows = (await database.getAll('candidates')) as unknown[];
  database.close();
  return rows;
};

describe('keeps the rules of every store', () =>
  storeRules(async () => {
    let announcements = 0;
    const announce = () => void (announcements += 1);
    const store = await opened({ announce });
    return {
      store,
      announced: () => announcements,
      another: () => opened({ announce }),
      plant: async (row) => {
        const database = await raw();
        await database.put('candidates', row);
        database.close();
      },
      kept: keptRows,
    };
  }));

/** Makes the write with this number fail as the browser would. */
function failAt(number: number, name: string): void {
  const put = IDBObjectStore.prototype.put;
  let count = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    count += 1;
    if (count === number) throw new DOMException('planted', name);
    return put.apply(this, args);
  });
}

describe('a change that fails', () => {
  test.each([
    ['QuotaExceededError', 'full'],
    ['AbortError', 'aborted'],
    ['UnknownError', 'broken'],
    ['DataCloneError', 'broken'],
  ])('%s in the middle is called %s, and nothing of it is kept', async (name, is) => {
    const announce = vi.fn();
    const store = await opened({ announce });
    const before = manyCandidates(3);
    await store.put(before);
    failAt(5, name);
    const more = manyCandidates(12).map((one) => ({ ...one, note: '新' }));
    expect(await store.put(more)).toEqual({ is, key: `candidates.store.${is}` });
    expect((await listOf(store)).candidates).toEqual(before);
    expect(announce).toHaveBeenCalledTimes(1);
  });

  test('the transaction ended by the browser after all writes: not called saved', async () => {
    const store = await opened();
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      const request = put.apply(this, args);
      request.addEventListener('success', () => this.transaction.abort());
      return request;
    });
    expect(await store.put([made()])).toEqual({ is: 'aborted', key: 'candidates.store.aborted' });
    vi.restoreAllMocks();
    expect((await listOf(store)).candidates).toEqual([]);
  });

  test('"saved" is not said before the transaction is complete', async () => {
    const store = await opened();
    let complete = false;
    const transaction = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
      const begun = transaction.apply(this, args);
      expect(args[2]).toEqual({ durability: 'strict' });
      begun.addEventListener('complete', () => (complete = true));
      return begun;
    });
    expect(await store.put(manyCandidates(50))).toEqual({ is: 'saved' });
    expect(complete).toBe(true);
  });

  test('what the change itself throws is not hidden, and rolls back', async () => {
    const store = await opened();
    const one = made();
    await store.put([one]);
    const change = store.change(one.id, () => {
      throw new Error('a mistake in the program');
    });
    await expect(change).rejects.toThrow('a mistake in the program');
    expect((await listOf(store)).candidates).toEqual([one]);
  });
});

test('one row that the browser cannot give back does not hide the others', async () => {
  const store = await opened();
  const many = manyCandidates(5);
  await store.put(many);
  // A request that fails takes its transaction with it, as in a browser.
  const { get, getAll } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore) {
    const request = getAll.call(this);
    this.transaction.abort();
    return request;
  });
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
    const request = get.call(this, key);
    if (key === many[2]!.id) this.transaction.abort();
    return request;
  });
  const listing = await listOf(store);
  expect(listing.candidates).toEqual(many.filter((_, index) => index !== 2));
  expect(listing.unreadable).toEqual([{ key: many[2]!.id, row: undefined }]);
});

describe('opening', () => {
  const failing = (name: string) =>
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('planted', name);
    });
  test.each([
    ['InvalidStateError', 'private'],
    ['SecurityError', 'private'],
    ['QuotaExceededError', 'full'],
    ['VersionError', 'newer'],
    ['UnknownError', 'broken'],
    ['AbortError', 'broken'],
  ])('%s is called %s', async (name, is) => {
    failing(name);
    expect(await openCandidateStore(quiet)).toEqual({ is, key: `candidates.store.${is}` });
  });

  test('a request that fails later, as in Firefox', async () => {
    const Request = IDBOpenDBRequest as unknown as new () => IDBOpenDBRequest;
    const request = Object.assign(new Request(), {
      readyState: 'done',
      error: new DOMException('planted', 'InvalidStateError'),
    });
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      queueMicrotask(() => request.dispatchEvent(new IDBVersionChangeEvent('error')));
      return request;
    });
    expect(await openCandidateStore(quiet)).toMatchObject({ is: 'private' });
  });

  test('no database in this browser', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const opening = await openCandidateStore(quiet);
    vi.unstubAllGlobals();
    expect(['private', 'broken']).toContain(opening.is);
  });

  test('a later version of the extension has written it: said, and left alone', async () => {
    const later = await raw(
      STORE_VERSION + 1,
      (database) => void database.createObjectStore('candidates', { keyPath: 'id' }),
    );
    await later.put('candidates', { id: 'x', of: 'tomorrow' });
    later.close();
    expect(await openCandidateStore(quiet)).toEqual({ is: 'newer', key: 'candidates.store.newer' });
    expect(await keptRows()).toEqual([{ id: 'x', of: 'tomorrow' }]);
  });

  test('a page with an older version that does not let go: blocked; when it closes, nothing stays behind', async () => {
    const older = await raw(1, (database) => void database.createObjectStore('candidates', { keyPath: 'id' }));
    expect(await openCandidateStore(quiet)).toEqual({ is: 'blocked', key: 'candidates.store.blocked' });
    const close = vi.spyOn(IDBDatabase.prototype, 'close');
    older.close();
    // The connection that nobody waits for any more is closed as soon as it comes.
    await vi.waitFor(() => expect(close).toHaveBeenCalledTimes(2));
    const store = await opened();
    expect(await store.put([made()])).toEqual({ is: 'saved' });
    store.close();
    expect(await eraseCandidateStore()).toEqual({ is: 'erased' });
  });

  test('lets a newer version in, and says that it is lost', async () => {
    const lost = vi.fn();
    const store = await opened({ lost });
    const newer = await raw(STORE_VERSION + 1);
    expect(newer.version).toBe(STORE_VERSION + 1);
    expect(lost).toHaveBeenCalledTimes(1);
    expect(await store.put([made()])).toMatchObject({ is: 'closed' });
  });
});

describe('erasing', () => {
  test('nothing is left, also while pages are open', async () => {
    const lost = vi.fn();
    const store = await opened({ lost });
    await store.put(manyCandidates(5));
    expect(await eraseCandidateStore()).toEqual({ is: 'erased' });
    expect(lost).toHaveBeenCalledTimes(1);
    expect(await indexedDB.databases()).toEqual([]);
    expect(await listOf(await opened())).toMatchObject({ candidates: [], unreadable: [] });
  });
  test('a page that does not let go is named', async () => {
    await opened();
    const holding = await raw();
    expect(await eraseCandidateStore()).toEqual({ is: 'blocked', key: 'candidates.store.blocked' });
    holding.close();
  });
});

describe('migrations', () => {
  const id = counting(700);
  const first = { id: id(), nickname: '小明', idNumber: 'ABC123456', createdAt: NOW };
  const whole = {
    id: id(),
    nickname: 'Amy',
    idNumber: '123456ABC',
    exam: 'key',
    forSchools: true,
    examDate: '2026-12-12',
    createdAt: NOW,
    changedAt: NOW + 5,
  };
  const third = { ...whole, id: id(), desk: 'done', watching: true };
  const republic = { ...third, id: id(), idNumber: 'ABC654321', examDate: '0115-11-20' };
  const fresh = { desk: 'waiting', watching: false };
  /** What stays exactly as it is at every step. */
  const unreadable = [
    BROKEN,
    { id: id(), nickname: '只有名字' },
    { id: id(), nickname: '小華', idNumber: 'ABC123456', createdAt: NOW, password: 'x' },
    { id: 7, a: new Date(0), b: new Uint8Array([1]) },
  ];
  const build: Record<number, (database: IDBPDatabase) => void> = {
    1: (database) => void database.createObjectStore('candidates', { keyPath: 'id' }),
    2: (database) => void database.createObjectStore('candidates', { keyPath: 'id' }),
    3: (database) =>
      void database.createObjectStore('candidates', { keyPath: 'id' }).createIndex('idNumber', 'idNumber'),
  };

  test.each([
    [1, [first], [{ ...first, changedAt: NOW, ...fresh }]],
    [
      2,
      [{ ...first, changedAt: NOW + 1 }, whole],
      [
        { ...first, changedAt: NOW + 1, ...fresh },
        { ...whole, ...fresh },
      ],
    ],
    [3, [third, republic], [third, { ...republic, examDate: '2026-11-20' }]],
  ])('from version %i', async (version, rows, expected) => {
    const older = await raw(version, build[version]);
    for (const row of [...rows, ...unreadable]) await older.put('candidates', row);
    older.close();

    const store = await opened();
    const listing = await listOf(store);
    expect(listing.candidates).toEqual(expected);
    expect(new Set(listing.unreadable.map(({ row }) => row))).toEqual(new Set(unreadable));
    // The index is there, and holds what was migrated.
    expect(await store.find(expected[0]!.idNumber)).toMatchObject({ is: 'found', candidate: { id: expected[0]!.id } });

    // Unreadable rows survive changes, and a backup carries them to another device.
    await store.put([made({ idNumber: 'NEW000001' })]);
    await store.remove([expected[0]!.id]);
    const after = await listOf(store);
    expect(after.unreadable).toEqual(listing.unreadable);
    const text = writeBackup({ candidates: after.candidates, unreadable: after.unreadable.map(({ row }) => row) }, NOW);
    expect(text).not.toContain('password');
    const backup = readBackup(text);
    if (backup.is !== 'read') throw new Error(JSON.stringify(backup));
    // The row whose only fault was its password is one of the older rows without it.
    expect(backup.unreadable).toHaveLength(unreadable.length);
    store.close();
    await eraseCandidateStore();
    const another = await opened();
    expect(await another.put(backup.candidates, backup.unreadable)).toEqual({ is: 'saved' });
    expect((await listOf(another)).unreadable).toHaveLength(unreadable.length);
    expect((await listOf(another)).candidates).toEqual(after.candidates);
  });

  test('a migration that fails leaves the older version whole', async () => {
    const older = await raw(1, build[1]);
    const rows = Array.from({ length: 5 }, () => ({ ...first, id: id() }));
    for (const row of rows) await older.put('candidates', row);
    older.close();
    let updates = 0;
    const update = IDBCursor.prototype.update;
    vi.spyOn(IDBCursor.prototype, 'update').mockImplementation(function (this: IDBCursor, value: unknown) {
      updates += 1;
      if (updates === 3) throw new DOMException('planted', 'QuotaExceededError');
      return update.call(this, value);
    });
    expect(['broken', 'full']).toContain((await openCandidateStore(quiet)).is);
    vi.restoreAllMocks();
    const still = await raw();
    expect(still.version).toBe(1);
    expect(await still.getAll('candidates')).toEqual(rows);
    still.close();
    expect((await listOf(await opened())).candidates).toHaveLength(5);
  });

  test('opening twice changes nothing', async () => {
    const store = await opened();
    const many = manyCandidates(3);
    await store.put(many);
    store.close();
    expect((await listOf(await opened())).candidates).toEqual(many);
  });
});

test('5,000 candidates', async () => {
  const store = await opened();
  const many = manyCandidates(5_000);
  expect(await store.put(many)).toEqual({ is: 'saved' });
  expect((await listOf(store)).candidates).toHaveLength(5_000);
});
