/** Every exam × every band edge × every status × old and new names × both eras of markup. */
import { describe, expect, it, test } from 'vitest';
import { explainResult } from '../../../domain/results/explain-result.ts';
import { readResults } from '../../../domain/results/read-results.ts';
import { SCALED_EXAMS } from '../../../domain/results/scale.ts';
import { GRADE_WORDS, OLD_WORDS, OTHER_WORDS, TABLE, YOUNG_LEARNERS } from './exam-table.ts';
import { HOME, released } from './practice-page.ts';

const ERAS = ['2019', '2022'] as const;

/** What the one function over a page's text, and then the explanation, make of a released result. */
function read(era: (typeof ERAS)[number], title: string, words: string, score: number | null) {
  const reading = readResults(released(era, title, words, score), HOME);
  if (reading.is !== 'available') return { is: reading.is } as const;
  expect(reading.results).toHaveLength(1);
  const [result] = reading.results;
  expect(reading.candidateName).toBe('TA-TUNG WANG');
  expect(result.examTitle).toBe(title);
  const explanation = explainResult(result);
  expect(explanation.doubts).toBe(result.doubts);
  return {
    is: reading.is,
    exam: result.exam,
    words: result.words,
    score: result.score,
    doubts: result.doubts.map(({ key }) => key.replace('result.doubt.', '')),
    status: explanation.status,
    certified: explanation.certified,
    keys: explanation.lines.map(({ key }) => key),
    again: explainResult({ ...result, doubts: [] }).status,
  };
}

type Row = readonly [
  era: (typeof ERAS)[number],
  exam: (typeof SCALED_EXAMS)[number],
  title: string,
  words: string,
  score: number,
];

/** Both ends of every band, and the scores just outside the range. */
const edges = SCALED_EXAMS.flatMap((exam) => {
  const { bands } = TABLE[exam];
  const scores = [...bands.flatMap(({ from, to }) => [from, to]), bands.at(-1)!.from - 1, bands[0]!.to + 1];
  return scores.map((score) => [exam, score] as const);
});
const bandAt = (exam: (typeof SCALED_EXAMS)[number], score: number) =>
  TABLE[exam].bands.find(({ from, to }) => score >= from && score <= to);
const forms = ERAS.flatMap((era) =>
  edges.flatMap(([exam, score]) => TABLE[exam].titles.map((title) => [era, exam, title, score] as const)),
);

const grades = forms.flatMap(([era, exam, title, score]) =>
  (['A', 'B', 'C'] as const).flatMap((grade) => [
    ...GRADE_WORDS[grade].map((words) => [grade, false, [era, exam, title, words, score] as Row] as const),
    [grade, true, [era, exam, title, OLD_WORDS[grade], score] as Row] as const,
  ]),
);

describe('grades', () => {
  test(`${grades.length} cases`, () => {
    for (const [grade, old, [era, exam, title, words, score]] of grades) {
      const about = `${era} ${title} ${words} ${score}`;
      const got = read(era, title, words, score);
      const { own, bands } = TABLE[exam];
      const certifies = bands.find(({ band }) => band === grade)!.certifies;
      const band = bandAt(exam, score)?.band;
      expect(got, about).toMatchObject({ is: 'available', exam, words, score, certified: certifies });
      expect(got.status, about).toEqual(
        old ? { is: 'oldGrade', grade: { A: 'distinction', B: 'merit', C: 'pass' }[grade] } : { is: 'grade', grade },
      );
      // A grade that its score does not carry is shown as read, with a doubt.
      const doubts = [
        ...(band ? [] : [score > 230 || score < 80 ? 'scoreOutsideScale' : 'scoreOutsideExam']),
        ...(old && exam !== 'key' && exam !== 'preliminary' ? ['gradeNotExam'] : []),
        ...(band && band !== grade ? ['gradeNotScore'] : []),
      ];
      expect(got.doubts, about).toEqual(doubts);
      const why = certifies !== own ? 'above' : grade === 'A' ? 'highest' : 'own';
      expect(got.keys, about).toEqual([
        'result.exam.known',
        old ? `result.oldGrade.${{ A: 'distinction', B: 'merit', C: 'pass' }[grade]}` : `result.grade.${grade}`,
        `result.certificate.${why}`,
        'result.score.range',
        ...(band === 'number' ? ['result.score.numberOnly'] : []),
      ]);
    }
  });
});

