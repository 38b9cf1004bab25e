import type { KnownActa } from '../actas';
import { type KnownForm, maySign } from '../dies058';
import type { PersonRef } from '../kernel/feature';
import { fechaLarga, type PlainDate } from '../kernel/instant';
import { contar, enumerar } from '../kernel/text';
import { carryOver, cronogramaOf, discussed, escalationStatus, type KnownMesa, unagreed } from '../mesas';
import { unsignedIds } from '../signatures';
import { waiting } from './escalation-text';
import type { KnownSigning } from './form-parts';
import type { Names } from './names';

/** Whose turn it is to do what, in one sentence, and for whom it is a pending matter. */
export interface Turno {
  readonly texto: string;
  readonly de: readonly string[];
}
interface Situation {
  readonly mesa: KnownMesa;
  readonly forms: readonly {
    readonly form: KnownForm;
    readonly signing: KnownSigning | null;
    /** How much it still lacks before it may go to signature. */
    readonly faltan?: number;
  }[];
  readonly acta: KnownActa | null;
  readonly actaSigning: KnownSigning | null;
  readonly terminoDias: number | null;
  /** Nobody is on the attendance list of the sesión, so that its acta has nobody to be sent to (MES-071). */
  readonly sinAsistencia?: boolean;
  readonly today?: PlainDate | undefined;
}

/** Computed purely from what has happened: the desk, the cards and the tab say the same; `reader`, whose own page this is, is «usted». */
export function turnoOf(situation: Situation, names: Names, reader?: string): Turno {
  const { mesa } = situation;
  const { moderador, relator } = mesa.plan;
  const called = (ref: PersonRef, office: string): string =>
    ref.personId === reader ? 'usted' : `${names.of(ref).nombre} (${office})`;
  const who = { moderador: called(moderador, 'moderación'), relator: called(relator, 'relatoría') };
  switch (mesa.kind) {
    case 'cancelled':
      return { texto: `Mesa cancelada: ${mesa.cancelReason}`, de: [] };
    case 'scheduled':
      return scheduledTurno(mesa, who.moderador, reader);
    case 'open':
      return openTurno(mesa, who.moderador);
    case 'closed':
      return closedTurno(situation, who.relator);
  }
}

/** A date that was sent or moved waits for the aval of the dependencia (MES-027); nothing waits for it in order to open. */
function scheduledTurno(mesa: KnownMesa, moderador: string, reader: string | undefined): Turno {
  const { moderador: moderates, enlace } = mesa.plan;
  const { state, counter } = cronogramaOf(mesa);
  const opening = `Falta que ${moderador} abra la mesa.`;
  if (mesa.lost)
    return {
      texto: `La reunión fue cancelada en Outlook. Falta que ${moderador} decida: citarla de nuevo o cancelar la mesa.`,
      de: [moderates.personId],
    };
  if (counter)
    return {
      texto: `La dependencia propuso otra fecha. Falta que ${moderador} la reprograme o envíe de nuevo el cronograma.`,
      de: [moderates.personId],
    };
  if (state !== 'enviada' && state !== 'ajustada') return { texto: opening, de: [moderates.personId] };
  const aval = state === 'enviada' ? 'el aval del cronograma' : 'el nuevo aval del cronograma, que cambió';
  const wanted =
    enlace && enlace.personId === reader
      ? `Falta que usted dé ${aval}.`
      : `Falta ${aval} por la dependencia. ${opening}`;
  return {
    texto: wanted,
    de: [moderates.personId, ...(enlace ? [enlace.personId] : [])],
  };
}

/** The point that was called last is the one discussed; those passed over without outcome are named after it (MES-054, MES-057). */
function openTurno({ items, plan }: KnownMesa, moderador: string): Turno {
  const de = [plan.moderador.personId];
  const item = discussed(items);
  if (item) {
    const n = items.findIndex(({ id }) => id === item.id) + 1;
    const passed = items.flatMap(({ kind, id }, i) =>
      kind === 'open' && id !== item.id ? [String(i + 1)] : [],
    );
    const left =
      passed.length === 0
        ? ''
        : ` Sin resultado todavía: ${passed.length === 1 ? 'punto' : 'puntos'} ${enumerar(passed)}.`;
    const silent = (['dependencia', 'dap'] as const).filter((party) => item.positions[party] === undefined);
    if (silent.length === 0)
      return { texto: `Falta que ${moderador} cierre el punto ${n} con su resultado.${left}`, de };
    const parties = silent.map((party) => (party === 'dap' ? 'del DAP' : 'de la dependencia')).join(' y ');
    return { texto: `Punto ${n} en discusión: falta la posición ${parties}.${left}`, de };
  }
  const next = items.findIndex(({ kind }) => kind === 'pending');
  return next === -1
    ? { texto: `Todos los puntos tienen resultado. Falta que ${moderador} cierre la mesa.`, de }
    : { texto: `Falta que ${moderador} inicie el punto ${next + 1}.`, de };
}

