/** Redesigned pages against the finder and the checks: in jsdom, by the thousands. */
import { recognise } from '../../../domain/site/recognise.ts';
import { readResults } from '../../../domain/results/read-results.ts';
import { readSiteTexts } from '../../../domain/site/site-texts.ts';
import { Count, type Figure, type Size } from '../figure.ts';
import { Chance } from './chance.ts';
import { judge, type Finder } from './judge.ts';
import { make } from './make.ts';
import { noticeFigure, resultFigures } from './result-figures.ts';

export function redesignFigures(mutants: number, seed: number, find: Finder): Figure[] {
  const hints = new Count('redesigns', 'wrong hints');
  const verdicts = new Count('redesigns', 'wrong verdicts');
  const lists = new Count('redesigns', 'below the quorum, no list');
  const lost: string[] = [];
  let [due, kept] = [0, 0];
  for (let number = 0; number < mutants; number += 1) {
    const page = make(new Chance(seed * 1_000_003 + number));
    let judged = judge(page, find);
    const wrong = { hints: [...judged.wrongHints], verdicts: [...judged.wrongVerdicts] };
    for (const bring of page.later) {
      bring();
      judged = judge(page, find);
      wrong.hints.push(...judged.wrongHints);
      wrong.verdicts.push(...judged.wrongVerdicts);
    }
    hints.add(wrong.hints[0] && `${number}: ${wrong.hints[0]}`);
    verdicts.add(wrong.verdicts[0] && `${number}: ${wrong.verdicts[0]}`);
    if (judged.list) lists.add(judged.list !== 'shown' && `${number}: ${judged.list}`);
    due += judged.due;
    kept += judged.kept;
    if (lost.length < 8 && judged.lost[0]) lost.push(`${number}: ${judged.lost[0]}`);
  }
  return [
    hints.figure(),
    verdicts.figure(),
    lists.figure(),
    {
      kind: 'redesigns',
      what: 'hints kept where the words are',
      tried: due,
      figure: (100 * kept) / due,
      asked: { atLeast: 97 },
      notes: lost,
    },
  ];
}

export async function redesigns({ full, seed }: Size): Promise<Figure[]> {
  return [
    ...redesignFigures(full ? 10_000 : 1_000, seed, recognise),
    ...resultFigures(full ? 10_000 : 2_000, seed, readResults),
    noticeFigure(full ? 2_000 : 300, seed, readSiteTexts),
  ];
}
