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
