/** Pages made at random: reading never throws, and nothing becomes a result that lacks what makes one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readResults } from '../../../domain/results/read-results.ts';
import { HOME, LOGIN, released } from './practice-page.ts';
import { home, LOGOUT, STATEMENT, TABLE_OF_RESULT } from './wrap.ts';
import { sized } from '../../long.ts';

const RUNS = Number(process.env.FUZZ ?? sized(1500));
const KINDS = ['available', 'notYet', 'signedOut', 'locked', 'maintenance', 'cannotTell'];

const TAGS = [
  'table',
  'tr',
  'td',
  'th',
  'div',
  'p',
  'span',
  'b',
  'dl',
  'dt',
  'dd',
  'h2',
  'br',
  'a',
  'script',
  'template',
  'form',
  'fieldset',
  'legend',
];
const LABELS = ['Qualification', 'Exam', 'Result', 'Overall score', 'Candidate', 'Grade', 'Result:', 'Score'];
const TITLES = ['B2 First', 'A2 Key for Schools', 'YLE Starters', 'Certificate in Advanced English'];
const WORDS = [
  'Pass at Grade A',
  'Fail',
  'Level B1',
  'Pending',
  '-',
  'X',
  '160',
  '230',
  'Your exam result',
  'Welcome TA-TUNG WANG',
  'Not available',
  '&nbsp;',
  '&amp;',
  '<',
  '-->',
];
const IDS = [
  '<span id="lblExamTitle">B2 First</span>',
  '<span id="lblResult">Grade A</span>',
  '<i id="lblOverallScore">180</i>',
];
const CELLS = ['</td><td>', '</td></tr><tr><td>', '</dt><dd>', '</dd><dt>', '</div><div>', '<br>', ': '];

const tag = fc
  .tuple(fc.constantFrom(...TAGS), fc.constantFrom('<', '</', '<', '<!--'))
  .map(([name, open]) => `${open}${name}>`);
const soup = (...words: readonly string[][]) =>
  fc
    .array(fc.oneof(tag, fc.constantFrom(...words.flat()), fc.constantFrom(...CELLS), fc.string({ maxLength: 6 })), {
      maxLength: 40,
    })
    .map((parts) => parts.join(''));

const never = (arbitrary: fc.Arbitrary<string>, address = HOME) =>
  fc.assert(
    fc.property(arbitrary, (html) => {
      const { is } = readResults(html, address);
      return KINDS.includes(is) && is !== 'available';
    }),
    { numRuns: RUNS },
  );

describe('never available', () => {
  it('any text at any address', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), soup(LABELS, WORDS)),
        fc.oneof(fc.constant(HOME), fc.webUrl(), fc.string()),
        (html, address) => readResults(html, address).is !== 'available',
      ),
      { numRuns: RUNS },
    );
  });
  it('without the name of an exam', () => never(soup(LABELS, WORDS).map((content) => home(content + STATEMENT))));
  it('without a label or id that is known', () =>
    never(soup(TITLES, WORDS).map((content) => home(content + STATEMENT))));
  it('without a sign that somebody is signed in', () =>
    never(
      soup(
        LABELS,
        TITLES,
        WORDS.filter((words) => !words.startsWith('Welcome')),
        IDS,
      ).map((content) => home(content + STATEMENT, '').replace('Welcome', 'Hello')),
    ));
  it('without an end', () =>
    never(soup(LABELS, TITLES, WORDS, IDS).map((content) => home(content + STATEMENT).replace('</html>', ''))));
  it('on the login page without a log-out', () =>
    never(
      soup(LABELS, TITLES, WORDS, IDS).map((content) => home(content + STATEMENT, '')),
      LOGIN,
    ));
  it('beside a login form', () =>
    never(
      soup(LABELS, TITLES, WORDS).map((content) =>
        home(`<p>ID Number</p><input type=text><input type=password>${TABLE_OF_RESULT}${content}`),
      ),
    ));
});

/** Each takes away something that a result cannot be without. */
const FATAL: readonly ((html: string, at: number) => string)[] = [
  (html, at) => html.slice(0, at % html.indexOf('</html>')),
  (html) => html.replace(/<body>/, '<body><!--').replace('</body>', '--></body>'),
  (html) => html.replace('<body>', '<body hidden>'),
  (html) => html.replace('<body>', '<body><script>').replace('</body>', '</script></body>'),
  (html) => html.replace('<body>', '<body><template>').replace('</body>', '</template></body>'),
  (html) => html.replaceAll('First Certificate in English', ''),
  (html) => html.replaceAll('First Certificate in English', 'Grade A'),
  (html) => html.replaceAll('Pass at Grade C', 'Not yet available'),
  (html) => html.replaceAll('Pass at Grade C', 'This result is not available. Please come back another day.'),
  (html) =>
    html
      .replace(/Log out/g, 'Leave')
      .replace(/UctHeader_hlLogout/g, 'x')
      .replace(/My Details/g, 'Details')
      .replace(/Welcome [A-Z -]+/, 'Hello')
      .replace('TA-TUNG WANG', ''),
  (html) => html.replace(/>(?:Exam|Qualification)</g, '>Award<').replace('lblExamTitle', 'x'),
  (html) => html.replace(/>Result</g, '>Outcome<').replace('lblResult', 'x'),
  (html) => html.replace('<body>', '<body><p>ID Number</p><input type="password">'),
  (html) => html.replace(/<table(?= class="(?:form|result)")/, '<p>For example:</p><table'),
];
/** These change nothing that matters. */
const HARMLESS: readonly ((html: string, at: number) => string)[] = [
  (html) => html.replace('</body>', '<p>One more line.</p></body>'),
  (html) => html.replace(/\n\s*/g, '\n'),
  (html) => html.replaceAll('<td', '<td data-x="1"'),
  (html) => html.replaceAll('class=', 'data-class='),
  (html, at) => html.replace('</body>', `<!-- ${'x'.repeat(at % 500)} --></body>`),
  (html) => html.replace('<body>', '<body><div><div>').replace('</body>', '</div></div></body>'),
];
const era = fc.constantFrom('2019' as const, '2022' as const);

