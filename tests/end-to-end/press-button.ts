/** The extension's button in the toolbar, pressed as a person does, which gives `activeTab`; and its real popup. */
import type { BrowserContext, CDPSession, Page } from '@playwright/test';

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}
/** Playwright does not know these newer commands. */
type Send = (method: string, params?: object) => Promise<unknown>;

async function inBrowser<Result>(context: BrowserContext, work: (send: Send) => Promise<Result>): Promise<Result> {
  const session: CDPSession = await context.browser()!.newBrowserCDPSession();
  try {
    return await work(session.send.bind(session) as Send);
  } finally {
    await session.detach();
  }
}
const targets = async (send: Send, type: string) =>
  ((await send('Target.getTargets', { filter: [{ type }] })) as { targetInfos: Target[] }).targetInfos;

export function pressButton(page: Page, extensionId: string): Promise<void> {
  return inBrowser(page.context(), async (send) => {
    const tab = (await targets(send, 'tab')).find(({ url }) => url === page.url());
    await send('Extensions.triggerAction', { id: extensionId, targetId: tab!.targetId });
  });
}

/** Popups that are open over a page, closed here. @returns how many there were */
export function closePopups(context: BrowserContext): Promise<number> {
  return inBrowser(context, async (send) => {
    const popups = (await targets(send, 'page')).filter(({ url }) => /^chrome-extension:.*\/popup\.html$/.test(url));
    for (const { targetId } of popups) await send('Target.closeTarget', { targetId });
    return popups.length;
  });
}
