/** Tells a screen reader, politely and once, what the focused field wants, its verdict, and the lock-out advice. */
import { adviceMessage } from '../../domain/session/advice-message.ts';
import type { MessageKey } from '../../locales/message-key.ts';
import { derive, div, state as newState } from './dom.ts';
import type { GuideView } from './guide-view.ts';

/** Long enough that quick typing is not interrupted. */
const PAUSE_MS = 700;

export function Announcer({ state, translator, clock }: GuideView): HTMLElement {
  const { t, language } = translator;
  const text = newState('');
  let helpSaid = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  derive(() => {
    const field = state.focused;
    if (!field || !state.page) return;
    const hint = t(`hint.${state.page.name}.${field.field.name}.what` as MessageKey);
    text.val = helpSaid ? hint : t('guide.heardFirst', { hint, help: t('guide.keyHelp') });
    helpSaid = true;
  });
  derive(() => {
    const { notices } = state;
    if (notices.length) text.val = notices.map(({ words, name }) => `${words} ${t(`siteText.${name}`)}`).join(' ');
  });
  // After the site's own words: what follows from them is what counts.
  derive(() => {
    const { advice } = state;
    if (advice.is === 'nothing') return;
    // Once: the seconds that run down are not read out.
    const { key, params } = adviceMessage(advice, clock());
    text.val = t(key, params);
  });
  derive(() => {
    const shown = state.focused?.shown;
    clearTimeout(timer);
    if (!shown || shown.tone === 'neutral') return;
    timer = setTimeout(() => (text.val = t(shown.t.key, shown.t.params)), PAUSE_MS);
  });
  return div({ class: 'heard', role: 'status', 'aria-live': 'polite', lang: language }, text);
}
