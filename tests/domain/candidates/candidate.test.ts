import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { newCandidate, readCandidate } from '../../../domain/candidates/candidate.ts';
import { nameDoubt } from '../../../domain/candidates/name-doubts.ts';
import { tidyLine, tidyText } from '../../../domain/candidates/tidy-text.ts';
import { maskedId, shownDigits } from '../../../domain/candidates/masked-id.ts';
import { namesASecret } from '../../../domain/candidates/class-list-headers.ts';
import { anyCandidate, made, NOW } from './made.ts';

const keysOf = (value: unknown) => {
  const reading = readCandidate(value);
  return reading.is === 'refused' ? reading.reasons.map(({ key, where }) => [where.entry, key]) : [];
};

test('a whole candidate is read as it is', () => {
  const whole = made({
    exam: 'key',
    forSchools: true,
    delivery: 'paper',
    examDate: '2026-12-12',
    finalDate: '2027-01-20',
    email: 'wang@gmail.com',
    centre: '臺北',
    note: '兩行\n備註',
  });
  expect(readCandidate(whole)).toEqual({ is: 'read', candidate: whole });
});

test.each([
  ['an ID Number in small letters', { idNumber: 'abc123456' }, 'idNumber', 'candidates.refused.idNumber'],
  ['a national ID', { idNumber: 'A123456789' }, 'idNumber', 'candidates.refused.idNumber'],
  ['a day that does not exist', { examDate: '2026-02-30' }, 'examDate', 'candidates.refused.date'],
  ['a year of the Republic', { examDate: '0115-11-20' }, 'examDate', 'candidates.refused.date'],
  ['a year before the exams', { finalDate: '1989-12-31' }, 'finalDate', 'candidates.refused.date'],
  ['a year after them', { finalDate: '2101-01-01' }, 'finalDate', 'candidates.refused.date'],
  ['a date in another form', { finalDate: '12/12/2026' }, 'finalDate', 'candidates.refused.date'],
  ['an exam that there is not', { exam: 'ielts' }, 'exam', 'candidates.refused.exam'],
  ['an exam from the prototype', { exam: 'constructor' }, 'exam', 'candidates.refused.exam'],
  ['another delivery', { delivery: 'online' }, 'delivery', 'candidates.refused.delivery'],
  ['an e-mail without @', { email: 'wang.gmail.com' }, 'email', 'candidates.refused.email'],
  ['a long nickname', { nickname: 'x'.repeat(41) }, 'nickname', 'candidates.refused.tooLong'],
  ['a long note', { note: 'x'.repeat(501) }, 'note', 'candidates.refused.tooLong'],
  ['a number for a nickname', { nickname: 5 }, 'nickname', 'candidates.refused.text'],
  ['an entry that is undefined', { centre: undefined }, 'centre', 'candidates.refused.text'],
  ['another desk status', { desk: 'gone' }, 'desk', 'candidates.refused.desk'],
  ['a watch that is a word', { watching: 'yes' }, 'watching', 'candidates.refused.yesOrNo'],
  ['a time with a fraction', { changedAt: 1.5 }, 'changedAt', 'candidates.refused.time'],
  ['a time before time', { createdAt: -1 }, 'createdAt', 'candidates.refused.time'],
  ['a key that is no UUID', { id: '1' }, 'id', 'candidates.refused.id'],
  ['an entry nobody knows', { colour: 'red' }, 'colour', 'candidates.refused.unknownEntry'],
  ['a password', { password: 'abc12345' }, 'password', 'candidates.refused.secretEntry'],
  ['a Secret Number', { secretNumber: '1234' }, 'secretNumber', 'candidates.refused.secretEntry'],
  ['a Secret Number by its Chinese name', { 密碼: '1234' }, '密碼', 'candidates.refused.secretEntry'],
])('refused: %s', (_, own, entry, key) => {
  expect(keysOf({ ...made(), ...own })).toEqual([[entry, key]]);
});

test('a missing entry is called missing', () => {
  const { idNumber: _idNumber, ...rest } = made();
  expect(keysOf(rest)).toEqual([['idNumber', 'candidates.refused.missing']]);
});

