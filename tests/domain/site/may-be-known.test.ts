// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { rootsOf } from '../../../domain/site/controls.ts';
import { headingWords, says } from '../../../domain/site/heading-words.ts';
import { mayBeKnown } from '../../../domain/site/may-be-known.ts';
import { SITE_MAP } from '../../../domain/site/site-map.ts';
import { isVisible, pageOf } from './page-of.ts';

const asked = (html: string, path: string) => {
  const document = pageOf(html);
  return mayBeKnown(document, path, isVisible, rootsOf(document));
};
const REGISTER = '/Members/Register.aspx';

describe('mayBeKnown', () => {
  it.each([
    ['a box', '<p><input></p>', '/'],
    ['a box that nobody sees', '<p hidden><input></p>', '/'],
    ['the answer to a registration', '<h1>We have sent you an e-mail</h1>', REGISTER],
    ['what is known by its address and its heading', '<h1>Help</h1>', '/Members/Help.aspx'],
    ['the home page', '<p>Nothing yet</p><a>Log out</a>', '/Members/HomeResult.aspx'],
    ['the home page elsewhere', '<h1>Your result</h1><p id="lblExamTitle"></p><a>Log out</a>', '/New/Home'],
  ])('is true of %s', (_, html, path) => expect(asked(html, path)).toBe(true));

  it.each([
    ['work on the site', '<h1>Planned maintenance</h1><p>Not available.</p>', REGISTER],
    ['work on the results service', '<h1>The results service rests</h1><p>Not available.</p>', REGISTER],
    ['another page', '<h1>Cookies</h1><a href="/">Home</a>', '/Cookies.aspx'],
    ['a search in the head of a page', '<header><input></header><h1>Terms</h1>', '/Terms.aspx'],
    ['an address without its words', '<h1>Gone</h1>', '/Members/Help.aspx'],
  ])('is false of %s', (_, html, path) => expect(asked(html, path)).toBe(false));

  it('is true where components draw the page', () => {
    const document = pageOf('<x-form></x-form>');
    document.querySelector('x-form')!.attachShadow({ mode: 'open' });
    expect(mayBeKnown(document, '/', isVisible, rootsOf(document))).toBe(true);
  });
});

it.each(SITE_MAP)('$name has a form where it has boxes to fill in', ({ form, fields }) =>
  expect(form === true).toBe(fields.some(({ kind }) => kind === 'text' || kind === 'password')),
);

describe('the words that are asked for first', () => {
  const signal = SITE_MAP.flatMap(({ signals }) => signals).find((one) => 'among' in one)!;
  if (!('words' in signal)) throw new Error('No page has them.');
  it.each([
    'An e-mail has been sent to you',
    'The email is on its way',
    'We’ve just e-mailed you',
    'We have sent you a letter',
    'We have sent a confirmation',
    'Thank you for your registration',
    'You are now successfully registered',
    'Registration complete',
    'Please click the link in our letter',
  ])('stand in "%s"', (text) => {
    const plain = { words: signal.words, weight: signal.weight };
    expect(says(headingWords(pageOf(`<h1>${text}</h1>`), isVisible), signal)).toBe(says([text], plain));
  });
});
