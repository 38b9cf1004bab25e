/** A letter as a page of its own: no script, no style and no picture from elsewhere. */
export const pageOf = (content: string, dark: boolean): string => `<!doctype html>
<html lang="es"><head><meta charset="utf-8"><title>Mensaje</title><base target="_blank">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data: cid:">
<style>
:root { color-scheme: ${dark ? 'dark' : 'light'}; }
body { margin: 0; font: 14px/1.5 "Segoe UI", system-ui, sans-serif; color: ${dark ? '#f5f5f5' : '#242424'};
  background: ${dark ? '#292929' : '#ffffff'}; overflow-wrap: anywhere; }
a { color: ${dark ? '#9ea2ff' : '#4f52b2'}; } pre { font: inherit; white-space: pre-wrap; } table { max-width: 100%; }
</style></head><body>${content}</body></html>`;
