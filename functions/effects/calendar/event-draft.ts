import { indicatorFeature } from '../../../domain/indicators';
import { bogotaDay, fechaHora, fechaLarga, horaCorta } from '../../../domain/kernel/instant';
import { contar, punto } from '../../../domain/kernel/text';
import { calledTo, hasLeft, type KnownMesa, loadList, mesaIn, mesaTitle } from '../../../domain/mesas';
import type { EventDraft } from '../../adapters/graph';
import { escapeHtml } from '../../adapters/mail';
import { linksOf } from '../links';
import { peopleNow } from '../people';
import type { World } from '../ports';

/** Everybody called who has an address; who has none is told by the office, and listed in the mesa. */
export async function eventDraft(
  world: World,
  tenantId: string,
  mesaId: string,
  mesa: KnownMesa,
): Promise<EventDraft> {
  const { plan, held } = mesa;
  const { items } = mesaIn(mesa, plan.sesionId) ?? mesa;
  const reader = world.office.reader(tenantId);
  // Whoever left the list is called no more, although the plan still names them as the enlace.
  const lista = await loadList(reader, plan.sesionId);
  const called = calledTo(plan).filter(({ personId }) => !hasLeft(lista, personId));
  const people = await peopleNow(world, tenantId, called);
  const indicators: string[] = [];
  for (const { indicatorId } of items) {
    const { state } = await reader.get(indicatorFeature, indicatorId);
    if (state.kind !== 'none') indicators.push(`${state.codigo} · ${state.nombre}`);
  }
  const href = linksOf(world).tab(`mesas/${mesaId}`);
  const html = [
    `<p>Mesa de concertación de indicadores del SSEPOT: ${escapeHtml(mesaTitle(plan))}.</p>`,
    `<p>${escapeHtml(punto(`${fechaHora(plan.start)} a ${horaCorta(plan.end)}`))}</p>`,
    `<p>Se tratarán ${contar(indicators.length, 'indicador', 'indicadores')}:</p>`,
    `<ul>${indicators.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`,
    `<p><a href="${escapeHtml(href)}">Ver la mesa, sus indicadores y los formatos diligenciados previamente</a></p>`,
    '<p>En la sesión se registra la asistencia. El aviso de tratamiento de datos se muestra al abrirla.</p>',
  ].join('');
  return {
    subject: `${mesaTitle(plan)}${(held?.length ?? 0) > 0 ? `, sesión ${(held?.length ?? 0) + 1}` : ''} · ${fechaLarga(bogotaDay(plan.start))}`,
    html,
    start: plan.start,
    end: plan.end,
    attendees: people.flatMap(({ email, name }) =>
      email === null ? [] : [{ address: email, name, type: 'required' as const }],
    ),
    location: plan.lugar.trim() === '' ? null : plan.lugar,
    online: plan.modalidad !== 'presencial',
    transactionId: `${(held?.length ?? 0) > 0 ? plan.sesionId : mesaId}${mesa.bookings ? `-${mesa.bookings}` : ''}`,
  };
}