const levels = forms.flatMap((form) =>
  ['Council of Europe Level', 'Level'].flatMap((stem) =>
    (['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const).map((level) => [level, `${stem} ${level}`, form] as const),
  ),
);

describe('levels below the exam', () => {
  test(`${levels.length} cases`, () => {
    for (const [level, words, [era, exam, title, score]] of levels) {
      const about = `${era} ${title} ${words} ${score}`;
      const got = read(era, title, words, score);
      const below = TABLE[exam].bands.find(({ band }) => band === 'level')!.certifies;
      const band = bandAt(exam, score)?.band;
      // "Level A2" is a certificate at A2, never a pass.
      expect(got, about).toMatchObject({
        is: 'available',
        exam,
        words,
        score,
        status: { is: 'level', level },
        certified: level,
      });
      expect(got.keys?.slice(0, 3), about).toEqual(['result.exam.known', 'result.level', 'result.certificate.below']);
      expect(got.doubts, about).toEqual([
        ...(band ? [] : [score > 230 || score < 80 ? 'scoreOutsideScale' : 'scoreOutsideExam']),
        ...(level !== below ? ['levelNotExam'] : band && band !== 'level' ? ['levelNotScore'] : []),
      ]);
    }
  });
});

const others = forms.flatMap((form) => OTHER_WORDS.map(([words, is]) => [words, is, form] as const));

describe('the other words', () => {
  test(`${others.length} cases with a score`, () => {
    for (const [words, is, [era, exam, title, score]] of others) {
      const about = `${era} ${title} "${words}" ${score}`;
      const got = read(era, title, words, score);
      const band = bandAt(exam, score)?.band;
      expect(got, about).toMatchObject({
        is: 'available',
        exam,
        score,
        words: is === 'none' ? '' : words,
        status: { is },
      });
      expect(got.certified, about).toBeUndefined();
      expect(got.keys?.[1], about).toBe(`result.${is}`);
      const doubted = {
        fail: band && band !== 'number' ? ['failNotScore'] : [],
        none: band && band !== 'number' ? ['noneNotScore'] : [],
        absentPart: ['scoreUnexpected'],
        absentAll: ['scoreUnexpected'],
        pending: ['scoreUnexpected'],
        withheld: ['scoreUnexpected'],
        exempt: [],
        unreadable: [],
      }[is];
      expect(got.doubts, about).toEqual([
        ...(band ? [] : [score > 230 || score < 80 ? 'scoreOutsideScale' : 'scoreOutsideExam']),
        ...doubted,
      ]);
    }
  });

  it.each(ERAS)('%s: without a score, nothing is doubted', (era) => {
    for (const exam of SCALED_EXAMS)
      for (const title of TABLE[exam].titles) {
        for (const [words, is] of OTHER_WORDS) {
          const got = read(era, title, words, null);
          expect(got, `${title} "${words}"`).toMatchObject({
            is: 'available',
            exam,
            words: is === 'none' ? '' : words,
            score: undefined,
            doubts: [],
            status: { is },
          });
          expect(got.keys).toEqual(['result.exam.known', `result.${is}`]);
        }
        expect(read(era, title, 'Grade B', null).keys).toContain('result.score.missing');
      }
  });
});

describe('Young Learners', () => {
  it.each(
    ERAS.flatMap((era) =>
      Object.entries(YOUNG_LEARNERS).flatMap(([exam, titles]) => titles.map((title) => [era, exam, title] as const)),
    ),
  )('%s %s %s: shields, without pass, fail, grade or score', (era, exam, title) => {
    const got = read(era, title, '', null);
    expect(got).toMatchObject({
      is: 'available',
      exam,
      words: '',
      score: undefined,
      doubts: [],
      status: { is: 'none' },
      certified: undefined,
    });
    expect(got.keys).toEqual(['result.exam.known', 'result.youngLearners', 'result.youngLearners.reading']);
  });

  it('is never converted, whatever else stands there', () => {
    for (const words of ['Pass', 'Fail', 'Grade A', 'Level B1', ''])
      for (const score of [undefined, 120]) {
        const got = explainResult({ examTitle: 'A2 Flyers', exam: 'flyers', words, ...(score && { score }) });
        expect(got.certified).toBeUndefined();
        expect(got.lines.map(({ key }) => key)).toEqual([
          'result.exam.known',
          'result.youngLearners',
          'result.youngLearners.reading',
        ]);
        expect(got.doubts).toHaveLength(words || score ? 1 : 0);
      }
  });
});

describe('an exam that is not known', () => {
  it.each(ERAS)('%s: is shown as read, and its grade certifies nothing that is known', (era) => {
    for (const title of ['B1 Business Preliminary', 'BEC Vantage', 'TKT: Module 1', 'Linguaskill']) {
      const got = read(era, title, 'Pass at Grade A', 165);
      expect(got).toMatchObject({
        is: 'available',
        exam: undefined,
        words: 'Pass at Grade A',
        score: 165,
        certified: undefined,
        doubts: [],
      });
      expect(got.keys).toEqual(['result.exam.unknown', 'result.grade.unknownExam', 'result.score.unknownExam']);
    }
  });
});
