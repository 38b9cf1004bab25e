import { fechaHora, horaCorta } from '../../../domain/kernel/instant';
import { punto } from '../../../domain/kernel/text';
import { cronogramaOf, dateWarnings, loadMesa, mesaTitle } from '../../../domain/mesas';
import { idOf } from '../job-data';
import { linksOf } from '../links';
import { tellPerson } from '../notify/tell-person';
import type { Effect } from '../ports';

/** Who moderates hears that somebody moved or cancelled the meeting in Outlook, and decides (MES-027). */
export const tellOutlook: Effect = async (job, world) => {
  const { tenantId, data } = job;
  const mesaId = idOf(job, 'mesaId');
  const reader = world.office.reader(tenantId);
  const mesa = await loadMesa(reader, mesaId);
  if (!mesa.ok || mesa.value.kind !== 'scheduled') return;
  const { plan, lost } = mesa.value;
  if (data['what'] === 'event-lost' && !lost) return;
  const title = mesaTitle(plan);
  const warnings = lost ? [] : await dateWarnings(reader, mesaId, mesa.value);
  await tellPerson(world, tenantId, plan.moderador.personId, {
    key: job.key,
    mesaId,
    asunto: `${lost ? 'Cancelaron la reunión en Outlook' : 'Movieron la reunión en Outlook'}: ${title}`,
    parrafos: lost
      ? [
          `La reunión de ${title} fue cancelada en Outlook. La mesa no se canceló: sigue programada para el ${punto(fechaHora(plan.start))}`,
          'Decida si la cita de nuevo o si cancela la mesa con su motivo.',
        ]
      : [
          `La reunión de ${title} se movió en Outlook al ${fechaHora(plan.start)} a ${punto(horaCorta(plan.end))} La mesa quedó con esa fecha.`,
          ...(cronogramaOf(mesa.value).state === 'ajustada'
            ? ['El aval era para otra fecha: ya se pidió uno nuevo a la dependencia.']
            : []),
          ...warnings.map(({ message }) => message),
        ],
    enlace: { label: 'Ver la mesa', href: linksOf(world).tab(`mesas/${mesaId}`) },
    ...(lost
      ? { card: () => world.faces.personal(tenantId, plan.moderador.personId, `outlook:${mesaId}`) }
      : {}),
  });
};
