import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../domain/messages/messages.ts';

const idNumber = 'ABC123456';
const page = { doc: 'd1', openedAt: 1, fresh: true, from: 'login' };

const read = { type: 'results.read', language: 'zh-TW', alsoEnglish: true };

describe('readMessage', () => {
  it.each([
    { type: 'login.sent', idNumber, page, sentAt: 1 },
    { type: 'login.sent', idNumber: 'x', page, sentAt: 1 },
    { type: 'login.sent', idNumber: 'x'.repeat(40), page, sentAt: 1 },
    { type: 'login.advice', idNumber },
    { type: 'login.advice' },
    { type: 'page.seen', page, shows: 'login', idNumber, fromSite: true },
    { type: 'page.seen', page: { ...page, from: 'none', fresh: false }, shows: 'failed' },
    { ...read, content: { tokens: [['html', {}], 'x', null], extent: 'whole' }, page },
    { type: 'guide.language', language: 'en' },
    { type: 'guide.texts', page: 'login' },
    { type: 'guide.popup' },
    { type: 'results.part' },
    { type: 'guide.fold', folded: true },
    { type: 'login.answered', page, shows: 'refused' },
    { type: 'login.answered', page, shows: 'locked' },
    { type: 'login.answered', page, shows: 'signedIn' },
    { type: 'login.left', page, at: 2 },
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
    'login.sent',
    true,
    [],
    [{ type: 'login.sent', idNumber }],
    {},
    { type: null },
    { type: 5 },
    { type: '' },
    { type: 'login' },
    { type: 'LOGIN.SENT', idNumber },
    { type: 'login.sent ', idNumber },
    { type: ['login.sent'], idNumber },
    { idNumber },
    { answer: 'refused' },
    { type: 'login.sent' },
    { type: 'login.sent', idNumber: '', page, sentAt: 1 },
    { type: 'login.sent', idNumber: 'x'.repeat(41), page, sentAt: 1 },
    { type: 'login.sent', idNumber: 'x'.repeat(100_000), page, sentAt: 1 },
    { type: 'login.sent', idNumber: null, page, sentAt: 1 },
    { type: 'login.sent', idNumber: 123456789, page, sentAt: 1 },
    { type: 'login.sent', idNumber: { length: 9 }, page, sentAt: 1 },
    { type: 'login.sent', idnumber: idNumber, page, sentAt: 1 },
    { type: 'login.sent', idNumber, page },
    { type: 'login.sent', idNumber, sentAt: 1 },
    { type: 'login.sent', idNumber, page, sentAt: '1' },
    { type: 'login.sent', idNumber, page: { ...page, from: 'LOGIN' }, sentAt: 1 },
    { type: 'login.sent', idNumber, page: { ...page, doc: '' }, sentAt: 1 },
    { type: 'login.sent', idNumber, page: { ...page, doc: 'x'.repeat(61) }, sentAt: 1 },
    { type: 'login.sent', idNumber, page: { ...page, fresh: 1 }, sentAt: 1 },
    { type: 'login.sent', idNumber, page: { ...page, openedAt: null }, sentAt: 1 },
    { type: 'login.advice', idNumber: '' },
    { type: 'login.advice', idNumber: 'x'.repeat(41) },
    { type: 'login.advice', idNumber: false },
    { type: 'login.answered' },
    { type: 'login.answered', page, shows: 'failed' },
    { type: 'login.left', page },
    { type: 'login.answered', page, shows: ['refused'] },
    { type: 'page.seen', page },
    { type: 'page.seen', page, shows: '' },
    { type: 'page.seen', page, shows: 'login', fromSite: 'yes' },
    { type: 'guide.fold' },
    { type: 'guide.fold', folded: 'yes' },
    { ...read, content: { tokens: [['html', {}], 'x', null], extent: 'whole' } },
    { ...read, content: { tokens: [['html']], extent: 'whole' }, page },
    { ...read, content: { tokens: [], extent: 'half' }, page },
    { ...read, content: { tokens: [], extent: 'whole' }, page, alsoEnglish: 'yes' },
    { type: 'guide.language', language: '' },
    { type: 'guide.language', language: ['en'] },
    { type: 'guide.texts' },
    { type: 'guide.texts', page: 'x'.repeat(41) },
    { type: 'other.extension', idNumber },
    { type: 'constructor' },
    { type: '__proto__' },
    { type: 'toString', idNumber },
  ])('refuses %j', (message) => {
    expect(readMessage(message)).toBeUndefined();
  });

  it('refuses what cannot be a message at all', () => {
    expect(
      [Symbol('login.sent'), () => ({ type: 'login.sent' }), new Map([['type', 'login.sent']]), 10n].map(readMessage),
    ).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('lets nothing else through: no password that somebody adds', () => {
    const sent = { type: 'login.sent', idNumber, page, sentAt: 1 };
    expect(readMessage({ ...sent, password: 'sunny123' })).toEqual(sent);
    expect(readMessage({ ...sent, page: { ...page, password: 'sunny123' } })).toEqual(sent);
  });
});

describe('each kind of message', () => {
  const content = { tokens: [], extent: 'whole' };
  const kinds: readonly Record<string, unknown>[] = [
    { type: 'guide.texts', page: '' },
    { type: 'guide.texts', page: 'x'.repeat(40) },
    { type: 'guide.fold', folded: false },
    { type: 'guide.language', language: 'en' },
    { type: 'guide.language', language: 'x'.repeat(20) },
    { type: 'results.open', page: 'statement' },
    { type: 'results.open', page: 'message', exam: 'key', trouble: 'pending' },
    { type: 'guide.popup' },
    { type: 'results.part' },
    { type: 'login.near' },
    { type: 'login.sent', idNumber, page, sentAt: 0.5 },
    { type: 'login.answered', page, shows: 'refused' },
    { type: 'login.left', page, at: 0 },
    ...['login', 'afterLogin', 'elsewhere', 'none'].map((from) => ({
      type: 'page.seen',
      page: { ...page, from, doc: 'x'.repeat(60) },
      shows: 'login',
    })),
    { type: 'page.seen', page, shows: 'login', idNumber: 'x', fromSite: false },
    { type: 'login.advice' },
    ...['whole', 'tooLarge', 'tooDeep'].map((extent) => ({ ...read, content: { tokens: [], extent }, page })),
    { ...read, content, page, language: 'en', alsoEnglish: false },
    { type: 'results.keep', content, page },
    { type: 'results.calendar', exam: 'key', outcome: 'pass', seen: '2026-12-05' },
  ];
  it.each(kinds)('is read as it is: %j', (message) => expect(readMessage(message)).toEqual(message));
  it.each(kinds)('of no other type: %j', (message) => {
    expect(readMessage({ ...message, type: `${String(message.type)}x` })).toBeUndefined();
  });
  it.each<Record<string, unknown>>([
    { type: 'guide.texts', page: 5 },
    { type: 'guide.language', language: 'e' },
    { type: 'guide.language', language: 'x'.repeat(21) },
    { type: 'results.open' },
    { type: 'results.open', page: 'popup' },
    { type: 'results.open', page: 'statement', exam: 'ielts' },
    { type: 'results.open', page: 'message', trouble: 'hunger' },
    { type: 'results.open', page: 'message', exam: undefined },
    { type: 'login.sent', idNumber, page: { ...page, doc: 5 }, sentAt: 1 },
    { type: 'page.seen', page, shows: 'login', idNumber: undefined },
    { type: 'results.keep', content },
    { type: 'results.keep', page },
    { type: 'results.keep', content: { tokens: 'x', extent: 'whole' }, page },
    { ...read, content, page, language: 'e' },
    { type: 'results.calendar', exam: 'ielts', outcome: 'pass', seen: '2026-12-05' },
    { type: 'results.calendar', exam: 'key', outcome: 'won', seen: '2026-12-05' },
    { type: 'results.calendar', exam: 'key', outcome: 'pass', seen: '2026-02-30' },
    { type: 'results.calendar', exam: 'key', outcome: 'pass', seen: 5 },
  ])('is refused where a part is wrong: %j', (message) => expect(readMessage(message)).toBeUndefined());
});
