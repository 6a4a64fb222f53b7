/** The keys that the browser has for the extension. A person can change them in the browser. */
import { browser } from 'wxt/browser';
import { FILL_COMMAND } from '../domain/messages/fill.ts';

/** The browsers' own name for opening the popup. */
const OPEN_COMMAND = '_execute_action';

/** Such as `Alt+Shift+G`; undefined where there is none, as on a phone, or where the person has taken it away. */
export interface CommandKeys {
  readonly open: string | undefined;
  readonly fill: string | undefined;
}

export async function commandKeys(): Promise<CommandKeys> {
  const all = (await browser.commands?.getAll().catch(() => undefined)) ?? [];
  const keyOf = (command: string) => all.find(({ name }) => name === command)?.shortcut || undefined;
  return { open: keyOf(OPEN_COMMAND), fill: keyOf(FILL_COMMAND) };
}

/** Calls back when the person has pressed the key that fills in, with the tab in front. */
export function onFillKey(pressed: (tab: number, windowId: number | undefined) => void): void {
  browser.commands?.onCommand.addListener((name, tab) => {
    if (name === FILL_COMMAND && tab?.id !== undefined) pressed(tab.id, tab.windowId);
  });
}
