import { convene, decideItem, editForm, formFeature, rebaseForm } from '../../domain/dies058';
import { mesaFeature, openMesa } from '../../domain/mesas';
import { at, refusalOf } from '../helpers/given';
import { heldMesa, modifyAnswers, reimport } from './held';
import { conveneInput, office } from './office';

test('MES-020 MES-045 convening makes a mesa with its number and one pre-filled form per indicator', async () => {
  const house = await office();
  const done = await house.ok(
    'moderadora',
    convene,
    conveneInput(house.indicatorIds, {
      proposals: { [house.indicatorIds[0] ?? '']: { tipo: 'modificar', justificacion: 'Ajuste' } },
    }),
  );
  expect(done).toMatchObject({ numero: 1 });
  expect(done.formIds).toHaveLength(house.indicatorIds.length);
  const { state } = await house.reader().get(mesaFeature, done.mesaId);
  expect(state).toMatchObject({
    kind: 'scheduled',
    plan: { nombre: 'Secretaría de Medio Ambiente', sesionId: done.sesionId, enlace: { personId: 'enlace' } },
  });
  const { state: form } = await house.reader().get(formFeature, done.formIds[0] ?? '');
  expect(form).toMatchObject({
    consecutivo: 'DIES-058-001',
    fichaVersion: 1,
    answers: {
      fechaAcuerdo: '2026-11-25',
      codigoActual: '1.2.3',
      tipo: 'modificar',
      justificacion: 'Ajuste',
      tematica: 'Espacio público',
      superior: { personId: 'directiva' },
      anexaActa: null,
      firmas: {
        coordinador: { personId: 'coordinadora' },
        enlace: { personId: 'enlace' },
        directivo: { personId: 'directiva' },
        lider: { personId: 'lider' },
        validador: { personId: 'validadora' },
      },
    },
  });
});

test('numbers go on: the second mesa is 2 and its form 003', async () => {
  const house = await office();
  await house.ok('moderadora', convene, conveneInput(house.indicatorIds));
  const next = await house.ok(
    'moderadora',
    convene,
    conveneInput(house.indicatorIds.slice(1), {
      start: at('2026-11-26 09:00'),
      end: at('2026-11-26 10:00'),
      acceptWarnings: true,
      reason: 'Continuación',
    }),
  );
  const { state } = await house.reader().get(formFeature, next.formIds[0] ?? '');
  expect(next.numero).toBe(2);
  expect(state).toMatchObject({ consecutivo: 'DIES-058-003' });
});

test('MES-026 a holiday is a warning: refused with the list until it is accepted with a reason', async () => {
  const house = await office();
  const holiday = { start: at('2026-12-08 09:00'), end: at('2026-12-08 10:00') };
  const refused = refusalOf(await house.as('moderadora', convene, conveneInput(house.indicatorIds, holiday)));
  expect(refused.code).toBe('advertencias');
  expect(refused.details).toHaveLength(1);
  expect(
    refusalOf(
      await house.as(
        'moderadora',
        convene,
        conveneInput(house.indicatorIds, { ...holiday, acceptWarnings: true }),
      ),
    ).code,
  ).toBe('advertencias');
  const accepted = await house.ok(
    'moderadora',
    convene,
    conveneInput(house.indicatorIds, { ...holiday, acceptWarnings: true, reason: 'Única fecha posible' }),
  );
  const { state } = await house.reader().get(mesaFeature, accepted.mesaId);
  expect(state).toMatchObject({ plan: { reason: 'Única fecha posible', accepted: [{ code: 'festivo' }] } });
});

test.each([
  ['MES-023 moderador and relator are two people', { relatorId: 'moderadora' }, 'moderador-es-relator'],
  ['an unknown person', { relatorId: 'nadie' }, 'persona-desconocida'],
  ['an unknown dependencia', { dependenciaId: 'ninguna' }, 'indicadores-no-validos'],
  [
    'MES-025 an indicator of another dependencia in phase 2',
    { dependenciaId: 'smov' },
    'indicadores-no-validos',
  ],
  ['an unknown indicator', { indicatorIds: ['ninguno'] }, 'indicadores-no-validos'],
])('%s is refused and leaves nothing', async (_name, overrides, code) => {
  const house = await office();
  const refused = refusalOf(
    await house.as('moderadora', convene, conveneInput(house.indicatorIds, overrides)),
  );
  expect(refused.code).toBe(code);
  expect(await house.reader().count(formFeature, {})).toBe(0);
});

