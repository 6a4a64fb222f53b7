/** Candidates for tests: one by hand, and any at all by property. */
import fc from 'fast-check';
import type { Candidate } from '../../../domain/candidates/candidate.ts';
import { DESK_STATUSES } from '../../../domain/candidates/candidate.ts';
import { tidyLine, tidyText } from '../../../domain/candidates/tidy-text.ts';
import { EXAM_IDS } from '../../../domain/exams/exams.ts';
import { dayFromNumber } from '../../../domain/watch/day.ts';
import { rightEmail, rightId } from '../checks/slips.ts';

export const NOW = Date.UTC(2026, 10, 1);

/** UUIDs that count up. */
export function counting(from = 1): () => string {
  let count = from;
  return () => `00000000-0000-4000-8000-${String(count++).padStart(12, '0')}`;
}

const nextId = counting(900_000);

export function made(own: Partial<Candidate> = {}): Candidate {
  return {
    id: nextId(),
    nickname: '小明',
    idNumber: 'ABC123456',
    desk: 'waiting',
    watching: false,
    createdAt: NOW,
    changedAt: NOW,
    ...own,
  };
}

/** So many candidates, all different, as a centre would have them. */
export function manyCandidates(count: number): Candidate[] {
  const id = counting();
  const [family, given] = ['陳林黃張李王吳劉蔡楊', '小大美雅志家怡俊佳宜'];
  return Array.from({ length: count }, (_, index) => ({
    id: id(),
    nickname: `${family[index % 10]}${given[(index >> 3) % 10]}${given[(index >> 5) % 10]} ${index}`,
    schoolClass: `五年${'一二三四五六七八'[index % 8]}班`,
    idNumber: `TPE${String(index).padStart(6, '0')}`,
    exam: EXAM_IDS[index % EXAM_IDS.length]!,
    forSchools: index % 2 === 0,
    delivery: index % 3 ? 'paper' : 'digital',
    examDate: dayFromNumber(20_700 + (index % 90)),
    finalDate: dayFromNumber(20_760 + (index % 90)),
    email: `parent${index}@gmail.com`,
    centre: `臺北考試中心 ${index % 7}`,
    note: `第 ${index} 位，Seat ${index % 40}`,
    desk: DESK_STATUSES[index % 3]!,
    watching: index % 4 === 0,
    createdAt: NOW,
    changedAt: NOW + index,
  }));
}

const SIGNALS = [
  ...'aZ09 ,;"\'=+-@|<>\\/%\n\t\r',
  '王',
  '曉',
  '，',
  '「',
  '＝',
  '＠',
  '😀',
  '\u00a0',
  '\u3000',
  '\ufeff',
  '\u202e',
  'é',
  '\u0000',
];
const words = fc.oneof(
  fc.string({ unit: fc.constantFrom(...SIGNALS), maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '=1+1',
    '-5',
    '+886',
    '@x',
    "'=x",
    "''-1",
    "'tis",
    '="0123"',
    '王小明, Jr.',
    '"引號"',
    '第一行\n第二行',
    ';',
    '007',
  ),
);
const line = words.map((text) => tidyLine(text).slice(0, 40)).map(tidyLine);
const text = words.map((some) => tidyText(some));
const day = fc.integer({ min: 7_400, max: 47_000 }).map(dayFromNumber);

/** A candidate as the schema would give it back: texts are tidy. */
export const anyCandidate: fc.Arbitrary<Candidate> = fc.record(
  {
    id: fc.uuid(),
    nickname: line,
    schoolClass: line,
    idNumber: rightId,
    exam: fc.constantFrom(...EXAM_IDS),
    forSchools: fc.boolean(),
    delivery: fc.constantFrom('paper' as const, 'digital' as const),
    examDate: day,
    finalDate: day,
    email: rightEmail,
    centre: line,
    note: text,
    desk: fc.constantFrom(...DESK_STATUSES),
    watching: fc.boolean(),
    createdAt: fc.nat(2 ** 31 - 1),
    changedAt: fc.nat(2 ** 31 - 1),
  },
  { requiredKeys: ['id', 'nickname', 'idNumber', 'desk', 'watching', 'createdAt', 'changedAt'] },
);

/** Any list without two of one ID Number or key. */
export const anyList = fc
  .uniqueArray(anyCandidate, { selector: ({ idNumber }) => idNumber, maxLength: 12 })
  .map((list) => list.filter((one, index) => list.findIndex(({ id }) => id === one.id) === index));
