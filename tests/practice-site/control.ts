// Control from outside: a JSON API for tests in another process, and a small page for people.
import { controlPage } from './control-page.ts';
import { html } from './html.ts';
import { plainPage } from './plain-page.ts';
import type { Reply } from './reply.ts';
import { htmlReply, jsonReply } from './reply.ts';
import type { PracticeSite } from './server.ts';
import { parseStatePatch } from './state-patch.ts';

/** Everything under /practice/; faults and delays do not reach it. */
export function controlReply(site: PracticeSite, method: string, path: string, body: string): Reply {
  switch (`${method} ${path}`) {
    case 'GET /practice':
    case 'GET /practice/':
    case 'GET /practice/control':
      return htmlReply(controlPage(site));
    case 'GET /practice/send-result':
      return htmlReply(plainPage('Send my result', html`<p>On the real site this leads to another host.</p>`));
    case 'GET /practice/api/state':
      return jsonReply(site.state);
    case 'PUT /practice/api/state':
    case 'PATCH /practice/api/state': {
      const parsed = parseStatePatch(body);
      if ('error' in parsed) return jsonReply(parsed, 400);
      Object.assign(site.state, parsed.patch);
      return jsonReply(site.state);
    }
    case 'POST /practice/api/reset':
      site.reset();
      return jsonReply(site.state);
    case 'GET /practice/api/requests':
      return jsonReply(site.requests);
    default:
      return jsonReply({ error: 'There is no such address.' }, 404);
  }
}
