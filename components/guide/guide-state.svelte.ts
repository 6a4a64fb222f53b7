/** Everything the guide shows on one page, and the few ways in which it changes. */
import type { FoundField } from '../../domain/site/find-fields.ts';
import type { SiteNotice } from '../../domain/site/site-texts.ts';
import type { Page } from '../../domain/site/site-map-shape.ts';
import { NO_ADVICE, type AccountAdvice } from '../../domain/session/advice-message.ts';
import type { ReadingView } from '../../locales/messages/describe-reading.ts';
import { GuideField } from './guide-field.svelte.ts';

export class GuideState {
  page = $state.raw<Page | undefined>(undefined);
  fields = $state.raw<readonly GuideField[]>([]);
  /** What a person may copy where the page has changed too much for hints. */
  report = $state.raw<string | undefined>(undefined);
  notices = $state.raw<readonly SiteNotice[]>([]);
  advice = $state.raw<AccountAdvice>(NO_ADVICE);
  /** What the home page says about results, in words. */
  reading = $state.raw<ReadingView | undefined>(undefined);
  focused = $state.raw<GuideField | undefined>(undefined);
  capsLock = $state(false);
  folded = $state(false);
  /** Counts the changes of the page's layout; what is placed beside the page places itself anew. */
  layout = $state(0);

  /** Takes over what was found, and keeps what is known of the fields that are still there. */
  show(page: Page | undefined, found: readonly FoundField[], notices: readonly SiteNotice[]): void {
    const fields = found.map((one) => {
      const known = this.at(one.element);
      return known?.field === one.field ? known : new GuideField(one);
    });
    const same = fields.length === this.fields.length && fields.every((field, index) => field === this.fields[index]);
    if (!same) {
      const before = this.fields;
      this.fields = fields;
      for (const field of fields)
        if (!before.includes(field)) {
          field.left = field.value !== '' && field.element !== document.activeElement;
          this.check(field);
        }
    }
    if (this.focused && !fields.includes(this.focused)) this.focused = undefined;
    // The person may have gone into a box before the guide was there to hear of it.
    this.focused ??= this.at(document.activeElement);
    if (this.page !== page) this.page = page;
    const sameNotices =
      notices.length === this.notices.length &&
      notices.every(
        (notice, i) => notice.name === this.notices[i]?.name && notice.element === this.notices[i]?.element,
      );
    if (!sameNotices) this.notices = notices;
  }

  /** Nothing after nothing is no news: no note is placed anew for it. */
  advise(advice: AccountAdvice): void {
    if (advice.is !== 'nothing' || this.advice.is !== 'nothing') this.advice = advice;
  }

  at(element: EventTarget | null | undefined): GuideField | undefined {
    return this.fields.find((field) => field.element === element);
  }

  named(name: string | undefined): GuideField | undefined {
    return this.fields.find(({ field }) => field.name === name);
  }

  /** Judges a field anew, and the one that repeats it. */
  check(field: GuideField): void {
    field.check(this.named(field.field.repeats));
    for (const other of this.fields)
      if (other.field.repeats === field.field.name && other.field.repeats !== undefined) other.check(field);
  }

  checkAll(): void {
    for (const field of this.fields) field.check(this.named(field.field.repeats));
  }
}
