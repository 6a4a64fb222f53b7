// A whole page of the site: doctype, head, practice banner, and the one form Web Forms puts around everything.
import type { Html } from './html.ts';
import { Html as Markup, attributes, html } from './html.ts';
import { PRACTICE_BANNER } from './plain-page.ts';
import type { Reply } from './reply.ts';
import { htmlReply } from './reply.ts';
import type { Visit } from './visit.ts';

const VIEWPORT = html`<meta name="viewport" content="width=device-width, initial-scale=1" /> `;

/** `body` is the markup of the era; the menu appears when the visitor is signed in. */
export function pageReply(visit: Visit, body: Html, headers: Record<string, string> = {}): Reply {
  const { look, state } = visit;
  const form = html`<form method="post" action="${visit.address}" id="form1">
    ${hiddenFields(visit)} ${look.frame(body, visit.candidate !== undefined)}
  </form>`;
  const late = html`<template${attributes({ 'data-late-ms': state.lateRenderMs })}>${form}</template>`;
  const page = html`${new Markup(look.doctype)}
    <html lang="en">
      <head>
        <meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
        ${look.fitsPhones && VIEWPORT}
        <title>${look.title}</title>
        <link rel="stylesheet" type="text/css" href="${look.styleSheet}" />
        <script type="text/javascript" src="/Members/Scripts/forms.js"></script>
        ${new Markup(state.extraHead)}
      </head>
      <body>
        ${PRACTICE_BANNER} ${state.lateRenderMs > 0 ? late : form} ${new Markup(state.extraHtml)}
      </body>
    </html> `;
  const caching: Record<string, string> = state.cacheControl === '' ? {} : { 'cache-control': state.cacheControl };
  const reply = htmlReply(page, 200, headers);
  const { 'cache-control': _standard, ...others } = reply.headers;
  return { ...reply, headers: { ...others, ...caching } };
}

function hiddenFields(visit: Visit): Html {
  const { viewState, generator, validation } = visit.viewStates.issue(visit.path);
  const values = {
    __EVENTTARGET: '',
    __EVENTARGUMENT: '',
    __VIEWSTATE: viewState,
    __VIEWSTATEGENERATOR: generator,
    __EVENTVALIDATION: validation,
  };
  return html`<div>
    ${Object.entries(values).map(
      ([name, value]) => html`<input type="hidden" name="${name}" id="${name}" value="${value}" />`,
    )}
  </div>`;
}
