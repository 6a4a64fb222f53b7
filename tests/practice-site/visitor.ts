// A minimal HTTP client: keeps the cookie, follows no redirect, posts forms with their hidden fields.
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { DomUtils, parseDocument } from 'htmlparser2';
import type { PracticeSite } from './server.ts';

export class Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;

  constructor(status: number, headers: IncomingHttpHeaders, body: string) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /** The element with that id, if there is one. */
  element(id: string) {
    return DomUtils.getElementById(id, parseDocument(this.body).children) ?? undefined;
  }

  text(id: string): string | undefined {
    const element = this.element(id);
    return element && DomUtils.textContent(element).trim();
  }

  value(id: string): string | undefined {
    return this.element(id)?.attribs['value'];
  }

  /** The visible text without styles and scripts; neighbouring cells are separated. */
  words(): string {
    return DomUtils.innerText(parseDocument(this.body.replaceAll('<', ' <')).children)
      .replace(/\s+/g, ' ')
      .trim();
  }
}

const HIDDEN = ['__VIEWSTATE', '__VIEWSTATEGENERATOR', '__EVENTVALIDATION'];

export class Visitor {
  readonly #site: PracticeSite;
  cookie = '';

  constructor(site: PracticeSite) {
    this.#site = site;
  }

  get(path: string, host = 'candidates.cambridgeenglish.org'): Promise<Answer> {
    return this.send('GET', path, '', host);
  }

  /** Opens the page, fills its form and posts it. */
  async post(path: string, fields: Record<string, string>, button = 'btnSubmit'): Promise<Answer> {
    const page = await this.get(path);
    const hidden = Object.fromEntries(HIDDEN.map((id) => [id, page.value(id) ?? '']));
    const form = new URLSearchParams({ ...hidden, __EVENTTARGET: button, __EVENTARGUMENT: '', ...fields });
    return this.send('POST', path, form.toString());
  }

  async logIn(idNumber: string, password = 'Practice22'): Promise<Answer> {
    const is2019 = this.#site.state.era === '2019';
    const fields = is2019
      ? { txbUserName: idNumber, txbPassword: password }
      : { txbLoginId: idNumber, txbLoginPassword: password };
    return this.post('/Members/Login.aspx', fields, 'btnLogin');
  }

  send(method: string, path: string, body = '', host = 'candidates.cambridgeenglish.org'): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const headers = { host, cookie: this.cookie, 'content-type': 'application/x-www-form-urlencoded' };
      const options = { method, headers, rejectUnauthorized: false, servername: host, agent: false as const };
      const sent = request(`${this.#site.url}${path}`, options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          for (const cookie of response.headers['set-cookie'] ?? []) this.cookie = cookie.split(';')[0] ?? '';
          resolve(new Answer(response.statusCode ?? 0, response.headers, Buffer.concat(chunks).toString()));
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
}
