import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { STYLE } from './style';

export type Html = ReturnType<typeof html>;

/** A page that anybody may read, without account and without Teams. */
export const layout = (title: string, section: string, content: Html): Html => html`<!doctype html>
<html lang="es-CO">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><link rel="icon" href="data:,">
<title>${title} · ${section}</title>
<style>${raw(STYLE)}</style>
</head>
<body><main>${content}</main></body>
</html>`;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing but the style and the given texts runs or paints. */
export const policyOf = (...scripts: readonly string[]): string =>
  [
    "default-src 'none'",
    ...(scripts.length > 0 ? [`script-src ${scripts.map(hashOf).join(' ')}`] : []),
    `style-src ${hashOf(STYLE)}`,
    'img-src data:',
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
