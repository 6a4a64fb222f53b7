import { describe, expect, test } from 'vitest';
import { FILL_COMMAND, isFilled, readFill } from '../../../domain/messages/fill.ts';
import { isShareList } from '../../../domain/messages/share-list.ts';

describe('readFill', () => {
  test.each([
    [{ type: 'fill', idNumber: 'ABC123456' }],
    [{ type: 'fill', idNumber: 'ABC123456', email: 'wang@gmail.com' }],
  ])('takes %o', (message) => expect(readFill(message)).toEqual(message));

  test('takes along nothing that is not named', () => {
    expect(readFill({ type: 'fill', idNumber: 'ABC123456', password: 'secret', secretNumber: '1234' })).toEqual({
      type: 'fill',
      idNumber: 'ABC123456',
    });
  });

  test.each([
    [undefined],
    [null],
    ['fill'],
    [{}],
    [{ type: 'fill' }],
    [{ type: 'Fill', idNumber: 'ABC123456' }],
    [{ type: 'fill', idNumber: 123456789 }],
    [{ type: 'fill', idNumber: 'A'.repeat(41) }],
    [{ type: 'fill', idNumber: 'ABC123456', email: 5 }],
    [{ type: 'fill', idNumber: 'ABC123456', email: 'a'.repeat(255) }],
  ])('refuses %o', (message) => expect(readFill(message)).toBeUndefined());
});

test.each([
  ['filled', true],
  ['filledRegister', true],
  ['wrongPage', false],
  ['noField', false],
  ['fieldRefuses', false],
  ['notThere', false],
] as const)('%s: filled in is %s', (filling, filled) => expect(isFilled(filling)).toBe(filled));

test('the longest that are taken', () => {
  const message = { type: 'fill', idNumber: 'A'.repeat(40), email: 'a'.repeat(254) };
  expect(readFill(message)).toEqual(message);
  expect(readFill({ ...message, idNumber: '', email: '' })).toEqual({ type: 'fill', idNumber: '', email: '' });
});
test('the command is the one in the manifest', () => expect(FILL_COMMAND).toBe('fill'));
test.each([
  [{ type: 'list.share' }, true],
  [{ type: 'list.share', more: 1 }, true],
  [{ type: 'list' }, false],
  [{}, false],
  ['list.share', false],
  [null, false],
  [undefined, false],
])('%o asks for the list: %s', (message, asks) => expect(isShareList(message)).toBe(asks));
