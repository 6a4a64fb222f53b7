/** Every exam × every band edge × every status × old and new names × both eras of markup. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it, test } from 'vitest';
import { explainResult } from '../../../domain/results/explain-result.ts';
import { readResults } from '../../../domain/results/read-results.ts';
import { GRADED, GRADE_WORDS, OLD_WORDS, OTHER_WORDS, TABLE, YOUNG_LEARNERS } from './exam-table.ts';
import { HOME, released } from './practice-page.ts';
import { sampled } from '../../long.ts';

const ERAS = ['2019', '2022'] as const;
type Era = (typeof ERAS)[number];

/** What the one function over a page's text, and then the explanation, make of a released result. */
function read(era: Era, title: string, words: string, score: number | null) {
  const reading = readResults(released(era, title, words, score), HOME);
  if (reading.is !== 'available') return { is: reading.is };
  const [result] = reading.results;
  const explanation = explainResult(result);
  return {
    is: reading.is,
    name: reading.candidateName,
    count: reading.results.length,
    title: result.examTitle,
    exam: result.exam,
    words: result.words,
    score: result.score,
    doubts: explanation.doubts.map(({ key }) => key.replace('result.doubt.', '')),
    status: explanation.status,
    certified: explanation.certified,
    lines: explanation.lines.map(({ key }) => key.replace('result.', '')),
  };
}

/** Cases are many: each is compared plainly, and only those that differ reach the test runner. */
function differing<Case extends { era: Era; title: string; words: string; score: number | null }>(
  cases: readonly Case[],
  wanted: (one: Case) => object,
): unknown[] {
  return cases.flatMap((one) => {
    const { era, title, words, score } = one;
    const got = read(era, title, words, score);
    const shown = {
      is: 'available',
      name: 'TA-TUNG WANG',
      count: 1,
      title,
      exam: undefined,
      words,
      score: score ?? undefined,
    };
    const right = { ...shown, doubts: [], certified: undefined, ...wanted(one) };
    return isDeepStrictEqual(got, right) ? [] : [{ era, got, right }];
  });
}

/** Both ends of every band, and the scores just outside the range. */
const forms = ERAS.flatMap((era) =>
  GRADED.flatMap((exam) => {
    const { bands, titles } = TABLE[exam];
    const scores = [...bands.flatMap(({ from, to }) => [from, to]), bands.at(-1)!.from - 1, bands[0]!.to + 1];
    return scores.flatMap((score) => {
      const band = bands.find(({ from, to }) => score >= from && score <= to)?.band;
      const outside = band ? [] : [score > 230 || score < 80 ? 'scoreOutsideScale' : 'scoreOutsideExam'];
      return titles.map((title) => ({ era, exam, title, score, band, outside }));
    });
  }),
);
const numberOnly = (band: string | undefined) => (band === 'number' ? ['score.numberOnly'] : []);

const OLD_NAMES = { A: 'distinction', B: 'merit', C: 'pass' } as const;
const grades = sampled(
  forms.flatMap((form) =>
    (['A', 'B', 'C'] as const).flatMap((grade) => [
      ...GRADE_WORDS[grade].map((words) => ({ ...form, grade, old: false, words: words as string })),
      { ...form, grade, old: true, words: OLD_WORDS[grade] },
    ]),
  ),
);

test(`grades: ${grades.length} cases`, () => {
  const found = differing(grades, ({ exam, grade, old, band, outside }) => {
    const { own, bands } = TABLE[exam];
    const certified = bands.find((one) => one.band === grade)!.certifies;
    const why = certified !== own ? 'above' : grade === 'A' ? 'highest' : 'own';
    return {
      exam,
      certified,
      status: old ? { is: 'oldGrade', grade: OLD_NAMES[grade] } : { is: 'grade', grade },
      // A grade that its score does not carry is shown as read, with a doubt.
      doubts: [
        ...outside,
        ...(old && exam !== 'key' && exam !== 'preliminary' ? ['gradeNotExam'] : []),
        ...(band && band !== grade ? ['gradeNotScore'] : []),
      ],
      lines: [
        'exam.short',
        old ? `oldGrade.${OLD_NAMES[grade]}` : `grade.${grade}`,
        `certificate.${why}`,
        ...(old ? [] : ['passMark']),
        'score.range',
        ...numberOnly(band),
        'cefr',
      ],
    };
  });
  expect(found).toEqual([]);
});

