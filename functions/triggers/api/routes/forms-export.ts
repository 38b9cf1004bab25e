import { ok } from '../../../../domain/kernel/result';
import { FORM_KEYS, formRecords } from '../../../../domain/reports';
import { formsTable, writeTableCsv, writeTableXlsx } from '../../../adapters/files';
import { asFile, asJson, type Call, FILE_TYPES, type Route } from '../call';
import { FormFilters, filterOf } from '../form-filters';
import { FormsExportSchema } from '../schemas/forms-export';

const records = ({ reader, actor, ports: { procesoId }, query }: Call) =>
  formRecords(reader, actor, { procesoId, ...filterOf(query, actor.person.personId) });

const file = (kind: 'xlsx' | 'csv', as: string): Route => ({
  method: 'get',
  path: `/dies058/export.${kind}`,
  summary: `Todos los formatos que quien pregunta puede ver, completos, con claves estables, ${as}`,
  query: FormFilters,
  returns: kind,
  run: async (call) => {
    const found = await records(call);
    if (!found.ok) return found;
    const table = formsTable(FORM_KEYS, found.value);
    const bytes = kind === 'xlsx' ? await writeTableXlsx(table) : writeTableCsv(table);
    const filename = `dies058-${call.ports.office.today()}.${kind}`;
    return asFile(ok({ bytes, contentType: FILE_TYPES[kind], filename }));
  },
});

const json: Route = {
  method: 'get',
  path: '/dies058/export.json',
  summary: 'Todos los formatos que quien pregunta puede ver, completos, con claves estables, en JSON',
  query: FormFilters,
  returns: FormsExportSchema,
  run: async (call) => {
    const found = await records(call);
    return found.ok ? asJson(ok({ claves: FORM_KEYS, formatos: found.value })) : found;
  },
};

/** DIE-014. Before the routes of one form: their names are not ids. */
export const formsExportRoutes = [file('xlsx', 'en Excel'), file('csv', 'en CSV'), json];
