import { completeActa, composeAfterClosing } from './acta/acta';
import { fetchAttendance } from './attendance/fetch';
import { updateAttendees } from './calendar/attendees';
import { cancelCalendar, updateCalendar } from './calendar/change';
import { createCalendar } from './calendar/create';
import { lookAtCalendar } from './calendar/look';
import { readMesaResponses } from './calendar/responses';
import { syncSesion, tellSesionMoved } from './calendar/sesion';
import { withdrawCalendar } from './calendar/withdraw';
import { showCard } from './cards/show';
import { sendDigest } from './commitments/digest';
import { escalate, replan } from './commitments/follow';
import { notifyCommitment } from './commitments/notify';
import { remindCommitment } from './commitments/remind';
import { mailArchivo } from './convocatoria/archivo';
import { askVb, tellVb } from './convocatoria/vb';
import { askAval, tellAnswer } from './cronograma/aval';
import { tellOutlook } from './cronograma/outlook';
import { mailActaFinal, mailActaParaFirma } from './mail/acta';
import { mailCopiaFirmada, mailDevuelto, mailSolicitudFirma } from './mail/signing';
import { tellNext } from './notify/floor-next';
import { notifyPendings } from './notify/pendings';
import type { Effect } from './ports';
import { mailNoConcertacion, reportNoConcertacion } from './reports/no-concertacion';
import { escalateSigning, remindDueSigners, tellDueSigner, tellOverdue } from './signatures/follow';
import { installTeams } from './teams/install';

/** What the office tells the world, and who tells it. A new topic is a new row. */
export const EFFECTS: Readonly<Record<string, Effect>> = {
  'calendar/create': createCalendar,
  'calendar/update': updateCalendar,
  'calendar/attendees': updateAttendees,
  'calendar/cancel': cancelCalendar,
  'convocatoria/archivo': mailArchivo,
  'convocatoria/vb': askVb,
  'convocatoria/answered': tellVb,
  'calendar/withdraw': withdrawCalendar,
  'calendar/look': lookAtCalendar,
  'calendar/responses': readMesaResponses,
  'sesion/calendar': syncSesion,
  'sesion/outlook': tellSesionMoved,
  'cronograma/ask': askAval,
  'cronograma/answered': tellAnswer,
  'cronograma/outlook': tellOutlook,
  'teams/install': installTeams,
  'card/show': showCard,
  'floor/next': tellNext,
  'notify/pendings': notifyPendings,
  'attendance/fetch': fetchAttendance,
  'commitments/remind': remindCommitment,
  'commitments/escalate': escalate,
  'commitments/notify': notifyCommitment,
  'commitments/replan': replan,
  'commitments/digest': sendDigest,
  'signatures/remind': remindDueSigners,
  'signatures/due': tellDueSigner,
  'signatures/escalate': escalateSigning,
  'signatures/overdue': tellOverdue,
  'acta/compose': composeAfterClosing,
  'acta/complete': completeActa,
  'mail/acta-para-firma': mailActaParaFirma,
  'mail/acta-final': mailActaFinal,
  'mail/solicitud-firma': mailSolicitudFirma,
  'mail/copia-firmada': mailCopiaFirmada,
  'mail/devuelto': mailDevuelto,
  'report/no-concertacion': reportNoConcertacion,
  'mail/no-concertacion': mailNoConcertacion,
};
