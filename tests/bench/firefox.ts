/** The first paint in Firefox, with the guide switched on and off in turns. */
import { setTimeout as pause } from 'node:timers/promises';
import { EXTENSION_ORIGIN } from '../firefox/profile.ts';
import { startFirefox } from '../firefox/start-firefox.ts';
import { added, type Estimate } from './statistics.ts';
import { takeTurns } from './take-turns.ts';

/** Milliseconds that the guide adds to the first contentful paint of the registration form. */
export async function firstPaintInFirefox(port: number, rounds: number): Promise<Estimate> {
  const firefox = await startFirefox(port);
  try {
    const settings = await firefox.openTab();
    await settings.goto(`${EXTENSION_ORIGIN}/paper.html`);
    const paints = await takeTurns(['on', 'off'], rounds, async (name) => {
      await settings.evaluate((on) => chrome.storage.local.set({ settings: { guideOn: on } }), name === 'on');
      const tab = await firefox.openTab();
      await tab.goto('https://candidates.cambridgeenglish.org/Members/Register.aspx');
      await pause(400);
      const paint = await tab.evaluate(
        () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      );
      await tab.close();
      return paint;
    });
    return added(paints.on, paints.off);
  } finally {
    await firefox.close();
  }
}
