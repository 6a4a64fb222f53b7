/**
 * Firefox's own remote control: commands and answers over a local port, each a JSON list with its
 * length in front. https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
import { connect, type Socket } from 'node:net';

type Answer = [kind: 1, id: number, error: { error: string; message: string } | null, result: unknown];
type Watching = { resolve: (result: never) => void; reject: (error: Error) => void; name: string };

const COLON = ':'.charCodeAt(0);

export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Watching>();
  #received = Buffer.alloc(0);
  #count = 0;
  /** Why nothing can be asked any more. */
  #gone: Error | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(socket: Socket, whyGone: () => string) {
    this.#socket = socket;
    socket.on('data', (data) => this.#receive(data));
    let why = '';
    socket.on('error', ({ message }) => (why = ` (${message})`));
    // The process ends a moment after its connection.
    socket.on('close', () => setTimeout(() => this.#end(new Error(`${whyGone()}${why}`)), 200));
  }

  /** @param whyGone what to say of a connection that Firefox has closed */
  static async at(port: number, whyGone: () => string): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject);
      socket.once('connect', resolve);
    });
    const marionette = new Marionette(socket, whyGone);
    await marionette.send('WebDriver:NewSession', {});
    return marionette;
  }

  /** One command; rejects with Firefox's own words. */
  send<Result>(name: string, parameters: object): Promise<Result> {
    // A socket that was closed takes what is written to it in silence.
    if (this.#gone) return Promise.reject(new Error(`${name}: ${this.#gone.message}`));
    const id = (this.#count += 1);
    const text = JSON.stringify([0, id, name, parameters]);
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, name });
      this.#socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  }

  /** Keeps commands that belong together from being mixed with others: which tab is meant is a state of the connection. */
  turn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** Runs source text with all of Firefox's own rights. `window` is the front window. */
  privileged<Result>(source: string, ...args: unknown[]): Promise<Result> {
    return this.turn(async () => {
      await this.send('Marionette:SetContext', { value: 'chrome' });
      try {
        const script = `return (async (...given) => { ${source} })(...arguments)`;
        return (await this.send<{ value: Result }>('WebDriver:ExecuteScript', { script, args })).value;
      } finally {
        await this.send('Marionette:SetContext', { value: 'content' });
      }
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(data: Buffer): void {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const colon = this.#received.indexOf(COLON);
      const end = colon + 1 + Number(this.#received.subarray(0, colon));
      if (colon < 0 || this.#received.length < end) return;
      const message: unknown = JSON.parse(this.#received.subarray(colon + 1, end).toString());
      this.#received = this.#received.subarray(end);
      // The first message is a greeting and no list.
      if (Array.isArray(message)) this.#answer(message as Answer);
    }
  }

  #answer([, id, error, result]: Answer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(`${waiting.name}: ${error.error}: ${error.message}`));
    else waiting?.resolve(result as never);
  }

  #end(error: Error): void {
    this.#gone ??= error;
    for (const { reject, name } of this.#waiting.values()) reject(new Error(`${name}: ${error.message}`));
    this.#waiting.clear();
  }
}
