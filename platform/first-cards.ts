/**
 * The first cards of the popup as they were drawn last, in the browser's memory alone: `first-cards.js` draws them before
 * the popup's own script has run. Nothing here is on disk, and no ID Number is in it.
 */
import { browser } from 'wxt/browser';

export const FIRST_CARDS_KEY = 'firstCards';

export interface FirstCard {
  readonly id: string;
  readonly initial: string;
  readonly name: string;
  readonly exam: string;
  /** The digits of the ID Number that may be seen. */
  readonly digits: string;
  /** What leads on the card; absent where it may be another one by now. */
  readonly state?: string;
  readonly isReleased: boolean;
}

export interface FirstCards {
  /** The extension's name in the chosen language. */
  readonly title: string;
  /** Ms since 1970: after this a state may be untrue. */
  readonly until: number;
  readonly cards: readonly FirstCard[];
}

export function keepFirstCards(first: FirstCards): void {
  // Of a list that is empty or closed nothing is drawn, and once all is erased nothing may be left.
  if (first.cards.length === 0) {
    forgetFirstCards();
    return;
  }
  browser.storage.session.set({ [FIRST_CARDS_KEY]: first }).catch(() => undefined);
}

/** The list or the settings have changed: what was drawn last is no longer what would be drawn. */
export function forgetFirstCards(): void {
  browser.storage.session.remove(FIRST_CARDS_KEY).catch(() => undefined);
}
