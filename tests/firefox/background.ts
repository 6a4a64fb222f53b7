/** The extension's background in Firefox, which ends it whenever it likes. */
import { EXTENSION_ID } from './profile.ts';
import type { Firefox } from './start-firefox.ts';

export const backgroundState = (firefox: Firefox) =>
  firefox.privileged<string>('return WebExtensionPolicy.getByID(given[0]).extension.backgroundState', EXTENSION_ID);

/** Ends the background as Firefox does after half a minute of rest. */
export async function endBackground(firefox: Firefox): Promise<void> {
  await firefox.privileged('await WebExtensionPolicy.getByID(given[0]).extension.terminateBackground()', EXTENSION_ID);
  const state = await backgroundState(firefox);
  if (state !== 'stopped') throw new Error(`The background is ${state} after it was stopped`);
}

/** Runs source text in the background's own page, which is woken where Firefox has ended it. */
export const inBackground = <Result>(firefox: Firefox, source: string, ...args: unknown[]) =>
  firefox.privileged<Result>(
    `const { getMarionetteCommandsActorProxy } =
       ChromeUtils.importESModule('chrome://remote/content/marionette/actors/MarionetteCommandsParent.sys.mjs');
     const { extension } = WebExtensionPolicy.getByID(given[0]);
     if (extension.backgroundState !== 'running') await extension.wakeupBackground();
     const { browsingContext } = [...extension.views].find(({ viewType }) => viewType === 'background').xulBrowser;
     return getMarionetteCommandsActorProxy(() => browsingContext).executeScript(given[1], given[2], {});`,
    EXTENSION_ID,
    `return (async function () { ${source} }).apply(null, arguments)`,
    args,
  );
