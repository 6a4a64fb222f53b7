/** What the lock-out guard says: how many refusals, how long the lock still lasts, what the site advises after it. */
import { ShieldAlert, ShieldCheck } from 'lucide';
import { adviceMessage, type ShownAdvice } from '../../domain/session/advice-message.ts';
import { button, div, icon, state as newState } from './dom.ts';
import type { GuideView } from './guide-view.ts';
import { englishLine, ledText } from './texts.ts';

export function LockoutNote({ state, translator, clock, lockOver }: GuideView, advice: ShownAdvice): HTMLElement {
  const reset = state.named('forgottenPassword')?.element;
  const now = newState(clock());
  const note = div(
    { class: `note lockout ${advice.is}`, 'data-testid': `lockout-${advice.is}` },
    icon(advice.is === 'lockOver' ? ShieldCheck : ShieldAlert),
    () => {
      const { key, params } = adviceMessage(advice, now.val);
      return div(ledText(translator.t(key, params)), englishLine(translator, key, params));
    },
    advice.is === 'lastTry' && reset
      ? button(
          {
            type: 'button',
            class: 'fix',
            'data-testid': 'reset',
            // Goes to the site's own link; the person presses it.
            onclick: () => {
              reset.scrollIntoView({ block: 'center' });
              reset.focus();
            },
          },
          translator.t('guide.toReset'),
        )
      : undefined,
  );
  if (advice.is === 'locked') {
    const tick = () => {
      if (!note.isConnected) return;
      now.val = clock();
      if (now.rawVal >= advice.until) lockOver();
      else setTimeout(tick, 1000);
    };
    setTimeout(tick, 1000);
  }
  return note;
}
