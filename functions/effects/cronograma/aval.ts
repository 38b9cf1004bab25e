import { fechaHora, horaCorta } from '../../../domain/kernel/instant';
import { punto } from '../../../domain/kernel/text';
import { cronogramaOf, type KnownMesa, loadMesa, mesaTitle } from '../../../domain/mesas';
import { procesoFeature } from '../../../domain/people';
import type { Attachment } from '../../adapters/mail';
import { idOf } from '../job-data';
import { linksOf } from '../links';
import { tellPerson } from '../notify/tell-person';
import type { Effect, World } from '../ports';
import { system } from '../system';

/** The proposal goes to the enlace and the directivo of the dependencia, each with a way to answer it (MES-027). */
export const askAval: Effect = async (job, world) => {
  const { tenantId } = job;
  const mesaId = idOf(job, 'mesaId');
  const mesa = await loadMesa(world.office.reader(tenantId), mesaId);
  if (!mesa.ok || mesa.value.kind !== 'scheduled') return;
  const { state } = cronogramaOf(mesa.value);
  if (state !== 'enviada' && state !== 'ajustada') return;
  const again = state === 'ajustada';
  const { plan } = mesa.value;
  for (const personId of await whoAnswers(world, tenantId, mesa.value))
    await tellPerson(world, tenantId, personId, {
      key: job.key,
      mesaId,
      asunto: `${again ? 'Cambió la fecha' : 'Propuesta de cronograma'}: ${mesaTitle(plan)}`,
      parrafos: [
        `${again ? 'Después de su aval, la mesa cambió de fecha. Ahora es el' : 'La USEPOT le propone esta fecha para la mesa de concertación de su dependencia:'} ${fechaHora(plan.start)} a ${horaCorta(plan.end)}, ${plan.modalidad}${plan.lugar.trim() ? ` (${plan.lugar})` : ''}.`,
        'Necesitamos el aval de la dependencia, o que nos diga otra fecha y por qué. Si no usa Mesas, responda a este correo y la oficina registra su respuesta. Mientras no haya respuesta, la fecha no queda avalada.',
      ],
      enlace: { label: 'Avalar o proponer otra fecha', href: linksOf(world).tab(`cronograma/${mesaId}`) },
      card: () => world.faces.personal(tenantId, personId, `aval:${mesaId}`),
      attachments: () => proposal(world, tenantId, mesa.value),
    });
};

/** Enlace of the mesa and directivo of the dependencia: either of them may answer. */
async function whoAnswers(world: World, tenantId: string, { plan }: KnownMesa): Promise<readonly string[]> {
  const { state } = await world.office.reader(tenantId).get(procesoFeature, plan.procesoId);
  const dependencia =
    state.kind === 'open' ? state.dependencias.find(({ id }) => id === plan.dependenciaId) : undefined;
  const ids = [plan.enlace?.personId, dependencia?.enlaceTecnicoId, dependencia?.directivoId];
  return [...new Set(ids.flatMap((id) => (id ? [id] : [])))];
}

async function proposal(
  world: World,
  tenantId: string,
  { plan: { procesoId, dependenciaId } }: KnownMesa,
): Promise<readonly Attachment[]> {
  const paper = await world.printer.cronograma(system(tenantId), { procesoId, dependenciaId });
  return paper.ok ? [paper.value] : [];
}

/** Who moderates hears what the dependencia answered. */
export const tellAnswer: Effect = async (job, world) => {
  const { tenantId } = job;
  const mesaId = idOf(job, 'mesaId');
  const reader = world.office.reader(tenantId);
  const mesa = await loadMesa(reader, mesaId);
  if (!mesa.ok || mesa.value.kind !== 'scheduled') return;
  const { counter, endorsed } = cronogramaOf(mesa.value);
  const by = counter?.by ?? endorsed?.by;
  const { plan } = mesa.value;
  if (!by || by.personId === plan.moderador.personId) return;
  const name = (await reader.persons.at(by))?.name ?? 'La dependencia';
  const when = counter?.start ? ` Puede el ${punto(fechaHora(counter.start))}` : '';
  await tellPerson(world, tenantId, plan.moderador.personId, {
    key: job.key,
    mesaId,
    asunto: `${counter ? 'Proponen otra fecha' : 'Cronograma avalado'}: ${mesaTitle(plan)}`,
    parrafos: [
      counter
        ? `${name} no avaló la fecha: ${punto(counter.reason)}${when} La mesa sigue el ${fechaHora(plan.start)} hasta que usted la mueva.`
        : `${name} avaló la fecha: ${punto(fechaHora(plan.start))}`,
    ],
    enlace: { label: 'Ver el cronograma', href: linksOf(world).tab(`cronograma/${mesaId}`) },
  });
};
