import type { NamedEntry } from '../../../domain/indicators';
import { ok, type Result, refuse } from '../../../domain/kernel/result';
import { may } from '../../../domain/people';
import type { MatrixRow, RegisterFilter } from '../../../domain/reports';
import { namesOf, registerSearch } from '../../adapters/register-search';
import type { Call } from './call';
import { type PageOf, pageOf } from './page';
import { registerFilter } from './register-filters';
import { shown } from './shown';

/** Pages of what was found go no further: more words find it sooner. */
const MOST = 500;

/** The indicators that look like what was asked, best first; accents ignored and slips forgiven (MES-046). Rows are read for one page only. */
export async function searched(call: Call): Promise<Result<PageOf<MatrixRow>>> {
  const { ports, actor, reader, query } = call;
  const { procesoId } = ports;
  const { asOf, ...filter } = registerFilter(query);
  const allowed = may(actor, 'matrix/read', { procesoId, dependenciaId: filter.dependenciaId ?? null });
  if (!allowed.ok) return allowed;
  if (asOf !== undefined)
    return refuse(
      'input-invalid',
      'La búsqueda es sobre el registro de hoy: quite la fecha o quite las palabras.',
    );
  const search = ports.search ?? registerSearch(namesOf(reader));
  const { ids, total } = await search.search({
    tenantId: actor.tenantId,
    procesoId,
    text: query.get('q') ?? '',
    limit: MOST,
    keep: keeping(filter),
  });
  const page = pageOf(ids, (id) => id, query);
  if (!page.ok) return page;
  const { items, next } = page.value;
  const rows = items.length === 0 ? ok([]) : await shown(call).matrix({ indicatorIds: items });
  if (!rows.ok) return rows;
  const byId = new Map(rows.value.map((row) => [row.indicatorId, row]));
  return ok({ items: items.flatMap((id) => byId.get(id) ?? []), next, total });
}

const keeping =
  ({ dependenciaId, subsistema, tema, estado }: Omit<RegisterFilter, 'procesoId'>) =>
  (entry: NamedEntry): boolean =>
    (dependenciaId === undefined || entry.dependenciaId === dependenciaId) &&
    (subsistema === undefined || entry.subsistema === subsistema) &&
    (tema === undefined || entry.tema === tema) &&
    (estado === undefined || entry.status === estado);
