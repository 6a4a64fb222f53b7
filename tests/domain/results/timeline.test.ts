import { describe, expect, it } from 'vitest';
import { EXAM_IDS, examOf } from '../../../domain/exams/exams.ts';
import { OUTCOMES } from '../../../domain/results/outcome.ts';
import { timeline, TIMES } from '../../../domain/results/timeline.ts';

describe.each(OUTCOMES)('%s', (outcome) => {
  it('gives a source for each step, and sends to the centre for what the centre decides', () => {
    for (const exam of EXAM_IDS)
      for (const { name, source, askCentre } of timeline(exam, outcome, '2026-12-03')) {
        expect(source.key).toMatch(/^timeline\.source\./);
        if (name === 'enquiry' || name === 'post') expect(askCentre).toBe(true);
      }
  });
  it('names no next exam where the exam is not known', () => {
    const names = timeline(undefined, outcome, '2026-12-03').map(({ name }) => name);
    expect(names).not.toContain('nextExam');
  });
});

it('covers both texts on the certificate: about 3 weeks, 4 to 8 weeks', () => {
  expect(TIMES.certificate).toEqual({ from: 21, to: 56 });
});

it('tells Cambridge’s words from Taiwan’s for Young Learners, and for nobody else', () => {
  for (const exam of EXAM_IDS) {
    const shields = examOf(exam).scheme.is === 'shields';
    const { t, also, source } = timeline(exam, shields ? 'shields' : 'pass', '2026-02-28').at(-1)!;
    expect(also?.key).toBe(shields ? 'timeline.nextExam.taiwan' : undefined);
    if (also) expect([t.key, source.key]).toEqual(['timeline.nextExam.youngLearners', 'timeline.source.cambridge']);
  }
});

it.each(['2026-02-30', '', '3 Dec', '2026-1-1'])('refuses "%s" as a day', (day) => {
  expect(() => timeline('key', 'pass', day)).toThrow(RangeError);
});
