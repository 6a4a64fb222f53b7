/**
 * Random and exhaustive tests come in two sizes: `npm test` sets LONG=1 and runs all of each;
 * `npm run check` and `npm run test:unit` run a part, so that they answer within a minute.
 */
export const LONG = process.env.LONG === '1';

/** A number of runs: all with LONG=1, otherwise a tenth. */
export const sized = (runs: number): number => (LONG ? runs : Math.ceil(runs / 10));

/** Cases of a table: all with LONG=1, otherwise every eleventh, which no dimension of the tables is a multiple of. */
export const sampled = <T>(cases: readonly T[]): readonly T[] =>
  LONG ? cases : cases.filter((_, index) => index % 11 === 0);
