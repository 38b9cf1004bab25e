import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** Builds the local desk to `dist/desk`; the host serves it at `/` and its files under `/desk/`. */
export default defineConfig({
  root: __dirname,
  base: '/desk/',
  build: {
    outDir: resolve(__dirname, '../../../dist/desk'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // The sample's people are read without the configuration of the process that their file passes on.
      treeshake: { moduleSideEffects: [{ test: /functions\/config\.ts$/, sideEffects: false }] },
      onLog(level, log, handler) {
        if (log.code === 'MODULE_LEVEL_DIRECTIVE') return;
        handler(level, log);
      },
    },
  },
});
