/** Results pages in a real browser: what the guide says of each is compared with the answer of a person. */
import { examNamed } from '../../../domain/exams/exams.ts';
import { inGuide } from '../../end-to-end/guide-on-page.ts';
import { testIds } from '../../test-ids.ts';
import { Count, type Figure } from '../figure.ts';
import { Chance } from '../redesigns/chance.ts';
import { resultPage, type ResultPage } from '../redesigns/result-pages.ts';
import { HOST, type Ground } from './browser.ts';

const LONGEST_WAIT_MS = 4000;

interface Said {
  readonly is: string;
  readonly exams: readonly string[];
  readonly text: string;
}

/** @param asked gives the page that is judged; another than the one that is shown only where a fault is planted */
export async function resultsInBrowser(
  { context, site }: Ground,
  pages: number,
  seed: number,
  asked: (page: ResultPage) => ResultPage = (page) => page,
): Promise<Figure[]> {
  const wrong = new Count('redesigns', 'in the browser: wrong sentences about results');
  site.reset();
  const tab = await context.newPage();
  let [html, sheet] = ['', ''];
  await tab.route(`${HOST}/**`, (route) => {
    if (route.request().isNavigationRequest())
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    return route.request().resourceType() === 'stylesheet'
      ? route.fulfill({ contentType: 'text/css', body: sheet })
      : route.abort();
  });
  let [due, read] = [0, 0];
  const silent: string[] = [];
  for (let number = 0; number < pages; number += 1) {
    const made = resultPage(new Chance(seed * 9_000_011 + number));
    ({ html, sheet } = made);
    const page = asked(made);
    await tab.goto(`${HOST}/Members/HomeResult.aspx`);
    let said: Said | undefined;
    for (const until = performance.now() + LONGEST_WAIT_MS; !said && performance.now() < until;) {
      await tab.waitForTimeout(60);
      said = await inGuide(
        tab,
        (root, notes): Said | undefined => {
          const note = root?.querySelector<HTMLElement>(notes);
          return note
            ? {
                is: note.dataset.testid!.slice('reading-'.length),
                exams: [...note.querySelectorAll('.hero .exam')].map(({ textContent }) => textContent),
                text: note.textContent,
              }
            : undefined;
        },
        testIds('reading-'),
      );
    }
    const is = said?.is ?? 'nothing';
    const what = `${number}: [${page.done.join(' ')}] ${page.answerInBrowser} read as ${is} ${said?.text.slice(0, 80)} ${page.body.slice(0, 150)}`;
    wrong.add(said !== undefined && isWrong(page, said) && what);
    if (page.answerInBrowser === 'cannotTell') continue;
    due += 1;
    if (is === page.answerInBrowser) read += 1;
    else if (silent.length < 8) silent.push(what);
  }
  await tab.close();
  return [
    wrong.figure(),
    {
      kind: 'redesigns',
      what: 'in the browser: results and “not yet” read',
      tried: due,
      figure: (100 * read) / due,
      asked: { atLeast: 95 },
      notes: silent,
    },
  ];
}

function isWrong({ answerInBrowser: answer, shown }: ResultPage, { is, exams, text }: Said): boolean {
  if (is === 'available')
    return (
      answer !== 'available' || exams.some((exam) => examOf(exam) !== examOf(shown.exam)) || !text.includes(shown.score)
    );
  return is !== 'cannotTell' && is !== answer;
}

/** The note has the short name behind the exam's own. */
const examOf = (name: string) => examNamed(name.split('（')[0]!)?.id;
