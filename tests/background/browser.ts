/**
 * A browser for the background: the events, storage, alarms and notifications of a maintained fake, with tabs and
 * permissions of our own. `restartWorker` is what a browser does at any time: what is not stored is lost.
 */
import 'fake-indexeddb/auto';
import { createHash, randomUUID } from 'node:crypto';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Candidate } from '../../domain/candidates/candidate.ts';
import type { Language } from '../../locales/languages.ts';
import { TEXTS } from '../../locales/texts.ts';
import { openCandidateStore } from '../../platform/candidates/candidate-store.ts';

export interface Tab {
  readonly id: number;
  readonly url: string;
  readonly windowId: number;
  readonly active: boolean;
  readonly incognito: boolean;
}

const HOST = 'chrome-extension://test-extension-id/';

/** What a test sets and looks at. */
export const world = {
  tabs: [] as Tab[],
  /** Scripts that were put into pages: tab and file. */
  scripts: [] as string[],
  /** The window is in front of every other program. */
  focused: true,
  hasAccess: true,
  /** The browser lets an extension open its popup. */
  opensPopup: true,
  popupsOpened: 0,
  /** Messages to the guide in a tab, and what it answers. */
  sent: [] as { readonly tab: number; readonly message: unknown; readonly frame: number | undefined }[],
  guide: (): unknown => undefined,
  policy: {} as Record<string, unknown>,
  /** What the site answers; each request is counted. */
  site: (): { status: number; url: string; html: string } => ({ status: 503, url: '', html: '' }),
  requests: [] as string[],
  /** How the last one was asked. */
  asked: undefined as RequestInit | undefined,
  /** Languages whose texts the browser cannot read from the package. */
  unreadable: [] as string[],
};

const changed = (tab: Tab, properties: Partial<Tab>) => {
  world.tabs = world.tabs.map((one) => (one.id === tab.id ? { ...one, ...properties } : one));
  return world.tabs.find(({ id }) => id === tab.id);
};

const own = {
  tabs: {
    get: async (id: number) => {
      const tab = world.tabs.find((one) => one.id === id);
      if (!tab) throw new Error('no such tab');
      return tab;
    },
    sendMessage: async (tab: number, message: unknown, { frameId }: { frameId?: number } = {}) => {
      world.sent.push({ tab, message, frame: frameId });
      return world.guide();
    },
    query: async ({ url, active }: { url?: string; active?: boolean }) =>
      world.tabs.filter(
        (tab) => (url === undefined || tab.url.startsWith(url.slice(0, -1))) && (active === undefined || tab.active),
      ),
    create: async ({ url }: { url: string }) => {
      const tab = { id: 100 + world.tabs.length, url, windowId: 1, active: true, incognito: false };
      world.tabs = [...world.tabs.map((one) => ({ ...one, active: false })), tab];
      return tab;
    },
    update: async (id: number, properties: Partial<Tab>) => {
      const tab = world.tabs.find((one) => one.id === id);
      return tab && changed(tab, properties);
    },
  },
  windows: {
    update: async () => undefined,
    getLastFocused: async () => ({ focused: world.focused }),
  },
  permissions: {
    onAdded: event(),
    onRemoved: event(),
    contains: async () => world.hasAccess,
  },
  commands: { onCommand: event() },
  scripting: {
    executeScript: async ({ target, files }: { target: { tabId: number }; files: string[] }) => {
      if (!world.tabs.some(({ id }) => id === target.tabId)) throw new Error('no such tab');
      world.scripts.push(...files.map((file) => `${target.tabId} ${file}`));
    },
  },
  action: {
    ...fakeBrowser.action,
    openPopup: async () => {
      if (!world.opensPopup) throw new Error('not allowed');
      world.popupsOpened += 1;
    },
  },
  storage: { ...fakeBrowser.storage, managed: { get: async () => world.policy } },
  extension: { inIncognitoContext: false },
  i18n: { ...fakeBrowser.i18n, getMessage: (name: string) => `browser's own: ${name}` },
};

export const browser = { ...fakeBrowser, ...own };

type Listener = (...args: never[]) => unknown;
function event() {
  let listeners: Listener[] = [];
  return {
    addListener: (listener: Listener) => void listeners.push(listener),
    removeAllListeners: () => void (listeners = []),
    trigger: async (...about: unknown[]) =>
      void (await Promise.all(listeners.map((listener) => listener(...(about as never[]))))),
  };
}

