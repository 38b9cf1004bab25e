import {
  answerDelegation,
  answerExtension,
  askExtension,
  commitmentFeature,
  delegateCommitment,
  fulfilCommitment,
  recordFromDocument,
  replanCommitments,
  verifyCommitment,
} from '../../domain/commitments';
import { rebuild } from '../../functions/adapters/store';
import { ALL_FEATURES } from '../../functions/features';
import { office, PROCESO } from '../dies058/office';
import type { MemoryStore } from '../helpers/memory-store';
import { openTestStore } from '../store/database';

let open: Awaited<ReturnType<typeof openTestStore>>;
beforeAll(async () => {
  open = await openTestStore();
});
afterAll(() => open.dispose());

test('F39 F40 F41 the same life on PostgreSQL: found by who must answer, planned once, and the same after a rebuild', async () => {
  const house = await office({ ...open.store } as unknown as MemoryStore);
  const { commitmentId } = await house.ok('lider', recordFromDocument, {
    procesoId: PROCESO,
    dependenciaId: 'sma',
    kind: 'ayuda-de-memoria',
    reference: '014',
    date: '2026-11-20',
    what: 'Entregar la ficha',
    ownerId: 'enlace',
    due: '2026-12-04',
  });
  const planned = async () => {
    const { rows } = await open.pool.query(
      `select data->>'key' as key from mesas_jobs.job where data->>'topic' in ('commitments/remind', 'commitments/escalate')`,
    );
    return rows.map(({ key }: { key: string }) => key).sort();
  };
  const before = await planned();
  expect(before).toHaveLength(8);
  for (const _again of [1, 2]) await house.ok('sistema', replanCommitments, { procesoId: PROCESO });
  expect(await planned()).toEqual(before);

  const found = async (where: Record<string, string | boolean>) =>
    (await house.reader().find(commitmentFeature, where)).map(({ id }) => id);
  await house.ok('enlace', delegateCommitment, { commitmentId, toId: 'coordinadora', reason: 'Vacaciones' });
  expect(await found({ delegateId: 'coordinadora' })).toEqual([commitmentId]);
  await house.ok('coordinadora', answerDelegation, { commitmentId, accept: true });
  await house.ok('coordinadora', askExtension, {
    commitmentId,
    until: '2026-12-18',
    reason: 'Falta el censo',
  });
  expect(await found({ extensionAsked: true })).toEqual([commitmentId]);
  await house.ok('lider', answerExtension, { commitmentId, grant: true, reason: 'Es razonable' });
  await house.ok('coordinadora', fulfilCommitment, { commitmentId, evidence: 'Radicado 9' });
  await house.ok('lider', verifyCommitment, { commitmentId, note: 'Conforme' });

  const { state } = await house.reader().get(commitmentFeature, commitmentId);
  await rebuild(open.pool, ALL_FEATURES);
  expect((await house.reader().get(commitmentFeature, commitmentId)).state).toEqual(state);
  expect(await found({ status: 'fulfilled', ownerId: 'coordinadora', due: '2026-12-18' })).toEqual([
    commitmentId,
  ]);
});
