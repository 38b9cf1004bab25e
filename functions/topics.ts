import { type BotPorts, showCard as cardOf, pendingsActivity } from '../bot';
import type { Handler } from './adapters/store';
import { completeActa, composeAfterClosing } from './effects/acta/acta';
import { fetchAttendance } from './effects/attendance/fetch';
import { cancelCalendar, updateCalendar } from './effects/calendar/change';
import { createCalendar } from './effects/calendar/create';
import { showCard } from './effects/cards/show';
import { mailActaFinal, mailActaParaFirma } from './effects/mail/acta';
import { mailCopiaFirmada, mailDevuelto, mailSolicitudFirma } from './effects/mail/signing';
import { notifyPendings } from './effects/notify/pendings';
import type { Effect, World } from './effects/ports';
import { installTeams } from './effects/teams/install';

/** What the office tells the world, and who tells it. A new topic is a new row. */
export const TOPICS: Readonly<Record<string, Effect>> = {
  'calendar/create': createCalendar,
  'calendar/update': updateCalendar,
  'calendar/cancel': cancelCalendar,
  'teams/install': installTeams,
  'card/show': showCard,
  'notify/pendings': notifyPendings,
  'attendance/fetch': fetchAttendance,
  'acta/compose': composeAfterClosing,
  'acta/complete': completeActa,
  'mail/acta-para-firma': mailActaParaFirma,
  'mail/acta-final': mailActaFinal,
  'mail/solicitud-firma': mailSolicitudFirma,
  'mail/copia-firmada': mailCopiaFirmada,
  'mail/devuelto': mailDevuelto,
};

type Parts = Omit<World, 'faces'> & { readonly botPorts: BotPorts };

/** The table as the queue's workers take it; words and cards come from the bot's builders. */
export function handlers({ botPorts, ...parts }: Parts): Readonly<Record<string, Handler>> {
  const world: World = {
    ...parts,
    faces: {
      card: (tenantId, cardKey) => cardOf(botPorts, tenantId, cardKey),
      pendings: (tenantId, personId) => pendingsActivity(botPorts, tenantId, personId),
    },
  };
  return Object.fromEntries(
    Object.entries(TOPICS).map(([topic, effect]): [string, Handler] => [
      topic,
      (tenantId, data, { key }) => effect({ tenantId, topic, key, data }, world),
    ]),
  );
}
