// A page without the site's form and style: errors, maintenance, help for people at the control page.
import type { Html } from './html.ts';
import { html } from './html.ts';

/** In the page's normal flow, above everything; styled in place so that it shows on every page and in every look. */
export const PRACTICE_BANNER = html`<div
  id="practice-banner"
  style="background:#fff3c4;color:#3b2f00;border-bottom:1px solid #c9a400;font:bold 14px/1.4 sans-serif;padding:6px 12px;text-align:center"
>
  PRACTICE SITE – not the real site
</div>`;

export function plainPage(title: string, body: Html): Html {
  return html`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          body {
            margin: 0;
            font: 15px/1.5 sans-serif;
            color: #222;
          }
          main {
            max-width: 720px;
            margin: 24px auto;
            padding: 0 16px;
          }
        </style>
      </head>
      <body>
        ${PRACTICE_BANNER}
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html> `;
}
