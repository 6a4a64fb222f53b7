/**
 * `npm run hostile`: counts what goes wrong under attack and faults. `-- --full` for the full counts,
 * `-- --json` for a program, `-- --only redesigns,data` for some kinds, `-- --seed 7` for another seed.
 */
import { parseArgs } from 'node:util';
import { isGood, KINDS, type Figure, type Kind, type Size } from './figure.ts';
import { table } from './print-table.ts';

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    only: { type: 'string', default: KINDS.join(',') },
    seed: { type: 'string', default: '1' },
  },
});
const size: Size = { full: values.full, seed: Number(values.seed) };

/** Loaded on demand, because some kinds start a browser. */
const RUNS: Readonly<Record<Kind, () => Promise<(size: Size) => Promise<Figure[]>>>> = {
  redesigns: async () => (await import('./redesigns/redesigns.ts')).redesigns,
  page: async () => (await import('./page/hostile-page.ts')).hostilePage,
  data: async () => (await import('./data/hostile-data.ts')).hostileData,
  faults: async () => (await import('./faults/schedules.ts')).schedules,
  leaks: async () => (await import('./leaks/leaks.ts')).leaks,
  supply: async () => (await import('./supply/supply.ts')).supply,
};

const figures: Figure[] = [];
for (const kind of values.only.split(',') as Kind[]) {
  const from = performance.now();
  figures.push(...(await (await RUNS[kind]())(size)));
  if (!values.json) console.error(`${kind}: ${((performance.now() - from) / 1000).toFixed(1)} s`);
}
const bad = figures.filter((one) => !isGood(one)).length;
console.log(values.json ? JSON.stringify({ ...size, bad, figures }, null, 1) : `\n${table(figures)}\n`);
if (!values.json) console.log(bad ? `${bad} of ${figures.length} figures are not as asked.` : 'All as asked.');
process.exit(bad ? 1 : 0);
