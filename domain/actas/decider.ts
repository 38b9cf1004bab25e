import type { Feature, Stamp } from '../kernel/feature';
import { ok, type Result, refuse } from '../kernel/result';
import type { Acta, ActaCommand, ActaEvent, ActaState, ActaTexts } from './actas';
import { decideAnnex, decideReview, versionsWith } from './after';
import { actaIncompleta } from './incomplete';
import { react } from './react';

type Known = Exclude<ActaState, { kind: 'none' }>;
const NONE = refuse('acta-inexistente', 'No encontré esa acta. Se compone cuando la mesa se cierra.');

function decide(command: ActaCommand & Stamp, state: ActaState): Result<readonly ActaEvent[]> {
  if (command.type === 'compose') {
    if (state.kind !== 'none') return ok([]);
    const { at: _at, by: _by, ...event } = command;
    return ok([{ ...event, type: 'composed' }]);
  }
  if (state.kind === 'none') return NONE;
  switch (command.type) {
    case 'edit':
      return decideEdit(command, state);
    case 'review':
      return decideReview(command, state);
    case 'annex':
      return decideAnnex(command, state);
    case 'send':
      return decideSend(command, state);
    case 'take-back':
      if (state.kind === 'draft') return ok([]);
      if (state.kind === 'locked') return locked(state);
      return command.reason.trim() === ''
        ? refuse('falta-motivo', 'Indique por qué se reabre el acta: quienes ya firmaron lo van a leer.')
        : ok([{ type: 'taken-back', reason: command.reason.trim() }]);
    case 'lock':
      if (state.kind === 'locked') return ok([]);
      return state.kind === 'in-signature'
        ? ok([{ type: 'locked', unsigned: command.unsigned, reason: command.reason.trim() }])
        : refuse(
            'acta-sin-enviar',
            `El acta ${state.numero} todavía no se ha enviado a firma: no se puede cerrar.`,
          );
  }
}

const locked = ({ numero }: Acta): Result<never> =>
  refuse(
    'acta-cerrada',
    `El acta ${numero} ya se cerró y no se modifica. Una objeción se envía como observación y queda anexa a ella.`,
  );

function decideEdit(
  { texts, revision }: Extract<ActaCommand, { type: 'edit' }>,
  state: Known,
): Result<readonly ActaEvent[]> {
  if (state.kind === 'locked') return locked(state);
  if (state.kind === 'in-signature')
    return refuse(
      'en-firma',
      `El acta ${state.numero} está en firma. Para corregirla reábrala con un motivo: las firmas de esta revisión quedarán sin efecto y se enviará de nuevo a todos.`,
    );
  const changed = Object.entries(texts).filter(
    ([key, text]) => text !== undefined && text !== state.texts[key as keyof ActaTexts],
  );
  if (changed.length === 0) return ok([]);
  if (revision !== state.revision)
    return refuse(
      'revision-anterior',
      `Otra persona guardó cambios: el acta ya va en la revisión ${state.revision} y usted vio la ${revision}. Revise los cambios y guarde de nuevo.`,
    );
  return ok([
    {
      type: 'edited',
      revision: state.revision + 1,
      texts: Object.fromEntries(changed) as Partial<ActaTexts>,
    },
  ]);
}

function decideSend(
  command: Extract<ActaCommand, { type: 'send' }>,
  state: Known,
): Result<readonly ActaEvent[]> {
  if (state.kind === 'locked') return locked(state);
  if (state.kind === 'in-signature' && command.revision === state.revision) return ok([]);
  if (command.revision !== state.revision)
    return refuse(
      'revision-anterior',
      `El acta ya va en la revisión ${state.revision}; el documento que usted abrió es de la revisión ${command.revision}. Ábralo de nuevo antes de enviarlo.`,
    );
  const blank = actaIncompleta(state.texts);
  if (blank.length > 0)
    return refuse(
      'acta-incompleta',
      'No se envió el acta: hay partes en blanco. Escríbalas y envíela de nuevo.',
      blank,
    );
  const { signingId, documentSha256, due } = command;
  return ok([{ type: 'sent', signingId, documentSha256, due }]);
}

function evolve(state: ActaState, event: ActaEvent & Stamp): ActaState {
  if (event.type === 'composed') {
    const { type: _type, at: _at, by: _by, ...acta } = event;
    return { ...acta, kind: 'draft', revision: 1 };
  }
  if (state.kind === 'none') return state;
  switch (event.type) {
    case 'edited':
      return { ...state, texts: { ...state.texts, ...event.texts }, revision: event.revision };
    case 'sent': {
      const { signingId, documentSha256, due, at: sentAt } = event;
      return { ...actaOf(state), kind: 'in-signature', signingId, documentSha256, due, sentAt };
    }
    case 'taken-back':
      return {
        ...actaOf(state),
        ...versionsWith(state, event),
        kind: 'draft',
        revision: state.revision + 1,
      };
    case 'reviewed':
      return { ...state, reviewed: { revision: event.revision, by: event.by, at: event.at } };
    case 'annexed':
      return {
        ...state,
        annexes: [...(state.annexes ?? []), { text: event.text, by: event.by, at: event.at }],
      };
    case 'locked':
      return state.kind === 'in-signature'
        ? { ...state, kind: 'locked', lockedAt: event.at, unsigned: event.unsigned, reason: event.reason }
        : state;
  }
}

const actaOf = (acta: Acta): Acta => ({
  procesoId: acta.procesoId,
  mesaId: acta.mesaId,
  sesionId: acta.sesionId,
  numero: acta.numero,
  revision: acta.revision,
  texts: acta.texts,
  relator: acta.relator,
  ...(acta.reviewed ? { reviewed: acta.reviewed } : {}),
  ...(acta.versions ? { versions: acta.versions } : {}),
  ...(acta.annexes ? { annexes: acta.annexes } : {}),
});

/** The acta of a sesión: draft, in signature, locked (MES-070 to MES-075). */
export const actaFeature: Feature<ActaCommand, ActaState, ActaEvent> = {
  kind: 'acta',
  schema: 2,
  initial: { kind: 'none' },
  decide,
  evolve,
  react,
  row: (_id, state) =>
    state.kind === 'none'
      ? {}
      : {
          procesoId: state.procesoId,
          mesaId: state.mesaId,
          sesionId: state.sesionId,
          status: state.kind,
          numero: state.numero,
          signingId: state.kind === 'draft' ? null : state.signingId,
        },
};
