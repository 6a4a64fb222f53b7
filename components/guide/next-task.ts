/**
 * Resolves in a task of its own, so that on a slow device no piece of work makes a person wait for longer than it must. In
 * a tab that nobody sees it resolves at once: nobody waits there, and its timers come late.
 */
export const nextTask = (): Promise<void> =>
  document.hidden ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve));
