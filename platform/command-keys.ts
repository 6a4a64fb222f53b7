/** The keys that the browser has for the extension's commands. A person can change them in the browser. */
import { browser } from 'wxt/browser';

/** The name of the command in the manifest. */
export const FILL_COMMAND = 'fill';
/** The browser's own name for the command that opens the popup. */
const OPEN_COMMAND = '_execute_action';

export interface CommandKeys {
  /** Such as `Alt+Shift+G`; absent where there is none, as in Firefox for Android. */
  readonly open?: string | undefined;
  readonly fill?: string | undefined;
}

export async function commandKeys(): Promise<CommandKeys> {
  const all = (await browser.commands?.getAll().catch(() => undefined)) ?? [];
  const keyOf = (wanted: string) => all.find(({ name }) => name === wanted)?.shortcut || undefined;
  return { open: keyOf(OPEN_COMMAND), fill: keyOf(FILL_COMMAND) };
}
