/** Measures each subject once per round, and starts each round with another subject. */

export async function takeTurns<Name extends string, Value>(
  names: readonly Name[],
  rounds: number,
  measure: (name: Name) => Promise<Value>,
): Promise<Record<Name, Value[]>> {
  const taken = Object.fromEntries(names.map((name) => [name, [] as Value[]])) as Record<Name, Value[]>;
  // The first round warms the caches of disk and code, and is not counted.
  for (let round = -1; round < rounds; round += 1)
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(turn + round + names.length) % names.length]!;
      const value = await measure(name);
      if (round >= 0) taken[name].push(value);
    }
  return taken;
}
