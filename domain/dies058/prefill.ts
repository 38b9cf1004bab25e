import type { Indicator } from '../indicators';
import type { PersonRef } from '../kernel/feature';
import type { PlainDate } from '../kernel/instant';
import { sameText } from '../kernel/text';
import type { Answers, Section1 } from './dies058';
import type { OpenProceso } from './load';

/** Ids of the people section 1 and section 6 are filled with, before their data is looked up. */
export interface Named {
  readonly coordinador: string | null;
  readonly enlace: string | null;
  readonly superior: string | null;
  readonly directivo: string | null;
}

/**
 * Who answers for an indicator: what is assigned to it, else what its subsistema and its dependencia say (MES-005, MES-003). The directivo signs;
 * where none is named, the superior of section 1 does (Q5).
 */
export function namedFor({ assignment }: Pick<Indicator, 'assignment'>, proceso: OpenProceso): Named {
  const dependencia = proceso.dependencias.find(({ id }) => id === assignment.dependenciaId);
  return {
    coordinador:
      assignment.coordinadorId ?? subsistemaOf(assignment.subsistema, proceso)?.coordinadorId ?? null,
    enlace: assignment.enlaceId ?? dependencia?.enlaceTecnicoId ?? null,
    superior: dependencia?.superiorId ?? dependencia?.directivoId ?? null,
    directivo: dependencia?.directivoId ?? dependencia?.superiorId ?? null,
  };
}

/** An indicator says its subsistema by id or, from a file, by name. */
const subsistemaOf = (said: string | null, { subsistemas }: OpenProceso) =>
  said === null ? undefined : subsistemas.find(({ id, nombre }) => id === said || sameText(nombre, said));

export function section1Of(
  indicator: Indicator,
  proceso: OpenProceso,
  people: Readonly<Record<keyof Named, PersonRef | null>>,
): Section1 {
  const { assignment, codigo, nombre } = indicator;
  return {
    codigoActual: codigo,
    nombreActual: nombre,
    modulos: assignment.modulos,
    moduloOtro: '',
    coordinador: people.coordinador,
    tematica: subsistemaOf(assignment.subsistema, proceso)?.nombre ?? assignment.subsistema ?? '',
    dependenciaId: assignment.dependenciaId ?? '',
    enlace: people.enlace,
    superior: people.superior,
  };
}

export type Proposal = {
  readonly [K in 'tipo' | 'tipoOtro' | 'tipoOtroExplicacion' | 'justificacion' | 'fichaNueva']?:
    | Answers[K]
    | undefined;
};

/**
 * A DIES-058 as USEPOT takes it to the mesa (MES-045): section 1 from the register, proposed sections 2 and 3, the date of the sesión (Q7),
 * and the five signatories.
 */
export function prefilled(
  section1: Section1,
  proposal: Proposal,
  sesion: PlainDate,
  firmas: Answers['firmas'],
): Answers {
  return {
    ...section1,
    fechaAcuerdo: sesion,
    tipo: proposal.tipo ?? null,
    tipoOtro: proposal.tipoOtro ?? '',
    tipoOtroExplicacion: proposal.tipoOtroExplicacion ?? '',
    justificacion: proposal.justificacion ?? '',
    acuerdos: '',
    anexaActa: null,
    razonSinActa: '',
    anexaFichaAnterior: null,
    anexaFichaNueva: null,
    fichaNueva: proposal.fichaNueva ?? {},
    firmas,
  };
}
