/** Erasing everything that the extension keeps on this device: what there is, and that all of it was tried. */
import type { EraseKey } from './candidate-keys.ts';

/** In this order: first what tells most about people. */
export const ERASE_STEPS = ['database', 'localStorage', 'sessionStorage', 'alarms', 'notifications', 'badge'] as const;
export type EraseStep = (typeof ERASE_STEPS)[number];

/** What each step erases, in words. */
export const ERASE_STEP_KEYS: Readonly<Record<EraseStep, EraseKey>> = {
  database: 'candidates.erase.database',
  localStorage: 'candidates.erase.localStorage',
  sessionStorage: 'candidates.erase.sessionStorage',
  alarms: 'candidates.erase.alarms',
  notifications: 'candidates.erase.notifications',
  badge: 'candidates.erase.badge',
};

/** Each resolves to true when, asked again afterwards, nothing of its kind is left. */
export type EraseNeeds = Readonly<Record<EraseStep, () => Promise<boolean>>>;

export type Erasing =
  | { readonly is: 'erased'; readonly key: EraseKey }
  | { readonly is: 'partly'; readonly key: EraseKey; readonly left: readonly EraseStep[] };

/** Tries every step, whatever becomes of the others, and says what is left. */
export async function eraseEverything(needs: EraseNeeds): Promise<Erasing> {
  const left: EraseStep[] = [];
  for (const step of ERASE_STEPS) {
    const gone = await needs[step]().catch(() => false);
    if (!gone) left.push(step);
  }
  if (left.length) return { is: 'partly', key: 'candidates.erase.partly', left };
  return { is: 'erased', key: 'candidates.erase.erased' };
}
