/**
 * What can be done in the extension's real popup. It is no tab, so Marionette's commands do not
 * reach it; what Marionette uses inside a tab can be asked to work there all the same.
 */
import type { Marionette } from './marionette.ts';
import { EXTENSION_ID } from './profile.ts';
import type { Hands } from './tab-hands.ts';

const ACTOR = `
  const { getMarionetteCommandsActorProxy } =
    ChromeUtils.importESModule('chrome://remote/content/marionette/actors/MarionetteCommandsParent.sys.mjs');
  const popup = Services.wm.getMostRecentWindow('navigator:browser').document.querySelector('.webextension-popup-browser');
  if (!popup) throw new Error('No popup is open');
  const actor = getMarionetteCommandsActorProxy(() => popup.browsingContext);
  const plain = { toJSON: () => ({}) };`;

const ACTION = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const front = Services.wm.getMostRecentWindow('navigator:browser');
  const action = ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(given[0]).extension);`;

export async function popupHands(marionette: Marionette): Promise<Hands> {
  const ask = marionette.privileged.bind(marionette);
  await ask(
    `${ACTION}
     await action.openPopup(front, false);
     for (let wait = 0; wait < 100; wait += 1) {
       const popup = front.document.querySelector('.webextension-popup-browser');
       if (popup?.clientWidth && popup.currentURI?.spec.includes('popup.html')) return;
       await new Promise((resolve) => front.setTimeout(resolve, 50));
     }
     throw new Error('The popup did not open');`,
    EXTENSION_ID,
  );
  const never = () => Promise.reject(new Error('A popup does not do that'));
  return {
    goto: never,
    reload: never,
    pressAt: never,
    run: (script, args, sandbox) =>
      ask(
        `${ACTOR} return actor.executeScript(given[0], given[1], { sandboxName: given[2] ?? undefined })`,
        script,
        args,
        sandbox ?? null,
      ),
    click: (find, args) =>
      ask(`${ACTOR} await actor.clickElement(await actor.executeScript(given[0], given[1], {}), plain)`, find, args),
    type: (find, args, text) =>
      ask(
        `${ACTOR} await actor.sendKeysToElement(await actor.executeScript(given[0], given[1], {}), given[2], plain)`,
        find,
        args,
        text,
      ),
    picture: () => ask(`${ACTOR} return actor.takeScreenshot(null, 0, false, false)`),
    close: () =>
      ask(
        `const { document, setTimeout } = Services.wm.getMostRecentWindow('navigator:browser');
         const popup = () => document.querySelector('.webextension-popup-browser');
         popup()?.closest('panel').hidePopup();
         for (let wait = 0; popup() && wait < 100; wait += 1) await new Promise((resolve) => setTimeout(resolve, 20));`,
      ),
  };
}
