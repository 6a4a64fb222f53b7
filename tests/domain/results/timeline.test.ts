import { describe, expect, it } from 'vitest';
import { EXAM_IDS, examOf } from '../../../domain/exams/exams.ts';
import { STEP_NAMES, timeline, TIMES } from '../../../domain/results/timeline.ts';

describe.each(EXAM_IDS)('%s', (exam) => {
  const steps = timeline(exam, '2026-12-03');
  it('has every step, each with its source', () => {
    expect(steps.map(({ name }) => name)).toEqual(STEP_NAMES);
    for (const { source } of steps) expect(source.key).toMatch(/^timeline\.source\./);
  });
  it('counts calendar days, over the end of the year too', () => {
    expect(steps.map(({ days }) => days)).toEqual([
      { from: '2026-12-03', to: '2026-12-03' },
      { from: '2026-12-03', to: '2026-12-17' },
      { from: '2026-12-24', to: '2027-01-28' },
      { from: '2026-12-24' },
      undefined,
    ]);
  });
  it('sends to the centre for what the centre decides', () => {
    expect(steps.filter(({ askCentre }) => askCentre).map(({ name }) => name)).toEqual(['enquiry', 'post']);
  });
});

it('covers both texts on the certificate: about 3 weeks, 4 to 8 weeks', () => {
  expect(TIMES.certificate).toEqual({ from: 21, to: 56 });
});

describe('the next exam', () => {
  const next = (exam: (typeof EXAM_IDS)[number]) => timeline(exam, '2026-02-28').at(-1)!;
  it('is the next in order, and none after Proficiency', () => {
    const order = EXAM_IDS.map((exam) => next(exam).t.params?.next);
    expect(order).toEqual(['movers', 'flyers', 'key', 'preliminary', 'first', 'advanced', 'proficiency', undefined]);
    expect(next('proficiency').t.key).toBe('timeline.nextExam.highest');
  });
  it('tells Cambridge’s words from Taiwan’s for Young Learners, and for nobody else', () => {
    for (const exam of EXAM_IDS) {
      const { t, also, source } = next(exam);
      expect(also?.key).toBe(examOf(exam).scheme.is === 'shields' ? 'timeline.nextExam.taiwan' : undefined);
      if (also) expect([t.key, source.key]).toEqual(['timeline.nextExam.youngLearners', 'timeline.source.cambridge']);
    }
  });
});

it.each(['2026-02-30', '', '3 Dec', '2026-1-1'])('refuses "%s" as a day', (day) => {
  expect(() => timeline('key', day)).toThrow(RangeError);
});
