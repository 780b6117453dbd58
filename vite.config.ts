import { cloudflare } from '@cloudflare/vite-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;

/** `nodes/` lies outside vite's root: without this a new node file shows only after a restart. */
const watchNodes: Plugin = {
  name: 'dramatis:watch-nodes',
  configureServer: (server) => void server.watcher.add(`${root}/nodes`),
};

export default defineConfig({
  root: `${root}/web`,
  plugins: [
    watchNodes,
    react(),
    cloudflare({
      configPath: '../wrangler.toml',
      persistState: { path: process.env['DRAMATIS_STATE'] ?? `${root}/.wrangler/state` },
      inspectorPort: false,
      remoteBindings: false,
    }),
  ],
  build: { outDir: `${root}/dist`, emptyOutDir: true, target: 'es2023' },
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