/** An empty browser that has just been started, at `now` (ms since 1970). */
export async function freshBrowser(now: number): Promise<void> {
  // What the worker of the test before still does must not end up in this one's storage.
  await settled();
  fakeBrowser.reset();
  // Through the global: the module that stands for `wxt/browser` is made anew with each worker.
  vi.stubGlobal('browser', browser);
  vi.useFakeTimers({ toFake: ['Date'], now });
  vi.stubGlobal('indexedDB', new IDBFactory());
  Object.assign(world, {
    tabs: [],
    scripts: [],
    focused: true,
    hasAccess: true,
    opensPopup: true,
    popupsOpened: 0,
    sent: [],
    guide: () => undefined,
    policy: {},
    requests: [],
    unreadable: [],
    site: () => ({ status: 503, url: '', html: '' }),
  });
  // As slow as it must be for people, it would be most of the time of these tests, on another thread.
  vi.stubGlobal('crypto', {
    randomUUID: () => randomUUID(),
    subtle: {
      importKey: async (_format: string, text: Uint8Array) => text,
      deriveBits: async ({ salt }: { salt: Uint8Array }, text: Uint8Array) =>
        createHash('sha256').update(salt).update(text).digest(),
    },
  });
  vi.stubGlobal('fetch', async (address: string, asked?: RequestInit) => {
    if (address.startsWith('/')) return ofPackage(address);
    world.requests.push(address);
    world.asked = asked;
    const { status, url, html } = world.site();
    return { status, url: url || address, headers: new Headers(), body: new Response(html).body };
  });
}

/** A file of the package. The style sheet's content is nobody's business here. */
function ofPackage(address: string): Response {
  const language = /^\/texts\/(.+)\.json$/.exec(address)?.[1];
  if (language === undefined) return new Response('/* of the package */');
  if (world.unreadable.includes(language)) throw new TypeError('Failed to fetch');
  return Response.json(TEXTS[language as Language]);
}

/** The next test file finds nothing of this browser. */
export function closeBrowser(): void {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  vi.resetModules();
}

/** The background begins anew: its listeners and its memory are gone, what is stored stays. */
export async function startWorker(): Promise<void> {
  const { runtime, alarms, notifications, storage } = fakeBrowser;
  const events = [
    ...[runtime.onMessage, runtime.onInstalled, runtime.onStartup, alarms.onAlarm],
    ...[notifications.onClicked, notifications.onClosed, storage.onChanged, storage.local.onChanged],
    ...[own.permissions.onAdded, own.permissions.onRemoved, own.commands.onCommand],
  ] as { removeAllListeners(): void }[];
  for (const one of events) one.removeAllListeners();
  vi.resetModules();
  const { default: background } = await import('../../entrypoints/background/index.ts');
  void background.main();
}

const SENDER = { id: 'test-extension-id' };

/** Hands a message to every listener, as the browser does; the answer is the one of whoever answers. */
async function send(message: unknown, sender: object): Promise<unknown> {
  const answers = await fakeBrowser.runtime.onMessage.trigger(message, sender as never, () => undefined);
  return (answers as unknown[]).find((answer) => answer !== undefined);
}

/** A message of the content script in this tab. */
export const fromPage = (message: unknown, tab: Tab, sender: object = {}) =>
  send(message, { ...SENDER, tab, url: tab.url, ...sender });

/** A message of one of the extension's own pages. */
export const fromOwnPage = (message: unknown) => send(message, { ...SENDER, url: `${HOST}popup.html` });

export function openTab(url: string, properties: Partial<Tab> = {}): Tab {
  const tab = { id: world.tabs.length + 1, url, windowId: 1, active: true, incognito: false, ...properties };
  world.tabs.push(tab);
  return tab;
}

/** Waits until `seen` holds: what the background does unasked has no end that could be waited for. */
export const until = (seen: () => unknown) =>
  vi.waitFor(
    async () => {
      if (!(await seen())) throw new Error('not yet');
    },
    { timeout: 5000, interval: 5 },
  );

/** Nothing more is under way: several turns of the event loop, with the database's. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
}

/** Puts candidates on the list, as another page of the extension does. */
export async function putOnList(...candidates: Candidate[]): Promise<void> {
  const opening = await openCandidateStore({ announce: () => undefined, newId: () => crypto.randomUUID() });
  if (opening.is !== 'open') throw new Error(opening.is);
  await opening.store.put(candidates);
  opening.store.close();
}