test.each([[null], [undefined], [5], ['text'], [[]], [[made()]]])('refused: %j is no record', (value) => {
  expect(keysOf(value)).toEqual([[undefined, 'candidates.refused.notRecord']]);
});

test('no reason repeats what was typed', () => {
  const secret = 'Z9X8C7V6B5';
  const reading = readCandidate({
    ...made(),
    idNumber: secret,
    email: secret,
    examDate: secret,
    exam: secret,
    id: secret,
  });
  expect(JSON.stringify(reading)).not.toContain(secret);
});

test('texts are tidied: ends, control characters, marks that turn the writing, halves of characters', () => {
  const reading = newCandidate(
    { nickname: ' 小\u0000明\u202e ', idNumber: 'ABC123456', note: '一\r\n二\t三\u0007 ' },
    made().id,
    NOW,
    false,
  );
  expect(reading).toMatchObject({ is: 'read', candidate: { nickname: '小 明', note: '一\n二\t三' } });
  const half = newCandidate({ nickname: 'a\ud800', idNumber: 'ABC123456' }, made().id, NOW, false);
  expect(half).toMatchObject({ candidate: { nickname: 'a\ufffd' } });
});

test.each([true, false])('a new candidate waits at the desk, and is watched where that was chosen: %s', (watching) => {
  const reading = newCandidate({ nickname: '', idNumber: '123456ABC' }, made().id, NOW, watching);
  expect(reading).toMatchObject({ candidate: { desk: 'waiting', watching, createdAt: NOW, changedAt: NOW } });
});

it('reads whatever the generator makes, and never throws on anything', () => {
  fc.assert(
    fc.property(anyCandidate, (one) => {
      expect(readCandidate(one)).toEqual({ is: 'read', candidate: one });
    }),
  );
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withDate: true, withMap: true, withBigInt: true }), (value) => {
      const reading = readCandidate(value);
      if (reading.is === 'refused') expect(reading.reasons.length).toBeGreaterThan(0);
    }),
  );
});

describe('the masked ID', () => {
  test.each([
    ['ABC123456', '••••••456', '456'],
    ['123456ABC', '•••456•••', '456'],
    ['A123456789', '•••••••••', ''],
    ['', '•••••••••', ''],
    ['abc123456', '•••••••••', ''],
  ])('%s', (id, masked, shown) => {
    expect(maskedId(id)).toBe(masked);
    expect(shownDigits(id)).toBe(shown);
  });
});

test.each([
  'Secret Number',
  'secret_no',
  'PASSWORD',
  '密碼',
  '註冊密碼（8 碼）',
  'ＰＩＮ',
  'Secret Number／密碼',
  'pwd',
])('%s names a secret', (name) => expect(namesASecret(name)).toBe(true));
test.each(['ID Number', '姓名', 'secretary'.slice(0, 4), 'shopping', 'note', ''])('%s does not', (name) =>
  expect(namesASecret(name)).toBe(false),
);

describe('a name that was damaged on its way', () => {
  const [lost, rare] = ['candidates.doubt.lostName', 'candidates.doubt.rareName'];
  test.each<[string, string | undefined, string | undefined]>([
    ...['王小明', 'José', '王·小', '“王”', 'Wang?', 'a?b', '\u00c0', ''].map((name): [string, undefined, undefined] => [
      name,
      undefined,
      undefined,
    ]),
    ...['陳?明', '陳？明', '?明', '明 ?', '? 明', '¤ý', '\u0080', '\u00b6', '\u00b8', '\u00bf', '\u02c6', '\u02dc'].map(
      (name): [string, string, string] => [name, lost, lost],
    ),
    ...['†', '‡', '•', '…', '‰', '‹', '›', '€', '™'].map((name): [string, string, string] => [name, lost, lost]),
    ...['王\ue000', '\ufffd', '王\u{f0000}'].map((name): [string, string, string] => [name, rare, rare]),
    ...['\u{20000}', '\u{20bb7}', '\u{3ffff}'].map((name): [string, undefined, string] => [name, undefined, rare]),
  ])('%j: %s, in an older encoding %s', (name, doubt, old) => {
    expect(nameDoubt(name, false)).toBe(doubt);
    expect(nameDoubt(name, true)).toBe(old);
  });
});

