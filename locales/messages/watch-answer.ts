/** The text shown after a press on one of the watch's buttons. */
import type { WatchAnswer } from '../../domain/messages/watch-messages.ts';
import { formatTime } from '../format.ts';
import type { MessageKey } from '../message-key.ts';
import type { OneLanguage } from '../translator.ts';

export interface Feedback {
  readonly text: string;
  readonly good: boolean;
}

/** @param done the text where all went well */
export function watchAnswerText(
  answer: WatchAnswer,
  done: MessageKey,
  now: number,
  { t, language }: OneLanguage,
): Feedback {
  if (answer === 'done') return { text: t(done), good: true };
  if (answer === 'failed' || answer === 'shared') return { text: t(`watch.${answer}`), good: false };
  if (answer === 'noPermission') return { text: t('watch.lookNow.noPermission'), good: false };
  if (answer.may) return { text: t(done), good: true };
  const at = answer.at === undefined ? '' : formatTime(answer.at, now, language);
  return { text: t(`watch.lookNow.${answer.why}`, { at }), good: false };
}
