import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The browser bundles: where their sources are, how they are configured, where they go. */
export const PAGES = [
  { config: 'tab/vite.config.ts', sources: ['tab', 'domain'], out: 'dist/tab' },
  { config: 'functions/local/desk/vite.config.ts', sources: ['functions/local/desk'], out: 'dist/desk' },
];

const newest = (path) =>
  statSync(path).isDirectory()
    ? Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
    : statSync(path).mtimeMs;

/** Builds the pages whose sources are newer than what was built. */
export async function buildPages({ force = false } = {}) {
  for (const page of PAGES) {
    if (!existsSync(page.config)) continue;
    const index = join(page.out, 'index.html');
    if (!force && existsSync(index) && statSync(index).mtimeMs > Math.max(...page.sources.map(newest)))
      continue;
    process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true';
    const { build } = await import('vite');
    await build({ configFile: page.config, logLevel: 'warn' });
  }
}
