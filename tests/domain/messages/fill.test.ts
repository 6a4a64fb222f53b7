import { describe, expect, test } from 'vitest';
import { readFill } from '../../../domain/messages/fill.ts';

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
