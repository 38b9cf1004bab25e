import { z } from 'zod';
import { ok } from '../../../../domain/kernel/result';
import { may } from '../../../../domain/people';
import { type CronogramaFilter, cronogramaBoard } from '../../../../domain/reports';
import { cronogramaTable, writeTableCsv, writeTableXlsx } from '../../../adapters/files';
import { asFile, asJson, type Call, FILE_TYPES, type Route } from '../call';
import { eventsOf } from '../live';
import { CronogramaSchema } from '../schemas/cronograma';

const Filters = z.object({
  fase: z.enum(['1', '2', '3']).optional(),
  tema: z.enum(['a', 'b']).optional(),
  dependencia: z.string().optional(),
  moderador: z.string().optional(),
});
const FASES = { 1: 1, 2: 2, 3: 3 } as const;

function filterOf({ ports, query }: Call): CronogramaFilter {
  const { fase, tema, dependencia, moderador } = Filters.parse(Object.fromEntries(query));
  return {
    procesoId: ports.procesoId,
    ...(fase ? { fase: FASES[fase] } : {}),
    ...(tema ? { tema } : {}),
    ...(dependencia ? { dependenciaId: dependencia } : {}),
    ...(moderador ? { moderadorId: moderador } : {}),
  };
}
const board = (call: Call) => cronogramaBoard(call.reader, call.actor, filterOf(call));

const list: Route = {
  method: 'get',
  path: '/cronograma',
  summary: 'El cronograma: cada sesión con su estado ante la dependencia, los cruces y los festivos',
  query: Filters,
  returns: CronogramaSchema,
  run: async (call) => asJson(await board(call)),
};

/** Whoever may ask for the cronograma hears that something in it moved, never what. */
const live: Route = {
  method: 'get',
  path: '/cronograma/live',
  summary:
    'Avisos de que el cronograma cambió (text/event-stream): cada «data» es una versión, sin ningún dato',
  returns: 'events',
  run: async (call) => {
    const { ports, actor } = call;
    const allowed = may(actor, 'matrix/read', { procesoId: ports.procesoId });
    if (!allowed.ok) return allowed;
    const watched = [ports.procesoId];
    return ok({ kind: 'events', body: eventsOf((tell) => ports.watch(actor.tenantId, watched, tell)) });
  },
};

const sheet = (kind: 'xlsx' | 'csv', as: string): Route => ({
  method: 'get',
  path: `/cronograma.${kind}`,
  summary: `El cronograma ${as}`,
  query: Filters,
  returns: kind,
  run: async (call) => {
    const seen = await board(call);
    if (!seen.ok) return seen;
    const table = cronogramaTable(seen.value.filas);
    const bytes = kind === 'xlsx' ? await writeTableXlsx(table) : writeTableCsv(table);
    const filename = `cronograma-${call.ports.office.today()}.${kind}`;
    return asFile(ok({ bytes, contentType: FILE_TYPES[kind], filename }));
  },
});

const paper: Route = {
  method: 'get',
  path: '/cronograma.pdf',
  summary: 'La propuesta de cronograma, de todo el proceso o de una dependencia',
  query: Filters,
  returns: 'pdf',
  run: async (call) => asFile(await call.ports.papers.cronograma(call.actor, filterOf(call))),
};

export const cronogramaRoutes = [list, live, sheet('xlsx', 'en Excel'), sheet('csv', 'en CSV'), paper];
