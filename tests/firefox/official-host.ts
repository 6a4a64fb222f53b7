/**
 * Maps the official host name to the practice site by a proxy that Firefox is configured to use. Every
 * other host is refused and noted, so that a run can say that nobody else was asked.
 */
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { SITE_ORIGIN } from '../../domain/site/real-site.ts';

const OFFICIAL = `${new URL(SITE_ORIGIN).host}:443`;

export interface OfficialHost {
  port: number;
  /** The hosts, or addresses without encryption, that were asked for in vain; oldest first. */
  refused: string[];
  close(): void;
}

export async function leadOfficialHostTo(practicePort: number): Promise<OfficialHost> {
  const refused: string[] = [];
  const server = createServer((request, response) => {
    refused.push(request.url ?? '');
    response.writeHead(502).end();
  });
  server.on('connect', (request, browser) => {
    browser.on('error', () => undefined);
    if (request.url !== OFFICIAL) {
      refused.push(request.url ?? '');
      browser.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const site = connect(practicePort, '127.0.0.1', () => {
      browser.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      site.pipe(browser).pipe(site);
    });
    site.on('error', () => browser.destroy());
    browser.on('close', () => site.destroy());
    site.on('close', () => browser.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    refused,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
