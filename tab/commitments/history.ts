import type { CommitmentDetail } from '../../domain/reports';
import { longDay } from '../words/dates';

export interface Happened {
  readonly key: string;
  readonly cuando: string;
  readonly quien: string;
  readonly hecho: string;
  readonly texto: string;
}
interface Said {
  readonly quien: string;
  readonly cuando: string;
  readonly texto: string;
}

const one = (hecho: string, { quien, cuando, texto }: Said): Happened => ({
  key: `${cuando} ${hecho} ${quien}`,
  cuando,
  quien,
  hecho,
  texto,
});

/** Every fact of the life of a commitment in one line of time, the latest first. */
export function historyOf(commitment: CommitmentDetail): readonly Happened[] {
  const { fechas, delegaciones, ampliaciones, devoluciones, comentarios, escalamientos } = commitment;
  const { adjuntos, informe, verificacion } = commitment;
  const happened = [
    ...fechas.slice(1).map((each) => one(`Nueva fecha: ${longDay(each.fecha)}`, each)),
    ...delegaciones.flatMap((each) => [
      one(`Ofrecido a ${each.a}`, each),
      ...(each.respuesta
        ? [one(each.estado === 'aceptada' ? 'Delegación aceptada' : 'Delegación rechazada', each.respuesta)]
        : []),
    ]),
    ...ampliaciones.flatMap((each) => [
      one(`Ampliación pedida hasta el ${longDay(each.hasta)}`, each),
      ...(each.respuesta
        ? [one(each.estado === 'concedida' ? 'Ampliación concedida' : 'Ampliación negada', each.respuesta)]
        : []),
    ]),
    ...adjuntos.map(({ sha256, quien, cuando }) => ({
      ...one('Archivo adjunto', { quien, cuando, texto: '' }),
      key: sha256,
    })),
    ...devoluciones.map((each) => one('Devuelto', each)),
    ...comentarios.map((each) => one('Comentario', each)),
    ...escalamientos.map(({ nivel, a, cuando }) =>
      one(`Se avisó del atraso a ${a}`, { quien: nivel, cuando, texto: '' }),
    ),
    ...(informe ? [one('Informado como cumplido', informe)] : []),
    ...(verificacion ? [one(`Verificado ${verificacion.medio}`, verificacion)] : []),
  ];
  return happened.sort((a, b) => b.cuando.localeCompare(a.cuando));
}
