import { z } from 'zod';
import { contar, normalise } from '../../domain/kernel/text';
import { formsBoard, formView, type SigningView, signingView } from '../../domain/reports';
import { remindSigners, signingFeature } from '../../domain/signatures';
import { type Action, parsed, type Reply, type Turn } from '../action';
import { mesaHere } from '../mesas/here';
import { listCard, type Row } from '../reports/card';
import { clip } from '../text';
import { date } from '../words';
import { documentNow } from './document.action';
import { documentName } from './document-card';

const WHAT = {
  delegar: {
    verb: 'signatures/delegate',
    titulo: 'Delegar una firma',
    none: 'No tiene firmas por delegar: se delega la firma de un DIES-058 que esté en firma y que usted no haya firmado.',
  },
  reemplazar: {
    verb: 'signatures/replace',
    titulo: 'Reemplazar a quien firma',
    none: 'No hay documentos en firma en los que usted pueda reemplazar a alguien. Lo hace el líder de la USEPOT, en un DIES-058 que esté en firma.',
  },
  manuscrita: {
    verb: 'signatures/by-hand',
    titulo: 'Registrar una firma manuscrita',
    none: 'No hay documentos en firma en los que usted pueda registrar una firma manuscrita. Lo hace quien modera o relata la mesa.',
  },
} as const;
const Asked = z.strictObject({
  para: z.enum(['delegar', 'reemplazar', 'manuscrita']),
  texto: z.string().default(''),
});
/** More are found in the tab. */
const MANY = 60;

/** «delegar mi firma», «reemplazar firmante», «firma manuscrita»: the documents on which this person may, or the only one. */
export const findDocuments: Action = {
  run: async (data, turn) => {
    const asked = parsed(Asked, data);
    if (!asked.ok) return { kind: 'say', text: asked.refusal.message };
    const { para, texto } = asked.value;
    const { verb, titulo, none } = WHAT[para];
    const able = (await openDocuments(turn, para === 'delegar')).filter(({ offers }) =>
      offers.some((offer) => offer.verb === verb),
    );
    const named = able.filter((view) => fits(`${view.titulo} ${view.mesa}`, texto));
    const found = named.length > 0 ? named : able;
    const [only] = found;
    if (!only) return { kind: 'say', text: none };
    if (found.length === 1) return documentNow(turn, only.signingId);
    return { kind: 'card', card: listCard(titulo, '', found.map(rowOf), turn.ports.links.tab('formatos')) };
  },
};

async function openDocuments(turn: Turn, mine: boolean): Promise<readonly SigningView[]> {
  const { reader, actor } = turn;
  const where = { status: 'open', ...(mine ? { signerIds: actor.person.personId } : {}) };
  const found = await reader.find(signingFeature, where, { orderBy: 'due', limit: MANY });
  const views = await Promise.all(found.map(({ id }) => signingView(reader, actor, id)));
  return views.flatMap((view) => (view.ok ? [view.value] : []));
}

const rowOf = (view: SigningView): Row => ({
  titulo: documentName(view),
  lineas: [
    `Faltan: ${view.firmas
      .filter(({ firmadoEn }) => firmadoEn === null)
      .map(({ nombre }) => nombre)
      .join(', ')}`,
    `Término: ${date(view.vence)}`,
  ],
  boton: { titulo: 'Ver', verb: 'signatures/document', data: { signingId: view.signingId } },
});

/** Every number and long word said is in the name of the document. */
const fits = (name: string, said: string): boolean => {
  const hay = normalise(name);
  return normalise(said)
    .split(/[^a-z0-9ñ-]+/)
    .filter((word) => /\d/.test(word) || word.length > 4)
    .every((word) => hay.includes(word));
};

/** «retirar el acuerdo DIES-058-003»: agreed forms that may still be withdrawn; after insertion only another form changes the register. */
export const findAgreements: Action = {
  run: async (data, turn) => {
    const asked = parsed(z.strictObject({ texto: z.string().default('') }), data);
    const { procesoId } = turn.ports;
    const board = asked.ok ? await formsBoard(turn.reader, turn.actor, { procesoId }) : asked;
    if (!asked.ok || !board.ok) return { kind: 'say', text: board.ok ? '' : board.refusal.message };
    const named = board.value.filter(({ consecutivo, nombre, mesa }) =>
      fits(`${consecutivo} ${nombre ?? ''} ${mesa}`, asked.value.texto),
    );
    const live = named
      .filter(
        ({ estado, resultado }) => estado === 'en-firma' || (estado === 'borrador' && resultado !== null),
      )
      .slice(0, MANY);
    const views = await Promise.all(live.map(({ formId }) => formView(turn.reader, turn.actor, formId)));
    const able = views.flatMap((view) =>
      view.ok && view.value.offers.some(({ verb }) => verb === 'dies058/withdraw') ? [view.value] : [],
    );
    if (able.length === 0) return { kind: 'say', text: noAgreement(named.map(({ estado }) => estado)) };
    const rows = able.map(
      (form): Row => ({
        titulo: `${form.consecutivo} · ${clip(form.nombreActual ?? 'Indicador nuevo', 80)}`,
        lineas: [form.estadoTexto],
        boton: {
          titulo: 'Retirar el acuerdo',
          verb: 'dies058/withdraw',
          data: { formId: form.formId },
          dialogo: true,
        },
      }),
    );
    return { kind: 'card', card: listCard('Retirar un acuerdo', '', rows, turn.ports.links.tab('formatos')) };
  },
};

const noAgreement = (states: readonly string[]): string =>
  states.length === 1 && states[0] === 'insertado'
    ? 'Ese formato ya cambió el registro: ahora solo otro formato lo cambia. Agende una mesa con ese indicador.'
    : 'No hay acuerdos que usted pueda retirar. Lo hace quien modera o relata la mesa, antes de que el cambio entre al registro.';

/** «recordar»: everybody who is late in the documents of the mesa, once a day each (MES-073). */
export const remindHere: Action = {
  run: async (data, turn) => {
    const asked = parsed(z.strictObject({ numero: z.number().optional() }), data);
    const mesa = asked.ok ? await mesaHere(turn, ['closed'], asked.value.numero) : asked;
    if (!mesa.ok) return { kind: 'say', text: mesa.refusal.message };
    const { mesaId } = mesa.value;
    const open = await turn.reader.find(signingFeature, { mesaId, status: 'open' });
    if (open.length === 0)
      return {
        kind: 'say',
        text: 'En esa mesa no hay documentos esperando firma: no había a quién recordar.',
      };
    return remindAll(
      turn,
      open.map(({ id }) => id),
    );
  },
};

async function remindAll(turn: Turn, signingIds: readonly string[]): Promise<Reply> {
  const told = new Set<string>();
  const already = new Set<string>();
  for (const signingId of signingIds) {
    const done = await turn.perform(remindSigners, { signingId }, `${turn.commandId}:${signingId}`);
    if (!done.ok) return { kind: 'say', text: done.refusal.message };
    for (const one of done.value.recordados) told.add(one);
    for (const one of done.value.yaRecordados) already.add(one);
  }
  const again = [...already].filter((one) => !told.has(one)).length;
  const said = [
    told.size > 0 ? `Recordé la firma a ${contar(told.size, 'persona', 'personas')}.` : '',
    again > 0
      ? `A ${contar(again, 'persona', 'personas')} ya se le${again === 1 ? '' : 's'} recordó hoy: no se repite.`
      : '',
  ].filter(Boolean);
  return { kind: 'say', text: said.join(' ') || 'Nadie tiene una firma pendiente ahora.' };
}
