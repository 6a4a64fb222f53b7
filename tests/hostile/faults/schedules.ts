/** Faults in any order, seeded: the list and the watch, each against its model. */
import type { Figure, Size } from '../figure.ts';
import { listSchedules } from './list-schedules.ts';
import { watchSchedules } from './watch-schedules.ts';

export async function schedules({ seed }: Size): Promise<Figure[]> {
  return [await listSchedules(1000, seed), ...(await watchSchedules(1000, seed))];
}
