import { z } from 'zod';
import { AssignIndicatorsInput, assignIndicators } from '../../../../domain/indicators';
import { ok } from '../../../../domain/kernel/result';
import { asJson, perform, type Route } from '../call';
import { packer } from '../columnar';
import { PageQuery, pageOf } from '../page';
import { AsOf, RegisterFilters, registerFilter } from '../register-filters';
import { runImport } from '../run-import';
import {
  AssignedSchema,
  ChainSchema,
  ImportReportSchema,
  IndicatorSchema,
  MatrixPage,
  MatrixSchema,
} from '../schemas';
import { searched } from '../searched';
import { shown } from '../shown';

const page: Route = {
  method: 'get',
  path: '/indicators',
  summary:
    'La matriz, por páginas y con filtros; con q, los que se parecen a lo buscado, del más al menos parecido',
  query: PageQuery.extend(RegisterFilters.shape).extend({
    q: z
      .string()
      .max(400)
      .optional()
      .describe('Palabras del nombre o código; sin tildes y con errores de tecleo'),
  }),
  returns: MatrixPage,
  run: async (call) => {
    if (call.query.has('q')) return asJson(await searched(call));
    const rows = await shown(call).matrix(registerFilter(call.query));
    return rows.ok ? asJson(pageOf(rows.value, ({ indicatorId }) => indicatorId, call.query)) : rows;
  },
};

const pack = packer();
const packPart = packer();
const matrix: Route = {
  method: 'get',
  path: '/indicators/matrix',
  summary:
    'La matriz, entera o filtrada, hoy o en una fecha pasada, por columnas con diccionario, comprimida y con ETag',
  query: RegisterFilters,
  returns: MatrixSchema,
  run: async (call) => {
    const filter = registerFilter(call.query);
    const rows = await shown(call).matrix(filter);
    return rows.ok ? ok((Object.keys(filter).length === 0 ? pack : packPart)(rows.value)) : rows;
  },
};

const one: Route = {
  method: 'get',
  path: '/indicators/{indicatorId}',
  summary: 'Un indicador con su ficha y sus valores, hoy o en una fecha pasada',
  query: AsOf,
  returns: IndicatorSchema,
  run: async (call) =>
    asJson(await shown(call).indicator(call.param('indicatorId'), registerFilter(call.query).asOf)),
};

const history: Route = {
  method: 'get',
  path: '/indicators/{indicatorId}/history',
  summary: 'La cadena: qué acto cambió el indicador, quién firmó y qué decía antes',
  returns: ChainSchema,
  run: async (call) => asJson(await shown(call).chain(call.param('indicatorId'))),
};

const imports: Route = {
  method: 'post',
  path: '/indicators/import',
  summary: 'Importa la matriz; con preview=1 solo dice qué pasaría',
  query: z.object({ preview: z.enum(['1']).optional().describe('Vista previa: no cambia nada') }),
  multipart: {
    file: 'Archivo .xlsx o .csv',
    resolutions: 'JSON: respuesta por pregunta de la vista previa',
    columns:
      'JSON: papel de cada columna por su título, cuando se corrige el propuesto; se recuerda para los archivos iguales',
  },
  returns: ImportReportSchema,
  run: async (call) => asJson(await runImport(call)),
};

const assign: Route = {
  method: 'post',
  path: '/indicators/assign',
  summary: 'Asigna dependencia, responsables, módulos o tema a varios indicadores',
  body: AssignIndicatorsInput,
  returns: AssignedSchema,
  run: async (call) => asJson(await perform(call, assignIndicators)),
};

export const indicatorRoutes = [page, matrix, imports, assign, one, history];
