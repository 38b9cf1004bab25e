import { addBusinessDays } from '../../kernel/business-days';
import type { Act, Desk } from '../../kernel/handle';
import { addDays, fromBogota, type PlainDate } from '../../kernel/instant';
import { parseWith } from '../../kernel/parse';
import { ok, refuse } from '../../kernel/result';
import { holdersOf, procesoFeature } from '../../people';
import { unagreed } from '../escalation';
import { AskReportInput, SendReportInput } from '../parse';
import type { KnownMesa } from '../target';
import { changeMesa, permitted } from './on-mesa';

/** Asks for the report of an item without agreement again: when nobody held the role of the despacho, or somebody new does. */
export const askReport: Act<AskReportInput> = {
  name: 'mesas/ask-report',
  run: async (raw, desk) => {
    const input = parseWith(AskReportInput, raw);
    if (!input.ok) return input;
    const { mesaId, itemId } = input.value;
    const mesa = await permitted(desk, mesaId, 'mesas/send-report');
    if (!mesa.ok) return mesa;
    const item = unagreed(mesa.value).find(({ id }) => id === itemId);
    if (!item || item.ruling)
      return refuse(
        'sin-disenso',
        'No hay informe por enviar: el punto no quedó sin acuerdo, la mesa no se ha cerrado o el despacho ya decidió.',
      );
    desk.tell({
      topic: 'report/no-concertacion',
      key: `report/no-concertacion:${mesaId}:${itemId}:${desk.commandId}`,
      data: { mesaId, itemId },
    });
    return ok(undefined);
  },
};

/**
 * Records that the report of an item without agreement went to the despacho, with its clock, and mails it to everybody who holds the role (MES-060,
 * F22). Refused while nobody holds it: the office names somebody and asks again.
 */
export const sendReport: Act<SendReportInput, { readonly due: PlainDate | null }> = {
  name: 'mesas/send-report',
  run: async (raw, desk) => {
    const input = parseWith(SendReportInput, raw);
    if (!input.ok) return input;
    const { mesaId, itemId, documentSha256 } = input.value;
    const mesa = await permitted(desk, mesaId, 'mesas/send-report');
    if (!mesa.ok) return mesa;
    const { procesoId } = mesa.value.plan;
    const to = await holdersOf(desk, 'despacho-subdireccion', procesoId);
    if (to.length === 0)
      return refuse(
        'sin-despacho',
        'No se envió el informe: nadie tiene el rol del despacho de la Subdirección en este proceso. Asígnelo y pida el envío de nuevo.',
      );
    const { state: proceso } = await desk.look(procesoFeature, procesoId);
    const settings = proceso.kind === 'open' ? proceso.settings : null;
    const days = settings?.decisionDespachoDias ?? null;
    const due = days === null ? null : addBusinessDays(desk.today, days, settings?.cierres);
    const sent = await changeMesa(desk, mesaId, {
      type: 'send-report',
      itemId,
      documentSha256,
      due,
      to,
    });
    if (!sent.ok) return sent;
    for (const { personId } of to) {
      const data = { mesaId, itemId, personId };
      const key = `mail/no-concertacion:${mesaId}:${itemId}:${personId}:${documentSha256.slice(0, 16)}`;
      desk.tell({ topic: 'mail/no-concertacion', key, data });
    }
    tellTurns(desk, mesa.value, { mesaId, itemId, due, people: to.map(({ personId }) => personId) });
    return ok({ due });
  },
};

interface Told {
  readonly mesaId: string;
  readonly itemId: string;
  readonly due: PlainDate | null;
  readonly people: readonly string[];
}

/** Who decides sees it among their pendings now; when the day has passed, who moderates sees that it is overdue. */
function tellTurns(desk: Desk, { plan }: KnownMesa, { mesaId, itemId, due, people }: Told): void {
  const overdue = due === null ? null : fromBogota(addDays(due, 1), '08:00');
  for (const personId of people)
    desk.tell({
      topic: 'notify/pendings',
      key: `notify/pendings:${personId}:${mesaId}:${itemId}:informe`,
      data: { personId },
    });
  if (overdue === null) return;
  for (const personId of new Set([...people, plan.moderador.personId]))
    desk.tell({
      topic: 'notify/pendings',
      key: `notify/pendings:${personId}:${mesaId}:${itemId}:vencido:${due}`,
      data: { personId },
      after: overdue,
    });
}
