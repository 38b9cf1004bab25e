import { z } from 'zod';
import { RecordDecisionInput, recordDecision } from '../../../../domain/dies058';
import { askReport } from '../../../../domain/mesas';
import { escalationsList, escalationView } from '../../../../domain/reports';
import { asFile, asJson, type Call, perform, type Route, thenShow } from '../call';
import { PageQuery, pageOf } from '../page';
import { EscalationPage, EscalationSchema } from '../schemas';
import { storedDocument } from '../stored-document';

const ids = (call: Call) => ({ mesaId: call.param('mesaId'), itemId: call.param('itemId') });
const view = (call: Call) => {
  const { mesaId, itemId } = ids(call);
  return escalationView(call.reader, call.actor, mesaId, itemId);
};

const list: Route = {
  method: 'get',
  path: '/escalations',
  summary: 'Indicadores sin acuerdo: informe, plazo y decisión del despacho',
  query: PageQuery.extend({ estado: z.enum(['pendientes', 'todos']).optional() }),
  returns: EscalationPage,
  run: async (call) => {
    const { reader, actor, ports, query } = call;
    const pendientes = query.get('estado') === 'pendientes';
    const found = await escalationsList(reader, actor, { procesoId: ports.procesoId, pendientes });
    return found.ok ? asJson(pageOf(found.value, ({ itemId }) => itemId, query)) : found;
  },
};

const one: Route = {
  method: 'get',
  path: '/mesas/{mesaId}/items/{itemId}/escalation',
  summary: 'Un indicador sin acuerdo, con las posiciones de las partes y la discusión',
  returns: EscalationSchema,
  run: async (call) => asJson(await view(call)),
};

const report: Route = {
  method: 'get',
  path: '/mesas/{mesaId}/items/{itemId}/informe.pdf',
  summary: 'El informe al despacho: los bytes enviados o, antes de enviarlo, como saldría',
  returns: 'pdf',
  run: async (call) => {
    const shown = await view(call);
    if (!shown.ok) return shown;
    const { mesaId, itemId } = ids(call);
    return shown.value.documentSha256 === null
      ? asFile(await call.ports.papers.informe(call.actor, mesaId, itemId))
      : asFile(await storedDocument(call, shown.value.documentSha256));
  },
};

const send: Route = {
  method: 'post',
  path: '/mesas/{mesaId}/items/{itemId}/report',
  summary: 'Pide enviar el informe al despacho, o enviarlo a quien ahora tiene el rol',
  body: z.strictObject({}),
  returns: EscalationSchema,
  run: async (call) => thenShow(await perform(call, askReport, ids(call)), () => view(call)),
};

const decision: Route = {
  method: 'post',
  path: '/mesas/{mesaId}/items/{itemId}/decision',
  summary: 'Registra la decisión del despacho: adoptar, mantener o nueva mesa',
  body: RecordDecisionInput.omit({ mesaId: true, itemId: true }),
  returns: EscalationSchema,
  run: async (call) => thenShow(await perform(call, recordDecision, ids(call)), () => view(call)),
};

export const dissentRoutes = [list, one, report, send, decision];
