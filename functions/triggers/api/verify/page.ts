import { html, raw } from 'hono/html';
import { fechaHora, instant } from '../../../../domain/kernel/instant';
import type { Verification } from '../../../../domain/reports';
import { type Html, layout } from '../public/layout';
import { HASH_SCRIPT } from './script';

const page = (title: string, content: Html): Html => layout(title, 'Verificación de documentos', content);

const form = (code: string): Html => html`<form action="/verify" method="get">
<label for="code">Código de verificación</label>
<input id="code" name="code" value="${code}" required autocomplete="off" spellcheck="false">
<button type="submit">Verificar</button>
<p class="muted">Está impreso en el documento y tiene doce signos, como 7K3M-Q2ZT-9XV4.</p>
</form>`;

export const askPage = (): Html => page('Verificar', html`<h1>Verificar un documento</h1>${form('')}`);

export const notFoundPage = (code: string, message: string): Html =>
  page(
    'No encontrado',
    html`<h1>Verificar un documento</h1>
<div class="box bad"><p class="state">⚠ Código no encontrado</p><p>${message}</p></div>
<h2>Intentar de nuevo</h2>${form(code)}`,
  );

/** Authentic, complete, and by whom; roles and dates, no contact data. */
export function resultPage(found: Verification): Html {
  const good = found.completo || found.estado === 'cerrada';
  const bad = found.estado === 'devuelta' || found.estado === 'sin-efecto';
  const tone = good ? 'box good' : bad ? 'box bad' : 'box';
  return page(
    found.titulo,
    html`<h1>${found.titulo}</h1>
<div class="${tone}"><p class="state">${good ? '✓' : bad ? '⚠' : '○'} ${found.estadoTexto}</p></div>
<h2>Documento</h2>
<dl>
<dt>Código</dt><dd>${found.codigo}</dd>
<dt>Revisión</dt><dd>${found.revision}</dd>
<dt>Huella (SHA-256)</dt><dd>${found.documentSha256}</dd>
</dl>
<h2>Firmas</h2>
<table>
<caption>${found.firmas.filter((each) => each.firmadoEn !== null).length} de ${found.firmas.length}</caption>
<thead><tr><th scope="col">Rol</th><th scope="col">Nombre</th><th scope="col">Fecha de la firma</th></tr></thead>
<tbody>${found.firmas.map(({ rol, nombre, firmadoEn, manuscrita }) => html`<tr><th scope="row">${rol}</th><td>${nombre}</td><td>${firmadoEn === null ? 'Sin firma' : `${fechaHora(instant(firmadoEn))}${manuscrita ? ' (manuscrita, con su escaneo registrado)' : ''}`}</td></tr>`)}</tbody>
</table>
${found.cambios.map((change) => html`<p class="muted">${change}</p>`)}
<h2>¿Su archivo es este documento?</h2>
<label for="file">Elija el archivo PDF que recibió</label>
<input id="file" type="file" accept="application/pdf">
<p class="muted">Se compara en su navegador: el archivo no se envía a ninguna parte.</p>
<p id="result" class="box" role="status" data-sha256="${found.documentSha256}">Todavía no ha elegido un archivo.</p>
<p class="muted">Son firmas electrónicas acordadas entre las partes (Ley 527 de 1999, Decreto 2364 de 2012); no son firmas digitales certificadas.</p>
<script>${raw(HASH_SCRIPT)}</script>`,
  );
}
