import { cloudflare } from '@cloudflare/vite-plugin';
import react from '@vitejs/plugin-react';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;

/** `nodes/` lies outside vite's root: without this a new node file shows only after a restart. */
const watchNodes: Plugin = {
  name: 'dramatis:watch-nodes',
  configureServer: (server) => void server.watcher.add(`${root}/nodes`),
};

/**
 * While developing, pages and the sources of `web/api` come from vite itself: the worker answers first
 * for every address, and there its content policy would stop vite's own script and `/api/ask.ts` would
 * be an unknown call.
 */
const pagesFromVite: Plugin = {
  name: 'dramatis:pages-from-vite',
  configureServer: (server) => {
    server.middlewares.use((request, response, next) => {
      const url = request.url ?? '/';
      const path = url.split('?', 1)[0] ?? '/';
      const isPage =
        !path.includes('.') &&
        !/^\/(?:api|parties|help)\//.test(path) &&
        request.headers.accept?.includes('text/html') === true;
      const isSource = /^\/api\/.+\.tsx?$/.test(path);
      if (!isPage && !isSource) {
        next();
        return;
      }
      const made = isPage
        ? readFile(`${root}/web/index.html`, 'utf8').then((page) =>
            server.transformIndexHtml(url, page),
          )
        : server.transformRequest(url).then((source) => source?.code ?? '');
      made.then((text) => {
        response.setHeader('content-type', isPage ? 'text/html; charset=utf-8' : 'text/javascript');
        response.end(text);
      }, next);
    });
  },
};

export default defineConfig({
  root: `${root}/web`,
  plugins: [
    watchNodes,
    pagesFromVite,
    react(),
    cloudflare({
      configPath: '../wrangler.toml',
      persistState: { path: process.env['DRAMATIS_STATE'] ?? `${root}/.wrangler/state` },
      inspectorPort: false,
      remoteBindings: false,
    }),
  ],
  build: {
    outDir: resolve(root, process.env['DRAMATIS_DIST'] ?? 'dist'),
    emptyOutDir: true,
    target: 'es2023',
  },
  environments: {
    client: {
      build: {
        // The law over the client's size reads the manifest.
        manifest: true,
        rolldownOptions: {
          treeshake: {
            // The browser asks each node file for its `spec` alone. Nodes are pure, so what only an
            // engine imports may be dropped although it computes at module scope (the tagger does).
            moduleSideEffects: [
              {
                test: /[\\/]node_modules[\\/](?!.*\.css)(?:wink-|@dicebear|fflate|@noble)/,
                sideEffects: false,
              },
              { test: new RegExp(`^${root.replaceAll('\\', '/')}/nodes/`), sideEffects: false },
            ],
          },
        },
      },
    },
  },
  server: { host: '127.0.0.1', port: Number(process.env['PORT'] ?? 8787), strictPort: true },
});
