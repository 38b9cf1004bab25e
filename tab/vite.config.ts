import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** Builds the tab to `dist/tab`, served under `/tab/`. */
export default defineConfig({
  root: __dirname,
  base: '/tab/',
  build: {
    outDir: resolve(__dirname, '../dist/tab'),
    emptyOutDir: true,
    target: 'es2022',
    cssCodeSplit: true,
    // The matrix and teams-js are loaded on demand; preloading them would cost the first paint.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      onLog(level, log, handler) {
        // Fluent marks every module «use client» for servers that render React; there is none here.
        if (log.code === 'MODULE_LEVEL_DIRECTIVE') return;
        handler(level, log);
      },
    },
  },
});
