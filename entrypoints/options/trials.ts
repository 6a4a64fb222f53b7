/** How each part of the self-test is tried in this browser. Nothing of the person's is read or changed. */
import { browser } from 'wxt/browser';
import type { Trials } from '../../domain/health/self-test.ts';
import type { SettingsStore } from '../../platform/settings-store.ts';
import { SITE_ORIGIN } from '../../domain/site/real-site.ts';
import { LANGUAGE_IDS, SOURCE } from '../../locales/languages.ts';
import { openList } from '../../platform/candidates/open-list.ts';
import { readTexts } from '../../platform/read-texts.ts';
import { hasSiteAccess } from '../../platform/site-access.ts';

const SITE_MATCH = `${SITE_ORIGIN}/*`;
/** Written, read again and taken away. */
const PROBE = 'selfTest';

export function trialsOf(settings: SettingsStore): Trials {
  const { permissions = [], content_scripts: scripts = [] } = browser.runtime.getManifest();
  const asksFor = (name: string) => (permissions as readonly string[]).includes(name);
  return {
    site: hasSiteAccess,
    script: async () => scripts.some(({ matches = [] }) => matches.includes(SITE_MATCH)),
    guideOn: async () => ((await settings.read()).guideOn ? 'good' : 'off'),
    storage: async () => {
      const written = crypto.randomUUID();
      await browser.storage.local.set({ [PROBE]: written });
      const read = (await browser.storage.local.get(PROBE))[PROBE];
      await browser.storage.local.remove(PROBE);
      return read === written;
    },
    list: async () => {
      const opening = await openList(await settings.read());
      if (opening.is !== 'open') return false;
      const listing = await opening.store.list();
      opening.store.close();
      return listing.is === 'listed';
    },
    // Without it the browser may delete the list when the device runs out of room.
    lasting: () => browser.permissions.contains({ permissions: ['unlimitedStorage'] }),
    words: async () => {
      const keys = Object.keys(await readTexts(SOURCE));
      const all = await Promise.all(LANGUAGE_IDS.map(readTexts));
      return all.every((texts) => keys.every((key) => texts[key]));
    },
    ...(asksFor('alarms') && {
      alarms: async () => {
        await browser.alarms.create(PROBE, { delayInMinutes: 60 });
        const set = (await browser.alarms.get(PROBE)) !== undefined;
        return (await browser.alarms.clear(PROBE)) && set;
      },
    }),
    ...(asksFor('notifications') && {
      notifications: async () => {
        // Firefox cannot be asked whether the system shows notifications.
        const level = (await browser.notifications.getPermissionLevel?.()) as string | undefined;
        return level === undefined ? 'untested' : level === 'granted';
      },
    }),
  };
}
