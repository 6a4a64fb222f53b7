/** Medians and their intervals: the machine is shared, so means would be distorted by other work. */

export interface Estimate {
  readonly median: number;
  /** 95 % interval of the median from the order of the values, without assuming a distribution. */
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export function estimate(values: readonly number[]): Estimate {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const half = 0.98 * Math.sqrt(n);
  const at = (rank: number) => sorted[Math.min(n - 1, Math.max(0, rank))]!;
  return { median: median(sorted), low: at(Math.floor(n / 2 - half)), high: at(Math.ceil(n / 2 + half) - 1), n };
}

/** The differences between `values` and `floor`, load by load; the two were measured alternately. */
export function added(values: readonly number[], floor: readonly number[]): Estimate {
  return estimate(values.map((value, index) => value - floor[index]!));
}
