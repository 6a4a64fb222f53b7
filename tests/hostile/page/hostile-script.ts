/**
 * A page's attack on the extension: runs in the page's own world before the page's other scripts.
 * Everything that it learns is collected in `learned`. Sent to the browser as text.
 */
export function hostileScript(): void {
  const learned: string[] = [];
  const world = window as unknown as Record<string, unknown>;
  world.learned = learned;
  const keep = (value: unknown) => {
    if (typeof value === 'string' && value.length < 100_000) learned.push(value);
  };
  // Patches every method that could receive a value of the extension: it still works, and records the value.
  const listened = [
    Node,
    Element,
    HTMLElement,
    EventTarget,
    Document,
    HTMLInputElement,
    CharacterData,
    Storage,
    IDBObjectStore,
    BroadcastChannel,
    MessagePort,
  ].map((one) => one.prototype as object);
  for (const prototype of [
    ...listened,
    Array.prototype,
    String.prototype,
    Map.prototype,
    Promise.prototype,
  ] as object[])
    for (const name of [
      'attachShadow',
      'append',
      'appendChild',
      'setAttribute',
      'insertBefore',
      'dispatchEvent',
      'postMessage',
      'setItem',
      'put',
      'add',
      'join',
      'includes',
      'set',
      'then',
      'push',
    ]) {
      const own = Object.getOwnPropertyDescriptor(prototype, name);
      if (typeof own?.value !== 'function') continue;
      const { value } = own as { value: (...given: unknown[]) => unknown };
      if (name === 'push') continue;
      Object.defineProperty(prototype, name, {
        ...own,
        value(this: unknown, ...given: unknown[]) {
          for (const one of given)
            if (typeof one === 'string' && learned.length < 100_000) learned[learned.length] = one.slice(0, 500);
          if (name === 'attachShadow') (given[0] as { mode: string }).mode = 'open';
          return Reflect.apply(value, this, given);
        },
      });
    }
  const { parse } = JSON;
  JSON.parse = (text, ...rest) => (keep(text), parse(text, ...(rest as [])));
  for (const type of [
    'keydown',
    'keyup',
    'input',
    'beforeinput',
    'copy',
    'paste',
    'message',
    'selectionchange',
    'focusin',
  ])
    window.addEventListener(
      type,
      (event) => {
        keep((event as KeyboardEvent).key);
        keep((event as InputEvent).data);
        keep((event as MessageEvent).data);
        keep((event.target as HTMLInputElement | null)?.value);
      },
      true,
    );
}

/** What the page tries once the guide is shown. Returns what went wrong for the page itself. */
export async function attack(given: {
  readonly extension: string;
  readonly secrets: readonly string[];
}): Promise<readonly string[]> {
  const world = window as unknown as {
    learned: string[];
    find?: (text: string) => boolean;
    chrome?: { runtime?: { sendMessage?: (id: string, message: unknown) => Promise<unknown> } };
  };
  const { learned } = world;
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  // All text that can be searched or selected, also in closed roots.
  for (const secret of given.secrets) if (world.find?.(secret)) learned.push(`found by searching: ${secret}`);
  getSelection()?.selectAllChildren(document.documentElement);
  learned.push(getSelection()?.toString() ?? '');
  document.execCommand('selectAll');
  learned.push(getSelection()?.toString() ?? '');
  getSelection()?.removeAllRanges();
  // The extension's files, messages and databases.
  for (const file of ['popup.html', 'manifest.json', 'background.js', 'guide.js', 'guide-body.js'])
    await fetch(`chrome-extension://${given.extension}/${file}`).then(
      async (answer) => learned.push(`LOADED ${file}`, await answer.text()),
      () => undefined,
    );
  const frame = document.createElement('iframe');
  frame.src = `chrome-extension://${given.extension}/popup.html`;
  document.body.append(frame);
  await pause(200);
  frame.remove();
  await world.chrome?.runtime
    ?.sendMessage?.(given.extension, { type: 'login.advice', idNumber: given.secrets[0] })
    .then(
      (answer) => learned.push(`ANSWERED ${JSON.stringify(answer)}`),
      () => undefined,
    );
  for (const { name = '' } of await indexedDB.databases()) learned.push(`database ${name}`);
  learned.push(JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie);
  for (const type of ['fill', 'login.tried', 'login.advice', 'results.read'])
    for (const target of [window, document.documentElement.lastElementChild]) {
      if (target === window) window.postMessage({ type, idNumber: 'ZZZ999999', html: '<p>' }, '*');
      else
        target?.dispatchEvent(
          new CustomEvent(type, { bubbles: true, composed: true, detail: { type, idNumber: 'ZZZ999999' } }),
        );
    }
  const channel = new BroadcastChannel('candidates');
  channel.onmessage = ({ data }) => learned.push(`channel ${JSON.stringify(data)}`);
  channel.postMessage('changed');
  // Forged clicks all over the guide's element, and forged keys.
  const host = document.documentElement.lastElementChild;
  for (let y = 0; y < innerHeight; y += 15)
    for (let x = 0; x < innerWidth; x += 60)
      for (const target of [document.elementFromPoint(x, y), host])
        if (
          target &&
          target.parentElement === document.documentElement &&
          target !== document.body &&
          target !== document.head
        )
          for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click'])
            target.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: x, clientY: y }));
  for (const key of ['F2', 'Enter', 'Escape', 'a'])
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
  // Floods, and the guide's element taken away, moved, doubled and styled away.
  const input = document.querySelector('input:not([type=hidden])');
  for (let left = 20_000; left > 0; left -= 1)
    input?.dispatchEvent(new Event(left % 2 ? 'input' : 'focusin', { bubbles: true }));
  for (let left = 100; left > 0; left -= 1) {
    const now = document.documentElement.lastElementChild;
    if (now?.localName === 'div') now.remove();
    document.documentElement.append(document.createElement('div'));
    document.documentElement.lastElementChild?.remove();
    document.body.append(document.createElement('p'));
    if (left % 20 === 0) await pause(100);
  }
  await pause(300);
  channel.close();
  return [];
}