test('who may not schedule is told who can', async () => {
  const house = await office();
  expect(refusalOf(await house.as('enlace', convene, conveneInput(house.indicatorIds))).message).toContain(
    'enlace USEPOT',
  );
});

test('the same command delivered twice makes one mesa and answers the same', async () => {
  const house = await office();
  const first = await house.ok('moderadora', convene, conveneInput(house.indicatorIds), { commandId: 'c-1' });
  expect(
    await house.ok('moderadora', convene, conveneInput(house.indicatorIds), { commandId: 'c-1' }),
  ).toEqual(first);
  expect(await house.reader().count(mesaFeature, {})).toBe(1);
  expect(await house.reader().count(formFeature, {})).toBe(2);
});

test('MES-057 MES-060 the outcome is on the agenda and on the form; no agreement is escalated', async () => {
  const house = await office();
  const { mesaId, formIds } = await house.ok('moderadora', convene, conveneInput(house.indicatorIds));
  await house.ok('moderadora', openMesa, { mesaId });
  const { state } = await house.reader().get(mesaFeature, mesaId);
  const itemId = state.kind === 'none' ? '' : (state.items[0]?.id ?? '');
  expect(
    refusalOf(await house.as('enlace', decideItem, { mesaId, itemId, outcome: 'concertado' })).code,
  ).toBe('not-allowed');
  const decided = await house.ok('relator', decideItem, {
    mesaId,
    itemId,
    outcome: 'no-concertado',
    note: 'La dependencia no comparte la meta',
  });
  expect(decided).toMatchObject({ escalado: true, formId: formIds[0] });
  const { state: form } = await house.reader().get(formFeature, formIds[0] ?? '');
  expect(form).toMatchObject({ kind: 'draft', outcome: 'no-concertado' });
});

test('DIE-007 moderador and relator edit, a participant does not; signatories come as people', async () => {
  const house = await office();
  const { formIds } = await house.ok('moderadora', convene, conveneInput(house.indicatorIds));
  const formId = formIds[0] ?? '';
  expect(
    refusalOf(await house.as('enlace', editForm, { formId, revision: 1, answers: { acuerdos: 'x' } })).code,
  ).toBe('not-allowed');
  expect(
    await house.ok('relator', editForm, {
      formId,
      revision: 1,
      answers: { ...modifyAnswers(), firmas: { directivo: 'invitado' } },
    }),
  ).toEqual({ formId, revision: 2 });
  const { state } = await house.reader().get(formFeature, formId);
  expect(state).toMatchObject({ answers: { firmas: { directivo: { personId: 'invitado', version: 1 } } } });
  expect(
    refusalOf(
      await house.as('moderadora', editForm, {
        formId,
        revision: 2,
        answers: { firmas: { lider: 'nadie' } },
      }),
    ).code,
  ).toBe('persona-desconocida');
});

test('DIE-007 DIE-008 what is edited by any route is told to the card of its point', async () => {
  const house = await office();
  const { mesaId, formIds } = await house.ok('moderadora', convene, conveneInput(house.indicatorIds));
  const [formId = ''] = formIds;
  const { state } = await house.reader().get(mesaFeature, mesaId);
  const item = state.kind === 'none' ? undefined : state.items.find((one) => one.formId === formId);
  house.store.drain();
  await house.ok('relator', editForm, { formId, revision: 1, answers: { acuerdos: 'Durante' } });
  expect(house.store.drain().map(({ topic, data }) => [topic, data['cardKey']])).toEqual([
    ['card/show', `item:${mesaId}:${item?.id}`],
  ]);
});

test('DIE-016 rebase reads section 1 and the ficha again and keeps what the mesa wrote', async () => {
  const house = await office();
  const { formIds } = await heldMesa(house);
  const formId = formIds[0] ?? '';
  await reimport(house, house.indicatorIds[0] ?? '', { fuente: 'Catastro' });
  expect(await house.ok('relator', rebaseForm, { formId })).toEqual({ formId, revision: 3 });
  const { state } = await house.reader().get(formFeature, formId);
  expect(state).toMatchObject({ fichaVersion: 2, answers: { acuerdos: 'Se acordó ajustar la unidad.' } });
  expect(await house.ok('relator', rebaseForm, { formId })).toEqual({ formId, revision: 3 });
});
