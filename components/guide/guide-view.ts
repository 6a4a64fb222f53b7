/** What every part of the guide on the page is given. */
import type { Translator } from '../../locales/translator.ts';
import type { GuideField } from './guide-field.ts';
import type { GuideState } from './guide-state.ts';

export interface GuideView {
  readonly state: GuideState;
  readonly translator: Translator;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly correct: (field: GuideField, click: Event, text: string) => void;
  readonly fold: (folded: boolean) => void;
  /** Shows everything in the other language. */
  readonly switchLanguage: () => void;
  /** The countdown of a lock has ended. */
  readonly lockOver: () => void;
}
