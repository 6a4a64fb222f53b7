/** One field of the page while the guide is on it: where it is, what is typed, what the check says. */
import { checkField } from '../../domain/checks/check-field.ts';
import { EMPTY, type Verdict } from '../../domain/checks/verdict.ts';
import { isChosen } from '../../domain/site/controls.ts';
import type { FoundField } from '../../domain/site/find-fields.ts';
import type { Field } from '../../domain/site/site-map-shape.ts';
import { state } from './dom.ts';
import { shownVerdict, type ShownVerdict } from './shown-verdict.ts';

export class GuideField {
  readonly field: Field;
  readonly element: HTMLElement;
  verdict: Verdict = EMPTY;
  readonly #shown = state<ShownVerdict | undefined>(undefined);
  #left = false;
  /** What the verdict is on. */
  #judged = '';

  constructor({ field, element }: FoundField) {
    this.field = field;
    this.element = element;
  }

  /** True once the person has left the field, or the page came with it filled in. */
  get left(): boolean {
    return this.#left;
  }

  set left(left: boolean) {
    if (left === this.#left) return;
    this.#left = left;
    this.#show();
  }

  /** What of the verdict is shown now; a component that reads it is drawn again when it changes. */
  get shown(): ShownVerdict | undefined {
    return this.#shown.val;
  }

  /** Reads the element and judges it anew. `first` is the field that this one repeats. */
  check(first: GuideField | undefined): void {
    const name = this.field.check;
    if (!name) return;
    this.#judged = this.#state;
    this.verdict = checkField(name, {
      value: this.value,
      checked: isChosen(this.element),
      otherChosen: this.otherOfGroupChosen(),
      siteAccepts: this.siteAccepts(),
      ...(first ? { first: first.value } : {}),
    });
    this.#show();
  }

  /** True where the field holds something else than the verdict is on: a script or the browser changes it without an event. */
  get isChanged(): boolean {
    return this.field.check !== undefined && this.#judged !== this.#state;
  }

  get #state(): string {
    return `${isChosen(this.element)} ${this.otherOfGroupChosen()} ${this.value}`;
  }

  get value(): string {
    return (this.element as HTMLInputElement | HTMLSelectElement).value ?? '';
  }

  /** The same words once more are no change: a keystroke that changes no verdict draws nothing. */
  #show(): void {
    const shown = shownVerdict(this.verdict, this.#left);
    const same = JSON.stringify(shown) === JSON.stringify(this.#shown.rawVal);
    if (!same) this.#shown.val = shown;
  }

  private get input(): HTMLInputElement | undefined {
    return this.element instanceof HTMLInputElement ? this.element : undefined;
  }

  /** The browser itself tries the page's pattern, so that no pattern of a page runs in our code. */
  private siteAccepts(): boolean | undefined {
    const input = this.input;
    if (!input?.pattern || !input.willValidate || input.value === '') return undefined;
    return !input.validity.patternMismatch;
  }

  private otherOfGroupChosen(): boolean {
    const input = this.input;
    if (this.element.getAttribute('role') === 'radio') {
      const drawn = this.element.closest('[role=radiogroup]')?.querySelectorAll('[role=radio]') ?? [];
      return [...drawn].some((other) => other !== this.element && isChosen(other));
    }
    if (input?.type !== 'radio' || !input.name) return false;
    const group = input.getRootNode() as ParentNode;
    return [...group.querySelectorAll<HTMLInputElement>('input[type=radio]:checked')].some(
      (other) => other !== input && other.name === input.name && other.form === input.form,
    );
  }
}
