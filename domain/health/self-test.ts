/** The self-test: the parts that must work, and what came of trying each. */

export const PARTS = [
  'site',
  'script',
  'guideOn',
  'storage',
  'list',
  'lasting',
  'words',
  'alarms',
  'notifications',
] as const;
export type Part = (typeof PARTS)[number];

/**
 * `good`: it works. `bad`: it does not, and there is something to do. `off`: switched off by the person.
 * `untested`: the browser cannot be asked, and there is a way to try it.
 */
export type State = 'good' | 'bad' | 'off' | 'untested';

export interface Trial {
  readonly part: Part;
  readonly is: State;
}

/** How each part is tried; a part that this version does not have is left out. Throwing counts as `bad`. */
export type Trials = Partial<Readonly<Record<Part, () => Promise<State | boolean>>>>;

/** Longer than this, ms, and a part counts as not working. */
const PATIENCE_MS = 5000;

/** @param after resolves after so many ms */
export async function selfTest(trials: Trials, after: (ms: number) => Promise<void>): Promise<Trial[]> {
  const tried = PARTS.flatMap((part) => {
    const trial = trials[part];
    if (!trial) return [];
    const late = after(PATIENCE_MS).then(() => false);
    const answer = Promise.race([Promise.resolve().then(trial), late]).catch(() => false);
    return [answer.then((is): Trial => ({ part, is: typeof is === 'string' ? is : is ? 'good' : 'bad' }))];
  });
  return Promise.all(tried);
}
