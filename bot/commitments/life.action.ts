import { z } from 'zod';
import {
  answerDelegation,
  answerExtension,
  askExtension,
  commentCommitment,
  delegateCommitment,
  MEDIOS,
  type Medio,
  rejectCommitment,
  verifyCommitment,
  withdrawCommitment,
} from '../../domain/commitments';
import { commitmentDetail, MEDIO_WORDS, pendingsOf } from '../../domain/reports';
import { type Action, parsed } from '../action';
import { listCard, type Row } from '../reports/card';
import { clip } from '../text';
import { commitmentLine, date } from '../words';
import { answering } from './answer';
import { detailCard } from './card';

export const showCommitment: Action = {
  run: async (data, turn) => {
    const ids = parsed(z.strictObject({ commitmentId: z.string() }), data);
    const view = ids.ok ? await commitmentDetail(turn.reader, turn.actor, ids.value.commitmentId) : ids;
    return view.ok
      ? { kind: 'card', card: detailCard(view.value, turn.ports.links) }
      : { kind: 'say', text: view.refusal.message };
  },
};

const ATENDER = { verificar: 'Por verificar', delegacion: 'Se lo ofrecen', ampliacion: 'Piden más plazo' };

/** «mis compromisos»: what waits for this person's answer first, then what they owe. */
export const listCommitments: Action = {
  run: async (_data, turn) => {
    if (!turn.place.personal)
      return {
        kind: 'say',
        text: 'Sus compromisos son personales: escríbame «mis compromisos» en el chat personal.',
      };
    const pendings = await pendingsOf(turn.reader, turn.actor);
    if (!pendings.ok) return { kind: 'say', text: pendings.refusal.message };
    const { compromisos, porAtender = [] } = pendings.value;
    const see = (commitmentId: string) => ({
      titulo: 'Ver',
      verb: 'commitments/show',
      data: { commitmentId },
    });
    const rows = [
      ...porAtender.map(
        ({ que, compromiso }): Row => ({
          titulo: `${ATENDER[que]}: ${clip(compromiso.que, 90)}`,
          lineas: [`Responsable: ${compromiso.responsable}`],
          boton: see(compromiso.id),
        }),
      ),
      ...compromisos.map(
        (view): Row => ({
          titulo: clip(view.que, 110),
          lineas: [commitmentLine(view).slice(clip(view.que, 140).length + 3)],
          boton: see(view.id),
        }),
      ),
    ];
    const text = rows.length === 0 ? 'No tiene compromisos pendientes.' : '';
    return { kind: 'card', card: listCard('Sus compromisos', text, rows, turn.ports.links.tab('inicio')) };
  },
};

const isMedio = (text: string): text is Medio => (MEDIOS as readonly string[]).includes(text);
export const verifyAction = answering(
  {
    verb: 'commitments/verify',
    titulo: 'Verificar',
    texto: '¿Qué información se revisó?',
    opciones: {
      pregunta: '¿Cómo se verificó?',
      of: () => MEDIOS.map((value) => ({ value, title: MEDIO_WORDS[value] })),
    },
    contexto: ({ informe, adjuntos }) => [
      `Informó ${informe?.quien ?? ''}: ${clip(informe?.texto ?? '', 400) || 'con archivos adjuntos'}`,
      ...(adjuntos.length > 0 ? [`Archivos adjuntos: ${adjuntos.length}. Véalos en la pestaña.`] : []),
    ],
  },
  verifyCommitment,
  ({ commitmentId, texto, opcion }) => ({
    commitmentId,
    note: texto,
    medio: isMedio(opcion) ? opcion : 'documento',
  }),
  'Compromiso verificado: quedó cumplido.',
);

export const rejectAction = answering(
  { verb: 'commitments/reject', titulo: 'Devolver', texto: '¿Qué falta?', obligatorio: true },
  rejectCommitment,
  ({ commitmentId, texto }) => ({ commitmentId, reason: texto }),
  'Compromiso devuelto. La fecha no cambia.',
);

export const delegateAction = answering(
  {
    verb: 'commitments/delegate',
    titulo: 'Delegar',
    texto: 'Motivo',
    obligatorio: true,
    opciones: {
      pregunta: '¿A quién?',
      of: async ({ responsableId }, { reader }) =>
        (await reader.persons.search('', 80))
          .filter(({ personId }) => personId !== responsableId)
          .map(({ personId, name, cargo }) => ({ value: personId, title: clip(`${name} · ${cargo}`, 70) })),
    },
  },
  delegateCommitment,
  ({ commitmentId, texto, opcion }) => ({ commitmentId, toId: opcion, reason: texto }),
  'Se lo ofrecí a esa persona. Mientras no acepte, sigue a su cargo.',
);

const SI_NO = (si: string, no: string) => () => [
  { value: 'si', title: si },
  { value: 'no', title: no },
];
export const answerDelegationAction = answering(
  {
    verb: 'commitments/answer-delegation',
    titulo: 'Responder delegación',
    texto: 'Motivo (obligatorio si no acepta)',
    opciones: { pregunta: '¿Lo acepta?', of: SI_NO('Sí, respondo por él', 'No') },
    contexto: (view) => [
      `${view.delegaciones.at(-1)?.de ?? ''}: ${clip(view.delegaciones.at(-1)?.texto ?? '', 300)}`,
      `Vence el ${date(view.fecha)}`,
    ],
  },
  answerDelegation,
  ({ commitmentId, texto, opcion }) => ({ commitmentId, accept: opcion === 'si', reason: texto }),
  'Su respuesta quedó registrada.',
);

export const askExtensionAction = answering(
  {
    verb: 'commitments/ask-extension',
    titulo: 'Pedir ampliación',
    texto: 'Motivo',
    obligatorio: true,
    fecha: '¿Hasta cuándo?',
  },
  askExtension,
  ({ commitmentId, texto, fecha }) => ({ commitmentId, until: fecha.slice(0, 10), reason: texto }),
  'Ampliación pedida. Mientras le responden, la fecha no cambia.',
);

export const answerExtensionAction = answering(
  {
    verb: 'commitments/answer-extension',
    titulo: 'Responder ampliación',
    texto: 'Motivo',
    obligatorio: true,
    opciones: { pregunta: '¿La concede?', of: SI_NO('Sí, hasta la fecha pedida', 'No') },
    contexto: (view) => {
      const asked = view.ampliaciones.at(-1);
      return [
        `Vence el ${date(view.fecha)}; pide hasta el ${date(asked?.hasta ?? view.fecha)}`,
        `${asked?.quien ?? ''}: ${clip(asked?.texto ?? '', 300)}`,
      ];
    },
  },
  answerExtension,
  ({ commitmentId, texto, opcion }) => ({ commitmentId, grant: opcion === 'si', reason: texto }),
  'Su respuesta quedó registrada.',
);

export const commentCommitmentAction = answering(
  { verb: 'commitments/comment', titulo: 'Comentar', texto: 'Comentario', obligatorio: true },
  commentCommitment,
  ({ commitmentId, texto }) => ({ commitmentId, text: texto }),
  'Comentario guardado.',
);

export const withdrawAction = answering(
  { verb: 'commitments/withdraw', titulo: 'Retirar', texto: 'Motivo', obligatorio: true },
  withdrawCommitment,
  ({ commitmentId, texto }) => ({ commitmentId, reason: texto }),
  'El compromiso quedó retirado.',
);
