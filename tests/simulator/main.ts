/**
 * Simulates the waiting and prints the figures of docs/watch.md#figures; fails when one is missed.
 *
 *     node tests/simulator/main.ts [--json] [--seed 1] [--families 300]
 */
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { simulateFaults } from './faults.ts';
import { figures, type Simulated } from './figures.ts';
import { addParts, loadPart, type Part } from './load.ts';
import { MIDDLE } from './model.ts';
import { report } from './report.ts';
import { simulateStops } from './stops.ts';
import { simulateWatching } from './watching.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    families: { type: 'string', default: '300' },
  },
});
const seed = Number(values.seed);
const families = Number(values.families);
if (!Number.isInteger(seed) || !Number.isInteger(families) || families < 1)
  throw new Error('--seed and --families take whole numbers');

const begun = performance.now();
const BUSY = { ...MIDDLE, habit: 2, idleLimit: Infinity };

/** The 100,000 are shared between this thread and another one. */
function onAnotherThread(users: number): Promise<Part> {
  const thread = new Worker(new URL('./load-thread.ts', import.meta.url), {
    workerData: { users, variation: MIDDLE, seed: seed + 1 },
  });
  return new Promise((resolve, reject) => thread.once('message', resolve).once('error', reject));
}

const otherPart = onAnotherThread(70_000);
const simulated: Simulated = {
  watching: simulateWatching(families, seed),
  faults: await simulateFaults(seed),
  stops: await simulateStops(seed),
  load1000: addParts([loadPart(1_000, MIDDLE, seed)]),
  load1000Busy: addParts([loadPart(1_000, BUSY, seed)]),
  load100000: addParts([loadPart(30_000, MIDDLE, seed + 2), await otherPart]),
};

const all = figures(simulated);
const seconds = (performance.now() - begun) / 1000;
console.log(
  values.json ? JSON.stringify({ ...simulated, figures: all, seconds }, null, 2) : report(simulated, all, seconds),
);
if (all.some(({ met }) => !met)) process.exitCode = 1;
