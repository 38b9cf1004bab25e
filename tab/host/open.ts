import type { Host } from './host';

/** Inside a frame it is Teams (or the local desk, which answers as Teams does); alone it is a browser on the local machine. */
export async function openHost(): Promise<Host> {
  if (window.parent !== window) return (await import('./teams')).teamsHost();
  return (await import('./local')).localHost();
}
