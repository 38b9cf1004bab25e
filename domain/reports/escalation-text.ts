import { fechaLarga, type PlainDate } from '../kernel/instant';
import { contar, enumerar } from '../kernel/text';
import { type EscalationStatus, escalationStatus, RULING_WORDS, type Unagreed } from '../mesas';
import type { Names } from './names';

/** «2 indicadores no concertados; el plazo venció el …», for whoever waits or decides. */
export function waiting(items: readonly Unagreed[], today: PlainDate | undefined): string {
  const open = items.filter(({ ruling }) => !ruling);
  const dues = open.flatMap(({ escalation }) => escalation?.due ?? []).toSorted();
  const [due] = dues;
  const said = contar(open.length, 'indicador no concertado', 'indicadores no concertados');
  if (due === undefined) return `${said}.`;
  const late = open.some((item) => escalationStatus(item, today) === 'vencido');
  return `${said} (${late ? 'el plazo venció el' : 'hasta el'} ${fechaLarga(due)}).`;
}

/** Where a dissent is, in one sentence; without a decision it is never taken as decided (MES-060, MES-075). */
export function escalationText(
  { escalation, ruling }: Unagreed,
  estado: EscalationStatus,
  names: Names,
): string {
  if (ruling)
    return `Decidido por el despacho el ${fechaLarga(ruling.date)}: ${RULING_WORDS[ruling.sense].toLowerCase()}`;
  if (!escalation) return 'El informe todavía no se ha enviado al despacho';
  const sent = `Informe enviado a ${enumerar(escalation.to.map((person) => names.of(person).nombre))}`;
  if (escalation.due === null) return `${sent}; sin plazo configurado para la decisión`;
  return estado === 'vencido'
    ? `${sent}; el plazo para decidir venció el ${fechaLarga(escalation.due)} y no hay decisión`
    : `${sent}; se espera la decisión hasta el ${fechaLarga(escalation.due)}`;
}
