/** The guide switched on or off: a page that was opened while it was off keeps nothing that could hear of it. */
import { browser } from 'wxt/browser';
import { SETTINGS_POLICY_KEY } from '../../domain/settings/policy.ts';
import { readSettings, SETTINGS_KEY } from '../../domain/settings/settings.ts';
import { keptSettings } from '../../platform/kept-settings.ts';
import { startInOpenPages } from '../../platform/page-scripts.ts';

/** @param nobodyListened switched off, no page is heard: ends what is believed of who is signed in */
export function followGuide(nobodyListened: () => Promise<unknown>): void {
  const follow = async () => {
    await nobodyListened();
    if ((await keptSettings().read()).guideOn) await startInOpenPages();
  };
  browser.storage.local.onChanged.addListener((changes) => {
    const { [SETTINGS_KEY]: settings, [SETTINGS_POLICY_KEY]: policy } = changes;
    const isSwitched = settings && readSettings(settings.oldValue).guideOn !== readSettings(settings.newValue).guideOn;
    if (policy || isSwitched) void follow();
  });
}