describe('mutants of a released page', () => {
  const page = (which: '2019' | '2022') => released(which, 'First Certificate in English', 'Pass at Grade C', 160);
  it('with something fatal are never available', () => {
    fc.assert(
      fc.property(
        era,
        fc.nat(FATAL.length - 1),
        fc.array(fc.nat(HARMLESS.length - 1), { maxLength: 4 }),
        fc.nat(5000),
        (which, fatal, harmless, at) => {
          const html = harmless.reduce((text, i) => HARMLESS[i]!(text, at), FATAL[fatal]!(page(which), at));
          return readResults(html, HOME).is !== 'available';
        },
      ),
      { numRuns: RUNS },
    );
  });
  it('with nothing fatal are read the same', () => {
    fc.assert(
      fc.property(era, fc.array(fc.nat(HARMLESS.length - 1), { maxLength: 4 }), fc.nat(5000), (which, harmless, at) => {
        const html = harmless.reduce((text, i) => HARMLESS[i]!(text, at), page(which));
        expect(readResults(html, HOME)).toEqual(readResults(page(which), HOME));
      }),
      { numRuns: RUNS / 5 },
    );
  });
  it('with some characters changed say nothing that is not on the page', () => {
    const edit = fc.tuple(
      fc.nat(6000),
      fc.nat(3),
      fc.oneof(fc.string({ maxLength: 4 }), tag, fc.constantFrom(...LABELS, ...TITLES, ...WORDS)),
    );
    fc.assert(
      fc.property(era, fc.array(edit, { minLength: 1, maxLength: 8 }), (which, edits) => {
        const html = edits.reduce(
          (text, [at, length, put]) => text.slice(0, at % text.length) + put + text.slice((at % text.length) + length),
          page(which),
        );
        const reading = readResults(html, HOME);
        if (reading.is !== 'available') return;
        for (const { examTitle, words, score } of reading.results)
          for (const word of `${examTitle} ${words} ${score ?? ''}`.match(/[A-Za-z0-9]+/g) ?? []) {
            // Markup put into the middle of a word parts it in the text, not in what is read. A comment's
            // sign within a tag or a script begins none, so the words in between may be there all the same.
            const plain = [html.replace(/<!--.*?-->|<[^>]*>/gs, ''), html.replace(/<[^>]*>/g, '')]
              .join('\n')
              .replace(/&nbsp;/g, ' ')
              .replace(/&amp;/g, '&')
              .replace(/[\u00ad\u200b]/g, '');
            expect(plain.includes(word) || html.includes(word), word).toBe(true);
          }
      }),
      { numRuns: RUNS },
    );
  });
  it('keep their log-out', () => expect(page('2022')).toContain(LOGOUT.slice(0, 26)));
});