function closedTurno(
  { mesa, forms, acta, actaSigning, terminoDias, sinAsistencia, today }: Situation,
  relator: string,
): Turno {
  const office = [...new Set([mesa.plan.relator.personId, mesa.plan.moderador.personId])];
  const de = [mesa.plan.relator.personId];
  if (!acta) return { texto: 'El acta se está componiendo.', de: [] };
  if (acta.kind === 'draft' && terminoDias === null)
    return {
      texto: 'Falta configurar el término de devolución para poder enviar el acta a firma.',
      de: office,
    };
  if (acta.kind === 'draft')
    return {
      texto: sinAsistencia
        ? `Falta que ${relator} complete la lista de asistencia, que está vacía, y envíe el acta a firma.`
        : `Falta que ${relator} envíe el acta a firma.`,
      de,
    };
  const agreed = forms.filter(({ form }) => maySign(form));
  const drafts = agreed.filter(({ form }) => form.kind === 'draft');
  const toSend = drafts.filter(({ faltan = 0 }) => faltan === 0).length;
  if (drafts.length > 0 && toSend === 0) return { texto: incomplete(drafts, relator), de: office };
  if (toSend > 0)
    return {
      texto: `Falta que ${relator} envíe a firma ${contar(toSend, 'formato DIES-058', 'formatos DIES-058')}.${
        drafts.length > toSend
          ? ` A ${contar(drafts.length - toSend, 'formato más', 'formatos más')} le${drafts.length - toSend === 1 ? '' : 's'} faltan datos.`
          : ''
      }`,
      de: office,
    };
  const unsigned = actaSigning?.kind === 'open' ? unsignedIds(actaSigning).length : 0;
  const signing = agreed.filter(({ form }) => form.kind === 'in-signature').length;
  const undecided = unagreed(mesa).filter(({ ruling }) => !ruling);
  const awaited = [
    ...(acta.kind === 'in-signature' && unsigned > 0
      ? [`${contar(unsigned, 'firma', 'firmas')} del acta (hasta el ${fechaLarga(acta.due)})`]
      : []),
    ...(undecided.length > 0
      ? [`la decisión del despacho sobre ${waiting(undecided, today).slice(0, -1)}`]
      : []),
    ...(signing > 0 ? [`las firmas de ${contar(signing, 'formato DIES-058', 'formatos DIES-058')}`] : []),
  ];
  const overdue = undecided.some((item) => escalationStatus(item, today) === 'vencido');
  if (awaited.length > 0)
    return {
      texto: `Se esperan ${enumerar(awaited)}.`,
      de: overdue ? [mesa.plan.moderador.personId] : [],
    };
  if (acta.kind === 'in-signature') return { texto: `Falta que ${relator} cierre el acta.`, de };
  const left = carryOver(mesa).length;
  if (left > 0)
    return {
      texto: `Todo lo concertado está firmado e insertado en el registro. ${left === 1 ? 'Queda' : 'Quedan'} ${contar(left, 'indicador', 'indicadores')} por continuar en otra sesión.`,
      de: [],
    };
  return { texto: 'Todo lo concertado está firmado e insertado en el registro.', de: [] };
}

/** A form that lacks something cannot be sent: what is missing comes first (DIE-006, MES-071). */
function incomplete(drafts: Situation['forms'], relator: string): string {
  const named = drafts
    .slice(0, 3)
    .map(({ form, faltan = 0 }) => `${form.consecutivo} (${contar(faltan, 'dato', 'datos')})`);
  const more = drafts.length > 3 ? [`${drafts.length - 3} más`] : [];
  return `Falta que ${relator} complete, antes de enviar a firma: ${enumerar([...named, ...more])}.`;
}
