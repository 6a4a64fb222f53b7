/** Everything the guide shows on one page. A component that reads an entry is drawn again when it changes. */
import { NO_ADVICE, type AccountAdvice } from '../../domain/session/advice-message.ts';
import type { FoundField } from '../../domain/site/find-fields.ts';
import type { SiteNotice } from '../../domain/site/site-texts.ts';
import type { Page } from '../../domain/site/site-map-shape.ts';
import { state } from './dom.ts';
import { GuideField } from './guide-field.ts';
import type { Layout } from './place/measure.ts';

/** What has the focus, also within components. */
function activeElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

export class GuideState {
  readonly #page = state<Page | undefined>(undefined);
  readonly #fields = state<readonly GuideField[]>([]);
  readonly #report = state<string | undefined>(undefined);
  readonly #notices = state<readonly SiteNotice[]>([]);
  readonly #advice = state<AccountAdvice>(NO_ADVICE);
  readonly #focused = state<GuideField | undefined>(undefined);
  readonly #elsewhere = state(false);
  readonly #pressed = state(false);
  readonly #capsLock = state(false);
  readonly #folded = state(false);
  readonly #layout = state<Layout | undefined>(undefined);
  readonly #readingNote = state<HTMLElement | undefined>(undefined);

  get page(): Page | undefined {
    return this.#page.val;
  }
  get fields(): readonly GuideField[] {
    return this.#fields.val;
  }
  /** What a person may copy where the page has changed too much for hints. */
  get report(): string | undefined {
    return this.#report.val;
  }
  set report(report: string | undefined) {
    this.#report.val = report;
  }
  get notices(): readonly SiteNotice[] {
    return this.#notices.val;
  }
  get advice(): AccountAdvice {
    return this.#advice.val;
  }
  get focused(): GuideField | undefined {
    return this.#focused.val;
  }
  set focused(field: GuideField | undefined) {
    this.#focused.val = field;
  }
  /** True while a box has the focus that the guide does not know: no note leads then. */
  get elsewhere(): boolean {
    return this.#elsewhere.val;
  }
  set elsewhere(elsewhere: boolean) {
    this.#elsewhere.val = elsewhere;
  }
  /** True while something of the guide's own is pressed: until then it stays where it is, or the press would end beside it. */
  get pressed(): boolean {
    return this.#pressed.val;
  }
  set pressed(pressed: boolean) {
    this.#pressed.val = pressed;
  }
  get capsLock(): boolean {
    return this.#capsLock.val;
  }
  set capsLock(on: boolean) {
    this.#capsLock.val = on;
  }
  /** True: the guide is folded to its tab. */
  get folded(): boolean {
    return this.#folded.val;
  }
  set folded(folded: boolean) {
    this.#folded.val = folded;
  }
  /** Where everything stands; undefined until the page has been measured. */
  get layout(): Layout | undefined {
    return this.#layout.val;
  }
  set layout(layout: Layout | undefined) {
    this.#layout.val = layout;
  }
  /** What the home page says about results, drawn by a part that is loaded on results pages only. */
  get readingNote(): HTMLElement | undefined {
    return this.#readingNote.val;
  }
  set readingNote(note: HTMLElement | undefined) {
    this.#readingNote.val = note;
  }

  /** Takes over what was found, and keeps what is known of the fields that are still there. */
  show(page: Page | undefined, found: readonly FoundField[], notices: readonly SiteNotice[]): void {
    const before = this.#fields.rawVal;
    const fields = found.map((one) => {
      const known = before.find(({ element }) => element === one.element);
      return known?.field === one.field ? known : new GuideField(one);
    });
    const same = fields.length === before.length && fields.every((field, index) => field === before[index]);
    if (!same) {
      this.#fields.val = fields;
      for (const field of fields)
        if (!before.includes(field)) {
          field.left = field.value !== '' && field.element !== activeElement();
          this.check(field);
        }
    }
    if (this.#focused.rawVal && !fields.includes(this.#focused.rawVal)) this.focused = undefined;
    // The person may have gone into a box before the guide was there to hear of it.
    if (!this.#focused.rawVal) this.focused = this.at(activeElement());
    this.#page.val = page;
    // Its texts belong to the login page.
    if (page?.name !== 'login') this.advise(NO_ADVICE);
    const known = this.#notices.rawVal;
    const sameNotices =
      notices.length === known.length &&
      notices.every(
        ({ name, element, words }, i) =>
          name === known[i]?.name && element === known[i]?.element && words === known[i]?.words,
      );
    if (!sameNotices) this.#notices.val = notices;
  }

  advise(advice: AccountAdvice): void {
    // Nothing after nothing is no change: no note is placed anew for it.
    if (advice.is !== 'nothing' || this.#advice.rawVal.is !== 'nothing') this.#advice.val = advice;
  }

  at(element: EventTarget | null | undefined): GuideField | undefined {
    return this.#fields.rawVal.find((field) => field.element === element);
  }

  named(name: string | undefined): GuideField | undefined {
    return this.#fields.rawVal.find(({ field }) => field.name === name);
  }

  /** Judges a field anew, and the one that repeats it. */
  check(field: GuideField): void {
    field.check(this.named(field.field.repeats));
    for (const other of this.#fields.rawVal)
      if (other.field.repeats === field.field.name && other.field.repeats !== undefined) other.check(field);
  }

  /** Judges what changed without an event: a value set by a script, a choice drawn by one. */
  checkChanged(): void {
    if (this.#fields.rawVal.some(({ isChanged }) => isChanged)) this.checkAll();
  }

  checkAll(): void {
    for (const field of this.#fields.rawVal) field.check(this.named(field.field.repeats));
  }
}
