/** One half of the 100,000, on the machine's second core. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadPart } from './load.ts';
import type { Variation } from './model.ts';

const { users, variation, seed } = workerData as { users: number; variation: Variation; seed: number };
parentPort!.postMessage(loadPart(users, variation, seed));
