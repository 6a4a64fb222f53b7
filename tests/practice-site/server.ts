// The practice site: a local HTTPS server that behaves like the candidates site, as far as public sources describe it.
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Certificate } from './certificate.ts';
import { createCertificate } from './certificate.ts';
import type { Era } from './era.ts';
import type { RequestRecord } from './exchange.ts';
import { answer } from './exchange.ts';
import { Sessions } from './sessions.ts';
import type { PracticeState } from './state.ts';
import { initialState } from './state.ts';
import { ViewStates } from './view-state.ts';

export type { Candidate, Registration } from './candidate.ts';
export type { Era } from './era.ts';
export type { RequestRecord } from './exchange.ts';
export type { Fault } from './fault.ts';
export type { PracticeState } from './state.ts';

export interface PracticeSite {
  port: number;
  /** As clients with a host mapping see it; the server answers to every host name. */
  origin: string;
  /** https://127.0.0.1:PORT */
  url: string;
  certificate: Certificate;
  /** The site's clock in ms: this computer's plus state.clockOffsetMs. */
  clock: { now(): number };
  /** Set its fields at will; the next request sees them. */
  state: PracticeState;
  /** Everything as at the start: state, sessions, requests. */
  reset(): void;
  /** Oldest first; /practice/ is not recorded. */
  requests: RequestRecord[];
  close(): Promise<void>;
}

export async function startPracticeSite(
  options: { port?: number; era?: Era; certificate?: Certificate } = {},
): Promise<PracticeSite> {
  const era = options.era ?? '2022';
  const certificate = options.certificate ?? (await createCertificate());
  const sessions = new Sessions();
  const viewStates = new ViewStates();
  const server = createServer(certificate);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const state = initialState(era, Date.now());
  const site: PracticeSite = {
    port,
    origin: 'https://candidates.cambridgeenglish.org',
    url: `https://127.0.0.1:${port}`,
    certificate,
    clock: { now: () => Date.now() + state.clockOffsetMs },
    state,
    requests: [],
    reset() {
      Object.assign(state, initialState(era, Date.now()));
      sessions.endAll();
      site.requests.length = 0;
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
  server.on('request', (request, response) => {
    answer({ site, sessions, viewStates }, request, response).catch((error: unknown) => {
      console.error('The practice site failed at', request.method, request.url, error);
      response.destroy();
    });
  });
  return site;
}
