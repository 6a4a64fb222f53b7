/**
 * Random and exhaustive tests come in two sizes: with LONG=1, as before each release, all of each is run; otherwise a part,
 * so that `npm run check` answers soon and `npm test` stays within its quarter of an hour.
 */
export const LONG = process.env.LONG === '1';

/** A number of runs: all with LONG=1, otherwise a tenth. */
export const sized = (runs: number): number => (LONG ? runs : Math.ceil(runs / 10));

/** Cases of a table: all with LONG=1, otherwise every eleventh, which no dimension of the tables is a multiple of. */
export const sampled = <T>(cases: readonly T[]): readonly T[] =>
  LONG ? cases : cases.filter((_, index) => index % 11 === 0);
