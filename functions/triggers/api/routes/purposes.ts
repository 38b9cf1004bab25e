import { z } from 'zod';
import { PROPOSITOS } from '../../../../domain/mesas';
import { type PurposeRow, purposesList } from '../../../../domain/reports';
import { asJson, type Route } from '../call';
import { PageQuery, pageOf } from '../page';
import { FASE } from '../schemas/mesa';
import { instant, named, pageSchema, text } from '../schemas/named';

const PurposePage = pageSchema(
  'PurposePage',
  named<PurposeRow>(
    'PurposeRow',
    z.object({
      notaId: text,
      mesaId: text,
      mesa: text,
      dependencia: text,
      fase: FASE,
      proposito: z.enum(PROPOSITOS),
      propositoTexto: text,
      texto: text,
      quien: text,
      cuando: instant,
    }),
  ),
);

const list: Route = {
  method: 'get',
  path: '/reports/purposes',
  summary: 'Líneas de acción, articulaciones y bases de estrategia que identificaron las mesas',
  query: PageQuery,
  returns: PurposePage,
  run: async ({ reader, actor, ports, query }) => {
    const rows = await purposesList(reader, actor, ports.procesoId);
    return rows.ok ? asJson(pageOf(rows.value, ({ notaId }) => notaId, query)) : rows;
  },
};
export const purposeRoutes = [list];
