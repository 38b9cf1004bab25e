import { z } from 'zod';
import { schemaOf } from '../../../../domain/indicators';
import { ok, type Result } from '../../../../domain/kernel/result';
import {
  figuresView,
  loadRegister,
  prioritisedRows,
  progressList,
  progressView,
  summaryView,
  themeBoardView,
} from '../../../../domain/reports';
import {
  matrixTable,
  prioritisedTable,
  type Table,
  writeTableCsv,
  writeTableXlsx,
} from '../../../adapters/files';
import { type Answer, asFile, asJson, type Call, FILE_TYPES, type Route } from '../call';
import { PageQuery, pageOf } from '../page';
import { AsOf, Corte, corteOf, RegisterFilters, registerFilter } from '../register-filters';
import { FiguresSchema, ProgressPage, ProgressSchema, SummarySchema } from '../schemas/register';
import { ThemeBoardSchema } from '../schemas/theme-board';

async function tableOf({ reader, actor, ports, query }: Call): Promise<Result<Table>> {
  const loaded = await loadRegister(reader, actor, { procesoId: ports.procesoId, ...registerFilter(query) });
  if (!loaded.ok) return loaded;
  const { entries, proceso } = loaded.value;
  return ok(
    matrixTable(
      entries.map(({ state }) => state),
      schemaOf(proceso),
    ),
  );
}
async function written(table: Result<Table>, kind: 'xlsx' | 'csv', name: string): Promise<Result<Answer>> {
  if (!table.ok) return table;
  const bytes = kind === 'xlsx' ? await writeTableXlsx(table.value) : writeTableCsv(table.value);
  return asFile(ok({ bytes, contentType: FILE_TYPES[kind], filename: `${name}.${kind}` }));
}
const named = (what: string, { ports, query }: Call): string =>
  `${what}-${query.get('asOf') ?? ports.office.today()}`;

const exported = (kind: 'xlsx' | 'csv', as: string): Route => ({
  method: 'get',
  path: `/indicators/matrix.${kind}`,
  summary: `La matriz con filtros, hoy o en una fecha pasada, ${as}: al importarla de nuevo no cambia nada`,
  query: RegisterFilters,
  returns: kind,
  run: async (call) => written(await tableOf(call), kind, named('matriz', call)),
});

const prioritised: Route = {
  method: 'get',
  path: '/indicators/prioritised.xlsx',
  summary: 'Indicadores priorizados – propuesta de cambio, de todo el proceso o de una dependencia',
  query: RegisterFilters.pick({ dependencia: true }),
  returns: 'xlsx',
  run: async (call) => {
    const { reader, actor, ports, query } = call;
    const rows = await prioritisedRows(reader, actor, {
      procesoId: ports.procesoId,
      ...registerFilter(query),
    });
    return rows.ok
      ? written(ok(prioritisedTable(rows.value)), 'xlsx', named('indicadores-priorizados', call))
      : rows;
  },
};

const summary: Route = {
  method: 'get',
  path: '/indicators/summary',
  summary: 'Avance por dependencia, por subsistema y total, con el método de agregación',
  query: RegisterFilters.extend(Corte.shape),
  returns: SummarySchema,
  run: async ({ reader, actor, ports, query }) =>
    asJson(
      await summaryView(reader, actor, {
        procesoId: ports.procesoId,
        ...registerFilter(query),
        ...corteOf(query),
      }),
    ),
};

const themes: Route = {
  method: 'get',
  path: '/indicators/themes',
  summary: 'Tablero por tema: línea base, meta del cuatrienio, metas, previsto y faltantes de cada año',
  query: RegisterFilters.extend(Corte.shape),
  returns: ThemeBoardSchema,
  run: async ({ reader, actor, ports, query }) =>
    asJson(
      await themeBoardView(reader, actor, {
        procesoId: ports.procesoId,
        ...registerFilter(query),
        ...corteOf(query),
      }),
    ),
};

const progress: Route = {
  method: 'get',
  path: '/reports/progress',
  summary:
    'Tablero de avance: mesas, indicadores por resultado y formatos, por dependencia, subsistema, tema y fase',
  returns: ProgressSchema,
  run: async ({ reader, actor, ports }) =>
    asJson(await progressView(reader, actor, { procesoId: ports.procesoId })),
};

const Behind = z.object({
  corte: z.enum(['total', 'dependencias', 'subsistemas', 'temas', 'fases', 'mesas', 'formatos']),
  id: z.string().optional().describe('El grupo; sin él, lo que no tiene ninguno'),
  valor: z.string().optional(),
});
const progressLines: Route = {
  method: 'get',
  path: '/reports/progress/list',
  summary: 'Lo que hay detrás de una cifra del tablero: tantas líneas como dice la cifra',
  query: PageQuery.extend(Behind.shape),
  returns: ProgressPage,
  run: async ({ reader, actor, ports, query }) => {
    const { corte, id, valor } = Behind.parse(Object.fromEntries(query));
    const lines = await progressList(reader, actor, {
      procesoId: ports.procesoId,
      corte,
      id: id ?? null,
      ...(valor === undefined ? {} : { valor }),
    });
    return lines.ok ? asJson(pageOf(lines.value, (line) => line.id, query)) : lines;
  },
};

const figures: Route = {
  method: 'get',
  path: '/indicators/{indicatorId}/figures',
  summary: 'Cumplimiento anual y del cuatrienio, faltantes, semáforo y alerta, cada cifra con su porqué',
  query: AsOf.extend(Corte.shape),
  returns: FiguresSchema,
  run: async ({ reader, actor, param, query }) => {
    const { asOf } = registerFilter(query);
    return asJson(
      await figuresView(reader, actor, param('indicatorId'), {
        ...corteOf(query),
        ...(asOf ? { asOf } : {}),
      }),
    );
  },
};

export const registerRoutes = [
  exported('xlsx', 'en Excel'),
  exported('csv', 'en CSV'),
  prioritised,
  summary,
  themes,
  progress,
  progressLines,
  figures,
];
