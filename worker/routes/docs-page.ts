import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

interface Operation {
  summary?: string;
  parameters?: { name: string; in: string; required?: boolean }[];
  responses?: Record<string, { description?: string }>;
}

const methods = ['get', 'post', 'patch', 'put', 'delete'] as const;

/** A reference page without scripts: every address, what it takes and what it answers. */
export function docsPage(document: unknown): HtmlEscapedString | Promise<HtmlEscapedString> {
  const { paths = {} } = document as { paths?: Record<string, Record<string, Operation>> };
  const rows = Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ path, method, operation }] : [];
    }),
  );
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Dramatis: the API</title>
        <style>
          body {
            font:
              16px/1.5 system-ui,
              sans-serif;
            max-width: 60rem;
            margin: 2rem auto;
            padding: 0 1rem;
            color: #1d1a16;
            background: #fbf8f2;
          }
          h2 {
            font-size: 1rem;
            margin: 1.6rem 0 0.2rem;
            font-family: ui-monospace, monospace;
          }
          p,
          ul {
            margin: 0.2rem 0;
          }
          @media (prefers-color-scheme: dark) {
            body {
              color: #f2ede4;
              background: #1a1714;
            }
            a {
              color: #9cc4ff;
            }
          }
        </style>
      </head>
      <body>
        <main>
          <h1>The API of Dramatis</h1>
          <p>
            Everything below <code>/api/v1</code>. The whole description, with every field:
            <a href="/api/openapi.json">openapi.json</a>.
          </p>
          <p>
            Failures are problem details (RFC 9457). A run’s live feed is a WebSocket at
            <code>/api/v1/runs/{id}/feed?after=N</code>.
          </p>
          ${rows.map(
            ({ path, method, operation }) =>
              html` <h2>${method.toUpperCase()} ${path}</h2>
                <p>${operation.summary ?? ''}</p>
                <ul>
                  ${(operation.parameters ?? []).map(
                    (parameter) =>
                      html`<li>
                        <code>${parameter.name}</code>
                        (${parameter.in}${parameter.required ? '' : ', optional'})
                      </li>`,
                  )}
                  ${Object.entries(operation.responses ?? {}).map(
                    ([status, response]) => html`<li>${status}: ${response.description ?? ''}</li>`,
                  )}
                </ul>`,
          )}
        </main>
      </body>
    </html>`;
}
