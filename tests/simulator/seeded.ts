/** Chance that can be repeated: the same seed gives the same numbers. Mulberry32, public domain. */
export function seeded(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number around `median`, with `spread` as the sigma of its logarithm. */
export function logNormal(median: number, spread: number, random: () => number): number {
  const gauss = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return median * Math.exp(spread * gauss);
}

export function pick<T>(weighted: readonly (T & { readonly weight: number })[], random: () => number): T {
  let left = random() * weighted.reduce((sum, { weight }) => sum + weight, 0);
  for (const one of weighted) if ((left -= one.weight) < 0) return one;
  return weighted.at(-1)!;
}
