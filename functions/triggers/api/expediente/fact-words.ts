import type { actaFeature } from '../../../../domain/actas';
import type { attendanceFeature } from '../../../../domain/attendance';
import type { commitmentFeature } from '../../../../domain/commitments';
import type { formFeature } from '../../../../domain/dies058';
import type { EventOf } from '../../../../domain/kernel/feature';
import type { convocatoriaFeature, mesaFeature } from '../../../../domain/mesas';
import type { signingFeature } from '../../../../domain/signatures';
import type { votacionFeature } from '../../../../domain/votes';

type Fact = EventOf<
  | typeof mesaFeature
  | typeof convocatoriaFeature
  | typeof attendanceFeature
  | typeof votacionFeature
  | typeof formFeature
  | typeof commitmentFeature
  | typeof signingFeature
  | typeof actaFeature
>['type'];

/** Every fact of the record in the words of the office: a new kind of fact does not compile without its own. */
const WORDS: Readonly<Record<Fact, string>> = {
  annexed: 'Objeción agregada al acta cerrada',
  'archivo-sent': 'Archivo de indicadores enviado',
  attached: 'Evidencia adjuntada',
  'ballot-cast': 'Voto secreto depositado en la urna',
  booked: 'Convocados citados',
  'booked-again': 'Citada de nuevo en Outlook',
  'calendar-linked': 'Reunión creada o actualizada en Outlook',
  cancelled: 'Cancelada',
  closed: 'Cerrada',
  commented: 'Comentario',
  completed: 'Firmas completas',
  composed: 'Acta compuesta',
  continued: 'Continuación programada',
  'delegation-accepted': 'Delegación aceptada',
  'delegation-declined': 'Delegación rechazada',
  'delegation-offered': 'Delegación ofrecida',
  edited: 'Editado',
  escalated: 'Escalado por vencimiento',
  'event-lost': 'Reunión cancelada en Outlook',
  'extension-asked': 'Ampliación pedida',
  'extension-denied': 'Ampliación negada',
  'extension-granted': 'Ampliación concedida',
  'floor-asked': 'Palabra pedida',
  'floor-ended': 'Intervención terminada',
  'floor-given': 'Palabra concedida',
  'floor-skipped': 'Turno omitido',
  'floor-withdrawn': 'Palabra retirada',
  fulfilled: 'Cumplido',
  inserted: 'Cambio incorporado al registro',
  'invitees-set': 'Invitados actualizados',
  'item-called': 'Punto iniciado',
  'item-decided': 'Punto cerrado con su resultado',
  'list-closed': 'Lista de convocados cerrada',
  locked: 'Acta cerrada',
  'manual-added': 'Asistente agregado a mano',
  'manual-removed': 'Asistente retirado de la lista',
  'moved-outside': 'Reunión movida en Outlook',
  observed: 'Observación recibida',
  'oficio-prepared': 'Oficio generado',
  'oficio-sent': 'Oficio enviado con su radicado',
  opened: 'Mesa abierta',
  'outcome-set': 'Resultado de la mesa',
  'position-taken': 'Posición fijada',
  prefilled: 'Formato prediligenciado',
  prepared: 'Votación preparada',
  'presentation-kept': 'Presentación guardada',
  proposed: 'Lista de convocados propuesta',
  rebased: 'Propuesta actualizada con el registro vigente',
  recorded: 'Compromiso registrado',
  rejected: 'Cumplimiento devuelto',
  reminded: 'Recordatorio',
  removed: 'Convocado retirado',
  'report-added': 'Reporte de asistencia recibido',
  'report-sent': 'Informe enviado al despacho',
  reported: 'Informado como cumplido',
  requested: 'Firmas solicitadas',
  rescheduled: 'Reprogramada',
  responded: 'Respuesta a la citación',
  returned: 'Devuelto con observaciones',
  reviewed: 'Revisada',
  ruled: 'Decisión del despacho',
  'schedule-countered': 'La dependencia propuso otra fecha',
  'schedule-endorsed': 'Cronograma avalado',
  'schedule-sent': 'Cronograma enviado para aval',
  scheduled: 'Mesa agendada',
  'self-registered': 'Asistencia registrada por la persona',
  sent: 'Acta enviada a firma',
  'sent-to-sign': 'Formato enviado a firma',
  settled: 'Asistencia fijada en el acta',
  signed: 'Firmado',
  'signed-by-hand': 'Firma manuscrita registrada',
  'signer-replaced': 'Firmante cambiado',
  'step-ended': 'Paso terminado',
  'step-started': 'Paso iniciado',
  substituted: 'Sustituto nombrado',
  'taken-back': 'Retirado de la firma para corregir',
  'vb-answered': 'Visto bueno respondido',
  verified: 'Cumplimiento verificado',
  voided: 'Solicitud de firma sin efecto',
  voted: 'Voto registrado',
  widened: 'Convocatoria ampliada',
  withdrawn: 'Retirado',
};

export const factWords = (type: string): string => (type in WORDS ? WORDS[type as Fact] : type);
