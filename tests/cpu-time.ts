/**
 * Milliseconds of processor time that this thread spends in `work`: the least of several runs. Neither
 * another process nor a pause of the machine is counted, so that a busy machine fails no test.
 */
export function cpuMs(work: () => unknown, runs = 1): number {
  let least = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const from = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(from);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** The same of work that waits for something meanwhile; what other work of this thread spends then is counted too. */
export async function cpuMsUntil(work: () => Promise<unknown>): Promise<number> {
  const from = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(from);
  return (user + system) / 1000;
}
