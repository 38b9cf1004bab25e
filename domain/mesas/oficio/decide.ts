import type { Stamp } from '../../kernel/feature';
import { bogotaDay } from '../../kernel/instant';
import { ok, type Result, refuse } from '../../kernel/result';
import { enumerar, isBlank } from '../../kernel/text';
import { cronogramaOf } from '../cronograma';
import type { MesaEvent, MesaState } from '../mesas';
import {
  ANEXO_WORDS,
  ANEXOS,
  NO_OFICIO,
  type Oficio,
  type OficioCommand,
  type OficioDocuments,
  type OficioEvent,
  type OficioVersion,
} from './nouns';

type Known = Exclude<MesaState, { kind: 'none' }>;

/** The official request of a mesa: every version that was made, and what of them went to Mercurio. */
export const oficioOf = ({ oficio }: Pick<Known, 'oficio'>): Oficio => oficio ?? NO_OFICIO;

/** What keeps a version from being marked as sent, in words (MES-041, MES-042); empty: nothing. */
export function missingOf(
  version: OficioVersion | undefined,
  { plan }: Pick<Known, 'plan'>,
): readonly string[] {
  if (!version) return ['El oficio: todavía no se ha generado'];
  return [
    ...ANEXOS.filter((anexo) => version.anexos[anexo] === undefined).map(
      (anexo) => `El anexo «${ANEXO_WORDS[anexo]}»`,
    ),
    ...(version.start === plan.start && version.end === plan.end
      ? []
      : ['Un oficio con la fecha de ahora: la mesa cambió de fecha después de generarlo']),
  ];
}

/** The official request is made, and marked as sent only with its three attachments and the radicado of Mercurio (MES-040…042). */
export function decideOficio(command: OficioCommand & Stamp, state: Known): Result<readonly MesaEvent[]> {
  if (state.kind === 'cancelled')
    return refuse('mesa-cancelada', 'No se hizo nada: la mesa fue cancelada. Agende una nueva.');
  switch (command.type) {
    case 'keep-presentation':
      return ok(
        JSON.stringify(state.presentation) === JSON.stringify(command.presentation)
          ? []
          : [{ type: 'presentation-kept', presentation: command.presentation }],
      );
    case 'prepare-oficio':
      return prepared(command, state);
    case 'send-oficio':
      return sent(command, state);
  }
}

function prepared(
  { texto, documents }: Extract<OficioCommand, { type: 'prepare-oficio' }>,
  state: Known,
): Result<readonly MesaEvent[]> {
  if (isBlank(texto))
    return refuse(
      'falta-texto',
      'No se generó el oficio: el texto está vacío. Escríbalo, o use el que se propone.',
    );
  const { versions } = oficioOf(state);
  const last = versions.at(-1);
  if (last && same(last, documents)) return ok([]);
  const { start, end } = state.plan;
  return ok([
    {
      type: 'oficio-prepared',
      version: versions.length + 1,
      texto: texto.trim(),
      documents,
      start,
      end,
      cronograma: cronogramaOf(state).state,
    },
  ]);
}

const same = (a: OficioDocuments, b: OficioDocuments): boolean =>
  a.carta === b.carta &&
  a.matrizXlsx === b.matrizXlsx &&
  ANEXOS.every((one) => a.anexos[one] === b.anexos[one]);

function sent(
  {
    version,
    radicado,
    fecha,
    acceptWarnings,
    reason,
    repeatedIn,
    at,
  }: Extract<OficioCommand, { type: 'send-oficio' }> & Stamp,
  state: Known,
): Result<readonly MesaEvent[]> {
  const oficio = oficioOf(state);
  const last = oficio.versions.at(-1);
  const already = oficio.sent.find((one) => one.version === version);
  if (already && already.radicado === radicado.trim()) return ok([]);
  if (already)
    return refuse(
      'oficio-ya-enviado',
      `La versión ${version} ya está marcada como enviada con el radicado ${already.radicado}. Si el oficio se corrigió, genere otra versión.`,
    );
  if (last && last.version !== version)
    return refuse(
      'revision-anterior',
      `Usted vio la versión ${version} del oficio y ya existe la ${last.version}. Revísela y márquela de nuevo.`,
    );
  const missing = [
    ...missingOf(last, state),
    ...(isBlank(radicado) ? ['El número de radicado de Mercurio'] : []),
    ...(fecha === null ? ['La fecha del radicado'] : []),
  ];
  if (missing.length > 0 || fecha === null)
    return refuse(
      'oficio-incompleto',
      'No se marcó como enviado: falta lo que se lista. Complételo y márquelo de nuevo.',
      missing,
    );
  if (fecha > bogotaDay(at))
    return refuse(
      'fecha-futura',
      'No se marcó como enviado: la fecha del radicado no ha llegado. Corríjala.',
    );
  const warnings = [
    ...(cronogramaOf(state).state === 'avalada' ? [] : ['La dependencia no ha avalado el cronograma.']),
    ...(repeatedIn.length > 0 ? [`El radicado ${radicado.trim()} ya está en ${enumerar(repeatedIn)}.`] : []),
  ];
  if (warnings.length > 0 && (!acceptWarnings || isBlank(reason)))
    return refuse(
      'advertencias',
      'No se marcó como enviado: hay advertencias. Corrija lo que se lista, o acéptelas y escriba el motivo.',
      warnings,
    );
  return ok([{ type: 'oficio-sent', version, radicado: radicado.trim(), fecha, reason: reason.trim() }]);
}

/** Versions are added, never replaced: a corrected request leaves the old one where it was. */
export function withOficio(state: Known, event: OficioEvent & Stamp): Known {
  if (event.type === 'presentation-kept') return { ...state, presentation: event.presentation };
  const { versions, sent: before } = oficioOf(state);
  const { at, by } = event;
  if (event.type === 'oficio-sent') {
    const { version, radicado, fecha, reason } = event;
    return {
      ...state,
      oficio: { versions, sent: [...before, { version, radicado, fecha, reason, at, by }] },
    };
  }
  const { version, texto, documents, start, end, cronograma } = event;
  const made = { ...documents, version, texto, start, end, cronograma, at, by };
  return { ...state, oficio: { versions: [...versions, made], sent: before } };
}
