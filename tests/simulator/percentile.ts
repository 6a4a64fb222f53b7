/** The value below which the given share of the numbers lies; NaN for none. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = Float64Array.from(numbers).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/** The largest number of moments within any `span` ms. Moments in order. */
export function mostWithin(moments: readonly number[], span: number): number {
  let most = 0;
  for (let last = 0, first = 0; last < moments.length; last += 1) {
    while (moments[last]! - moments[first]! >= span) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}
