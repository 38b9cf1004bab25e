import { html } from 'hono/html';
import { type Html, layout } from './layout';

interface Notice {
  readonly version: string;
  readonly texto: string;
  readonly politica: string;
}
interface Privacy {
  /** The office's own words; `null` while it has none. */
  readonly notice: Notice | null;
  /** Where the office is reached. */
  readonly contact: string;
}

const isLink = (text: string): boolean => /^https?:\/\/\S+$/.test(text);

/** What is done with personal data, in the order in which somebody asks (Ley 1581 de 2012). */
export const privacyPage = ({ notice, contact }: Privacy): Html =>
  layout(
    'Tratamiento de datos personales',
    'Mesas',
    html`<h1>Tratamiento de datos personales</h1>
${notice ? html`<h2>Aviso de la oficina</h2><div class="box"><p>${notice.texto}</p></div><p class="muted">Versión ${notice.version}${isLink(notice.politica) ? html` · <a href="${notice.politica}" rel="noreferrer">Política de tratamiento de datos de la entidad</a>` : ''}</p>` : ''}
<h2>Qué se guarda</h2>
<ul>
<li>De cada persona: nombre, cargo, dependencia, correo y el identificador de su cuenta en la organización.</li>
<li>De cada mesa: quién fue citado, a qué horas entró y salió, sus posiciones y comentarios, los documentos que firmó y los compromisos a su cargo.</li>
<li>Del voto secreto: que la persona votó; nunca qué escogió.</li>
</ul>
<h2>Para qué</h2>
<p>Para convocar las mesas de concertación, registrar la asistencia, redactar el acta, recoger las firmas del formato DIES-058 y hacer seguimiento a los compromisos. No se usa para otro fin ni se entrega a terceros.</p>
<h2>Lo que no se hace</h2>
<ul>
<li>No se graba su voz ni su imagen. Si la oficina va a grabar la reunión, le pide una autorización aparte, y nada depende de que la dé.</li>
<li>En el chat de la reunión se leen los mensajes solo para atender las órdenes que se escriben; lo demás no se guarda.</li>
</ul>
<h2>Dónde queda y por cuánto tiempo</h2>
<p>En la base de datos de la entidad. El registro de lo que ocurrió no lleva nombres, sino identificadores: los datos de una persona se corrigen o se suprimen sin alterarlo. Las actas y los formatos firmados se conservan según las tablas de retención documental de la entidad.</p>
<h2>Sus derechos</h2>
<p>Puede conocer, actualizar y rectificar sus datos, pedir prueba de la autorización, revocarla y solicitar la supresión cuando proceda (Ley 1581 de 2012, artículo 8). Escriba a <a href="mailto:${contact}">${contact}</a>.</p>`,
  );

/** Under which rules it is used. */
export const termsPage = (contact: string): Html =>
  layout(
    'Condiciones de uso',
    'Mesas',
    html`<h1>Condiciones de uso</h1>
<h2>Para quién es</h2>
<p>Para las personas citadas a las mesas de concertación de la entidad y para quienes hacen seguimiento a sus indicadores y compromisos. Cada una ve y hace lo que su rol le permite.</p>
<h2>Firma electrónica</h2>
<p>Al oprimir «Firmar» con su cuenta, usted acepta el documento que pudo abrir, en la revisión que se le muestra. Es una firma electrónica acordada entre las partes (Ley 527 de 1999, Decreto 2364 de 2012); no es una firma digital certificada. Quien no quiera firmar así puede hacerlo a mano. El silencio no es aceptación.</p>
<h2>Qué vale como registro</h2>
<p>El acta y el formato DIES-058 firmados, con su constancia, y el registro de lo que ocurrió, que puede verificarse en <a href="/verify">Verificar un documento</a>. Un mensaje del chat, por sí solo, no es un acuerdo.</p>
<h2>El programa</h2>
<p>Mesas es un programa de código abierto con licencia MIT y se entrega sin garantía. La entidad que lo usa responde por su operación y por los datos.</p>
<h2>Preguntas</h2>
<p>Escriba a <a href="mailto:${contact}">${contact}</a>. Vea también el <a href="/privacidad">tratamiento de datos personales</a>.</p>`,
  );
