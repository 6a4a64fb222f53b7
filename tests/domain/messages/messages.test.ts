import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../domain/messages/messages.ts';

const idNumber = 'ABC123456';

describe('readMessage', () => {
  it.each([
    { type: 'login.tried', idNumber },
    { type: 'login.tried', idNumber: 'x' },
    { type: 'login.tried', idNumber: 'x'.repeat(40) },
    { type: 'login.advice', idNumber },
    { type: 'guide.fold', folded: true },
    { type: 'login.answered', answer: 'refused', opened: 1 },
    { type: 'login.answered', answer: 'locked', opened: 1 },
    { type: 'login.answered', answer: 'signedIn', opened: 1 },
    { type: 'login.answered', answer: 'silent', opened: 1 },
  ])('reads %j', (message) => {
    expect(readMessage(message)).toEqual(message);
  });

  it.each([
    undefined,
    null,
    0,
    1,
    NaN,
    '',
    'login.tried',
    true,
    [],
    [{ type: 'login.tried', idNumber }],
    {},
    { type: null },
    { type: 5 },
    { type: '' },
    { type: 'login' },
    { type: 'LOGIN.TRIED', idNumber },
    { type: 'login.tried ', idNumber },
    { type: ['login.tried'], idNumber },
    { idNumber },
    { answer: 'refused' },
    { type: 'login.tried' },
    { type: 'login.tried', idNumber: '' },
    { type: 'login.tried', idNumber: 'x'.repeat(41) },
    { type: 'login.tried', idNumber: 'x'.repeat(100_000) },
    { type: 'login.tried', idNumber: null },
    { type: 'login.tried', idNumber: 123456789 },
    { type: 'login.tried', idNumber: [idNumber] },
    { type: 'login.tried', idNumber: { length: 9 } },
    { type: 'login.tried', idnumber: idNumber },
    { type: 'login.tried', answer: 'refused' },
    { type: 'login.advice' },
    { type: 'login.advice', idNumber: '' },
    { type: 'login.advice', idNumber: 'x'.repeat(41) },
    { type: 'login.advice', idNumber: false },
    { type: 'login.answered' },
    { type: 'guide.fold' },
    { type: 'guide.fold', folded: 'yes' },
    { type: 'login.answered', answer: 'signedIn' },
    { type: 'login.answered', answer: 'signedIn', opened: '1' },
    { type: 'results.read', html: '<p>x</p>' },
    { type: 'login.answered', answer: '', opened: 1 },
    { type: 'login.answered', answer: 'REFUSED', opened: 1 },
    { type: 'login.answered', answer: 'signedin', opened: 1 },
    { type: 'login.answered', answer: null, opened: 1 },
    { type: 'login.answered', answer: ['refused'], opened: 1 },
    { type: 'login.answered', idNumber },
    { type: 'other.extension', idNumber },
    { type: 'constructor' },
    { type: '__proto__' },
    { type: 'toString', idNumber },
  ])('refuses %j', (message) => {
    expect(readMessage(message)).toBeUndefined();
  });

  it('refuses what cannot be a message at all', () => {
    expect(
      [Symbol('login.tried'), () => ({ type: 'login.tried' }), new Map([['type', 'login.tried']]), 10n].map(
        readMessage,
      ),
    ).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('lets nothing else through: no password that somebody adds', () => {
    expect(readMessage({ type: 'login.tried', idNumber, password: 'sunny123' })).toEqual({
      type: 'login.tried',
      idNumber,
    });
    expect(readMessage({ type: 'login.answered', answer: 'refused', opened: 1, idNumber })).toEqual({
      type: 'login.answered',
      answer: 'refused',
      opened: 1,
    });
  });
});
