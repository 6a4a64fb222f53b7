import { describe, expect, it } from 'vitest';
import { EXAM_IDS, examOf } from '../../../domain/exams/exams.ts';
import { resultEvents } from '../../../domain/results/calendar-file.ts';
import { OUTCOMES, type Outcome } from '../../../domain/results/outcome.ts';
import { STEP_NAMES, timeline, TIMES, type TimelineStep } from '../../../domain/results/timeline.ts';
import type { ExamId } from '../../../domain/exams/exams.ts';

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

describe('what comes next, as a whole', () => {
  /** `name from…to: text (params) + second text < source`, with a question mark where the centre is to be asked. */
  const inShort = ({ name, days, t, also, source, askCentre }: TimelineStep) =>
    [
      `${name}${askCentre ? '?' : ''}${days ? ` ${days.from}…${days.to ?? ''}` : ''}: ${t.key}`,
      ...(t.params ? [JSON.stringify(t.params)] : []),
      ...(also ? [`+ ${also.key}`] : []),
      `< ${source.key}`,
    ].join(' ');
  const steps = (exam: ExamId | undefined, outcome: Outcome) => timeline(exam, outcome, '2026-12-03').map(inShort);

  it('of each outcome', () => {
    expect(Object.fromEntries(OUTCOMES.map((outcome) => [outcome, steps('first', outcome)]))).toMatchInlineSnapshot(`
      {
        "absent": [
          "statement: timeline.statement < timeline.source.guide",
          "certificate: timeline.certificate.none < timeline.source.rules",
        ],
        "fail": [
          "statement: timeline.statement < timeline.source.guide",
          "enquiry? 2026-12-03…2026-12-17: timeline.enquiry {"from":"2026-12-03","to":"2026-12-17"} < timeline.source.centre",
          "certificate: timeline.certificate.none < timeline.source.rules",
        ],
        "levelBelow": [
          "statement: timeline.statement < timeline.source.guide",
          "enquiry? 2026-12-03…2026-12-17: timeline.enquiry {"from":"2026-12-03","to":"2026-12-17"} < timeline.source.centre",
          "certificate 2026-12-24…2027-01-28: timeline.certificate {"from":"2026-12-24","to":"2027-01-28"} < timeline.source.certificate",
          "post? 2026-12-24…: timeline.post {"from":"2026-12-24"} < timeline.source.guide",
          "nextExam: timeline.nextExam.again {"exam":"first"} < timeline.source.order",
        ],
        "oldWords": [
          "statement: timeline.statement < timeline.source.guide",
          "certificate?: timeline.certificate.past < timeline.source.rules",
        ],
        "pass": [
          "statement: timeline.statement < timeline.source.guide",
          "enquiry? 2026-12-03…2026-12-17: timeline.enquiry {"from":"2026-12-03","to":"2026-12-17"} < timeline.source.centre",
          "certificate 2026-12-24…2027-01-28: timeline.certificate {"from":"2026-12-24","to":"2027-01-28"} < timeline.source.certificate",
          "post? 2026-12-24…: timeline.post {"from":"2026-12-24"} < timeline.source.guide",
          "nextExam: timeline.nextExam {"exam":"first","next":"advanced"} < timeline.source.order",
        ],
        "shields": [
          "statement: timeline.statement < timeline.source.guide",
          "certificate 2026-12-24…2027-01-28: timeline.certificate.youngLearners {"from":"2026-12-24","to":"2027-01-28"} < timeline.source.certificate",
          "post? 2026-12-24…: timeline.post {"from":"2026-12-24"} < timeline.source.guide",
          "nextExam: timeline.nextExam {"exam":"first","next":"advanced"} < timeline.source.order",
        ],
        "unclear": [
          "statement: timeline.statement < timeline.source.guide",
        ],
        "unsettled": [
          "certificate?: timeline.certificate.later < timeline.source.rules",
        ],
      }
    `);
  });
  it('of exams whose next one is told in another way', () => {
    const last = (exam: ExamId, outcome: Outcome) => `${exam} ${outcome}: ${steps(exam, outcome).at(-1)}`;
    expect([
      last('key', 'pass'),
      last('proficiency', 'pass'),
      last('proficiency', 'levelBelow'),
      last('starters', 'shields'),
      last('movers', 'shields'),
      last('flyers', 'shields'),
    ]).toMatchInlineSnapshot(`
      [
        "key pass: nextExam: timeline.nextExam {"exam":"key","next":"preliminary"} < timeline.source.order",
        "proficiency pass: nextExam: timeline.nextExam.highest {"exam":"proficiency"} < timeline.source.order",
        "proficiency levelBelow: nextExam: timeline.nextExam.again {"exam":"proficiency"} < timeline.source.order",
        "starters shields: nextExam: timeline.nextExam.youngLearners {"exam":"starters","next":"movers"} + timeline.nextExam.taiwan < timeline.source.cambridge",
        "movers shields: nextExam: timeline.nextExam.youngLearners {"exam":"movers","next":"flyers"} + timeline.nextExam.taiwan < timeline.source.cambridge",
        "flyers shields: nextExam: timeline.nextExam.youngLearners {"exam":"flyers","next":"key"} + timeline.nextExam.taiwan < timeline.source.cambridge",
      ]
    `);
    expect(steps(undefined, 'shields')).toMatchInlineSnapshot(`
      [
        "statement: timeline.statement < timeline.source.guide",
        "certificate 2026-12-24…2027-01-28: timeline.certificate.youngLearners {"from":"2026-12-24","to":"2027-01-28"} < timeline.source.certificate",
        "post? 2026-12-24…: timeline.post {"from":"2026-12-24"} < timeline.source.guide",
      ]
    `);
  });
  it('has every step in one order', () => {
    for (const outcome of OUTCOMES) {
      const places = timeline('first', outcome, '2026-12-03').map(({ name }) => STEP_NAMES.indexOf(name));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });
});

it('puts the steps that have a day into a calendar, an enquiry at its last day with alarms', () => {
  const events = resultEvents('first', timeline('first', 'pass', '2026-12-03'), ({ name }) => ({
    title: `Title of ${name}`,
    text: `Text of ${name}`,
  }));
  expect(events).toEqual([
    {
      uid: 'first-enquiry-2026-12-03@candidate-guide',
      title: 'Title of enquiry',
      text: 'Text of enquiry',
      when: { from: '2026-12-17', to: '2026-12-17' },
      // At 9 in the morning of the day before, and of the day itself.
      alarms: [-900, 540],
    },
    {
      uid: 'first-certificate-2026-12-24@candidate-guide',
      title: 'Title of certificate',
      text: 'Text of certificate',
      when: { from: '2026-12-24', to: '2027-01-28' },
    },
    {
      uid: 'first-post-2026-12-24@candidate-guide',
      title: 'Title of post',
      text: 'Text of post',
      when: { from: '2026-12-24', to: '2026-12-24' },
    },
  ]);
});
