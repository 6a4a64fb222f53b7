/** The key that opens the popup. A person can change it in the browser. */
import { browser } from 'wxt/browser';

/** The browser's own name for the command. */
const OPEN_COMMAND = '_execute_action';

/** Such as `Alt+Shift+G`; undefined where there is none, as in Firefox. */
export async function openingKey(): Promise<string | undefined> {
  const all = (await browser.commands?.getAll().catch(() => undefined)) ?? [];
  return all.find(({ name }) => name === OPEN_COMMAND)?.shortcut || undefined;
}
