import { html } from 'hono/html';

/** An address that leads nowhere, in the words of the office and with the way back. */
export const lostPage = (): ReturnType<typeof html> => html`<!doctype html>
<html lang="es-CO">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">
<title>Esta dirección no existe · Mesas</title>
<style>body{font:1rem/1.5 "Segoe UI",system-ui,sans-serif;margin:0;padding:2rem 1rem;max-width:40rem;margin-inline:auto}h1{font-size:1.5rem}</style>
</head>
<body><main>
<h1>Esta dirección no existe</h1>
<p>El enlace puede estar incompleto o ser de algo que se retiró. Lo que estaba registrado sigue registrado.</p>
<p><a href="/tab/">Ir a Mesas</a> · <a href="/verify">Verificar un documento</a></p>
</main></body>
</html>`;
