import { describe, expect, it } from 'vitest';
import { centreMessage, TROUBLES } from '../../../domain/contacts/centre-message.ts';

const ID = 'ABC123456';
const about = { name: 'TA-TUNG WANG', exam: 'key', examDate: '2026-11-07', idNumber: ID } as const;

describe.each(TROUBLES)('%s', (trouble) => {
  it('says the trouble, the request and who it is', () => {
    const { subject, lines, advice } = centreMessage(trouble, about, false);
    expect(subject.key).toBe(`centreMessage.subject.${trouble}`);
    expect(advice.key).toBe(`centreMessage.advice.${trouble}`);
    expect(lines.map(({ key }) => key.replace('centreMessage.', ''))).toEqual([
      'greeting',
      `problem.${trouble}`,
      `request.${trouble}`,
      'name',
      'exam',
      'examDate',
      'idNumberLater',
      'thanks',
    ]);
    expect(lines[4]!.params).toEqual({ exam: 'key' });
  });
  it('has the ID Number only when it was asked for', () => {
    expect(JSON.stringify(centreMessage(trouble, about, false))).not.toContain(ID);
    const asked = centreMessage(trouble, about, true);
    expect(JSON.stringify(asked.lines)).toContain(ID);
    // Subjects of e-mails are seen by everybody.
    expect(JSON.stringify([asked.subject, asked.advice])).not.toContain(ID);
  });
  it('leaves out what is not known, so that no empty place is sent', () => {
    const keys = centreMessage(trouble, {}, true).lines.map(({ key }) => key.replace('centreMessage.', ''));
    const later = trouble === 'lostNumbers' ? [] : ['idNumberLater'];
    expect(keys).toEqual(['greeting', `problem.${trouble}`, `request.${trouble}`, ...later, 'thanks']);
  });
});

it('has those wait who do better to wait', () => {
  const waits = TROUBLES.map((trouble) => [trouble, centreMessage(trouble, {}, false).waitHours]).filter(
    ([, hours]) => hours !== undefined,
  );
  expect(waits).toEqual([
    ['detailsNotThere', 48],
    ['locked', 0.5],
  ]);
});

it('names the right name only where the name is wrong', () => {
  for (const trouble of TROUBLES) {
    const keys = centreMessage(trouble, { rightName: 'TA-TONG WANG' }, false).lines.map(({ key }) => key);
    expect(keys.includes('centreMessage.rightName'), trouble).toBe(trouble === 'wrongName');
  }
});

describe('the whole message', () => {
  const line = (key: string, params?: object) => ({ key: `centreMessage.${key}`, ...(params && { params }) });
  const idLine = { withId: line('idNumber', { idNumber: ID }), without: line('idNumberLater') };
  const everything = { ...about, rightName: 'TA-TONG WANG' };
  it.each([
    ['wrongName', true, idLine.withId],
    ['wrongName', false, idLine.without],
    ['lostNumbers', true, idLine.withId],
    ['lostNumbers', false, idLine.without],
  ] as const)('%s, with the ID Number: %s', (trouble, withId, last) => {
    expect(centreMessage(trouble, everything, withId)).toEqual({
      subject: line(`subject.${trouble}`),
      lines: [
        line('greeting'),
        line(`problem.${trouble}`),
        line(`request.${trouble}`),
        ...(trouble === 'wrongName' ? [line('rightName', { rightName: 'TA-TONG WANG' })] : []),
        line('name', { name: 'TA-TUNG WANG' }),
        line('exam', { exam: 'key' }),
        line('examDate', { examDate: '2026-11-07' }),
        last,
        line('thanks'),
      ],
      advice: line(`advice.${trouble}`),
    });
  });
  it('has no line for an empty text', () => {
    const empty = { name: '', rightName: '', idNumber: '' };
    const keys = centreMessage('wrongName', empty, true).lines.map(({ key }) => key.replace('centreMessage.', ''));
    expect(keys).toEqual(['greeting', 'problem.wrongName', 'request.wrongName', 'idNumberLater', 'thanks']);
  });
});
