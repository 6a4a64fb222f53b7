/** What the last action did. It disappears with the next action; one that can be taken back stays until it is closed. */

export interface Toasted {
  readonly text: string;
  readonly tone: 'right' | 'wrong';
  /** Takes the action back. */
  readonly undo?: () => void;
}

export class Toasts {
  now = $state.raw<Toasted | undefined>();

  show(toasted: Toasted): void {
    this.now = toasted;
  }

  clear = (): void => {
    this.now = undefined;
  };

  /** For clicks and sent forms, before anything else handles them: an action outside of the toast takes it away. */
  acted = ({ target }: Event): void => {
    if (this.now?.undo || !(target instanceof Element) || target.closest('[data-toast]')) return;
    if (target.closest('button, a, form, summary')) this.clear();
  };
}
