import { expect, test } from 'vitest';
import { shownVerdict } from '../../../components/guide/shown-verdict.ts';
import { checkField } from '../../../domain/checks/check-field.ts';

const id = (value: string) => checkField('idNumber', { value });
const email = (value: string) => checkField('email', { value });

test.each([
  ['nothing typed', id(''), false, undefined],
  ['unfinished, still typing', id('ABC12'), false, 'neutral'],
  ['unfinished, left', id('ABC12'), true, 'wrong'],
  ['beyond mending, still typing', id('abc'), false, 'wrong'],
  ['right, still typing', id('ABC123456'), false, 'right'],
  ['perhaps a slip, still typing', email('wang@gmial.com'), false, 'neutral'],
  ['perhaps a slip, left', email('wang@gmial.com'), true, 'doubt'],
])('%s', (_, verdict, left, tone) => {
  expect(shownVerdict(verdict, left)?.tone).toBe(tone);
});

test('no correction is offered while the verdict is held back', () => {
  expect(shownVerdict(email('wang@gmial.com'), false)?.correction).toBeUndefined();
  expect(shownVerdict(email('wang@gmial.com'), true)?.correction).toBe('wang@gmail.com');
});

test.each([
  ['wrong with a correction', id('abc123456'), true],
  ['right', id('ABC123456'), true],
])('%s is shown as it was judged', (_, verdict, left) => {
  const { is: tone, ...rest } = verdict;
  expect(shownVerdict(verdict, left)).toEqual({ tone, ...rest });
});

test('what may be a slip is not named before the box is left', () => {
  expect(shownVerdict(email('wang@gmial.com'), false)).toEqual({
    tone: 'neutral',
    t: { key: 'check.email.keepTyping' },
  });
});

test('what is not finished is said as such, without what would be wrong with it', () => {
  const verdict = id('ABC12');
  expect(shownVerdict(verdict, false)).toEqual({ tone: 'neutral', t: 'whileTyping' in verdict && verdict.whileTyping });
});
