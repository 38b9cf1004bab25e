import { z } from 'zod';
import { EditInput, editForm, rebaseForm } from '../../../../domain/dies058';
import type { Act } from '../../../../domain/kernel/handle';
import { requestSignatures, takeBackForm, withdrawForm } from '../../../../domain/signatures';
import { asFile, asJson, type Call, perform, type Route, thenShow } from '../call';
import { FormFilters, filterOf } from '../form-filters';
import { PageQuery, pageOf } from '../page';
import { printed } from '../printed';
import { FormPage, FormSchema } from '../schemas';
import { shown } from '../shown';
import { storedDocument } from '../stored-document';

const view = (call: Call) => shown(call).form(call.param('formId'));

const list: Route = {
  method: 'get',
  path: '/dies058',
  summary: 'Los formatos que quien pregunta puede ver, con filtros',
  query: PageQuery.extend(FormFilters.shape),
  returns: FormPage,
  run: async (call) => {
    const rows = await shown(call).forms(filterOf(call.query, call.actor.person.personId));
    return rows.ok ? asJson(pageOf(rows.value, ({ formId }) => formId, call.query)) : rows;
  },
};

const one: Route = {
  method: 'get',
  path: '/dies058/{formId}',
  summary: 'Un DIES-058 con sus seis secciones, diferencias y firmas',
  returns: FormSchema,
  run: async (call) => asJson(await view(call)),
};

const pdf: Route = {
  method: 'get',
  path: '/dies058/{formId}.pdf',
  summary: 'Los bytes exactos que se firman o se firmaron; antes, un borrador marcado',
  returns: 'pdf',
  run: async (call) => {
    const form = await view(call);
    if (!form.ok) return form;
    return form.value.documentSha256 === null
      ? asFile(await call.ports.papers.draftForm(call.actor, form.value.formId))
      : asFile(await storedDocument(call, form.value.documentSha256));
  },
};

const edit: Route = {
  method: 'patch',
  path: '/dies058/{formId}',
  summary: 'Ajusta las secciones 2 a 5 sobre la revisión que se leyó',
  body: EditInput.omit({ formId: true }),
  returns: FormSchema,
  precondition: view,
  run: async (call) =>
    thenShow(await perform(call, editForm, { formId: call.param('formId') }), () => view(call)),
};

const send: Route = {
  method: 'post',
  path: '/dies058/{formId}/send-to-sign',
  summary: 'Genera el documento y pide las cinco firmas sobre esos bytes',
  body: z.strictObject({ revision: z.number().int().min(1) }),
  returns: FormSchema,
  run: async (call) => {
    const formId = call.param('formId');
    const document = await printed(call, () => call.ports.office.printer.form(call.actor, formId));
    if (!document.ok) return document;
    const { sha256: documentSha256, revision } = document.value;
    return thenShow(await perform(call, requestSignatures, { formId, revision, documentSha256 }), () =>
      view(call),
    );
  },
};

const act = <I extends { formId: string }>(
  name: string,
  summary: string,
  of: Act<I, unknown>,
  body: z.ZodObject,
): Route => ({
  method: 'post',
  path: `/dies058/{formId}/${name}`,
  summary,
  body,
  returns: FormSchema,
  run: async (call) =>
    thenShow(await perform(call, of, { formId: call.param('formId') } as Partial<I>), () => view(call)),
});
const reason = z.strictObject({ reason: z.string() });

export const formRoutes = [
  list,
  pdf,
  one,
  edit,
  send,
  act('rebase', 'Actualiza la sección 1 con lo que hoy dice el registro', rebaseForm, z.strictObject({})),
  act('take-back', 'Retira el formato de la firma para corregirlo', takeBackForm, reason),
  act('withdraw', 'Retira el formato antes de su inserción', withdrawForm, reason),
];
