/** The table of docs/site.md#score-bands once more, number by number, so that the tests do not ask the code for its own answers. */
import type { CefrLevel } from '../../../domain/exams/exams.ts';

export interface BandRow {
  readonly band: 'A' | 'B' | 'C' | 'level' | 'number';
  readonly from: number;
  readonly to: number;
  readonly certifies?: CefrLevel;
}

/** The exams with grades; the Young Learners have shields. */
export const GRADED = ['key', 'preliminary', 'first', 'advanced', 'proficiency'] as const;

export const TABLE: Readonly<
  Record<(typeof GRADED)[number], { own: CefrLevel; titles: readonly string[]; bands: readonly BandRow[] }>
> = {
  key: {
    own: 'A2',
    titles: [
      'A2 Key',
      'A2 Key for Schools',
      'A2 Key (KET) for Schools',
      'Key English Test',
      'Key English Test for Schools',
      'KET',
      'Cambridge English: Key (KET)',
    ],
    bands: [
      { band: 'A', from: 140, to: 150, certifies: 'B1' },
      { band: 'B', from: 133, to: 139, certifies: 'A2' },
      { band: 'C', from: 120, to: 132, certifies: 'A2' },
      { band: 'level', from: 100, to: 119, certifies: 'A1' },
      { band: 'number', from: 82, to: 99 },
    ],
  },
  preliminary: {
    own: 'B1',
    titles: [
      'B1 Preliminary',
      'B1 Preliminary for Schools',
      'Preliminary English Test',
      'Preliminary English Test for Schools',
      'Cambridge English: Preliminary',
    ],
    bands: [
      { band: 'A', from: 160, to: 170, certifies: 'B2' },
      { band: 'B', from: 153, to: 159, certifies: 'B1' },
      { band: 'C', from: 140, to: 152, certifies: 'B1' },
      { band: 'level', from: 120, to: 139, certifies: 'A2' },
      { band: 'number', from: 102, to: 119 },
    ],
  },
  first: {
    own: 'B2',
    titles: [
      'B2 First',
      'B2 First for Schools',
      'First Certificate in English',
      'First Certificate in English for Schools',
      'Cambridge English: First',
    ],
    bands: [
      { band: 'A', from: 180, to: 190, certifies: 'C1' },
      { band: 'B', from: 173, to: 179, certifies: 'B2' },
      { band: 'C', from: 160, to: 172, certifies: 'B2' },
      { band: 'level', from: 140, to: 159, certifies: 'B1' },
      { band: 'number', from: 122, to: 139 },
    ],
  },
  advanced: {
    own: 'C1',
    titles: ['C1 Advanced', 'Certificate in Advanced English', 'Cambridge English: Advanced (CAE)'],
    bands: [
      { band: 'A', from: 200, to: 210, certifies: 'C2' },
      { band: 'B', from: 193, to: 199, certifies: 'C1' },
      { band: 'C', from: 180, to: 192, certifies: 'C1' },
      { band: 'level', from: 160, to: 179, certifies: 'B2' },
      { band: 'number', from: 142, to: 159 },
    ],
  },
  proficiency: {
    own: 'C2',
    titles: ['C2 Proficiency', 'Certificate of Proficiency in English', 'Cambridge English: Proficiency'],
    bands: [
      { band: 'A', from: 220, to: 230, certifies: 'C2' },
      { band: 'B', from: 213, to: 219, certifies: 'C2' },
      { band: 'C', from: 200, to: 212, certifies: 'C2' },
      { band: 'level', from: 180, to: 199, certifies: 'C1' },
      { band: 'number', from: 162, to: 179 },
    ],
  },
};

export const YOUNG_LEARNERS = {
  starters: ['YLE Starters', 'Pre A1 Starters', 'Starters', 'Cambridge English: Starters', 'Pre A1 Starters (YLE)'],
  movers: ['YLE Movers', 'A1 Movers', 'Movers'],
  flyers: ['YLE Flyers', 'A2 Flyers', 'Flyers'],
} as const;

/** Words of the site by what they mean. `old` words belong to Key and Preliminary alone. */
export const GRADE_WORDS = {
  A: ['Pass at Grade A', 'Grade A', 'A'],
  B: ['Pass at Grade B', 'Grade B', 'B'],
  C: ['Pass at Grade C', 'Grade C', 'C'],
} as const;
export const OLD_WORDS = { A: 'Pass with Distinction', B: 'Pass with Merit', C: 'Pass' } as const;

export const OTHER_WORDS = [
  ['Fail', 'fail'],
  ['-', 'none'],
  ['–', 'none'],
  ['', 'none'],
  ['X', 'absentPart'],
  ['Z', 'absentAll'],
  ['Pending', 'pending'],
  ['Withheld', 'withheld'],
  ['Exempt', 'exempt'],
  ['Commended', 'unreadable'],
] as const;
