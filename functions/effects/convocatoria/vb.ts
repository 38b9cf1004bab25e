import { fechaHora } from '../../../domain/kernel/instant';
import { contar, enumerar, punto } from '../../../domain/kernel/text';
import {
  estadoDe,
  LADOS_VB,
  loadList,
  loadMesa,
  mayBeBooked,
  mesaTitle,
  missingVb,
  whoApproves,
} from '../../../domain/mesas';
import { idOf } from '../job-data';
import { linksOf } from '../links';
import { tellPerson } from '../notify/tell-person';
import { peopleNow } from '../people';
import type { Effect } from '../ports';

/** Líderes and the directivo are asked for the visto bueno of whom the enlace added (MES-033); nobody is cited meanwhile. */
export const askVb: Effect = async (job, world) => {
  const { tenantId } = job;
  const mesaId = idOf(job, 'mesaId');
  const reader = world.office.reader(tenantId);
  const mesa = await loadMesa(reader, mesaId);
  const lista = await loadList(reader, idOf(job, 'sesionId'));
  if (!mesa.ok || !lista || mesa.value.kind !== 'scheduled') return;
  const { plan } = mesa.value;
  const sides = await whoApproves(reader, mesa.value);
  for (const lado of LADOS_VB) {
    const waiting = lista.personas.filter((one) => one.left === null && missingVb(one).includes(lado));
    if (waiting.length === 0) continue;
    const people = await peopleNow(
      world,
      tenantId,
      waiting.map(({ person }) => person),
    );
    const named = people.map(({ name, cargo }) => (cargo === '' ? name : `${name} (${cargo})`));
    for (const personId of sides[lado])
      await tellPerson(world, tenantId, personId, {
        key: `${job.key}:${lado}`,
        mesaId,
        asunto: `Visto bueno para ampliar la convocatoria: ${mesaTitle(plan)}`,
        parrafos: [
          `El enlace de la dependencia agregó ${contar(waiting.length, 'persona', 'personas')} a la mesa del ${fechaHora(plan.start)}: ${enumerar(named)}.`,
          waiting.length === 1
            ? 'Necesitamos su visto bueno para citarla. Si no usa Mesas, responda a este correo y la oficina registra su respuesta. Mientras tanto no se le envía la citación.'
            : 'Necesitamos su visto bueno para citarlas. Si no usa Mesas, responda a este correo y la oficina registra su respuesta. Mientras tanto no se les envía la citación.',
        ],
        enlace: { label: 'Dar o negar el visto bueno', href: linksOf(world).tab(`mesas/${mesaId}`) },
        card: () => world.faces.personal(tenantId, personId, `vb:${mesaId}`),
      });
  }
};

/** Who moderates hears every answer: how many can be cited, who cannot and why, and how many still wait (MES-033). */
export const tellVb: Effect = async (job, world) => {
  const { tenantId } = job;
  const mesaId = idOf(job, 'mesaId');
  const reader = world.office.reader(tenantId);
  const mesa = await loadMesa(reader, mesaId);
  const lista = await loadList(reader, idOf(job, 'sesionId'));
  if (!mesa.ok || !lista) return;
  const widened = lista.personas.filter(({ vb, left }) => vb !== null && left === null);
  const denied = widened.filter((one) => estadoDe(one) === 'sin-vb');
  const waiting = widened.filter((one) => estadoDe(one) === 'por-vb').length;
  const names = new Map(
    (
      await peopleNow(
        world,
        tenantId,
        denied.map(({ person }) => person),
      )
    ).map(({ personId, name }) => [personId, name]),
  );
  const ready = widened.filter((one) => mayBeBooked(one) && one.bookedAt === null).length;
  const { plan } = mesa.value;
  await tellPerson(world, tenantId, plan.moderador.personId, {
    key: job.key,
    mesaId,
    asunto: `Respondieron el visto bueno: ${mesaTitle(plan)}`,
    parrafos: [
      `De la lista ampliada, ${contar(ready, 'persona tiene', 'personas tienen')} el visto bueno y ${ready === 1 ? 'está' : 'están'} sin citar.`,
      ...denied.map(
        ({ person, vb }) =>
          `Sin visto bueno: ${names.get(person.personId) ?? 'una persona'}. Motivo: ${punto(LADOS_VB.flatMap((lado) => (vb?.[lado]?.given === false ? [vb[lado].reason] : [])).join('; '))}`,
      ),
      ...(waiting === 0
        ? []
        : [`${contar(waiting, 'persona espera', 'personas esperan')} todavía el visto bueno.`]),
    ],
    enlace: { label: 'Citar a los convocados', href: linksOf(world).tab(`mesas/${mesaId}`) },
  });
};