const levels = sampled(
  forms.flatMap((form) =>
    ['Council of Europe Level', 'Level'].flatMap((stem) =>
      (['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const).map((level) => ({ ...form, level, words: `${stem} ${level}` })),
    ),
  ),
);

test(`a level is a certificate, not a pass: ${levels.length} cases`, () => {
  const found = differing(levels, ({ exam, level, band, outside }) => {
    const below = TABLE[exam].bands.find((one) => one.band === 'level')!.certifies;
    return {
      exam,
      certified: level,
      status: { is: 'level', level },
      doubts: [...outside, ...(level !== below ? ['levelNotExam'] : band && band !== 'level' ? ['levelNotScore'] : [])],
      lines: ['exam.short', 'level', 'passMark', 'score.range', ...numberOnly(band), 'cefr'],
    };
  });
  expect(found).toEqual([]);
});

const others = sampled(forms.flatMap((form) => OTHER_WORDS.map(([words, is]) => ({ ...form, words, status: is }))));

test(`the other words: ${others.length} cases with a score`, () => {
  const found = differing(others, ({ exam, words, status, band, outside }) => {
    const certificate = band !== undefined && band !== 'number';
    const doubts = {
      fail: certificate ? ['failNotScore'] : [],
      none: certificate ? ['noneNotScore'] : [],
      absentPart: ['scoreUnexpected'],
      absentAll: ['scoreUnexpected'],
      pending: ['scoreUnexpected'],
      withheld: ['scoreUnexpected'],
      exempt: [],
      unreadable: [],
    }[status];
    return {
      exam,
      words: status === 'none' ? '' : words,
      status: { is: status },
      doubts: [...outside, ...doubts],
      lines: ['exam.short', status, ...(status === 'fail' ? ['passMark'] : []), 'score.range', ...numberOnly(band)],
    };
  });
  expect(found).toEqual([]);
});

const bare = ERAS.flatMap((era) =>
  GRADED.flatMap((exam) => TABLE[exam].titles.map((title) => ({ era, exam, title, score: null }))),
);

test('without a score nothing is doubted', () => {
  const all = bare.flatMap((form) => OTHER_WORDS.map(([words, is]) => ({ ...form, words: words as string, is })));
  // The form of 2022 does not say in a sentence that the result is out: without words and score nothing is to be seen.
  const unseen = all.filter(({ era, is }) => era === '2022' && is === 'none');
  for (const { era, title, words } of unseen) expect(read(era, title, words, null)).toEqual({ is: 'cannotTell' });
  const plain = all.filter((form) => !unseen.includes(form));
  expect(
    differing(plain, ({ exam, words, is }) => ({
      exam,
      words: is === 'none' ? '' : words,
      status: { is },
      lines: ['exam.short', is, ...(is === 'fail' ? ['passMark'] : [])],
    })),
  ).toEqual([]);
  const graded = bare.map((form) => ({ ...form, words: 'Grade B' }));
  expect(
    differing(graded, ({ exam }) => ({
      exam,
      status: { is: 'grade', grade: 'B' },
      certified: TABLE[exam].own,
      lines: ['exam.short', 'grade.B', 'certificate.own', 'passMark', 'score.missing', 'cefr'],
    })),
  ).toEqual([]);
});

describe('Young Learners', () => {
  const SHIELDS = ['exam.known', 'youngLearners', 'youngLearners.reading'];

  it('have shields, without pass, fail, grade or score', () => {
    const cases = ERAS.flatMap((era) =>
      Object.entries(YOUNG_LEARNERS).flatMap(([exam, titles]) =>
        titles.map((title) => ({ era, exam, title, words: '', score: null })),
      ),
    );
    expect(differing(cases, ({ exam }) => ({ exam, status: { is: 'none' }, lines: SHIELDS }))).toEqual([]);
  });

  it('wait like every other exam, which is no doubt', () => {
    for (const [words, line] of [
      ['Pending', 'pending'],
      ['Withheld', 'withheld'],
      ['Z', 'absentAll'],
    ] as const) {
      const got = explainResult({ examTitle: 'A2 Flyers', exam: 'flyers', words });
      expect(got.lines.map(({ key }) => key.replace('result.', ''))).toEqual(['exam.known', line, ...SHIELDS.slice(1)]);
      expect(got.doubts).toEqual([]);
      expect(got.askCentre).toBe(words !== 'Pending');
    }
  });

  it('are never converted, whatever else stands there', () => {
    for (const words of ['Pass', 'Fail', 'Grade A', 'Level B1', ''])
      for (const score of [undefined, 120]) {
        const got = explainResult({ examTitle: 'A2 Flyers', exam: 'flyers', words, ...(score && { score }) });
        expect(got.certified).toBeUndefined();
        expect(got.lines.map(({ key }) => key.replace('result.', ''))).toEqual(SHIELDS);
        expect(got.doubts).toHaveLength(words || score ? 1 : 0);
      }
  });
});

describe('an exam that is not known', () => {
  it('is shown as read, and its grade certifies nothing that is known', () => {
    const titles = ['B1 Business Preliminary', 'BEC Vantage', 'TKT: Module 1', 'Linguaskill'];
    const cases = ERAS.flatMap((era) => titles.map((title) => ({ era, title, words: 'Pass at Grade A', score: 165 })));
    const lines = ['exam.unknown', 'grade.unknownExam', 'score.unknownExam'];
    expect(differing(cases, () => ({ status: { is: 'grade', grade: 'A' }, lines }))).toEqual([]);
  });
});

it('keeps the words of the page in what is said', () => {
  const { lines } = explainResult({ examTitle: 'B2 First', exam: 'first', words: 'Pass at Grade A', score: 183 });
  expect(lines).toEqual([
    { key: 'result.exam.short', params: { short: 'FCE', title: 'B2 First' } },
    { key: 'result.grade.A', params: { words: 'Pass at Grade A', exam: 'first' } },
    { key: 'result.certificate.above', params: { level: 'C1', own: 'B2', exam: 'first' } },
    { key: 'result.passMark', params: { from: 160 } },
    { key: 'result.score.range', params: { score: 183, exam: 'first', from: 122, to: 190 } },
    { key: 'result.cefr' },
  ]);
});
