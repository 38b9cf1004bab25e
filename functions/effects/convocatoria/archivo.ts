import { fechaHora } from '../../../domain/kernel/instant';
import { type KnownMesa, loadList, loadMesa, mesaTitle } from '../../../domain/mesas';
import { prioritisedRows } from '../../../domain/reports';
import { prioritisedTable, writeTableXlsx } from '../../adapters/files';
import { type Attachment, aviso } from '../../adapters/mail';
import { idOf } from '../job-data';
import { linksOf } from '../links';
import { deliverLetter } from '../mail/deliver';
import { peopleNow } from '../people';
import type { Effect, World } from '../ports';
import { system } from '../system';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The «archivo de indicadores a tratar en la mesa», to the enlaces, with the way to widen the list (MES-031). */
export const mailArchivo: Effect = async (job, world) => {
  const { tenantId } = job;
  const mesaId = idOf(job, 'mesaId');
  const reader = world.office.reader(tenantId);
  const mesa = await loadMesa(reader, mesaId);
  const lista = await loadList(reader, idOf(job, 'sesionId'));
  if (!mesa.ok || !lista) return;
  const { plan } = mesa.value;
  const enlaces = lista.personas.filter(({ origin, left }) => origin === 'enlace' && left === null);
  const people = await peopleNow(
    world,
    tenantId,
    enlaces.map(({ person }) => person),
  );
  const archivo = await archivoOf(world, tenantId, mesa.value);
  const papel = await world.printer.archivo(system(tenantId), mesaId);
  for (const { personId, name, email } of people) {
    if (email === null) continue;
    await deliverLetter(world, tenantId, `${job.key}:${personId}`, async () => ({
      to: { address: email, name },
      written: aviso({
        nombre: name,
        asunto: `Archivo de indicadores a tratar en la mesa: ${mesaTitle(plan)}`,
        parrafos: [
          `Adjuntamos, en PDF y en Excel, los indicadores que se tratarán en la mesa del ${fechaHora(plan.start)}, para que la dependencia identifique a quiénes deben asistir.`,
          'Si hace falta ampliar la convocatoria, agregue a las personas en el enlace, con nombre, cargo, dependencia o equipo y correo, o suba la lista en Excel o CSV. También puede responder a este correo con la lista.',
          'Las personas que agregue se citan después del visto bueno de líderes y directivos.',
        ],
        enlace: {
          label: 'Ver o ampliar la lista de convocados',
          href: linksOf(world).tab(`mesas/${mesaId}`),
        },
      }),
      attachments: papel.ok ? [papel.value, archivo] : [archivo],
      mesas: [mesaId],
    }));
  }
};

async function archivoOf(world: World, tenantId: string, mesa: KnownMesa): Promise<Attachment> {
  const { procesoId } = mesa.plan;
  const rows = await prioritisedRows(world.office.reader(tenantId), system(tenantId), { procesoId });
  const wanted = new Set(mesa.items.map(({ indicatorId }) => indicatorId));
  const found = rows.ok ? rows.value.filter(({ indicatorId }) => wanted.has(indicatorId)) : [];
  return {
    filename: `indicadores-a-tratar-mesa-${mesa.plan.numero}.xlsx`,
    contentType: XLSX,
    bytes: await writeTableXlsx({ ...prioritisedTable(found), sheet: 'Indicadores a tratar' }),
  };
}