test.each([
  [' a ', 'a', 'a'],
  ['a\r\nb\rc\nd\te', 'a b c d e', 'a\nb\nc\nd\te'],
  ['a\u0000\u0007b', 'a b', 'ab'],
  ['a\u0085b', 'a b', 'ab'],
  ['a\u202ab\u202ec\u2066d\u2069e\u202f', 'abcde', 'abcde'],
  ['\u200fa', '\u200fa', '\u200fa'],
  ['\ud800', '\ufffd', '\ufffd'],
  ['\u0000 \u202e', '', ''],
])('%j is tidied as a line and as a text', (text, line, lines) => {
  expect(tidyLine(text)).toBe(line);
  expect(tidyText(text)).toBe(lines);
});

describe('why an entry is refused', () => {
  const whole = made({
    schoolClass: '501',
    exam: 'key',
    forSchools: true,
    delivery: 'paper',
    examDate: '2026-12-12',
    finalDate: '2027-01-20',
    email: 'wang@gmail.com',
    centre: '臺北',
    note: 'x',
  });
  test.each([
    ['id', 'id'],
    ['nickname', 'text'],
    ['idNumber', 'idNumber'],
    ['schoolClass', 'text'],
    ['exam', 'exam'],
    ['otherExam', 'text'],
    ['forSchools', 'yesOrNo'],
    ['delivery', 'delivery'],
    ['examDate', 'date'],
    ['finalDate', 'date'],
    ['email', 'email'],
    ['centre', 'text'],
    ['note', 'text'],
    ['desk', 'desk'],
    ['watching', 'yesOrNo'],
    ['createdAt', 'time'],
    ['changedAt', 'time'],
  ])('%s', (entry, key) => {
    expect(readCandidate({ ...whole, [entry]: [] })).toEqual({
      is: 'refused',
      reasons: [{ where: { entry }, key: `candidates.refused.${key}`, params: {} }],
    });
  });
  test.each(['id', 'nickname', 'idNumber', 'desk', 'watching', 'createdAt', 'changedAt'])('%s is missing', (entry) => {
    const { [entry]: _, ...rest } = whole as Record<string, unknown>;
    expect(readCandidate(rest)).toEqual({
      is: 'refused',
      reasons: [{ where: { entry }, key: 'candidates.refused.missing', params: {} }],
    });
  });
  test.each([
    ['nickname', 40],
    ['schoolClass', 40],
    ['otherExam', 60],
    ['centre', 80],
    ['note', 500],
  ])('%s: at most %i', (entry, most) => {
    expect(readCandidate({ ...whole, [entry]: 'x'.repeat(most) }).is).toBe('read');
    expect(readCandidate({ ...whole, [entry]: 'x'.repeat(most + 1) })).toEqual({
      is: 'refused',
      reasons: [{ where: { entry }, key: 'candidates.refused.tooLong', params: { most } }],
    });
  });
  test.each([0, 8.64e15])('the time %d is one', (time) => {
    expect(readCandidate({ ...whole, createdAt: time, changedAt: time }).is).toBe('read');
  });
  test.each([-1, 8.64e15 + 2, Infinity, NaN])('the time %d is none', (time) => {
    expect(keysOf({ ...whole, changedAt: time })).toEqual([['changedAt', 'candidates.refused.time']]);
  });
  test('several unknown entries are named one by one, and no record names none', () => {
    expect(keysOf({ ...whole, a: 1, pin: 2 })).toEqual([
      ['a', 'candidates.refused.unknownEntry'],
      ['pin', 'candidates.refused.secretEntry'],
    ]);
    expect(readCandidate(null)).toEqual({
      is: 'refused',
      reasons: [{ where: {}, key: 'candidates.refused.notRecord', params: {} }],
    });
  });
});
