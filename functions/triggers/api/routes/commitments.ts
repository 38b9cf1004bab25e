import { z } from 'zod';
import {
  FulfilInput,
  fulfilCommitment,
  RecordInput,
  recordCommitment,
  WithdrawInput,
  withdrawCommitment,
} from '../../../../domain/commitments';
import type { Act } from '../../../../domain/kernel/handle';
import { ok, type Result, refuse } from '../../../../domain/kernel/result';
import type { CommitmentView } from '../../../../domain/reports';
import { asJson, type Call, perform, type Route, thenShow } from '../call';
import { PageQuery, pageOf } from '../page';
import { CommitmentPage, CommitmentSchema, MesaSchema } from '../schemas';
import { shown } from '../shown';

const list: Route = {
  method: 'get',
  path: '/commitments',
  summary: 'Compromisos, por dependencia y fecha',
  query: PageQuery.extend({
    estado: z.enum(['pendientes', 'todos']).default('pendientes'),
    dependencia: z.string().optional(),
  }),
  returns: CommitmentPage,
  run: async (call) => {
    const dependenciaId = call.query.get('dependencia');
    const todos = call.query.get('estado') === 'todos';
    const owed = await shown(call).commitments({ todos, ...(dependenciaId ? { dependenciaId } : {}) });
    return owed.ok ? asJson(pageOf(owed.value, ({ id }) => id, call.query)) : owed;
  },
};

async function one(call: Call, id: string): Promise<Result<CommitmentView>> {
  const all = await shown(call).commitments({ todos: true });
  if (!all.ok) return all;
  const found = all.value.find((each) => each.id === id);
  return found
    ? ok(found)
    : refuse('compromiso-inexistente', 'No encontré ese compromiso entre los que usted puede ver.');
}

const record: Route = {
  method: 'post',
  path: '/commitments',
  summary: 'Registra un compromiso de la mesa o de uno de sus puntos',
  body: RecordInput,
  returns: MesaSchema,
  status: 201,
  run: async (call) =>
    thenShow(await perform(call, recordCommitment), () => shown(call).mesa(String(call.body['mesaId']))),
};

const act = <I extends { commitmentId: string }>(
  name: string,
  summary: string,
  of: Act<I, unknown>,
  input: z.ZodObject,
): Route => ({
  method: 'post',
  path: `/commitments/{commitmentId}/${name}`,
  summary,
  body: input.omit({ commitmentId: true }),
  returns: CommitmentSchema,
  run: async (call) => {
    const commitmentId = call.param('commitmentId');
    return thenShow(await perform(call, of, { commitmentId } as Partial<I>), () => one(call, commitmentId));
  },
});

export const commitmentRoutes = [
  list,
  record,
  act('fulfil', 'Da por cumplido un compromiso, con su evidencia', fulfilCommitment, FulfilInput),
  act('withdraw', 'Retira un compromiso, con su motivo', withdrawCommitment, WithdrawInput),
];
