/** What a made class list is, with the three candidates that most of them hold. */
import type { Details } from '../../../../domain/candidates/candidate.ts';
import type { DoubtKey, RefusalKey } from '../../../../domain/candidates/candidate-keys.ts';
import type { Encoding } from '../../../../domain/candidates/decode-file.ts';

/** What is right for a file that is read. */
export interface ReadExpectation {
  /** Of a file of text. */
  readonly encoding?: Encoding;
  /** The encoding is said not to be certain. Absent: it is certain. */
  readonly doubtful?: true;
  /** Who comes onto the list, in the file's order, with all that is known of each. */
  readonly read: readonly Partial<Details>[];
  /** Rows that cannot go in, with the key of the first reason. */
  readonly bad?: readonly (readonly [row: number, key: string])[];
  /** Rows that are nobody's. */
  readonly passed?: readonly number[];
  /** Rows that a secret was cut out of. */
  readonly cut?: readonly number[];
  readonly doubts?: readonly (readonly [row: number, key: DoubtKey])[];
  /** Columns that are named as not read. */
  readonly unread?: readonly string[];
  /** Columns that are never read. */
  readonly secret?: readonly string[];
  /** Found nowhere in what was read. */
  readonly never?: RegExp;
}
export type Expectation = ReadExpectation | { readonly refused: RefusalKey };

export interface CorpusFile {
  /** The file's name, also where it says something else than the content. */
  readonly name: string;
  /** Who wrote it, or what it is about. */
  readonly about: string;
  readonly group: 'encodings' | 'programs' | 'headers' | 'rows' | 'cells' | 'damaged';
  /** `text`: pasted instead of chosen. */
  readonly content: () => Uint8Array | { readonly text: string };
  readonly right: Expectation;
}

export const p = (nickname: string, idNumber: string, more: Partial<Details> = {}): Partial<Details> => ({
  nickname,
  idNumber,
  ...more,
});
const KEY = { exam: 'key' } as const;
export const [WANG, CHEN, LIN] = [
  p('王小明', 'ABC123456', KEY),
  p('陳怡君', '234567DEF', KEY),
  p('林志豪', 'GHJ345678', KEY),
];
export const THREE = [WANG, CHEN, LIN];
export const BARE = [p('王小明', 'ABC123456'), p('陳怡君', '234567DEF'), p('林志豪', 'GHJ345678')];
export const rows = (separator: string, end = '\n', header = ['姓名', 'ID Number', '考試']) =>
  [header, ['王小明', 'ABC123456', 'KET'], ['陳怡君', '234567DEF', 'KET'], ['林志豪', 'GHJ345678', 'KET']]
    .map((cells) => cells.join(separator))
    .join(end) + end;
