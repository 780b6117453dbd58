import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { problemCatalogue } from '../contract/problem';

const whose = {
  user: 'Something to change on your side; trying again without a change gives the same.',
  upstream: 'Somebody else did not answer; trying again later may help.',
  us: 'Our fault. The request id helps whoever looks after this copy to find out why.',
};

/** What each problem’s `type` opens: every code with its meaning, whose it is and its status. */
export function problemsPage(): HtmlEscapedString | Promise<HtmlEscapedString> {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>Dramatis: what went wrong</title>
        <style>
          body {
            font:
              16px/1.5 system-ui,
              sans-serif;
            max-width: 44rem;
            margin: 2rem auto;
            padding: 0 1rem;
          }
        </style>
      </head>
      <body>
        <main>
          <h1>What went wrong</h1>
          ${Object.entries(problemCatalogue).map(
            ([code, { title, fault, status }]) =>
              html` <section id="${code}">
                <h2>${title}</h2>
                <p>${whose[fault]}</p>
                <p><code>${code}</code>, status ${status}</p>
              </section>`,
          )}
        </main>
      </body>
    </html>`;
}
