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
