/** What can be done in one of Firefox's tabs, by Marionette's commands. */
import type { Marionette } from './marionette.ts';

export type Sandbox = 'system' | undefined;

export interface Hands {
  goto(address: string): Promise<void>;
  reload(): Promise<void>;
  run<Result>(script: string, args: unknown[], sandbox?: Sandbox): Promise<Result>;
  /** Both take a script that gives back the element. */
  click(find: string, args: unknown[]): Promise<void>;
  type(find: string, args: unknown[], text: string): Promise<void>;
  pressAt(x: number, y: number): Promise<void>;
  /** PNG, base64. */
  picture(): Promise<string>;
  close(): Promise<void>;
}

export type TabKind = 'tab' | 'private window' | 'container';

/** A tab with cookies of its own. Marionette has no command for it: the new handle is the one that was not there. */
async function openContainer(marionette: Marionette): Promise<{ handle: string }> {
  const handles = () => marionette.send<string[]>('WebDriver:GetWindowHandles', {});
  const before = await marionette.turn(handles);
  await marionette.privileged(
    "gBrowser.selectedTab = gBrowser.addTrustedTab('about:blank', { userContextId: 1 }); await null;",
  );
  const handle = (await marionette.turn(handles)).find((one) => !before.includes(one));
  if (handle === undefined) throw new Error('No tab was opened in the container.');
  return { handle };
}

export async function tabHands(marionette: Marionette, kind: TabKind): Promise<Hands> {
  const parameters = kind === 'tab' ? { type: 'tab', focus: true } : { type: 'window', private: true, focus: true };
  const { handle } =
    kind === 'container'
      ? await openContainer(marionette)
      : await marionette.turn(() => marionette.send<{ handle: string }>('WebDriver:NewWindow', parameters));
  const inTab = <Result>(work: () => Promise<Result>) =>
    marionette.turn(async () => {
      await marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
      return work();
    });
  const run = async <Result>(script: string, args: unknown[], sandbox?: Sandbox) =>
    (await marionette.send<{ value: Result }>('WebDriver:ExecuteScript', { script, args, ...(sandbox && { sandbox }) }))
      .value;
  /** An element's reference is an object with one entry. */
  const find = async (script: string, args: unknown[]) =>
    Object.values(await run<Record<string, string>>(script, args))[0];
  return {
    goto: (url) => inTab(() => marionette.send('WebDriver:Navigate', { url })),
    reload: () => inTab(() => marionette.send('WebDriver:Refresh', {})),
    run: (script, args, sandbox) => inTab(() => run(script, args, sandbox)),
    click: (script, args) =>
      inTab(async () => marionette.send('WebDriver:ElementClick', { id: await find(script, args) })),
    type: (script, args, text) =>
      inTab(async () => marionette.send('WebDriver:ElementSendKeys', { id: await find(script, args), text })),
    pressAt: (x, y) =>
      inTab(() =>
        marionette.send('WebDriver:PerformActions', {
          actions: [
            {
              type: 'pointer',
              id: 'mouse',
              actions: [
                { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
                { type: 'pointerDown', button: 0 },
                { type: 'pointerUp', button: 0 },
              ],
            },
          ],
        }),
      ),
    picture: () =>
      inTab(async () => (await marionette.send<{ value: string }>('WebDriver:TakeScreenshot', { full: false })).value),
    close: () =>
      marionette.turn(async () => {
        await marionette.send('WebDriver:SwitchToWindow', { handle });
        await marionette.send('WebDriver:CloseWindow', {});
        const [another] = await marionette.send<string[]>('WebDriver:GetWindowHandles', {});
        if (another) await marionette.send('WebDriver:SwitchToWindow', { handle: another });
      }),
  };
}
