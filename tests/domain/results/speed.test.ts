/** Reading is quick on a large page and never slow on a hostile one. Figures: run with BENCH=1. */
import { Parser } from 'htmlparser2';
import { expect, it } from 'vitest';
import { readResults } from '../../../domain/results/read-results.ts';
import { HOME, released } from './practice-page.ts';
import { cpuMs } from '../../cpu-time.ts';
import { LONG } from '../../long.ts';

const page = released('2022', 'B2 First', 'Grade B', 175);
const fill = (part: string, length: number) =>
  page.replace('</main>', `${part.repeat(Math.ceil((length - page.length) / part.length))}</main>`);

/** Ms that the HTML parser alone takes: what a busy or slow computer is measured by. */
function parsing(html: string): number {
  let parts = 0;
  const count = () => (parts += 1);
  return cpuMs(() => new Parser({ onopentag: count, ontext: count, onclosetag: count }).end(html), 3);
}

const best = (html: string, times: number): number => cpuMs(() => readResults(html, HOME), times);

const CARD =
  '<div class="mdc-card"><h3 class="mdc-typography">Take the next step</h3><p>We have exams for every learner. Read more about <b>all</b> of the exams, and choose the one that you want to take next.</p><p class="buttons"><a class="mdc-button" href="https://example.com/exams/next">Learn more</a></p></div>\n';
const DENSE =
  '<div><h3>A heading</h3><p>Some <b>words</b> and a <a href="x">link</a>.</p><table><tr><td>1</td><td>2</td></tr></table></div>\n';

it.each([
  ['text in cards', CARD],
  // 18,000 elements and texts, far denser than any page of the site.
  ['nothing but small elements', DENSE],
])('200 kB of %s', (name, part) => {
  const html = fill(part, 200_000);
  expect(html.length).toBeGreaterThan(199_000);
  expect(readResults(html, HOME).is).toBe('available');
  const took = best(html, 3);
  const alone = parsing(html);
  if (process.env.BENCH) console.log(`${name}: ${took.toFixed(1)} ms, the parser alone ${alone.toFixed(1)} ms`);
  // 12 to 16 times, measured in November 2026.
  expect(took / alone).toBeLessThan(50);
});

/**
 * In characters. Were the time to grow with the square of the page, the whole would take 64 times as long as the part.
 * Of four million characters one is read, eight times the part too.
 */
const [PART, WHOLE] = LONG ? [125_000, 4_000_000] : [20_000, 160_000];
/** In ms. Less than this is quick, whatever the part took. */
const QUICK = LONG ? 400 : 100;

const HOSTILE: Record<string, string> = {
  'opening tags': '<div>',
  'opening tags of one kind, closing of another': '<b></i>',
  'closing tags': '</b>',
  'closing paragraphs': '</p>',
  'rows in rows': '<table><tr><td>',
  brackets: '<',
  ampersands: '&',
  entities: '&amp;',
  'open attributes': '<a b="',
  comments: '<!--',
  forms: '<form>',
  drawings: '<svg>',
  spaces: ' ',
  'zero bytes': '\0',
  labels: '<td>Result</td>',
  'rows of labels': '<td>Result</td><td>Qualification</td>',
  ids: '<b id=lblResult>x</b>',
  breaks: 'Result<br>',
  'not-yet words': 'no result not ',
  'words between': `results ${'x'.repeat(70)} `,
  greetings: '<p>Welcome A B</p>',
  passwords: '<input type=password>',
  links: '<a>statement of results</a>',
  exams: '<p>B2 First</p>',
  'empty cells': '<td></td>',
};

it.each(Object.entries({ ...HOSTILE, cards: CARD }))(
  `${WHOLE / 1000} kB of %s take no more than about eight times an eighth`,
  (name, part) => {
    const until = page.slice(0, page.indexOf('<main'));
    const opened = (length: number) => until + part.repeat(Math.ceil(length / part.length));
    const [short, long] = [opened(PART), opened(WHOLE)];
    expect(readResults(long, HOME).is).not.toBe('available');
    const [some, all] = [best(short, 3), best(long, 2)];
    if (process.env.BENCH)
      console.log(`${WHOLE} characters of ${name}: ${all.toFixed(0)} ms, ${PART}: ${some.toFixed(1)} ms`);
    expect(all).toBeLessThan(Math.max(some * 20, QUICK));
  },
);
