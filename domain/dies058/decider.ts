import type { Feature, Stamp } from '../kernel/feature';
import type { PlainDate } from '../kernel/instant';
import { ok, type Result, refuse } from '../kernel/result';
import { decideEdit } from './decide/edit';
import { decideRule } from './decide/rule';
import { decideSend } from './decide/send-to-sign';
import type { Form, FormCommand, FormEvent, FormState } from './dies058';
import { changedKeys, edited } from './edit';
import { react } from './react';

const NONE = refuse(
  'formato-inexistente',
  'No encontré ese formato DIES-058. Ábralo de nuevo desde la mesa.',
);
export const REASON = refuse('falta-motivo', 'Indique el motivo: queda escrito en el historial del formato.');

function decide(command: FormCommand & Stamp, state: FormState): Result<readonly FormEvent[]> {
  if (command.type === 'prefill') {
    if (state.kind !== 'none') return ok([]);
    const { at: _at, by: _by, ...event } = command;
    return ok([{ ...event, type: 'prefilled' }]);
  }
  if (state.kind === 'none') return NONE;
  switch (command.type) {
    case 'edit':
      return decideEdit(command, state);
    case 'rebase':
      return state.kind === 'draft'
        ? ok(rebase(command, state))
        : refuse('no-borrador', `${closedText(state)} Solo un borrador se actualiza con el registro.`);
    case 'set-outcome':
      if (state.outcome === command.outcome) return ok([]);
      if (state.kind !== 'draft')
        return refuse('no-borrador', `${closedText(state)} El resultado de la mesa ya no se cambia.`);
      return ok([
        {
          type: 'outcome-set',
          outcome: command.outcome,
          ...agreedOn(state, command.today),
          ...(command.sesionId && command.sesionId !== state.sesionId ? { sesionId: command.sesionId } : {}),
        },
      ]);
    case 'rule':
      return decideRule(command, state);
    case 'send-to-sign':
      return decideSend(command, state);
    case 'take-back':
      if (state.kind === 'draft') return ok([]);
      if (state.kind !== 'in-signature')
        return refuse('no-en-firma', `${closedText(state)} No hay firma que retirar.`);
      return command.reason.trim() === ''
        ? REASON
        : ok([{ type: 'taken-back', reason: command.reason.trim() }]);
    case 'insert':
      if (state.kind === 'inserted') return ok([]);
      return state.kind === 'in-signature'
        ? ok([{ type: 'inserted', resultId: command.resultId }])
        : refuse(
            'sin-firmas',
            'El cambio solo se inserta cuando están las cinco firmas y la última es la de quien valida la base de datos.',
          );
    case 'withdraw':
      if (state.kind === 'withdrawn') return ok([]);
      if (state.kind === 'inserted')
        return refuse(
          'ya-insertado',
          'El cambio ya está en el registro y no se puede retirar. Para modificarlo de nuevo diligencie otro DIES-058.',
        );
      return command.reason.trim() === ''
        ? REASON
        : ok([{ type: 'withdrawn', reason: command.reason.trim() }]);
  }
}

function rebase(
  { section1, fichaVersion, firmas }: Extract<FormCommand, { type: 'rebase' }>,
  state: Form,
): readonly FormEvent[] {
  const after = edited(state.answers, { ...section1, firmas });
  if (fichaVersion === state.fichaVersion && changedKeys(state.answers, after).length === 0) return [];
  return [{ type: 'rebased', section1, fichaVersion, firmas, revision: state.revision + 1 }];
}

/** What happened to a form that is no draft any more, in one sentence. */
export function closedText(state: Exclude<FormState, { kind: 'none' }>): string {
  switch (state.kind) {
    case 'draft':
      return `El formato ${state.consecutivo} está en borrador.`;
    case 'in-signature':
      return `El formato ${state.consecutivo} está en firma.`;
    case 'inserted':
      return `El formato ${state.consecutivo} ya se firmó y su cambio está en el registro.`;
    case 'withdrawn':
      return `El formato ${state.consecutivo} fue retirado: ${state.reason}.`;
  }
}

function evolve(state: FormState, event: FormEvent & Stamp): FormState {
  if (event.type === 'prefilled') {
    const { type: _type, at, by, ...form } = event;
    return { ...form, kind: 'draft', revision: 1, outcome: null, edits: [{ revision: 1, at, by, keys: [] }] };
  }
  if (state.kind === 'none') return state;
  switch (event.type) {
    case 'edited':
      return { ...state, ...revised(state, event, event.answers), revision: event.revision };
    case 'rebased':
      return {
        ...state,
        ...revised(state, event, { ...event.section1, firmas: event.firmas }),
        revision: event.revision,
        fichaVersion: event.fichaVersion,
      };
    case 'outcome-set':
      return {
        ...state,
        outcome: event.outcome,
        ruling: null,
        sesionId: event.sesionId ?? state.sesionId,
        answers: { ...state.answers, fechaAcuerdo: event.fechaAcuerdo ?? state.answers.fechaAcuerdo },
      };
    case 'ruled': {
      const { sense, text, date, author, revision } = event;
      return { ...state, ruling: { sense, text, date, author, revision } };
    }
    case 'sent-to-sign':
      return {
        ...formOf(state),
        kind: 'in-signature',
        signingId: event.signingId,
        documentSha256: event.documentSha256,
      };
    case 'taken-back':
      return { ...formOf(state), kind: 'draft' };
    case 'inserted':
      return state.kind === 'in-signature'
        ? { ...state, kind: 'inserted', at: event.at, resultId: event.resultId }
        : state;
    case 'withdrawn':
      return { ...formOf(state), kind: 'withdrawn', reason: event.reason, at: event.at };
  }
}

const revised = (
  state: Form,
  { at, by, revision }: Stamp & { readonly revision: number },
  edit: Parameters<typeof edited>[1],
): Pick<Form, 'answers' | 'edits'> => {
  const answers = edited(state.answers, edit);
  return {
    answers,
    // Sorted: an event read back has lost the order in which its keys were written, and must fold to the same state.
    edits: [...state.edits, { revision, at, by, keys: changedKeys(state.answers, answers).toSorted() }],
  };
};

/** The form without what its former state added. */
const formOf = (form: Form): Form => ({
  procesoId: form.procesoId,
  mesaId: form.mesaId,
  sesionId: form.sesionId,
  indicatorId: form.indicatorId,
  fichaVersion: form.fichaVersion,
  formato: form.formato,
  consecutivo: form.consecutivo,
  revision: form.revision,
  answers: form.answers,
  edits: form.edits,
  outcome: form.outcome,
  ruling: form.ruling ?? null,
});

/** A DIES-058 from its pre-filling to its insertion: revisions, signature, withdrawal (requirements §1.7, design §3). */
export const formFeature: Feature<FormCommand, FormState, FormEvent> = {
  kind: 'dies058',
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
          indicatorId: state.indicatorId,
          resultId: state.kind === 'inserted' ? state.resultId : null,
          dependenciaId: state.answers.dependenciaId,
          status: state.kind,
          outcome: state.outcome,
          tipo: state.answers.tipo,
          consecutivo: state.consecutivo,
          signingId: state.kind === 'in-signature' || state.kind === 'inserted' ? state.signingId : null,
        },
};

/** The agreement is of the sesión that decided, which may be held on another day than planned; a date that somebody wrote stays (Q7). */
const agreedOn = ({ answers, edits }: Form, today: PlainDate): { readonly fechaAcuerdo?: PlainDate } =>
  answers.fechaAcuerdo === today || edits.some(({ keys }) => keys.includes('fechaAcuerdo'))
    ? {}
    : { fechaAcuerdo: today };
