import {
  bogotaDay,
  fechaHora,
  fechaLarga,
  type Instant,
  type PlainDate,
} from '../../../domain/kernel/instant';
import type { EscalationView, RulingView } from '../../../domain/reports';
import { factsOf, pointOf } from './informe-data';

/** What the despacho decided, who and when, and where it is written (MES-060): for the expediente. */
export function decisionData(view: EscalationView, ruling: RulingView): object {
  const autor = [ruling.autor, ruling.autorCargo].filter(Boolean).join(', ');
  return {
    ...pointOf(view),
    datos: [
      ...factsOf(view),
      ['Sesión sin acuerdo', fechaLarga(bogotaDay(view.decididoEn as Instant))],
      ['Informe enviado', view.enviadoEn ? fechaHora(view.enviadoEn as Instant) : ''],
    ],
    sentido: ruling.sentidoTexto,
    texto: ruling.texto,
    decision: [
      ['Fecha de la decisión', fechaLarga(ruling.fecha as PlainDate)],
      ['Decidió', autor],
      ['Soporte', ruling.soporte],
      [
        'Registro',
        `${ruling.registradaPor ? `${ruling.registradaPor}, ` : ''}${fechaHora(ruling.registradaEn as Instant)}`,
      ],
    ],
  };
}
