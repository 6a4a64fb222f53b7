/** The background: its heap, and how long it takes to answer when it was stopped and has nothing to do. */
import type { BrowserContext } from '@playwright/test';
import { runInGuide } from '../end-to-end/guide-on-page.ts';
import { workerOf } from './browsers.ts';

/** In kB, after a garbage collection. */
export async function backgroundHeap(context: BrowserContext): Promise<number> {
  await workerOf(context);
  const session = await context.browser()!.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.endsWith('/background.js'))!;
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false });
  const ask = (id: number, method: string) =>
    new Promise<{ usedSize: number }>((resolve) => {
      session.on('Target.receivedMessageFromTarget', ({ message }) => {
        const answer = JSON.parse(message) as { id?: number; result: { usedSize: number } };
        if (answer.id === id) resolve(answer.result);
      });
      void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    });
  await ask(1, 'HeapProfiler.collectGarbage');
  const { usedSize } = await ask(2, 'Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1000;
}

const page = async (context: BrowserContext, name: string) => {
  const opened = await context.newPage();
  await opened.goto(`https://candidates.cambridgeenglish.org/Members/${name}.aspx`);
  await opened.waitForTimeout(300);
  return opened;
};

/** Milliseconds from a question of the page to the answer of a stopped background, and the requests it made. */
export async function waking(context: BrowserContext): Promise<{ ms: number; requests: number }> {
  const asking = await page(context, 'Login');
  let requests = 0;
  const count = (request: { serviceWorker(): unknown }) => void (request.serviceWorker() && (requests += 1));
  const session = await context.newCDPSession(asking);
  await session.send('ServiceWorker.enable' as never);
  await session.send('ServiceWorker.stopAllWorkers' as never);
  await asking.waitForTimeout(300);
  context.on('request', count);
  const ms = await runInGuide<number>(
    asking,
    `(async () => {
      const from = performance.now();
      await chrome.runtime.sendMessage({ type: 'login.advice', idNumber: 'ABC123456' });
      return performance.now() - from;
    })()`,
  );
  context.off('request', count);
  await asking.close();
  return { ms: ms ?? Number.NaN, requests };
}
