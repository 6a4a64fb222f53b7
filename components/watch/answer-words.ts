/** The text shown after a press on one of the watch's buttons. */
import type { WatchAnswer } from '../../domain/messages/watch-messages.ts';
import { formatTime, type SpokenLanguage } from '../../domain/watch/taiwan-time.ts';
import type { Say } from '../../locales/i18n.ts';
import type { MessageKey } from '../../locales/message-key.ts';

export interface Feedback {
  readonly text: string;
  readonly good: boolean;
}

/** @param done what is said where all went well */
export function answerWords(
  answer: WatchAnswer,
  done: MessageKey,
  now: number,
  language: SpokenLanguage,
  t: Say,
): Feedback {
  if (answer === 'done') return { text: t(done), good: true };
  if (answer === 'failed' || answer === 'shared') return { text: t(`watch.${answer}`), good: false };
  if (answer === 'noPermission') return { text: t('watch.lookNow.noPermission'), good: false };
  if (answer.may) return { text: t(done), good: true };
  const at = answer.at === undefined ? '' : formatTime(answer.at, now, language);
  return { text: t(`watch.lookNow.${answer.why}`, { at }), good: false };
}
