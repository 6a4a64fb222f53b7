/** Stands for tests/cpu-time.ts where the files under test are not as they are: each piece of work takes 1 ms. */
export const cpuMs = (work: () => unknown): number => {
  work();
  return 1;
};

export const cpuMsUntil = async (work: () => Promise<unknown>): Promise<number> => {
  await work();
  return 1;
};
