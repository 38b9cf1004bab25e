import { z } from 'zod';
import { AssignIndicatorsInput, assignIndicators } from '../../../../domain/indicators';
import { ok } from '../../../../domain/kernel/result';
import { asJson, perform, type Route } from '../call';
import { packer } from '../columnar';
import { PageQuery, pageOf } from '../page';
import { runImport } from '../run-import';
import {
  AssignedSchema,
  ChainSchema,
  ImportReportSchema,
  IndicatorSchema,
  MatrixPage,
  MatrixSchema,
} from '../schemas';
import { shown } from '../shown';

const page: Route = {
  method: 'get',
  path: '/indicators',
  summary: 'La matriz, por páginas',
  query: PageQuery,
  returns: MatrixPage,
  run: async (call) => {
    const rows = await shown(call).matrix();
    return rows.ok ? asJson(pageOf(rows.value, ({ indicatorId }) => indicatorId, call.query)) : rows;
  },
};

const pack = packer();
const matrix: Route = {
  method: 'get',
  path: '/indicators/matrix',
  summary: 'La matriz entera, por columnas con diccionario, comprimida y con ETag',
  returns: MatrixSchema,
  run: async (call) => {
    const rows = await shown(call).matrix();
    return rows.ok ? ok(pack(rows.value)) : rows;
  },
};

const one: Route = {
  method: 'get',
  path: '/indicators/{indicatorId}',
  summary: 'Un indicador con su ficha vigente y sus valores',
  returns: IndicatorSchema,
  run: async (call) => asJson(await shown(call).indicator(call.param('indicatorId'))),
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
