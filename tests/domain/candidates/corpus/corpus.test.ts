/**
 * The made class lists, each with what is right for it, and the table of what was read, said and refused in
 * docs/class-lists.md#class-lists. Written anew with `npx vitest run --config tests/vitest.config.ts -u tests/domain/candidates/corpus`.
 */
import { describe, expect, test } from 'vitest';
import { readAnyList } from '../../../../components/candidates/read-any-list.ts';
import type { Details } from '../../../../domain/candidates/candidate.ts';
import { readClassList, readListText } from '../../../../domain/candidates/class-list.ts';
import { columnsOf } from '../../../../domain/candidates/class-list-columns.ts';
import { counting, NOW } from '../made.ts';
import type { CorpusFile } from './corpus-file.ts';
import { CORPUS } from './files.ts';
import { tableOf } from './table.ts';

async function outcome(file: CorpusFile) {
  const content = file.content();
  const reading = content instanceof Uint8Array ? await readAnyList(content) : readListText(content.text);
  if (reading.is === 'refused') return { refused: reading.reasons[0]!.key };
  const chosen = columnsOf(reading.table);
  const list = await readClassList(reading, {
    existing: [],
    now: NOW,
    newId: counting(),
    pause: async () => undefined,
  });
  if (list.is === 'refused') return { refused: list.reasons[0]!.key };
  if (list.is === 'cancelled') throw new Error('nobody cancelled');
  const headers = (target: string) => chosen.columns.filter((one) => one.target === target).map(({ header }) => header);
  return {
    encoding: reading.encoding,
    doubtful: reading.doubtful,
    chosen,
    list,
    unread: headers('none'),
    secret: headers('secret'),
  };
}
type Outcome = Awaited<ReturnType<typeof outcome>>;

function detailsOf(candidate: Details & Record<string, unknown>): Partial<Details> {
  const { id: _id, desk: _desk, watching: _watching, createdAt: _made, changedAt: _changed, ...details } = candidate;
  return details;
}
const seen: (readonly [CorpusFile, Outcome])[] = [];

test('there are at least 60 files, each with a name of its own', () => {
  expect(CORPUS.length).toBeGreaterThanOrEqual(60);
  expect(new Set(CORPUS.map(({ group, name }) => `${group}/${name}`)).size).toBe(CORPUS.length);
});

describe.each([...new Set(CORPUS.map(({ group }) => group))])('%s', (group) => {
  test.each(CORPUS.filter((file) => file.group === group).map((file) => [file.name, file] as const))(
    '%s',
    async (_, file) => {
      const found = await outcome(file);
      seen.push([file, found]);
      const { right } = file;
      if ('refused' in right || 'refused' in found) {
        expect(found).toMatchObject(right);
        return;
      }
      const { list } = found;
      expect({
        encoding: found.encoding,
        doubtful: found.doubtful,
        bad: list.bad.map(({ line, reasons }) => [line, reasons[0]!.key]),
        passed: list.passed.map(({ line }) => line),
        cut: list.cut,
        doubts: list.good.flatMap(({ line, doubts }) => doubts.map(({ key }) => [line, key])),
        unread: found.unread,
        secret: found.secret,
      }).toEqual({
        encoding: right.encoding,
        doubtful: right.doubtful ?? false,
        bad: right.bad ?? [],
        passed: right.passed ?? [],
        cut: right.cut ?? [],
        doubts: right.doubts ?? [],
        unread: right.unread ?? [],
        secret: right.secret ?? [],
      });
      const read = list.put.map(detailsOf);
      expect(read).toHaveLength(right.read.length);
      // A whole candidate is compared whole; one of whom the file leaves something open, as far as it goes.
      for (const [at, one] of right.read.entries())
        if ('nickname' in one) expect(read[at]).toEqual(one);
        else expect(read[at]).toMatchObject(one);
      if (right.never)
        expect(
          JSON.stringify({
            list,
            columns: found.chosen.columns.map((one) => (one.target === 'none' ? { ...one, first: [] } : one)),
          }),
        ).not.toMatch(right.never);
    },
  );
});

test('the table in the documents says what was read, said and refused', async () => {
  expect(seen).toHaveLength(CORPUS.length);
  await expect(tableOf(seen)).toMatchFileSnapshot('../../../../docs/class-lists.md');
});
